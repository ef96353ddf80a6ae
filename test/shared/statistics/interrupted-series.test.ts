import fc from "fast-check";
import { expect, test } from "vitest";
import { type InterruptedSeries, interruptedSeries } from "../../../shared/statistics/interrupted-series.ts";

const months = [48, 50, 49, 51, 52, 50, 53, 52, 54, 53, 45, 44, 45, 43, 42, 43, 41, 42, 40, 41];

test("errors per month fell by 9.4 at once, by 1.1 more each month, and by 14.2 on average", () => {
  const { level, slope, average, rhoReml, rhoUsed, status } = interruptedSeries(months, 10)!;
  expect({ status, rhoReml, rhoUsed }).toEqual({ status: "ok", rhoReml: 0, rhoUsed: 0.05 });
  const rounded = [level.estimate, level.se!, slope.estimate, slope.se!].map((each) => each.toFixed(4));
  expect(rounded).toEqual(["-9.3569", "0.8646", "-1.0663", "0.1514"]);
  const shown = [average.estimate, average.ciLow!, average.ciHigh!, average.hacSe!].map((each) => each.toFixed(3));
  expect(shown).toEqual(["-14.155", "-16.586", "-11.724", "0.585"]);
});

test("what is expected without the training goes on along the earlier trend", () => {
  const { fitted, expected, average, end } = interruptedSeries(months, 10)!;
  expect(fitted.slice(0, 10)).toEqual(expected.slice(0, 10));
  const apart = fitted.slice(10).map((value, index) => value - expected[10 + index]!);
  expect(apart.reduce((sum, each) => sum + each, 0) / 10).toBeCloseTo(average.estimate, 10);
  expect(apart.at(-1)).toBeCloseTo(end.estimate, 10);
});

test("a series exactly on its lines has effects, but chance cannot be judged", () => {
  const { status, level, slope, average, durbinWatson } = interruptedSeries([1, 2, 3, 4, 9, 11, 13, 15], 4)!;
  expect({ status, durbinWatson, rest: [level.se, level.p, average.ciLow, average.hacSe] }).toEqual({
    status: "no-variation",
    durbinWatson: null,
    rest: [null, null, null, null],
  });
  expect(level.estimate).toBeCloseTo(4, 10);
  expect(slope.estimate).toBeCloseTo(1, 10);
});

test("a series that never moves has no effect", () => {
  const { status, average } = interruptedSeries([7, 7, 7, 7, 7, 7], 3)!;
  expect([status, average.estimate.toFixed(10).replace("-", ""), average.p]).toEqual([
    "no-variation",
    "0.0000000000",
    null,
  ]);
});

test("too few periods before, after or in all give nothing", () => {
  expect([
    interruptedSeries([1, 2, 4, 3], 2),
    interruptedSeries([1, 2, 4, 3, 5], 1),
    interruptedSeries([1, 2, 4, 3, 5], 4),
  ]).toEqual([null, null, null]);
});

test("a missing period is a mistake of the caller", () => {
  expect(() => interruptedSeries([1, 2, Number.NaN, 3, 4, 6], 3)).toThrow("a number for every period");
});

const series = fc.tuple(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 5, max: 12 })).chain(([before, after]) =>
  fc.record({
    firstPost: fc.constant(before),
    values: fc.array(fc.integer({ min: -500, max: 500 }), { minLength: before + after, maxLength: before + after }),
  }),
);

/** Two results agree to the digits that a maximum of a likelihood has; the second is measured in `unit`. */
function agree(one: InterruptedSeries, other: InterruptedSeries, unit = 1) {
  for (const name of ["level", "slope", "average", "end"] as const) {
    const first = [one[name].estimate, one[name].se ?? 0, one[name].hacSe ?? 0];
    const second = [other[name].estimate, other[name].se ?? 0, other[name].hacSe ?? 0];
    const size = Math.max(1, ...first.map(Math.abs));
    first.forEach((value, index) => {
      expect((second[index]! / unit - value) / size).toBeCloseTo(0, 5);
    });
  }
  expect(other.rhoReml).toBeCloseTo(one.rhoReml, 5);
}

test("measuring from another zero changes no effect", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -10_000, max: 10_000 }), ({ values, firstPost }, zero) => {
      const moved = values.map((value) => value + zero);
      agree(interruptedSeries(values, firstPost)!, interruptedSeries(moved, firstPost)!);
    }),
  );
});

test("measuring in another unit scales every effect", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 2, max: 60 }), ({ values, firstPost }, unit) => {
      const scaled = values.map((value) => value * unit);
      agree(interruptedSeries(values, firstPost)!, interruptedSeries(scaled, firstPost)!, unit);
    }),
  );
});

test("a steady trend through the whole series changes no effect", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -50, max: 50 }), ({ values, firstPost }, trend) => {
      const rising = values.map((value, month) => value + trend * month);
      agree(interruptedSeries(values, firstPost)!, interruptedSeries(rising, firstPost)!);
    }),
  );
});

test("what is added after the training is found as its effect", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -200, max: 200 }), ({ values, firstPost }, added) => {
      const changed = values.map((value, month) => (month < firstPost ? value : value + added));
      const without = interruptedSeries(values, firstPost)!.average;
      const found = interruptedSeries(changed, firstPost)!.average.estimate - without.estimate;
      const size = Math.max(1, Math.abs(without.estimate), without.se ?? 0);
      expect((found - added) / size).toBeCloseTo(0, 5);
    }),
  );
});
