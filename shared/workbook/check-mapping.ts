import { say } from "../language.ts";
import { textOf } from "./cells.ts";
import * as findings from "./findings-sheets.ts";
import { grouped } from "./grouped.ts";
import { type ColumnMapping, type Mapping, sheetKinds, type TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { questionsOf } from "./propose.ts";
import { columnIndex, type RawSheet, type RawWorkbook } from "./raw-workbook.ts";

const layouts = ["people-in-rows", "people-in-columns", "long", "rows"];
const asides = ["header", "section", "total", "requirement", "legend", "ignored"];

/**
 * A mapping read from a file, when it is one.
 * @throws RangeError that names the first part that is not as a mapping has it.
 */
export function checkMapping(saved: unknown): Mapping {
  const mapping = object(saved, "The mapping");
  if (mapping.version !== 1) fail("“version” must be 1");
  list(mapping.tables, "“tables”").forEach((each, index) => {
    checkTable(each, `Table ${index + 1}`);
  });
  list(mapping.questions, "“questions”");
  return saved as Mapping;
}

function checkTable(value: unknown, name: string): void {
  const table = object(value, name);
  if (typeof table.sheet !== "string") fail(`${name} must name its “sheet”`);
  if (table.kind !== null && !sheetKinds.includes(table.kind as never))
    fail(`“kind” of ${name} must be null or one of ${sheetKinds.join(", ")}`);
  if (!layouts.includes(table.layout as string)) fail(`“layout” of ${name} must be one of ${layouts.join(", ")}`);
  for (const key of ["firstRow", "lastRow"]) if (!isRow(table[key])) fail(`“${key}” of ${name} must be a row number`);
  if (!list(table.headerRows, `“headerRows” of ${name}`).every(isRow))
    fail(`“headerRows” of ${name} must be row numbers`);
  const columns = list(table.columns, `“columns” of ${name}`);
  if (table.kind !== null && columns.length === 0) fail(`“columns” of ${name} must name at least one column`);
  for (const each of columns) {
    const column = object(each, `A column of ${name}`);
    if (columnIndex(String(column.column)) < 0) fail(`“column” of ${name} must be column letters such as C`);
    if (column.field !== null && typeof column.field !== "string") fail(`“field” of ${name} must be null or a name`);
    if (typeof column.header !== "string") fail(`“header” of ${name} must be a text`);
  }
  for (const each of list(table.rows ?? [], `“rows” of ${name}`)) {
    const row = object(each, `A row of ${name}`);
    if (!isRow(row.row) || !asides.includes(row.is as string))
      fail(`“rows” of ${name} must say a row number and one of ${asides.join(", ")}`);
  }
}

function isRow(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_048_576;
}

function object(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(`${name} must be an object`);
  return value as Record<string, unknown>;
}

function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) fail(`${name} must be a list`);
  return value as unknown[];
}

function fail(message: string): never {
  throw new RangeError(`This is not a mapping: ${message}.`);
}

/**
 * The mapping to read a workbook with: what was saved for the sheets it names, what is proposed for the others. Rows
 * added since are taken in, columns whose header changed are read as today's header says, and what no longer fits is
 * left out; each with a problem.
 */
export function withSaved(workbook: RawWorkbook, proposed: Mapping, saved: Mapping, problems: Problem[]): Mapping {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = grouped(saved.tables, ({ sheet }) => sheet);
  for (const name of bySheet.keys())
    if (!sheets.has(name)) problems.push(findings.mappingForMissingSheet(name, workbook.name));
  const tables = workbook.sheets.flatMap((sheet) => {
    const today = proposed.tables.filter((table) => table.sheet === sheet.name);
    const before = bySheet.get(sheet.name);
    if (!before) return today;
    const fitting = before.map((table) => fitted(sheet, table, today, problems));
    if (fitting.every((table) => table !== null)) return fitting;
    problems.push(findings.mappingDoesNotFit({ sheet: sheet.name, range: null }));
    return today;
  });
  return { version: 1, tables, questions: questionsOf(tables.filter((table) => !saved.tables.includes(table))) };
}

/** A saved table on today's sheet, or `null` when hardly a header is where it was. */
function fitted(
  sheet: RawSheet,
  saved: TableMapping,
  today: readonly TableMapping[],
  problems: Problem[],
): TableMapping | null {
  if (saved.kind === null) return { ...saved, rows: saved.rows ?? [] };
  const header = saved.headerRows.at(-1);
  const same = today.find(
    (table) => table.headerRows.at(-1) === header && table.layout === saved.layout && table.columns.length > 0,
  );
  const headerNow = (column: ColumnMapping) =>
    header === undefined ? column.header : textOf(sheet.rows[header - 1]?.[columnIndex(column.column)]);
  const isThere = (column: ColumnMapping) => {
    const now = headerNow(column);
    return (
      column.header === "" || now === "" || column.header.split(" / ").at(-1) === now || column.header.includes(now)
    );
  };
  const named = saved.columns.filter(({ header: text }) => text !== "");
  if (saved.layout !== "people-in-columns" && named.filter(isThere).length < named.length / 2) return null;
  const columns = saved.columns.map((column) => {
    if (saved.layout === "people-in-columns" || isThere(column)) return column;
    const place = { sheet: sheet.name, range: `${column.column}${header}` };
    problems.push(findings.mappingColumnMoved(place, column.header, headerNow(column)));
    const proposal = same?.columns.find((each) => each.column === column.column);
    return proposal ?? { ...column, header: headerNow(column), field: null, why: say`Not read: its header changed.` };
  });
  const letters = new Set(columns.map(({ column }) => column));
  const added = same?.columns.filter(({ column }) => !letters.has(column)) ?? [];
  const reach = same ?? { lastRow: lastFilled(sheet, saved), rows: saved.rows ?? [] };
  const rows = same ? [...(saved.rows ?? []), ...same.rows.filter(({ row }) => row > saved.lastRow)] : reach.rows;
  const lastRow = Math.max(saved.firstRow - 1, reach.lastRow);
  return { ...withoutDoubt(saved, same), columns: [...columns, ...added], rows, lastRow };
}

/** A scale or marks that the user changed are no longer assumed. */
function withoutDoubt(saved: TableMapping, proposed: TableMapping | undefined): TableMapping {
  const levels = ({ scale, marks }: TableMapping) => JSON.stringify([scale, marks]);
  if (!proposed || levels(saved) === levels(proposed)) return saved;
  const { scaleAssumed, seen, ...decided } = saved;
  return decided;
}

/** The last row in a run without blank rows from the end of the saved table on. */
function lastFilled(sheet: RawSheet, { columns, lastRow }: TableMapping): number {
  const indexes = columns.map(({ column }) => columnIndex(column));
  let last = Math.min(lastRow, sheet.rows.length);
  while (indexes.some((column) => textOf(sheet.rows[last]?.[column]) !== "")) last++;
  return last;
}
