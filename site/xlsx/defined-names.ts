import type { NamedRange } from "hucre";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { fixed, sheetReference } from "./formula-text.ts";

/**
 * What a sheet adds to the workbook's names: its own, what is printed of it, and the rows that stand on every printed
 * page. The library would write the latter two itself, but without the quotes that most sheet names need.
 */
export function namesOf({ name: sheet, names = [], print = {}, headerRow }: SheetPlan): NamedRange[] {
  const on = sheetReference(sheet);
  const repeated = print.repeatedRows ? [1, print.repeatedRows] : headerRow === undefined ? null : [headerRow + 1];
  return [
    ...names.map(({ name, area }) => ({ name, range: `${on}${fixed(area)}` })),
    ...(print.area ? [{ name: "_xlnm.Print_Area", range: `${on}${fixed(print.area)}`, scope: sheet }] : []),
    ...(repeated
      ? [{ name: "_xlnm.Print_Titles", range: `${on}$${repeated[0]}:$${repeated.at(-1)}`, scope: sheet }]
      : []),
  ];
}
