import { joinWorkbooks, type RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { readCsv } from "../csv/read-csv.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { emptyFile, Refusal, tooLarge } from "../xlsx/refusal.ts";

const largestFile = 500e6;
const ending = /\.(csv|tsv)$/i;

/**
 * The cells of the chosen files as one workbook: .xlsx and .xlsm files, and .csv files as a sheet each. The order in
 * which they were chosen does not matter. `onFile` hears the name of each file before it is read.
 *
 * @throws Refusal with one sentence for the file's owner when one of them cannot be read.
 */
export async function readFiles(
  files: readonly File[],
  onFile: (name: string) => void = () => {},
): Promise<RawWorkbook> {
  const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const workbooks: RawWorkbook[] = [];
  for (const file of inOrder) {
    onFile(file.name);
    workbooks.push(await workbookOf(await bytesOf(file), file.name));
  }
  return joinWorkbooks(workbooks);
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<RawWorkbook> {
  const startsLikeZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!ending.test(name) || startsLikeZip) return readXlsx(bytes, name);
  if (bytes.length === 0) throw emptyFile(name);
  return { name, sheets: [readCsv(bytes, name.replace(ending, ""))], definedNames: [], notes: [] };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > largestFile) throw tooLarge(file.name, largestFile / 1e6);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Refusal(
      `“${file.name}” could not be read from the disk: choose files, not folders, and choose them again when they were moved or changed.`,
      { cause },
    );
  }
}
