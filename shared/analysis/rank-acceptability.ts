import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import { mulberry32, uniform } from "../statistics/random.ts";
import { type Criterion, criteria, type GapItem, type RankCertainty } from "./gap-results.ts";
import type { Settings } from "./settings.ts";

/** Items as rows of utilities (`null`: not known) in the order of `weights`, all of which are above 0. */
export interface AcceptabilityInput {
  utilities: readonly (readonly (number | null)[])[];
  weights: readonly number[];
  draws: number;
  seed: number;
  /** `near`: every weight up to ±`delta` of itself; `open`: any weights at all. */
  mode: "near" | "open";
  delta: number;
}

/** Per item: the share of draws at each rank, the mean weights of the draws it won (`null`: never), the mean rank. */
export interface Acceptability {
  acceptability: number[][];
  central: (number[] | null)[];
  expectedRank: number[];
}

const sameScore = 1e-12;

/**
 * How often each item takes each rank when the weights are drawn at random and unknown utilities may be anything from
 * 0 to 1. Equal scores share a rank. The same seed gives the same answer; a share is right to about one point in a
 * hundred at 10,000 draws.
 * Source: R. Lahdelma and P. Salminen, SMAA-2, Operations Research 49:444, 2001.
 */
export function rankAcceptability({ utilities, weights, draws, seed, mode, delta }: AcceptabilityInput): Acceptability {
  const items = utilities.length;
  const width = weights.length;
  const values = Float64Array.from(utilities.flat(), (value) => value ?? Number.NaN);
  const unknown = [...values.keys()].filter((at) => Number.isNaN(values[at]!));
  const next = mulberry32(seed);
  const weight = new Float64Array(width);
  const score = new Float64Array(items);
  const order = Int32Array.from({ length: items }, (_, item) => item);
  const counts = new Float64Array(items * items);
  const wins = new Float64Array(items);
  const winning = new Float64Array(items * width);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const u = uniform(next);
      weight[c] = mode === "near" ? weights[c]! * (1 + delta * (2 * u - 1)) : -Math.log(u);
      sum += weight[c]!;
    }
    for (let c = 0; c < width; c++) weight[c]! /= sum;
    for (const at of unknown) values[at] = uniform(next);
    for (let item = 0, at = 0; item < items; item++) {
      let total = 0;
      for (let c = 0; c < width; c++) total += weight[c]! * values[at++]!;
      score[item] = total;
    }
    sortByScore(order, score);
    let better = 0;
    for (let place = 0; place < items; place++) {
      const item = order[place]!;
      while (score[order[better]!]! > score[item]! + sameScore) better++;
      counts[item * items + better]! += 1;
      if (better > 0) continue;
      wins[item]! += 1;
      for (let c = 0; c < width; c++) winning[item * width + c]! += weight[c]!;
    }
  }
  return {
    acceptability: utilities.map((_, item) =>
      Array.from(counts.subarray(item * items, (item + 1) * items), (count) => count / draws),
    ),
    central: utilities.map((_, item) =>
      wins[item] === 0
        ? null
        : Array.from(winning.subarray(item * width, (item + 1) * width), (total) => total / wins[item]!),
    ),
    expectedRank: utilities.map((_, item) => {
      let sum = 0;
      for (let rank = 0; rank < items; rank++) sum += (rank + 1) * counts[item * items + rank]!;
      return sum / draws;
    }),
  };
}

/** Highest score first. The order of the draw before is nearly right, which is when insertion is quickest. */
function sortByScore(order: Int32Array, score: Float64Array): void {
  for (let at = 1; at < order.length; at++) {
    const item = order[at]!;
    const value = score[item]!;
    let place = at;
    for (; place > 0 && score[order[place - 1]!]! < value; place--) order[place] = order[place - 1]!;
    order[place] = item;
  }
}

/**
 * How sure the ranks of the best `settings.smaa.items` ranked items are among each other, by item id. It looks only at
 * scores: that non-negotiable items come first is a rule and is not in question.
 */
export function rankCertainty(
  items: readonly GapItem[],
  settings: Pick<Settings, "weights" | "smaa">,
  seed: number,
): Map<string, RankCertainty> {
  const { draws, delta, mode } = settings.smaa;
  const considered = items
    .filter(({ rank, score }) => rank !== null && score !== null)
    .sort((a, b) => b.score! - a.score! || byCodePoint(a.id, b.id))
    .slice(0, settings.smaa.items)
    .sort((a, b) => byCodePoint(a.id, b.id));
  const used = criteria.filter((criterion) => settings.weights[criterion] > 0);
  if (considered.length === 0 || used.length === 0 || draws < 1) return new Map();
  const result = rankAcceptability({
    utilities: considered.map(({ utilities }) => used.map((criterion) => utilities[criterion])),
    weights: used.map((criterion) => settings.weights[criterion]),
    draws,
    seed,
    mode,
    delta,
  });
  return new Map(considered.map(({ id }, item) => [id, certaintyOf(result, item, used)]));
}

function certaintyOf(result: Acceptability, item: number, used: readonly Criterion[]): RankCertainty {
  const ranks = result.acceptability[item]!;
  const central = result.central[item]!;
  const topThree = ranks.slice(0, 3).reduce((sum, share) => sum + share, 0);
  return {
    ranks,
    topThree,
    expectedRank: result.expectedRank[item]!,
    likelyRanks: likelyRanks(ranks),
    central: central && Object.fromEntries(used.map((criterion, index) => [criterion, central[index]!])),
    wording: certaintyWording(topThree),
  };
}

/**
 * Whether the weights hardly matter: a gap is among the first three in at least 90 % of weightings, or in at most 10 %.
 * @example isFirm(0.93) // => true
 */
export function isFirm(topThree: number): boolean {
  return topThree >= 0.9 - 1e-9 || topThree <= 0.1 + 1e-9;
}

/**
 * What a share of draws among the first three means, in words.
 *
 * @example certaintyWording(0.93) // => "firmly in the top 3"
 */
export function certaintyWording(topThree: number): string {
  if (!isFirm(topThree)) return say`depends on the weights`;
  return topThree > 0.5 ? say`firmly in the top 3` : say`firmly outside the top 3`;
}

/**
 * The best and worst rank of the fewest neighbouring ranks that together hold at least 90 % of the draws; of several
 * such, those with the largest share, then the better.
 *
 * @example likelyRanks([0.05, 0.9, 0.05]) // => [2, 2]
 */
export function likelyRanks(ranks: readonly number[]): [number, number] {
  let found: [number, number] = [1, ranks.length];
  let held = 0;
  for (let best = 0; best < ranks.length; best++) {
    let share = 0;
    for (let worst = best; worst < ranks.length; worst++) {
      share += ranks[worst]!;
      if (share < 0.9 - 1e-9) continue;
      const narrower = worst - best - (found[1] - found[0]);
      if (narrower < 0 || (narrower === 0 && share > held + 1e-9)) {
        found = [best + 1, worst + 1];
        held = share;
      }
      break;
    }
  }
  return found;
}
