import { expect, test } from "vitest";
import { PeopleIndex } from "../../../shared/handoff/people-index.ts";
import { Renamer } from "../../../shared/handoff/renamed.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "../workbook/small-sheet.ts";

const workbook = workbookOf({
  "Skills Matrix": [
    ["Employee ID", "Name", "Team", "SQL", "Rose gardening"],
    ["E-1001", "Ana Silva", "East", 1, 4],
    ["E-1002", "Ben Silva", "East", 3, 2],
    ["E-1003", "Rose Lund", "West", 2, 2],
  ],
});
const { dataset, mapping } = readDataset(workbook);
const people = new PeopleIndex(workbook, dataset, mapping);
const pseudonyms = new Map(people.keys.map((key) => [key, `<${key}>`]));
const renamer = new Renamer(people, pseudonyms, new Set(["rose"]));
const ana = "<person E-1001>";

test("names are replaced as a whole, by number, and inside sentences (I1)", () => {
  expect(renamer.text("Ana Silva")).toBe(ana);
  expect(renamer.text("E-1001")).toBe(ana);
  expect(renamer.text("silva, ana")).toBe(ana);
  expect(renamer.text("Coached by ANA SILVA on Monday")).toBe(`Coached by ${ana} on Monday`);
});

test("in sentences a first name alone is replaced too, and a family name of several people by [name]", () => {
  expect(renamer.text("Ana did well, says Silva")).toBe(`${ana} did well, says [name]`);
});

test("parts of words, names of skills and common words are left alone", () => {
  expect(renamer.text("Anatomy of banana sales")).toBe("Anatomy of banana sales");
  expect(renamer.text("Rose gardening")).toBe("Rose gardening");
  expect(renamer.text("Sales Rose again")).toBe("Sales Rose again");
});

test("any e-mail address goes, whoever it belongs to", () => {
  expect(renamer.text("ask somebody@example.org today")).toBe("ask [e-mail] today");
});
