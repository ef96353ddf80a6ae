import { normalQuantile } from "./distributions.ts";

/** A standardised mean difference: Hedges g, without a unit, with its interval. */
export interface EffectSize {
  g: number;
  gLow: number;
  gHigh: number;
}

/** What is needed for an effect size: variances and covariance of the two samples, and the size of each less one. */
export interface Spread {
  first: number;
  second: number;
  /** 0 for independent samples. */
  covariance: number;
  firstDegrees: number;
  secondDegrees: number;
  /** Degrees of freedom of the correction for small samples. */
  degrees: number;
}

/**
 * Hedges g of a difference of means, without a unit, with the interval of Bonett around the uncorrected difference.
 *
 * The difference is divided by the root of the mean of both variances; g is `null` when both are 0.
 * Source: L. V. Hedges, J. Educ. Stat. 6 (1981) 107; D. G. Bonett, Psychological Methods 13 (2008) 99.
 *
 * @example
 * effectSize(0, { first: 1, second: 1, covariance: 0, firstDegrees: 8, secondDegrees: 8, degrees: 16 }, 0.95)!.g // => 0
 */
export function effectSize(difference: number, spread: Spread, confidence: number): EffectSize | null {
  const { firstDegrees, secondDegrees } = spread;
  const square = (spread.first + spread.second) / 2;
  if (!(square > 0)) return null;
  const first = spread.first / square;
  const second = spread.second / square;
  const shared = spread.covariance / square;
  const delta = difference / Math.sqrt(square);
  const variance =
    (delta ** 2 / 8) * (first ** 2 / firstDegrees + second ** 2 / secondDegrees + correlated(shared, spread)) +
    (first - shared) / firstDegrees +
    (second - shared) / secondDegrees;
  const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance);
  return { g: smallSampleCorrection(spread.degrees) * delta, gLow: delta - half, gHigh: delta + half };
}

/**
 * What takes the upward bias off a standardised difference, from 0 to 1, by its degrees of freedom, a whole number.
 *
 * It is 0 for one degree of freedom, where the standardised difference has no expected value.
 * Source: L. V. Hedges, J. Educ. Stat. 6 (1981) 107: Γ(m/2) / (√(m/2)·Γ((m−1)/2)).
 *
 * @throws RangeError when the degrees of freedom are not a whole number above zero.
 * @example smallSampleCorrection(1) // => 0
 */
export function smallSampleCorrection(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`smallSampleCorrection requires a whole number above zero, got ${degrees}`);
  if (degrees === 1) return 0;
  // Γ(m/2) / Γ((m−1)/2) times its successor is (m−1)/2, and it begins with 1/√π.
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let reached = 2; reached < degrees; reached++) ratio = (reached - 1) / (2 * ratio);
  return ratio / Math.sqrt(degrees / 2);
}

function correlated(shared: number, { firstDegrees, secondDegrees }: Spread): number {
  return shared ** 2 * (1 / firstDegrees + 1 / secondDegrees);
}
