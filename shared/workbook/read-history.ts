import type { Kpi, KpiReading } from "../model.ts";
import { rowWithoutValue } from "./findings-cells.ts";
import { historyInPercent, readTwice } from "./findings-rows.ts";
import { periodInYear } from "./periods.ts";
import type { Problem } from "./problems.ts";
import { columnIndex } from "./raw-workbook.ts";
import type { TableReader } from "./read-rows.ts";
import { nameKey } from "./registers.ts";
import { fieldTitle } from "./sheet-kinds.ts";
import type { ReadColumn, RowIndex } from "./table-cells.ts";

/** What is remembered from one sheet of history to the next. */
export interface HistorySeen {
  /** The value of each KPI, unit and period. */
  values: Map<string, number | null>;
  /** The KPIs with a value shown in percent. */
  percent: Set<string>;
}

/** A column of values: of one KPI (periods down) or of one period (KPIs down). */
type ValueColumn = ReadColumn & { subject?: string; date?: string };

/** Adds the values of a KPI history to those known, one a row or one a cell. The first value of a KPI, unit and period counts. */
export function readHistory(reader: TableReader, into: KpiReading[], seen: HistorySeen): void {
  const columns = reader.table.columns.flatMap(({ field, column, header, subject, date }): ValueColumn[] =>
    field === "value" && (subject ?? date)
      ? [{ column, index: columnIndex(column), header, ...(subject ? { subject } : {}), ...(date ? { date } : {}) }]
      : [],
  );
  const repeated: KpiReading[] = [];
  const keep = (reading: KpiReading, isPercent: boolean) => {
    const kpi = nameKey(reading.kpi);
    if (isPercent) seen.percent.add(kpi);
    const key = `${kpi}\u0000${nameKey(reading.unit ?? "")}\u0000${reading.period}`;
    const before = seen.values.get(key);
    if (before === undefined) {
      seen.values.set(key, reading.value);
      into.push(reading);
    } else if (before !== reading.value) repeated.push(reading);
  };
  for (const row of reader.rows()) {
    if (columns.length === 0) readOne(reader, row, keep);
    else readAcross(reader, row, columns, keep);
  }
  const [first] = repeated;
  if (first) reader.problems.push(readTwice(first.place, repeated.length, `${first.kpi}, ${first.period}`));
}

type Keep = (reading: KpiReading, isPercent: boolean) => void;

/** The first day of the period of a row, also when year and month stand in two columns. */
function periodOfRow(reader: TableReader, row: RowIndex): string | null {
  if (!reader.has("period")) return null;
  const year = reader.number(row, "year");
  const inYear = periodInYear(reader.written(row, "period"), year);
  if (inYear === null) return reader.period(row, "period")?.first ?? null;
  reader.text(row, "period");
  return inYear.first;
}

function readOne(reader: TableReader, row: RowIndex, keep: Keep): void {
  const kpi = reader.has("kpi") ? reader.text(row, "kpi") : reader.sheet.name;
  const period = periodOfRow(reader, row);
  const place = reader.place(row, "value");
  if (kpi === null || period === null) {
    const missing = kpi === null ? "kpi" : "period";
    reader.problems.push(rowWithoutValue(place, reader.rejectRow(row), fieldTitle("kpi-history", missing)));
    return;
  }
  const value = reader.number(row, "value");
  const [numerator, denominator] = [reader.number(row, "numerator"), reader.number(row, "denominator")];
  const unit = reader.text(row, "unit");
  keep({ kpi, unit, period, value, numerator, denominator, place }, reader.isPercent(row, "value"));
}

function readAcross(reader: TableReader, row: RowIndex, columns: readonly ValueColumn[], keep: Keep): void {
  const period = periodOfRow(reader, row);
  const named = reader.text(row, "kpi");
  const unit = reader.text(row, "unit");
  if ((reader.has("period") && period === null) || (reader.has("kpi") && named === null)) {
    const missing = reader.has("kpi") ? "kpi" : "period";
    reader.problems.push(rowWithoutValue(reader.place(row), reader.rejectRow(row), fieldTitle("kpi-history", missing)));
    return;
  }
  for (const column of columns) {
    const kpi = named ?? column.subject;
    const date = column.date ?? period;
    const value = reader.numberIn(row, column);
    if (value === null || kpi === undefined || date === null) continue;
    const place = reader.placeAt(row, column.index);
    const reading = { kpi, unit, period: date, value, numerator: null, denominator: null, place };
    keep(reading, reader.isPercentIn(row, column));
  }
}

/** Brings a KPI and its history to one measure when one is written as 72 and the other shown as 72 % (0.72). */
export function alignHistory(
  kpis: readonly Kpi[],
  history: readonly KpiReading[],
  seen: HistorySeen,
  problems: Problem[],
): void {
  for (const kpi of kpis) {
    const names = new Set([nameKey(kpi.name), nameKey(kpi.id)]);
    const isPercent = [...names].some((name) => seen.percent.has(name));
    const numbers = [kpi.baseline, kpi.target, kpi.current].filter((value) => value !== null);
    const isPlain = !kpi.percent && numbers.length > 0 && numbers.every((value) => Math.abs(value) > 1.5);
    const factor = isPercent && isPlain ? 100 : !isPercent && kpi.percent ? 0.01 : 1;
    const readings = factor === 1 ? [] : history.filter((reading) => names.has(nameKey(reading.kpi)));
    const values = readings.flatMap(({ value }) => value ?? []);
    const doFit =
      factor === 100 ? values.every((value) => Math.abs(value) <= 1.5) : values.some((value) => Math.abs(value) > 1.5);
    if (values.length === 0 || !doFit) continue;
    for (const reading of readings)
      if (reading.value !== null) reading.value = Number((reading.value * factor).toPrecision(15));
    problems.push(historyInPercent(readings[0]!.place, kpi.name));
  }
}
