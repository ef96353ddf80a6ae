import { cellKey, type RawSheet, type Rectangle } from "../workbook/raw-workbook.ts";
import type { ListValidation, PlannedFormula, SheetPlan } from "../workbook/sheet-plan.ts";

const columnsPerRow = 16384;
const narrowest = 8;
const widest = 60;
const looked = 300;

/** What stands in the sheet besides its cells. */
export interface UserSheetParts {
  formulas: ReadonlyMap<number, string>;
  /** Rows that name columns, from 0. */
  headers: readonly number[];
  lists: readonly ListValidation[];
}

/** A sheet of the user's as it is written into a copy: values, number formats, merges, tables, live formulas, lists. */
export function userSheetPlan(sheet: RawSheet, { formulas, headers, lists }: UserSheetParts): SheetPlan {
  const [header] = headers;
  const plan: SheetPlan = {
    name: sheet.name,
    rows: sheet.rows,
    widths: widthsOf(sheet),
    cellFormats: formatAreas(sheet.formats),
    merges: separate(sheet.merges).filter((merge) => isFirstFilled(sheet, merge)),
    formulas: plannedFormulas(formulas),
    lists: [...lists],
  };
  if (header !== undefined) Object.assign(plan, { headerRow: header, frozenRows: header < 10 ? header + 1 : 0 });
  if (sheet.tables.length > 0) plan.furtherTables = sheet.tables;
  return plan;
}

function plannedFormulas(formulas: ReadonlyMap<number, string>): PlannedFormula[] {
  return [...formulas].map(([key, formula]) => ({
    row: Math.floor(key / columnsPerRow),
    column: key % columnsPerRow,
    formula,
  }));
}

function widthsOf({ rows }: RawSheet): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, looked))
    for (const [column, value] of row.entries()) {
      const length = typeof value === "string" ? Math.max(...value.split("\n").map((line) => line.length)) : 6;
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, length + 2));
    }
  return Array.from(widths, (width) => width ?? narrowest);
}

/** Cells with one format below each other, as one area. */
function formatAreas(formats: ReadonlyMap<number, string>): { area: Rectangle; format: string }[] {
  const areas: { area: Rectangle; format: string }[] = [];
  const open = new Map<number, { area: Rectangle; format: string }>();
  for (const [key, format] of [...formats].sort(([a], [b]) => a - b)) {
    const row = Math.floor(key / columnsPerRow);
    const column = key % columnsPerRow;
    const above = open.get(column);
    if (above?.format === format && above.area.bottom === row - 1) above.area.bottom = row;
    else {
      const next = { area: { top: row, left: column, bottom: row, right: column }, format };
      areas.push(next);
      open.set(column, next);
    }
  }
  return areas;
}

/** Merges that do not lie over each other, which Excel refuses. */
function separate(merges: readonly Rectangle[]): Rectangle[] {
  const kept: Rectangle[] = [];
  for (const merge of merges) if (!kept.some((other) => overlap(other, merge))) kept.push(merge);
  return kept;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether only the first cell of an area is filled: what lies under a merge would be lost, or come to light. */
function isFirstFilled({ rows, formulas }: RawSheet, { top, left, bottom, right }: Rectangle): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const isFirst = row === top && column === left;
      const value = rows[row]?.[column] ?? null;
      if (!isFirst && ((value !== null && value !== "") || formulas.has(cellKey(row, column)))) return false;
    }
  return true;
}
