import { mulberry32, uniform } from "./random.ts";
import { mean } from "./samples.ts";

const mostAssignments = 20_000;

/** How often dealing the same values anew to the two groups gives a difference as large. */
export interface PermutationTest {
  /** Two-sided; `null` when a group is empty. */
  p: number | null;
  /** Whether every possible assignment was tried; otherwise 20,000 were drawn by the seed. */
  exact: boolean;
  /** The smallest p that groups of these sizes can give at all: with three against three it is 0.1. */
  smallest: number;
}

/**
 * The permutation test of a difference of means: p is the share of the assignments of the values to the two groups
 * whose means differ, in either direction, by at least what was observed.
 *
 * All assignments up to 20,000 of them, else as many draws with `seed`, the observed one counted among them. Which
 * group is named first and the order of the values do not matter.
 * Source: E. J. G. Pitman, Suppl. J. R. Stat. Soc. 4 (1937) 119; draws: B. Phipson & G. K. Smyth, Stat. Appl. Genet.
 * Mol. Biol. 9 (2010) 39.
 *
 * @example permutationP([7, 8, 9], [1, 2, 3], 1) // => { p: 0.1, exact: true, smallest: 0.1 }
 */
export function permutationP(treated: readonly number[], comparison: readonly number[], seed: number): PermutationTest {
  const [small, large] = treated.length <= comparison.length ? [treated, comparison] : [comparison, treated];
  if (small.length === 0) return { p: null, exact: true, smallest: 1 };
  const all = [...small, ...large];
  // Around their mean, a group's sum alone gives the difference of means, and large values lose no digits.
  const centred = aroundMean(aroundMean(all));
  const scale = 1 / small.length + 1 / large.length;
  const observed = Math.abs(mean(centred.slice(0, small.length)) - mean(centred.slice(small.length)));
  const values = Float64Array.from(centred).sort();
  const widest = Math.max(-values[0]!, values.at(-1)!);
  const bar = (observed - Math.max(1e-9, 1e-9 * observed, 1e-12 * widest)) / scale;
  const assignments = waysToChoose(values.length, small.length);
  if (assignments > mostAssignments)
    return {
      p: (1 + hitsAmongDraws(values, small.length, bar, seed)) / (1 + mostAssignments),
      exact: false,
      smallest: 1 / (1 + mostAssignments),
    };
  return {
    p: hitsAmongAll(values, small.length, bar) / assignments,
    exact: true,
    smallest: (small.length === large.length ? 2 : 1) / assignments,
  };
}

/** What remains without the mean; a second time takes off what the first rounded. */
function aroundMean(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

/** How many groups of a size there are; the count stops soon after it is too large to go through. */
function waysToChoose(of: number, size: number): number {
  let ways = 1;
  for (let chosen = 1; chosen <= size && ways <= mostAssignments; chosen++)
    ways = (ways * (of - size + chosen)) / chosen;
  return Math.round(ways);
}

function hitsAmongAll(values: Float64Array, size: number, bar: number): number {
  function hits(from: number, missing: number, sum: number): number {
    if (missing === 0) return Math.abs(sum) >= bar ? 1 : 0;
    let count = 0;
    for (let next = from; next <= values.length - missing; next++)
      count += hits(next + 1, missing - 1, sum + values[next]!);
    return count;
  }
  return hits(0, size, 0);
}

/** Every draw goes on from the order the last one left, which is as good as any. */
function hitsAmongDraws(values: Float64Array, size: number, bar: number, seed: number): number {
  const next = mulberry32(seed);
  let hits = 0;
  for (let draw = 0; draw < mostAssignments; draw++) {
    let sum = 0;
    for (let place = 0; place < size; place++) {
      const other = place + Math.floor(uniform(next) * (values.length - place));
      const drawn = values[other]!;
      values[other] = values[place]!;
      values[place] = drawn;
      sum += drawn;
    }
    if (Math.abs(sum) >= bar) hits++;
  }
  return hits;
}
