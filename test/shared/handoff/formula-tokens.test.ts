import { expect, test } from "vitest";
import { filledTo, tokensOf } from "../../../shared/handoff/formula-tokens.ts";

test("the pieces of a formula are the formula, whatever stands in it", () => {
  for (const formula of [
    "SUM('Ana''s team'!$A$1:B2,Sheet2!C:C)*1.5E3",
    'IF(A1="A1:B2","x""y",TRUE)',
    "Table1[[#This Row],[Level]]+[1]Other!A1",
    "_xlfn.STDEV.S(A1:A9)&B$3",
    "LOG10(A1)+Ana_bonus",
  ])
    expect(
      tokensOf(formula)
        .map(({ text }) => text)
        .join(""),
    ).toBe(formula);
});

test("texts, functions and names are not taken for cells", () => {
  const cells = (formula: string) =>
    tokensOf(formula).flatMap((token) => (token.kind === "reference" ? token.text : []));
  expect(cells('IF(A1="B2",LOG10(C3),D4_x)')).toEqual(["A1", "C3"]);
  expect(cells("'My sheet'!A1:B2+Q1!$C$3")).toEqual(["'My sheet'!A1:B2", "Q1!$C$3"]);
});

test("a formula that is filled down moves what has no dollar sign", () => {
  expect(filledTo("A1+$B$1+C$1+$D1", 2, 1)).toBe("B3+$B$1+D$1+$D3");
  expect(filledTo("SUM(A:A)+A1", -1, 0)).toBeNull();
});
