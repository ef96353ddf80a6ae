import { say } from "../language.ts";
import { numberOf, textOf } from "./cells.ts";
import { isDateFormat, periodOf } from "./dates.ts";
import { Grid, type Heading } from "./grid.ts";
import { isTotal } from "./level-headers.ts";
import type { ColumnMapping, SheetKind, TableMapping } from "./mapping.ts";
import type { HeadingMatcher } from "./match-headings.ts";
import { type CellValue, cellKey, columnIndex, columnName, type RawSheet } from "./raw-workbook.ts";
import { sheetCandidates } from "./sheet-kinds.ts";
import { matchHeader } from "./words.ts";

const firstRows = 40;
const fewest = 2;
const enough = 0.7;
const sure = 0.85;
const widest = 400;
const sampled = 200;
const question =
  /\?\s*$|^(i|my|we|our|the|how|what|would|do|does|are|is|overall|in my|at work)\b.*\s.*\s|(\S+\s+){4,}\S+|^q\d+\b/i;
const answer =
  /^(strongly |somewhat |very |not )?(dis)?(agree|satisfied|likely|neutral|often|never|always|sometimes|rarely)\b/i;
const aboutPeople =
  /\b(date|dob|day|hire|hired|birth|joined|start|end|entry|exit|left|promot|review|assess|rated|updated)\b/i;

/**
 * Tables with one row a person (or team) and one column a thing that is no skill: the answers of a survey, a column a
 * question; or a training matrix, a column a training, with the days people completed it or until when it is valid.
 */
export function proposeWideTables(sheet: RawSheet, matcher: HeadingMatcher): TableMapping[] {
  const grid = new Grid(sheet);
  for (let row = 0; row < Math.min(grid.height, firstRows); row++)
    for (const run of grid.headingRuns(row)) {
      if (run.length < fewest + 1 || run.length > widest) continue;
      const table = surveyBelow(grid, matcher, row, run) ?? trainingDatesBelow(grid, matcher, row, run);
      if (table) return [table];
    }
  return [];
}

function surveyBelow(grid: Grid, matcher: HeadingMatcher, row: number, run: readonly Heading[]): TableMapping | null {
  const items = itemsOfSurvey(grid, matcher, run);
  const asked = run.filter((heading) => question.test(heading.text) || items.includes(heading));
  if (asked.length < fewest) return null;
  const questions = new Set(asked.filter(({ column }) => areAnswers(grid, row, column)).map(({ column }) => column));
  const others = run.filter(({ column }) => !questions.has(column));
  const known = matcher.columns("readings", others);
  const saysWho = known.some(
    ({ field, confidence }) =>
      confidence >= sure && (field === "person" || field === "unit" || field === "id" || field === "date"),
  );
  if (questions.size < fewest || questions.size < run.length / 3 || !saysWho) return null;
  const columns = run.map(({ column, text }): ColumnMapping => {
    const found = known.find((each) => columnIndex(each.column) === column);
    if (found) return found.field === "value" ? { ...found, field: null } : found;
    return valueColumn({ column, text }, "value", "A question; its cells are the answers.");
  });
  return tableOf(
    grid,
    row,
    "readings",
    columns,
    say`Each row is somebody who answered and each column a question.`,
    0.99,
  );
}

/** On a sheet called a survey, what is asked may be put in a word: the headings that say nothing else we know. */
function itemsOfSurvey(grid: Grid, matcher: HeadingMatcher, run: readonly Heading[]): readonly Heading[] {
  const named = matchHeader(grid.sheet.name, sheetCandidates);
  if (named?.field !== "readings" || named.confidence < sure) return [];
  const known = matcher.columns("readings", run).filter(({ confidence }) => confidence >= sure);
  if (known.some(({ field }) => field === "value" || field === "measure")) return [];
  const taken = new Set(known.filter(({ field }) => field !== null).map(({ column }) => columnIndex(column)));
  return run.filter(({ column, text }) => !taken.has(column) && !isTotal(text));
}

