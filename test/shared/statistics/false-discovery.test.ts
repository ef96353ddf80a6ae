import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedP } from "../../../shared/statistics/false-discovery.ts";

test("each p value is raised for how many links were tested", () => {
  const adjusted = adjustedP([0.003, 0.04, 0.021, 0.3, 0.041]);
  expect(adjusted.map((p) => p.toFixed(5))).toEqual(["0.01500", "0.05125", "0.05125", "0.30000", "0.05125"]);
});

test("a single test stays as it is, and no test gives nothing", () => {
  expect([adjustedP([0.04]), adjustedP([])]).toEqual([[0.04], []]);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test("an adjusted value is never below its p value, never above 1, and keeps the order", () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const adjusted = adjustedP(p);
      const within = p.every((each, index) => each <= adjusted[index]! && adjusted[index]! <= 1);
      return within && p.every((a, i) => p.every((b, j) => a > b || adjusted[i]! <= adjusted[j]!));
    }),
  );
});

test("the order in which links are listed changes nothing", () => {
  fc.assert(
    fc.property(pValues, (p) => {
      expect(adjustedP([...p].reverse())).toEqual(adjustedP(p).reverse());
    }),
  );
});
