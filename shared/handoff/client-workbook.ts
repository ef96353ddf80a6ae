import { isDateFormat } from "../workbook/dates.ts";
import { isFilled } from "../workbook/ledger.ts";
import { type CellValue, cellKey, type RawSheet, type RawWorkbook, type Rectangle } from "../workbook/raw-workbook.ts";
import type { Reading } from "../workbook/read-dataset.ts";
import { isResultSheet } from "../workbook/result-sheet-names.ts";
import { carriedFormula, type FormulaPlaces } from "./carried-formula.ts";
import type { HandOffChoices, HandOffLine } from "./choices.ts";
import { ClosedUp, sizeOf } from "./closed-up.ts";
import { formulaLines, sheetLines } from "./hand-off-lines.ts";
import { PeopleIndex } from "./people-index.ts";
import { Renamer } from "./renamed.ts";
import { earlierRatings, type Naming, type SheetEdits, sheetEdits } from "./sheet-edits.ts";
import { sheetFate } from "./sheet-fate.ts";
import { safeSheetNames } from "./sheet-names.ts";

const columnsPerRow = 16384;

/** A workbook to be handed on, as it is now. */
export interface HandOffSource {
  workbook: RawWorkbook;
  reading: Pick<Reading, "dataset" | "mapping">;
  /** Formulas by sheet and cell key; `null` for those that cannot be carried one by one. */
  formulas: ReadonlyMap<string, ReadonlyMap<number, string | null>>;
}

/** What must not be found in the copy. */
export interface RemovedTexts {
  /** Names, numbers and addresses of people. */
  names: Set<string>;
  /** What cells said that are emptied or do not leave. */
  texts: Set<string>;
  /** What the cells say that stay: no secret, even where a removed cell says the same. */
  stayed: Set<string>;
}

/** The cells of a copy, what they compute, and what was done to them. */
export interface ClientWorkbook {
  workbook: RawWorkbook;
  formulas: Map<string, Map<number, string>>;
  /** Rows that name columns, by sheet of the copy. */
  headers: Map<string, number[]>;
  lines: HandOffLine[];
  removed: RemovedTexts;
  /** What a sheet of the source is called in the copy, and where its cells went: for what else hangs on them. */
  places: FormulaPlaces;
}

/** Everybody a workbook names, by keys that pseudonyms are made for. */
export function peopleKeys({ workbook, reading }: HandOffSource): string[] {
  return new PeopleIndex(workbook, reading.dataset, reading.mapping).keys;
}

interface Leaving {
  sheet: RawSheet;
  name: string;
  edits: SheetEdits;
  closed: ClosedUp;
  tables: RawSheet["tables"];
}

/**
 * The user's sheets as they leave: what is not chosen is gone from the cells, rows and columns closed up behind it.
 * `pseudonyms` by the keys of `peopleKeys`; `null` when names stay. `name` is what the copy is called.
 */
