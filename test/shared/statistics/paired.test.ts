import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedChange } from "../../../shared/statistics/paired.ts";

const before = [50, 60, 70, 55, 64, 58];
const after = [60, 66, 71, 70, 69, 66];

// METHODS 3.4; R t.test(paired = TRUE)
test("six people who rise by 7.5 points on average changed more than by chance", () => {
  const change = pairedChange(before, after);
  expect(change).toMatchObject({ status: "ok", n: 6, dropped: 0, mean: 7.5, df: 5 });
  const { t, p, ciLow, ciHigh, g, gLow, gHigh } = change;
  expect([t, p, ciLow, ciHigh, g, gLow, gHigh].map((value) => value!.toFixed(4))).toEqual([
    "3.8559",
    "0.0119",
    "2.5000",
    "12.5000",
    "1.1086",
    "0.2702",
    "2.3670",
  ]);
});

test("a person without a score before or after is left out and counted", () => {
  const change = pairedChange([null, ...before, 40], [90, ...after, null]);
  expect(change).toEqual({ ...pairedChange(before, after), dropped: 2 });
});

test("a score of 0 is a score", () => {
  expect(pairedChange([0, 4, 1], [2, 0, 1])).toMatchObject({ n: 3, dropped: 0 });
});

test("below five people there is an interval, but only a provisional one", () => {
  const change = pairedChange([52, 48, 66, 71], [60, 49, 70, 79]);
  expect(change.status).toBe("provisional");
  expect(change.ciLow! < 5.25 && change.ciHigh! > 5.25).toBe(true);
});

test("one person shows a change and nothing about chance; nobody shows nothing", () => {
  const nothing = { t: null, p: null, ciLow: null, ciHigh: null, g: null, sd: null, se: null, df: null };
  expect(pairedChange([3], [5])).toMatchObject({ status: "too-few", n: 1, mean: 2, ...nothing });
  expect(pairedChange([3, null], [null, 5])).toMatchObject({ status: "too-few", n: 0, dropped: 2, mean: null });
  expect(pairedChange([], [])).toMatchObject({ status: "too-few", n: 0, dropped: 0, mean: null });
});

test("when everybody changed by the same amount there is no chance to measure", () => {
  expect(pairedChange([3, 4, 5], [5, 6, 7])).toMatchObject({ status: "no-variation", mean: 2, p: null, ciLow: null });
  expect(pairedChange([0.1, 0.2, 0.3], [0.2, 0.3, 0.4])).toMatchObject({ status: "no-variation", p: null });
});

test("scores before and after belong to the same people", () => {
  expect(() => pairedChange([1, 2], [1])).toThrow("completePairs requires pairs, got 2 and 1 values");
});

const score = fc.integer({ min: 0, max: 1000 }).map((whole) => whole / 10);
const people = fc.array(fc.tuple(score, score), { minLength: 5, maxLength: 40 });
const changeOf = (pairs: readonly (readonly [number, number])[]) =>
  pairedChange(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
  );

test("p lies from 0 to 1, the interval holds the mean, and leaves out 0 just when p is below .05", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const { status, mean, p, ciLow, ciHigh } = changeOf(pairs);
      if (status !== "ok") return;
      expect(p! >= 0 && p! <= 1 && ciLow! <= mean! && mean! <= ciHigh!).toBe(true);
      if (Math.abs(p! - 0.05) > 1e-9) expect(ciLow! > 0 || ciHigh! < 0).toBe(p! < 0.05);
    }),
  );
});

test("taking after for before changes the sign and nothing else", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const forward = changeOf(pairs);
      const back = changeOf(pairs.map(([first, second]) => [second, first] as const));
      if (forward.status !== "ok") return;
      expect([back.p, back.se, back.sd]).toEqual([forward.p, forward.se, forward.sd]);
      expect(back.mean! + forward.mean!).toBeCloseTo(0, 12);
      expect([back.ciLow! + forward.ciHigh!, back.gHigh! + forward.gLow!]).toEqual([
        expect.closeTo(0, 9),
        expect.closeTo(0, 9),
      ]);
    }),
  );
});

test("ten points more for everybody, before and after, change nothing", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const plain = changeOf(pairs);
      const higher = changeOf(pairs.map(([first, second]) => [first + 10, second + 10] as const));
      expect(higher.status).toBe(plain.status);
      for (const key of ["mean", "p", "ciLow", "ciHigh", "g"] as const)
        if (plain[key] !== null) expect(higher[key]).toBeCloseTo(plain[key], 8);
    }),
  );
});

test("the order of people does not matter, not even for the last digit", () => {
  fc.assert(
    fc.property(people, (pairs) => {
      expect(changeOf(pairs.toReversed())).toEqual(changeOf(pairs));
    }),
  );
});
