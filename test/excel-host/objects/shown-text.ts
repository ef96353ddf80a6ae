import { isDateFormat } from "../../../shared/workbook/dates.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Behaviour } from "./object-type.ts";

const pad = (value: number) => String(value).padStart(2, "0");

/** What the user sees in a cell, for General, whole and decimal numbers, percentages and ISO-like dates. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.value(row, column);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = sheet.cells.styles.at(row, column).numberFormat;
  const number = /^(?<grouped>#,##)?0(?<places>\.0+)?(?<percent>%)?$/.exec(format)?.groups;
  if (number !== undefined) {
    const places = Math.max(0, (number.places?.length ?? 0) - 1);
    const size = number.percent === undefined ? value : value * 100;
    const digits = size.toFixed(places);
    const shown = number.grouped === undefined ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    return `${shown}${number.percent ?? ""}`;
  }
  return isDateFormat(format) ? dateText(value, format) : String(value);
}

function dateText(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (/^m\/d\/yyyy$/i.test(format)) return `${month}/${day}/${year}`;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export const shownBehaviours: readonly Behaviour[] = [
  { about: "Range.text", says: "knows plain numbers, percentages and dates only", basis: "assumed" },
];