export function clientWorkbook(
  source: HandOffSource,
  choices: HandOffChoices,
  pseudonyms: ReadonlyMap<string, string> | null,
  name: string,
): ClientWorkbook {
  const { workbook, reading } = source;
  const { dataset, mapping } = reading;
  const people = new PeopleIndex(workbook, dataset, mapping);
  const naming: Naming | null =
    pseudonyms === null ? null : { people, renamer: new Renamer(people, pseudonyms, commonWords(workbook, people)) };
  const earlier = choices.history ? new Map<string, never[]>() : earlierRatings(dataset);
  const lines: HandOffLine[] = [];
  const removed: RemovedTexts = {
    names: new Set(naming === null ? [] : people.texts.keys()),
    texts: new Set(),
    stayed: new Set(),
  };
  const leaving: Leaving[] = [];
  const names = safeSheetNames(
    workbook.sheets.map((sheet) => sheet.name),
    (text) => naming?.renamer.text(text) ?? text,
  );
  for (const sheet of workbook.sheets) {
    const fate = sheetFate(sheet, mapping, choices);
    if (!fate.leaves) {
      lines.push({ sheet: sheet.name, what: "the sheet", fate: "removed", why: fate.why });
      // What result sheets say is made of the other sheets, and is said again by the new ones.
      if (isResultSheet(sheet.name)) continue;
      for (const text of textsOf(sheet)) removed.texts.add(text);
      removed.texts.add(sheet.name);
      continue;
    }
    const tables = mapping.tables.filter((table) => table.sheet === sheet.name);
    const edits = sheetEdits(sheet, tables, choices, naming, earlier.get(sheet.name) ?? []);
    const { height, width } = sizeOf(sheet);
    const closed = new ClosedUp(height, width, edits.goneRows, edits.goneColumns);
    leaving.push({ sheet, name: names.get(sheet.name)!, edits, closed, tables: carriedTables(sheet, edits, closed) });
    removed.stayed.add(names.get(sheet.name)!);
    sortTexts(sheet, edits, removed);
    lines.push(...sheetLines(sheet, names.get(sheet.name)!, fate.why, edits));
  }
  const places = formulaPlaces(leaving, naming);
  const formulas = new Map<string, Map<number, string>>();
  for (const each of leaving) {
    const { carried, lost } = formulasOf(each, source.formulas.get(each.sheet.name), places);
    formulas.set(each.name, carried);
    lines.push(...formulaLines(each.sheet.name, carried.size, lost));
  }
  const headers = new Map(
    leaving.map(({ sheet, name: called, closed }) => {
      const rows = mapping.tables.filter((table) => table.sheet === sheet.name).flatMap(({ headerRows }) => headerRows);
      return [called, rows.map((row) => closed.row(row - 1)).filter((row) => row >= 0)];
    }),
  );
  const sheets = leaving.map((each) => movedSheet(each, formulas.get(each.name)!));
  return { workbook: { name, sheets, definedNames: [], notes: [] }, formulas, headers, lines, removed, places };
}

function movedSheet({ sheet, name, edits, closed, tables }: Leaving, formulas: ReadonlyMap<number, string>): RawSheet {
  const value = (row: number, column: number): CellValue => {
    const key = cellKey(row, column);
    if (edits.emptied.has(key)) return null;
    return edits.rewritten.has(key) ? edits.rewritten.get(key)! : (sheet.rows[row]?.[column] ?? null);
  };
  const is1904 = sheet.dateSystem === 1904;
  const formats = closed.facts(sheet.formats);
  return {
    name,
    state: "visible",
    dateSystem: 1900,
    rows: closed.rows
      .filter((row) => row < sheet.rows.length)
      .map((row, at) =>
        closed.columns.map((column, across) => {
          const cell = value(row, column);
          return is1904 && typeof cell === "number" && isDated(formats.get(cellKey(at, across))) ? cell + 1462 : cell;
        }),
      ),
    formulas: new Set(formulas.keys()),
    errors: new Map([...closed.facts(sheet.errors)].filter(([key]) => formulas.has(key))),
    formats,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: sheet.merges.flatMap((merge) => closed.area(merge) ?? []),
    tables,
  };
}

function isDated(format: string | undefined): boolean {
  return format !== undefined && isDateFormat(format);
}

function carriedTables({ tables, rows }: RawSheet, edits: SheetEdits, closed: ClosedUp): RawSheet["tables"] {
  return tables.flatMap(({ name, area }) => {
    const moved = closed.area(area);
    if (moved === null || /^TL_/i.test(name) || moved.bottom === moved.top) return [];
    const titles = [];
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(area.top, column);
      const title = rows[area.top]?.[column];
      if (typeof title !== "string" || edits.emptied.has(key) || edits.rewritten.has(key)) return [];
      titles.push(title.trim().toLowerCase());
    }
    return new Set(titles).size < titles.length || titles.includes("") ? [] : [{ name, area: moved }];
  });
}

