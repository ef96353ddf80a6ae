import type { Snapshot } from "../analysis/analysis.ts";
import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { emptyLedger, type GroupLedger } from "./privacy/group-ledger.ts";

/*
 * What the owner of a workbook keeps between reports: what was published to whom, which groups it was about, and the keys
 * of the codes for people. It stays with the owner, never in a report: whoever has a key could test guessed names.
 */

/** Everything kept between reports. Plain JSON. */
export interface ReportHistory {
  schema: "throughline/history/1";
  /** 32 random bytes in base64, made once: the key of the codes in `groups`. */
  groupKey: string;
  /** By readers, in code-point order. */
  editions: Edition[];
}

/** What was published to the same readers. */
export interface Edition {
  /** As `readersOf` tells them. */
  readers: string;
  /** What each report told, oldest first, one a day. */
  snapshots: Snapshot[];
  /** The groups it was about. */
  groups: GroupLedger;
  /** The key of the newest report's pseudonyms, 32 random bytes in base64; `null` when it had none. */
  pseudonymKey: string | null;
}

/** So many reports are kept for the same readers; older ones are forgotten. */
export const mostSnapshots = 12;

/** A history of nothing, with the key of groups it will keep: 32 random bytes in base64. */
export function emptyHistory(groupKey: string): ReportHistory {
  return { schema: "throughline/history/1", groupKey, editions: [] };
}

/** What was published to the readers; an edition of nothing when it was never told of them. */
export function editionOf(history: ReportHistory, readers: string): Edition {
  const known = history.editions.find((edition) => edition.readers === readers);
  return known ?? { readers, snapshots: [], groups: emptyLedger, pseudonymKey: null };
}

/** What the readers were told last before the day `asOf`; `null` when nothing. */
export function earlierSnapshot(history: ReportHistory, readers: string, asOf: IsoDate): Snapshot | null {
  return editionOf(history, readers).snapshots.findLast((snapshot) => snapshot.asOf < asOf) ?? null;
}

/**
 * The history with one more publication. A report of the same day takes the place of the one before; `groups` are kept
 * as they were when left out.
 */
export function withEdition(
  history: ReportHistory,
  readers: string,
  published: { snapshot: Snapshot; groups?: GroupLedger; pseudonymKey?: string | null },
): ReportHistory {
  const edition = editionOf(history, readers);
  const { snapshot, groups = edition.groups, pseudonymKey = null } = published;
  const others = edition.snapshots.filter(({ asOf }) => asOf !== snapshot.asOf);
  const snapshots = [...others, snapshot].sort((a, b) => byCodePoint(a.asOf, b.asOf)).slice(-mostSnapshots);
  const editions = [
    ...history.editions.filter((each) => each.readers !== readers),
    { readers, snapshots, groups, pseudonymKey },
  ];
  return { ...history, editions: editions.sort((a, b) => byCodePoint(a.readers, b.readers)) };
}

/**
 * The history without its oldest snapshots, so that as JSON it has at most so many characters; `null` when even the
 * newest of all readers are too much. Groups and keys are always kept.
 */
export function withinCharacters(history: ReportHistory, most: number): ReportHistory | null {
  let kept = history;
  while (JSON.stringify(kept).length > most) {
    const longest = Math.max(...kept.editions.map(({ snapshots }) => snapshots.length));
    if (longest <= 1) return null;
    const editions = kept.editions.map((edition) =>
      edition.snapshots.length < longest ? edition : { ...edition, snapshots: edition.snapshots.slice(1) },
    );
    kept = { ...kept, editions };
  }
  return kept;
}
