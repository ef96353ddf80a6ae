/// <reference types="office-js" />
import { type Rectangle, rangeAddress } from "../../shared/workbook/raw-workbook.ts";
import { sheetLook } from "../../shared/workbook/sheet-look.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { joinedAreas, rangeAt } from "./areas.ts";
import { type Block, formulaBlocksOf, typedFor } from "./planned-cells.ts";
import { type NamedArea, successorOf, tablesOf } from "./planned-tables.ts";
import { sheetReference } from "./rename-formula.ts";
import { rowsDressed } from "./rows-dressed.ts";
import type { Step } from "./steps.ts";

/** Number formats first, then the values: a text typed into a cell with a format stays what it is. */
export function fillingOf(plan: SheetPlan, blocks: readonly Block[], errorsToo: boolean): Step[] {
  return [
    ...numberFormatsOf(plan),
    ...blocks.map(
      ({ area, shown, bytes }): Step => ({
        actions: 2,
        bytes,
        act: (sheet) => {
          rangeAt(sheet, area).values = shown.map((row) => row.map((value) => typedFor(value, errorsToo)));
        },
      }),
    ),
  ];
}

function numberFormatsOf(plan: SheetPlan): Step[] {
  const { formats = [], cellFormats = [] } = plan;
  const { top, bottom } = rowsDressed(plan);
  const columns = formats.flatMap((format, column) =>
    format === null || bottom < top ? [] : [{ area: { top, left: column, bottom, right: column }, format }],
  );
  return [...columns, ...joinedAreas(cellFormats, ({ format }) => format)].map(({ area, format }) => ({
    actions: 2,
    act: (sheet) => {
      // One format for all of its cells, which the types do not know of.
      rangeAt(sheet, area).numberFormat = format as unknown as string[][];
    },
  }));
}

/** What formulas speak of has to be there before them: the tables, and the names of places. */
export function namingOf(plan: SheetPlan, leftovers: readonly NamedArea[], knownNames: ReadonlySet<string>): Step[] {
  const staying = new Set(leftovers.flatMap((table) => successorOf(plan, table)?.name ?? []));
  return [
    ...tablesOf(plan).map((table): Step => ({ actions: 5, act: (sheet) => makeTable(sheet, table, staying) })),
    ...(plan.names ?? []).map(
      ({ name, area }): Step => ({
        actions: 4,
        act: (sheet) => {
          const { names: words } = sheet.context.workbook;
          if (!knownNames.has(name.toLowerCase())) words.add(name, rangeAt(sheet, area));
          else words.getItem(name).formula = `=${sheetReference(plan.name)}${fixed(area)}`;
        },
      }),
    ),
  ];
}

function makeTable(sheet: Excel.Worksheet, { name, area }: NamedArea, staying: ReadonlySet<string>): void {
  const range = rangeAt(sheet, area);
  const table = staying.has(name) ? sheet.tables.getItem(name) : sheet.tables.add(range, true);
  if (staying.has(name)) table.resize(range);
  else table.name = name;
  table.style = sheetLook.table;
  table.showBandedRows = false;
}

/** An area with the dollar signs that keep it where it is. */
function fixed(area: Rectangle): string {
  return rangeAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Everything that computes itself. */
export function formulasOf(plan: SheetPlan, mostBytes: number): Step[] {
  return formulaBlocksOf(plan, mostBytes).map(({ area, formulas, bytes }) => ({
    actions: 2,
    bytes,
    act: (sheet) => {
      rangeAt(sheet, area).formulas = formulas;
    },
  }));
}
