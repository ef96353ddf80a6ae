import { isUnknownMark, numberOf, textOf } from "./cells.ts";
import { dateInColumn, isDateFormat, periodOf } from "./dates.ts";
import { Grid, type Heading } from "./grid.ts";
import type { ColumnMapping, RowMapping, TableMapping } from "./mapping.ts";
import type { HeadingMatcher } from "./match-headings.ts";
import { cellKey, columnIndex, columnName, type RawSheet } from "./raw-workbook.ts";
import { fieldCandidates, sheetCandidates } from "./sheet-kinds.ts";
import { headerWords, matchHeader } from "./words.ts";

const firstRows = 60;
const fewest = 2;
const enough = 0.8;
const totals = /^(grand |sub ?|overall )?(total|sum|average|avg|mean|ytd|year to date)s?\s*:?$/i;
const monthAlone =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?$|^q[1-4]$/i;

/**
 * KPI histories that are not one value a row: periods down and KPIs across, or KPIs down and periods across. The
 * second kind is also read as a list of KPIs when it holds columns such as unit or target.
 */
export function proposeHistoryTables(sheet: RawSheet, matcher: HeadingMatcher): TableMapping[] {
  const grid = new Grid(sheet);
  for (let row = 0; row < Math.min(grid.height, firstRows); row++) {
    const across = periodsAcross(grid, row);
    if (across) return withKpiList(grid, matcher, row, across);
    for (const run of grid.headingRuns(row)) {
      const down = periodsDown(grid, row, run);
      if (down) return [down];
    }
  }
  return [];
}

function periodsDown(grid: Grid, row: number, run: readonly Heading[]): TableMapping | null {
  if (run.length < 2) return null;
  const named = matchHeader(grid.sheet.name, sheetCandidates);
  const isHistory = named?.field === "kpi-history" || named?.field === "kpis";
  const [first] = run;
  const periodWords = fieldCandidates("kpi-history").filter(({ field }) => field === "period");
  const header = matchHeader(first!.text, periodWords);
  if (!header && !isHistory) return null;
  const lastRow = lastPeriod(grid, row, first!.column);
  if (lastRow < row + fewest) return null;
  const unitWords = fieldCandidates("kpi-history").filter(({ field }) => field === "unit");
  const columns = run.map((heading, index): ColumnMapping => {
    const base = { column: columnName(heading.column), header: heading.text };
    if (index === 0)
      return {
        ...base,
        field: "period",
        confidence: header?.confidence ?? 0.8,
        why: "Its cells are dates or periods.",
      };
    const words = headerWords(heading.text).join(" ");
    if (words === "value" || words === "numerator" || words === "denominator")
      return { ...base, field: null, confidence: 1, why: "Not read: a KPI is not named so." };
    if (isNumeric(grid, row + 1, lastRow, heading.column))
      return {
        ...base,
        field: "value",
        subject: heading.text,
        confidence: isHistory ? 0.95 : 0.8,
        why: "Its cells are numbers, one a period: a KPI.",
      };
    if (matchHeader(heading.text, unitWords))
      return { ...base, field: "unit", confidence: 0.8, why: "Its cells name the unit measured." };
    return {
      ...base,
      field: null,
      confidence: 1,
      why: "Not read: it holds neither the numbers of a KPI nor the unit measured.",
    };
  });
  const values = columns.filter(({ field }) => field === "value").length;
  const words = columns.filter(({ field }, index) => field === null && !isPeriod(grid, row + 1, run[index]!.column));
  if (values === 0 || words.length > 1 || !areDifferent(grid, row, lastRow, run, columns)) return null;
  const confidence = isHistory ? 0.95 : header && header.confidence > 0.9 ? 0.8 : 0.6;
  return table(grid, row, lastRow, columns, confidence, "Periods stand in rows and KPIs in columns.");
}

/** The row of the last period below a header, when nearly all cells down to it are periods. */
function lastPeriod(grid: Grid, row: number, column: number): number {
  let last = row;
  let others = 0;
  let periods = 0;
  for (let below = row + 1; below < grid.height; below++) {
    if (!grid.isFilled(below, column)) continue;
    if (isPeriod(grid, below, column)) {
      last = below;
      periods++;
    } else others++;
  }
  return periods >= (periods + others) * enough ? last : row;
}

function isPeriod(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  const format = grid.sheet.formats.get(cellKey(row, column));
  return typeof value !== "boolean" && dateInColumn(value, grid.sheet.dateSystem, format) !== null;
}

function isNumeric(grid: Grid, first: number, last: number, column: number): boolean {
  let filled = 0;
  let numbers = 0;
  for (let row = first; row <= last; row++) {
    const value = grid.value(row, column);
    if (!grid.isFilled(row, column) || (typeof value === "string" && isUnknownMark(value))) continue;
    filled++;
    if (numberOf(value) !== null && !isDateFormat(grid.sheet.formats.get(cellKey(row, column)))) numbers++;
  }
  return numbers > 0 && numbers >= filled * enough;
}

/** A list of orders or visits also has dates and numbers; a history has one row a period and unit. */
function areDifferent(
  grid: Grid,
  row: number,
  last: number,
  run: readonly Heading[],
  columns: readonly ColumnMapping[],
): boolean {
  const unit = columns.findIndex(({ field }) => field === "unit");
  const seen = new Set<string>();
  let rows = 0;
  for (let below = row + 1; below <= last; below++) {
    if (!grid.isFilled(below, run[0]!.column)) continue;
    rows++;
    const who = unit < 0 ? "" : textOf(grid.value(below, run[unit]!.column));
    seen.add(`${textOf(grid.value(below, run[0]!.column))}\u0000${who}`);
  }
  return seen.size >= rows * 0.95;
}

