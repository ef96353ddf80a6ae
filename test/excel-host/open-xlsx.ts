import sheetJs from "@e965/xlsx";
import { address, cellKey, type RawSheet, type RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { readXlsx } from "../../site/xlsx/read-xlsx.ts";
import { ExcelHost } from "./excel-host.ts";
import { plainStyle, restyled } from "./model/cell-style.ts";
import type { Sheet } from "./model/sheet.ts";
import { Workbook } from "./model/workbook.ts";
import type { ProfileName } from "./profile.ts";

const visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * An Excel that has opened this file. It shows what our reader reads: values, number formats, tables, names, merges,
 * what is hidden; and the formulas, which another reader names. Colours, charts and rules of the file are left out.
 */
export async function openXlsx(
  bytes: Uint8Array,
  { name = "Book1.xlsx", profile }: { name?: string; profile?: ProfileName } = {},
): Promise<ExcelHost> {
  const raw = await readXlsx(bytes, name);
  const workbook = workbookOf(raw);
  if (raw.sheets.some(({ formulas }) => formulas.size > 0)) fillFormulas(workbook, raw, bytes);
  return new ExcelHost({ workbook, opened: bytes, ...(profile && { profile }) });
}

/** The simulated workbook that shows these cells. Formulas are values here: their words are not among the cells. */
export function workbookOf(raw: RawWorkbook): Workbook {
  const workbook = new Workbook(raw.sheets.map(({ name }) => name));
  workbook.name = raw.name;
  workbook.dateSystem = raw.sheets[0]?.dateSystem ?? 1900;
  raw.sheets.forEach((sheet, index) => {
    fill(workbook.sheets[index]!, sheet);
  });
  workbook.active = workbook.sheets.find((sheet) => sheet.visibility === "Visible") ?? workbook.sheets[0]!;
  workbook.selection = { sheet: workbook.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  for (const { name, refersTo } of raw.definedNames)
    if (!name.startsWith("_xlnm."))
      workbook.names.push({ name, formula: `=${refersTo.replace(/^=/, "")}`, comment: "", visible: true, sheet: null });
  return workbook;
}

function fill(sheet: Sheet, raw: RawSheet): void {
  const { cells } = sheet;
  sheet.visibility = visibility[raw.state];
  cells.setRows(raw.rows);
  for (const [key, error] of raw.errors) cells.setValue(Math.floor(key / 16384), key % 16384, error, true);
  for (const [key, format] of raw.formats) cells.styles.cells.set(key, restyled(plainStyle, "numberFormat", format));
  for (const row of raw.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of raw.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.merges = raw.merges.map((area) => ({ ...area }));
  for (const { name, area } of raw.tables)
    sheet.tables.push({
      id: sheet.workbook.newId("table"),
      sheet,
      name,
      area: { ...area },
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
}

/** Gives formulas their words; one the other reader does not know stands as `=NA()` beside its value. */
function fillFormulas(workbook: Workbook, raw: RawWorkbook, bytes: Uint8Array): void {
  const { Sheets } = sheetJs.read(bytes, { cellHTML: false, cellText: false });
  raw.sheets.forEach(({ name, formulas }, index) => {
    const { cells } = workbook.sheets[index]!;
    for (const key of formulas) {
      const [row, column] = [Math.floor(key / 16384), key % 16384];
      const cell = Sheets[name]?.[address(row, column)] as sheetJs.CellObject | undefined;
      const words = (cell?.f ?? "NA()").replace(/_xlfn\.|_xlws\./g, "");
      const isError = cells.errors.has(cellKey(row, column));
      cells.setFormula(row, column, `=${words}`, cells.value(row, column), isError);
    }
  });
}
