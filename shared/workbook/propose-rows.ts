import { say } from "../language.ts";
import { isNotApplicable, isUnknownMark, numberOf, textOf } from "./cells.ts";
import { dateInColumn } from "./dates.ts";
import { Grid, type Heading } from "./grid.ts";
import { type ColumnMapping, doubtful, type RowMapping, type SheetKind, type TableMapping } from "./mapping.ts";
import { type Fit, HeadingMatcher } from "./match-headings.ts";
import { cellKey, columnIndex, columnName, type RawSheet } from "./raw-workbook.ts";
import { fieldTitle, fieldType, sheetCandidates } from "./sheet-kinds.ts";
import { matchHeader } from "./words.ts";

const firstRows = 60;
const mostTries = 200;
/** Rows without a single known word that are looked at for misspelled headers. */
const mostGuesses = 8;
const widest = 80;
const sampled = 60;
const fewToJudge = 3;
/** Confidence of a header that says a field's name and nothing else. */
const saidInFull = 0.95;
/** Headings of a wide header that a row must repeat to be the header again. */
const compared = 12;
const totals = /^(grand |sub ?|overall )?(total|sum|average|avg|mean|gesamt|summe)s?\s*:?$/i;

/** A header row and the kind of sheet its headings fit best. `until`: last row an Excel table reaches. */
interface Header {
  row: number;
  rows: number[];
  headings: Heading[];
  fit: Fit;
  until: number | null;
}

/**
 * The tables of a sheet that hold one thing a row: people, KPIs, trainings and so on. Header rows are looked for
 * anywhere near the top, behind blank rows and in Excel tables; two header rows count as one. Surest kind per table.
 * Levels are proposed only where the header stands alone, as in an empty template: rows of levels need a closer look.
 */
export function proposeRowTables(sheet: RawSheet, matcher: HeadingMatcher = new HeadingMatcher()): TableMapping[] {
  const grid = new Grid(sheet);
  const headers: Header[] = [];
  let tries = 0;
  let guesses = 0;
  const tops = new Set(sheet.tables.map(({ area }) => area.top));
  for (let row = 0; row < grid.height && tries < mostTries; row++) {
    const isTable = tops.has(row);
    if (row >= firstRows && !grid.isBlank(row - 1) && !isTable) continue;
    for (const run of grid.headingRuns(row)) {
      const words = matcher.knownWords(run.slice(0, widest));
      const isBelow = headers.length > 0 && !grid.isBlank(row - 1) && !isTable;
      if (isBelow && words < run.length / 2) continue;
      if (run.length === 1 && !isAlone(grid, row)) continue;
      if (words === 0 && (headers.length > 0 || run.length > 30 || guesses++ >= mostGuesses)) continue;
      tries++;
      const header = headerOf(grid, matcher, row, run);
      if (header) headers.push(header);
    }
  }
  if (headers.length === 0) return bareSettings(grid);
  return withoutRepeats(grid, headers).flatMap(
    (header, index, all) => tableOf(grid, header, all.slice(index + 1)) ?? [],
  );
}

/** A sheet called “Settings” may go without a header: names in its first filled column, values in the next. */
function bareSettings(grid: Grid): TableMapping[] {
  const named = matchHeader(grid.sheet.name, sheetCandidates);
  if (named?.field !== "settings" || named.confidence < 0.95) return [];
  const left = [0, 1, 2].find((column) => grid.isFilledBelow(0, column));
  if (left === undefined || grid.width > left + 4) return [];
  const why = say`The sheet is called so and has no header row.`;
  const columns = ["name", "value", "explanation"].flatMap((field, index): ColumnMapping[] =>
    grid.isFilledBelow(0, left + index)
      ? [{ column: columnName(left + index), header: "", field, confidence: 0.9, why }]
      : [],
  );
  const { name: sheet } = grid.sheet;
  const place = { headerRows: [], firstRow: 1, lastRow: grid.height };
  return [{ sheet, kind: "settings", confidence: 0.9, why, layout: "rows", ...place, columns, rows: [] }];
}

