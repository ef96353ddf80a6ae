import { basename, relative, resolve } from "node:path";
import type { Analysis, Snapshot } from "../../shared/analysis/analysis.ts";
import type { IsoDate } from "../../shared/model.ts";
import { type ComparedGroups, compareGroups } from "../../shared/report/audience/compare-groups.ts";
import type { AudienceChoice } from "../../shared/report/audience/published-groups.ts";
import { publishedSnapshot, readersOf } from "../../shared/report/changes.ts";
import {
  earlierSnapshot,
  editionOf,
  emptyHistory,
  type ReportHistory,
  withEdition,
} from "../../shared/report/history.ts";
import type { GroupLedger } from "../../shared/report/privacy/group-ledger.ts";
import { readHistory } from "../../shared/report/read-history.ts";
import type { Report } from "../../shared/report/report.ts";
import { nameWithoutEndings } from "../../shared/workbook/raw-workbook.ts";
import { keyedCodes, newKey } from "../deliver/keyed-codes.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { type Option, type Request, Slip } from "./command.ts";
import type { World } from "./world.ts";

/** The option that keeps a history. Nothing is kept unless it is asked for. */
export const historyOptions: Readonly<Record<string, Option>> = {
  history: {
    value: "file.json",
    help: "tell what changed since the last report, which this file remembers, and remember this one",
  },
};

/** A history and the file it is kept in. */
export interface KeptHistory {
  file: string;
  history: ReportHistory;
}

/**
 * The history that a request names, a new one with a key of its own when there is no such file yet; `null` when none was
 * asked for. `folders` are where reports are written: a history never lies in one of them.
 *
 * @throws Slip when it would lie in a report; Refusal when the file cannot be used. It is left as it is.
 */
export async function historyFrom(
  world: World,
  { texts }: Request,
  folders: readonly string[],
): Promise<KeptHistory | null> {
  const named = texts.get("history");
  if (named === undefined) return null;
  const file = resolve(world.folder, named);
  if (folders.some((folder) => isInside(file, folder)))
    throw new Slip("The history stays with you and not in the report: name a file outside of the report's folder.");
  const text = await world.files.readText(file);
  if (text === null) return { file, history: emptyHistory(keyText(newKey())) };
  try {
    return { file, history: readHistory(text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(
      `${named} cannot be used as a history. ${error.message} It is left as it is: name another file, or put an older copy in its place.`,
    );
  }
}

/** What the readers of a report were told before the day `asOf`; `null` when nothing is remembered. */
export function toldBefore(
  kept: KeptHistory | null,
  readers: { audience: string; teams?: readonly string[] },
  asOf: IsoDate,
): Snapshot | null {
  return kept && earlierSnapshot(kept.history, readersOf(readers), asOf);
}

/**
 * The key of the pseudonyms when the readers' report of the day `asOf` is made again; `null` for a new publication, which
 * has a key of its own.
 */
export function pseudonymKeyOf(
  kept: KeptHistory | null,
  readers: { audience: string; teams?: readonly string[] },
  asOf: IsoDate,
): string | null {
  if (kept === null) return null;
  const { snapshots, pseudonymKey } = editionOf(kept.history, readersOf(readers));
  return snapshots.at(-1)?.asOf === asOf ? pseudonymKey : null;
}

/**
 * The groups of a report beside those its readers were told of before; `null` when nothing is remembered. It decides what
 * must be told coarsely, and knows what to remember once the report is written.
 */
export async function comparedWith(
  kept: KeptHistory | null,
  analysis: Analysis,
  choice: AudienceChoice,
): Promise<ComparedGroups | null> {
  if (kept === null) return null;
  const { groups } = editionOf(kept.history, readersOf(choice));
  return compareGroups(analysis, choice, groups, (ids) => keyedCodes(keyFrom(kept.history.groupKey), ids));
}

/**
 * Remembers a report that has been written, whole or not at all: what it tells, which groups its numbers are about now,
 * and the key of its pseudonyms.
 */
export async function remember(
  world: World,
  kept: KeptHistory,
  report: Report,
  more: { groups?: GroupLedger; pseudonymKey?: string | null } = {},
): Promise<void> {
  const history = withEdition(kept.history, readersOf(report), { snapshot: publishedSnapshot(report), ...more });
  await world.files.replaceText(kept.file, `${JSON.stringify(history)}\n`);
  kept.history = history;
}

/** What the command line says of the history: where it is kept, or how to keep one. */
export function historySentence(kept: KeptHistory | null, workbooks: readonly string[]): string {
  if (kept) return `Remembered in ${kept.file}: keep it to yourself, it is for the next report.`;
  const name = nameWithoutEndings(basename(workbooks[0] ?? "report"));
  return `To be told next time what changed, add --history ${/\s/.test(name) ? "history" : name}.throughline.json.`;
}

function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return !path.startsWith("..") && !/^([\\/]|[A-Za-z]:)/.test(path);
}

/** A key as a history keeps it. */
export function keyText(key: Uint8Array): string {
  return btoa(String.fromCharCode(...key));
}

/** The key that a history keeps as a text. */
export function keyFrom(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
