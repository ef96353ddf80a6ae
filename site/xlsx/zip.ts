import { inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { damaged, passwordProtected, unpacksTooLarge } from "./refusal.ts";

interface Entry {
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  header: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const wide = 0xffffffff;
const largestComment = 65_535;

/** The most one part, and all parts read from one file, may unpack to, in bytes. */
const limits = { part: 512e6, all: 1024e6 };

/** A part's name as every reader compares it: without a slash in front, in small letters. */
export function partName(name: string): string {
  return name.replace(/^(\.?\/)+/, "").toLowerCase();
}

/** How parts are unpacked and checked; Node has both built in, several times as fast as the default. */
export interface ZipTools {
  /** The unpacked bytes, at most `size` of them. May throw when the packed bytes are broken. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

const portableTools: ZipTools = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};

/**
 * A zip archive in memory. Entries are found by `partName`; of two entries with one name the later counts, as in
 * Excel. Nothing is unpacked before it is asked for, and never more than the limits.
 */
export class Zip {
  readonly names: readonly string[];
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly file: string;
  private readonly tools: ZipTools;
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** @throws Refusal when the directory of the archive is missing or broken. */
  constructor(bytes: Uint8Array, file: string, tools: ZipTools = portableTools) {
    this.bytes = bytes;
    this.tools = tools;
    this.file = file;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw damaged(file, "its table of contents is incomplete");
      throw error;
    }
    this.names = [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(partName(name));
  }

  /**
   * The bytes of a part, or `null` when there is none of that name.
   * @throws Refusal when the part is damaged, locked, or larger than the limits.
   */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(partName(name));
    if (entry === undefined) return null;
    if (entry.flags & 1) throw passwordProtected(this.file);
    this.unpacked += entry.size;
    if (entry.size > limits.part) throw unpacksTooLarge(this.file, limits.part / 1e6);
    if (this.unpacked > limits.all) throw unpacksTooLarge(this.file, limits.all / 1e6);
    const content = this.unpack(entry);
    if (
      content === null ||
      content.length !== entry.size ||
      (entry.crc !== 0 && this.tools.crc32(content) !== entry.crc)
    )
      throw damaged(this.file, `the part “${name}” is incomplete or changed`);
    return content;
  }

  private unpack(entry: Entry): Uint8Array | null {
    const { view, bytes } = this;
    if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== localHeader) return null;
    const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
    if (start + entry.packed > bytes.length) return null;
    const packed = bytes.subarray(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) return null;
    try {
      return this.tools.inflate(packed, entry.size);
    } catch {
      return null;
    }
  }

  private readDirectory(): void {
    const { view, bytes } = this;
    const last = bytes.length - 22;
    let end = last;
    while (end >= 0 && end >= last - largestComment && view.getUint32(end, true) !== endOfDirectory) end--;
    if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
      throw damaged(this.file, "its end is missing, the copy is incomplete");
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === wide) {
      const large = Number(view.getBigUint64(end - 20 + 8, true));
      count = Number(view.getBigUint64(large + 32, true));
      at = Number(view.getBigUint64(large + 48, true));
    }
    for (let each = 0; each < count; each++) at = this.readEntry(at);
  }

  private readEntry(at: number): number {
    const { view, bytes } = this;
    if (view.getUint32(at, true) !== directoryEntry) throw damaged(this.file, "its table of contents is broken");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    this.widen(entry, nameEnd, extraEnd);
    this.entries.set(partName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))), entry);
    return extraEnd + view.getUint16(at + 32, true);
  }

  /** Sizes of four gigabytes and more stand in an extra field; the usual fields then hold `wide`. */
  private widen(entry: Entry, from: number, to: number): void {
    for (let at = from; at + 4 <= to; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) !== 1) continue;
      let field = at + 4;
      for (const key of ["size", "packed", "header"] as const) {
        if (entry[key] !== wide) continue;
        entry[key] = Number(this.view.getBigUint64(field, true));
        field += 8;
      }
    }
  }
}