function formulaPlaces(leaving: readonly Leaving[], naming: Naming | null): FormulaPlaces {
  const bySheet = new Map(leaving.map((each) => [each.sheet.name.toLowerCase(), each]));
  const tables = new Set(leaving.flatMap((each) => each.tables.map(({ name }) => name.toLowerCase())));
  const find = (sheet: string) => bySheet.get(sheet.toLowerCase());
  return {
    size: (sheet) => {
      const found = find(sheet);
      return found === undefined ? null : sizeOf(found.sheet);
    },
    moved: (sheet, area) => {
      const { edits, closed } = find(sheet)!;
      return touches(edits.emptied, area) ? null : closed.area(area);
    },
    nameOf: (sheet) => find(sheet)!.name,
    isRewritten: (sheet, area) => touches(find(sheet)!.edits.rewritten, area),
    isClosedUp: (sheet) => find(sheet)?.closed.isChanged ?? false,
    hasTable: (name) => tables.has(name.toLowerCase()),
    text: (text) => naming?.renamer.text(text) ?? text,
  };
}

function touches(keys: ReadonlySet<number> | ReadonlyMap<number, unknown>, { top, left, bottom, right }: Rectangle) {
  if (keys.size === 0) return false;
  if ((bottom - top + 1) * (right - left + 1) <= keys.size) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (keys.has(cellKey(row, column))) return true;
    return false;
  }
  for (const key of keys.keys()) {
    const row = Math.floor(key / columnsPerRow);
    const column = key % columnsPerRow;
    if (row >= top && row <= bottom && column >= left && column <= right) return true;
  }
  return false;
}

function formulasOf(
  { sheet, edits, closed }: Leaving,
  formulas: ReadonlyMap<number, string | null> | undefined,
  places: FormulaPlaces,
): { carried: Map<number, string>; lost: Map<string, number> } {
  const carried = new Map<number, string>();
  const lost = new Map<string, number>();
  for (const key of sheet.formulas) {
    const row = Math.floor(key / columnsPerRow);
    const column = key % columnsPerRow;
    const [toRow, toColumn] = [closed.row(row), closed.column(column)];
    if (toRow < 0 || toColumn < 0 || edits.emptied.has(key)) continue;
    const text = formulas?.get(key) ?? null;
    const isText = typeof sheet.rows[row]?.[column] === "string";
    const found =
      text === null
        ? { why: "fills several cells at once, or its text is not in the file" }
        : carriedFormula(text, sheet.name, isText, places);
    if ("why" in found) lost.set(found.why, (lost.get(found.why) ?? 0) + 1);
    else carried.set(cellKey(toRow, toColumn), found.formula);
  }
  return { carried, lost };
}

function* textsOf({ rows }: RawSheet): Iterable<string> {
  for (const row of rows) for (const value of row) if (typeof value === "string") yield value;
}

/** What the cells of a sheet say, apart by whether they leave. */
function sortTexts({ rows }: RawSheet, edits: SheetEdits, removed: RemovedTexts): void {
  const { goneRows, goneColumns, emptied, rewritten } = edits;
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "string" || !isFilled(value)) continue;
      const key = cellKey(row, column);
      const said = rewritten.has(key) ? rewritten.get(key) : value;
      if (goneRows.has(row) || goneColumns.has(column) || emptied.has(key)) removed.texts.add(value);
      else if (typeof said === "string") removed.stayed.add(said);
    }
}

/** Words that stand in small letters somewhere, or name things: never taken for the name of a person. */
function commonWords({ sheets }: RawWorkbook, { vocabulary }: PeopleIndex): Set<string> {
  const words = new Set<string>();
  for (const noun of vocabulary) for (const word of noun.match(/\p{L}+/gu) ?? []) words.add(word);
  for (const sheet of sheets) {
    for (const word of sheet.name.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase());
    for (const text of textsOf(sheet))
      if (!text.includes("@"))
        for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []) words.add(word);
  }
  return words;
}
