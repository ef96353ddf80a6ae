/*
 * Numbers as they are printed. Rounding happens here and nowhere before, so that what is compared and added is exact.
 */

/**
 * A fraction as a whole percentage, half rounded up.
 *
 * @example wholePercent(0.425) // => 43
 */
export function wholePercent(share: number): number {
  return Math.floor(100 * share + 0.5);
}

/**
 * Whole numbers for parts that are shown with their total, so that they add up to it: each part is rounded down and
 * the missing units go to the largest remainders, ties to the earlier part. `total` is the rounded sum when left out.
 *
 * @example roundParts([3.33, 3.33, 3.33]) // => [4, 3, 3]
 */
export function roundParts(parts: readonly number[], total = Math.floor(sumOf(parts) + 0.5)): number[] {
  const rounded = parts.map((part) => Math.floor(part + 1e-9));
  const remainder = parts.map((part, index) => Number((part - rounded[index]!).toFixed(9)));
  const byRemainder = [...parts.keys()].sort((a, b) => remainder[b]! - remainder[a]! || a - b);
  const missing = total - sumOf(rounded);
  for (const index of byRemainder.slice(0, Math.max(0, missing))) rounded[index]!++;
  return rounded;
}

/**
 * A share of a group as it may be published: a share near 0 or 1 would tell everybody's value, so it is only bounded,
 * the more loosely the smaller the group. `hidden` below `minGroup` people, `none` without any; `value` is the whole
 * percentage when that is what is shown.
 * Source: after NCES 2011-603, Statistical Methods for Protecting Personally Identifiable Information.
 *
 * @example publishedShare(2, 25, 5) // => { text: "<=10%", value: null }
 * @example publishedShare(3, 7, 5) // => { text: "43%", value: 43 }
 */
export function publishedShare(count: number, of: number, minGroup: number): { text: string; value: number | null } {
  if (of === 0) return { text: "none", value: null };
  if (of < minGroup) return { text: "hidden", value: null };
  const bound = extremeShare(of);
  const share = count / of;
  if (share <= bound + 1e-9) return { text: `<=${wholePercent(bound)}%`, value: null };
  if (share >= 1 - bound - 1e-9) return { text: `>=${wholePercent(1 - bound)}%`, value: null };
  const value = wholePercent(share);
  return { text: `${value}%`, value };
}

/**
 * The share from 0, and as much below 1, that is only bounded for a group of this many people.
 *
 * @example extremeShare(25) // => 0.1
 */
export function extremeShare(of: number): number {
  return of <= 20 ? 0.2 : of <= 40 ? 0.1 : of <= 100 ? 0.05 : of <= 300 ? 0.02 : 0.01;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
