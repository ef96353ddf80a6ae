import { tQuantile } from "./distributions.ts";

/**
 * The smallest true effect that a test would have found with probability `power`, in the unit of its standard error.
 *
 * `alpha` is the two-sided level of the test. An effect smaller than this can be real and still go unseen.
 * Source: H. S. Bloom, Minimum detectable effects, Evaluation Review 19, 1995.
 *
 * @throws RangeError when `df` is not above zero.
 * @example detectableEffect(0, 10) // => 0
 */
export function detectableEffect(standardError: number, df: number, alpha = 0.05, power = 0.8): number {
  return (tQuantile(1 - alpha / 2, df) + tQuantile(power, df)) * standardError;
}
