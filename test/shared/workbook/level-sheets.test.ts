import { expect, test } from "vitest";
import { levelQuestions } from "../../../shared/workbook/level-questions.ts";
import { proposeLevelTables } from "../../../shared/workbook/propose-levels.ts";
import { teamsFromSheets } from "../../../shared/workbook/teams-from-sheets.ts";
import { sheetOf } from "./grid.ts";
import { levelsOf, readTables } from "./levels-of.ts";

const east = sheetOf("Name | Excel | SQL\nAna | 3 | 1\nBen | 4 | 2", { name: "East" });
const west = sheetOf("Name | Excel | SQL\nCem | 2 | 2\nDora | 4 | 0", { name: "Skills West" });

test("one sheet a team: the sheet's name is the team when no column says it", () => {
  const tables = teamsFromSheets(
    [east, west].flatMap((sheet) => proposeLevelTables(sheet)),
    [east, west],
  );
  const read = readTables(
    [east, west],
    tables.map((table) => [table]),
  );
  expect(read.registers.people.map(({ name, team }) => `${name}: ${team}`)).toEqual([
    "Ana: East",
    "Ben: East",
    "Cem: West",
    "Dora: West",
  ]);
  expect(read.codes).toContain("teamFromSheetName");
});

test("sheets with the same people, or without names of their own, are no teams", () => {
  const self = { ...east, name: "Before" };
  const plain = [
    { ...east, name: "Sheet1" },
    { ...west, name: "Sheet2" },
  ];
  for (const sheets of [[self, { ...east, name: "After" }], plain]) {
    const tables = teamsFromSheets(
      sheets.flatMap((sheet) => proposeLevelTables(sheet)),
      sheets,
    );
    expect(tables.map(({ team }) => team)).toEqual([undefined, undefined]);
  }
});

test("a sheet called after its raters or its date says it for its levels", () => {
  const self = { ...east, name: "Self-assessment" };
  const next = sheetOf("Role | Excel | SQL\nAnalyst | 4 | 3", { name: "Required levels 2027" });
  expect(levelsOf([self]).ratings[0]).toBe("Ana · Excel = 3 by self");
  expect(levelsOf([next]).needs[0]).toBe("role Analyst · Excel ≥ 4 from 2027-01-01");
});

test("what x and o mean, and who columns of initials are, is asked", () => {
  const marks = sheetOf("Login | Lift | Pick\nana | x | o\nben | o | x");
  const initials = sheetOf(
    "Topic | GP | AE\nUnderstand sensors and signals | 4 | 3\nUse data sheets & manuals | 1 | 2",
  );
  expect(levelQuestions(proposeLevelTables(marks))[0]).toMatchObject({ assumed: "x = yes, o = not yet" });
  expect(levelQuestions(proposeLevelTables(initials))[0]!.choices).toEqual(["people", "roles", "teams"]);
});
