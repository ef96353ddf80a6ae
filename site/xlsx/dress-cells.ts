import type { Cell, CellStyle } from "hucre/xlsx";
import type { Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { sheetLook } from "../../shared/workbook/sheet-look.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { formulaInFile, sheetReference } from "./formula-text.ts";
import { textOf } from "./text-of.ts";

export const font = { name: "Calibri", size: 11, color: { rgb: "1F2933" } };
export const wrapped: CellStyle["alignment"] = { vertical: "top", wrapText: true };

const headerStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: sheetLook.header.fill } },
  border: { bottom: { style: "thin", color: { rgb: sheetLook.header.line } } },
  alignment: wrapped,
};
const titleStyle: CellStyle = { font: { ...font, bold: true, size: sheetLook.title.size } };
const subtitleStyle: CellStyle = { font: { ...font, color: { rgb: sheetLook.subtitle.ink } } };
const inputStyle: CellStyle = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: sheetLook.input.fill } },
  border: { bottom: { style: "hair", color: { rgb: sheetLook.input.line } } },
  protection: { locked: false },
};
const jumpStyle: CellStyle = { font: { ...font, color: { rgb: sheetLook.jump.ink }, underline: true } };

/** The cells that look different from their column, compute themselves or lead somewhere. */
export function dressed(plan: SheetPlan): Map<string, Partial<Cell>> {
  const { rows, titleRows = 0, headerRow = -1, cellFormats = [], wrappedColumns } = plan;
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 0; row < titleRows; row++)
    for (let column = 0; column < (rows[row]?.length ?? 0); column++)
      cells.set(key(row, column), { style: row === 0 ? titleStyle : subtitleStyle });
  for (let column = 0; column < (rows[headerRow]?.length ?? 0); column++)
    cells.set(key(headerRow, column), { style: headerStyle });
  for (const { area, format } of cellFormats)
    for (const [row, column] of cellsOf(area)) {
      const wraps = wrappedColumns?.includes(column);
      const { style } = cells.get(key(row, column)) ?? {};
      cells.set(key(row, column), { style: { ...(wraps && { alignment: wrapped }), ...style, numFmt: format } });
    }
  const own = columnStyles(plan);
  const add = (row: number, column: number, style: CellStyle, rest: Partial<Cell> = {}) => {
    const before = cells.get(key(row, column));
    cells.set(key(row, column), { ...before, ...rest, style: { ...(before?.style ?? own[column]), ...style } });
  };
  for (const area of plan.inputs ?? []) for (const [row, column] of cellsOf(area)) add(row, column, inputStyle);
  for (const { row, column, sheet, range } of plan.jumps ?? [])
    add(row, column, jumpStyle, { hyperlink: { target: "", location: `${sheetReference(sheet)}${range}` } });
  for (const { row, column, formula } of plan.formulas ?? []) {
    const planned = rows[row]?.[column] ?? "";
    const formulaResult = typeof planned === "string" ? (textOf(planned) ?? "") : planned;
    cells.set(key(row, column), { ...cells.get(key(row, column)), formula: formulaInFile(formula), formulaResult });
  }
  return cells;
}

/** What the cells of each column look like below the header. */
function columnStyles({ formats = [], wrappedColumns = [], rows }: SheetPlan): CellStyle[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), formats.length);
  return Array.from({ length: width }, (_, column) => ({
    ...(formats[column] && { numFmt: formats[column] }),
    ...(wrappedColumns.includes(column) && { alignment: wrapped }),
  }));
}

function* cellsOf({ top, left, bottom, right }: Rectangle): Iterable<[row: number, column: number]> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
