import { dayNumber } from "./dates.ts";

/** Days from the first day of each of Excel's two date systems to 1970-01-01. */
export const daysBefore1970 = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * The serial number Excel shows for an ISO date, a date and time, or a time of day; `null` for any other text.
 *
 * @example serialOf("2027-03-31", 1900) // => 46477
 * @example serialOf("soon", 1900) // => null
 */
export function serialOf(text: string, dateSystem: 1900 | 1904): number | null {
  const match = /^(\d{4}-\d\d-\d\d)?[T ]?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || match[0] === "") return null;
  const [, date, hours = "0", minutes = "0", seconds = "0"] = match;
  const day = date === undefined ? 0 : dayNumber(date) + daysBefore1970[dateSystem];
  if (Number.isNaN(day)) return null;
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
