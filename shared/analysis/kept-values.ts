import type { IsoDate, KeptRow } from "../model.ts";
import { dateInColumn } from "../workbook/dates.ts";

type Values = KeptRow["values"];

/**
 * What a row that was kept as it is says in a field, as text; `null` when it says nothing.
 * @example textIn({ owner: "Ana", due: null }, "due") // => null
 */
export function textIn(values: Values | undefined, field: string): string | null {
  const text = String(values?.[field] ?? "").trim();
  return text === "" ? null : text;
}

/**
 * Every day a text names, earliest first, for a cell that may hold several: “25 June 2026; 2026-09-30”. A number of five
 * digits is a day as Excel counts them (1900 system). Of a period the first day counts, or the `last`.
 *
 * @example datesIn("46188; 30 September 2026") // => ["2026-06-15", "2026-09-30"]
 * @example datesIn("Q2 2026", "last") // => ["2026-06-30"]
 */
export function datesIn(text: string | null, end: "first" | "last" = "first"): IsoDate[] {
  if (text === null) return [];
  const whole = dayOf(text, end);
  const days = whole === null ? partsOf(text).flatMap((part) => dayOf(part, end) ?? []) : [whole];
  return [...new Set(days)].sort();
}

function dayOf(text: string, end: "first" | "last"): IsoDate | null {
  return dateInColumn(text, 1900)?.[end] ?? null;
}

function partsOf(text: string): string[] {
  const parts = text.split(/\s*(?:[;|&]|\band\b)\s*/i).filter((part) => part !== "");
  return parts.flatMap((part) => {
    if (dayOf(part, "first") !== null) return [part];
    const finer = part.split(/\s*,\s*/);
    if (finer.some((each) => dayOf(each, "first") !== null)) return finer;
    return part.match(/\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b\d{5}\b/g) ?? [];
  });
}
