import { say } from "../language.ts";
import { textOf } from "./cells.ts";
import { grouped } from "./grouped.ts";
import { isFilled } from "./ledger.ts";
import { levelQuestions } from "./level-questions.ts";
import { type ColumnMapping, doubtful, type Mapping, sheetKinds, type TableMapping } from "./mapping.ts";
import { HeadingMatcher } from "./match-headings.ts";
import { proposeHistoryTables } from "./propose-history.ts";
import { proposeLevelTables } from "./propose-levels.ts";
import { proposeRowTables } from "./propose-rows.ts";
import { proposeWideTables } from "./propose-wide.ts";
import { columnIndex, type RawSheet, type RawWorkbook } from "./raw-workbook.ts";
import { isResultSheet } from "./result-sheet-names.ts";
import { fieldTitle, isAside, kindOfSheet, sheetTitle } from "./sheet-kinds.ts";
import { teamsFromSheets } from "./teams-from-sheets.ts";
import { normalise } from "./words.ts";

const leastConfidence = 0.5;
/** What a sheet called “Read me” or “Dashboard” must overcome. */
const asideFactor = 0.6;
export const notRead = "Do not read it";

/**
 * How a workbook can be understood: each sheet's tables with what each column is taken for, how sure that is and why,
 * in the order of the sheets. A sheet that is nothing we know is listed with kind `null`. Nothing is asked of the
 * user's layout: header rows are looked for anywhere.
 */
export function proposeMapping(workbook: RawWorkbook): Mapping {
  const matcher = new HeadingMatcher();
  const listed = workbook.sheets.map((sheet) => [
    ...proposeHistoryTables(sheet, matcher),
    ...proposeWideTables(sheet, matcher),
    ...proposeRowTables(sheet, matcher),
  ]);
  const declared = declaredLevels(workbook, listed.flat());
  const found = workbook.sheets.flatMap((sheet, index) => tablesOf(sheet, listed[index]!, declared));
  const tables = teamsFromSheets(asSureAsTheirLike(found), workbook.sheets);
  return { version: 1, tables, questions: [...levelQuestions(tables), ...questionsOf(tables)] };
}

/** Tables of levels with the very same titles are the same kind of table: each is as sure as the surest of them. */
function asSureAsTheirLike(tables: readonly TableMapping[]): TableMapping[] {
  const groups = grouped(tables, ({ kind, layout, who, columns }) => {
    const subjects = columns.flatMap(({ subject }) => subject ?? []);
    return subjects.length > 1 ? JSON.stringify([kind, layout, who, subjects]) : columns;
  });
  const surest = new Map<TableMapping, TableMapping>();
  for (const alike of groups.values()) {
    const best = alike.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    for (const table of alike) surest.set(table, best);
  }
  return tables.map((table) => {
    const best = surest.get(table)!;
    const columns = table.columns.map((column, index) => {
      const like = best.columns[index];
      return like && like.field === column.field && like.confidence > column.confidence
        ? { ...column, confidence: like.confidence }
        : column;
    });
    return { ...table, confidence: best.confidence, columns };
  });
}

const namesLevels = /^(rating |skill |our )?(level|scale|rating)s?( (word|label|name|order|scale|level)s?)?$/;

/** The level words, lowest first, of a setting such as “Level words: novice; skilled; expert”. */
function declaredLevels(workbook: RawWorkbook, tables: readonly TableMapping[]): string[] {
  for (const { kind, sheet: name, columns, firstRow, lastRow } of tables) {
    if (kind !== "settings") continue;
    const rows = workbook.sheets.find((sheet) => sheet.name === name)!.rows.slice(firstRow - 1, lastRow);
    const indexOf = (field: string) => columnIndex(columns.find((column) => column.field === field)?.column ?? "");
    const [setting, value] = [indexOf("name"), indexOf("value")];
    for (const row of rows) {
      if (!namesLevels.test(normalise(textOf(row[setting])))) continue;
      const words = textOf(row[value])
        .split(/\s*(?:[;,|>]|->|→)\s*/)
        .filter((word) => word !== "");
      if (words.length > 1) return words;
    }
  }
  return [];
}

function tablesOf(sheet: RawSheet, listed: readonly TableMapping[], declared: readonly string[]): TableMapping[] {
  if (isResultSheet(sheet.name)) return [notATable(sheet, say`Throughline wrote it: it is made of the other sheets.`)];
  if (sheet.state === "veryHidden")
    return [notATable(sheet, say`It is hidden so that Excel does not offer to show it.`)];
  const factor = isAside(sheet.name) ? asideFactor : 1;
  const candidates = [
    ...proposeLevelTables(sheet, declared).filter((table) => !isMostlyOther(table)),
    ...listed.map((table) => ({ ...table, confidence: table.confidence * factor })),
  ].filter(({ confidence }) => confidence >= leastConfidence);
  const kept: TableMapping[] = [];
  for (const table of candidates.sort((a, b) => b.confidence - a.confidence))
    if (kept.every((other) => !overlap(table, other) || isPair(table, other))) kept.push(table);
  if (kept.length === 0) return [notATable(sheet, whyNothing(sheet))];
  return kept.sort((a, b) => a.firstRow - b.firstRow || leftOf(a) - leftOf(b));
}