function headerOf(grid: Grid, matcher: HeadingMatcher, row: number, run: readonly Heading[]): Header | null {
  const table = grid.sheet.tables.find(
    ({ area }) => area.top === row && run[0]!.column >= area.left && run.at(-1)!.column <= area.right,
  );
  const until = table?.area.bottom ?? null;
  const single = { row, rows: [row], headings: [...run], until };
  const [plain] = matcher.fits(run, grid.sheet.name);
  const joined = row > 0 ? joinedHeadings(grid, row, run) : null;
  const [double] = joined ? matcher.fits(joined, grid.sheet.name) : [];
  if (double && double.score > (plain?.score ?? 0) + 0.02)
    return { ...single, rows: [row - 1, row], headings: joined!, fit: double };
  return plain ? { ...single, fit: plain } : null;
}

/** Whether a single heading may head a list: the rows below hold one cell too. A title over a table does not. */
function isAlone(grid: Grid, row: number): boolean {
  return [1, 2, 3].every((step) => grid.filledIn(row + step, 0, grid.width - 1) <= 1);
}

/** Headings with the merged or single group title above them, or `null` when the row above holds none. */
function joinedHeadings(grid: Grid, row: number, run: readonly Heading[]): Heading[] | null {
  const above = grid.filledIn(row - 1, run[0]!.column, run.at(-1)!.column);
  if (above === 0 || !grid.isSpread(row - 1) || above > run.length) return null;
  return run.map(({ column, text }) => {
    const title = grid.spreadText(row - 1, column);
    return { column, text: title === "" || title === text ? text : `${title} / ${text}` };
  });
}

/**
 * Without rows that repeat the header above them, and without data rows that happen to hold a known word: a further
 * header must fit nearly as well as the one above, or come after a blank row and fit not much worse.
 */
function withoutRepeats(grid: Grid, headers: readonly Header[]): Header[] {
  const kept: Header[] = [];
  for (const header of headers) {
    const last = kept.findLast(({ headings }) => overlaps(headings, header.headings));
    if (!last) {
      kept.push(header);
      continue;
    }
    if (header.headings.every(({ column, text }) => headingAt(last, column) === text)) continue;
    const { score } = header.fit;
    if (last.row >= header.row - 2 && score > last.fit.score) kept.splice(kept.indexOf(last), 1, header);
    else if (score >= last.fit.score * (grid.isBlank(header.row - 1) ? 0.6 : 0.95)) kept.push(header);
  }
  return kept;
}

function headingAt({ headings }: Header, column: number): string | undefined {
  return headings.find((heading) => heading.column === column)?.text;
}

function overlaps(a: readonly Heading[], b: readonly Heading[]): boolean {
  return a[0]!.column <= b.at(-1)!.column && b[0]!.column <= a.at(-1)!.column;
}

function tableOf(grid: Grid, header: Header, later: readonly Header[]): TableMapping | null {
  const { headings, fit } = header;
  const left = headings[0]!.column;
  const right = headings.at(-1)!.column;
  const next = later.find((other) => other.row > header.row && overlaps(headings, other.headings));
  const bottom = Math.min(header.until ?? grid.height - 1, (next?.rows[0] ?? grid.height) - 1);
  const columns = fit.columns.filter(({ field }) => field !== null);
  const first = header.row + 1;
  const isLevels = fit.kind === "skills-matrix" || fit.kind === "required-levels";
  if (isLevels && grid.filledIn(first, left, right) > 0) return null;
  const { rows, lastRow } = extent(grid, header, columns, left, right, bottom);
  if (isLevels && lastRow >= first) return null;
  return {
    sheet: grid.sheet.name,
    kind: fit.kind,
    confidence: Math.round(fit.confidence * 100) / 100,
    why: fit.why,
    layout: isLevels ? "long" : "rows",
    headerRows: header.rows.map((row) => row + 1),
    firstRow: first + 1,
    lastRow: lastRow + 1,
    columns: checked(grid, fit.kind, fit.columns, first, lastRow),
    rows,
  };
}

