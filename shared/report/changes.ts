import type { Snapshot } from "../analysis/analysis.ts";
import { type Change, changesBetween, snapshotOf } from "../analysis/snapshot.ts";
import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { PublishedAnalysis, Report } from "./report.ts";

/*
 * What changed since the last report (F4). A report is compared with what was published to the same readers before, and
 * with nothing else: whoever keeps both reports could compare them too, so the page can tell nothing that they do not.
 */

/** What a report tells of the difference from an earlier one. */
export interface ReportChanges {
  /** The day the earlier report was for. */
  since: IsoDate;
  changes: readonly ReportChange[];
  /** How many gaps, KPIs and lines were compared. */
  compared: { gaps: number; kpis: number; links: number };
}

/** A change with the things it is about, by id; what is gone has no page any more. */
export interface ReportChange extends Change {
  skill: string | null;
  team: string | null;
  kpi: string | null;
  training: string | null;
}

/** What the next report for the same readers is compared with: what this one publishes, and nothing it hides. */
export function publishedSnapshot({ analysis }: Pick<Report, "analysis">): Snapshot {
  return snapshotOf(analysis);
}

/** Which readers a report is for: two reports are compared when this is the same. */
export function readersOf({ audience, teams = [] }: { audience: string; teams?: readonly string[] }): string {
  return teams.length === 0 ? audience : JSON.stringify([audience, ...[...teams].sort(byCodePoint)]);
}

/**
 * What a report tells of the difference between what was published before and what it publishes now. With `exact`, how
 * many people came, went or fell short is told; without it only which way it went, because counts of a few people may
 * point at one of them.
 */
export function reportChanges(earlier: Snapshot, published: PublishedAnalysis, exact: boolean): ReportChanges {
  const now = snapshotOf(published);
  const changes = changesBetween(earlier, now, { exact, kpis: published.kpis });
  return {
    since: earlier.asOf,
    changes: changes.map((change) => ({ ...change, ...subjectOf(change, [now, earlier]) })),
    compared: { gaps: now.gaps.length, kpis: now.kpis.length, links: now.links.length },
  };
}

function subjectOf({ kind, id }: Change, snapshots: readonly Snapshot[]): Omit<ReportChange, keyof Change> {
  const nothing = { skill: null, team: null, kpi: null, training: null };
  if (id === null) return nothing;
  if (kind === "kpi") return { ...nothing, kpi: id };
  if (kind === "gap") {
    const stroke = id.lastIndexOf("|");
    return { ...nothing, skill: id.slice(0, stroke), team: id.slice(stroke + 1) || null };
  }
  const link = snapshots.flatMap(({ links }) => links).find((each) => each.id === id);
  return { ...nothing, kpi: link?.kpi ?? null, training: link?.training ?? null };
}
