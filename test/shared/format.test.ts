import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, list, listSome, money, number, percent, percentRange, plural } from "../../shared/format.ts";

test("halves are rounded up and zeros behind the point are left out", () => {
  expect([2.5, 0.125, -2.5, 1000, 1234567.891].map((value) => number(value, 2))).toEqual([
    "2.5",
    "0.13",
    "−2.5",
    "1,000",
    "1,234,567.89",
  ]);
  expect(percent(0.125)).toBe("13 %");
});

test("what nobody knows is written as not known, never as zero", () => {
  expect([number(null), percent(null), money(null, "€"), dateText(null), percentRange(null, 1)]).toEqual(
    Array(5).fill("not known"),
  );
});

test("a written number reads back as the number, rounded", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const back = Number(number(value, 2).replaceAll(",", "").replace("−", "-"));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.0051);
    }),
  );
});

test("lists and counts read as a sentence", () => {
  expect(list(["Ana", "Ben"])).toBe("Ana and Ben");
  expect(listSome(["Ana", "Ben", "Cy", "Di"], 2)).toBe("Ana, Ben and 2 more");
  expect([plural(0, "gap"), plural(1, "gap"), plural(2, "person", "people")]).toEqual(["0 gaps", "1 gap", "2 people"]);
});
