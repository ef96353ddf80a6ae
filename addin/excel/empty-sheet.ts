/// <reference types="office-js" />
import type { Rectangle } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { rangeAt } from "./areas.ts";
import { type NamedArea, successorOf } from "./planned-tables.ts";
import type { Step } from "./steps.ts";

/** What stands on a sheet of ours from the last time. */
export interface Leftovers {
  charts: readonly string[];
  tables: readonly NamedArea[];
}

const wholeSheet: Rectangle = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Empties a sheet of ours, so that it can be written again in place. The headers of tables that stay are kept. */
export function emptyingOf(plan: SheetPlan, { charts, tables }: Leftovers): Step[] {
  const stays = (table: NamedArea) => successorOf(plan, table) !== undefined;
  const kept = tables.filter(stays).map(({ area }) => ({ ...area, bottom: area.top }));
  const emptied = kept.reduce((areas, header) => areas.flatMap((area) => without(area, header)), [wholeSheet]);
  return [
    ...charts.map((name): Step => ({ actions: 2, act: (sheet) => sheet.charts.getItemOrNullObject(name).delete() })),
    ...tables.map((table): Step => ({ actions: 3, act: (sheet) => release(sheet, table.name, stays(table)) })),
    { actions: 20, act: undress },
    ...emptied.map((area): Step => ({ actions: 2, act: (sheet) => rangeAt(sheet, area).clear("Contents") })),
  ];
}

function release(sheet: Excel.Worksheet, name: string, stays: boolean): void {
  const table = sheet.tables.getItem(name);
  table.clearFilters();
  if (!stays) table.convertToRange();
}

function undress(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear("RemoveHyperlinks");
  all.clear("Formats");
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

/** What is left of an area without a part of it, in up to four rectangles. */
function without(area: Rectangle, part: Rectangle): Rectangle[] {
  const { top, left, bottom, right } = area;
  if (part.top > bottom || part.bottom < top || part.left > right || part.right < left) return [area];
  const beside = { top: Math.max(top, part.top), bottom: Math.min(bottom, part.bottom) };
  return [
    { ...area, bottom: part.top - 1 },
    { ...area, ...beside, right: part.left - 1 },
    { ...area, ...beside, left: part.right + 1 },
    { ...area, top: part.bottom + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}
