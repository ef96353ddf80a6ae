import { expect, test } from "vitest";
import { regressionToTheMean } from "../../../shared/statistics/regression-to-the-mean.ts";

const everybody = { populationMean: 60, populationSd: 10, reliability: 0.7 };

// METHODS 3.4
test("people chosen at 45 where everybody has 60 rise by 4.5 without any training", () => {
  const { z, warn, expected } = regressionToTheMean([40, 45, 50], everybody);
  expect([z, warn]).toEqual([-1.5, true]);
  expect(expected).toBeCloseTo(4.5, 12);
});

test("people chosen for high scores are expected to fall", () => {
  expect(regressionToTheMean([80], everybody).expected).toBeCloseTo(-6, 12);
});

test("people like everybody else raise no warning", () => {
  expect(regressionToTheMean([64.9], everybody).warn).toBe(false);
  expect(regressionToTheMean([65], everybody).warn).toBe(true);
});

test("a perfectly reliable test has no luck to lose", () => {
  expect(regressionToTheMean([40], { ...everybody, reliability: 1 }).expected).toBe(0);
});

test("a population without spread gives no distance and no warning", () => {
  expect(regressionToTheMean([40], { ...everybody, populationSd: 0 })).toMatchObject({ z: null, warn: false });
});
