import { type Report, reportBehind } from "../../shared/report/report.ts";
import type { Renderer } from "../render/bundle.ts";
import type { SiteFile, SiteFiles, SiteOptions } from "./site-files.ts";

/** What is made of a report. `passphrase` `null`: open. */
export interface Order {
  as: "zip" | "one-file" | "folder";
  passphrase: string | null;
}

/** Some bytes of what was ordered. `path`: the file they are, in a folder; `null`: the next bytes of the one file. */
export interface Piece {
  path: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** So many bytes go over at once, where they belong to one file. */
const enough = 2 ** 18;

/** How the making is watched; `read` hears every open page before it is locked or packed. */
export interface PieceOptions extends SiteOptions {
  read(file: SiteFile): void;
}

/** The files of a report, locked when there is a passphrase. */
export function filesOf(
  { encryptedFiles, siteFiles, render }: Renderer,
  report: Report,
  passphrase: string | null,
  { read, ...options }: PieceOptions,
): SiteFiles {
  const files = whileRead(siteFiles(reportBehind(passphrase, report), render, options), read);
  return passphrase === null ? files : encryptedFiles(files, passphrase, { language: report.locale.language });
}

async function* whileRead(files: SiteFiles, read: (file: SiteFile) => void): SiteFiles {
  for await (const file of files) {
    read(file);
    yield file;
  }
}

/** What was ordered, piece by piece; nothing is made before it is asked for. */
export async function* piecesOf(
  renderer: Renderer,
  report: Report,
  { as, passphrase }: Order,
  options: PieceOptions,
): AsyncGenerator<Piece, undefined> {
  if (as === "folder") {
    for await (const { path, bytes } of filesOf(renderer, report, passphrase, options))
      yield { path, bytes: own(bytes) };
    return;
  }
  const { encryptedOneFile, oneFile, render, siteFiles, zipOf } = renderer;
  const told = reportBehind(passphrase, report);
  if (as === "one-file" && passphrase !== null)
    for await (const file of siteFiles(told, render, { signal: options.signal })) options.read(file);
  const bytes =
    as === "zip"
      ? zipOf(filesOf(renderer, report, passphrase, options))
      : passphrase === null
        ? piecesRead(oneFile(told, render, options), options.read)
        : encryptedOneFile(told, render, passphrase, options);
  for await (const each of inLargePieces(bytes)) yield { path: null, bytes: each };
}

/** A page is one piece of the one file. */
async function* piecesRead(pieces: AsyncIterable<Uint8Array>, read: (file: SiteFile) => void) {
  for await (const bytes of pieces) {
    read({ path: "report.html", bytes });
    yield bytes;
  }
}

async function* inLargePieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const each of bytes) {
    kept.push(each);
    length += each.length;
    if (length < enough) continue;
    yield joined(kept);
    kept = [];
    length = 0;
  }
  if (length > 0) yield joined(kept);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, { length: more }) => length + more, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes in a buffer of their own, which can be handed over without being copied again. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}
