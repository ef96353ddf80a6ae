import type { IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";

/** A stretch of whole days, both ends included. */
export interface Span {
  first: IsoDate;
  last: IsoDate;
}

/**
 * The last full blocks of so many calendar months up to a day, newest first: 1 for months, 3 for quarters. The block
 * that holds the day counts only when the day is its last.
 *
 * @example fullMonths("2026-11-22", 1, 2)
 * // => [{ first: "2026-10-01", last: "2026-10-31" }, { first: "2026-09-01", last: "2026-09-30" }]
 */
export function fullMonths(asOf: IsoDate, length: number, count: number): Span[] {
  const next = isoDate(dayNumber(asOf) + 1);
  const month = 12 * Number(next.slice(0, 4)) + Number(next.slice(5, 7)) - 1;
  const end = month - (month % length);
  return Array.from({ length: count }, (_, back) => {
    const last = dayNumber(firstDay(end - back * length)) - 1;
    return { first: firstDay(end - (back + 1) * length), last: isoDate(last) };
  });
}

/**
 * The last full weeks up to a day, Monday to Sunday, newest first.
 * @example fullWeeks("2026-11-22", 1) // => [{ first: "2026-11-16", last: "2026-11-22" }]
 */
export function fullWeeks(asOf: IsoDate, count: number): Span[] {
  const day = dayNumber(asOf);
  const sunday = day - ((((day + 4) % 7) + 7) % 7);
  return Array.from({ length: count }, (_, back) => ({
    first: isoDate(sunday - 7 * back - 6),
    last: isoDate(sunday - 7 * back),
  }));
}

/** Position of the span a day falls in; −1 when in none. */
export function spanOf(day: IsoDate, spans: readonly Span[]): number {
  return spans.findIndex(({ first, last }) => day >= first && day <= last);
}

function firstDay(month: number): IsoDate {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
