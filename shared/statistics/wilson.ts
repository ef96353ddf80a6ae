import { normalQuantile } from "./distributions.ts";

/** A share and where the true share lies with the confidence asked for, all from 0 to 1. */
export interface WilsonInterval {
  p: number;
  low: number;
  high: number;
}

/**
 * The share `count` of `of` with its Wilson interval; `null` when `of` is 0: a share of nobody is not known.
 *
 * The interval stays within 0 and 1 and holds the share itself.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.
 *
 * @throws RangeError when `count` is not between 0 and `of`.
 * @example wilson(0, 0) // => null
 */
export function wilson(count: number, of: number, confidence = 0.95): WilsonInterval | null {
  if (!(count >= 0 && count <= of)) throw new RangeError(`wilson requires a count from 0 to ${of}, got ${count}`);
  if (of === 0) return null;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const p = count / of;
  const shrink = 1 + z ** 2 / of;
  const centre = (p + z ** 2 / (2 * of)) / shrink;
  const half = (z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / shrink;
  // At 0 and 1 the limit equals the share; rounding must not push it past.
  return { p, low: Math.max(0, Math.min(p, centre - half)), high: Math.min(1, Math.max(p, centre + half)) };
}
