import type { CellValue } from "../workbook/raw-workbook.ts";

const lineHeight = 15;
/** Excel makes no row higher. */
const highest = 405;
/** Buttons for sorting cover the end of a header, and bold letters are wider. */
const lostInHeader = 3;

/** How high the header is, in points, so that no column's name is cut. */
export function headerHeight(headers: readonly string[], widths: readonly number[]): number {
  return lineHeight * Math.max(1, ...headers.map((header, column) => linesOf(header, widths[column]! - lostInHeader)));
}

/** How high a row is, in points, so that its wrapped texts are seen; `null` where one line does. */
export function rowHeight(
  row: readonly CellValue[],
  widths: readonly number[],
  wrapped: readonly number[],
): number | null {
  const lines = Math.max(1, ...wrapped.map((column) => linesOf(row[column] ?? null, widths[column]!)));
  return lines === 1 ? null : Math.min(highest, lines * lineHeight);
}

/** Lines of a text in a column so many characters wide, broken between words as far as they fit. */
function linesOf(value: CellValue, width: number): number {
  if (typeof value !== "string") return 1;
  let lines = 1;
  let used = 0;
  for (const word of value.split(/\s+/)) {
    const length = word.length + (used > 0 ? 1 : 0);
    if (used + length <= width) {
      used += length;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(word.length / Math.max(1, width)) - 1);
    used = word.length % Math.max(1, width);
  }
  return lines;
}