/** Whether the cells below a heading are numbers of a short scale or words such as “agree”. */
function areAnswers(grid: Grid, row: number, column: number): boolean {
  return share(grid, row, column, (value) => {
    const number = numberOf(value)?.value;
    return number === undefined ? answer.test(textOf(value)) : number >= 0 && number <= 100;
  });
}

function trainingDatesBelow(
  grid: Grid,
  matcher: HeadingMatcher,
  row: number,
  run: readonly Heading[],
): TableMapping | null {
  const dated = run.filter(({ column }) => areDates(grid, row, column));
  const named = matchHeader(grid.sheet.name, sheetCandidates)?.field;
  const expires = named === "certificates" || /expir|valid|renew/i.test(grid.sheet.name + titlesAbove(grid, row));
  const kind: SheetKind = expires ? "certificates" : "participants";
  const isFree = (heading: Heading) =>
    !aboutPeople.test(heading.text) &&
    periodOf(heading.text) === null &&
    matcher.columns(kind, [heading])[0]!.field === null;
  const trainings = new Set(dated.filter(isFree).map(({ column }) => column));
  if (trainings.size < fewest) return null;
  for (const heading of run)
    if (areSomeDates(grid, row, heading.column) && isFree(heading)) trainings.add(heading.column);
  const others = run.filter(({ column }) => !trainings.has(column));
  const known = matcher.columns(kind, others);
  const isPerson = ({ field, confidence }: ColumnMapping) =>
    confidence >= sure && (field === "person" || field === "id");
  if (!known.some(isPerson)) return null;
  const why = expires ? say`Its cells say until when it is valid.` : say`Its cells say when it was completed.`;
  const columns = run.map(({ column, text }): ColumnMapping => {
    if (trainings.has(column)) return valueColumn({ column, text }, expires ? "expires" : "completed", why);
    return known.find((each) => columnIndex(each.column) === column)!;
  });
  return tableOf(grid, row, kind, columns, say`Each row is a person and each column a training; the cells are days.`);
}

function areDates(grid: Grid, row: number, column: number): boolean {
  return share(grid, row, column, (_, below) => isDay(grid, below, column));
}

/** Beside columns of days: a column with at least one day and no number. */
function areSomeDates(grid: Grid, row: number, column: number): boolean {
  const isAny = share(grid, row, column, (_, below) => isDay(grid, below, column), Number.MIN_VALUE);
  return isAny && share(grid, row, column, (value, below) => numberOf(value) === null || isDay(grid, below, column), 1);
}

function isDay(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === "number") return isDateFormat(grid.sheet.formats.get(cellKey(row, column)));
  return typeof value === "string" && value.length >= 6 && periodOf(value) !== null;
}

function share(
  grid: Grid,
  row: number,
  column: number,
  fits: (value: CellValue, row: number) => boolean,
  least = enough,
): boolean {
  let filled = 0;
  let fitting = 0;
  for (let below = row + 1; below < grid.height && filled < sampled; below++) {
    if (!grid.isFilled(below, column)) continue;
    filled++;
    if (fits(grid.value(below, column), below)) fitting++;
  }
  return fitting > 0 && fitting >= filled * least;
}

function titlesAbove(grid: Grid, row: number): string {
  let titles = "";
  for (let above = Math.max(0, row - 3); above < row; above++) titles += ` ${textOf(grid.value(above, 0))}`;
  return titles;
}

function valueColumn({ column, text }: Heading, field: string, why: string): ColumnMapping {
  return { column: columnName(column), header: text, field, subject: text, confidence: 0.9, why };
}

function tableOf(
  grid: Grid,
  row: number,
  kind: SheetKind,
  columns: ColumnMapping[],
  why: string,
  confidence = 0.9,
): TableMapping {
  const who = columns.filter(({ subject, field }) => subject === undefined && field !== null);
  let lastRow = row;
  for (let below = row + 1; below < grid.height; below++)
    if (who.some(({ column }) => grid.isFilled(below, columnIndex(column)))) lastRow = below;
  return {
    sheet: grid.sheet.name,
    kind,
    confidence,
    why,
    layout: "rows",
    headerRows: [row + 1],
    firstRow: row + 2,
    lastRow: lastRow + 1,
    columns,
    rows: [],
  };
}
