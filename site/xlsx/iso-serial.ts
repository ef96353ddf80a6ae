import { dayNumber } from "../../shared/workbook/dates.ts";

const dayOf1970 = { 1900: 25_569, 1904: 24_107 };

/** The serial number Excel would show for an ISO date, date and time, or time of day; `null` for any other text. */
export function serialOf(text: string, dateSystem: 1900 | 1904): number | null {
  const match = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || match[0] === "") return null;
  const [, date, hours = "0", minutes = "0", seconds = "0"] = match;
  const day = date === undefined ? 0 : dayNumber(date) + dayOf1970[dateSystem];
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
