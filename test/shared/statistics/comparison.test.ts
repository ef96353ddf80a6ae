import fc from "fast-check";
import { expect, test } from "vitest";
import { compareGroups } from "../../../shared/statistics/comparison.ts";

// METHODS 3.5; R t.test
test("the trained changed by 4.6 more than the comparison group", () => {
  const found = compareGroups([6, 9, 3, 8, 7], [1, 4, 2, 0, 3, 2]);
  expect(found).toMatchObject({ status: "ok", nTreated: 5, nComparison: 6, effect: 4.6 });
  const { se, df, p, ciLow, ciHigh, g, gLow, gHigh } = found;
  expect([se, df, p, ciLow, ciHigh, g, gLow, gHigh].map((value) => value!.toFixed(3))).toEqual([
    "1.180",
    "6.405",
    "0.007",
    "1.755",
    "7.445",
    "2.200",
    "0.550",
    "4.265",
  ]);
});

test("with a single value in a group there is a difference and nothing about chance", () => {
  const nothing = { se: null, df: null, t: null, p: null, ciLow: null, ciHigh: null, g: null };
  expect(compareGroups([5], [1, 2])).toMatchObject({ status: "too-few", effect: 3.5, ...nothing });
  expect(compareGroups([], [1, 2])).toMatchObject({ status: "too-few", nTreated: 0, effect: null, ...nothing });
});

test("without variation in both groups only the difference is known", () => {
  expect(compareGroups([0.3, 0.1 + 0.2], [0.1, 0.1])).toMatchObject({ status: "no-variation", p: null, g: null });
  expect(compareGroups([2, 2], [1, 1]).effect).toBe(1);
});

test("variation in one group is enough", () => {
  const { status, df, p } = compareGroups([2, 2, 2], [1, 4, 0]);
  expect([status, df]).toEqual(["ok", 2]);
  expect(p! > 0 && p! < 1).toBe(true);
});

const value = fc.integer({ min: -500, max: 500 }).map((whole) => whole / 10);
const group = fc.array(value, { minLength: 2, maxLength: 30 });

test("p lies from 0 to 1, and the interval holds the effect", () => {
  fc.assert(
    fc.property(group, group, (treated, comparison) => {
      const { status, effect, p, ciLow, ciHigh } = compareGroups(treated, comparison);
      if (status !== "ok") return;
      expect(p! >= 0 && p! <= 1 && ciLow! <= effect! && effect! <= ciHigh!).toBe(true);
    }),
  );
});

test("swapping the groups changes the sign and nothing else", () => {
  fc.assert(
    fc.property(group, group, (treated, comparison) => {
      const one = compareGroups(treated, comparison);
      const other = compareGroups(comparison, treated);
      expect([other.status, other.effect! + one.effect!]).toEqual([one.status, 0]);
      if (one.status !== "ok") return;
      expect(other.p!).toBeCloseTo(one.p!, 12);
      expect([other.ciLow! + one.ciHigh!, other.g! + one.g!, other.gLow! + one.gHigh!]).toEqual(
        Array(3).fill(expect.closeTo(0, 9)),
      );
    }),
  );
});

test("the same amount more in both groups changes nothing", () => {
  fc.assert(
    fc.property(group, group, (treated, comparison) => {
      const plain = compareGroups(treated, comparison);
      const more = (values: readonly number[]) => values.map((each) => each + 12.5);
      const higher = compareGroups(more(treated), more(comparison));
      expect(higher.status).toBe(plain.status);
      for (const key of ["effect", "p", "ciLow", "ciHigh", "g"] as const)
        if (plain[key] !== null) expect(higher[key]).toBeCloseTo(plain[key], 8);
    }),
  );
});

test("the order of rows does not matter, not even for the last digit", () => {
  fc.assert(
    fc.property(group, group, (treated, comparison) => {
      const turned = compareGroups(treated.toReversed(), comparison.toReversed());
      expect(turned).toEqual(compareGroups(treated, comparison));
    }),
  );
});
