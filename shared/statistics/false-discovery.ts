/**
 * The p values of many tests, each adjusted for how many there are, in the order given: among all tests with an
 * adjusted value of at most q, the share that is chance alone is expected to be at most q.
 *
 * An adjusted value is never below its own p value nor above 1, and keeps the order of the p values.
 * Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, JRSS B 57, 1995.
 *
 * @example adjustedP([0.01, 0.5, 0.02]) // => [0.03, 0.5, 0.03]
 */
export function adjustedP(p: readonly number[]): number[] {
  const fromTheTop = p.map((_, index) => index).sort((a, b) => p[b]! - p[a]!);
  const adjusted = new Array<number>(p.length);
  let smallest = 1;
  fromTheTop.forEach((index, place) => {
    smallest = Math.min(smallest, p[index]! * (p.length / (p.length - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
