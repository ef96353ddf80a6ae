import type { Kpi, KpiReading, Place } from "../model.ts";
import { byCodePoint } from "../order.ts";

/**
 * Where the organisation's value of a period comes from: its own row, the only unit there is, the sums of the units'
 * numerators and denominators, or the plain mean of the units (which weighs a small unit like a large one).
 */
export type HistoryBasis = "organisation" | "one-unit" | "numerator and denominator" | "unweighted mean";

/** The organisation's value in one period; `null` when the units' values cannot be put together. */
export interface PeriodValue {
  period: string;
  value: number | null;
  basis: HistoryBasis | null;
  places: Place[];
}

/**
 * The organisation's value of a KPI period by period, oldest first. Shares of units are only put together through
 * their numerators and denominators, never averaged (METHODS 3.1): without those their value is unknown.
 */
export function historyOf(readings: readonly KpiReading[], kpi: Pick<Kpi, "name" | "unit" | "percent">): PeriodValue[] {
  const factor = factorOf(readings, kpi);
  const periods = new Map<string, KpiReading[]>();
  for (const reading of readings) {
    const known = periods.get(reading.period);
    if (known) known.push(reading);
    else periods.set(reading.period, [reading]);
  }
  return [...periods]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([period, rows]) => ({ period, ...together(rows, factor, kpi) }));
}

/** The value of one reading: as written, else its numerator over its denominator, in the unit of the KPI. */
export function readingValue({ value, numerator, denominator }: KpiReading, factor: number): number | null {
  if (value !== null) return value;
  return numerator !== null && denominator !== null && denominator > 0 ? (factor * numerator) / denominator : null;
}

/**
 * What a fraction is multiplied with in the KPI's own unit: 1, 100 for percent, 100,000 for “per 100,000”. Taken from
 * rows that have a value beside their fraction, else from the unit.
 */
export function factorOf(readings: readonly KpiReading[], { unit, percent }: Pick<Kpi, "unit" | "percent">): number {
  for (const { value, numerator, denominator } of readings) {
    if (!value || !numerator || denominator === null || !(denominator > 0)) continue;
    const factor = (value * denominator) / numerator;
    const power = 10 ** Math.round(Math.log10(Math.abs(factor)));
    return Math.abs(factor / power - 1) < 0.02 ? power : factor;
  }
  return !percent && /%|percent/i.test(unit ?? "") ? 100 : 1;
}

function together(
  rows: readonly KpiReading[],
  factor: number,
  kpi: Pick<Kpi, "name" | "unit" | "percent">,
): Omit<PeriodValue, "period"> {
  const own = rows.filter(({ unit }) => unit === null);
  const places = (some: readonly KpiReading[]) => some.map(({ place }) => place);
  const latest = own.at(-1);
  if (latest) return { value: readingValue(latest, factor), basis: "organisation", places: places([latest]) };
  const known = rows.filter((row) => readingValue(row, factor) !== null);
  if (known.length === 0) return { value: null, basis: null, places: [] };
  const values = known.map((row) => readingValue(row, factor)!);
  if (known.length === 1) return { value: values[0]!, basis: "one-unit", places: places(known) };
  if (known.every(({ numerator, denominator }) => numerator !== null && denominator !== null)) {
    const base = sum(known.map(({ denominator }) => denominator!));
    const value = base > 0 ? (factor * sum(known.map(({ numerator }) => numerator!))) / base : null;
    return { value, basis: "numerator and denominator", places: places(known) };
  }
  if (isShareOfUnits(kpi)) return { value: null, basis: null, places: places(known) };
  return { value: sum(values) / values.length, basis: "unweighted mean", places: places(known) };
}

/**
 * Whether a KPI is a share or a rate, so that its values in groups of unequal size must not be averaged.
 * @example isShareOfUnits({ name: "On-time delivery", unit: "%", percent: false }) // => true
 * @example isShareOfUnits({ name: "Average deal size", unit: "€", percent: false }) // => false
 */
export function isShareOfUnits({ name, unit, percent }: Pick<Kpi, "name" | "unit" | "percent">): boolean {
  if (percent || /%|percent|\bshare\b|\bratio\b|(?:\bper |\/) ?\d/i.test(unit ?? "")) return true;
  return /\b(?:rates?|shares?|percentages?|proportions?|ratios?|%)(?:\b|$)|\bper \d/i.test(name);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
