import { normalQuantile, twoSidedP } from "./distributions.ts";

/** Spearman's rank correlation of pairs, from −1 to 1, with its p value and interval. */
export interface RankCorrelation {
  status: "ok" | "too-few" | "no-variation";
  n: number;
  rho: number | null;
  p: number | null;
  /** `exact`: over all orders, up to 8 pairs; `t`: approximate. */
  pMethod: "exact" | "t" | null;
  ciLow: number | null;
  ciHigh: number | null;
}

const fewest = 6;
const mostExact = 8;

/**
 * Spearman's rank correlation of the pairs (`x[i]`, `y[i]`); ties share their middle rank.
 *
 * Everything is `null` below six pairs, or when all of `x` or all of `y` is the same. The interval is `null` when the
 * orders agree or oppose each other completely.
 * Source: D. G. Bonett and T. A. Wright, Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations, Psychometrika 65, 2000.
 *
 * @throws RangeError when `x` and `y` differ in length.
 * @example rankCorrelation([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]).rho // => 0.8285714285714286
 */
export function rankCorrelation(x: readonly number[], y: readonly number[], confidence = 0.95): RankCorrelation {
  if (x.length !== y.length)
    throw new RangeError(`rankCorrelation requires pairs, got ${x.length} and ${y.length} values`);
  const n = x.length;
  const nothing = { n, rho: null, p: null, pMethod: null, ciLow: null, ciHigh: null };
  if (n < fewest) return { status: "too-few", ...nothing };
  const first = centredDoubleRanks(x);
  const second = centredDoubleRanks(y);
  const spread = Math.sqrt(product(first, first) * product(second, second));
  if (spread === 0) return { status: "no-variation", ...nothing };
  const rho = product(first, second) / spread;
  const exact = n <= mostExact;
  const complete = Math.abs(rho) === 1;
  const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  return {
    status: "ok",
    n,
    rho,
    p: exact ? shareOfOrders(first, second) : complete ? 0 : tailP(rho, n),
    pMethod: exact ? "exact" : "t",
    ciLow: complete ? null : Math.tanh(Math.atanh(rho) - half),
    ciHigh: complete ? null : Math.tanh(Math.atanh(rho) + half),
  };
}

function tailP(rho: number, n: number): number {
  return twoSidedP(rho * Math.sqrt((n - 2) / (1 - rho ** 2)), n - 2);
}

/** Twice the mid-ranks less their mean: whole numbers, so that sums of products compare exactly. */
function centredDoubleRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let place = from; place < to; place++) ranks[order[place]!] = from + to - values.length;
    from = to;
  }
  return ranks;
}

function product(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, index) => sum + value * second[index]!, 0);
}

/**
 * The share of all orders of `second` in which the sum of products lies at least as far from 0 as in the given one.
 * Heap's algorithm: each order is one exchange away from the one before, so the sum is kept up to date by that alone.
 */
function shareOfOrders(first: readonly number[], second: readonly number[]): number {
  const order = [...second];
  const rounds = new Array<number>(order.length).fill(0);
  let sum = product(first, order);
  const observed = Math.abs(sum);
  let orders = 1;
  let atLeast = 1;
  for (let place = 1; place < order.length; ) {
    if (rounds[place]! >= place) {
      rounds[place++] = 0;
      continue;
    }
    const other = place % 2 === 0 ? 0 : rounds[place]!;
    const moved = order[place]!;
    sum += (first[place]! - first[other]!) * (order[other]! - moved);
    order[place] = order[other]!;
    order[other] = moved;
    orders++;
    if (Math.abs(sum) >= observed) atLeast++;
    rounds[place]!++;
    place = 1;
  }
  return atLeast / orders;
}
