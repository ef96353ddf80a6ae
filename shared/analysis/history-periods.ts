import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber } from "../workbook/dates.ts";

/** How long one period of a history is. */
export type PeriodLength = "year" | "quarter" | "month" | "week" | "day";

const monthsIn: Readonly<Record<PeriodLength, number>> = {
  year: 12,
  quarter: 3,
  month: 1,
  week: 7 / 30.4375,
  day: 1 / 30.4375,
};

/**
 * How long the periods that begin on these days are: years when all begin on 1 January, quarters when all begin one,
 * months when all begin on a first, else weeks when they lie weeks apart, else days. `null` without any.
 *
 * @example periodLength(["1974-01-01", "1975-01-01", "1978-01-01"]) // => "year"
 * @example periodLength(["1992-02-01", "1992-11-01"]) // => "month"
 */
export function periodLength(starts: readonly IsoDate[]): PeriodLength | null {
  if (starts.length === 0) return null;
  const all = (fits: (start: IsoDate) => boolean) => starts.every(fits);
  if (all((start) => start.endsWith("-01-01"))) return "year";
  if (all((start) => /-(?:01|04|07|10)-01$/.test(start))) return "quarter";
  if (all((start) => start.endsWith("-01"))) return "month";
  const days = starts.map(dayNumber);
  return days.length > 1 && days.every((day) => (day - days[0]!) % 7 === 0) ? "week" : "day";
}

/**
 * How many months one period lasts; weeks and days as fractions of a month.
 * @example monthsOf("quarter") // => 3
 */
export function monthsOf(length: PeriodLength): number {
  return monthsIn[length];
}

/**
 * The first day of the period after the one that begins on `start`.
 * @example nextStart("2026-12-01", "month") // => "2027-01-01"
 * @example nextStart("2026-11-30", "week") // => "2026-12-07"
 */
export function nextStart(start: IsoDate, length: PeriodLength): IsoDate {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  if (length === "week" || length === "day") return iso(year, month, day + (length === "week" ? 7 : 1));
  return iso(year, month + monthsIn[length], day);
}

/** Whether each period follows the one before without a gap; `starts` in order. */
export function isWithoutGaps(starts: readonly IsoDate[], length: PeriodLength): boolean {
  return starts.every((start, index) => index === 0 || nextStart(starts[index - 1]!, length) === start);
}

/**
 * Where a training that starts on `training` falls among periods: before are those that end before it, after are those
 * that begin on or after it; the period it starts in is neither.
 *
 * @example sideOf("2026-01-01", "month", "2026-02-09") // => "before"
 * @example sideOf("2026-02-01", "month", "2026-02-09") // => "during"
 */
export function sideOf(start: IsoDate, length: PeriodLength, training: IsoDate): "before" | "during" | "after" {
  if (byCodePoint(start, training) >= 0) return "after";
  return byCodePoint(nextStart(start, length), training) <= 0 ? "before" : "during";
}

function iso(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
