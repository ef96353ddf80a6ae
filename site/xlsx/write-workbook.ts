import { type Cell, type CellStyle, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { isDateFormat } from "../../shared/workbook/dates.ts";
import { type CellValue, rangeAddress } from "../../shared/workbook/raw-workbook.ts";
import type { ListValidation, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { serialOf } from "./iso-serial.ts";

const font = { name: "Calibri", size: 11, color: { rgb: "1F2933" } };
const wrapped: CellStyle["alignment"] = { vertical: "top", wrapText: true };
const headerStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF2" } },
  border: { bottom: { style: "thin", color: { rgb: "9AA5B1" } } },
  alignment: wrapped,
};
const titleStyle: CellStyle = { font: { ...font, bold: true, size: 16 } };
const subtitleStyle: CellStyle = { font: { ...font, color: { rgb: "52606D" } } };
const tableStyle = "TableStyleLight1";
const longestList = 255;
const longestText = 32_767;
const forbiddenInXml = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The bytes of an .xlsx workbook with these sheets, in this order. Cells hold values only: no text becomes a formula.
 * With `modified`, the date written into the file, the same plan always gives the same bytes.
 * @throws RangeError when a plan cannot be a sheet: a name Excel does not take, a table whose columns are unnamed or
 * named alike, a list too long to stand in the cell.
 */
export async function writeWorkbook(plan: readonly SheetPlan[], modified?: Date): Promise<Uint8Array> {
  const names = new Set<string>();
  for (const { name } of plan) {
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) || names.has(name.toLowerCase()))
      throw new RangeError(`writeWorkbook requires sheet names that Excel takes, each once, got “${name}”`);
    names.add(name.toLowerCase());
  }
  return writeXlsx({
    sheets: plan.map(writeSheet),
    defaultFont: font,
    ...(modified && { properties: { created: modified, modified } }),
  });
}

function writeSheet(plan: SheetPlan): WriteSheet {
  const { rows, headerRow = -1, titleRows = 0 } = plan;
  const named = Math.max(plan.widths?.length ?? 0, plan.formats?.length ?? 0);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), named);
  const sheet: WriteSheet = {
    name: plan.name,
    columns: Array.from({ length: width }, (_, column) => columnOf(plan, column)),
    rows: rows.map((row, index) =>
      row.map((value, column) =>
        index > headerRow ? cellOf(plan, column, value) : typeof value === "string" ? textOf(value) : value,
      ),
    ),
    cells: dressed(plan, titleRows, headerRow),
    merges: (plan.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: rowsOf(plan),
    dataValidations: (plan.lists ?? []).map(validationOf),
    hidden: plan.hidden ?? false,
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...repeated(headerRow) },
  };
  if (plan.frozenRows || plan.frozenColumns)
    sheet.freezePane = { rows: plan.frozenRows ?? 0, columns: plan.frozenColumns ?? 0 };
  if (plan.tabColor !== undefined) sheet.view = { tabColor: { rgb: plan.tabColor } };
  if (plan.table !== undefined) sheet.tables = [tableOf(plan, plan.table)];
  return sheet;
}

function rowsOf({ rowHeights = [], hiddenRows = [] }: SheetPlan): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map();
  rowHeights.forEach((height, row) => {
    if (height !== null) rows.set(row, { height });
  });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

/** The header stands on every printed page. */
function repeated(headerRow: number): { printTitlesRow?: string } {
  return headerRow < 0 ? {} : { printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}` };
}

function columnOf({ widths, formats, wrappedColumns }: SheetPlan, column: number): ColumnDef {
  const style: CellStyle = {};
  const format = formats?.[column];
  if (format) style.numFmt = format;
  if (wrappedColumns?.includes(column)) style.alignment = wrapped;
  const width = widths?.[column];
  return { ...(width && { width }), ...(Object.keys(style).length > 0 && { style }) };
}

function cellOf({ formats }: SheetPlan, column: number, value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  const serial = isDateFormat(formats?.[column] ?? undefined) ? serialOf(value, 1900) : null;
  return serial ?? textOf(value);
}

/** A text as the file format wants it: what XML cannot hold is escaped, what would be read as an escape as well. */
function textOf(text: string): string | null {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  const escaped = whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(forbiddenInXml, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escaped === "" ? null : escaped;
}

/** The cells that look different from their column. */
function dressed(
  { rows, cellFormats, wrappedColumns }: SheetPlan,
  titleRows: number,
  headerRow: number,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const dress = (row: number, style: CellStyle) =>
    rows[row]?.forEach((_, column) => {
      cells.set(`${row},${column}`, { style });
    });
  for (let row = 0; row < titleRows; row++) dress(row, row === 0 ? titleStyle : subtitleStyle);
  if (headerRow >= 0) dress(headerRow, headerStyle);
  for (const { area, format } of cellFormats ?? [])
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        cells.set(`${row},${column}`, {
          style: {
            ...(wrappedColumns?.includes(column) && { alignment: wrapped }),
            ...cells.get(`${row},${column}`)?.style,
            numFmt: format,
          },
        });
  return cells;
}

function tableOf({ name: sheet, rows, headerRow }: SheetPlan, name: string): NonNullable<WriteSheet["tables"]>[number] {
  const header = rows[headerRow ?? -1] ?? [];
  const columns = header.map((cell) => ({ name: typeof cell === "string" ? cell.trim() : "" }));
  const distinct = new Set(columns.map((column) => column.name.toLowerCase()));
  if (columns.length === 0 || distinct.has("") || distinct.size < columns.length)
    throw new RangeError(`writeWorkbook requires a name of its own for each column of table ${name} on “${sheet}”`);
  const top = headerRow ?? 0;
  // Excel refuses a table without a row below its header.
  const bottom = Math.max(rows.length - 1, top + 1);
  const range = rangeAddress({ top, left: 0, bottom, right: columns.length - 1 });
  return { name, range, columns, style: tableStyle, showRowStripes: false };
}

function validationOf({ area, choices, message }: ListValidation): DataValidation {
  const validation: DataValidation = {
    type: "list",
    range: rangeAddress(area),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "Not in the list",
    errorMessage: message ?? "Choose one of the entries of the list, or leave the cell empty.",
  };
  if (typeof choices === "string") return { ...validation, formula1: choices };
  const list = choices.join(",");
  if (list.length > longestList || choices.some((choice) => choice.includes(",")))
    throw new RangeError(
      `writeWorkbook requires lists of at most ${longestList} characters without commas, got “${list}”`,
    );
  return { ...validation, values: [...choices] };
}
