import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { readCsv } from "../csv/read-csv.ts";
import { type PackedWorkbook, packSheet } from "./packed-workbook.ts";
import { readPacked } from "./read-xlsx.ts";
import { emptyFile, folderWithoutCsv, notFound, notReadable, tooLarge } from "./refusal.ts";
import type { ZipTools } from "./zip.ts";

const builtInTools: ZipTools = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  crc32,
};
const largestFile = 500e6;
const zipStart = "PK";

/**
 * A workbook from the disk: an .xlsx or .xlsm file, a .csv file as its only sheet, or a folder of .csv files as a
 * sheet each. What else lies in the folder is left out and noted; hidden files are passed over.
 *
 * @throws Refusal when there is nothing of that name, or nothing that can be read.
 */
export async function readFileOrFolder(path: string): Promise<PackedWorkbook> {
  const place = onDisk(path, () => statSync(path));
  const name = basename(path);
  if (place.isDirectory()) return readFolder(path, name);
  if (!place.isFile()) throw notReadable(path);
  const bytes = contentOf(path);
  if (isCsv(name) && !startsLikeZip(bytes)) return { ...noSheets(name), sheets: [csvSheet(bytes, name)] };
  return readPacked(bytes, name, builtInTools);
}

function readFolder(path: string, name: string): PackedWorkbook {
  const files = onDisk(path, () => readdirSync(path, { withFileTypes: true }))
    .filter((entry) => !/^(\.|~\$)/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const tables = files.filter((entry) => isCsv(entry.name) && !entry.isDirectory());
  if (tables.length === 0) throw folderWithoutCsv(name);
  return {
    ...noSheets(name),
    sheets: tables.map((entry) => csvSheet(contentOf(join(path, entry.name)), entry.name)),
    notes: files.filter((entry) => !tables.includes(entry)).map((entry) => leftOut(entry.name)),
  };
}

function csvSheet(bytes: Uint8Array, file: string): PackedWorkbook["sheets"][number] {
  if (bytes.length === 0) throw emptyFile(file);
  return packSheet(readCsv(bytes, file.slice(0, -extname(file).length)), file);
}

function noSheets(name: string): Omit<PackedWorkbook, "sheets"> {
  return { name, definedNames: [], notes: [] };
}

function leftOut(file: string): RawWorkbook["notes"][number] {
  return { sheet: null, message: `“${file}” lies in the folder but is no .csv file; it was left out.` };
}

function isCsv(name: string): boolean {
  return /\.(csv|tsv)$/i.test(name);
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 2)) === zipStart;
}

function contentOf(path: string): Uint8Array {
  if (onDisk(path, () => statSync(path)).size > largestFile) throw tooLarge(basename(path), largestFile / 1e6);
  return onDisk(path, () => readFileSync(path));
}

function onDisk<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "ENOENT" || code === "ENOTDIR" ? notFound(path) : notReadable(path);
  }
}
