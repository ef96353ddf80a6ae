import type { Proportion } from "../../analysis/evidence-results.ts";
import type { GapMetrics } from "../../analysis/gap-results.ts";
import { percent } from "../../format.ts";
import { say } from "../../language.ts";
import type { IsoDate } from "../../model.ts";
import { publishedShare, wholePercent } from "../display.ts";
import { coarseMean, coarseShare } from "../privacy/group-ledger.ts";

/** A share of a group as it may be published. `low` and `high` are what is known of it, as fractions. */
export interface Share {
  /** `null` when only a bound may be told; in steps of ten points when `low` and `high` are not the same. */
  value: number | null;
  low: number;
  high: number;
}

/**
 * Why numbers of a group are told in half levels and steps of ten points: fewer people than the minimum joined or left
 * since the report of `since`, or exact numbers would tell those of which only a bound is told.
 */
export type CoarseReason = { code: "few-changed"; since: IsoDate } | { code: "bounds" };

/** What of gap metrics is published, where that is less than the numbers say. Views print these, not the counts. */
export interface RoundedShares {
  /** Nothing is shown: too few people, or others could be worked out from it. */
  hidden: boolean;
  below: Share | null;
  meeting: Share | null;
  levels: Share | null;
  /** Why they are coarser than whole percent and tenths of a level; `null` when they are not. */
  coarse: CoarseReason | null;
}

/** Gap metrics in which every number is rounded or left out. */
export interface RoundedMetrics extends GapMetrics {
  rounded: RoundedShares;
}

/**
 * A share of `of` people, in whole percent, or in steps of ten points where `isCoarse`; near 0 or 1 only bounded, as it
 * would tell everybody's value. `null` for a group of nobody or of fewer than `minimumGroup`.
 *
 * @example shareOf(3, 7, 5) // => { value: 0.43, low: 0.43, high: 0.43 }
 * @example shareOf(1, 7, 5) // => { value: null, low: 0, high: 0.2 }
 */
export function shareOf(count: number, of: number, minimumGroup: number, isCoarse = false): Share | null {
  const { text, value } = (isCoarse ? coarseShare : publishedShare)(count, of, minimumGroup);
  const step = isCoarse ? 5 : 0;
  if (value !== null) return { value: value / 100, low: (value - step) / 100, high: (value + step) / 100 };
  const bound = Number.parseInt(text.slice(2), 10) / 100;
  if (text.startsWith("<=")) return { value: null, low: 0, high: bound };
  return text.startsWith(">=") ? { value: null, low: bound, high: 1 } : null;
}

/**
 * A share as it is read.
 *
 * @example shareText({ value: null, low: 0.8, high: 1 }) // => "at least 80 %"
 * @example shareText({ value: 0.4, low: 0.35, high: 0.45 }) // => "about 40 %"
 * @example shareText(null) // => "hidden"
 */
export function shareText(share: Share | null): string {
  if (share === null) return say`hidden`;
  if (share.value !== null) return share.low < share.high ? say`about ${percent(share.value)}` : percent(share.value);
  return share.low === 0 ? say`at most ${percent(share.high)}` : say`at least ${percent(share.low)}`;
}

/**
 * One number for a share, to be drawn, weighed or sorted by: the middle of what may be told.
 *
 * @example middleOf({ value: null, low: 0.8, high: 1 }) // => 0.9
 */
export function middleOf({ value, low, high }: Share): number {
  return value ?? (low + high) / 2;
}

/** Whether so few fall short that it is not told whether anybody does. */
export function isFew(share: Share | null): boolean {
  return share !== null && share.value === null && share.low === 0;
}

/** A level or gap as it may be published: to a tenth, or to half a level where `isCoarse`. */
export function roundedLevel(value: number | null, isCoarse = false): number | null {
  if (value === null) return null;
  return isCoarse ? coarseMean(value) : Math.floor(10 * value + 0.5) / 10;
}

/** A fraction to a whole percent. */
export function roundedFraction(value: number): number {
  return wholePercent(value) / 100;
}

