import stdNormalCdf from "@stdlib/stats-base-dists-normal-cdf";
import stdNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import stdTCdf from "@stdlib/stats-base-dists-t-cdf";
import stdTQuantile from "@stdlib/stats-base-dists-t-quantile";

const smallestProbability = 1e-10;

/**
 * The probability that Student's t with `df` degrees of freedom, above 0 and not necessarily whole, is at most `t`.
 *
 * @throws RangeError when `df` is not above zero or `t` is not a number.
 * @example tCdf(0, 5) // => 0.5
 */
export function tCdf(t: number, df: number): number {
  requireDegrees("tCdf", df);
  if (Number.isNaN(t)) throw new RangeError("tCdf requires a number, got NaN");
  return stdTCdf(t, df);
}

/**
 * The value that Student's t with `df` degrees of freedom stays below with probability `p`.
 *
 * @throws RangeError when `df` is not above zero, or `p` is nearer to 0 or 1 than 1e-10, where nothing here needs it.
 * @example tQuantile(0.5, 5) // => 0
 */
export function tQuantile(p: number, df: number): number {
  requireDegrees("tQuantile", df);
  requireProbability("tQuantile", p);
  return stdTQuantile(p, df) + 0;
}

/**
 * The probability that a standard normal value is at most `z`.
 *
 * @throws RangeError when `z` is not a number.
 * @example normalCdf(0) // => 0.5
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalCdf requires a number, got NaN");
  return stdNormalCdf(z, 0, 1);
}

/**
 * The value that a standard normal value stays below with probability `p`.
 *
 * @throws RangeError when `p` is nearer to 0 or 1 than 1e-10, where nothing here needs it.
 * @example normalQuantile(0.5) // => 0
 */
export function normalQuantile(p: number): number {
  requireProbability("normalQuantile", p);
  if (p > 0.5) return -lowerNormalQuantile(1 - p);
  return lowerNormalQuantile(p);
}

/**
 * The two-sided p value of a t statistic: how often chance alone gives one at least as far from 0.
 *
 * It is computed from the tail, so that very small values keep their digits.
 *
 * @throws RangeError when `df` is not above zero or `t` is not a number.
 * @example twoSidedP(0, 5) // => 1
 */
export function twoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/** The library's value for the lower half, made exact in the far tail by one step of Halley's method. */
function lowerNormalQuantile(p: number): number {
  const start = stdNormalQuantile(p, 0, 1);
  const step = (normalCdf(start) - p) * Math.sqrt(2 * Math.PI) * Math.exp((start * start) / 2);
  return start - step / (1 + (start * step) / 2) + 0;
}

function requireDegrees(name: string, df: number): void {
  if (!(df > 0)) throw new RangeError(`${name} requires degrees of freedom above zero, got ${df}`);
}

function requireProbability(name: string, p: number): void {
  if (!(p >= smallestProbability && p <= 1 - smallestProbability))
    throw new RangeError(`${name} requires a probability from 1e-10 to 1 - 1e-10, got ${p}`);
}
