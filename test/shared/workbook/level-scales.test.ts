import { expect, test } from "vitest";
import { sheetFrom, sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

/** The levels of three people in two skills, written in some way. */
function matrix(cells: readonly (readonly (string | number | null)[])[], header = ["Excel", "SQL"], name = "Skills") {
  const people = ["Ana", "Ben", "Cem", "Dora", "Eva", "Finn"];
  return sheetFrom([["Name", ...header], ...cells.map((row, index) => [people[index]!, ...row])], { name });
}

const scaleOf = (...sheets: Parameters<typeof levelsOf>[0]) => levelsOf(sheets).scale;

test.each([
  [
    "numbers without a 0 are taken as 1 to 5",
    [
      [1, 4],
      [3, 2],
    ],
    1,
    5,
  ],
  [
    "numbers with a 0 up to 4 are taken as 0 to 4",
    [
      [0, 4],
      [3, 2],
    ],
    0,
    4,
  ],
  [
    "numbers with a 0 up to 3 are taken as 0 to 4",
    [
      [0, 3],
      [3, 2],
    ],
    0,
    4,
  ],
  [
    "numbers with a 0 and a 5 are taken as 0 to 5",
    [
      [0, 5],
      [3, 2],
    ],
    0,
    5,
  ],
  [
    "numbers up to 9 without a 0 are taken as 1 to 10",
    [
      [1, 9],
      [8, 6],
    ],
    1,
    10,
  ],
  [
    "numbers with decimals up to 5.25 are taken as 0 to 7",
    [
      [0.12, 5.25],
      [3.88, 4],
    ],
    0,
    7,
  ],
  [
    "numbers up to 80 are taken as 0 to 100",
    [
      [10, 80],
      [60, 40],
    ],
    0,
    100,
  ],
] as [string, number[][], number, number][])("%s, and the report says that it was assumed", (_, cells, min, max) => {
  const read = levelsOf([matrix(cells)]);
  expect([read.scale.min, read.scale.max]).toEqual([min, max]);
  expect(read.codes).toContain("scaleAssumed");
});

test("a scale named in a title, a header or a legend is taken without asking", () => {
  const title = sheetOf(`
    Rate every skill on a scale of 1 to 10
    Name | Excel | SQL
    Ana  | 3     | 1
    Ben  | 4     | 2
  `);
  const header = matrix(
    [
      [1, 2],
      [2, 3],
    ],
    ["Excel (0-3)", "SQL (0-3)"],
  );
  const legend = sheetOf(`
    Name | Excel | SQL
    Ana  | 3     | 1
    Ben  | 1     | 2

    1 = knows it
    2 = does it
    3 = teaches it
  `);
  expect(scaleOf(title)).toEqual({ min: 1, max: 10, labels: null });
  expect(scaleOf(header)).toEqual({ min: 0, max: 3, labels: null });
  expect(scaleOf(legend)).toEqual({ min: 1, max: 3, labels: ["knows it", "does it", "teaches it"] });
  for (const sheet of [title, header, legend]) expect(levelsOf([sheet]).codes).not.toContain("scaleAssumed");
});

test("0 on a sheet from 1 to 5 is an error, not a level", () => {
  const read = levelsOf([
    sheetOf(`
      Level scale 1-5
      Name | Excel | SQL | Word | Sales
      Ana  | 3     | 1   | 2    | 5
      Ben  | 0     | 2   | 4    | 5
      Cem  | 3     | 1   | 2    | 5
    `),
  ]);
  expect(read.ratings).toHaveLength(11);
  const [problem] = read.problems.filter(({ code }) => code === "levelOffScale");
  expect(problem).toMatchObject({ severity: "error", place: { range: "B4" }, cells: 1 });
});

test("a slip such as 44 costs one cell and does not stretch the scale", () => {
  const read = levelsOf([
    matrix([
      [1, 4],
      [3, 2],
      [5, 44],
      [2, 3],
      [1, 2],
    ]),
  ]);
  expect(read.scale).toMatchObject({ min: 1, max: 5 });
  expect(read.ratings).toHaveLength(9);
  expect(read.codes).toContain("levelOffScale");
});

test("percentages are levels from 0 to 100, with a percent format or a percent sign", () => {
  const formatted = sheetOf("Name | Excel | SQL\nAna | 0.45 | 1\nBen | 0 | 0.5", {
    formats: { B2: "0%", C2: "0%", B3: "0%", C3: "0%" },
  });
  const written = matrix([
    ["45 %", "100 %"],
    ["0 %", "50%"],
  ]);
  for (const sheet of [formatted, written]) {
    const read = levelsOf([sheet]);
    expect(read.scale).toMatchObject({ min: 0, max: 100 });
    expect(read.ratings).toEqual(["Ana · Excel = 45", "Ana · SQL = 100", "Ben · Excel = 0", "Ben · SQL = 50"]);
  }
});

test("levels written with text, as text or with a decimal comma are numbers", () => {
  const read = levelsOf([
    matrix([
      ["3 - proficient", "L2"],
      ["Level 4", "2/4"],
      ["'3".slice(1), "2,5"],
      ["Expert (4)", 0],
    ]),
  ]);
  expect(read.ratings).toEqual([
    "Ana · Excel = 3",
    "Ana · SQL = 2",
    "Ben · Excel = 4",
    "Ben · SQL = 2",
    "Cem · Excel = 3",
    "Cem · SQL = 2.5",
    "Dora · Excel = 4",
    "Dora · SQL = 0",
  ]);
});

test("a second scale is mapped in a straight line onto the one most levels use", () => {
  const four = matrix(
    [
      [0, 4],
      [2, 3],
      [1, 2],
      [3, 3],
    ],
    ["Excel", "SQL"],
    "East",
  );
  const percent = sheetOf("Person | Skill | Level in %\nZoe | Excel | 50\nYan | SQL | 100", { name: "Course levels" });
  const read = levelsOf([four, percent]);
  expect(read.scale).toMatchObject({ min: 0, max: 4 });
  expect(read.ratings).toEqual(expect.arrayContaining(["Zoe · Excel = 2", "Yan · SQL = 4"]));
  expect(read.codes).toContain("scaleMapped");
});

test("columns of one table may have scales of their own", () => {
  const read = levelsOf([
    sheetOf(`
      Name | Excel | SQL | Word | First aid | Exam (0-100)
      Ana  | 3     | 1   | 4    | yes       | 50
      Ben  | 4     | 0   | 2    | no        | 100
    `),
  ]);
  expect(read.scale).toMatchObject({ min: 0, max: 4 });
  expect(read.ratings).toEqual(
    expect.arrayContaining(["Ana · First aid = 4", "Ben · First aid = 0", "Ana · Exam = 2"]),
  );
});

test("unknown, not applicable and not needed are three things", () => {
  const read = levelsOf([
    sheetOf(`
      Name     | Excel | SQL | Word
      Required | 3     | 0   | n/a
      Ana      | ?     | -   | tbd
      Ben      | n/a   | 2   | 3
    `),
  ]);
  expect(read.ratings).toEqual(["Ben · SQL = 2", "Ben · Word = 3"]);
  expect(read.needs).toEqual([
    "everyone · Excel ≥ 3",
    "everyone · SQL ≥ 0",
    "everyone · Word not applicable",
    "person Ben · Excel not applicable",
  ]);
});

test("needs from 1 to 4 beside ratings from 0 to 4 are on the same scale, though nobody says so", () => {
  const needs = sheetOf("Role | Skill | Required\nAnalyst | Excel | 4\nAnalyst | SQL | 3\nClerk | Excel | 1", {
    name: "Needs",
  });
  const ratings = matrix([
    [0, 4],
    [2, 3],
    [1, 2],
    [3, 3],
  ]);
  const read = levelsOf([needs, ratings]);
  expect(read.scale).toMatchObject({ min: 0, max: 4 });
  expect(read.needs).toEqual(["role Analyst · Excel ≥ 4", "role Analyst · SQL ≥ 3", "role Clerk · Excel ≥ 1"]);
  expect(read.codes).not.toContain("scaleMapped");
});

test("two sheets that do not name their scale are assumed to share one that holds both", () => {
  const east = matrix(
    [
      [0, 4],
      [2, 3],
    ],
    ["Excel", "SQL"],
    "East",
  );
  const west = sheetOf("Name | Excel | SQL\nZoe | 5 | 1\nYan | 4 | 2", { name: "West" });
  const read = levelsOf([east, west]);
  expect(read.scale).toMatchObject({ min: 0, max: 5 });
  expect(read.ratings).toEqual(expect.arrayContaining(["Ana · SQL = 4", "Zoe · Excel = 5"]));
});
