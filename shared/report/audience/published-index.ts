import type { GapMetrics } from "../../analysis/gap-results.ts";
import { coarseMean, coarseShare } from "../privacy/group-ledger.ts";
import { type CoarseReason, middleOf, type RoundedMetrics, roundedMetrics, roundedOf, type Share } from "./shares.ts";

/*
 * The numbers of a whole next to those of its parts. Two skills, “at most 20 % of 15” and “at least 80 % of 12”, and an
 * exact 37 % of both would tell that 0 and 10 people are below: what a bound keeps back must not follow from a sum. Even
 * in steps of ten points some sums leave one way only, so the sum is then made of what is told of the parts.
 */

/** A whole: its exact metrics, how many people are rated in it, and all its parts as published. */
export interface WholeOfParts {
  metrics: GapMetrics;
  people: number;
  minimumGroup: number;
  /** Why the whole is coarse whatever its parts tell; `null` when it need not be. */
  coarse: CoarseReason | null;
  /** What the reader knows of the parts: as published, or exactly where they are the reader's own. */
  parts: readonly GapMetrics[];
}

/**
 * Metrics of a whole that tell no more than its parts: exact ones, rounded, while all parts are told in whole percent; as
 * soon as one is only bounded or coarse, “about” the sum of what is told of the parts, in steps of ten points.
 */
export function roundedIndex({ metrics, people, minimumGroup, coarse, parts }: WholeOfParts): RoundedMetrics {
  const isExact = parts.every((part) => !tellsLess(part));
  const told = roundedMetrics(metrics, people, minimumGroup, isExact ? coarse : (coarse ?? { code: "bounds" }));
  if (isExact || told.rounded.below === null) return told;
  const below = sumOf(
    parts,
    people,
    minimumGroup,
    ({ below: share }) => share,
    (part) => part.gapCount,
  );
  const meeting = sumOf(
    parts,
    people,
    minimumGroup,
    ({ meeting: share }) => share,
    (part) => part.met,
  );
  const levels = sumOf(
    parts,
    people,
    minimumGroup,
    ({ levels: share }) => share,
    (part) => (part.proficiencyIndex ?? 0) * part.assessed,
  );
  const { assessed, demand } = metrics;
  const missing = parts.reduce((sum, part) => sum + (part.meanGap ?? 0) * part.assessed, 0);
  const prevalence = below === null ? null : middleOf(below);
  const isFew = below?.value === null && below.low === 0;
  const gapCount = prevalence === null || isFew ? 0 : Math.round(prevalence * assessed);
  const meanGap = below === null || isFew ? null : coarseMean(missing / assessed);
  const rated = demand === 0 ? 1 : assessed / demand;
  const from = (share: Share | null) => (share === null ? null : share.low * rated);
  const to = (share: Share | null) => (share === null ? null : share.high * rated + 1 - rated);
  return {
    ...told,
    met: assessed - gapCount,
    gapCount,
    totalGap: meanGap === null ? null : Math.round(10 * meanGap * assessed) / 10,
    meanGap,
    prevalence,
    prevalenceLow: from(below),
    prevalenceHigh: to(below),
    pctMeeting: meeting === null ? null : middleOf(meeting),
    pctMeetingLow: from(meeting),
    pctMeetingHigh: to(meeting),
    proficiencyIndex: levels === null ? null : middleOf(levels),
    proficiencyLow: from(levels),
    proficiencyHigh: to(levels),
    rounded: { ...told.rounded, below, meeting, levels },
  };
}

/** A share of all parts from what is told of each: the middle in steps of ten points, and how far it may be off. */
function sumOf(
  parts: readonly GapMetrics[],
  people: number,
  minimumGroup: number,
  shareIn: (rounded: RoundedMetrics["rounded"]) => Share | null,
  exact: (part: GapMetrics) => number,
): Share | null {
  let [assessed, low, high, middle] = [0, 0, 0, 0];
  for (const part of parts) {
    const rounded = roundedOf(part);
    const share = rounded && shareIn(rounded);
    if (part.assessed === 0 || (rounded && share === null)) continue;
    const value = share ? null : exact(part);
    assessed += part.assessed;
    low += value ?? share!.low * part.assessed;
    high += value ?? share!.high * part.assessed;
    middle += value ?? middleOf(share!) * part.assessed;
  }
  if (assessed === 0) return null;
  const { text, value } = coarseShare((middle / assessed) * people, people, minimumGroup);
  if (value !== null)
    return {
      value: value / 100,
      low: Math.min(low / assessed, (value - 5) / 100),
      high: Math.max(high / assessed, (value + 5) / 100),
    };
  const bound = Number.parseInt(text.slice(2), 10) / 100;
  if (text.startsWith("<=")) return { value: null, low: 0, high: Math.max(bound, high / assessed) };
  return text.startsWith(">=") ? { value: null, low: Math.min(bound, low / assessed), high: 1 } : null;
}

function tellsLess(part: GapMetrics): boolean {
  const rounded = roundedOf(part);
  if (rounded === null) return false;
  return rounded.coarse !== null || [rounded.below, rounded.meeting].some((share) => share?.value === null);
}
