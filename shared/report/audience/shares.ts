import type { Proportion } from "../../analysis/evidence-results.ts";
import type { GapMetrics } from "../../analysis/gap-results.ts";
import { percent } from "../../format.ts";
import { say } from "../../language.ts";
import { publishedShare, wholePercent } from "../display.ts";

/** A share of a group as it may be published. `low` and `high` are what is known of it, as fractions. */
export interface Share {
  /** `null` when only a bound may be told. */
  value: number | null;
  low: number;
  high: number;
}

/** What of gap metrics is published, where that is less than the numbers say. Views print these, not the counts. */
export interface RoundedShares {
  /** Nothing is shown: too few people, or others could be worked out from it. */
  hidden: boolean;
  below: Share | null;
  meeting: Share | null;
  levels: Share | null;
}

/** Gap metrics in which every number is rounded or left out. */
export interface RoundedMetrics extends GapMetrics {
  rounded: RoundedShares;
}

/**
 * A share of `of` people, in whole percent; near 0 or 1 only bounded, as it would tell everybody's value. `null` for a
 * group of nobody or of fewer than `minimumGroup`.
 *
 * @example shareOf(3, 7, 5) // => { value: 0.43, low: 0.43, high: 0.43 }
 * @example shareOf(1, 7, 5) // => { value: null, low: 0, high: 0.2 }
 */
export function shareOf(count: number, of: number, minimumGroup: number): Share | null {
  const { text, value } = publishedShare(count, of, minimumGroup);
  if (value !== null) return { value: value / 100, low: value / 100, high: value / 100 };
  const bound = Number.parseInt(text.slice(2), 10) / 100;
  if (text.startsWith("<=")) return { value: null, low: 0, high: bound };
  return text.startsWith(">=") ? { value: null, low: bound, high: 1 } : null;
}

/**
 * A share as it is read.
 *
 * @example shareText({ value: null, low: 0.8, high: 1 }) // => "at least 80 %"
 * @example shareText(null) // => "hidden"
 */
export function shareText(share: Share | null): string {
  if (share === null) return "hidden";
  if (share.value !== null) return percent(share.value);
  return share.low === 0 ? say`at most ${percent(share.high)}` : say`at least ${percent(share.low)}`;
}

/**
 * One number for a share, to be drawn, weighed or sorted by: the middle of what may be told.
 *
 * @example middleOf({ value: null, low: 0.8, high: 1 }) // => 0.9
 */
export function middleOf({ low, high }: Share): number {
  return (low + high) / 2;
}

/** Whether so few fall short that it is not told whether anybody does. */
export function isFew(share: Share | null): boolean {
  return share !== null && share.value === null && share.low === 0;
}

/** A level or gap as it may be published: to a tenth. */
export function roundedLevel(value: number | null): number | null {
  return value === null ? null : Math.floor(10 * value + 0.5) / 10;
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
  rounded: { hidden: true, below: null, meeting: null, levels: null },
};

/**
 * Metrics as they may be published of a group in which `people` people are rated: shares in whole percent or bounded,
 * the mean gap to a tenth, no depth (it is a mean of the few who are short) and no surplus. Counts of those who are
 * short are worked out from the published share; where that is “at most”, nobody counts as short and the mean gap is
 * left out. Of nobody rated, only how many are required is told.
 */
export function roundedMetrics(metrics: GapMetrics, people: number, minimumGroup: number): RoundedMetrics {
  const { demand, assessed, unknown } = metrics;
  const per = (part: number | null, of = people) =>
    part === null || of === 0 ? null : shareOf(part * of, of, minimumGroup);
  const below = per(metrics.prevalence);
  const meeting = per(metrics.pctMeeting);
  const levels = per(metrics.proficiencyIndex);
  const few = isFew(below);
  const meanGap = below === null || few ? null : roundedLevel(metrics.meanGap);
  const prevalence = below === null ? null : middleOf(below);
  const gapCount = prevalence === null || few ? 0 : Math.round(prevalence * assessed);
  const bounds = (low: number | null, high: number | null): [number | null, number | null] => {
    const [from, to] = [per(low), per(high)];
    return below === null ? [null, null] : [from?.low ?? 0, to?.high ?? 1];
  };
  const [prevalenceLow, prevalenceHigh] = bounds(metrics.prevalenceLow, metrics.prevalenceHigh);
  const [pctMeetingLow, pctMeetingHigh] = bounds(metrics.pctMeetingLow, metrics.pctMeetingHigh);
  const [proficiencyLow, proficiencyHigh] = bounds(metrics.proficiencyLow, metrics.proficiencyHigh);
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
    rounded: { hidden: false, below, meeting, levels },
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