/** A doubtful table of levels with as many columns of something else is rather a list of orders, visits or the like. */
function isMostlyOther({ kind, confidence, columns }: TableMapping): boolean {
  if (kind === null || confidence >= doubtful) return false;
  const unread = columns.filter(({ field }) => field === null).length;
  return unread >= columns.filter(({ field }) => field === "level").length;
}

/** A list of KPIs with periods to its right is two tables over the same rows. */
function isPair(a: TableMapping, b: TableMapping): boolean {
  const kinds = [a.kind, b.kind].sort().join();
  return kinds === "kpi-history,kpis" && a.headerRows.at(-1) === b.headerRows.at(-1);
}

function overlap(a: TableMapping, b: TableMapping): boolean {
  const top = (table: TableMapping) => Math.min(...table.headerRows, table.firstRow);
  const bottom = (table: TableMapping) => Math.max(...table.headerRows, table.lastRow);
  if (top(a) > bottom(b) || top(b) > bottom(a)) return false;
  return leftOf(a) <= rightOf(b) && leftOf(b) <= rightOf(a);
}

function leftOf(table: TableMapping): number {
  return table.columns.reduce((left, { column }) => Math.min(left, columnIndex(column)), Number.POSITIVE_INFINITY);
}

function rightOf(table: TableMapping): number {
  return table.columns.reduce((right, { column }) => Math.max(right, columnIndex(column)), -1);
}

function notATable(sheet: RawSheet, why: string): TableMapping {
  return {
    sheet: sheet.name,
    kind: null,
    confidence: 1,
    why,
    layout: "rows",
    headerRows: [],
    firstRow: 1,
    lastRow: Math.max(1, sheet.rows.length),
    columns: [],
    rows: [],
  };
}

function whyNothing(sheet: RawSheet): string {
  const filled = sheet.rows.flatMap((row, index) => (row.some(isFilled) ? [index + 1] : []));
  if (filled.length === 0) return say`It is empty.`;
  if (filled.length === 1) return say`Only row ${filled[0]} is filled: nothing stands below its headers.`;
  if (isAside(sheet.name)) return say`By its name it explains or sums up, and no table of data was found on it.`;
  return say`No row on it names the columns of anything that can be read, and no levels of people were found.`;
}

/** The doubtful tables and columns as questions, most doubtful first. */
export function questionsOf(tables: readonly TableMapping[]): Mapping["questions"] {
  const asked: { confidence: number; question: Mapping["questions"][number] }[] = [];
  for (const table of tables) {
    const { kind, sheet, confidence } = table;
    if (kind === null) continue;
    if (confidence < doubtful) asked.push({ confidence, question: tableQuestion(table) });
    const titles = kindOfSheet(kind).fields.map(({ name }) => fieldTitle(kind, name));
    for (const { column, header, field, confidence: surety, subject } of doubtfulColumns(table)) {
      const assumed = field === null ? notRead : (subject ?? fieldTitle(kind, field));
      const called = header === "" ? "" : ` (“${header.slice(0, 60)}”)`;
      const question = `What is column ${column}${called} of the sheet “${sheet}”?`;
      const choices = [...new Set([assumed, ...titles, notRead])];
      asked.push({ confidence: surety, question: { sheet, column, question, choices, assumed } });
    }
  }
  return asked.sort((a, b) => a.confidence - b.confidence).map(({ question }) => question);
}

/**
 * The columns of a table whose meaning is less sure than it should be. Where a table of levels is in doubt as a whole,
 * or all its levels are alike in doubt, its columns are not asked one by one.
 */
export function doubtfulColumns({ kind, confidence, columns }: TableMapping): ColumnMapping[] {
  const unsure = columns.filter(
    ({ field, confidence: surety }) => field !== null && surety < Math.min(doubtful, confidence),
  );
  if (kind !== "skills-matrix" && kind !== "required-levels") return unsure;
  if (confidence < doubtful) return [];
  const allAlike = columns.every((column) => column.field !== "level" || column.confidence < doubtful);
  return unsure.filter(({ field }) => !(allAlike && field === "level"));
}

function tableQuestion({ sheet, kind, headerRows }: TableMapping): Mapping["questions"][number] {
  const assumed = sheetTitle(kind!);
  const where = headerRows.length > 0 ? ` below row ${headerRows.at(-1)}` : "";
  const choices = [...new Set([assumed, ...sheetKinds.map(sheetTitle), notRead])];
  return {
    sheet,
    column: null,
    question: `What does the table${where} of the sheet “${sheet}” hold?`,
    choices,
    assumed,
  };
}
