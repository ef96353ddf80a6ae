import { level, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { IsoDate } from "../model.ts";
import type { Analysis, KpiResult, LinkResult, Snapshot } from "./analysis.ts";
import type { GapItem } from "./gap-results.ts";
import { kpiFigure } from "./kpi-value.ts";

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
    | "larger share short"
    | "smaller share short"
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

/** How changes are told. */
export interface ChangeWording {
  /** `false`: reasons tell the direction without how many people, and the people short are not told in numbers. */
  exact?: boolean;
  /** The KPIs whose values are written with their unit. */
  kpis?: readonly Pick<KpiResult, "id" | "unit" | "percent">[];
}

/**
 * What changed between two snapshots: head-count, then gaps by rank now, then KPIs and lines in the order of the later
 * snapshot, what is gone last. `before` and `after` are ranks for moves in the ranking, people for people short and
 * head-count, values for KPIs. Scores that only moved because other items did are not told: a score does not depend
 * on other items.
 */
export function changesBetween(
  before: Snapshot,
  after: Snapshot,
  { exact = true, kpis = [] }: ChangeWording = {},
): Change[] {
  const units = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return [
    ...peopleChange(before, after, exact),
    ...compareById(
      before.gaps,
      after.gaps,
      "gap",
      (old, now) => gapChanges(old, now, exact),
      (gap) => gap.rank,
    ),
    ...compareById(
      before.kpis,
      after.kpis,
      "kpi",
      (old, now) => kpiChanges(old, now, units.get(now.id)),
      (kpi) => kpi.current,
    ),
    ...compareById(
      before.links,
      after.links,
      "link",
      () => [],
      () => null,
    ),
  ];
}

function peopleChange(before: Snapshot, after: Snapshot, exact: boolean): Change[] {
  if (before.people === after.people) return [];
  const added = after.people - before.people;
  const reasons = [say`${people(added, exact)} in the workbook`];
  const counts = exact ? { before: before.people, after: after.people } : { before: null, after: null };
  return [{ kind: "people", id: null, what: "head-count", ...counts, reasons }];
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

function gapChanges(before: GapSnapshot, after: GapSnapshot, exact: boolean): Change[] {
  const what = rankChange(before, after) ?? (exact ? countChange(before, after) : shareChange(before, after));
  if (what === null) return [];
  const ofRank = ofRanks.has(what);
  return [
    {
      kind: "gap",
      id: after.id,
      what,
      before: ofRank ? before.rank : exact ? before.gapCount : null,
      after: ofRank ? after.rank : exact ? after.gapCount : null,
      reasons: gapReasons(before, after, exact),
    },
  ];
}

const ofRanks = new Set<Change["what"]>(["entered the ranking", "left the ranking", "moved up", "moved down"]);

function rankChange(before: GapSnapshot, after: GapSnapshot): Change["what"] | null {
  if (before.rank === null && after.rank !== null) return "entered the ranking";
  if (before.rank !== null && after.rank === null) return "left the ranking";
  if (after.rank !== null && after.rank < before.rank!) return "moved up";
  if (after.rank !== null && after.rank > before.rank!) return "moved down";
  return null;
}

function countChange(before: GapSnapshot, after: GapSnapshot): Change["what"] | null {
  if (after.gapCount !== before.gapCount)
    return after.gapCount > before.gapCount ? "more people short" : "fewer people short";
  return isSame(before, after) ? null : "other numbers";
}

function shareChange(before: GapSnapshot, after: GapSnapshot): Change["what"] | null {
  const [from, to] = [shareShort(before), shareShort(after)];
  if (from !== null && to !== null && differs(from, to))
    return to > from ? "larger share short" : "smaller share short";
  return isSame(before, after) ? null : "other numbers";
}

function shareShort({ gapCount, assessed }: GapSnapshot): number | null {
  return assessed === 0 ? null : gapCount / assessed;
}

function isSame(a: GapSnapshot, b: GapSnapshot): boolean {
  // A score is told to one decimal, so a smaller difference is none.
  const numbers = ({ score, assessed, demand, requiredSum, currentSum }: GapSnapshot) => [
    score === null ? null : Math.round(10 * score),
    assessed,
    demand,
    requiredSum,
    currentSum,
  ];
  const after = numbers(b);
  return numbers(a).every((number, index) => !differs(number, after[index]!));
}

/** Why a gap item is different: who is in it, what is asked of them, what they can do. */
function gapReasons(before: GapSnapshot, after: GapSnapshot, exact: boolean): string[] {
  const reasons: string[] = [];
  const required = after.demand - before.demand;
  const assessed = after.assessed - before.assessed;
  const short = exact ? after.gapCount - before.gapCount : 0;
  if (required !== 0)
    reasons.push(
      say`${people(required, exact)} ${exact && Math.abs(required) === 1 ? say`has` : say`have`} the requirement`,
    );
  else if (differs(before.requiredSum, after.requiredSum))
    reasons.push(say`the required levels ${way(after.requiredSum - before.requiredSum)}`);
  if (assessed !== 0)
    reasons.push(say`${people(assessed, exact)} ${exact && Math.abs(assessed) === 1 ? say`is` : say`are`} rated`);
  else if (before.assessed > 0 && differs(before.currentSum, after.currentSum)) {
    const [from, to] = [before.currentSum / before.assessed, after.currentSum / after.assessed];
    reasons.push(say`the levels ${way(to - from)}${exact ? say` from ${level(from)} to ${level(to)}` : ""} on average`);
  }
  if (short !== 0) reasons.push(say`${people(short, exact)} ${Math.abs(short) === 1 ? say`is` : say`are`} short`);
  const share = exact ? null : shareChange(before, after);
  if (share === "larger share short") reasons.push(say`a larger share of those rated is short`);
  if (share === "smaller share short") reasons.push(say`a smaller share of those rated is short`);
  const scored = scoreChange(before, after);
  if (reasons.length === 0 && scored !== 0)
    reasons.push(
      say`its score ${way(scored)} from ${number(before.score, 1)} to ${number(after.score, 1)} through KPIs, signals or settings`,
    );
  const climbed = before.rank === null || after.rank === null ? 0 : before.rank - after.rank;
  if (reasons.length === 0 && before.rank !== null && after.rank !== null)
    reasons.push(say`its own numbers are the same; other gaps changed`);
  else if (climbed * scored < 0) reasons.push(say`other gaps changed more`);
  return reasons;
}

/** How far the score rose, as far as one decimal tells; 0 when it is not known. */
function scoreChange(before: GapSnapshot, after: GapSnapshot): number {
  if (before.score === null || after.score === null) return 0;
  return (Math.round(10 * after.score) - Math.round(10 * before.score)) / 10;
}

function kpiChanges(
  before: KpiSnapshot,
  after: KpiSnapshot,
  kpi: Pick<KpiResult, "unit" | "percent"> = { unit: null, percent: false },
): Change[] {
  const reasons: string[] = [];
  const moved = differs(before.current, after.current);
  const retargeted = differs(before.target, after.target);
  if (moved && before.current !== null && after.current !== null)
    reasons.push(
      say`its value ${way(after.current - before.current)} from ${kpiFigure(kpi, before.current)} to ${kpiFigure(kpi, after.current)}`,
    );
  else if (moved)
    reasons.push(after.current === null ? say`its value is no longer known` : say`it has its first reading`);
  if (retargeted) reasons.push(targetReason(before.target, after.target, kpi));
  const status = before.status === after.status ? null : statusChange(before.status, after.status);
  const what = status ?? (moved ? "new reading" : retargeted ? "new target" : null);
  if (what === null) return [];
  return [{ kind: "kpi", id: after.id, what, before: before.current, after: after.current, reasons }];
}

function targetReason(before: number | null, after: number | null, kpi: Pick<KpiResult, "unit" | "percent">): string {
  if (after === null) return say`it no longer has a target`;
  if (before === null) return say`it has a target now, ${kpiFigure(kpi, after)}`;
  return say`its target changed from ${kpiFigure(kpi, before)} to ${kpiFigure(kpi, after)}`;
}

function statusChange(before: string, after: string): Change["what"] | null {
  if (after === "met") return "reached its target";
  return before === "met" ? "no longer at its target" : null;
}

/** "2 more people", or without the number "more people". */
function people(difference: number, exact: boolean): string {
  const count = Math.abs(difference);
  if (!exact) return say`${difference > 0 ? say`more` : say`fewer`} people`;
  return difference > 0 ? plural(count, "more person", "more people") : plural(count, "fewer person", "fewer people");
}

function way(difference: number): string {
  return difference > 0 ? say`rose` : say`fell`;
}

function differs(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a !== b : Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a));
}
