import fc from "fast-check";
import { expect, test } from "vitest";
import { type RoiInput, roiOf } from "../../../shared/analysis/roi.ts";

// METHODS 4.5
const example: RoiInput = {
  costs: { delivery: 14_000 },
  grade: "E1",
  isolation: 0.4,
  confidence: 0.8,
  direction: "lower",
  effect: -1.5,
  effectLow: -2.4,
  effectHigh: -0.6,
  unitValue: 30,
  units: 60,
  periods: 12,
  monthsPerPeriod: 1,
};

test("the return is what comes back after the cost, as a share of the cost, with its range", () => {
  const roi = roiOf(example);
  expect(roi.benefit).toBeCloseTo(10_368);
  expect(roi.roiPct).toBeCloseTo(-25.94, 2);
  expect([roi.roiLow, roi.roiHigh].map((limit) => limit!.toFixed(1))).toEqual(["-70.4", "18.5"]);
  expect(roi.paybackMonths).toBeCloseTo(16.2, 1);
  expect(roi.breakEvenEffect).toBeCloseTo(2.025, 3);
});

test("a change that anything may have brought about needs the sponsor's share", () => {
  expect(roiOf({ ...example, isolation: null })).toMatchObject({
    status: "needs-isolation",
    benefit: null,
    cost: 14_000,
  });
});

test("a comparison needs no share, because the design isolates the effect", () => {
  expect(roiOf({ ...example, grade: "E3", isolation: null }).benefit).toBeCloseTo(10_368 / 0.4);
});

test("free training has no return in percent", () => {
  const costs = { delivery: 0, travel: null };
  expect(roiOf({ ...example, costs })).toMatchObject({
    cost: 0,
    bcr: null,
    roiPct: null,
    roiLow: null,
    paybackMonths: null,
  });
});

test("a KPI that got worse pays nothing back", () => {
  expect(roiOf({ ...example, effect: 1.5, effectLow: 0.6, effectHigh: 2.4 })).toMatchObject({ paybackMonths: null });
});

test("the break-even effect brings back exactly the cost, and the point lies in the range", () => {
  const amount = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(amount, amount, amount, fc.boolean(), (effect, unitValue, units, isHigher) => {
      const sign = isHigher ? 1 : -1;
      const input: RoiInput = { ...example, unitValue, units, direction: isHigher ? "higher" : "lower" };
      const limits = { effectLow: sign * effect - 1, effectHigh: sign * effect + 1 };
      const roi = roiOf({ ...input, effect: sign * effect, ...limits });
      const even = roiOf({ ...input, effect: sign * roi.breakEvenEffect!, ...limits });
      expect(even.roiPct).toBeCloseTo(0, 6);
      expect(roi.roiLow!).toBeLessThan(roi.roiPct!);
      expect(roi.roiHigh!).toBeGreaterThan(roi.roiPct!);
    }),
  );
});
