import fc from "fast-check";
import { expect, test } from "vitest";
import { covariance, mean, median, standardDeviation, variance } from "../../../shared/statistics/samples.ts";

test("one value has a mean but no spread", () => {
  expect([mean([7]), variance([7]), standardDeviation([7]), covariance([7], [2])]).toEqual([7, null, null, null]);
});

test("no values have no mean and no median", () => {
  expect(() => mean([])).toThrow("mean requires at least one value");
  expect(() => median([])).toThrow("median requires at least one value");
  expect([variance([]), covariance([], [])]).toEqual([null, null]);
});

test("a small spread around a large number is not lost", () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

test("many small amounts beside a large one are not lost", () => {
  expect(mean([1e16, 1, 1, -1e16])).toBe(0.5);
});

test("the median of an even count lies between the middle two, and the list stays as it was", () => {
  const values = [10, 9, 100, 1];
  expect([median(values), median([10, 9, 1])]).toEqual([9.5, 9]);
  expect(values).toEqual([10, 9, 100, 1]);
});

test("a covariance is of pairs", () => {
  expect(covariance([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(() => covariance([1, 2], [1])).toThrow("covariance requires pairs, got 2 and 1 values");
});

const samples = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 60 });

test("the order of rows changes nothing, not even the last digit", () => {
  fc.assert(
    fc.property(samples, (whole) => {
      const values = whole.map((value) => value / 1000);
      const turned = values.toReversed();
      const sorted = values.toSorted((a, b) => a - b);
      for (const other of [turned, sorted])
        expect([mean(other), variance(other), median(other)]).toEqual([mean(values), variance(values), median(values)]);
    }),
  );
});

test("mean and median lie between the smallest and the largest, and a spread is never below 0", () => {
  fc.assert(
    fc.property(samples, (values) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      for (const middle of [mean(values), median(values)]) expect(middle >= least && middle <= most).toBe(true);
      expect(variance(values)).toBeGreaterThanOrEqual(0);
    }),
  );
});
