import { expect, test } from "vitest";
import { sheetFrom, sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";

/** The levels of three people in two skills, written in some way. */
function matrix(cells: readonly (readonly (string | number | null)[])[], header = ["Excel", "SQL"], name = "Skills") {
  const people = ["Ana", "Ben", "Cem", "Dora", "Eva", "Finn"];
  return sheetFrom([["Name", ...header], ...cells.map((row, index) => [people[index]!, ...row])], { name });
}

test("ticks mean yes and an empty cell means nobody knows", () => {
  for (const tick of ["x", "X", "✓", "✔", "●", "yes", "ja"]) {
    const read = levelsOf([
      matrix([
        [tick, null],
        [null, tick],
        [tick, tick],
      ]),
    ]);
    expect(read.scale).toEqual({ min: 0, max: 1, labels: ["not yet", "yes"] });
    expect(read.ratings).toEqual(["Ana · Excel = 1", "Ben · SQL = 1", "Cem · Excel = 1", "Cem · SQL = 1"]);
    expect(read.codes).toContain("emptyIsUnknown");
  }
});

test("yes and no are 1 and 0", () => {
  expect(
    levelsOf([
      matrix([
        ["yes", "no"],
        ["no", "yes"],
      ]),
    ]).ratings,
  ).toEqual(["Ana · Excel = 1", "Ana · SQL = 0", "Ben · Excel = 0", "Ben · SQL = 1"]);
});

test("x beside o is yes beside no, the same way in the whole table, and the user is told", () => {
  const read = levelsOf([
    matrix([
      ["x", "o"],
      ["o", "o"],
      ["x", "x"],
    ]),
  ]);
  expect(read.ratings.map((each) => each.slice(-1))).toEqual(["1", "0", "0", "0", "1", "1"]);
  expect(read.problems.find(({ code }) => code === "circlesAssumed")).toMatchObject({ severity: "warning" });
});

test("o alone is the mark for yes", () => {
  expect(
    levelsOf([
      matrix([
        ["o", null],
        ["o", "o"],
      ]),
    ]).ratings,
  ).toEqual(["Ana · Excel = 1", "Ben · Excel = 1", "Ben · SQL = 1"]);
});

test("a legend turns x and o round", () => {
  const read = levelsOf([
    sheetOf(`
      x = in training, o = qualified
      Name | Excel | SQL
      Ana  | x     | o
      Ben  | o     | o
    `),
  ]);
  expect(read.scale.labels).toEqual(["in training", "qualified"]);
  expect(read.ratings).toEqual(["Ana · Excel = 0", "Ana · SQL = 1", "Ben · Excel = 1", "Ben · SQL = 1"]);
});

test("Harvey balls are 0 to 4", () => {
  expect(
    levelsOf([
      matrix([
        ["○", "◔"],
        ["◑", "◕"],
        ["●", "●"],
      ]),
    ]).ratings.map((each) => each.slice(-1)),
  ).toEqual(["0", "1", "2", "3", "4", "4"]);
});

test("words in a usual order need no legend", () => {
  const read = levelsOf([
    matrix([
      ["Novice", "Expert"],
      ["Competent", "Proficient"],
      ["Advanced Beginner", "Novice"],
    ]),
  ]);
  expect(read.scale.labels).toEqual(["novice", "advanced beginner", "competent", "proficient", "expert"]);
  expect(read.ratings[0]).toBe("Ana · Excel = 0");
  expect(read.ratings[1]).toBe("Ana · SQL = 4");
});

test.each([
  [["Basic", "Intermediate", "Advanced", "Expert"]],
  [["Beginner", "Intermediate", "Advanced"]],
  [["Junior", "Mid-level", "Senior"]],
  [["Low", "Medium", "High"]],
  [["Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create"]],
  [["Not trained", "In training", "Trained", "Trainer"]],
  [["I", "L", "U", "O"]],
  [["Anfänger", "Fortgeschritten", "Experte"]],
])("the order of %j is known", (words) => {
  const rows = words.map((word, index) => [word, words[(index + 1) % words.length]!]);
  const read = levelsOf([matrix(rows)]);
  expect(read.ratings.filter((each) => each.includes("Excel")).map((each) => Number(each.slice(-1)))).toEqual(
    words.map((_, index) => index),
  );
});

test("the settings may list the words from lowest to highest", () => {
  const sheet = matrix([
    ["blue", "black"],
    ["white", "blue"],
    ["black", "white"],
  ]);
  const read = levelsOf([sheet], ["white", "blue", "black"]);
  expect(read.ratings).toEqual([
    "Ana · Excel = 1",
    "Ana · SQL = 2",
    "Ben · Excel = 0",
    "Ben · SQL = 1",
    "Cem · Excel = 2",
    "Cem · SQL = 0",
  ]);
});

test("words without a known order are reported, never guessed", () => {
  const read = levelsOf([
    matrix(
      [
        ["blue", "black", "white"],
        ["white", "blue", "black"],
        ["black", "white", "blue"],
      ],
      ["Excel", "SQL", "Word"],
    ),
  ]);
  expect(read.ratings).toEqual([]);
  expect(read.problems.filter(({ cells }) => cells > 0)).toMatchObject([{ code: "levelsWithoutOrder", cells: 9 }]);
});

test("A is the best of grades and the lowest of “A = Aware”", () => {
  const grades = matrix([
    ["A", "B"],
    ["C", "D"],
    ["B", "A"],
  ]);
  const legend = sheetOf(`
    A = Aware | B = Basic | C = Competent
    Name | Excel | SQL
    Ana  | A     | B
    Ben  | C     | B
  `);
  expect(levelsOf([grades]).scale.labels).toEqual(["d", "c", "b", "a"]);
  expect(levelsOf([legend]).ratings).toEqual(["Ana · Excel = 0", "Ana · SQL = 1", "Ben · Excel = 2", "Ben · SQL = 1"]);
});
