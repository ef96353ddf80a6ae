/*
 * Whole numbers modulo a prime below 2²⁶, so that a product and a sum fit a double exactly.
 */

const largest = 2 ** 26;

/**
 * The largest primes below 2²⁶, descending.
 *
 * @example primesBelowLimit(2) // => [67108859, 67108837]
 */
export function primesBelowLimit(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = largest - 1; primes.length < count; candidate -= 2)
    if (isPrime(candidate)) primes.push(candidate);
  return primes;
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}

/**
 * Takes `factor` times one row from another, in place, modulo the prime. All entries are from 0 to `prime` − 1.
 *
 * @example [...subtractRow(Float64Array.of(1, 0), 1, Float64Array.of(1, 2), 7)] // => [0, 5]
 */
export function subtractRow(row: Float64Array, factor: number, other: Float64Array, prime: number): Float64Array {
  const times = prime - factor;
  const inverse = 1 / prime;
  for (let at = 0; at < row.length; at++) {
    const entry = other[at]!;
    if (entry === 0) continue;
    const value = row[at]! + times * entry;
    const rest = value - Math.floor(value * inverse) * prime;
    row[at] = rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
  }
  return row;
}

/**
 * The number that gives 1 when multiplied with `value` modulo the prime; `value` is from 1 to `prime` − 1.
 *
 * @example inverseOf(3, 7) // => 5
 */
export function inverseOf(value: number, prime: number): number {
  let [rest, next] = [prime, value];
  let [factor, nextFactor] = [0, 1];
  while (next !== 0) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return factor < 0 ? factor + prime : factor;
}

/**
 * The fraction with numerator and denominator up to √(prime / 2) that a number modulo the prime stands for, as
 * `[numerator, denominator]` with a denominator above 0; `null` when there is none.
 * Source: P. S. Wang, A p-adic algorithm for univariate partial fractions, SYMSAC 1981.
 *
 * @example fractionOf(67108858, 67108859) // => [-1, 1]
 * @example fractionOf(33554430, 67108859) // => [1, 2]
 */
export function fractionOf(value: number, prime: number): [number, number] | null {
  const bound = Math.floor(Math.sqrt(prime / 2));
  let [rest, next] = [prime, value];
  let [factor, nextFactor] = [0, 1];
  while (next > bound) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  if (nextFactor === 0 || Math.abs(nextFactor) > bound) return null;
  return nextFactor < 0 ? [next === 0 ? 0 : -next, -nextFactor] : [next, nextFactor];
}
