import fc from "fast-check";
import { expect, test } from "vitest";
import { permutationP } from "../../../shared/statistics/permutation.ts";

// METHODS 3.5: 3 of the 462 assignments differ as much.
test("p counts the assignments that differ at least as much", () => {
  const { p, exact, smallest } = permutationP([6, 9, 3, 8, 7], [1, 4, 2, 0, 3, 2], 1);
  expect([p, exact, smallest]).toEqual([3 / 462, true, 1 / 462]);
});

test("three teams against three can never show less than 0.1", () => {
  expect(permutationP([70, 80, 90], [1, 2, 3], 1)).toEqual({ p: 0.1, exact: true, smallest: 0.1 });
  expect(permutationP([7, 8], [1, 2, 3], 1).smallest).toBe(0.1);
});

test("groups without any difference are as chance would have them", () => {
  expect(permutationP([2, 2, 2], [2, 2, 2, 2], 1).p).toBe(1);
  expect(permutationP([5], [1], 1).p).toBe(1);
});

test("an empty group cannot be compared", () => {
  expect(permutationP([], [1, 2], 1)).toEqual({ p: null, exact: true, smallest: 1 });
});

test("too many assignments to try are drawn, the same for the same seed", () => {
  const treated = Array.from({ length: 12 }, (_, index) => (index * 7) % 12);
  const comparison = treated.map((value) => value - 2);
  const drawn = permutationP(treated, comparison, 42);
  expect(drawn).toMatchObject({ exact: false, smallest: 1 / 20_001 });
  expect(permutationP(treated, comparison, 42)).toEqual(drawn);
  const other = permutationP(treated, comparison, 43);
  expect(other.p).not.toBe(drawn.p);
  expect(Math.abs(other.p! - drawn.p!)).toBeLessThan(0.02);
});

// 8 against 8 has 12,870 assignments, 8 against 9 has 24,310.
test("draws come near to the exact answer, and begin above 20,000 assignments", () => {
  const treated = [3, 5, 9, 4, 7, 6, 8, 5];
  const exact = permutationP(treated, [2, 4, 3, 6, 5, 4, 1, 5], 1);
  const drawn = permutationP(treated, [2, 4, 3, 6, 5, 4, 1, 5, 4], 1);
  expect([exact.exact, drawn.exact]).toEqual([true, false]);
  expect(drawn.p).toBeCloseTo(exactly(treated, [2, 4, 3, 6, 5, 4, 1, 5, 4]), 2);
});

test("amounts in the billions are compared like any other", () => {
  const { p } = permutationP([4e12 + 0.3, 4e12 + 0.7, 4e12 + 0.9], [4e12 - 0.1, 4e12 - 0.2, 4e12 - 0.4], 1);
  expect(p).toBe(0.1);
});

const value = fc.integer({ min: -30, max: 30 }).map((whole) => whole / 10);
const small = fc.array(value, { minLength: 1, maxLength: 6 });
const large = fc.array(value, { minLength: 10, maxLength: 12 });

test("p is never below the smallest possible, nor above 1, and equals the definition", () => {
  fc.assert(
    fc.property(small, small, (treated, comparison) => {
      const { p, smallest } = permutationP(treated, comparison, 1);
      expect(p! >= smallest - 1e-12 && p! <= 1).toBe(true);
      expect(p).toBeCloseTo(exactly(treated, comparison), 12);
    }),
  );
});

test("swapping the groups, turning the rows around, or adding an amount to all changes nothing", () => {
  const check = (treated: number[], comparison: number[]) => {
    const { p } = permutationP(treated, comparison, 5);
    const more = (values: readonly number[]) => values.map((each) => each + 8);
    expect(permutationP(comparison, treated, 5).p).toBe(p);
    expect(permutationP(treated.toReversed(), comparison.toReversed(), 5).p).toBe(p);
    expect(permutationP(more(treated), more(comparison), 5).p).toBe(p);
  };
  fc.assert(fc.property(small, small, check));
  fc.assert(fc.property(large, large, check), { numRuns: 20 });
});

/** The definition: every choice of a treated group among all values. */
function exactly(treated: readonly number[], comparison: readonly number[]): number {
  const all = [...treated, ...comparison];
  const average = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const difference = (mask: number) =>
    Math.abs(
      average(all.filter((_, index) => (mask >> index) & 1)) -
        average(all.filter((_, index) => !((mask >> index) & 1))),
    );
  const bits = (mask: number) => all.filter((_, index) => (mask >> index) & 1).length;
  const masks = Array.from({ length: 2 ** all.length }, (_, mask) => mask).filter(
    (mask) => bits(mask) === treated.length,
  );
  const observed = difference(2 ** treated.length - 1);
  return masks.filter((mask) => difference(mask) >= observed - 1e-9 * Math.max(1, observed)).length / masks.length;
}
