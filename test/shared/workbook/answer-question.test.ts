import { describe, expect, test } from "vitest";
import { withAnswer, withQuestions } from "../../../shared/workbook/answer-question.ts";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import type { CellValue, RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

const asked = (book: RawWorkbook, saved?: Mapping) => withQuestions(readDataset(book, saved).mapping);

/** Reads the workbook after its only question was answered so. */
function answered(book: RawWorkbook, choice: string) {
  const mapping = asked(book);
  const better = withAnswer(mapping, mapping.questions[0]!, choice);
  return { better, reading: readDataset(book, better) };
}

describe("a doubtful column", () => {
  const book = workbookOf({
    KPIs: [
      ["KPI", "Unit", "Owner of this", "Basleine", "Target"],
      ["Churn", "%", "Ana", 4, 3],
    ],
  });

  test("is what the person says it is", () => {
    expect(readDataset(book).dataset.kpis[0]).toMatchObject({ baseline: 4, current: null });
    expect(answered(book, "Current").reading.dataset.kpis[0]).toMatchObject({ baseline: null, current: 4 });
  });

  test("is no longer asked when what was assumed is right", () => {
    const { assumed } = asked(book).questions[0]!;
    const { better } = answered(book, assumed);
    expect(better.questions).toEqual([]);
    expect(asked(book, better).questions).toEqual([]);
  });

  test("is left out when the person says so", () => {
    const { better } = answered(book, "Do not read it");
    expect(better.tables[0]!.columns[3]).toMatchObject({ field: null });
  });

  test("stays as it is after an answer that was not offered", () => {
    const mapping = asked(book);
    expect(withAnswer(mapping, mapping.questions[0]!, "Something else")).toBe(mapping);
  });
});

describe("marks whose meaning is not said", () => {
  const book = workbookOf({
    Training: [
      ["Employee", "Forklift", "Packing"],
      ["Ana Silva", "x", "o"],
      ["Ben Ode", "o", "x"],
    ],
  });

  test("are turned round", () => {
    expect([...readDataset(book).dataset.ratings.level]).toEqual([1, 0, 0, 1]);
    expect([...answered(book, "o = yes, x = not yet").reading.dataset.ratings.level]).toEqual([0, 1, 1, 0]);
  });

  test("are confirmed, and then neither asked nor called an assumption", () => {
    const { better, reading } = answered(book, "x = yes, o = not yet");
    expect([...reading.dataset.ratings.level]).toEqual([1, 0, 0, 1]);
    expect(asked(book, better).questions).toEqual([]);
    expect(reading.problems.map(({ code }) => code)).not.toContain("circlesAssumed");
  });
});

describe("letters", () => {
  const grades: CellValue[][] = [
    ["Employee", "Forklift", "Packing"],
    ["Ana Silva", "A", "C"],
    ["Ben Ode", "B", "A"],
    ["Cy Twomey", "C", "B"],
  ];
  const book = workbookOf({ Grades: grades });

  test("count the other way round when the person says that A is the lowest", () => {
    const mapping = asked(book);
    const question = mapping.questions.find(({ choices }) => choices.some((choice) => choice.includes("A < B")))!;
    const [down, up] = ["C < B < A", "A < B < C"].map(
      (choice) => readDataset(book, withAnswer(mapping, question, choice)).dataset,
    );
    const spread = ({ ratings, scale }: NonNullable<typeof up>) => [...ratings.level].map((level) => level - scale.min);
    expect(spread(up!)).toEqual(spread(down!).map((level) => 2 - level));
  });
});

describe("words nobody has put in order", () => {
  const book = workbookOf({
    "Skills matrix": [
      ["Employee", "Excel", "SQL", "Word"],
      ["Ana Silva", "blue", "black", "white"],
      ["Ben Ode", "white", "blue", "black"],
      ["Cy Twomey", "black", "white", "blue"],
    ],
  });

  test("are read once the person names the order", () => {
    expect(readDataset(book).dataset.ratings.length).toBe(0);
    const { ratings } = answered(book, "blue < black < white").reading.dataset;
    expect([...ratings.level]).toEqual([0, 1, 2, 2, 0, 1, 1, 2, 0]);
  });
});

describe("rows that may be people, roles or teams", () => {
  const book = workbookOf({
    Matrix: [
      ["Skill", "GP", "AE", "I", "R"],
      ["Listening", 3, 2, 1, 4],
      ["Negotiation", 2, 4, 3, 1],
      ["Planning", 1, 1, 2, 3],
    ],
  });
  const who = () => asked(book).questions.find(({ choices }) => choices.includes("teams"))!;

  test("are levels people have, or levels roles need, as the person says", () => {
    const mapping = asked(book);
    const people = readDataset(book, withAnswer(mapping, who(), "people")).dataset;
    const roles = readDataset(book, withAnswer(mapping, who(), "roles")).dataset;
    expect([people.ratings.length, people.requirements.length]).toEqual([12, 0]);
    expect([roles.ratings.length, roles.requirements.length]).toEqual([0, 12]);
    expect(asked(book, withAnswer(mapping, who(), "roles")).questions).toEqual([]);
  });
});
