import { say } from "../language.ts";
import { numberOf, textOf } from "./cells.ts";
import { dateInColumn, isDateFormat, periodOf } from "./dates.ts";
import type { Grid, Heading } from "./grid.ts";
import type { ColumnMapping, TableMapping } from "./mapping.ts";
import type { HeadingMatcher } from "./match-headings.ts";
import { isMeasureCell, isPartOfYear, periodInYear } from "./periods.ts";
import { cellKey, columnName } from "./raw-workbook.ts";
import { sheetCandidates } from "./sheet-kinds.ts";
import { matchHeader } from "./words.ts";

const fewest = 3;
const widest = 400;
const measured = /^(?:actuals?|results?|values?|achieved|ist)$/i;
const planned = /^(?:targets?|plan(?:ned)?|budget(?:ed)?|goals?|forecasts?|soll)$/i;

function isBelowPeriod(header: string): boolean {
  return measured.test(header) || planned.test(header);
}

/** A column of values of one period. `planned`: not what happened but what was meant to. */
interface PeriodColumn {
  column: number;
  header: string;
  date: string;
  planned: boolean;
}

/**
 * The tables a row of periods heads, KPIs standing in the rows below: the history, and before it the list of KPIs when
 * further columns describe them. Empty when the row heads nothing of the kind.
 */
export function periodsAcross(grid: Grid, matcher: HeadingMatcher, row: number): TableMapping[] {
  const columns = periodColumns(grid, row);
  const actual = columns.filter(({ planned }) => !planned);
  if (actual.length < fewest || new Set(actual.map(({ date }) => date)).size < actual.length) return [];
  const lastRow = lastMeasured(grid, row, actual);
  const names = lastRow === null ? null : nameColumn(grid, row, lastRow, columns[0]!.column);
  return lastRow === null || names === null ? [] : tablesOf(grid, matcher, row, lastRow, names, columns);
}

function periodColumns(grid: Grid, row: number): PeriodColumn[] {
  const width = Math.min(grid.width, widest);
  if (grid.filledIn(row, 1, width - 1) < fewest) return [];
  const year = yearNear(grid, row);
  const columns: PeriodColumn[] = [];
  for (let column = 1; column < width; column++) {
    const own = textOf(grid.value(row, column));
    if (own === "") continue;
    const isPlan = planned.test(own);
    const above = isBelowPeriod(own) ? periodIn(row > 0 ? grid.spreadText(row - 1, column) : "", year) : null;
    const date = above ?? periodAt(grid, row, column, yearOver(grid, row, column) ?? year);
    if (date !== null)
      columns.push({
        column,
        header: own,
        date,
        planned: isPlan || /\b(target|plan|budget|goal|forecast)\b/i.test(own),
      });
  }
  return columns;
}

function periodAt(grid: Grid, row: number, column: number, year: number | null): string | null {
  const value = grid.value(row, column);
  const format = grid.sheet.formats.get(cellKey(row, column));
  if (typeof value === "number" && !isDateFormat(format))
    return Number.isInteger(value) && value >= 1990 && value <= 2100 ? `${value}-01-01` : null;
  if (typeof value === "string") return periodIn(value, year);
  return dateInColumn(value, grid.sheet.dateSystem, format)?.first ?? null;
}

/** The first day of the period in a header such as “Q1 2026”, “Jan” or “2026 actual”. */
function periodIn(header: string, year: number | null): string | null {
  const text = textOf(header)
    .replace(/\b(actuals?|results?|targets?|plan|budget|goal|forecast)\b/gi, "")
    .trim();
  if (isPartOfYear(text)) return periodInYear(text, year)?.first ?? null;
  return periodOf(text)?.first ?? null;
}

/** The year in the row above a month or quarter: over the column itself, or over the first one of that year. */
function yearOver(grid: Grid, row: number, column: number): number | null {
  if (row === 0 || !isPartOfYear(textOf(grid.value(row, column)))) return null;
  for (let left = column; left >= 0; left--) {
    const text = textOf(grid.value(row - 1, left));
    if (text !== "") return Number(/^(?:FY ?)?(20\d\d)$/i.exec(text)?.[1] ?? 0) || null;
  }
  return null;
}

