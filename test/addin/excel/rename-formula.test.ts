import fc from "fast-check";
import { expect, test } from "vitest";
import { renamedFormula, sheetReference } from "../../../addin/excel/rename-formula.ts";

const renames = {
  sheets: new Map([
    ["Coverage", "Coverage (2)"],
    ["O'Brien's", "O'Brien's (2)"],
  ]),
  words: new Map([
    ["tl_gaps", "TL_Gaps_2"],
    ["factor", "factor_2"],
  ]),
};

test.each([
  ["Coverage!A1+1", "'Coverage (2)'!A1+1", "a sheet that needs no quotes"],
  ["SUM('O''Brien''s'!A1:B2)", "SUM('O''Brien''s (2)'!A1:B2)", "a sheet with apostrophes"],
  ["'Other'!A1&Coverage2!B1", "'Other'!A1&Coverage2!B1", "sheets that are called otherwise"],
  ['IF(A1="Coverage!A1",factor,1)', 'IF(A1="Coverage!A1",factor_2,1)', "a text that looks like a reference"],
  ["SUM(TL_Gaps[Gap])*FACTOR", "SUM(TL_Gaps_2[Gap])*factor_2", "a table and a name, whatever their capitals"],
  ["TL_Gaps[[#This Row],[factor]]", "TL_Gaps_2[[#This Row],[factor]]", "a column called like a name"],
  ["TL_Gaps[a '[factor'] b]+factor", "TL_Gaps_2[a '[factor'] b]+factor_2", "brackets in the name of a column"],
  ["factor(1)+my.factor+factor1", "factor(1)+my.factor+factor1", "functions and longer words"],
  ["$A$1*1E5+'[Book.xlsx]Coverage'!A1", "$A$1*1E5+'[Book.xlsx]Coverage'!A1", "another workbook’s sheet"],
  ['"say ""factor"""&factor', '"say ""factor"""&factor_2', "quotes in a text"],
])("%s becomes %s: %s", (formula, expected) => {
  expect(renamedFormula(formula, renames)).toBe(expected);
});

test("a formula that names nothing that was renamed keeps every sign, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (formula) => {
      const others = { sheets: new Map([["\u0001", "x"]]), words: new Map([["\u0001", "x"]]) };
      expect(renamedFormula(formula, others)).toBe(formula);
    }),
  );
});

test("a sheet is found in a formula whatever signs its name has", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }), (name) => {
      const formula = `1+${sheetReference(name)}B2`;
      const sheets = new Map([[name, "New"]]);
      expect(renamedFormula(formula, { sheets, words: new Map() })).toBe("1+'New'!B2");
    }),
  );
});
