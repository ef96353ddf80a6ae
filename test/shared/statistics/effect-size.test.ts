import { expect, test } from "vitest";
import { effectSize, smallSampleCorrection } from "../../../shared/statistics/effect-size.ts";

// Γ(m/2) / (√(m/2)·Γ((m−1)/2)): with m even or odd, products of whole numbers and π.
test("the correction for small samples equals its formula", () => {
  expect(smallSampleCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
  expect(smallSampleCorrection(3)).toBeCloseTo(Math.sqrt(Math.PI) / 2 / Math.sqrt(1.5), 14);
  expect(smallSampleCorrection(10)).toBeCloseTo(24 / Math.sqrt(5) / ((105 / 16) * Math.sqrt(Math.PI)), 14);
});

test("the larger the sample, the less there is to correct", () => {
  const corrections = [1, 2, 5, 20, 100, 9998].map(smallSampleCorrection);
  expect(corrections).toEqual(corrections.toSorted((a, b) => a - b));
  expect(corrections.at(-1)).toBeCloseTo(1 - 3 / (4 * 9998 - 1), 9);
});

test("degrees of freedom of a correction are whole and above zero", () => {
  expect(() => smallSampleCorrection(0)).toThrow("smallSampleCorrection requires a whole number above zero, got 0");
  expect(() => smallSampleCorrection(2.5)).toThrow(RangeError);
});

test("without any spread there is nothing to compare a difference with", () => {
  const spread = { first: 0, second: 0, covariance: 0, firstDegrees: 4, secondDegrees: 4, degrees: 8 };
  expect(effectSize(3, spread, 0.95)).toBeNull();
});

test("the unit of the values does not change an effect size", () => {
  const inDays = effectSize(2, of(4, 9), 0.95)!;
  const inHours = effectSize(48, of(4 * 24 ** 2, 9 * 24 ** 2), 0.95)!;
  for (const key of ["g", "gLow", "gHigh"] as const) expect(inHours[key]).toBeCloseTo(inDays[key], 12);
});

function of(first: number, second: number) {
  return { first, second, covariance: 0, firstDegrees: 6, secondDegrees: 8, degrees: 14 };
}
