import { expect, test } from "vitest";
import type { Problem, Severity } from "../../../shared/workbook/problems.ts";
import { findingsTable, findingsTotal } from "../../../site/cli/findings-table.ts";
import { cli, skills } from "./fake-world.ts";

const [header, required, ...people] = skills["Skills Matrix"]!;
const broken = {
  workbooks: { "skills.xlsx": { "Skills Matrix": [header!, required!, ...people, ["Di", "West", "banana", 2]] } },
};

function finding(sheet: string, range: string | null, severity: Severity, message = "Odd."): Problem {
  return { code: "odd", severity, place: { sheet, range }, cells: 1, message, assumed: "Nothing.", fix: "Mend it." };
}

test("an error in the workbook ends with 1, and its cell is named with what to do", async () => {
  const { code, out } = await cli("check skills.xlsx", broken);
  expect(code).toBe(1);
  expect(out).toMatch(/^Skills Matrix\n/);
  expect(out).toMatch(/^ {2}error +C6 +.*banana/m);
});

test("a workbook with nothing to mend ends with 0 and says that every cell was read", async () => {
  const { code, out } = await cli("check skills.xlsx", { workbooks: { "skills.xlsx": skills } });
  expect(code).toBe(0);
  expect(out).toMatch(/Of \d+ filled cells, \d+ were used and \d+ are reported\.\n$/);
});

test("--json gives the findings to a program", async () => {
  const { code, out } = await cli("check skills.xlsx --json", broken);
  const { problems, accounts, questions, sheets } = JSON.parse(out);
  expect(code).toBe(1);
  expect(sheets).toEqual(["Skills Matrix"]);
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: "error", place: { sheet: "Skills Matrix", range: "C6" } }),
  );
  expect(accounts).toHaveLength(1);
  expect(Array.isArray(questions)).toBe(true);
});

test("findings stand by sheet, in the workbook's order, the serious ones first", () => {
  const problems = [
    finding("KPIs", "B2", "note"),
    finding("Skills", "A4", "warning"),
    finding("Skills", "A2", "error"),
    finding("Elsewhere", null, "note"),
  ];
  const lines = findingsTable({ sheets: ["Skills", "KPIs"], problems, questions: [] }, 100).split("\n");
  const firstWords = lines
    .filter((line) => !line.includes("What was found"))
    .map((line) => line.trim().split(/ +/).slice(0, 2).join(" "));
  expect(firstWords).toEqual([
    "Skills",
    "error A2",
    "warning A4",
    "",
    "KPIs",
    "note B2",
    "",
    "Elsewhere",
    "note sheet",
    "",
    "",
  ]);
});

test("a long sentence goes on under itself, and no line is wider than the screen", () => {
  const long = `The level ${"“quite good indeed” ".repeat(12)}is not on the scale ${"x".repeat(90)}.`;
  const table = findingsTable({ sheets: ["A"], problems: [finding("A", "B2", "error", long)], questions: [] }, 90);
  const lines = table.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(90);
  expect(table.replace(/\s/g, "")).toContain("x".repeat(20));
  expect(lines.filter((line) => line.includes("quite"))).not.toHaveLength(1);
});

test("text from a cell cannot move the cursor or turn the line around", () => {
  const table = findingsTable(
    { sheets: ["A"], problems: [finding("A", "B2", "error", "\u001b[31mred\u202e\nnext")], questions: [] },
    100,
  );
  for (const mark of ["\u001b", "\u202e"]) expect(table).not.toContain(mark);
  expect(table).toContain("[31mred next");
});

test("what is asked stands below, with what was assumed", () => {
  const questions = [
    { sheet: "Skills", column: "C", question: "Is “Lvl” a level?", choices: ["yes", "no"], assumed: "It is." },
  ];
  expect(findingsTable({ sheets: ["Skills"], problems: [], questions }, 100)).toContain(
    "  Skills, column C: Is “Lvl” a level? Assumed: It is.\n",
  );
});

test("the last line counts findings and cells", () => {
  const accounts = [
    { sheet: "A", seen: 1200, used: 1190, reported: 10 },
    { sheet: "B", seen: 34, used: 34, reported: 0 },
  ];
  expect(
    findingsTotal([finding("A", "B2", "error"), finding("A", "B3", "note"), finding("A", "B4", "note")], accounts),
  ).toBe("1 error and 2 notes. Of 1,234 filled cells, 1,224 were used and 10 are reported.");
  expect(findingsTotal([], [])).toBe("No findings. Of 0 filled cells, 0 were used and 0 are reported.");
});
