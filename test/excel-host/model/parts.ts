import type { CellValue, Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import type { Sheet } from "./sheet.ts";

/** A range some part of the workbook holds on to; it moves along when rows come or go above it. */
export interface RangeTarget {
  sheet: Sheet;
  area: Rectangle;
}

export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Rectangle;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The user has filtered its rows. */
  isFiltered?: boolean;
}

/** A name for a place or a value of the workbook, or of one sheet only. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheet: Sheet | null;
}

export type ConditionalFormatKind = "CellValue" | "Custom" | "ColorScale" | "DataBar";

export interface ConditionalFormat {
  readonly id: string;
  readonly kind: ConditionalFormatKind;
  area: Rectangle;
  stopIfTrue: boolean;
  /** The rule of a cell value, the criteria of a colour scale, the ends of a bar: as the add-in gave them. */
  rule: unknown;
  lowerBound?: unknown;
  upperBound?: unknown;
  barColor?: string;
  showBarOnly?: boolean;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface Validation {
  area: Rectangle;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

export interface ChartSeries {
  readonly id: string;
  name: string;
  values: RangeTarget | null;
  categories: RangeTarget | null;
  color: string;
  gapWidth?: number;
  overlap?: number;
}

export interface ChartAxis {
  title: string;
  titleVisible: boolean;
  minimum: number | "";
  maximum: number | "";
  numberFormat: string;
  majorGridlines: boolean;
  reversed: boolean;
  position?: string;
  visible: boolean;
}

export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  series: ChartSeries[];
  category: ChartAxis;
  value: ChartAxis;
  /** Points from the sheet's corner, unless it was placed over cells. */
  frame: { left: number; top: number; width: number; height: number };
  over: Rectangle | null;
  altText: string;
}

export interface SheetProtection {
  options: Record<string, unknown>;
  password: string | null;
}

export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  printArea: Rectangle | null;
  repeatedRows: Rectangle | null;
  repeatedColumns: Rectangle | null;
  zoom: unknown;
}

/** What is kept of the workbook's own settings and document properties. */
export type SettingValue = CellValue | Record<string, unknown> | readonly unknown[];
