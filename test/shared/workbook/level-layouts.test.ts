import { expect, test } from "vitest";
import { sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

const anaAndBen = ["Ana · Excel = 3", "Ana · SQL = 1", "Ben · Excel = 4", "Ben · SQL = 2"];

test("one row a person and one column a skill", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Team | Excel | SQL
      Ana  | East | 3     | 1
      Ben  | West | 4     | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.registers.people.map(({ team }) => team)).toEqual(["East", "West"]);
});

test("one column a person and one row a skill, with the teams in a row of their own", () => {
  const read = levelsOf([
    sheetOf(`
      Team  | East | West
      Skill | Ana  | Ben
      Excel | 3    | 4
      SQL   | 1    | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.registers.people.map(({ team }) => team)).toEqual(["East", "West"]);
});

test("one row a rating, with who rated, when, and what is needed", () => {
  const read = levelsOf([
    sheetOf(`
      Person | Skill | Current | Required | Rater   | Date       | Weight
      Ana    | SQL   | 1       | 3        | Self    | 2026-01-31 | 2
      Ana    | SQL   | 2       | 3        | Manager | 2026-02-28 | 2
      Ben    | SQL   | 4       | 0        | Test    |            | 1
    `),
  ]);
  expect(read.ratings).toEqual([
    "Ana · SQL = 1 by self on 2026-01-31",
    "Ana · SQL = 2 on 2026-02-28",
    "Ben · SQL = 4 by test",
  ]);
  expect(read.needs[0]).toBe("person Ana · SQL ≥ 3 weight 2");
});

test("a name written once goes for the rows below it", () => {
  const read = levelsOf([
    sheetOf(`
      Person | Skill | Level
      Ana    | Excel | 3
             | SQL   | 1
      Ben    | Excel | 4
             | SQL   | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.codes).toContain("nameFromAbove");
});

test("a title, a legend above and a blank corner do not hide the table", () => {
  const read = levelsOf([
    sheetOf(`
      Skills matrix of the branch offices
      0 = none, 1 = beginner, 2 = can do, 3 = good, 4 = expert

       |             | Excel | SQL
       | Ana Silva   | 3     | 1
       | Ben Okafor  | 4     | 2
    `),
  ]);
  expect(read.ratings).toHaveLength(4);
  expect(read.scale).toEqual({ min: 0, max: 4, labels: ["none", "beginner", "can do", "good", "expert"] });
});

test("skill groups over the skills are no skills", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Office |     | Plant |
           | Excel  | SQL | Crane | Press
      Ana  | 3      | 1   | 0     | 2
      Ben  | 4      | 2   | 1     | 2
    `,
      { merges: ["A1:A2", "B1:C1", "D1:E1"] },
    ),
  ]);
  expect(read.registers.skills.map(({ name }) => name)).toEqual(["Excel", "SQL", "Crane", "Press"]);
  expect(read.ratings).toHaveLength(8);
});

test("self and manager ratings side by side keep their raters", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Excel |         | SQL  |
           | Self  | Manager | Self | Manager
      Ana  | 4     | 3       | 2    | 1
      Ben  | 4     | 4       | 3    | 2
    `),
  ]);
  expect(read.ratings.filter((each) => each.startsWith("Ana"))).toEqual([
    "Ana · Excel = 3",
    "Ana · Excel = 4 by self",
    "Ana · SQL = 1",
    "Ana · SQL = 2 by self",
  ]);
});

test("“Excel (Required)” and “Excel required” say what the column is", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Excel | Excel required | SQL | SQL (Required) | Gap
      Ana  | 3     | 4              | 1   | 2              | 2
      Ben  | 4     | 4              | 2   | 2              | 0
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.needs).toHaveLength(4);
  expect(read.codes).toContain("columnNotRead");
});

