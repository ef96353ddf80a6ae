import type { IsoDate } from "../../shared/model.ts";
import { dayNumber } from "../../shared/workbook/dates.ts";
import { address } from "../../shared/workbook/raw-workbook.ts";
import type { ErrorKind, PlantedError } from "./planted.ts";

/** A cell of the sample: plain, or a number with its format, or an error as Excel shows it. */
export type SampleCell = string | number | boolean | null | { value: number; format: string } | { error: string };

/** A sheet of the sample. `header` is the row of the column names, counted from 0. */
export interface SampleSheet {
  name: string;
  rows: SampleCell[][];
  header: number;
  /** Heading rows above the header, and cells of theirs that span several columns. */
  merges: { row: number; from: number; to: number }[];
  hiddenRows: number[];
}

/** Days from the start of Excel's calendar to 1970-01-01. */
const daysBefore1970 = 25_569;

export function dateCell(date: IsoDate | null | undefined): SampleCell {
  return date ? { value: dayNumber(date) + daysBefore1970, format: "yyyy-mm-dd" } : null;
}

export function percentCell(share: number | null | undefined, decimals = 0): SampleCell {
  if (share === null || share === undefined) return null;
  return { value: share, format: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
}

export function moneyCell(amount: number | null | undefined): SampleCell {
  return amount === null || amount === undefined ? null : { value: amount, format: '#,##0 "€"' };
}

/** A sheet with its column names in the first row. */
export function plainSheet(name: string, header: string[], rows: SampleCell[][]): SampleSheet {
  return { name, rows: [header, ...rows], header: 0, merges: [], hiddenRows: [] };
}

/** Puts a mistake into a cell and notes it. Row and column count from 0 at A1. */
export function spoil(
  sheet: SampleSheet,
  row: number,
  column: number,
  value: SampleCell,
  kind: ErrorKind,
  what: string,
): PlantedError {
  sheet.rows[row]![column] = value;
  return { sheet: sheet.name, cell: address(row, column), kind, what };
}
