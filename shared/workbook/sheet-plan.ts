import type { CellValue, Rectangle } from "./raw-workbook.ts";

/**
 * A sheet to be written: its cells, and how they are dressed. Whoever fills it in (a file, the open workbook) makes
 * the same sheet of it. Rows and columns are counted from 0.
 */
export interface SheetPlan {
  /** 1 to 31 characters, none of them [ ] : * ? / \ and no apostrophe at either end; unlike the other sheets' names. */
  name: string;
  /**
   * Text stays text, whatever it begins with. Below the header of a column whose format is a date, an ISO date
   * such as "2027-03-31" is written as a real date. Rows may differ in length.
   */
  rows: readonly (readonly CellValue[])[];
  /** How many rows at the top are a title: the first large, the others small and grey. */
  titleRows?: number;
  /** The row that names the columns. */
  headerRow?: number;
  /** How many rows and columns stay in sight while scrolling. */
  frozenRows?: number;
  frozenColumns?: number;
  /** Width of each column in characters; `null` leaves a column as it is. */
  widths?: readonly (number | null)[];
  /** Number format of each column below the header, such as "0%" or "yyyy-mm-dd"; `null` is General. */
  formats?: readonly (string | null)[];
  /** Number formats of single cells or areas, where they differ from their column's. A later one wins. */
  cellFormats?: readonly { area: Rectangle; format: string }[];
  /** Cells that show as one. Only the first of them may be filled. */
  merges?: readonly Rectangle[];
  hiddenRows?: readonly number[];
  /** Height of each row in points; `null` leaves a row as high as its reader's program makes it. */
  rowHeights?: readonly (number | null)[];
  /** Columns whose long texts go on in the next line of the cell. */
  wrappedColumns?: readonly number[];
  /** Makes a named table of `headerRow`, all rows below it, and the columns the header names. Needs `headerRow`. */
  table?: string;
  /** More named tables. The first row of each names its columns; below it stands at least one row more. */
  furtherTables?: readonly { name: string; area: Rectangle }[];
  lists?: readonly ListValidation[];
  /** Colour of the sheet's tab as six hexadecimal digits, such as "2A6F97". */
  tabColor?: string;
  hidden?: boolean;
  /** Cells that compute themselves; `rows` holds what each gave when it was planned (`null`: blank or not known). */
  formulas?: readonly PlannedFormula[];
  conditionalFormats?: readonly ConditionalFormat[];
  charts?: readonly ChartPlan[];
  /** Cells the user may change: shown as inputs, while all others are locked. Without any the sheet is not protected. */
  inputs?: readonly Rectangle[];
  /** Cells that lead to another place of the workbook. */
  jumps?: readonly { row: number; column: number; sheet: string; range: string }[];
  /** Names for places of this sheet that formulas of every sheet use. */
  names?: readonly { name: string; area: Rectangle }[];
  print?: { area?: Rectangle; landscape?: boolean; repeatedRows?: number };
}

/** A formula without its “=”, in English words and with commas, of functions that Excel 2016 knows. */
export interface PlannedFormula {
  row: number;
  column: number;
  formula: string;
}

/** How cells look by what they hold. Colours are six hexadecimal digits. */
export type ConditionalFormat =
  | { kind: "scale"; area: Rectangle; low: string; high: string; from?: number; to?: number }
  | { kind: "bar"; area: Rectangle; color: string }
  | { kind: "when"; area: Rectangle; formula: string; fill?: string; ink?: string; bold?: boolean };

/** A native chart over cells of this sheet; `series` are columns of numbers, one below the other like `labels`. */
export interface ChartPlan {
  kind: "bar" | "stacked-bar" | "column" | "line" | "scatter";
  title: string;
  labels: Rectangle;
  series: readonly { name: string; values: Rectangle; color?: string }[];
  /** Where it stands, in cells. */
  at: Rectangle;
  axis?: string;
}

/** A drop-down list: the cells of `area` accept one of the choices, or nothing. */
export interface ListValidation {
  area: Rectangle;
  /** The words themselves (no commas, 255 characters in all), or the cells that hold them: "Lists!$A$2:$A$9". */
  choices: readonly string[] | string;
  /** What Excel says when something else is typed. */
  message?: string;
}