test("team titles between the rows name the team of the people below", () => {
  const read = levelsOf([
    sheetOf(`
      Name       | Excel | SQL
      Team East  |       |
      Ana        | 3     | 1
      Team West  |       |
      Ben        | 4     | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.registers.people.map(({ team }) => team)).toEqual(["Team East", "Team West"]);
});

test("a header repeated in the middle, totals and averages are no people", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name    | Excel | SQL | Average
      Ana     | 3     | 1   | 2
      Average | 3     | 1   | 2

      Name    | Excel | SQL | Average
      Ben     | 4     | 2   | 3
      Total   | 4     | 2   | 3
    `,
      { formulas: ["B3", "C3", "D2"] },
    ),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.codes).toEqual(expect.arrayContaining(["totalsLeftOut", "columnNotRead"]));
});

test("a row of formulas under the people is a total even when it is named after something", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name   | Excel | SQL
      Ana    | 3     | 1
      Ben    | 4     | 2
      Office | 3.5   | 1.5
    `,
      { formulas: ["B4", "C4"] },
    ),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
});

test("a person with a name and no levels yet is a person, not a title", () => {
  const read = levelsOf([
    sheetOf(`
      Name        | Excel | SQL
      Ana Silva   | 3     | 1
      Cem Yilmaz  |       |
      Ben Okafor  | 4     | 2
    `),
  ]);
  expect(read.registers.people.map(({ name }) => name)).toEqual(["Ana Silva", "Cem Yilmaz", "Ben Okafor"]);
});

test("blank columns, a legend beside the table and a second table below are told apart", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Excel |  | SQL |  | Level | Meaning
      Ana  | 3     |  | 1   |  | 0     | none
      Ben  | 4     |  | 2   |  | 1     | beginner
           |       |  |     |  | 2     | can do it
           |       |  |     |  | 3     | good at it
           |       |  |     |  | 4     | expert

      Role    | Excel | SQL
      Analyst | 4     | 3
      Clerk   | 2     | 1
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.needs).toHaveLength(4);
  expect(read.scale.labels?.[4]).toBe("expert");
});

test("hidden rows and columns are read and said to be hidden", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Excel | SQL
      Ana  | 3     | 1
      Ben  | 4     | 2
    `,
      { hiddenRows: [3], hiddenColumns: ["C"] },
    ),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.codes).toEqual(expect.arrayContaining(["hiddenRowsRead", "hiddenColumnsRead"]));
});

test("rows for self and manager under one name", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Rater    | Excel | SQL
      Ana  | Self     | 4     | 2
           | Manager  | 3     | 1
           | Required | 3     | 3
      Ben  | Manager  | 4     | 2
    `,
      { merges: ["A2:A4"] },
    ),
  ]);
  expect(read.ratings.filter((each) => !each.includes("self"))).toEqual(anaAndBen);
  expect(read.needs).toEqual(["person Ana · Excel ≥ 3", "person Ana · SQL ≥ 3"]);
});

test("a table that describes levels in words is no matrix", () => {
  const { tables } = levelsOf([
    sheetOf(`
      Skill   | Junior (L1)                   | Senior (L2)
      Testing | Writes simple tests with help | Designs the testing of a whole system
      Design  | Follows a given design        | Designs and explains complex systems
    `),
  ]);
  expect(tables).toEqual([]);
});

test("sheets about other things hold no levels", () => {
  const people = sheetOf(`
    Name | Team | Role    | Manager | Hired
    Ana  | East | Analyst | Cem     | 2020-01-01
    Ben  | West | Clerk   | Cem     | 2021-01-01
  `);
  const kpis = sheetOf(`
    KPI      | Unit | Baseline | Target | Current
    Churn    | %    | 12       | 8      | 10
    Tickets  | n    | 40       | 20     | 35
  `);
  const participants = sheetOf(`
    Person | Training | Pre score | Post score
    Ana    | Excel 1  | 3         | 4
    Ben    | Excel 1  | 2         | 4
  `);
  const history = sheetOf(`
    KPI   | 2026-01 | 2026-02 | 2026-03
    Churn | 4       | 5       | 3
    NPS   | 2       | 4       | 5
  `);
  for (const sheet of [people, kpis, participants])
    expect(levelsOf([sheet]).tables.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  expect(levelsOf([history]).tables.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
});