interface Across {
  names: number;
  periods: { column: number; date: string }[];
  lastRow: number;
}

/** A row of periods with a column of names to the left of them. */
function periodsAcross(grid: Grid, row: number): Across | null {
  const year = yearNear(grid, row);
  const periods: { column: number; date: string }[] = [];
  for (let column = 1; column < grid.width; column++) {
    const date = grid.isFilled(row, column) ? headerPeriod(grid, row, column, year) : null;
    if (date !== null) periods.push({ column, date });
  }
  if (periods.length < fewest + 1 || new Set(periods.map(({ date }) => date)).size < periods.length) return null;
  const left = periods[0]!.column;
  let lastRow = row;
  let numbers = 0;
  let filled = 0;
  for (let below = row + 1; below < grid.height; below++) {
    const values = periods.filter(({ column }) => grid.isFilled(below, column));
    if (values.length === 0) continue;
    lastRow = below;
    filled += values.length;
    numbers += values.filter(({ column }) => isNumberOrUnknown(grid, below, column)).length;
  }
  const names = nameColumn(grid, row, lastRow, left);
  return names !== null && numbers > 0 && numbers >= filled * 0.7 ? { names, periods, lastRow } : null;
}

function isNumberOrUnknown(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return numberOf(value) !== null || (typeof value === "string" && isUnknownMark(value));
}

function nameColumn(grid: Grid, row: number, last: number, left: number): number | null {
  for (let column = 0; column < left; column++) {
    let texts = 0;
    for (let below = row + 1; below <= last; below++) if (typeof grid.value(below, column) === "string") texts++;
    if (texts > 0 && texts >= (last - row) * 0.5) return column;
  }
  return null;
}

function headerPeriod(grid: Grid, row: number, column: number, year: string | null): string | null {
  const value = grid.value(row, column);
  const text = textOf(value);
  if (typeof value === "number" && !isDateFormat(grid.sheet.formats.get(cellKey(row, column))))
    return Number.isInteger(value) && value >= 1990 && value <= 2100 ? `${value}-01-01` : null;
  if (monthAlone.test(text)) return year === null ? null : (periodOf(`${text} ${year}`)?.first ?? null);
  return dateInColumn(value, grid.sheet.dateSystem, grid.sheet.formats.get(cellKey(row, column)))?.first ?? null;
}

/** The one year the sheet's name or the rows above a header name, for headers such as “Jan” and “Feb”. */
function yearNear(grid: Grid, row: number): string | null {
  const texts = [grid.sheet.name];
  for (let above = Math.max(0, row - 3); above < row; above++)
    for (let column = 0; column < grid.width; column++) texts.push(textOf(grid.value(above, column)));
  const years = new Set(texts.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []));
  return years.size === 1 ? [...years][0]! : null;
}

function withKpiList(grid: Grid, matcher: HeadingMatcher, row: number, across: Across): TableMapping[] {
  const left = across.periods[0]!.column;
  const others: Heading[] = [];
  for (let column = 0; column < grid.width; column++)
    if (grid.isFilled(row, column) && !across.periods.some((period) => period.column === column))
      others.push({ column, text: textOf(grid.value(row, column)) });
  const list = matcher.columns("kpis", others);
  const named = list.find(({ field, confidence }) => field === "kpi" && confidence >= 0.6);
  const sheetSays = ["kpis", "kpi-history"].includes(matchHeader(grid.sheet.name, sheetCandidates)?.field ?? "");
  if (!named && !sheetSays) return [];
  const name = columnName(across.names);
  const kpi: ColumnMapping = named ?? {
    column: name,
    header: textOf(grid.value(row, across.names)),
    field: "kpi",
    confidence: 0.8,
    why: "Its cells name what the numbers to the right are.",
  };
  const isOther = ({ column }: ColumnMapping) => column !== kpi.column;
  const history = table(
    grid,
    row,
    across.lastRow,
    [
      kpi,
      ...matcher
        .columns("kpi-history", others)
        .filter((column) => isOther(column) && column.field === "unit" && left > 2),
      ...across.periods.map(({ column, date }) => periodColumn(grid, row, column, date)),
    ],
    named ? 0.9 : 0.8,
    "KPIs stand in rows and periods in columns.",
  );
  const listed = list.filter((column) => isOther(column) && column.field !== null && column.field !== "kpi");
  if (listed.length === 0) return [history];
  const columns = [kpi, ...list.filter(isOther)];
  return [{ ...history, kind: "kpis", columns, why: "The columns beside the periods describe the KPIs." }, history];
}

function periodColumn(grid: Grid, row: number, column: number, date: string): ColumnMapping {
  const header = textOf(grid.value(row, column));
  return { column: columnName(column), header, field: "value", date, confidence: 0.9, why: `The values of ${date}.` };
}

function table(
  grid: Grid,
  row: number,
  lastRow: number,
  columns: ColumnMapping[],
  confidence: number,
  why: string,
): TableMapping {
  const rows: RowMapping[] = [];
  const first = columns.find(({ field }) => field === "kpi" || field === "period")!;
  for (let below = row + 1; below <= lastRow; below++) {
    const text = textOf(grid.value(below, columnIndex(first.column)));
    if (totals.test(text)) rows.push({ row: below + 1, is: "total", text });
    else if (text !== "" && text === first.header) rows.push({ row: below + 1, is: "header", text });
  }
  return {
    sheet: grid.sheet.name,
    kind: "kpi-history",
    confidence,
    why,
    layout: "rows",
    headerRows: [row + 1],
    firstRow: row + 2,
    lastRow: lastRow + 1,
    columns,
    rows,
  };
}
