import { describe, expect, test } from "vitest";
import { isNotApplicable, isUnknownMark, numberOf, textOf, yesOrNo } from "../../../shared/workbook/cells.ts";

const numbers: [string, number | null][] = [
  ["1,200", 1200],
  ["1.200,50", 1200.5],
  ["1,200.50", 1200.5],
  ["3,5", 3.5],
  ["1 200", 1200],
  ["1 200,5", 1200.5],
  ["1'200", 1200],
  ["€ 40", 40],
  ["40 EUR", 40],
  ["(12)", -12],
  ["−7", -7],
  ["12k", 12000],
  ["1.2.3", null],
  ["2026-03-31", null],
  ["12 days", null],
  ["level 3", null],
  ["", null],
  ["1e999", null],
];

describe("numbers as people write them", () => {
  for (const [text, value] of numbers)
    test(`“${text}” is ${value === null ? "no number" : value}`, () => {
      expect(numberOf(text)?.value ?? null).toBe(value);
    });

  test("a percentage is the fraction Excel keeps", () => {
    expect(numberOf("45 %")).toEqual({ value: 0.45, percent: true, asText: true });
    expect(numberOf("7,5%")?.value).toBe(0.075);
  });

  test("yes, no and empty cells are no numbers", () => {
    expect([numberOf(true), numberOf(null), numberOf(undefined)]).toEqual([null, null, null]);
  });
});

describe("what is not said", () => {
  test("a dash, a question mark and “tbd” mean that nobody knows", () => {
    expect(["", " ", "-", "–", "?", "TBD", "not rated"].every(isUnknownMark)).toBe(true);
    expect(["0", "no", "n/a", "x"].some(isUnknownMark)).toBe(false);
  });

  test("n/a means that the question does not arise", () => {
    expect(["n/a", "N.A.", "na", "Not applicable"].every(isNotApplicable)).toBe(true);
    expect(["", "-", "nb"].some(isNotApplicable)).toBe(false);
  });
});

test("invisible marks and spaces at the ends are not part of a text", () => {
  expect(textOf("\u200f علي \u200b ")).toBe("علي");
  expect(textOf("Ana\u00a0 Silva\n")).toBe("Ana Silva");
});

test("an x is a yes, an empty cell is neither", () => {
  expect([yesOrNo("x"), yesOrNo("Yes"), yesOrNo("no"), yesOrNo(null), yesOrNo("maybe")]).toEqual([
    true,
    true,
    false,
    null,
    null,
  ]);
});
