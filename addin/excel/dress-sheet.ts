/// <reference types="office-js" />
import { sheetLook } from "../../shared/workbook/sheet-look.ts";
import type { ListValidation, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { joinedAreas, rangeAt } from "./areas.ts";
import { sheetReference } from "./rename-formula.ts";
import { rowsDressed } from "./rows-dressed.ts";
import type { Step } from "./steps.ts";

/** A column as wide as a figure of the standard font, in points. */
const pointsPerCharacter = 5.25;

/** What a sheet looks like: title, header, inputs, jumps, lists, widths, heights, what is hidden and what stays in sight. */
export function dressingOf(plan: SheetPlan): Step[] {
  return [
    ...widthsOf(plan),
    ...wrappingOf(plan),
    ...headingOf(plan),
    ...(plan.inputs ?? []).map((area): Step => ({ actions: 8, act: (sheet) => dressInput(rangeAt(sheet, area)) })),
    ...jumpsOf(plan),
    ...(plan.lists ?? []).map((list): Step => ({ actions: 6, act: (sheet) => validate(sheet, list) })),
    ...(plan.merges ?? []).map((area): Step => ({ actions: 2, act: (sheet) => rangeAt(sheet, area).merge(false) })),
    ...heightsOf(plan),
    ...hiddenRowsOf(plan),
    { actions: 3, act: (sheet) => freeze(sheet, plan) },
  ];
}

function widthsOf({ widths = [] }: SheetPlan): Step[] {
  return runsOf(widths).map(({ value, first, last }) => ({
    actions: 3,
    act: (sheet) => {
      sheet.getRangeByIndexes(0, first, 1, last - first + 1).getEntireColumn().format.columnWidth =
        value * pointsPerCharacter;
    },
  }));
}

function wrappingOf(plan: SheetPlan): Step[] {
  const { top, bottom } = rowsDressed(plan);
  if (bottom < top) return [];
  const wraps = (plan.widths ?? plan.rows[plan.headerRow ?? 0] ?? []).map((_, column) =>
    plan.wrappedColumns?.includes(column) ? 1 : null,
  );
  return runsOf(wraps).map(({ first, last }) => ({
    actions: 4,
    act: (sheet) => {
      const { format } = rangeAt(sheet, { top, left: first, bottom, right: last });
      format.wrapText = true;
      format.verticalAlignment = "Top";
    },
  }));
}

function headingOf({ rows, titleRows = 0, headerRow }: SheetPlan): Step[] {
  const steps: Step[] = [];
  const row = (index: number) => ({ top: index, left: 0, bottom: index, right: (rows[index]?.length ?? 0) - 1 });
  for (let index = 0; index < titleRows; index++)
    if (row(index).right >= 0)
      steps.push({
        actions: 4,
        act: (sheet) => {
          const { font } = rangeAt(sheet, row(index)).format;
          if (index === 0) Object.assign(font, { bold: true, size: sheetLook.title.size });
          else font.color = `#${sheetLook.subtitle.ink}`;
        },
      });
  if (headerRow !== undefined && row(headerRow).right >= 0)
    steps.push({ actions: 10, act: (sheet) => dressHeader(rangeAt(sheet, row(headerRow))) });
  return steps;
}

function dressHeader({ format }: Excel.Range): void {
  format.font.bold = true;
  format.fill.color = `#${sheetLook.header.fill}`;
  format.wrapText = true;
  format.verticalAlignment = "Top";
  const line = format.borders.getItem("EdgeBottom");
  Object.assign(line, { style: "Continuous", weight: "Thin", color: `#${sheetLook.header.line}` });
}

function dressInput({ format }: Excel.Range): void {
  format.fill.color = `#${sheetLook.input.fill}`;
  format.protection.locked = false;
  for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
    const line = format.borders.getItem(edge);
    Object.assign(line, { style: "Continuous", weight: "Hairline", color: `#${sheetLook.input.line}` });
  }
}

/** Excel dresses a link its own way; ours is put on over it, for as many cells at once as lie one below the other. */
function jumpsOf({ jumps = [] }: SheetPlan): Step[] {
  const cells = jumps
    .map(({ row, column }) => ({ area: { top: row, left: column, bottom: row, right: column } }))
    .sort((one, other) => one.area.left - other.area.left || one.area.top - other.area.top);
  return [
    ...jumps.map(
      ({ row, column, sheet: target, range }): Step => ({
        actions: 3,
        bytes: 100,
        act: (sheet) => {
          sheet.getCell(row, column).hyperlink = { documentReference: `${sheetReference(target)}${range}` };
        },
      }),
    ),
    ...joinedAreas(cells, () => null).map(
      ({ area }): Step => ({
        actions: 6,
        act: (sheet) => {
          Object.assign(rangeAt(sheet, area).format.font, { color: `#${sheetLook.jump.ink}`, underline: "Single" });
        },
      }),
    ),
  ];
}

function validate(sheet: Excel.Worksheet, { area, choices, message }: ListValidation): void {
  const { dataValidation } = rangeAt(sheet, area);
  const source = typeof choices === "string" ? `=${choices}` : choices.join(",");
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Not in the list",
    message: message ?? "Choose one of the entries of the list, or leave the cell empty.",
  };
}

/** Rows with long texts first become as high as they need, then some get the height that is planned. */
function heightsOf({ rowHeights = [], wrappedColumns = [], rows }: SheetPlan): Step[] {
  const fitting: Step[] =
    wrappedColumns.length === 0 || rows.length === 0
      ? []
      : [{ actions: 3, act: (sheet) => sheet.getRangeByIndexes(0, 0, rows.length, 1).format.autofitRows() }];
  const given = runsOf(rowHeights).map(
    ({ value, first, last }): Step => ({
      actions: 3,
      act: (sheet) => {
        sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.rowHeight = value;
      },
    }),
  );
  return [...fitting, ...given];
}

function hiddenRowsOf({ hiddenRows = [] }: SheetPlan): Step[] {
  const hidden: (number | null)[] = [];
  for (const row of hiddenRows) hidden[row] = 1;
  return runsOf(Array.from(hidden, (value) => value ?? null)).map(({ first, last }) => ({
    actions: 2,
    act: (sheet) => {
      sheet.getRangeByIndexes(first, 0, last - first + 1, 1).rowHidden = true;
    },
  }));
}

function freeze(sheet: Excel.Worksheet, { frozenRows = 0, frozenColumns = 0 }: SheetPlan): void {
  const { freezePanes } = sheet;
  if (frozenRows > 0 && frozenColumns > 0)
    freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) freezePanes.freezeColumns(frozenColumns);
}

interface Run {
  value: number;
  first: number;
  last: number;
}

/** Neighbours with the same value as one; those without are left out. */
function runsOf(values: readonly (number | null | undefined)[]): Run[] {
  const runs: Run[] = [];
  values.forEach((value, index) => {
    if (value === null || value === undefined) return;
    const run = runs.at(-1);
    if (run?.value === value && run.last === index - 1) run.last = index;
    else runs.push({ value, first: index, last: index });
  });
  return runs;
}
