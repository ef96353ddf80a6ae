import { beforeAll, expect, test } from "vitest";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import type { Table } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { aCompany, type Company } from "../analysis/small-company.ts";
import { aPerson, aSignal, aTraining } from "../analysis/small-dataset.ts";
import { textsOf } from "../report/sample-report.ts";
import { columnOf, type Read, readAll, sampleBytes, sheetsOf } from "./sample-sheets.ts";

/* The sheet of development plans beside the pages of the report: both are asked the same questions. */

type Row = Record<string, CellValue>;

let sample: Read;
let report: Report;
let rows: Row[];

beforeAll(async () => {
  sample = await readAll(await sampleBytes());
  report = reportOf(sample.analysis, { audience: "hr" });
  rows = rowsIn(sheetsOf(sample.dataset).named("Development plans"));
});

function rowsIn(plan: ReturnType<ReturnType<typeof sheetsOf>["named"]>): Row[] {
  const header = plan.rows[plan.headerRow!]! as string[];
  const columns = header.map((title) => [title, columnOf(plan, title)] as const);
  return plan.rows
    .slice(plan.headerRow! + 1)
    .map((_, at) => Object.fromEntries(columns.map(([title, cells]) => [title, cells[at] ?? null])));
}

function rowsFor(company: Company): Row[] {
  return rowsIn(sheetsOf(aCompany(company)).named("Development plans"));
}

/** The rows of a table as a reader sees them, by the names of its columns. */
function shown({ columns, rows }: Table): Row[] {
  const text = (cell: Table["rows"][number][number]) =>
    textsOf([typeof cell === "object" && "content" in cell ? [cell.content].flat() : [cell]]).join("");
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [columns[at]!.label, text(cell)])));
}

test("sheet and report name the same mentor for the same person and skill (G1)", () => {
  const { tables } = viewOf({ kind: "growth", id: null, path: "growth.html" }, report);
  const page = shown(tables.find(({ id }) => id === "plans")!).flatMap(({ Person, Mentor }) =>
    Mentor === "–" ? [] : [`${Person}: ${Mentor}`],
  );
  const sheet = rows.flatMap(({ Person, Mentor, Skill }) =>
    Mentor === null ? [] : [`${Person}: ${Mentor} in ${Skill}`],
  );
  expect(sheet.length).toBeGreaterThan(50);
  expect(sheet.sort()).toEqual(page.sort());
});

test("nobody is mentor to more people in the sheet than the setting allows", () => {
  const most = (of: readonly Row[]) => {
    const people = of.flatMap(({ Mentor }) => Mentor ?? []);
    return Math.max(...people.map((mentor) => people.filter((each) => each === mentor).length));
  };
  expect(most(rows)).toBe(3);
  const place = { sheet: "Settings", range: null };
  const settings = [...sample.dataset.settings, { name: "People per mentor", value: 1, place }];
  const { named } = sheetsOf({ ...sample.dataset, settings });
  expect(most(rowsIn(named("Development plans")))).toBe(1);
  expect(named("Development plans").rows[2]![0]).toContain("nobody has more than 1 person");
});

test("each person's steps, levels, ways and KPIs are those of the person's page", () => {
  const ofPage = report.analysis.people.flatMap(({ id, name }) => {
    const { tables } = viewOf({ kind: "person", id, path: "people/x.html" }, report);
    return tables
      .filter((table) => table.id === "plan-now" || table.id === "plan-career")
      .flatMap((table) =>
        shown(table).map((step) => [
          name,
          table.caption.toLowerCase(),
          step.Skill,
          step["Level now"],
          step["Level aimed at"],
          step.Gap,
          step.How,
          step["Meant for"],
        ]),
      );
  });
  const level = (value: CellValue, unknown: string) =>
    value === null ? unknown : `${Math.floor(10 * (value as number) + 0.5 + 1e-9) / 10}`;
  const ofSheet = rows
    .filter(({ For }) => For !== "a wish")
    .map((row) => [
      row.Person,
      `${row.For}`.toLowerCase(),
      row.Skill,
      level(row["Current level"]!, "not rated"),
      level(row["Level aimed at"]!, "?"),
      level(row["Gap in levels"]!, "?"),
      row.How,
      row["Meant for"] ?? "–",
    ]);
  const inOrder = (steps: readonly unknown[]) => steps.map((step) => JSON.stringify(step)).sort();
  expect(ofSheet.length).toBeGreaterThan(300);
  expect(inOrder(ofSheet)).toEqual(inOrder(ofPage));
});

