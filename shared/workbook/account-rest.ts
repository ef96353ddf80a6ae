import { say } from "../language.ts";
import { textOf } from "./cells.ts";
import { counted } from "./findings-cells.ts";
import * as findings from "./findings-sheets.ts";
import type { Ledger } from "./ledger.ts";
import type { TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { columnIndex, columnName, type RawSheet, rangeAddress } from "./raw-workbook.ts";
import { isResultSheet } from "./result-sheet-names.ts";
import { isAside, sheetTitle } from "./sheet-kinds.ts";

/**
 * Reports every filled cell of a sheet that nobody has spoken for, in few problems: the sheet as a whole when nothing
 * on it is read, else its unread columns, totals and section titles, and what stands outside the tables.
 */
export function accountRest(
  sheet: RawSheet,
  tables: readonly TableMapping[],
  ledger: Ledger,
  problems: Problem[],
): void {
  const read = tables.filter(({ kind }) => kind !== null);
  if (read.length === 0) {
    wholeSheet(sheet, tables[0], ledger, problems);
    return;
  }
  hidden(sheet, read, problems);
  for (const table of read) {
    unreadRows(table, ledger, problems);
    unreadColumns(table, read, ledger, problems);
  }
  beside(sheet, read, ledger, problems);
  inside(sheet, ledger, problems);
}

function wholeSheet(sheet: RawSheet, table: TableMapping | undefined, ledger: Ledger, problems: Problem[]): void {
  const { seen } = ledger.account();
  const cells = ledger.reportRest();
  const why = table?.why ?? "";
  if (isResultSheet(sheet.name)) problems.push(findings.ownResultSheet(sheet.name, cells));
  else if (seen === 0) problems.push(findings.emptySheet(sheet.name));
  else if (table && table.columns.length > 0) problems.push(findings.sheetExplains(sheet.name, cells, why));
  else if (isAside(sheet.name)) problems.push(findings.sheetAside(sheet.name, cells));
  else problems.push(findings.sheetNotRecognised(sheet.name, cells, why));
}

/** The readers of levels speak of hidden rows and columns themselves. */
function hidden(sheet: RawSheet, tables: readonly TableMapping[], problems: Problem[]): void {
  const what = sheet.state === "hidden" ? [say`the sheet itself`] : [];
  if (tables.every(({ kind }) => kind !== "skills-matrix" && kind !== "required-levels"))
    what.push(...hiddenParts(sheet));
  if (what.length > 0) problems.push(findings.hiddenRead(sheet.name, what));
}

function hiddenParts(sheet: RawSheet): string[] {
  const what: string[] = [];
  const rows = [...sheet.hiddenRows].filter((row) => row < sheet.rows.length).length;
  if (rows > 0) what.push(counted(rows, "row"));
  const columns = [...sheet.hiddenColumns].filter((column) =>
    sheet.rows.some((row) => textOf(row[column]) !== ""),
  ).length;
  if (columns > 0) what.push(counted(columns, "column"));
  return what;
}

function unreadRows(table: TableMapping, ledger: Ledger, problems: Problem[]): void {
  for (const what of ["total", "section", "other"] as const) {
    const rows = table.rows.filter(({ is }) => (what === "other" ? is === "ignored" || is === "legend" : is === what));
    const [left, right] = span(table);
    let cells = 0;
    const reported = rows.filter(({ row }) => {
      const count = ledger.reportRest(row - 1, left, row - 1, right);
      cells += count;
      return count > 0;
    });
    if (cells === 0) continue;
    const first = reported[0]!.row;
    const last = reported.at(-1)!.row;
    const place = { sheet: table.sheet, range: rangeAddress({ top: first - 1, left, bottom: last - 1, right }) };
    problems.push(
      findings.rowsNotRead(
        place,
        cells,
        what,
        reported.map(({ text }) => text),
      ),
    );
  }
}

function span(table: TableMapping): [left: number, right: number] {
  const indexes = table.columns.map(({ column }) => columnIndex(column));
  return indexes.length === 0
    ? [0, 0]
    : [indexes.reduce((a, b) => Math.min(a, b)), indexes.reduce((a, b) => Math.max(a, b))];
}

/** Columns of the table that no table over the same rows reads. */
function unreadColumns(table: TableMapping, all: readonly TableMapping[], ledger: Ledger, problems: Problem[]): void {
  const top = Math.min(table.firstRow, ...table.headerRows) - 1;
  const elsewhere = new Set(
    all
      .filter((other) => other !== table && other.headerRows.at(-1) === table.headerRows.at(-1))
      .flatMap(({ columns }) => columns.filter(({ field }) => field !== null).map(({ column }) => column)),
  );
  const unread = table.columns.filter(({ column, field }) => field === null && !elsewhere.has(column));
  let cells = 0;
  const named: string[] = [];
  const letters: string[] = [];
  for (const { column, header } of unread) {
    const index = columnIndex(column);
    const count = ledger.reportRest(top, index, table.lastRow - 1, index);
    if (count === 0) continue;
    cells += count;
    named.push(header === "" ? say`column ${column}` : header);
    letters.push(column);
  }
  if (cells === 0) return;
  const range = letters.length === 1 ? `${letters[0]}${top + 1}:${letters[0]}${table.lastRow}` : null;
  const title = table.kind === null ? table.sheet : sheetTitle(table.kind);
  problems.push(findings.columnsNotRead({ sheet: table.sheet, range }, cells, named, title));
}

/** What stands above, below and beside the tables. */
function beside(sheet: RawSheet, tables: readonly TableMapping[], ledger: Ledger, problems: Problem[]): void {
  const areas = tables.map((table) => {
    const [left, right] = span(table);
    return { left, right, top: Math.min(table.firstRow, ...table.headerRows) - 1, bottom: table.lastRow - 1 };
  });
  const isOutside = (row: number, column: number) =>
    areas.every(({ top, left, bottom, right }) => row < top || row > bottom || column < left || column > right);
  let cells = 0;
  const ranges: string[] = [];
  const texts: string[] = [];
  sheet.rows.forEach((row, r) => {
    for (let column = 0; column < row.length; column++)
      if (isOutside(r, column) && ledger.report(r, column) === 1) {
        cells++;
        if (ranges.length < 2) ranges.push(`${columnName(column)}${r + 1}`);
        const text = textOf(row[column]);
        if (text !== "") texts.push(text);
      }
  });
  if (cells === 0) return;
  problems.push(findings.cellsBeside({ sheet: sheet.name, range: ranges[0]! }, cells, texts));
}

function inside(sheet: RawSheet, ledger: Ledger, problems: Problem[]): void {
  const [range] = ledger.rest();
  if (range === undefined) return;
  problems.push(findings.cellsNotUsed({ sheet: sheet.name, range }, ledger.reportRest()));
}
