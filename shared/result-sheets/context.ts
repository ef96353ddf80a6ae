import type { Analysis } from "../analysis/analysis.ts";
import type { Dataset, Place, Source } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { Report } from "../report/report.ts";
import type { RawSheet, RawWorkbook } from "../workbook/raw-workbook.ts";
import type { Jump } from "./table-sheet.ts";

/** What every result sheet is planned from. */
export interface SheetContext {
  analysis: Analysis;
  dataset: Dataset;
  /** The analysis as the pages word it, so that sheets and pages say the same. */
  report: Report;
  /** The user's sheets by name, when ours stand beside them; `null`: ours are a workbook of their own. */
  beside: ReadonlyMap<string, RawSheet> | null;
  /** Up to so many people × skill rows, and measured rows, formulas count from the rows themselves. */
  liveRows: number;
  /** Up to so many gaps are listed and ranked. */
  mostGaps: number;
  /** Number format of money in the workbook's currency. */
  money: string;
}

/** The user's sheets by name. */
export function sheetsByName(workbook: RawWorkbook | null): ReadonlyMap<string, RawSheet> | null {
  return workbook && new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

/** The user's sheets some cells stand on, by name. */
export function fromSheets(
  { beside }: SheetContext,
  places: readonly (Place | Source | null)[],
): { sheets: string[]; linked: boolean } {
  const sheets = [...new Set(places.flatMap((place) => (place === null ? [] : [place.sheet])))].sort(byCodePoint);
  return { sheets: beside === null ? sheets : sheets.filter((sheet) => beside.has(sheet)), linked: beside !== null };
}

/** Where a cell of ours leads to in the user's sheets; `null` when they are not in this workbook. */
export function jumpTo({ beside }: SheetContext, place: Place | null): Jump | null {
  if (place === null || !beside?.has(place.sheet)) return null;
  return { sheet: place.sheet, range: place.range ?? "A1" };
}
