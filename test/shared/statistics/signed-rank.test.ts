import fc from "fast-check";
import { expect, test } from "vitest";
import { signedRank } from "../../../shared/statistics/signed-rank.ts";

// METHODS 3.4; R wilcox.test(conf.int = TRUE)
test("six rises of six differ from chance, and their middle is given with limits", () => {
  expect(signedRank([10, 6, 1, 15, 5, 8])).toEqual({
    n: 6,
    nonZero: 6,
    V: 21,
    p: 0.03125,
    pseudomedian: 7.5,
    ciLow: 1,
    ciHigh: 15,
    achieved: 0.96875,
  });
});

test("people who did not change are not ranked, but count in the estimate", () => {
  const found = signedRank([1, 0, 1, 1, 0, 1, 0, 0, 0]);
  expect(found).toMatchObject({ n: 9, nonZero: 4, V: 10, p: 0.125, pseudomedian: 0.5, ciLow: 0, ciHigh: 1 });
});

test("five or fewer people cannot give limits at 95 percent", () => {
  expect(signedRank([3, 1, 4, 2, 6])).toMatchObject({ pseudomedian: 3, ciLow: null, ciHigh: null, achieved: 0.9375 });
  expect(signedRank([3, 1, 4, 2, 6], 0.9).ciLow).toBe(1);
});

test("without any change there is nothing to test, and without people nothing at all", () => {
  expect(signedRank([0, 0])).toMatchObject({ nonZero: 0, V: 0, p: null, pseudomedian: 0 });
  expect(signedRank([])).toMatchObject({ n: 0, p: null, pseudomedian: null, achieved: null });
});

test("the noise of decimal fractions does not break a tie", () => {
  expect(signedRank([0.3 - 0.1, 0.1 - 0.3, 0.7, 0.5 - 0.3])).toEqual(signedRank([0.2, -0.2, 0.7, 0.2]));
});

test("above 500 people only the counts are given", () => {
  const many = Array.from({ length: 501 }, (_, index) => index + 1);
  expect(signedRank(many)).toMatchObject({ n: 501, V: (501 * 502) / 2, p: null, ciLow: null });
  expect(signedRank(many.slice(1)).p).toBeLessThan(1e-100);
});

const level = fc.integer({ min: -4, max: 4 });
const differences = fc.array(level, { minLength: 1, maxLength: 9 });

test("p counts the signs that are at least as far from the middle", () => {
  fc.assert(
    fc.property(differences, (values) => {
      expect(signedRank(values).p).toEqual(bySigns(values));
    }),
  );
});

test("turning every change around mirrors the result", () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 40 }), (values) => {
      const one = signedRank(values);
      const other = signedRank(values.map((value) => -value));
      expect(other.p).toBe(one.p);
      expect(other.V + one.V).toBe((one.nonZero * (one.nonZero + 1)) / 2);
      expect(other.pseudomedian! + one.pseudomedian!).toBe(0);
      if (one.ciLow !== null) expect(other.ciHigh! + one.ciLow).toBe(0);
      expect(one.p === null || (one.p > 0 && one.p <= 1)).toBe(true);
    }),
  );
});

test("the order of people does not matter", () => {
  fc.assert(
    fc.property(fc.array(level, { maxLength: 40 }), (values) => {
      expect(signedRank(values.toReversed())).toEqual(signedRank(values));
    }),
  );
});

/** The definition, for a few values: every pattern of signs is as likely as any other. */
function bySigns(values: readonly number[]): number | null {
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  if (sizes.length === 0) return null;
  const rank = (size: number) =>
    sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2;
  const sumOf = (isUp: (index: number) => boolean) =>
    sizes.reduce((sum, size, index) => (isUp(index) ? sum + rank(size) : sum), 0);
  const signs = values.filter((value) => value !== 0);
  const seen = sumOf((index) => signs[index]! > 0);
  const all = Array.from({ length: 2 ** sizes.length }, (_, mask) => sumOf((index) => ((mask >> index) & 1) === 1));
  const share = (fits: (sum: number) => boolean) => all.filter(fits).length / all.length;
  return Math.min(
    1,
    2 *
      Math.min(
        share((sum) => sum <= seen),
        share((sum) => sum >= seen),
      ),
  );
}
