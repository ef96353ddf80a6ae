const mostDifferences = 500;

/** Whether changes lean to one side, by ranks: it needs no bell curve and shrugs off a few extreme values. */
export interface SignedRank {
  n: number;
  /** Differences other than 0: only these are ranked. */
  nonZero: number;
  /** Sum of the ranks of the rises. */
  V: number;
  p: number | null;
  /** Median of the means of all pairs of differences, in their unit. */
  pseudomedian: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** The confidence that the limits reach, as a fraction: at least the one asked for, or there are no limits. */
  achieved: number | null;
}

/**
 * Wilcoxon's signed rank test on differences, after minus before. p is two-sided and exact, ties included.
 *
 * Differences are rounded to 9 decimals, or the noise of decimal fractions would break ties. `confidence` is a
 * fraction; too few differences to reach it give no limits. Above 500 differences only counts and `V` are given.
 * Source: F. Wilcoxon, Biometrics 1 (1945) 80; estimate: J. L. Hodges & E. L. Lehmann, Ann. Math. Stat. 34 (1963) 598.
 *
 * @example signedRank([10, 6, 1, 15, 5, 8]).p // => 0.03125
 */
export function signedRank(differences: readonly number[], confidence = 0.95): SignedRank {
  const rounded = differences.map(toNineDecimals);
  const n = rounded.length;
  const nonZero = rounded.filter((value) => value !== 0);
  const ranks = doubledRanks(nonZero);
  const doubledV = ranks.reduce((sum, rank, index) => (nonZero[index]! > 0 ? sum + rank : sum), 0);
  const counts = { n, nonZero: nonZero.length, V: doubledV / 2 };
  if (n === 0 || n > mostDifferences)
    return { ...counts, p: null, pseudomedian: null, ciLow: null, ciHigh: null, achieved: null };
  const p = nonZero.length === 0 ? null : twoSided(ranks, doubledV);
  const { low, high, pseudomedian, achieved } = walshLimits(rounded, confidence);
  return { ...counts, p, pseudomedian, ciLow: low, ciHigh: high, achieved };
}

function toNineDecimals(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 1e9)) / 1e9;
}

/** Twice the rank of each value's size; equal sizes share the mean of their ranks, so twice it is a whole number. */
function doubledRanks(values: readonly number[]): number[] {
  const sizes = values.map(Math.abs);
  const order = sizes.map((_, index) => index).sort((first, second) => sizes[first]! - sizes[second]!);
  const ranks: number[] = Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && sizes[order[end]!] === sizes[order[start]!]) end++;
    for (let place = start; place < end; place++) ranks[order[place]!] = start + 1 + end;
    start = end;
  }
  return ranks;
}

/** The distribution of V is symmetric, so its shorter tail up to V or its mirror image is all that is needed. */
function twoSided(ranks: readonly number[], doubledV: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const unit = ranks.every((rank) => rank % 2 === 0) ? 2 : 1;
  const tail = Math.min(doubledV, total - doubledV) / unit;
  const chances = chancesOfSums(
    ranks.map((rank) => rank / unit),
    tail,
  );
  return Math.min(1, 2 * chances.reduce((sum, chance) => sum + chance, 0));
}

/** How likely each sum from 0 to `most` is when every whole number of the list is in or out with chance one half. */
function chancesOfSums(numbers: readonly number[], most: number): Float64Array {
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  let reached = 0;
  // From the smallest, so that the sums to go through stay few for long.
  for (const number of [...numbers].sort((a, b) => a - b)) {
    reached = Math.min(most, reached + number);
    for (let sum = reached; sum >= number; sum--) ways[sum] = ways[sum]! + ways[sum - number]!;
  }
  return ways.map((count) => count / 2 ** numbers.length);
}

/** The estimate and its limits from the means of all pairs of differences, each difference with itself included. */
function walshLimits(differences: readonly number[], confidence: number) {
  const n = differences.length;
  const count = (n * (n + 1)) / 2;
  const sorted = Float64Array.from(differences).sort();
  const { order, achieved } = limitOrder(n, confidence);
  const reached = achieved >= confidence - 1e-12;
  return {
    pseudomedian: (walshAverage(sorted, (count + 1) >> 1) + walshAverage(sorted, (count >> 1) + 1)) / 2,
    low: reached ? walshAverage(sorted, order) : null,
    high: reached ? walshAverage(sorted, count + 1 - order) : null,
    achieved,
  };
}

/**
 * The Walsh average of rank `rank`, counted from 1: the smallest number that has so many averages at or below it, found
 * by halving, because the averages themselves are many.
 */
function walshAverage(sorted: Float64Array, rank: number): number {
  let [below, reaching] = [sorted[0]!, sorted.at(-1)!];
  if (averagesUpTo(sorted, below) >= rank) return below;
  for (;;) {
    const middle = below + (reaching - below) / 2;
    if (middle <= below || middle >= reaching) return reaching;
    if (averagesUpTo(sorted, middle) >= rank) reaching = middle;
    else below = middle;
  }
}

function averagesUpTo(sorted: Float64Array, limit: number): number {
  let count = 0;
  let second = sorted.length - 1;
  for (let first = 0; first < sorted.length; first++) {
    while (second >= first && (sorted[first]! + sorted[second]!) / 2 > limit) second--;
    if (second < first) break;
    count += second - first + 1;
  }
  return count;
}

/** Which of the sorted averages, counted from 1 at either end, is the limit, and the confidence that this reaches. */
function limitOrder(n: number, confidence: number): LimitOrder {
  const key = `${n} ${confidence}`;
  const before = orders.get(key);
  if (before) return before;
  const found = computedOrder(n, confidence);
  orders.set(key, found);
  return found;
}

interface LimitOrder {
  order: number;
  achieved: number;
}

/** It depends on the number of differences alone, and takes long for many. */
const orders = new Map<string, LimitOrder>();

function computedOrder(n: number, confidence: number): LimitOrder {
  const ranks = Array.from({ length: n }, (_, index) => index + 1);
  const chances = chancesOfSums(ranks, Math.floor((n * (n + 1)) / 4));
  const tail = (1 - confidence) / 2 - 10 * Number.EPSILON;
  let order = 0;
  let below = 0;
  while (order < chances.length - 1 && below + chances[order]! < tail) below += chances[order++]!;
  if (order === 0) return { order: 1, achieved: 1 - 2 * chances[0]! };
  return { order, achieved: 1 - 2 * below };
}
