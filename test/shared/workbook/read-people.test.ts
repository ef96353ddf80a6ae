import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));
const codesOf = (sheets: Record<string, Rows>) => read(sheets).problems.map(({ code }) => code);

const people: Rows = [
  ["Employee number", "Name", "Team", "Job title", "Hire date", "Performance", "E-mail"],
  ["E1", "Ana Silva", "East", "Agent", "31.01.2020", "exceeds", "ana@example.org"],
  ["E2", "Ben Ito", "West", "Agent", "2021-05-01", "meets", "ben@example.org"],
];

test("a People sheet gives everybody with team, role and dates", () => {
  const { dataset } = read({ People: people });
  expect(
    dataset.people.map(({ id, name, team, role, hired, highPerformer }) => [
      id,
      name,
      team,
      role,
      hired,
      highPerformer,
    ]),
  ).toEqual([
    ["E1", "Ana Silva", "East", "Agent", "2020-01-31", true],
    ["E2", "Ben Ito", "West", "Agent", "2021-05-01", false],
  ]);
});

test("given name and family name in two columns make one name", () => {
  const { dataset } = read({
    People: [
      ["First name", "Last name", "Team"],
      ["Ana", "Silva", "East"],
    ],
  });
  expect(dataset.people[0]!.name).toBe("Ana Silva");
});

test("the matrix and the People sheet speak of the same people", () => {
  const matrix: Rows = [
    ["Name", "SQL", "Excel", "Coaching"],
    ["ana silva ", 1, 2, 3],
    ["Ito, Ben", 2, 3, 1],
    ["Cy", 3, 0, 2],
  ];
  const { dataset } = read({ "Skills Matrix": matrix, People: people });
  expect(dataset.people.map(({ id }) => id)).toEqual(["E1", "E2", "Cy"]);
  expect(dataset.ratings.length).toBe(9);
});

test("a person named twice is one person, and that is said", () => {
  expect(codesOf({ People: [...people, people[1]!] })).toEqual(["namedTwice"]);
});

test("two people of one name in different teams get ids of their own, and that is said", () => {
  const { dataset, problems } = read({
    People: [
      ["Name", "Team"],
      ["Ana", "East"],
      ["Ana", "West"],
    ],
  });
  expect(dataset.people.map(({ id }) => id)).toEqual(["Ana (East)", "Ana (West)"]);
  expect(problems.map(({ code }) => code)).toEqual(["sameNameDifferentTeams"]);
});
