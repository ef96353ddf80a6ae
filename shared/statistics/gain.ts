import { completePairs } from "./paired.ts";
import { mean } from "./samples.ts";

/**
 * The share of what a class could still gain on a test that it did gain: 1 is everything up to `max`, 0 nothing, and
 * below 0 a loss. Below .3 counts as low, from .7 as high.
 *
 * The i-th scores belong to one person; pairs that are not complete are left out. `null` without pairs, or when the
 * class had the maximum already.
 * Source: R. R. Hake, Am. J. Phys. 66 (1998) 64.
 *
 * @throws RangeError when the two lists differ in length.
 * @example classGain([20, 40], [40, 80], 100) // => 0.42857142857142855
 */
export function classGain(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  max: number,
): number | null {
  const { before, after } = completePairs(pre, post);
  if (before.length === 0) return null;
  const start = mean(before);
  const room = max - start;
  return room < 1e-9 * Math.max(1, Math.abs(max)) ? null : (mean(after) - start) / room;
}

/**
 * The mean normalised change of people between two tests, from −1 to 1: a gain counts as a share of what the person
 * could still gain, a loss as a share of what there was to lose. `used` is how many people it is made of.
 *
 * The i-th scores belong to one person; pairs that are not complete are left out, and so is who had nothing or the
 * maximum both times, or a score that is not from 0 to `max`. `change` is `null` when nobody is left.
 * Source: J. D. Marx & K. Cummings, Am. J. Phys. 75 (2007) 87.
 *
 * @throws RangeError when the two lists differ in length.
 * @example normalisedChange([20, 80, 100], [60, 40, 100], 100) // => { change: 0, used: 2 }
 */
export function normalisedChange(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  max: number,
): { change: number | null; used: number } {
  const { before, after } = completePairs(pre, post);
  const changes = before.flatMap((start, index) => {
    const end = after[index]!;
    if (Math.min(start, end) < 0 || Math.max(start, end) > max) return [];
    if (start === end) return start === 0 || start === max ? [] : [0];
    return end > start ? [(end - start) / (max - start)] : [(end - start) / start];
  });
  return { change: changes.length === 0 ? null : mean(changes), used: changes.length };
}