/** The one year the sheet's name or the rows above a header name, for headers such as “Jan” and “Feb”. */
function yearNear(grid: Grid, row: number): number | null {
  const texts = [grid.sheet.name];
  for (let above = Math.max(0, row - 3); above < row; above++)
    for (let column = 0; column < Math.min(grid.width, widest); column++) texts.push(textOf(grid.value(above, column)));
  const years = new Set(texts.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** The last row with a value, when most cells below the periods are numbers. */
function lastMeasured(grid: Grid, row: number, columns: readonly PeriodColumn[]): number | null {
  let last = row;
  let numbers = 0;
  let measures = 0;
  let filled = 0;
  for (let below = row + 1; below < grid.height; below++)
    for (const { column } of columns) {
      if (!grid.isFilled(below, column)) continue;
      last = below;
      filled++;
      if (isMeasureCell(grid, below, column)) measures++;
      if (numberOf(grid.value(below, column))) numbers++;
    }
  return numbers > 0 && measures >= filled * 0.7 ? last : null;
}

function nameColumn(grid: Grid, row: number, last: number, left: number): number | null {
  for (let column = 0; column < left; column++) {
    let texts = 0;
    for (let below = row + 1; below <= last; below++) if (typeof grid.value(below, column) === "string") texts++;
    if (texts > 0 && texts >= (last - row) * 0.5) return column;
  }
  return null;
}

function tablesOf(
  grid: Grid,
  matcher: HeadingMatcher,
  row: number,
  lastRow: number,
  names: number,
  periods: readonly PeriodColumn[],
): TableMapping[] {
  const others: Heading[] = [];
  for (let column = 0; column < Math.min(grid.width, widest); column++) {
    const text =
      row > 0 && !grid.isFilled(row, column) ? grid.spreadText(row, column) : textOf(grid.value(row, column));
    if (text !== "" && !periods.some((period) => period.column === column)) others.push({ column, text });
  }
  const list = matcher.columns("kpis", others);
  const named = list.find(({ field, confidence }) => field === "kpi" && confidence >= 0.6);
  const sheetSays = ["kpis", "kpi-history"].includes(matchHeader(grid.sheet.name, sheetCandidates)?.field ?? "");
  if (!named && !sheetSays) return [];
  const why = say`Its cells name what the numbers to the right are.`;
  const header = textOf(grid.value(row, names));
  const kpi: ColumnMapping = named ?? { column: columnName(names), header, field: "kpi", confidence: 0.8, why };
  const beside = list.filter(({ column }) => column !== kpi.column);
  const unit = matcher
    .columns("kpi-history", others)
    .filter(({ column, field, header: text }) => column !== kpi.column && field === "unit" && !/^units?\b/i.test(text));
  const isPair =
    row > 0 && periods.some(({ column, header: text }) => isBelowPeriod(text) || yearOver(grid, row, column));
  const history: TableMapping = {
    sheet: grid.sheet.name,
    kind: "kpi-history",
    confidence: named ? 0.9 : 0.8,
    why: say`KPIs stand in rows and periods in columns.`,
    layout: "rows",
    headerRows: isPair ? [row, row + 1] : [row + 1],
    firstRow: row + 2,
    lastRow: lastRow + 1,
    columns: [kpi, ...unit, ...periods.map(periodColumn)],
    rows: [],
  };
  const described = beside.filter(({ field }) => field !== null);
  if (described.length === 0)
    return [
      {
        ...history,
        columns: [...history.columns, ...beside.filter((each) => !unit.some(({ column }) => column === each.column))],
      },
    ];
  return [
    {
      ...history,
      kind: "kpis",
      columns: [kpi, ...beside],
      why: say`The columns beside the periods describe the KPIs.`,
    },
    history,
  ];
}

function periodColumn({ column, header, date, planned: isPlan }: PeriodColumn): ColumnMapping {
  const base = { column: columnName(column), header };
  if (isPlan)
    return {
      ...base,
      field: null,
      confidence: 1,
      why: say`Not read: what was planned for ${date}, not what happened.`,
    };
  return { ...base, field: "value", date, confidence: 0.9, why: say`The values of ${date}.` };
}
