import fc from "fast-check";
import { expect, test } from "vitest";
import { classGain, normalisedChange } from "../../../shared/statistics/gain.ts";

// METHODS 3.4
test("a class that rises from 59.5 to 67 of 100 gained 19 percent of what it could", () => {
  expect(classGain([50, 60, 70, 55, 64, 58], [60, 66, 71, 70, 69, 66], 100)).toBeCloseTo(0.1852, 4);
});

test("a class that had the maximum could not gain", () => {
  expect(classGain([10, 10], [10, 9], 10)).toBeNull();
  expect(classGain([0.7 + 0.1, 0.8], [0.8, 0.8], 0.8)).toBeNull();
});

test("a class with a score above the maximum is not measured by it", () => {
  expect(classGain([12, 14], [15, 15], 10)).toBeNull();
});

test("scores before and after count only together", () => {
  expect(classGain([20, null, 40], [40, 99, null], 100)).toBe(0.25);
  expect(classGain([null], [5], 10)).toBeNull();
  expect(normalisedChange([20, null, 40], [40, 99, null], 100)).toEqual({ change: 0.25, used: 1 });
  expect(() => classGain([1], [], 10)).toThrow("requires pairs");
});

test("a gain counts by the room above, a loss by the room below", () => {
  expect(normalisedChange([60], [80], 100).change).toBe(0.5);
  expect(normalisedChange([60], [30], 100).change).toBe(-0.5);
  expect(normalisedChange([60], [60], 100).change).toBe(0);
});

test("who had nothing or everything both times says nothing, nor does a score off the test", () => {
  expect(normalisedChange([0, 100, 110, 50, 60], [0, 100, 100, -5, 80], 100)).toEqual({ change: 0.5, used: 1 });
  expect(normalisedChange([0, 100], [0, 100], 100)).toEqual({ change: null, used: 0 });
});

test("a normalised change lies from −1 to 1", () => {
  const score = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { maxLength: 30 }), (pairs) => {
      const [pre, post] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
      const { change, used } = normalisedChange(pre, post, 20);
      expect(change === null ? used === 0 : Math.abs(change) <= 1).toBe(true);
    }),
  );
});
