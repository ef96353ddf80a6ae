import { describe, expect, test } from "vitest";
import { mergesUnknown, tooManyCells } from "../../../addin/excel/excel-sentences.ts";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { withFormat } from "../../../shared/format.ts";
import { usualFormat } from "../../../shared/locale.ts";
import type { Problem } from "../../../shared/workbook/problems.ts";
import { problemsIn } from "../../../shared/workbook/problems-in.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { noteText } from "../../../shared/workbook/reader-notes.ts";
import { localeFormatOf } from "../../../site/deliver/locale-format.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { workbookOf } from "./small-sheet.ts";

const german = localeFormatOf("de-DE", "de")!;

const careless = workbookOf({
  "Skills Matrix": [
    ["Name", "Team", "SQL", "Welding", "Remarks", "Average"],
    ["Ana", "East", 3, 9, "on leave", 3],
    ["Ben", "East", "soon", 2, "new here", 2],
    ["Cy", "East", 1, 4, "", 2.5],
    ["Di", "West", 4, 0, "", 2],
  ],
  KPIs: [
    ["KPI", "Unit", "Target", "Current"],
    ["Scrap", "%", 1, "1.5 tonnes"],
    ["Returns", "%", 2, "few"],
  ],
  Lunch: [["Soup"], ["Stew"]],
});

const where = ({ code, severity, place, cells }: Problem) => ({ code, severity, place, cells });
const sentences = ({ message, assumed, fix }: Problem) => [message, assumed, fix];

async function both(workbook: RawWorkbook) {
  const reading = readDataset(workbook);
  return { english: reading.problems, spoken: problemsIn(german, workbook, reading) };
}

describe("what a reading found", () => {
  test("is the reading's own in English", () => {
    const reading = readDataset(careless);
    expect(problemsIn(usualFormat, careless, reading)).toBe(reading.problems);
  });

  test.for([
    ["a careless workbook", async () => careless],
    ["the sample", () => readPath("site/sample/sample.xlsx")],
  ] as const)("is the same in German, cell by cell, and no sentence stays English: %s", async ([, read]) => {
    const { english, spoken } = await both(await read());
    expect(english.length).toBeGreaterThan(5);
    expect(spoken.map(where)).toEqual(english.map(where));
    const kept = new Set(english.flatMap(sentences));
    expect(spoken.flatMap(sentences).filter((sentence) => kept.has(sentence))).toEqual([]);
  });

  test("names cells as they are and writes numbers as German readers do", async () => {
    const said = (await both(careless)).spoken.map(({ message, assumed }) => `${message} ${assumed}`);
    expect(said).toContain("„soon“ ist keine Stufe der Skala dieses Blatts. Die Zelle gilt als nicht bewertet.");
    expect(said).toContain("„1.5 tonnes“ ist eine Zahl mit Text darum herum. Gelesen als 1,5.");
  });

  test("gives the reason of a doubtful column in each language in turn, also of a heading met before", () => {
    const workbook = workbookOf({
      "Skills Matrix": [
        ["Name", "Team colour", "SQL", "Welding", "Sales", "Planning"],
        ["Ana Silva", "East", 3, 1, 2, 2],
        ["Ben Okoro", "East", 2, 2, 4, 0],
        ["Cy Tanaka", "West", 1, 4, 1, 3],
        ["Di Rossi", "West", 4, 0, 2, 1],
      ],
    });
    const reading = readDataset(workbook);
    const doubts = (problems: readonly Problem[]) =>
      problems.filter(({ code }) => code === "columnDoubtful").map(({ message }) => message);
    const english = "It is not certain what the column “Team colour” holds. “Team colour” contains “Team”.";
    expect(doubts(reading.problems)).toEqual([english]);
    expect(doubts(problemsIn(german, workbook, reading))).toEqual([
      "Es ist nicht sicher, was die Spalte „Team colour“ enthält. „Team colour“ enthält „Team“.",
    ]);
    expect(doubts(readDataset(workbook).problems)).toEqual([english]);
  });

  test("gives the reasons of a saved mapping in German too, also what somebody decided", () => {
    const { mapping } = readDataset(careless);
    const decided = (header: string, why: string) => (header === "Average" ? "You said so." : why);
    const tables = mapping.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, why: decided(column.header, column.why) })),
    }));
    const spoken = problemsIn(german, careless, readDataset(careless, { ...mapping, tables }));
    expect(spoken.filter(({ code }) => code === "columnNotRead").map(({ message }) => message)).toEqual([
      "Die Spalte „Remarks“ wird nicht gelesen. „Remarks“ bezeichnet eine Messgröße oder eine Bemerkung, keine Kompetenz.",
      "Die Spalte „Average“ wird nicht gelesen. So haben Sie es angegeben.",
    ]);
  });

  test("keeps what a saved mapping says that is not in the workbook any more", () => {
    const { mapping } = readDataset(careless);
    const gone = { ...mapping, tables: mapping.tables.map((table) => ({ ...table, sheet: `${table.sheet} 2025` })) };
    const reading = readDataset(careless, gone);
    const codes = reading.problems.map(({ code }) => code);
    expect(codes).toContain("mappingForMissingSheet");
    expect(problemsIn(german, careless, reading).map(({ code }) => code)).toEqual(codes);
  });

  test("stays English in the reading that it came from, and in an analysis in English", () => {
    const reading = readDataset(careless);
    problemsIn(german, careless, reading);
    expect(readDataset(careless).problems).toEqual(reading.problems);
    expect(analyse(readDataset(careless), { asOf: "2026-11-22" }).problems.slice(0, reading.problems.length)).toEqual(
      reading.problems,
    );
  });
});

test("a setting that is not allowed is said in German, with what is", () => {
  const { dataset, problems, accounts } = readDataset(
    workbookOf({
      Settings: [
        ["Setting", "Value"],
        ["Minimum holders", "many"],
        ["Brand: accent", "loud"],
      ],
    }),
  );
  const found = analyse({ dataset, problems, accounts }, { asOf: "2026-11-22", format: german }).problems;
  expect(found.filter(({ code }) => code === "settingNotAllowed").map(({ message, fix }) => [message, fix])).toEqual([
    ["„many“ lässt sich für „Minimum holders“ nicht verwenden.", "Geben Sie eine ganze Zahl ab 1 ein."],
    ["„loud“ lässt sich für „Brand: accent“ nicht verwenden.", "Geben Sie eine Farbe wie #1c5b77 ein."],
  ]);
});

describe("what a reader left out", () => {
  const inGerman = (message: string) => withFormat(german, () => noteText(message));

  test("is said in German, whichever reader says it", () => {
    expect(inGerman(tooManyCells("Log", 9_000_000))).toMatch(
      /^„Log“ erstreckt sich über .* Zellen und bleibt außen vor/,
    );
    expect(inGerman(mergesUnknown("Plan"))).toContain("welche Zellen von „Plan“ verbunden sind");
  });

  test("is left as it is when nobody knows the sentence", () => {
    expect(inGerman("The moon was full.")).toBe("The moon was full.");
  });
});
