import { level, number } from "../format.ts";
import type { IsoDate } from "../model.ts";
import type { Analysis, KpiResult, LinkResult, Snapshot } from "./analysis.ts";
import type { GapItem } from "./gap-results.ts";

/** What a snapshot is taken of. */
export interface SnapshotSubject {
  asOf: IsoDate;
  gaps: readonly GapItem[];
  kpis: readonly KpiResult[];
  links: readonly LinkResult[];
  people: Analysis["people"];
}

/** What the next report compares itself with (F4): one entry per gap item, KPI and line, in the order of the analysis. */
export function snapshotOf({ asOf, gaps, kpis, links, people }: SnapshotSubject): Snapshot {
  return {
    asOf,
    gaps: gaps.map(({ id, score, rank, metrics, requiredSum, currentSum }) => {
      const { gapCount, assessed, demand } = metrics;
      return { id, score, rank, gapCount, assessed, demand, requiredSum, currentSum };
    }),
    kpis: kpis.map(({ id, current, target, status }) => ({ id, current, target, status })),
    links: links.map(({ id, training, kpi }) => ({ id, training, kpi })),
    people: people.length,
  };
}

/** One thing that is different from the last report, with why as far as the two snapshots tell. */
export interface Change {
  kind: "gap" | "kpi" | "link" | "people";
  id: string | null;
  what:
    | "new"
    | "gone"
    | "entered the ranking"
    | "left the ranking"
    | "moved up"
    | "moved down"
    | "more people short"
    | "fewer people short"
    | "other numbers"
    | "new reading"
    | "new target"
    | "reached its target"
    | "no longer at its target"
    | "head-count";
  before: number | null;
  after: number | null;
  /** Full sentences without a full stop, the likeliest first; empty when the snapshots do not tell. */
  reasons: string[];
}

type GapSnapshot = Snapshot["gaps"][number];
type KpiSnapshot = Snapshot["kpis"][number];

/**
 * What changed between two snapshots: head-count, then gaps by rank now, then KPIs and lines in the order of the later
 * snapshot, what is gone last. `before` and `after` are ranks for moves in the ranking, people for people short and
 * head-count, values for KPIs. Scores that only moved because other items did are not told: a score does not depend
 * on other items.
 */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...peopleChange(before, after),
    ...compareById(before.gaps, after.gaps, "gap", gapChanges, (gap) => gap.rank),
    ...compareById(before.kpis, after.kpis, "kpi", kpiChanges, (kpi) => kpi.current),
    ...compareById(
      before.links,
      after.links,
      "link",
      () => [],
      () => null,
    ),
  ];
}

function peopleChange(before: Snapshot, after: Snapshot): Change[] {
  if (before.people === after.people) return [];
  const added = after.people - before.people;
  const reason = `${people(added)} in the workbook`;
  return [
    { kind: "people", id: null, what: "head-count", before: before.people, after: after.people, reasons: [reason] },
  ];
}

