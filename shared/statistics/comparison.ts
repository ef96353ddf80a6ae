import { tQuantile, twoSidedP } from "./distributions.ts";
import { effectSize } from "./effect-size.ts";
import { mean, variance } from "./samples.ts";

/** How two groups differ. Effect, error and limits are in the unit of the values; g has none. */
export interface GroupComparison {
  /** `too-few`: less than two in a group. `no-variation`: all alike within both groups. In both cases only the effect is known. */
  status: "ok" | "too-few" | "no-variation";
  nTreated: number;
  nComparison: number;
  /** Mean of the treated minus mean of the comparison; `null` when a group is empty. */
  effect: number | null;
  se: number | null;
  df: number | null;
  t: number | null;
  p: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  g: number | null;
  gLow: number | null;
  gHigh: number | null;
}

/**
 * How a treated group differs from a comparison group, by Welch's t test: on changes, on team means, or on values
 * before a training. `confidence` is a fraction; the p value is two-sided.
 *
 * Two values in each group are needed; with fewer, or without any variation, the effect stands alone.
 * Source: B. L. Welch, Biometrika 34 (1947) 28; for g see `effectSize`.
 *
 * @example compareGroups([6, 9, 3, 8, 7], [1, 4, 2, 0, 3, 2]).effect // => 4.6
 */
export function compareGroups(
  treated: readonly number[],
  comparison: readonly number[],
  confidence = 0.95,
): GroupComparison {
  const known = treated.length > 0 && comparison.length > 0;
  const effect = known ? mean(treated) - mean(comparison) : null;
  const sizes = { nTreated: treated.length, nComparison: comparison.length, effect };
  const first = variance(treated);
  const second = variance(comparison);
  if (effect === null || first === null || second === null) return { status: "too-few", ...sizes, ...unknown };
  if (!varies(treated, first) && !varies(comparison, second)) return { status: "no-variation", ...sizes, ...unknown };
  const firstDegrees = treated.length - 1;
  const secondDegrees = comparison.length - 1;
  const square = first / treated.length + second / comparison.length;
  const share = first / treated.length / square;
  const se = Math.sqrt(square);
  const df = 1 / (share ** 2 / firstDegrees + (1 - share) ** 2 / secondDegrees);
  const t = effect / se;
  const half = tQuantile(1 - (1 - confidence) / 2, df) * se;
  const degrees = firstDegrees + secondDegrees;
  const size = effectSize(effect, { first, second, covariance: 0, firstDegrees, secondDegrees, degrees }, confidence);
  return {
    status: "ok",
    ...sizes,
    se,
    df,
    t,
    p: twoSidedP(t, df),
    ciLow: effect - half,
    ciHigh: effect + half,
    g: size?.g ?? null,
    gLow: size?.gLow ?? null,
    gHigh: size?.gHigh ?? null,
  };
}

const unknown = {
  se: null,
  df: null,
  t: null,
  p: null,
  ciLow: null,
  ciHigh: null,
  g: null,
  gLow: null,
  gHigh: null,
};

function varies(values: readonly number[], square: number): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return Math.sqrt(square) >= 1e-12 * largest;
}
