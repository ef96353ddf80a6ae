import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCorrelation } from "../../../shared/statistics/rank-correlation.ts";

test("teams with more skill gain and more KPI change go together", () => {
  const gain = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const change = [2, 1, 4, 3, 6, 5, 9, 8, 10, 7];
  const { rho, p, ciLow, ciHigh, pMethod } = rankCorrelation(gain, change);
  expect([rho!.toFixed(4), p!.toFixed(5), ciLow!.toFixed(4), ciHigh!.toFixed(4), pMethod]).toEqual([
    "0.8788",
    "0.00081",
    "0.4607",
    "0.9777",
    "t",
  ]);
});

test("five teams are too few", () => {
  expect(rankCorrelation([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toMatchObject({
    status: "too-few",
    n: 5,
    rho: null,
    p: null,
  });
});

test("when every team gained the same, nothing goes together", () => {
  expect(rankCorrelation([2, 2, 2, 2, 2, 2], [1, 2, 3, 4, 5, 6])).toMatchObject({ status: "no-variation", rho: null });
});

test("complete agreement of six is one order of 720 each way, and has no interval", () => {
  expect(rankCorrelation([1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60])).toEqual({
    status: "ok",
    n: 6,
    rho: 1,
    p: 2 / 720,
    pMethod: "exact",
    ciLow: null,
    ciHigh: null,
  });
});

test("complete agreement of many has a p value of 0", () => {
  const many = Array.from({ length: 12 }, (_, index) => index);
  expect(rankCorrelation(many, many)).toMatchObject({ rho: 1, p: 0, ciLow: null });
});

test("values without a partner are a mistake of the caller", () => {
  expect(() => rankCorrelation([1], [])).toThrow("got 1 and 0 values");
});

const values = fc.integer({ min: -3, max: 3 });
const pairs = fc.array(fc.tuple(values, values), { minLength: 6, maxLength: 8 });
const columns = (rows: readonly (readonly [number, number])[]) =>
  [rows.map(([x]) => x), rows.map(([, y]) => y)] as const;

/** Every order of a few values. */
function orders(list: readonly number[]): number[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, at) => orders(list.filter((_, index) => index !== at)).map((rest) => [first, ...rest]));
}

test("the exact p value counts the orders that go together at least as much", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(values, values), { minLength: 6, maxLength: 6 }), (rows) => {
      const [x, y] = columns(rows);
      const { rho, p } = rankCorrelation(x, y);
      fc.pre(rho !== null);
      const all = orders(y);
      const asMuch = all.filter((order) => Math.abs(rankCorrelation(x, order).rho!) >= Math.abs(rho!) - 1e-9);
      expect(p).toBeCloseTo(asMuch.length / all.length, 12);
    }),
    { numRuns: 3 },
  );
});

test("only the order of the values counts, and opposite orders give the opposite sign", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y] = columns(rows);
      const found = rankCorrelation(x, y);
      expect(
        rankCorrelation(
          x.map((each) => Math.exp(each)),
          y.map((each) => each ** 3),
        ),
      ).toEqual(found);
      const opposite = rankCorrelation(
        x.map((each) => -each),
        y,
      );
      expect([(opposite.rho ?? 0) + (found.rho ?? 0), opposite.p]).toEqual([0, found.p]);
    }),
    { numRuns: 30 },
  );
});
