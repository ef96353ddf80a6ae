import { expect, test } from "vitest";
import type { KnownSheet } from "../../../addin/excel/our-sheets.ts";
import { realSheetNames, realWords, withRealNames } from "../../../addin/excel/real-names.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";

const plan = (name: string, more: Partial<SheetPlan> = {}): SheetPlan => ({ name, rows: [["Header"]], ...more });
const users = (name: string): KnownSheet => ({ id: name, name, visibility: "Visible", mark: null });
const ours = (name: string, of: string): KnownSheet => ({
  id: name,
  name,
  visibility: "Visible",
  mark: { plan: of, status: "finished" },
});

test("a sheet of ours keeps the name it has, one that the user renamed too", () => {
  const names = realSheetNames(
    [plan("Gaps"), plan("Coverage")],
    [ours("Gaps", "Gaps"), ours("Who knows what", "Coverage")],
  );
  expect([...names]).toEqual([
    ["Gaps", "Gaps"],
    ["Coverage", "Who knows what"],
  ]);
});

test("where the user has a sheet of that name, ours takes the next number, whatever the capitals", () => {
  const names = realSheetNames([plan("Gaps")], [users("GAPS"), users("gaps (2)")]);
  expect(names.get("Gaps")).toBe("Gaps (3)");
});

test("a name with a number stays within 31 signs and cuts no letter in two", () => {
  const long = `${"a".repeat(26)}🚀🚀z`;
  const name = realSheetNames([plan(long)], [users(long)]).get(long)!;
  expect(name).toBe(`${"a".repeat(26)} (2)`);
});

test("what was inserted for the user is the user's, and its name is taken", () => {
  const inserted: KnownSheet = { ...users("Gaps"), mark: { plan: "Gaps", status: "inserted" } };
  expect(realSheetNames([plan("Gaps")], [inserted]).get("Gaps")).toBe("Gaps (2)");
});

test("tables and names that the user has for something else get a number; ours and broken ones are taken over", () => {
  const plans = [
    plan("Gaps", {
      table: "TL_Gaps",
      headerRow: 0,
      names: ["factor", "old", "lost"].map((name) => ({ name, area: { top: 0, left: 0, bottom: 0, right: 0 } })),
    }),
  ];
  const words = realWords(plans, {
    sheets: [users("Mine"), ours("Gaps", "Gaps")],
    tables: [{ name: "tl_gaps", sheet: "Mine" }],
    names: [
      { name: "Factor", formula: "=Mine!$A$1" },
      { name: "factor_2", formula: "=1" },
      { name: "old", formula: "='Gaps'!$A$1" },
      { name: "lost", formula: "=#REF!$A$1" },
    ],
  });
  expect([...words]).toEqual([
    ["tl_gaps", "TL_Gaps_2"],
    ["factor", "factor_3"],
  ]);
});

test("a plan under another name speaks of itself by that name everywhere", () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const renamed = withRealNames(
    plan("Gaps", {
      formulas: [{ row: 1, column: 0, formula: "Gaps!A1*factor" }],
      conditionalFormats: [{ kind: "when", area, formula: "Gaps!A1>0" }],
      lists: [
        { area, choices: "Gaps!$A$1:$A$2" },
        { area, choices: ["Gaps!", "factor"] },
      ],
      jumps: [{ row: 0, column: 0, sheet: "Gaps", range: "A1" }],
      names: [{ name: "Factor", area }],
    }),
    { sheets: new Map([["Gaps", "Gaps (2)"]]), words: new Map([["factor", "factor_2"]]) },
  );
  expect(renamed).toMatchObject({
    name: "Gaps (2)",
    formulas: [{ formula: "'Gaps (2)'!A1*factor_2" }],
    conditionalFormats: [{ formula: "'Gaps (2)'!A1>0" }],
    lists: [{ choices: "'Gaps (2)'!$A$1:$A$2" }, { choices: ["Gaps!", "factor"] }],
    jumps: [{ sheet: "Gaps (2)" }],
    names: [{ name: "factor_2" }],
  });
});
