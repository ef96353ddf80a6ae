/// <reference types="office-js" />
import { emptyHistory, type ReportHistory, withEdition, withinCharacters } from "../../shared/report/history.ts";
import { readHistory } from "../../shared/report/read-history.ts";
import type { Wish } from "./ask-excel.ts";
import { mostCharacters, recall, remember } from "./remember.ts";

/*
 * What was published from this workbook, in its settings: it travels with the file and shows nowhere. Whoever gets the
 * workbook gets the people in it too, so the keys are as safe there as the names are.
 */

const key = "throughline.history";

/**
 * What was published from this workbook before; a new history, with a key of its own, when nothing was or when what is
 * there cannot be read.
 */
export async function savedHistory(wish: Wish = {}): Promise<ReportHistory> {
  const saved = await recall<unknown>(key, wish);
  return (saved === null ? null : historyIn(saved)) ?? emptyHistory(newKey());
}

/**
 * Remembers a report that has been made: what it tells, which groups its numbers are about now, and the key of its
 * pseudonyms. When the workbook cannot hold that much, the oldest reports are forgotten first.
 */
export async function rememberEdition(
  history: ReportHistory,
  readers: string,
  published: Parameters<typeof withEdition>[2],
  wish: Wish = {},
): Promise<ReportHistory> {
  const whole = withEdition(history, readers, published);
  const kept = withinCharacters(whole, mostCharacters) ?? whole;
  await remember(key, kept, wish);
  return kept;
}

/** Forgets everything that was published from this workbook. */
export function forgetHistory(wish: Wish = {}): Promise<void> {
  return remember(key, null, wish);
}

function historyIn(saved: unknown): ReportHistory | null {
  try {
    return readHistory(JSON.stringify(saved));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function newKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}
