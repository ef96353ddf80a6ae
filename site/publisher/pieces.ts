import type { Report } from "../../shared/report/report.ts";
import type { DeliverOptions, SiteFiles } from "../deliver/site-files.ts";
import type { Renderer } from "../render/bundle.ts";

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

/** The files of a report, locked when there is a passphrase. */
export function filesOf(
  { encryptedFiles, siteFiles, render }: Renderer,
  report: Report,
  passphrase: string | null,
  options: DeliverOptions,
): SiteFiles {
  const files = siteFiles(report, render, options);
  return passphrase === null ? files : encryptedFiles(files, passphrase);
}

/** What was ordered, piece by piece; nothing is made before it is asked for. */
export async function* piecesOf(
  renderer: Renderer,
  report: Report,
  { as, passphrase }: Order,
  options: DeliverOptions,
): AsyncGenerator<Piece, undefined> {
  if (as === "folder") {
    for await (const { path, bytes } of filesOf(renderer, report, passphrase, options))
      yield { path, bytes: own(bytes) };
    return;
  }
  const { encryptedOneFile, oneFile, render, zipOf } = renderer;
  const bytes =
    as === "zip"
      ? zipOf(filesOf(renderer, report, passphrase, options))
      : passphrase === null
        ? oneFile(report, render, options)
        : encryptedOneFile(report, render, passphrase, options);
  for await (const each of inLargePieces(bytes)) yield { path: null, bytes: each };
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
