import { type Dataset, unknownDay } from "../model.ts";
import { isFilled } from "../workbook/ledger.ts";
import type { TableMapping } from "../workbook/mapping.ts";
import { type CellValue, cellKey, columnIndex, type RawSheet } from "../workbook/raw-workbook.ts";
import { nameKey } from "../workbook/registers.ts";
import type { HandOffChoices } from "./choices.ts";
import { sizeOf } from "./closed-up.ts";
import { columnRole } from "./column-roles.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { Renamer } from "./renamed.ts";

/** What is done to the cells of a sheet before it leaves. */
export interface SheetEdits {
  goneRows: Set<number>;
  goneColumns: Set<number>;
  /** Filled cells that are emptied, by key. */
  emptied: Set<number>;
  /** Cells that say something else, by key. */
  rewritten: Map<number, CellValue>;
  /** How many rows and columns were hidden, columns of notes and unread ones by header, and earlier ratings. */
  hidden: { rows: number; columns: number };
  notes: string[];
  unread: string[];
  earlier: number;
}

/** The ratings that a later one of the same kind of rater replaced: rows and columns by sheet. */
export function earlierRatings({ ratings, sheets }: Dataset): Map<string, { row: number; column: number }[]> {
  const newest = new Map<string, number>();
  const keyAt = (at: number) => `${ratings.person[at]} ${ratings.skill[at]} ${ratings.rater[at]}`;
  for (let at = 0; at < ratings.length; at++) {
    const day = ratings.day[at]!;
    if (day !== unknownDay && day > (newest.get(keyAt(at)) ?? unknownDay)) newest.set(keyAt(at), day);
  }
  const found = new Map<string, { row: number; column: number }[]>();
  for (let at = 0; at < ratings.length; at++) {
    const day = ratings.day[at]!;
    if (day === unknownDay || day >= newest.get(keyAt(at))!) continue;
    const sheet = sheets[ratings.sheet[at]!]!;
    const places = found.get(sheet) ?? [];
    places.push({ row: ratings.row[at]!, column: ratings.column[at]! });
    found.set(sheet, places);
  }
  return found;
}

/** What names become, and who is who. */
export interface Naming {
  people: PeopleIndex;
  renamer: Renamer;
}

/** What is done to the cells of a sheet; `naming` is `null` when names stay, `earlier` are ratings that do not leave. */
export function sheetEdits(
  sheet: RawSheet,
  tables: readonly TableMapping[],
  choices: HandOffChoices,
  naming: Naming | null,
  earlier: readonly { row: number; column: number }[],
): SheetEdits {
  const edits: SheetEdits = {
    goneRows: new Set(choices.hidden ? [] : [...sheet.hiddenRows].filter((row) => row < sheet.rows.length)),
    goneColumns: new Set(choices.hidden ? [] : sheet.hiddenColumns),
    emptied: new Set(),
    rewritten: new Map(),
    hidden: { rows: 0, columns: 0 },
    notes: [],
    unread: [],
    earlier: earlier.length,
  };
  edits.hidden = { rows: edits.goneRows.size, columns: edits.goneColumns.size };
  for (const table of tables) dropColumns(sheet, table, choices, edits);
  for (const { row, column } of earlier) {
    const table = tables.find(({ firstRow, lastRow }) => row >= firstRow - 1 && row < lastRow);
    if (table?.layout === "long") edits.goneRows.add(row);
    else edits.emptied.add(cellKey(row, column));
  }
  if (naming !== null) rename(sheet, tables, naming, edits);
  return edits;
}

/** Columns of notes, and unread ones where these could say anything of people. */
function dropColumns(sheet: RawSheet, table: TableMapping, choices: HandOffChoices, edits: SheetEdits): void {
  if (table.layout === "people-in-columns") return;
  const { width } = sizeOf(sheet);
  const known = new Set(table.columns.map(({ column }) => columnIndex(column)));
  for (const column of table.columns) {
    const role = columnRole(table, column);
    const isNote = role === "note" && !choices.notes;
    const isUnread = role === "unread" && table.kind !== null && choices.people !== "names" && !choices.unread;
    if (!isNote && !isUnread) continue;
    const at = columnIndex(column.column);
    if (at >= width) continue;
    const rows = [...table.headerRows.map((row) => row - 1)];
    for (let row = table.firstRow - 1; row < table.lastRow; row++) rows.push(row);
    const filled = rows.filter((row) => isFilled(sheet.rows[row]?.[at]));
    for (const row of filled) edits.emptied.add(cellKey(row, at));
    if (filled.length > 0) (isNote ? edits.notes : edits.unread).push(column.header || column.column);
    const isAlone = sheet.rows.every((row, index) => !isFilled(row[at]) || edits.emptied.has(cellKey(index, at)));
    if (isAlone && known.has(at)) edits.goneColumns.add(at);
  }
}

function rename(sheet: RawSheet, tables: readonly TableMapping[], naming: Naming, edits: SheetEdits): void {
  const put = (row: number, column: number, value: CellValue) => {
    const before = sheet.rows[row]?.[column] ?? null;
    if (value !== before && before !== null) edits.rewritten.set(cellKey(row, column), value);
  };
  const done = new Set<number>();
  for (const table of tables)
    for (const key of table.layout === "people-in-columns"
      ? renameHeaders(sheet, table, naming, put)
      : renameRows(sheet, table, naming, put))
      done.add(key);
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, value] of cells.entries())
      if (typeof value === "string" && !done.has(cellKey(row, column))) put(row, column, naming.renamer.text(value));
}

type Put = (row: number, column: number, value: CellValue) => void;

function* renameHeaders(sheet: RawSheet, table: TableMapping, { renamer }: Naming, put: Put): Iterable<number> {
  if (table.who !== undefined && table.who !== "person") return;
  for (const { column, subject } of table.columns) {
    const at = columnIndex(column);
    for (const header of table.headerRows) {
      const value = sheet.rows[header - 1]?.[at] ?? null;
      if (typeof value !== "string" || subject === undefined || nameKey(value) !== nameKey(subject)) continue;
      put(header - 1, at, renamer.nameCell(value));
      yield cellKey(header - 1, at);
    }
  }
}

/** The cells of a table that name people, row by row. */
function* renameRows(sheet: RawSheet, table: TableMapping, { people, renamer }: Naming, put: Put): Iterable<number> {
  if (table.kind === null) return;
  const columns = table.columns.map((column) => ({
    role: columnRole(table, column),
    field: column.field ?? "",
    at: columnIndex(column.column),
  }));
  const self = columns.filter(({ role }) => role === "self");
  const others = columns.filter(({ role }) => role === "other person");
  const special = new Set(table.rows.map(({ row }) => row - 1));
  for (let row = table.firstRow - 1; row < table.lastRow; row++) {
    const value = (at: number) => sheet.rows[row]?.[at] ?? null;
    for (const { at } of others) {
      const text = value(at);
      if (!isFilled(text)) continue;
      put(row, at, renamer.nameCell(String(text)));
      yield cellKey(row, at);
    }
    if (special.has(row)) continue;
    const filled = self.filter(({ at }) => isFilled(value(at)));
    if (filled.length === 0) continue;
    const key = people.keyOfRow(new Map(filled.map(({ field, at }) => [field, value(at)])));
    const hasFirst = filled.some(({ field }) => field === "firstName");
    for (const { field, at } of filled) {
      // Given and family name become one name, as they are read.
      const isRest = field === "lastName" && hasFirst;
      put(row, at, isRest ? null : key === null ? renamer.nameCell(String(value(at))) : renamer.pseudonym(key));
      yield cellKey(row, at);
    }
  }
}
