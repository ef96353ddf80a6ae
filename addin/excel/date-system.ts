/// <reference types="office-js" />
import { dayNumber } from "../../shared/workbook/dates.ts";

const daysBefore1970 = { 1900: 25_569, 1904: 24_107 };
const day = { year: 2000, month: 1, date: 1, iso: "2000-01-01" };

/** Queues the question which date system the workbook counts in: no property says it, but Excel's own DATE does. */
export function askDateSystem(context: Excel.RequestContext): { system(): 1900 | 1904 } {
  const answer = context.workbook.functions.date(day.year, day.month, day.date).load("value");
  return { system: () => (answer.value === dayNumber(day.iso) + daysBefore1970[1904] ? 1904 : 1900) };
}

/** The serial number of an ISO date, or of a date and time of day; `null` for any other text. */
export function serialOf(text: string, system: 1900 | 1904): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, date = "", hours = "0", minutes = "0", seconds = "0"] = match;
  const serial = dayNumber(date) + daysBefore1970[system];
  if (Number.isNaN(serial)) return null;
  return serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
