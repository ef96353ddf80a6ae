/// <reference types="office-js" />
import { dayNumber } from "../../shared/workbook/dates.ts";
import { daysBefore1970 } from "../../shared/workbook/serial.ts";

const day = { year: 2000, month: 1, date: 1, iso: "2000-01-01" };

/** Queues the question which date system the workbook counts in: no property says it, but Excel's own DATE does. */
export function askDateSystem(context: Excel.RequestContext): { system(): 1900 | 1904 } {
  const answer = context.workbook.functions.date(day.year, day.month, day.date).load("value");
  return { system: () => (answer.value === dayNumber(day.iso) + daysBefore1970[1904] ? 1904 : 1900) };
}
