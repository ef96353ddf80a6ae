import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32.ts";
import { Zip } from "./zip.ts";

const endOfDirectory = 0x06054b50;
const deflated = 8;

/**
 * A zip archive with one text part changed and every other part's bytes as they are. For archives of our own, which
 * have neither a comment nor parts of more than four gigabytes.
 * @throws RangeError when there is no such part, or the archive is not of this kind.
 */
export function replacePart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const old = new Zip(bytes, name).part(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (old === null || view.getUint32(end, true) !== endOfDirectory)
    throw new RangeError(`replacePart requires an archive of ours with the part, got none with ${name}`);
  const content = strToU8(change(new TextDecoder().decode(old)));
  const packed = deflateSync(content);
  const directory = view.getUint32(end + 16, true);
  const entries = entriesOf(view, directory, view.getUint16(end + 10, true));
  const entry = entries.find(({ at, length }) => nameAt(bytes, at + 46, length) === name)!;
  const data = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const after = data + view.getUint32(entry.at + 20, true);
  const moved = data + packed.length - after;

  const out = new Uint8Array(bytes.length + moved);
  out.set(bytes.subarray(0, data));
  out.set(packed, data);
  out.set(bytes.subarray(after), data + packed.length);
  const written = new DataView(out.buffer);
  describe(written, entry.header + 8, content, packed);
  describe(written, entry.at + moved + 10, content, packed);
  for (const { at, header } of entries)
    if (header > entry.header) written.setUint32(at + moved + 42, header + moved, true);
  written.setUint32(end + moved + 16, directory + moved, true);
  return out;
}

/** Where each entry of the directory stands, how long its name is, and where its part begins. */
function entriesOf(view: DataView, directory: number, count: number): { at: number; length: number; header: number }[] {
  const entries = [];
  let at = directory;
  for (let each = 0; each < count; each++) {
    const length = view.getUint16(at + 28, true);
    entries.push({ at, length, header: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}

/** Method, checksum and sizes, which stand in the same order in a part's header and in the directory. */
function describe(view: DataView, at: number, content: Uint8Array, packed: Uint8Array): void {
  view.setUint16(at, deflated, true);
  view.setUint32(at + 6, crc32(content), true);
  view.setUint32(at + 10, packed.length, true);
  view.setUint32(at + 14, content.length, true);
}
