import { say } from "../language.ts";
import type { Scale } from "../model.ts";
import { grouped } from "./grouped.ts";
import { isFilled, type Ledger } from "./ledger.ts";
import {
  circlesAssumed,
  columnNotRead,
  emptyIsUnknown,
  hiddenRead,
  levelsWithoutOrder,
  raterAssumed,
  rowNotRead,
  sameSkillTwice,
  scaleAssumed,
  scaleMapped,
  scaleTakenOver,
  sectionTaken,
  teamFromSheetName,
} from "./level-findings.ts";
import { notYetOrYes } from "./level-marks.ts";
import { LevelProblems } from "./level-problems.ts";
import type { TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { columnIndex, type RawSheet } from "./raw-workbook.ts";
import { readLongLevels } from "./read-long-levels.ts";
import { readPeopleInColumns } from "./read-people-in-columns.ts";
import { readPeopleInRows } from "./read-people-in-rows.ts";
import type { Registers } from "./registers.ts";
import { sameScale, scaleInUse } from "./scales.ts";
import { type LevelsInto, TableReading } from "./table-reading.ts";

/**
 * Reads one table of levels into `into`, on the scale of the workbook, in one pass. Every filled cell of the table is
 * marked in the ledger as used or reported; a cell that is no level costs that cell and adds a problem.
 */
export function readLevelTable(
  sheet: RawSheet,
  table: TableMapping,
  sheetIndex: number,
  scale: Scale,
  registers: Registers,
  ledger: Ledger,
  into: LevelsInto,
  problems: Problem[],
): void {
  const found = new LevelProblems(sheet.name);
  const reading = new TableReading({ sheet, table, sheetIndex, scale }, { registers, ledger, problems: found, into });
  const columns = table.columns.map(({ column }) => columnIndex(column));
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  leaveOut(reading, left, right);
  tellAssumptions(reading, scale);
  if (table.layout === "long") readLongLevels(reading);
  else if (table.layout === "people-in-columns") readPeopleInColumns(reading);
  else readPeopleInRows(reading);
  problems.push(...found.list());
}

/** Accounts for what is not data: headers, legends, section titles, totals, columns that are not read. */
function leaveOut({ sheet, table, unordered, ledger, problems }: TableReading, left: number, right: number): void {
  for (const mark of table.rows) {
    const row = mark.row - 1;
    if (mark.is === "total" || mark.is === "ignored") {
      const cells = ledger.reportRest(row, left, row, right);
      problems.add(rowNotRead(mark.is, mark.text), row, left, cells, row, right);
    }
    if (mark.is === "section") problems.add(sectionTaken(mark.text, mark.field ?? "group"), row, left);
  }
  for (const { column, field, header, why } of table.columns) {
    if (field !== null) continue;
    const index = columnIndex(column);
    const top = Math.min(...table.headerRows) - 1;
    const cells = ledger.reportRest(top, index, table.lastRow - 1, index);
    if (cells > 0) problems.add(columnNotRead(header, why), top, index, cells, table.lastRow - 1, index);
  }
  for (const [why, alike] of grouped(unordered, ({ why }) => why)) {
    const indexes = alike.map(({ column }) => columnIndex(column));
    const [top, bottom] = [table.firstRow - 1, table.lastRow - 1];
    const cells = indexes.reduce((sum, index) => sum + ledger.reportRest(top, index, bottom, index), 0);
    problems.add(levelsWithoutOrder(why), top, indexes[0]!, cells, bottom, indexes.at(-1));
  }
  const named = [
    ...table.headerRows,
    ...table.rows.filter(({ is }) => is === "header" || is === "section").map(({ row }) => row),
  ];
  for (const row of named) useRow(sheet, ledger, row - 1, left, right);
  for (const range of table.legend ?? []) useRange(sheet, ledger, range);
}

function useRow(sheet: RawSheet, ledger: Ledger, row: number, left: number, right: number): void {
  for (let column = left; column <= right; column++) if (isFilled(sheet.rows[row]?.[column])) ledger.use(row, column);
}

function useRange(sheet: RawSheet, ledger: Ledger, range: string): void {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range);
  if (!match) return;
  const [, left, top, right = left, bottom = top] = match as unknown as [string, string, string, string?, string?];
  for (let row = Number(top) - 1; row < Number(bottom); row++)
    useRow(sheet, ledger, row, columnIndex(left), columnIndex(right!));
}

/** Says what was assumed about the scale, the marks, hidden parts, double titles and raters. */
function tellAssumptions({ sheet, table, levels, problems }: TableReading, scale: Scale): void {
  const top = Math.min(...table.headerRows) - 1;
  const bottom = table.lastRow - 1;
  const first = levels[0]?.column ?? 0;
  const last = levels.at(-1)?.column ?? 0;
  const everywhere = (finding: Parameters<typeof problems.add>[0]) =>
    problems.add(finding, top, first, 0, bottom, last);
  const own = scaleInUse(table, scale);
  const marked = own?.labels?.length === 2 && own.labels.every((label, index) => label === notYetOrYes[index]);
  const marks = Object.entries(table.marks ?? {});
  if (own && table.scaleAssumed) {
    const circles =
      marked && marks.some(([mark]) => mark === "o") && marks.some(([mark, level]) => mark !== "o" && level === 1);
    if (circles) everywhere(circlesAssumed());
    else if (table.scale && !sameScale(own, table.scale)) everywhere(scaleTakenOver(own));
    else everywhere(scaleAssumed(table.scaleAssumed, own));
  }
  if (marked && marks.length > 0 && levels.some(({ required }) => !required) && !marks.some(([, level]) => level === 0))
    everywhere(emptyIsUnknown());
  if (own && !sameScale(own, scale)) everywhere(scaleMapped(own, scale));
  for (const { mapping, column } of levels)
    if (mapping.scale && !sameScale(mapping.scale, scale))
      problems.add(scaleMapped(mapping.scale, scale), top, column, 0, bottom, column);
  const hiddenRows = [...sheet.hiddenRows].filter((row) => row >= table.firstRow - 1 && row <= bottom).length;
  if (hiddenRows > 0) everywhere(hiddenRead("rows", hiddenRows));
  const hiddenColumns = table.columns.filter(
    ({ column, field }) => field !== null && sheet.hiddenColumns.has(columnIndex(column)),
  );
  if (hiddenColumns.length > 0) everywhere(hiddenRead("columns", hiddenColumns.length));
  if (table.team) everywhere(teamFromSheetName(table.team));
  const rated = levels.some(({ required }) => !required) && (table.who ?? "person") === "person";
  if (
    rated &&
    levels.every(({ mapping, required }) => required || !mapping.rater) &&
    !table.columns.some(({ field }) => field === "rater")
  )
    everywhere(raterAssumed());
  tellTwins(table, problems, top);
}

function tellTwins(table: TableMapping, problems: LevelProblems, top: number): void {
  const twins = new Map<string, { subject: string; columns: string[] }>();
  for (const { field, subject, role, rater, date, column } of table.columns) {
    if (field !== "level" || subject === undefined) continue;
    const key = [subject.toLowerCase(), role, rater, date].join("\u0000");
    const twin = twins.get(key) ?? { subject, columns: [] };
    twin.columns.push(column);
    twins.set(key, twin);
  }
  for (const { subject, columns } of twins.values())
    if (columns.length > 1)
      problems.add(
        sameSkillTwice(subject, columns.join(say` and `)),
        top,
        columnIndex(columns[0]!),
        0,
        top,
        columnIndex(columns.at(-1)!),
      );
}
