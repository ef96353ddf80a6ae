import fc from "fast-check";
import { expect, test } from "vitest";
import { normalCdf, normalQuantile, tCdf, tQuantile, twoSidedP } from "../../../shared/statistics/distributions.ts";

// SciPy 1.17.1: t.ppf, norm.ppf, norm.cdf; METHODS 3.4
test("the values of printed tables come out", () => {
  expect(tQuantile(0.975, 5)).toBeCloseTo(2.570581835636314, 12);
  expect(tQuantile(0.975, 12.5)).toBeCloseTo(2.1691859427125406, 12);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalCdf(-2.5)).toBeCloseTo(0.006209665325776132, 16);
  expect(twoSidedP(-3.8558839984744915, 5)).toBeCloseTo(0.0119296855, 10);
});

test("a very small p value keeps its digits instead of becoming 0", () => {
  expect(twoSidedP(60, 40) / 8.310990423721453e-41).toBeCloseTo(1, 11);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.36134090240406, 12);
});

test("a probability nearer to 0 or 1 than anything here needs is refused", () => {
  const refused = [0, 1, 1e-11, 1 - 1e-11, -0.1, 2, Number.NaN];
  for (const p of refused) {
    expect(() => tQuantile(p, 5)).toThrow(RangeError);
    expect(() => normalQuantile(p)).toThrow("normalQuantile requires a probability");
  }
});

test("a t distribution needs degrees of freedom", () => {
  for (const df of [0, -1, Number.NaN]) {
    expect(() => tCdf(1, df)).toThrow("tCdf requires degrees of freedom above zero");
    expect(() => tQuantile(0.5, df)).toThrow(RangeError);
  }
  expect(() => tCdf(Number.NaN, 5)).toThrow("got NaN");
  expect(() => normalCdf(Number.NaN)).toThrow("got NaN");
});

const probabilities = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true });
const degrees = fc.double({ min: 1, max: 1e6, noNaN: true });

test("a quantile is where the distribution reaches the probability", () => {
  fc.assert(
    fc.property(probabilities, degrees, (p, df) => {
      expect(Math.abs(tCdf(tQuantile(p, df), df) - p)).toBeLessThan(1e-10);
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
    }),
  );
});

test("a p value lies from 0 to 1 and does not care for the sign", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), degrees, (t, df) => {
      const p = twoSidedP(t, df);
      expect(p >= 0 && p <= 1).toBe(true);
      expect(twoSidedP(-t, df)).toBe(p);
    }),
  );
});
