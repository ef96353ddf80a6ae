import type { RandomStream } from "../../statistics/random.ts";
import { fractionOf, inverseOf, primesBelowLimit, subtractRow } from "./prime-field.ts";

/** A matrix of 0 and 1: for every row the columns that hold 1, ascending. */
export interface ZeroOneMatrix {
  columns: number;
  rows: readonly Int32Array[];
}

/** What a set of columns is as a sum of rows: the rows with a factor other than 0. */
export interface RowSum {
  rows: number[];
  /** `true` when the factors were worked out as fractions and checked with whole numbers. */
  proven: boolean;
}

/** All sums of multiples of the rows of a matrix, modulo a prime. */
export interface RowSpace {
  prime: number;
  rank: number;
  /** `true` when the rank is known to be that over the fractions too. */
  rankProven: boolean;
  /** How the columns (1 in each, 0 elsewhere) are a sum of multiples of the rows; `null` when they are none. */
  sumOf(columns: readonly number[]): RowSum | null;
  /** A random solution x of "every row times x is 0", from 0 to `prime` − 1. */
  solution(next: RandomStream): Float64Array;
}

interface Step {
  pivot: number;
  row: Float64Array;
  /** The row as a sum of multiples of the rows of the matrix. */
  factors: Float64Array;
}

/** The multiples of earlier steps that leave a row without their pivots; `factors` gathers what was taken away. */
function reduce(row: Float64Array, factors: Float64Array, steps: readonly Step[], prime: number): void {
  for (const step of steps) {
    const times = row[step.pivot]!;
    if (times === 0) continue;
    subtractRow(row, times, step.row, prime);
    subtractRow(factors, times, step.factors, prime);
  }
}

/**
 * The row space of a matrix of 0 and 1, by elimination modulo a prime in the order of the rows: a row that is a sum of
 * earlier ones takes part in no sum.
 *
 * @example rowSpaceOf({ columns: 2, rows: [Int32Array.of(0, 1), Int32Array.of(0)] }, 67108859).sumOf([1])
 * // => { rows: [0, 1], proven: true }
 */
export function rowSpaceOf(matrix: ZeroOneMatrix, prime: number): RowSpace {
  const { columns, rows } = matrix;
  const steps: Step[] = [];
  let rankProven = true;
  rows.forEach((ones, index) => {
    if (steps.length === columns) return;
    const row = new Float64Array(columns);
    for (const column of ones) row[column] = 1;
    const factors = new Float64Array(rows.length);
    factors[index] = 1;
    reduce(row, factors, steps, prime);
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) rankProven &&= holds(matrix, factors, [], prime);
    else {
      const inverse = inverseOf(row[pivot]!, prime);
      steps.push({ pivot, row: times(row, inverse, prime), factors: times(factors, inverse, prime) });
    }
  });
  const rank = steps.length;
  return {
    prime,
    rank,
    rankProven: rankProven || rank === columns,
    sumOf: (chosen) => sumOf(matrix, steps, chosen, prime),
    solution: (next) => solution(columns, steps, prime, next),
  };
}

/**
 * How many primes it takes until nothing that holds modulo all of them can fail over the fractions: the product of the
 * primes is then above every determinant of `size` rows and columns of 0 and 1.
 * Source: J. Hadamard, Résolution d'une question relative aux déterminants, 1893.
 *
 * @example enoughPrimes(3).length // => 1
 */
export function enoughPrimes(size: number): number[] {
  const bits = ((size + 1) / 2) * Math.log2(size + 1) - size;
  return primesBelowLimit(Math.floor(Math.max(0, bits) / 25.9) + 1);
}

function times(row: Float64Array, factor: number, prime: number): Float64Array {
  return subtractRow(new Float64Array(row.length), prime - factor, row, prime);
}

function sumOf(matrix: ZeroOneMatrix, steps: readonly Step[], chosen: readonly number[], prime: number): RowSum | null {
  const row = new Float64Array(matrix.columns);
  for (const column of chosen) row[column] = 1;
  const taken = new Float64Array(matrix.rows.length);
  reduce(row, taken, steps, prime);
  if (row.some((entry) => entry !== 0)) return null;
  const factors = times(taken, prime - 1, prime);
  const rows = [...factors.keys()].filter((index) => factors[index] !== 0);
  return { rows, proven: steps.length === matrix.columns || holds(matrix, factors, chosen, prime) };
}

/** Whether the factors, read as fractions, make exactly the chosen columns out of the rows. */
function holds(matrix: ZeroOneMatrix, factors: Float64Array, chosen: readonly number[], prime: number): boolean {
  const fractions: { row: number; top: number; bottom: number }[] = [];
  let common = 1;
  for (let row = 0; row < factors.length; row++) {
    if (factors[row] === 0) continue;
    const fraction = fractionOf(factors[row]!, prime);
    if (fraction === null) return false;
    const [top, bottom] = fraction;
    fractions.push({ row, top, bottom });
    common = (common / commonDivisor(common, bottom)) * bottom;
    if (common > 2 ** 20) return false;
  }
  const sums = new Float64Array(matrix.columns);
  for (const column of chosen) sums[column] = -common;
  for (const { row, top, bottom } of fractions) {
    const whole = top * (common / bottom);
    for (const column of matrix.rows[row]!) sums[column]! += whole;
  }
  return sums.every((sum) => sum === 0);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function solution(columns: number, steps: readonly Step[], prime: number, next: RandomStream): Float64Array {
  const values = Float64Array.from({ length: columns }, () => next() % prime);
  for (const { pivot, row } of steps.toReversed()) {
    let sum = 0;
    for (let column = 0; column < columns; column++)
      if (column !== pivot && row[column] !== 0) sum = (sum + row[column]! * values[column]!) % prime;
    values[pivot] = sum === 0 ? 0 : prime - sum;
  }
  return values;
}