/** How far the data reach, and the rows in between that are none: repeated headers, section titles, totals. */
function extent(
  grid: Grid,
  header: Header,
  columns: readonly ColumnMapping[],
  left: number,
  right: number,
  bottom: number,
): { rows: RowMapping[]; lastRow: number } {
  const indexes = columns.map(({ column }) => columnIndex(column));
  const rows: RowMapping[] = [];
  let lastRow = header.row;
  let gap = 0;
  let gaps = 0;
  for (let row = header.row + 1; row <= bottom; row++) {
    const filled = indexes.filter((column) => grid.isFilled(row, column) || hasError(grid, row, column)).length;
    if (filled === 0 && grid.filledIn(row, left, right) === 0) {
      gap++;
      gaps++;
      continue;
    }
    if (gap > 0 && startsSomethingElse(grid, header.fit.kind, columns, row)) break;
    const text = firstText(grid, row, left, right);
    const wanted = indexes.length === 1 || (indexes.length <= 3 && gaps === 0 && !grid.isSpread(row)) ? 1 : 2;
    if (isRepeat(grid, header, row)) rows.push({ row: row + 1, is: "header", text });
    else if (totals.test(text)) rows.push({ row: row + 1, is: "total", text });
    else if (filled < wanted) rows.push({ row: row + 1, is: "section", text });
    if (filled >= wanted) lastRow = row;
    gap = 0;
  }
  return { rows: rows.filter(({ row }) => row - 1 <= lastRow), lastRow };
}

function hasError(grid: Grid, row: number, column: number): boolean {
  return grid.sheet.errors.has(cellKey(row, column));
}

function isRepeat(grid: Grid, { headings }: Header, row: number): boolean {
  const some = headings.slice(0, compared);
  const same = some.filter(({ column, text }) => textOf(grid.value(row, column)) === text.split(" / ").at(-1));
  return same.length >= Math.max(1, some.length * 0.7);
}

function firstText(grid: Grid, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = textOf(grid.value(row, column));
    if (text !== "") return text;
  }
  return "";
}

/** After a blank row: every column of numbers or dates holds words, so that this must be another table's header. */
function startsSomethingElse(grid: Grid, kind: SheetKind, columns: readonly ColumnMapping[], row: number): boolean {
  const measured = columns.filter(
    ({ column, field }) => isMeasured(kind, field!) && grid.isFilled(row, columnIndex(column)),
  );
  return measured.length > 0 && measured.every((column) => !fits(grid, kind, column, row));
}

function isMeasured(kind: SheetKind, field: string): boolean {
  return ["number", "money", "share", "date"].includes(fieldType(kind, field) as string);
}

function fits(grid: Grid, kind: SheetKind, { column, field }: ColumnMapping, row: number): boolean {
  const index = columnIndex(column);
  const value = grid.value(row, index);
  if (typeof value === "string" && (isUnknownMark(value) || isNotApplicable(value))) return true;
  if (fieldType(kind, field!) === "date")
    return dateInColumn(value, grid.sheet.dateSystem, grid.sheet.formats.get(cellKey(row, index))) !== null;
  return numberOf(value) !== null || (typeof value === "string" && /^[^\d]{0,12}\d/.test(value));
}

/** Lowers the confidence of columns whose cells are not what the field holds; one that was in doubt before is not read. */
function checked(
  grid: Grid,
  kind: SheetKind,
  columns: readonly ColumnMapping[],
  first: number,
  last: number,
): ColumnMapping[] {
  return columns.map((column) => {
    if (column.field === null || !isMeasured(kind, column.field)) return column;
    const index = columnIndex(column.column);
    let filled = 0;
    let fitting = 0;
    for (let row = first; row <= last && filled < sampled; row++) {
      if (!grid.isFilled(row, index)) continue;
      filled++;
      if (fits(grid, kind, column, row)) fitting++;
    }
    if (filled < fewToJudge || fitting >= filled / 2) return column;
    const found = fieldType(kind, column.field) === "date" ? say`dates` : say`numbers`;
    if (fitting === 0 && column.confidence < saidInFull) {
      const title = fieldTitle(kind, column.field);
      return {
        ...column,
        field: null,
        confidence: 1,
        why: say`Not read: a “${title}” holds ${found}, its cells do not.`,
      };
    }
    const why = say`${column.why} But few of its cells hold ${found}.`;
    return { ...column, confidence: Math.min(column.confidence, doubtful - 0.1), why };
  });
}
