import { say } from "../language.ts";
import { numberOf, textOf } from "./cells.ts";
import { Grid, type Heading } from "./grid.ts";
import type { ColumnMapping, RowMapping, TableMapping } from "./mapping.ts";
import type { HeadingMatcher } from "./match-headings.ts";
import { isMeasureCell, isPeriodCell, periodInYear } from "./periods.ts";
import { periodsAcross } from "./propose-history-across.ts";
import { columnIndex, type RawSheet } from "./raw-workbook.ts";
import { sheetCandidates } from "./sheet-kinds.ts";
import { headerWords, matchHeader } from "./words.ts";

const firstRows = 60;
const fewest = 2;
const enough = 0.8;
/** After as many cells that are no period, more than half of all, a column is given up. */
const fewOthers = 5;
/** The period stands in one of the first columns; a date further right is one of many things a list may tell. */
const leading = 3;
const totals = /^(grand |sub ?|overall )?(total|sum|average|avg|mean|ytd|year to date)s?\s*:?$/i;

/**
 * KPI histories that are not one value a row: periods down and KPIs across, or KPIs down and periods across. The
 * second kind is also read as a list of KPIs when it holds columns such as unit or target.
 */
export function proposeHistoryTables(sheet: RawSheet, matcher: HeadingMatcher): TableMapping[] {
  const grid = new Grid(sheet);
  for (let row = 0; row < Math.min(grid.height, firstRows); row++) {
    const across = periodsAcross(grid, matcher, row);
    if (across.length > 0) return across.map((table) => ({ ...table, rows: rowsAside(grid, table) }));
    for (const run of grid.headingRuns(row)) {
      const down = periodsDown(grid, matcher, row, run);
      if (down) return [{ ...down, rows: rowsAside(grid, down) }];
    }
  }
  return [];
}

function periodsDown(grid: Grid, matcher: HeadingMatcher, row: number, run: readonly Heading[]): TableMapping | null {
  if (run.length < 2) return null;
  const named = matchHeader(grid.sheet.name, sheetCandidates)?.field;
  const isHistory = named === "kpi-history" || named === "kpis";
  if (!isHistory && matcher.knownWords(run.slice(0, leading)) === 0) return null;
  const known = matcher.columns("kpi-history", run);
  const at = (field: string) => known.findIndex((column) => column.field === field && column.confidence >= 0.85);
  const period = at("period") >= 0 ? at("period") : isHistory ? 0 : -1;
  if (period < 0 || period >= leading) return null;
  const year = at("year") >= 0 ? run[at("year")]!.column : null;
  const lastRow = lastPeriod(grid, row, run[period]!.column, year);
  if (lastRow < row + fewest) return null;
  const columns = known.map((column, index) => {
    if (index === period || column.field === "year") return { ...column, field: index === period ? "period" : "year" };
    return measureOrUnit(grid, column, row + 1, lastRow, isHistory);
  });
  const values = columns.filter(({ field }) => field === "value").length;
  const others = columns.filter(
    ({ field, column }) => field === null && !isPeriodCell(grid, row + 1, columnIndex(column)),
  );
  if (values === 0 || others.length > 1 || !areDifferent(grid, row, lastRow, columns)) return null;
  return {
    sheet: grid.sheet.name,
    kind: "kpi-history",
    confidence: isHistory ? 0.95 : known[period]!.confidence > 0.9 ? 0.8 : 0.6,
    why: say`Periods stand in rows and KPIs in columns.`,
    layout: "rows",
    headerRows: [row + 1],
    firstRow: row + 2,
    lastRow: lastRow + 1,
    columns,
    rows: [],
  };
}

function measureOrUnit(
  grid: Grid,
  column: ColumnMapping,
  first: number,
  last: number,
  isHistory: boolean,
): ColumnMapping {
  const words = headerWords(column.header).join(" ");
  const isPlain = words === "value" || words === "numerator" || words === "denominator";
  if (isPlain) return { ...column, field: null, confidence: 1, why: say`Not read: a KPI is not named so.` };
  if (isNumeric(grid, first, last, columnIndex(column.column))) {
    const why = say`Its cells are numbers, one a period: a KPI.`;
    return { ...column, field: "value", subject: column.header, confidence: isHistory ? 0.95 : 0.8, why };
  }
  if (column.field === "unit") return column;
  const why = say`Not read: it holds neither the numbers of a KPI nor the unit measured.`;
  return { ...column, field: null, confidence: 1, why };
}

/** The row of the last period below a header, when nearly all cells down to it are periods. */
function lastPeriod(grid: Grid, row: number, column: number, year: number | null): number {
  let last = row;
  let others = 0;
  let periods = 0;
  for (let below = row + 1; below < grid.height; below++) {
    if (!grid.isFilled(below, column)) continue;
    const number = year === null ? null : (numberOf(grid.value(below, year))?.value ?? null);
    if (isPeriodCell(grid, below, column) || periodInYear(grid.value(below, column), number)) {
      last = below;
      periods++;
    } else others++;
    if (others === fewOthers && periods < others) return row;
  }
  return periods >= (periods + others) * enough ? last : row;
}

function isNumeric(grid: Grid, first: number, last: number, column: number): boolean {
  let filled = 0;
  let measures = 0;
  let numbers = 0;
  for (let row = first; row <= last; row++) {
    if (!grid.isFilled(row, column)) continue;
    filled++;
    if (!isMeasureCell(grid, row, column)) continue;
    measures++;
    if (numberOf(grid.value(row, column))) numbers++;
  }
  return numbers > 0 && measures >= filled * enough;
}

/** A list of orders or visits also has dates and numbers; a history has one row a period and unit. */
function areDifferent(grid: Grid, row: number, last: number, columns: readonly ColumnMapping[]): boolean {
  const keys = columns
    .filter(({ field }) => field === "period" || field === "year" || field === "unit")
    .map(({ column }) => columnIndex(column));
  const seen = new Set<string>();
  let rows = 0;
  for (let below = row + 1; below <= last; below++) {
    const key = keys.map((column) => textOf(grid.value(below, column))).join("\u0000");
    if (key.replaceAll("\u0000", "") === "") continue;
    rows++;
    seen.add(key);
  }
  return seen.size >= rows * 0.95;
}

function rowsAside(grid: Grid, { columns, firstRow, lastRow }: TableMapping): RowMapping[] {
  const first = columns.find(({ field }) => field === "kpi" || field === "period")!;
  const column = columnIndex(first.column);
  const rows: RowMapping[] = [];
  for (let row = firstRow - 1; row < lastRow; row++) {
    const text = textOf(grid.value(row, column));
    if (totals.test(text)) rows.push({ row: row + 1, is: "total", text });
    else if (text !== "" && text === first.header) rows.push({ row: row + 1, is: "header", text });
  }
  return rows;
}
