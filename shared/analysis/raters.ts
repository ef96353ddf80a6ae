import { type RaterType, raterTypes, type Scale } from "../model.ts";
import { levelGuard } from "./gap.ts";
import type { Settings } from "./settings.ts";

/** How the views of several raters become one level. `weights` in the order of `raterTypes`. */
export interface RaterRule {
  mode: Settings["combineRaters"];
  weights: readonly number[];
  disagreeShare: number;
  min: number;
  max: number;
}

/** One level out of several raters' views. `types`: kinds of rater heard; `spread`: levels between the highest and lowest. */
export interface CombinedRating {
  level: number | null;
  types: number;
  spread: number | null;
  /** The kinds of rater are so far apart that the rating should be talked about. */
  disagree: boolean;
  /** Known from self-assessment alone. */
  selfOnly: boolean;
}

const self = raterTypes.indexOf("self");

/** The rule the settings give on a scale. */
export function raterRule(settings: Settings, { min, max }: Scale): RaterRule {
  return {
    mode: settings.combineRaters,
    weights: raterTypes.map((type) => settings.raterWeights[type]),
    disagreeShare: settings.disagreeShare,
    min,
    max,
  };
}

/**
 * One level out of the mean level of each kind of rater (in the order of `raterTypes`, NaN: not heard).
 * NaN when no kind that weighs anything was heard.
 *
 * @example
 * combinedLevel([Number.NaN, 2, 2.5, 4], { mode: "weighted", weights: [4, 3, 2, 1], disagreeShare: 0.4, min: 0, max: 4 })
 * // => 2.5
 */
export function combinedLevel(means: ArrayLike<number>, rule: RaterRule): number {
  if (rule.mode === "median") return medianOf(Array.from(means).filter((mean) => !Number.isNaN(mean)));
  let sum = 0;
  let weight = 0;
  for (let type = 0; type < means.length; type++) {
    const mean = means[type]!;
    if (Number.isNaN(mean)) continue;
    if (rule.mode === "priority") return mean;
    sum += rule.weights[type]! * mean;
    weight += rule.weights[type]!;
  }
  return weight > 0 ? sum / weight : Number.NaN;
}

/** Levels between the highest and the lowest kind of rater; NaN when none was heard. */
export function spreadOf(means: ArrayLike<number>): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let type = 0; type < means.length; type++) {
    const mean = means[type]!;
    if (mean < low) low = mean;
    if (mean > high) high = mean;
  }
  return high >= low ? high - low : Number.NaN;
}

/** Whether a spread in levels is large enough, on this scale, to call the rating in question. */
export function isDisagreement(spread: number, { disagreeShare, min, max }: RaterRule): boolean {
  return max > min && spread / (max - min) >= disagreeShare - levelGuard;
}

/**
 * One level out of everybody's rating of one person in one skill. Ratings of one kind are averaged first; kinds are
 * then weighed (test 4, manager 3, peer 2, self 1 by default), or the median is taken, or the first kind in that
 * order. The level is not rounded. Ratings that are unknown or off the scale are left out; none left: level `null`.
 * Self-ratings weigh least because they agree only weakly with supervisors' and run high.
 * Source: H. Heidemeier and K. Moser, Journal of Applied Psychology 94:353, 2009.
 *
 * @example
 * combineRatings([{ rater: "manager", level: 1 }, { rater: "peer", level: 2 }],
 *   { mode: "weighted", weights: [4, 3, 2, 1], disagreeShare: 0.4, min: 1, max: 5 }).level // => 1.4
 */
export function combineRatings(
  ratings: readonly { rater: RaterType; level: number | null }[],
  rule: RaterRule,
): CombinedRating {
  const means = raterTypes.map((type) => {
    const levels = ratings.flatMap(({ rater, level }) =>
      rater === type && level !== null && level >= rule.min && level <= rule.max ? [level] : [],
    );
    return levels.reduce((sum, level) => sum + level, 0) / levels.length;
  });
  const types = means.filter((mean) => !Number.isNaN(mean)).length;
  const level = combinedLevel(means, rule);
  const spread = spreadOf(means);
  return {
    level: Number.isNaN(level) ? null : level,
    types,
    spread: Number.isNaN(spread) ? null : spread,
    disagree: isDisagreement(spread, rule),
    selfOnly: types === 1 && !Number.isNaN(means[self]),
  };
}

function medianOf(values: number[]): number {
  if (values.length === 0) return Number.NaN;
  values.sort((a, b) => a - b);
  const middle = values.length / 2;
  return values.length % 2 === 1 ? values[Math.floor(middle)]! : (values[middle - 1]! + values[middle]!) / 2;
}
