import type { GapMetrics } from "../../analysis/gap-results.ts";
import {
  type CoarseReason,
  hiddenMetrics,
  isFew,
  type RoundedMetrics,
  roundedMetrics,
  roundedOf,
  type Share,
  shareOf,
} from "./shares.ts";

/*
 * The numbers of a whole next to those of its parts. Two skills, “at most 20 % of 15” and “at least 80 % of 12”, and an
 * exact 37 % of both would tell that 0 and 10 people are below: what a bound keeps back must not follow from a sum.
 */

/** A whole as it is published: its exact metrics, how many people are rated in it, and its parts as published. */
export interface WholeOfParts {
  metrics: GapMetrics;
  people: number;
  minimumGroup: number;
  /** How many levels the scale spans. */
  range: number;
  /** Why the whole is coarse whatever its parts tell; `null` when it need not be. */
  coarse: CoarseReason | null;
  /** What the reader knows of the parts: as published, or exactly where they are the reader's own. */
  parts: readonly GapMetrics[];
}

/** The fewest steps of one pair of person and skill that stay possible for what is only bounded. */
const openWhenExact = 2;
const openWhenCoarse = 1;

/**
 * Metrics of a whole, coarse as soon as a part of it is only bounded, and nothing at all when even coarse ones would pin
 * down such a part.
 */
export function roundedIndex(whole: WholeOfParts): RoundedMetrics {
  const isBounded = whole.parts.some((part) => sharesOf(part).some(isOnlyBounded));
  return (whole.coarse === null && !isBounded ? withReason(whole, null, 0) : null) ?? coarseOf(whole);
}

/** The same, but whole percent as long as each bounded part keeps at least three possible counts. */
export function roundedWhole(whole: WholeOfParts): RoundedMetrics {
  return (whole.coarse === null ? withReason(whole, null, openWhenExact) : null) ?? coarseOf(whole);
}

function coarseOf(whole: WholeOfParts): RoundedMetrics {
  return withReason(whole, whole.coarse ?? { code: "bounds" }, openWhenCoarse) ?? hiddenMetrics;
}

/** `null` when a bounded part would keep fewer than `open` steps. */
function withReason(whole: WholeOfParts, coarse: CoarseReason | null, open: number): RoundedMetrics | null {
  const { metrics, people, minimumGroup } = whole;
  const told = roundedMetrics(metrics, people, minimumGroup, coarse);
  const parts = whole.parts.filter(({ assessed }) => assessed > 0);
  for (const what of ["below", "meeting", "levels"] as const) {
    const share = told.rounded[what];
    if (share === null) continue;
    const isCount = what !== "levels";
    const ranges = parts.map((part) => {
      const rounded = roundedOf(part);
      if (rounded === null) return { ...exactly(exactPairs(part, what)), isBounded: false };
      return { ...rangeOf(rounded[what], part.assessed, isCount), isBounded: isOnlyBounded(rounded[what]) };
    });
    const all = isCount
      ? countsToldAs(share, metrics.assessed, people, minimumGroup, coarse !== null)
      : rangeOf(share, metrics.assessed, false);
    if (!leavesOpen(all, withRest(ranges, metrics.assessed, parts), open)) return null;
  }
  if (told.meanGap === null || isMeanOpen(told, whole, open)) return told;
  return coarse === null ? null : { ...told, meanGap: null, totalGap: null };
}

/** Whether the mean gap of the whole leaves open how many levels are missing where few fall short. */
function isMeanOpen({ meanGap, assessed, rounded }: RoundedMetrics, whole: WholeOfParts, open: number): boolean {
  const parts = whole.parts.filter((part) => part.assessed > 0);
  const missing = (mean: number, of: number, isCoarse: boolean) => {
    const step = isCoarse ? 0.25 : 0.05;
    return { low: Math.max(0, mean - step) * of, high: (mean + step) * of };
  };
  const ranges = parts.map((part) => {
    const rounded = roundedOf(part);
    if (rounded === null) return { ...exactly(part.totalGap ?? 0), isBounded: false };
    const { below, coarse } = rounded;
    if (part.meanGap !== null) return { ...missing(part.meanGap, part.assessed, coarse !== null), isBounded: false };
    return { low: 0, high: (below?.high ?? 1) * part.assessed * whole.range, isBounded: isFew(below) };
  });
  const all = missing(meanGap!, assessed, rounded.coarse !== null);
  return leavesOpen(all, withRest(ranges, assessed, parts, whole.range), open);
}

/** The pairs of a whole that are in none of its parts may be anything. */
function withRest(
  ranges: (Range & { isBounded: boolean })[],
  assessed: number,
  parts: readonly GapMetrics[],
  most = 1,
): (Range & { isBounded: boolean })[] {
  const rest = assessed - parts.reduce((sum, part) => sum + part.assessed, 0);
  return rest > 0 ? [...ranges, { low: 0, high: rest * most, isBounded: false }] : ranges;
}

function exactly(pairs: number): Range {
  return { low: pairs, high: pairs };
}

function exactPairs(part: GapMetrics, what: "below" | "meeting" | "levels"): number {
  if (what === "below") return part.gapCount;
  return what === "meeting" ? part.met : (part.proficiencyIndex ?? 0) * part.assessed;
}

interface Range {
  low: number;
  high: number;
}

/**
 * Whether each part of which only a bound is told keeps `open` steps between the least and the most that it can be, or
 * all that its bound leaves.
 *
 * @example leavesOpen({ low: 15, high: 17 }, [{ low: 0, high: 3, isBounded: true }, { low: 10, high: 12, isBounded: true }], 1)
 * // => false
 */
export function leavesOpen(whole: Range, parts: readonly (Range & { isBounded: boolean })[], open: number): boolean {
  const least = parts.reduce((sum, { low }) => sum + low, 0);
  const most = parts.reduce((sum, { high }) => sum + high, 0);
  return parts.every(({ low, high, isBounded }) => {
    if (!isBounded) return true;
    const from = Math.max(low, whole.low - (most - high));
    const to = Math.min(high, whole.high - (least - low));
    return to - from >= Math.min(open, high - low) - 1e-9;
  });
}

/** What a reader knows of a share, in pairs: whole ones for counts. */
function rangeOf(share: Share | null, of: number, isCount: boolean): Range {
  if (share === null) return { low: 0, high: of };
  const { value, low, high } = share;
  const step = value !== null && low === high ? 0.005 : 0;
  const [from, to] = [Math.max(0, low - step) * of, Math.min(1, high + step) * of];
  return isCount ? { low: Math.ceil(from - 1e-9), high: Math.floor(to + 1e-9) } : { low: from, high: to };
}

/** The counts of `of` pairs that are told as this share. */
function countsToldAs(share: Share, of: number, people: number, minimumGroup: number, isCoarse: boolean): Range {
  const isTold = (count: number) => {
    const told = shareOf((count / of) * people, people, minimumGroup, isCoarse);
    return told?.value === share.value && told.low === share.low && told.high === share.high;
  };
  let { low, high } = rangeOf(share, of, true);
  while (low < high && !isTold(low)) low++;
  while (high > low && !isTold(high)) high--;
  return { low, high };
}

function sharesOf(metrics: GapMetrics): (Share | null)[] {
  const rounded = roundedOf(metrics);
  return rounded === null ? [] : [rounded.below, rounded.meeting, rounded.levels];
}

function isOnlyBounded(share: Share | null): boolean {
  return share !== null && share.value === null;
}
