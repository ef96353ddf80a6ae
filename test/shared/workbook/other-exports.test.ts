import { expect, test } from "vitest";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { type Facts, sheetOf } from "./grid.ts";
import { workbookOf } from "./small-sheet.ts";

function read(name: string, text: string, facts: Facts = {}) {
  const reading = readDataset(workbookOf([sheetOf(text, { ...facts, name })]));
  return { ...reading, codes: reading.problems.map(({ code }) => code) };
}

test("objectives and key results are goals and KPIs", () => {
  const { dataset } = read(
    "OKRs 2026",
    "Objective | Key Result | Start | Target | Current\nGrow | Deal size | 10 | 12 | 11",
  );
  expect(dataset.kpis).toMatchObject([
    { name: "Deal size", parentGoal: "Grow", baseline: 10, target: 12, current: 11 },
  ]);
});

test("last year's value, this year's and next year's target are baseline, current and target", () => {
  const { dataset } = read("Scorecard", "KPI | 2024 actual | 2025 actual | 2026 target\nNPS | 30 | 34 | 45");
  expect(dataset.kpis).toMatchObject([{ baseline: 30, current: 34, target: 45 }]);
});

test("quarters below their years are a history", () => {
  const { dataset } = read(
    "KPI",
    `
            | 2024 |     | 2025 |
    Metric  | Q3   | Q4  | Q1   | Q2
    Revenue | 100  | 110 | 120  | 130
    `,
    { merges: ["B1:C1", "D1:E1"] },
  );
  expect(dataset.history.map(({ period, value }) => [period, value])).toEqual([
    ["2024-07-01", 100],
    ["2024-10-01", 110],
    ["2025-01-01", 120],
    ["2025-04-01", 130],
  ]);
});

test("numbers stored as text are one finding a table", () => {
  const { problems } = read("KPI History", "KPI | Q1 2025 | Q2 2025 | Q3 2025\nAttrition | 12% | 11% | 10%");
  expect(problems.filter(({ code }) => code === "numbersAsText").map(({ place }) => place.range)).toEqual(["B2:D2"]);
});

test("an export of enrolments is a list of participants; a column that holds something else is left out", () => {
  const { dataset, codes } = read(
    "Learning Enrollments",
    `
    Worker    | Supervisory Organization | Learning Content | Enrollment Status | Completion Status | Completion Date
    Ana Silva | Sales                    | Negotiation      | Enrolled          | Completed         | 2026-02-20
    Ben Ode   | Sales                    | Negotiation      | Enrolled          | Not Started       |
    Cem Kaya  | Support                  | Negotiation      | Enrolled          | Completed         | 2026-02-21
    `,
  );
  expect(dataset.participants[0]).toMatchObject({ person: "Ana Silva", unit: "Sales", training: "Negotiation" });
  expect(codes).not.toContain("notANumber");
});

test("of “Responses” and “Score” in a pulse the score is the value", () => {
  const { dataset } = read(
    "Pulse results",
    "Date | Team | Question | Responses | Score\n2026-01-31 | Sales | Engaged | 20 | 3.9",
  );
  expect(dataset.readings[0]!.values).toMatchObject({ responses: 20, value: 3.9 });
});

test("a pulse with a column for each item, in a word each, is read item by item", () => {
  const { dataset } = read(
    "Pulse",
    "Department | Headcount | Engagement | Wellbeing\nSales | 25 | 72 | 65\nSupport | 20 | 60 | 58",
  );
  expect(dataset.readings.map(({ values }) => [values.unit, values.measure, values.value])).toEqual([
    ["Sales", "Engagement", 72],
    ["Sales", "Wellbeing", 65],
    ["Support", "Engagement", 60],
    ["Support", "Wellbeing", 58],
  ]);
});

test("a date typed as text among real dates is pointed out with what it was taken for", () => {
  const { dataset, problems } = read(
    "Certificates",
    `
    Employee | Certificate | Valid until
    Ana      | Forklift    | 46477
    Ben      | Forklift    | 03/15/2027
    `,
    { formats: { C2: "yyyy-mm-dd" } },
  );
  expect(dataset.certificates[1]!.expires).toBe("2027-03-15");
  expect(problems.find(({ code }) => code === "datesAsText")).toMatchObject({ place: { range: "C3" } });
});

test("a rater named by name counts as the manager, told once", () => {
  const { problems } = read(
    "Export",
    `
    Employee | Skill | Target level | Current level | Assessed by | Last updated
    Ana      | SQL   | 3            | 2             | Jane Boss   | 2026-01-15
    Ben      | SQL   | 3            | 4             | Jim Boss    | 2026-01-16
    `,
  );
  expect(problems.filter(({ code }) => code === "raterNotUnderstood")).toHaveLength(1);
});
