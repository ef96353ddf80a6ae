import type { Rectangle } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";

/** A named table of a sheet; the first row of its area names the columns. */
export interface NamedArea {
  name: string;
  area: Rectangle;
}

/** The tables of a plan. Each has a row below its header, and the first the columns its header names. */
export function tablesOf({ rows, headerRow, table, furtherTables = [] }: SheetPlan): NamedArea[] {
  if (table === undefined || headerRow === undefined) return [...furtherTables];
  const right = Math.max(0, (rows[headerRow]?.length ?? 1) - 1);
  const bottom = Math.max(rows.length - 1, headerRow + 1);
  return [{ name: table, area: { top: headerRow, left: 0, bottom, right } }, ...furtherTables];
}

/** The planned table that one of the last time can become, so that formulas of the user's that name it live on. */
export function successorOf(plan: SheetPlan, { name, area }: NamedArea): NamedArea | undefined {
  return tablesOf(plan).find(
    (planned) =>
      planned.name.toLowerCase() === name.toLowerCase() &&
      planned.area.top === area.top &&
      planned.area.left === area.left,
  );
}
