import { tQuantile, twoSidedP } from "./distributions.ts";
import { effectSize } from "./effect-size.ts";
import { covariance, mean, variance } from "./samples.ts";

const fewestPairsForVerdict = 5;

/** How values changed from before to after. Mean, error and limits are in the unit of the values; g has none. */
export interface PairedChange {
  /**
   * `provisional`: fewer than five pairs, too few for a verdict. `too-few`: less than two. `no-variation`: everybody
   * changed by the same amount. In the last two only the mean is known.
   */
  status: "ok" | "provisional" | "too-few" | "no-variation";
  /** Complete pairs. */
  n: number;
  /** Pairs with a value missing before or after. */
  dropped: number;
  /** Mean of after minus before; `null` without a complete pair. */
  mean: number | null;
  sd: number | null;
  se: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  g: number | null;
  gLow: number | null;
  gHigh: number | null;
}

/**
 * How much the same units changed from before to after, by the paired t test. The i-th values belong to one unit;
 * `null` is not known, and such a pair is left out and counted. `confidence` is a fraction; p is two-sided.
 *
 * A change is no proof of a cause.
 * Source: Student, Biometrika 6 (1908) 1; for g see `effectSize`.
 *
 * @throws RangeError when the two lists differ in length.
 * @example pairedChange([50, 60, 70, 55, 64, 58], [60, 66, 71, 70, 69, 66]).mean // => 7.5
 */
export function pairedChange(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  confidence = 0.95,
): PairedChange {
  const { before, after } = completePairs(pre, post);
  const n = before.length;
  const differences = after.map((value, index) => value - before[index]!);
  const counts = { n, dropped: pre.length - n };
  if (n < 2) return { status: "too-few", ...counts, mean: n === 0 ? null : differences[0]!, ...unknown };
  const change = mean(differences);
  const sd = Math.sqrt(variance(differences)!);
  const largest = differences.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  if (sd < 1e-12 * largest) return { status: "no-variation", ...counts, mean: change, ...unknown };
  const df = n - 1;
  const se = sd / Math.sqrt(n);
  const t = change / se;
  const half = tQuantile(1 - (1 - confidence) / 2, df) * se;
  const spread = {
    first: variance(before)!,
    second: variance(after)!,
    covariance: covariance(before, after)!,
    firstDegrees: df,
    secondDegrees: df,
    degrees: df,
  };
  const size = effectSize(change, spread, confidence);
  return {
    status: n < fewestPairsForVerdict ? "provisional" : "ok",
    ...counts,
    mean: change,
    sd,
    se,
    t,
    df,
    p: twoSidedP(t, df),
    ciLow: change - half,
    ciHigh: change + half,
    g: size?.g ?? null,
    gLow: size?.gLow ?? null,
    gHigh: size?.gHigh ?? null,
  };
}

/**
 * The pairs of which both values are known, in their order.
 *
 * @throws RangeError when the two lists differ in length.
 * @example completePairs([1, null, 3], [2, 5, null]) // => { before: [1], after: [2] }
 */
export function completePairs(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
): { before: number[]; after: number[] } {
  if (pre.length !== post.length)
    throw new RangeError(`completePairs requires pairs, got ${pre.length} and ${post.length} values`);
  const before: number[] = [];
  const after: number[] = [];
  pre.forEach((first, index) => {
    const second = post[index]!;
    if (first === null || second === null) return;
    before.push(first);
    after.push(second);
  });
  return { before, after };
}

const unknown = {
  sd: null,
  se: null,
  t: null,
  df: null,
  p: null,
  ciLow: null,
  ciHigh: null,
  g: null,
  gLow: null,
  gHigh: null,
};
