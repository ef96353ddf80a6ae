import Papa from "papaparse";
import { type CellValue, cellKey, type RawSheet } from "../../shared/workbook/raw-workbook.ts";
import { Refusal } from "../xlsx/refusal.ts";

const separatorLine = /^sep=(.)\r?\n/i;
/** At most 15 digits, as many as a number keeps, and no leading zero: 00123 is a name, not an amount. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
const plainPercent = /^((?:0|[1-9]\d{0,11})(?:\.\d{1,6})?) ?%$/;
const decimalComma = /^-?\d+,\d+\s*%?$/;

/**
 * The cells of one .csv file. Encoding and delimiter are found: a byte order mark, else UTF-8, else Windows-1252;
 * comma, semicolon, tab or pipe, or what a first line such as “sep=;” says. Whole and dotted numbers become numbers, and 45 %
 * a number shown in percent; everything that could mean two things (1,5 or 00123 or 03/04/2027) stays text. Empty cells are `null`.
 *
 * @throws Refusal when the bytes are no text.
 */
export function readCsv(bytes: Uint8Array, sheetName: string): RawSheet {
  const fields = fieldsOf(textOf(bytes, sheetName));
  const dotted = !fields.some((row) => row.some((field) => decimalComma.test(field)));
  const formats = new Map<number, string>();
  const rows = fields.map((row, r) =>
    row.map((field, column) => {
      const value = cellOf(field, dotted);
      if (typeof value === "number" && field.endsWith("%")) formats.set(cellKey(r, column), "0%");
      return value;
    }),
  );
  return {
    name: sheetName,
    state: "visible",
    dateSystem: 1900,
    rows: trimmed(rows),
    formulas: new Set(),
    errors: new Map(),
    formats,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  };
}

function textOf(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = bytes.subarray(0, 4096);
  if (start.includes(0)) {
    if (zeros(start, 1) > start.length / 3) return new TextDecoder("utf-16le").decode(bytes);
    if (zeros(start, 0) > start.length / 3) return new TextDecoder("utf-16be").decode(bytes);
    throw notText(name);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** How many bytes at even (0) or odd (1) places are zero: in UTF-16 without a mark, nearly all of one kind. */
function zeros(bytes: Uint8Array, from: 0 | 1): number {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count++;
  return count;
}

function notText(name: string): Refusal {
  return new Refusal(
    `“${name}” ends in .csv, but its content is no text: export it again from the program that holds the table.`,
  );
}

function fieldsOf(text: string): string[][] {
  const separator = separatorLine.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const options = { delimiter: separator?.[1] ?? delimiterOf(body) };
  const result = Papa.parse<string[]>(body, options);
  // A quotation mark that is never closed would swallow the rest of the file: take the marks as they stand instead.
  const unclosed = result.errors.some(({ code }) => code === "MissingQuotes");
  return unclosed ? Papa.parse<string[]>(body, { ...options, quoteChar: "\0" }).data : result.data;
}

/** The delimiter that splits the most of the first lines into equally many fields. */
function delimiterOf(text: string): string {
  let best = ",";
  let bestScore = 0;
  for (const delimiter of [",", ";", "\t", "|"]) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50 });
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [length, lines] of counts) {
      const score = lines * lines * Math.log2(length);
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
  }
  return best;
}

function cellOf(field: string, dotted: boolean): CellValue {
  if (field === "") return null;
  const percent = plainPercent.exec(field)?.[1];
  if (percent !== undefined && (dotted || !percent.includes("."))) return Number(`${percent}e-2`) + 0;
  if (!plainNumber.test(field)) return field;
  if (!dotted && field.includes(".")) return field;
  return Number(field) + 0;
}

/** Without the empty cells at the end of each row and the empty rows at the end. */
function trimmed(rows: CellValue[][]): CellValue[][] {
  for (const row of rows) while (row.length > 0 && row.at(-1) === null) row.pop();
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  return rows;
}
