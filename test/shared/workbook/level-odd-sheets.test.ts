import { expect, test } from "vitest";
import { sheetFrom, sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

test("an error cell, a text and a date cost one cell each and name it", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Excel | SQL | Word
      Ana  |       | 1   | 2
      Ben  | 4     | soon| 3
      Cem  | 2     | 3   | 46057
    `,
      { errors: { B2: "#N/A" }, formats: { D4: "dd/mm/yyyy" } },
    ),
  ]);
  expect(read.ratings).toHaveLength(6);
  const places = read.problems.filter(({ cells }) => cells > 0).map(({ code, place }) => [code, place.range]);
  expect(places).toEqual([
    ["levelIsError", "B2"],
    ["levelNotUnderstood", "C3"],
    ["levelLooksLikeDate", "D4"],
  ]);
});

test("every filled cell of a table is used or reported", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Phone    | Excel | SQL  | Average
      Ana  | 555 01   | 3     | 9    | 3
           | 555 02   | 2     | 2    | 2
      Ben  | 555 03   | 4     | soon | 4
      Sum  |          | 9     | 3    |
    `),
  ]);
  for (const { seen, used, reported } of read.accounts) expect(used + reported).toBe(seen);
  expect(read.problems.reduce((sum, { cells }) => sum + cells, 0)).toBe(read.accounts[0]!.reported);
});

test("more than fifty of the same trouble are one finding over their range", () => {
  const rows = Array.from({ length: 130 }, (_, index) => [`Person ${index}`, 3, index < 70 ? 4 : "later"]);
  const read = levelsOf([sheetFrom([["Name", "Excel", "SQL"], ...rows])]);
  const problems = read.problems.filter(({ code }) => code === "levelNotUnderstood");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ cells: 60, place: { range: "C72:C131" } });
});

test("names in Arabic, Hebrew and Chinese are people", () => {
  const read = levelsOf([
    sheetOf(`
      الاسم       | Excel | SQL
      محمد علي    | 3     | 1
      דנה לוי     | 4     | 2
      王小明       | 2     | 2
    `),
  ]);
  expect(read.registers.people.map(({ name }) => name)).toEqual(["محمد علي", "דנה לוי", "王小明"]);
  expect(read.ratings).toHaveLength(6);
});

test("two columns of one title are one skill rated twice, and the user is told", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Excel | SQL | Excel
      Ana  | 3     | 1   | 4
    `),
  ]);
  expect(read.ratings).toEqual(["Ana · Excel = 3", "Ana · Excel = 4", "Ana · SQL = 1"]);
  expect(read.codes).toContain("sameSkillTwice");
});

test("the same title under two groups is two skills", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name | Office |        | Plant  |
           | Basics | Letter | Basics | Crane
      Ana  | 3      | 1      | 2      | 2
      Ben  | 4      | 2      | 1      | 0
    `,
      { merges: ["B1:C1", "D1:E1"] },
    ),
  ]);
  expect(read.registers.skills.map(({ name }) => name)).toEqual([
    "Office / Basics",
    "Letter",
    "Plant / Basics",
    "Crane",
  ]);
});

test("numbers as titles are people or skills when the corner says what they are", () => {
  const people = levelsOf([sheetOf("Skill | 1001 | 1002\nExcel | 3 | 4\nSQL | 1 | 2")]);
  const skills = levelsOf([sheetOf("Employee | 5001 | 5002\nAna | 3 | 4\nBen | 1 | 2")]);
  expect(people.ratings).toEqual(["1001 · Excel = 3", "1001 · SQL = 1", "1002 · Excel = 4", "1002 · SQL = 2"]);
  expect(skills.ratings).toEqual(["Ana · 5001 = 3", "Ana · 5002 = 4", "Ben · 5001 = 1", "Ben · 5002 = 2"]);
});

test("a table may start anywhere", () => {
  const read = levelsOf([
    sheetOf(`



        |  |  | Employee | Dept | Excel | SQL
        |  |  | Ana      | HR   | 3     | 1
        |  |  | Ben      | IT   | 4     | 2
    `),
  ]);
  expect(read.ratings).toHaveLength(4);
  expect(read.registers.people[0]!.department).toBe("HR");
});

test("the same name twice without a number is told, with a number it is two people", () => {
  const without = levelsOf([sheetOf("Name | Excel | SQL\nAna | 3 | 1\nAna | 4 | 2")]);
  const withNumbers = levelsOf([sheetOf("Employee ID | Name | Excel | SQL\n101 | Ana | 3 | 1\n102 | Ana | 4 | 2")]);
  expect(without.codes).toContain("samePersonTwice");
  expect(withNumbers.registers.people).toHaveLength(2);
  expect(withNumbers.codes).not.toContain("samePersonTwice");
});

test("totals without the word are found by their formulas in a matrix turned round", () => {
  const read = levelsOf([
    sheetOf(
      `
      Skill   | Ana | Ben | Mean
      Excel   | 3   | 4   | 3.5
      SQL     | 1   | 2   | 1.5
      Overall | 2   | 3   | 2.5
    `,
      { formulas: ["B4", "C4", "D2", "D3", "D4"] },
    ),
  ]);
  expect(read.ratings).toEqual(["Ana · Excel = 3", "Ana · SQL = 1", "Ben · Excel = 4", "Ben · SQL = 2"]);
});

test("rows of costs under marks are no people", () => {
  const read = levelsOf([
    sheetOf(`
      Person | Crane | Press | Forklift
      Ana    | x     |       | x
      Ben    |       | x     |
      Cem    | x     | x     |

      People needed | 2   | 2   | 1
      Day rate      | 250 | 310 | 190
    `),
  ]);
  expect(read.registers.people.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cem"]);
  expect(read.codes).toContain("rowNotRead");
});

test("a self-assessment of one person on a sheet of their own", () => {
  const read = levelsOf([
    sheetOf(
      `
      Name: Ana Silva

      Skill | Self | Manager | Required
      Excel | 4    | 3       | 3
      SQL   | 2    | 1       | 2
    `,
    ),
  ]);
  expect(read.ratings).toEqual([
    "Ana Silva · Excel = 3",
    "Ana Silva · Excel = 4 by self",
    "Ana Silva · SQL = 1",
    "Ana Silva · SQL = 2 by self",
  ]);
  expect(read.needs).toEqual(["person Ana Silva · Excel ≥ 3", "person Ana Silva · SQL ≥ 2"]);
});

test("an empty sheet, a single cell and a sheet of prose hold no levels", () => {
  for (const sheet of [
    sheetFrom([]),
    sheetOf("Hello"),
    sheetOf("Welcome to the matrix | 2026\nRead this first | please"),
  ])
    expect(levelsOf([sheet]).tables).toEqual([]);
});
