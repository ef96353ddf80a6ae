import { mean } from "../statistics/samples.ts";
import type { Proportion } from "./evidence-results.ts";
import { proportionOf } from "./proportion.ts";

/** What people thought of a training (Kirkpatrick level 1). */
export interface Reaction {
  /** Answers with a score. */
  n: number;
  /** Answers per person asked, as a fraction; `null` when nobody was asked or nobody says how many. */
  responseRate: number | null;
  mean: number | null;
  /** Share of the two highest answers, with its Wilson interval. */
  topBox: Proportion;
  /** Fewer than half of those asked answered: those who did may not be like the others. */
  lowResponse: boolean;
}

/** Below this share of answers the others may think differently. METHODS 4.1. */
const lowResponse = 0.5;

/**
 * How people rated a training: `ratings` on a scale that ends at `maximum`, `null` for no answer, and how many were
 * `invited` to answer (`null`: not known). Without an answer, mean and share are `null`.
 * Source: D. L. Kirkpatrick and J. D. Kirkpatrick, Evaluating Training Programs, 3rd ed., 2006.
 *
 * @example reactionOf([3, 5, 4, null], 10, 5).mean // => 4
 * @example reactionOf([3, 5, 4, null], 10, 5).lowResponse // => true
 */
export function reactionOf(
  ratings: readonly (number | null)[],
  invited: number | null,
  maximum: number,
  confidence = 0.95,
): Reaction {
  const known = ratings.filter((rating) => rating !== null);
  const n = known.length;
  return {
    n,
    mean: n === 0 ? null : mean(known),
    topBox: proportionOf(known.filter((rating) => rating >= maximum - 1).length, n, confidence),
    ...responseOf(n, invited),
  };
}

/**
 * How many of those asked answered, and whether they are too few to speak for the others.
 *
 * @example responseOf(8, 20) // => { responseRate: 0.4, lowResponse: true }
 * @example responseOf(8, null) // => { responseRate: null, lowResponse: false }
 */
export function responseOf(n: number, invited: number | null): Pick<Reaction, "responseRate" | "lowResponse"> {
  const responseRate = invited === null || invited <= 0 ? null : n / invited;
  return { responseRate, lowResponse: responseRate !== null && responseRate < lowResponse };
}

/**
 * Where a scale of answers most likely ends, when the sheet does not say: at 5, 10 or 100, or at 1 when shares were
 * written.
 *
 * @example likelyMaximum([4, 5, 2]) // => 5
 * @example likelyMaximum([0.8, 0.95]) // => 1
 */
export function likelyMaximum(answers: readonly number[]): number {
  const highest = answers.reduce((most, answer) => Math.max(most, answer), 0);
  if (highest <= 1 && answers.some((answer) => !Number.isInteger(answer))) return 1;
  return [5, 10].find((end) => highest <= end) ?? 100;
}
