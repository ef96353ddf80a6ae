import { inflateSync } from "fflate";
import { damaged } from "../xlsx/refusal.ts";
import type { SiteFile } from "./site-files.ts";

const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** Whether bytes are a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * What is in a zip: its files one by one, and last, under the archive's own name, everything beside them: names, extra
 * fields, comments and what lies between.
 *
 * @throws Refusal when the archive is damaged.
 */
export function* zipParts({ path, bytes }: SiteFile): Generator<SiteFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beside: Uint8Array[] = [];
  let read = 0;
  try {
    const end = endOf(view);
    beside.push(bytes.subarray(end + 22));
    const spans: { from: number; to: number }[] = [];
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== directoryEntry) throw new RangeError("no entry");
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const header = view.getUint32(at + 42, true);
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      const to = from + view.getUint32(at + 20, true);
      const content = bytes.subarray(from, to);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      spans.push({ from, to });
      const method = view.getUint16(at + 10, true);
      yield { path: name, bytes: method === 0 ? content : inflateSync(content, sized(view.getUint32(at + 24, true))) };
      const ends = [
        at + 46 + nameLength,
        at + 46 + nameLength + extra,
        at + 46 + nameLength + extra + comment,
      ] as const;
      // Each by itself: what follows a text without a space would make one word with it.
      beside.push(bytes.subarray(ends[0], ends[1]), bytes.subarray(ends[1], ends[2]));
      beside.push(bytes.subarray(header + 30 + view.getUint16(header + 26, true), from));
      at = ends[2];
    }
    for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
      beside.push(bytes.subarray(read, from));
      read = Math.max(read, to);
    }
  } catch (error) {
    if (error instanceof RangeError || isBrokenPack(error)) throw damaged(path, "it could not be read back");
    throw error;
  }
  beside.push(bytes.subarray(read));
  yield { path, bytes: joined(beside) };
}

/** What fflate throws carries a code. */
function isBrokenPack(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}

function sized(size: number) {
  return { out: new Uint8Array(size) };
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new RangeError("no end");
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length + 1;
  }
  return all;
}