function compareById<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  kind: Change["kind"],
  compare: (before: T, after: T) => Change[],
  value: (thing: T) => number | null,
): Change[] {
  const known = new Map(before.map((thing) => [thing.id, thing]));
  const kept = new Set(after.map(({ id }) => id));
  const now = after.flatMap((thing) => {
    const old = known.get(thing.id);
    return old
      ? compare(old, thing)
      : [{ kind, id: thing.id, what: "new" as const, before: null, after: value(thing), reasons: [] }];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((thing) => ({ kind, id: thing.id, what: "gone" as const, before: value(thing), after: null, reasons: [] }));
  return [...now, ...gone];
}

function gapChanges(before: GapSnapshot, after: GapSnapshot): Change[] {
  const what = gapChange(before, after);
  if (what === null) return [];
  const ofRank = what !== "more people short" && what !== "fewer people short" && what !== "other numbers";
  return [
    {
      kind: "gap",
      id: after.id,
      what,
      before: ofRank ? before.rank : before.gapCount,
      after: ofRank ? after.rank : after.gapCount,
      reasons: gapReasons(before, after),
    },
  ];
}

function gapChange(before: GapSnapshot, after: GapSnapshot): Change["what"] | null {
  if (before.rank === null && after.rank !== null) return "entered the ranking";
  if (before.rank !== null && after.rank === null) return "left the ranking";
  if (after.rank !== null && after.rank < before.rank!) return "moved up";
  if (after.rank !== null && after.rank > before.rank!) return "moved down";
  if (after.gapCount !== before.gapCount)
    return after.gapCount > before.gapCount ? "more people short" : "fewer people short";
  return isSame(before, after) ? null : "other numbers";
}

function isSame(a: GapSnapshot, b: GapSnapshot): boolean {
  const numbers = ({ score, assessed, demand, requiredSum, currentSum }: GapSnapshot) => [
    score,
    assessed,
    demand,
    requiredSum,
    currentSum,
  ];
  const after = numbers(b);
  return numbers(a).every((number, index) => !differs(number, after[index]!));
}

/** Why a gap item is different: who is in it, what is asked of them, what they can do. */
function gapReasons(before: GapSnapshot, after: GapSnapshot): string[] {
  const reasons: string[] = [];
  const required = after.demand - before.demand;
  const assessed = after.assessed - before.assessed;
  const short = after.gapCount - before.gapCount;
  if (required !== 0) reasons.push(`${people(required)} ${Math.abs(required) === 1 ? "has" : "have"} the requirement`);
  else if (differs(before.requiredSum, after.requiredSum))
    reasons.push(`the required levels ${way(after.requiredSum - before.requiredSum)}`);
  if (assessed !== 0) reasons.push(`${people(assessed)} ${Math.abs(assessed) === 1 ? "is" : "are"} rated`);
  else if (before.assessed > 0 && differs(before.currentSum, after.currentSum)) {
    const [from, to] = [before.currentSum / before.assessed, after.currentSum / after.assessed];
    reasons.push(`the levels ${way(to - from)} from ${level(from)} to ${level(to)} on average`);
  }
  if (short !== 0) reasons.push(`${people(short)} ${Math.abs(short) === 1 ? "is" : "are"} short`);
  if (reasons.length === 0 && before.score !== after.score && before.score !== null && after.score !== null)
    reasons.push(
      `its score ${way(after.score - before.score)} from ${number(before.score, 1)} to ${number(after.score, 1)} through KPIs, signals or settings`,
    );
  if (reasons.length === 0 && before.rank !== null && after.rank !== null)
    reasons.push("its own numbers are the same; other gaps changed");
  return reasons;
}

function kpiChanges(before: KpiSnapshot, after: KpiSnapshot): Change[] {
  const reasons: string[] = [];
  const moved = differs(before.current, after.current);
  const retargeted = differs(before.target, after.target);
  if (moved && before.current !== null && after.current !== null)
    reasons.push(
      `its value ${way(after.current - before.current)} from ${number(before.current, 2)} to ${number(after.current, 2)}`,
    );
  else if (moved) reasons.push(after.current === null ? "its value is no longer known" : "it has its first reading");
  if (retargeted) reasons.push(`its target changed from ${number(before.target, 2)} to ${number(after.target, 2)}`);
  const status = before.status === after.status ? null : statusChange(before.status, after.status);
  const what = status ?? (moved ? "new reading" : retargeted ? "new target" : null);
  if (what === null) return [];
  return [{ kind: "kpi", id: after.id, what, before: before.current, after: after.current, reasons }];
}

function statusChange(before: string, after: string): Change["what"] | null {
  if (after === "met") return "reached its target";
  return before === "met" ? "no longer at its target" : null;
}

function people(difference: number): string {
  const count = Math.abs(difference);
  return `${number(count)} ${difference > 0 ? "more" : "fewer"} ${count === 1 ? "person" : "people"}`;
}

function way(difference: number): string {
  return difference > 0 ? "rose" : "fell";
}

function differs(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a !== b : Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a));
}
