import { deflateSync, Zip, type ZipInputFile } from "fflate";
import { crc32 } from "../xlsx/crc32.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { breather } from "./breather.ts";
import type { SiteFiles } from "./site-files.ts";

/** What the classic form of a zip can count: files, and bytes. */
const most = { files: 65_535, bytes: 0xffff_ffff };

/**
 * A zip of files, in their order, piece by piece: one piece a file and the list of contents at the end. Only one file
 * and that list are in memory. The same files give the same bytes everywhere: one date, no comments, nothing of the
 * machine, names in UTF-8.
 *
 * @throws Refusal with a sentence for the user when it is more than a zip can hold; the signal's reason when stopped.
 */
export async function* zipOf(files: SiteFiles, options: { signal?: AbortSignal } = {}): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  // One date for every file on every machine: fflate writes it as the clock on the wall of whoever runs it.
  const date = new Date(2000, 0, 1, 12);
  const breathe = breather();
  const written = { files: 0, bytes: 0 };
  const taken = () => {
    const piece = joined(pieces);
    pieces = [];
    written.bytes += piece.length;
    return piece;
  };
  for await (const { path, bytes } of files) {
    options.signal?.throwIfAborted();
    addFile(zip, date, path, bytes);
    const piece = taken();
    if (++written.files > most.files || written.bytes > most.bytes) throw new Refusal(tooMuch);
    yield piece;
    await breathe();
  }
  options.signal?.throwIfAborted();
  zip.end();
  const list = taken();
  if (written.bytes > most.bytes) throw new Refusal(tooMuch);
  yield list;
}

const tooMuch =
  "The report is too large for a zip file, which holds up to 65,535 files and 4 GB: write it into a folder instead.";

/**
 * Adds a file that is whole. Not as fflate's own `ZipDeflate`: the archive keeps every entry to its end, and with it
 * the compressor's memory.
 */
function addFile(zip: Zip, mtime: Date, filename: string, bytes: Uint8Array): void {
  const entry: ZipInputFile = {
    filename,
    mtime,
    size: bytes.length,
    crc: crc32(bytes),
    compression: bytes.length === 0 ? 0 : 8,
    flag: 0,
  };
  zip.add(entry);
  // A fixed memory level: by default it depends on the size through a logarithm.
  const packed = bytes.length === 0 ? new Uint8Array() : deflateSync(bytes, { level: 6, mem: 4 });
  entry.ondata!(null, packed, true);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
