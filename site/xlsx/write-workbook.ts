import { type CellStyle, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { isDateFormat } from "../../shared/workbook/dates.ts";
import { type CellValue, type Rectangle, rangeAddress } from "../../shared/workbook/raw-workbook.ts";
import { serialOf } from "../../shared/workbook/serial.ts";
import type { ListValidation, SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { chartOf } from "./chart-of.ts";
import { rulesOf } from "./conditional-rules.ts";
import { namesOf } from "./defined-names.ts";
import { dressed, font, wrapped } from "./dress-cells.ts";
import { orderedFonts } from "./ordered-fonts.ts";
import { replacePart } from "./replace-part.ts";
import { textOf } from "./text-of.ts";

const tableStyle = "TableStyleLight1";
const longestList = 255;
/** Whoever protects a sheet from accident still lets its reader make a column wider and filter a table. */
const protection = { sheet: true, formatColumns: true, formatRows: true, autoFilter: true } as const;

/**
 * The bytes of an .xlsx workbook with these sheets, in this order. No text becomes a formula: only what a plan lists
 * as one. A sheet with inputs is protected, without a password, except for these. With `modified`, the date written into the file, the same plan always gives the same bytes.
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
  const bytes = await writeXlsx({
    sheets: plan.map(writeSheet),
    namedRanges: plan.flatMap(namesOf),
    defaultFont: font,
    ...(modified && { properties: { created: modified, modified } }),
  });
  return replacePart(bytes, "xl/styles.xml", orderedFonts);
}

function writeSheet(plan: SheetPlan): WriteSheet {
  const { rows, headerRow = -1 } = plan;
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
    cells: dressed(plan),
    merges: (plan.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: rowsOf(plan),
    dataValidations: (plan.lists ?? []).map(validationOf),
    hidden: plan.hidden ?? false,
    pageSetup: {
      orientation: (plan.print?.landscape ?? true) ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
  if (plan.frozenRows || plan.frozenColumns)
    sheet.freezePane = { rows: plan.frozenRows ?? 0, columns: plan.frozenColumns ?? 0 };
  if (plan.tabColor !== undefined) sheet.view = { tabColor: { rgb: plan.tabColor } };
  const tables = [...(plan.table === undefined ? [] : [firstTable(plan, plan.table)]), ...(plan.furtherTables ?? [])];
  if (tables.length > 0) sheet.tables = tables.map((table) => tableOf(plan, table));
  if (plan.conditionalFormats?.length) sheet.conditionalRules = rulesOf(plan.conditionalFormats);
  if (plan.charts?.length) sheet.charts = plan.charts.map((chart) => chartOf(chart, plan.name));
  if (plan.inputs?.length) sheet.protection = protection;
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

/** The table of the header and all rows below it, as wide as the header. */
function firstTable({ rows, headerRow = -1 }: SheetPlan, name: string): { name: string; area: Rectangle } {
  const right = (rows[headerRow]?.length ?? 0) - 1;
  // Excel refuses a table without a row below its header.
  return { name, area: { top: headerRow, left: 0, bottom: Math.max(rows.length - 1, headerRow + 1), right } };
}

function tableOf(
  { name: sheet, rows }: SheetPlan,
  { name, area }: { name: string; area: Rectangle },
): NonNullable<WriteSheet["tables"]>[number] {
  const header = rows[area.top]?.slice(area.left, area.right + 1) ?? [];
  const columns = header.map((cell) => ({ name: typeof cell === "string" ? cell.trim() : "" }));
  const distinct = new Set(columns.map((column) => column.name.toLowerCase()));
  if (columns.length === 0 || distinct.has("") || distinct.size < columns.length)
    throw new RangeError(`writeWorkbook requires a name of its own for each column of table ${name} on “${sheet}”`);
  return { name, range: rangeAddress(area), columns, style: tableStyle, showRowStripes: false };
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
