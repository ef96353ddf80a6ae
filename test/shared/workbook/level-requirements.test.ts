import { expect, test } from "vitest";
import { sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

const anaAndBen = ["Ana · Excel = 3", "Ana · SQL = 1", "Ben · Excel = 4", "Ben · SQL = 2"];

test("skills with sub-columns now, required, and required by a date", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Excel   |          |               | SQL     |          |
           | Current | Required | Required 2027 | Current | Required | Target by 31.12.2027
      Ana  | 3       | 3        | 4             | 1       | 2        | 3
      Ben  | 4       | 2        | 2             | 2       | n/a      | 4
    `,
      { merges: ["A1:A2", "B1:D1", "E1:G1"] },
    ),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.needs).toEqual([
    "person Ana · Excel ≥ 3",
    "person Ana · Excel ≥ 4 from 2027-01-01",
    "person Ana · SQL ≥ 2",
    "person Ana · SQL ≥ 3 from 2027-12-31",
    "person Ben · Excel ≥ 2",
    "person Ben · Excel ≥ 2 from 2027-01-01",
    "person Ben · SQL not applicable",
    "person Ben · SQL ≥ 4 from 2027-12-31",
  ]);
});

test("a requirement row holds for everyone, now or from a date", () => {
  const read = levelsOf([
    sheetOf(`
      Name        | Excel | SQL
      Required    | 3     | 2
      Target 2027 | 4     | 3
      Ana         | 3     | 1
      Ben         | 4     | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.needs).toEqual([
    "everyone · Excel ≥ 3",
    "everyone · Excel ≥ 4 from 2027-01-01",
    "everyone · SQL ≥ 2",
    "everyone · SQL ≥ 3 from 2027-01-01",
  ]);
});

test("a requirement row may name the role it is for", () => {
  const read = levelsOf([
    sheetOf(`
      Name     | Role    | Excel | SQL
      Required | Analyst | 4     | 3
      Required | Clerk   | 2     |
      Ana      | Analyst | 3     | 1
      Ben      | Clerk   | 4     | 2
    `),
  ]);
  expect(read.needs).toEqual(["role Analyst · Excel ≥ 4", "role Analyst · SQL ≥ 3", "role Clerk · Excel ≥ 2"]);
});

test("a requirement column beside the people holds for everyone", () => {
  const read = levelsOf([
    sheetOf(`
      Skill | Category | Required | Ana | Ben
      Excel | Office   | 3        | 3   | 4
      SQL   | Data     | 2        | 1   | 2
    `),
  ]);
  expect(read.ratings).toEqual(anaAndBen);
  expect(read.needs).toEqual(["everyone · Excel ≥ 3", "everyone · SQL ≥ 2"]);
  expect(read.registers.skills.map(({ category }) => category)).toEqual(["Office", "Data"]);
});

test("required levels by role, roles in rows", () => {
  const read = levelsOf([
    sheetOf(
      `
      Role    | Excel | SQL | Writing
      Analyst | 4     | 3   | n/a
      Clerk   | 2     | 0   | 3
    `,
      { name: "Requirements" },
    ),
  ]);
  expect(read.tables[0]!.kind).toBe("required-levels");
  expect(read.needs).toEqual([
    "role Analyst · Excel ≥ 4",
    "role Analyst · SQL ≥ 3",
    "role Analyst · Writing not applicable",
    "role Clerk · Excel ≥ 2",
    "role Clerk · SQL ≥ 0",
    "role Clerk · Writing ≥ 3",
  ]);
});

test("required levels by role, roles in columns", () => {
  const read = levelsOf([
    sheetOf(`
      Skill | Sales manager | Data analyst
      Excel | 2             | 4
      SQL   |               | 3
    `),
  ]);
  expect(read.needs).toEqual([
    "role Data analyst · Excel ≥ 4",
    "role Data analyst · SQL ≥ 3",
    "role Sales manager · Excel ≥ 2",
  ]);
});

test("required levels one a row, for roles or for teams", () => {
  const roles = sheetOf(`
    Role    | Skill | Required level | Importance
    Analyst | Excel | 4              | 2
    Clerk   | Excel | 2              | 1
  `);
  const teams = sheetOf(`
    Team | Skill | Required
    East | Excel | 3
    West | SQL   | 2
  `);
  expect(levelsOf([roles]).needs).toEqual(["role Analyst · Excel ≥ 4 weight 2", "role Clerk · Excel ≥ 2"]);
  expect(levelsOf([teams]).needs).toEqual(["team East · Excel ≥ 3", "team West · SQL ≥ 2"]);
});
