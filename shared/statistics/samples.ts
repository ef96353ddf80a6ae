/**
 * The mean of a sample, in its unit; to the last digit the same in whatever order the values come.
 *
 * @throws RangeError when there are no values.
 * @example mean([1, 2, 6]) // => 3
 */
export function mean(values: readonly number[]): number {
  requireValues("mean", values);
  return sumOf(values) / values.length;
}

/**
 * The sample variance, with n − 1, in the square of the unit; `null` for fewer than two values.
 *
 * @example variance([1, 2, 6]) // => 7
 */
export function variance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return sumOf(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/**
 * The sample standard deviation, with n − 1, in the unit of the values; `null` for fewer than two.
 *
 * @example standardDeviation([2, 4, 6]) // => 2
 */
export function standardDeviation(values: readonly number[]): number | null {
  const square = variance(values);
  return square === null ? null : Math.sqrt(square);
}

/**
 * The sample covariance of pairs, with n − 1; `null` for fewer than two pairs. The i-th values belong together.
 *
 * @throws RangeError when the samples differ in length.
 * @example covariance([1, 2, 3], [2, 4, 6]) // => 2
 */
export function covariance(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length)
    throw new RangeError(`covariance requires pairs, got ${first.length} and ${second.length} values`);
  if (first.length < 2) return null;
  const firstMean = mean(first);
  const secondMean = mean(second);
  const products = first.map((value, index) => (value - firstMean) * (second[index]! - secondMean));
  return sumOf(products) / (first.length - 1);
}

/**
 * The median; of an even count, the mean of the middle two.
 *
 * @throws RangeError when there are no values.
 * @example median([4, 1, 3, 10]) // => 3.5
 */
export function median(values: readonly number[]): number {
  requireValues("median", values);
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The sum with what every addition rounds off kept aside and added last, so that the order of rows cannot change it.
 * Source: A. Neumaier, Z. angew. Math. Mech. 54 (1974) 39.
 */
function sumOf(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function requireValues(name: string, values: readonly number[]): void {
  if (values.length === 0) throw new RangeError(`${name} requires at least one value`);
}