test("how ready somebody is for the next role is what the report says", () => {
  const { tables } = viewOf({ kind: "growth", id: null, path: "growth.html" }, report);
  const page = shown(tables.find(({ id }) => id === "plans")!).map((row) => `${row.Person}, ${row["Next role"]}`);
  const sheet = rows.map((row) => `${row.Person}, ${row["Ready for the next role"] ?? "–"}`);
  expect(sheet.filter((said) => !page.includes(said))).toEqual([]);
});

const team = { team: "East", role: "Agent" };

test("the job now comes before the next role, and the next role waits for the job in the same skill", () => {
  const found = rowsFor({
    people: [aPerson("Ana", { ...team, targetRole: "Lead" })],
    rated: [
      ["Ana", "SQL", "manager", 1],
      ["Ana", "Coaching", "manager", 1],
    ],
    required: [
      ["role", "Agent", "SQL", 2],
      ["role", "Lead", "SQL", 3],
      ["role", "Lead", "Coaching", 3],
    ],
    trainings: [aTraining("Course", { skills: ["SQL"], status: "Planned", start: "2027-01-11" })],
  });
  expect(found.map((row) => [row.For, row.Skill, row["Gap in levels"], row.Training, row.How])).toEqual([
    ["training for the job now", "SQL", 1, "Course", "Course (planned, from 11 January 2027)"],
    ["development for the next role: Lead", "Coaching", 2, null, "practise at work, with feedback on the same day"],
    ["development for the next role: Lead", "SQL", 2, null, "once the level for the job now is there"],
  ]);
});

test("what somebody wishes for has a row of its own, with the mentor for it", () => {
  const found = rowsFor({
    people: [aPerson("Ana", team), aPerson("Ben", { ...team, team: "West" })],
    rated: [
      ["Ana", "Coaching", "manager", 1],
      ["Ben", "Coaching", "manager", 4],
    ],
    signals: [
      aSignal("aspiration", { person: "Ana", skill: "Coaching", text: "old words", date: "2026-01-01" }),
      aSignal("aspiration", { person: "Ana", skill: "Coaching", text: "=new words", date: "2026-05-01" }),
      aSignal("aspiration", { person: "Ana", text: "a year abroad", date: "2026-04-01" }),
    ],
  });
  expect(
    found.map((row) => [row.For, row.Skill, row["Current level"], row["Level aimed at"], row.How, row.Mentor]),
  ).toEqual([
    ["a wish", "Coaching", 1, null, "“=new words”", "Ben"],
    ["a wish", null, null, null, "“a year abroad”", null],
  ]);
});

test("a level that is changed moves the gap to the next role too, without a new analysis", () => {
  const { rows, headerRow, formulas = [] } = sheetsOf(sample.dataset).named("Development plans");
  const header = rows[headerRow!]!;
  const isLive = (row: number, title: string) =>
    formulas.some((each) => each.row === row && each.column === header.indexOf(title));
  const next = rows.flatMap((cells, at) => (`${cells[header.indexOf("For")]}`.startsWith("development") ? [at] : []));
  const rated = next.filter((at) => rows[at]![header.indexOf("Current level")] !== null);
  expect(rated.length).toBeGreaterThan(50);
  expect(rated.filter((at) => !isLive(at, "Current level") || !isLive(at, "Gap in levels"))).toEqual([]);
});
