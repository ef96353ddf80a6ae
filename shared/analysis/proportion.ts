import { number, percent, percentRange } from "../format.ts";
import { say } from "../language.ts";
import { wilson } from "../statistics/wilson.ts";
import type { Proportion } from "./evidence-results.ts";

/**
 * A share of people with its Wilson interval, as fractions. Of nobody, share and limits are `null`.
 *
 * @throws RangeError when `count` is not between 0 and `of`.
 * @example proportionOf(0, 0) // => { count: 0, of: 0, share: null, low: null, high: null }
 */
export function proportionOf(count: number, of: number, confidence = 0.95): Proportion {
  const interval = wilson(count, of, confidence);
  return { count, of, share: interval?.p ?? null, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * A share as a sentence tells it: the counts, the share and its interval.
 *
 * @example proportionText(proportionOf(11, 15)) // => "11 of 15 (73 %, 95 % interval 48 to 89 %)"
 */
export function proportionText({ count, of, share, low, high }: Proportion): string {
  const counts = say`${number(count)} of ${number(of)}`;
  return share === null ? counts : say`${counts} (${percent(share)}, 95 % interval ${percentRange(low, high)})`;
}
