import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsOf } from "../../../../shared/analysis/gap.ts";
import { roundedMetrics, roundedProportion, shareOf, shareText } from "../../../../shared/report/audience/shares.ts";

test("H2 three of seven is 43 %, one of seven is only “at most 20 %”, six of seven “at least 80 %”", () => {
  expect([3, 1, 6].map((count) => shareText(shareOf(count, 7, 5)))).toEqual(["43 %", "at most 20 %", "at least 80 %"]);
});

test("H2 of four people no share is told", () => {
  expect(shareOf(2, 4, 5)).toBeNull();
});

test("H2 a share of respondents loses its counts and its interval", () => {
  const told = roundedProportion({ count: 8, of: 9, share: 8 / 9, low: 0.5, high: 0.98 }, 5);
  expect(told).toMatchObject({ of: 9, low: null, high: null, rounded: { value: null, low: 0.8, high: 1 } });
});

test("H2 what is known of a share always holds the true share, to the percent it is rounded to", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(part * of);
      const share = shareOf(count, of, 5)!;
      expect(share.low - 0.005).toBeLessThanOrEqual(count / of);
      expect(share.high + 0.005).toBeGreaterThanOrEqual(count / of);
    }),
  );
});

test("H2 two groups in which so few are short that it is not told look the same", () => {
  const pairs = (short: number) =>
    Array.from({ length: 10 }, (_, at) => ({ required: 3, current: at < short ? 0 : 4 }));
  const told = [0, 1, 2].map((short) => roundedMetrics(metricsOf(pairs(short), { min: 0 }), 10, 5));
  expect(told[0]!.rounded.below).toEqual(told[2]!.rounded.below);
  expect(told.map(({ meanGap, gapCount, totalGap }) => [meanGap, gapCount, totalGap])).toEqual([
    [null, 0, null],
    [null, 0, null],
    [null, 0, null],
  ]);
});

test("H2 a mean gap is told to a tenth, and never how deep the gaps of the few who have one are", () => {
  const pairs = [3, 3, 3, 2, 1, 0, 3].map((current) => ({ required: 3, current }));
  const told = roundedMetrics(metricsOf(pairs, { min: 0 }), 7, 5);
  expect(told).toMatchObject({ meanGap: 0.9, depth: null, surplusTotal: null, weightedGap: null });
});
