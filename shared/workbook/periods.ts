import { isUnknownMark, numberOf, textOf } from "./cells.ts";
import { dateInColumn, isDateFormat, type Period, periodOf } from "./dates.ts";
import type { Grid } from "./grid.ts";
import { type CellValue, cellKey } from "./raw-workbook.ts";

const partOfYear =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?$|^[qh][1-4]$/i;

/**
 * Whether a text names a month, quarter or half year without saying of which year.
 * @example isPartOfYear("Sept") // => true
 */
export function isPartOfYear(text: string): boolean {
  return partOfYear.test(text);
}

/**
 * The period that a month, quarter or number of a month names in a year, or `null`.
 * @example periodInYear("Q2", 2027)?.first // => "2027-04-01"
 * @example periodInYear(3, 2027)?.last // => "2027-03-31"
 */
export function periodInYear(part: CellValue, year: number | null): Period | null {
  if (year === null || part === null) return null;
  const text = textOf(part);
  if (isPartOfYear(text)) return periodOf(`${text} ${year}`);
  return /^(0?[1-9]|1[0-2])$/.test(text) ? periodOf(`${year}-${text.padStart(2, "0")}`) : null;
}

/** Whether a cell holds a date or period. */
export function isPeriodCell(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  const format = grid.sheet.formats.get(cellKey(row, column));
  return typeof value !== "boolean" && dateInColumn(value, grid.sheet.dateSystem, format) !== null;
}

/** Whether a cell holds a number that is no date, or says that it is not known. */
export function isMeasureCell(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === "string" && isUnknownMark(value)) return true;
  return numberOf(value) !== null && !isDateFormat(grid.sheet.formats.get(cellKey(row, column)));
}