/** Metrics that tell nothing, the same whatever is hidden. */
export const hiddenMetrics: RoundedMetrics = {
  demand: 0,
  assessed: 0,
  unknown: 0,
  coverage: null,
  met: 0,
  gapCount: 0,
  totalGap: null,
  weightedGap: null,
  meanGap: null,
  depth: null,
  surplusTotal: null,
  prevalence: null,
  prevalenceLow: null,
  prevalenceHigh: null,
  pctMeeting: null,
  pctMeetingLow: null,
  pctMeetingHigh: null,
  proficiencyIndex: null,
  proficiencyLow: null,
  proficiencyHigh: null,
  rounded: { hidden: true, below: null, meeting: null, levels: null, coarse: null },
};

/**
 * Metrics as they may be published of a group in which `people` people are rated: shares in whole percent or bounded,
 * the mean gap to a tenth, no depth (it is a mean of the few who are short) and no surplus. Counts of those who are
 * short are worked out from the published share; where that is “at most”, nobody counts as short and the mean gap is
 * left out. Of nobody rated, only how many are required is told. With a reason to be `coarse`, shares are in steps of ten
 * points and the mean gap is to half a level; the bounds for those not rated are then worked out from these.
 */
export function roundedMetrics(
  metrics: GapMetrics,
  people: number,
  minimumGroup: number,
  coarse: CoarseReason | null = null,
): RoundedMetrics {
  const { demand, assessed, unknown } = metrics;
  const per = (part: number | null, of = people) =>
    part === null || of === 0 ? null : shareOf(part * of, of, minimumGroup, coarse !== null);
  const below = per(metrics.prevalence);
  const meeting = per(metrics.pctMeeting);
  const levels = per(metrics.proficiencyIndex);
  const few = isFew(below);
  const meanGap = below === null || few ? null : roundedLevel(metrics.meanGap, coarse !== null);
  const prevalence = below === null ? null : middleOf(below);
  const gapCount = prevalence === null || few ? 0 : Math.round(prevalence * assessed);
  const bounds = (share: Share | null, low: number | null, high: number | null): [number | null, number | null] => {
    if (below === null) return [null, null];
    if (coarse !== null) {
      const part = demand === 0 ? 1 : assessed / demand;
      const [from, to] = [(share?.low ?? 0) * part, (share?.high ?? 1) * part + 1 - part];
      return [roundedFraction(from), roundedFraction(to)];
    }
    return [per(low)?.low ?? 0, per(high)?.high ?? 1];
  };
  const [prevalenceLow, prevalenceHigh] = bounds(below, metrics.prevalenceLow, metrics.prevalenceHigh);
  const [pctMeetingLow, pctMeetingHigh] = bounds(meeting, metrics.pctMeetingLow, metrics.pctMeetingHigh);
  const [proficiencyLow, proficiencyHigh] = bounds(levels, metrics.proficiencyLow, metrics.proficiencyHigh);
  return {
    ...hiddenMetrics,
    demand,
    assessed,
    unknown,
    coverage: demand === 0 ? null : roundedFraction(assessed / demand),
    met: assessed - gapCount,
    gapCount,
    totalGap: meanGap === null ? null : Math.round(10 * meanGap * assessed) / 10,
    meanGap,
    prevalence,
    prevalenceLow,
    prevalenceHigh,
    pctMeeting: meeting === null ? null : middleOf(meeting),
    pctMeetingLow,
    pctMeetingHigh,
    proficiencyIndex: levels === null ? null : middleOf(levels),
    proficiencyLow,
    proficiencyHigh,
    rounded: { hidden: false, below, meeting, levels, coarse: below === null ? null : coarse },
  };
}

/** A share of respondents of which only a rounded share, or a bound, is known. */
export interface RoundedProportion extends Proportion {
  rounded: Share;
}

/** A proportion as it may be published: no counts, no interval; `null` for fewer than `minimumGroup` people. */
export function roundedProportion(proportion: Proportion | null, minimumGroup: number): RoundedProportion | null {
  if (proportion === null) return null;
  const { count, of } = proportion;
  const rounded = shareOf(count, of, minimumGroup);
  if (rounded === null) return null;
  const share = middleOf(rounded);
  return { count: Math.round(share * of), of, share, low: null, high: null, rounded };
}

/** What is published of metrics that are rounded; `null` where the metrics are exact. */
export function roundedOf(metrics: GapMetrics): RoundedShares | null {
  return "rounded" in metrics ? (metrics as RoundedMetrics).rounded : null;
}
