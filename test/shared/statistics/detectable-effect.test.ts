import { expect, test } from "vitest";
import { detectableEffect } from "../../../shared/statistics/detectable-effect.ts";

test("twelve people with a spread of 8 can show a change of 7.1 points, not less", () => {
  expect(detectableEffect(8 / Math.sqrt(12), 11).toFixed(3)).toBe("7.105");
});

test("a test that must find more misses less and so can only see larger effects", () => {
  const [usual, surer, stricter] = [
    detectableEffect(1, 20),
    detectableEffect(1, 20, 0.05, 0.9),
    detectableEffect(1, 20, 0.01, 0.8),
  ];
  expect([usual < surer, usual < stricter]).toEqual([true, true]);
});

test("twice the standard error, twice the effect", () => {
  expect(detectableEffect(3, 7)).toBeCloseTo(3 * detectableEffect(1, 7), 12);
});

test("without degrees of freedom nothing could be seen", () => {
  expect(() => detectableEffect(1, 0)).toThrow("above zero");
});
