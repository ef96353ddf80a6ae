import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsOf, PairSums } from "../../../shared/analysis/gap.ts";

const scale = { min: 0 };

test("five people of whom one is not rated: the worked example of the method", () => {
  const metrics = metricsOf(
    [
      { required: 3, current: 1 },
      { required: 3, current: 3 },
      { required: 2, current: null },
      { required: 3, current: 2 },
      { required: 2, current: 4 },
    ],
    scale,
  );
  expect(metrics).toMatchObject({ demand: 5, assessed: 4, totalGap: 3, meanGap: 0.75, depth: 1.5, surplusTotal: 2 });
  expect([metrics.prevalenceLow, metrics.prevalence, metrics.prevalenceHigh]).toEqual([0.4, 0.5, 0.6]);
  expect(metrics.proficiencyIndex).toBeCloseTo(1 - 3 / 11, 12);
  expect(metrics.proficiencyLow).toBeCloseTo(0.6154, 4);
  expect(metrics.proficiencyHigh).toBeCloseTo(0.7692, 4);
});

test("exceeding the requirement is no gap, and no credit against another person's gap", () => {
  const metrics = metricsOf(
    [
      { required: 2, current: 4 },
      { required: 3, current: 1 },
    ],
    scale,
  );
  expect([metrics.totalGap, metrics.surplusTotal, metrics.met]).toEqual([2, 2, 1]);
});

test("a skill nobody rated is unknown, not a gap and not met", () => {
  const metrics = metricsOf([{ required: 3, current: null }], scale);
  expect([metrics.totalGap, metrics.prevalence, metrics.pctMeeting]).toEqual([null, null, null]);
  expect([metrics.prevalenceLow, metrics.prevalenceHigh]).toEqual([0, 1]);
});

test("a requirement of 0, or none, takes the pair out", () => {
  expect(
    metricsOf(
      [
        { required: 0, current: 2 },
        { required: null, current: 2 },
      ],
      scale,
    ).demand,
  ).toBe(0);
});

test("a missing certificate leaves the level and the gap as they are, but the person does not meet", () => {
  const sums = new PairSums(1, 0);
  sums.add(0, 2, 3, 1, true);
  sums.add(0, 2, 1, 1, true);
  sums.add(0, 2, 2, 1, false);
  expect([sums.metrics(0).gapCount, sums.notMeeting(0), sums.failingCertificates(0)]).toEqual([1, 2, 2]);
});

const pair = fc.record({
  required: fc.option(fc.integer({ min: 0, max: 4 })),
  current: fc.option(fc.integer({ min: 0, max: 4 })),
});

test("the metrics of a whole are those of the sums of its parts", () => {
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), (left, right) => {
      const parts = new PairSums(3, 0);
      [left, right].forEach((pairs, set) => {
        for (const { required, current } of pairs)
          if (required !== null && required > 0) parts.add(set, required, current ?? Number.NaN, 1, false);
      });
      parts.addSet(2, parts, 0);
      parts.addSet(2, parts, 1);
      expect(parts.metrics(2)).toEqual(metricsOf([...left, ...right], scale));
    }),
  );
});

test("promising that every pair weighs 1 changes no number", () => {
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const plain = new PairSums(1, 0, false);
      for (const { required, current } of pairs)
        if (required !== null && required > 0) plain.add(0, required, current ?? Number.NaN, 1, false);
      expect(plain.metrics(0)).toEqual(metricsOf(pairs, scale));
    }),
  );
});

test("every value lies between its bounds, and finding out what is unknown stays inside them", () => {
  fc.assert(
    fc.property(fc.array(pair), fc.integer({ min: 0, max: 4 }), (pairs, level) => {
      const before = metricsOf(pairs, scale);
      const after = metricsOf(
        pairs.map(({ required, current }) => ({ required, current: current ?? level })),
        scale,
      );
      for (const [low, value, high] of [
        [before.prevalenceLow, after.prevalence, before.prevalenceHigh],
        [before.proficiencyLow, after.proficiencyIndex, before.proficiencyHigh],
      ]) {
        if (low === null || value === null || high === null) continue;
        expect(value).toBeGreaterThanOrEqual(low! - 1e-12);
        expect(value).toBeLessThanOrEqual(high! + 1e-12);
      }
    }),
  );
});
