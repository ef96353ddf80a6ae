import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { type HandOffChoices, usualChoices } from "../../../shared/handoff/choices.ts";
import { missedParts } from "../../../shared/handoff/hand-off-words.ts";
import { resultSheetsOf } from "../../../shared/result-sheets/result-sheets.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { prepareHandOff, writeHandOff } from "../../../site/handoff/hand-off.ts";
import { companyOf } from "../../../site/sample/company.ts";
import { hostileWorkbook } from "../../../site/sample/hostile.ts";
import { planOf } from "../../../site/sample/plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { soffice } from "../../engines.ts";
import { differences, recalculated } from "../../shared/result-sheets/recalculation.ts";
import { sampleBytes } from "../../shared/result-sheets/sample-sheets.ts";
import { workbookBytes } from "../xlsx/workbook-bytes.ts";

const asOf = "2026-11-22";
const key = new Uint8Array(32).fill(7);

/** A copy made from a file's bytes, read again. */
async function copyOf(bytes: Uint8Array, choices: Partial<HandOffChoices> = {}) {
  const workbook = await readXlsx(bytes, "source.xlsx");
  const reading = readDataset(workbook);
  const analysis = analyse(reading, { asOf, certainty: false });
  const options = {
    workbook,
    bytes,
    reading,
    analysis,
    choices: { ...usualChoices, ...choices },
    key,
    name: "client.xlsx",
    today: asOf,
  };
  const prepared = await prepareHandOff(options);
  const file = await writeHandOff(options, prepared);
  return { ...file, lines: prepared.lines, analysis, copy: await readXlsx(file.bytes, "client.xlsx") };
}

function rowsOf({ sheets }: RawWorkbook, name: string) {
  return sheets.find((sheet) => sheet.name === name)!.rows;
}

function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

describe("the sample handed off with pseudonyms (I1)", () => {
  const made = sampleBytes().then((bytes) => copyOf(bytes));

  test("nobody's name, number or address is anywhere in the file", async () => {
    const { bytes, analysis, check } = await made;
    const all = everythingIn(bytes);
    const named = analysis.people.filter(({ id, name }) => all.includes(id) || all.includes(name));
    expect(named).toEqual([]);
    expect(all).not.toContain("kestrelvane.example");
    expect(check.found).toEqual([]);
    expect(check.searched).toBeGreaterThan(400);
  });

  test("reopened, it is understood as before, with pseudonyms for people (I2)", async () => {
    const { copy, analysis, gaps } = await made;
    const again = analyse(readDataset(copy), { asOf, certainty: false });
    const counts = (each: typeof again) => each.gaps.map(({ id, metrics }) => [id, metrics.gapCount]).sort();
    expect(counts(again)).toEqual(counts(analysis));
    expect(gaps.copy).toBe(gaps.source);
    expect(again.people.every(({ name }) => /^P-[A-Z2-7]{5,}$/.test(name))).toBe(true);
  });

  test("the runbook says how to go on, and names the version and the fingerprint of the source", async () => {
    const { copy } = await made;
    const text = rowsOf(copy, "TL Runbook").flat().join("\n");
    expect(text).toMatch(/Use it without Throughline/);
    expect(text).toMatch(/Update it next year/);
    expect(text).toMatch(/\b[0-9a-f]{64}\b/);
  });

  test("what was removed and what is inside is listed", async () => {
    const { lines } = await made;
    expect(lines).toContainEqual({
      sheet: "Check-ins",
      what: "the sheet",
      fate: "removed",
      why: "History does not leave: Check-ins.",
    });
    expect(lines.filter(({ sheet, what }) => sheet === "People" && what === "the sheet")).toMatchObject([
      { fate: "rewritten" },
    ]);
  });

  test.runIf(soffice())("LibreOffice computes every formula to the same numbers", async () => {
    const { bytes, plans } = await made;
    expect(differences(plans, await recalculated(bytes))).toEqual([]);
  });
});

test("with notes, history and hidden parts kept, pseudonyms change no number (I2)", async () => {
  const { copy, analysis } = await copyOf(await sampleBytes(), {
    notes: true,
    history: true,
    hidden: true,
    unread: true,
  });
  const again = analyse(readDataset(copy), { asOf, certainty: false });
  const numbers = ({ gaps, kpis, coverage }: typeof again) => ({
    gaps: gaps.map(({ id, metrics, score }) => JSON.stringify([id, metrics, score?.toFixed(9)])).sort(),
    kpis: kpis.map(({ id, current, status }) => [id, current, status]),
    coverage: coverage.map(({ status }) => status).sort(),
  });
  expect(numbers(again)).toEqual(numbers(analysis));
  expect(again.people).toHaveLength(analysis.people.length);
});

test("an analysed workbook is handed off like any other: its result sheets and their charts are not missed", async () => {
  const workbook = await readXlsx(await sampleBytes(), "source.xlsx");
  const reading = readDataset(workbook);
  const results = resultSheetsOf(analyse(reading, { asOf, certainty: false }), reading.dataset, { workbook });
  const { lines, check } = await copyOf(await writeWorkbook([...companyOf().sheets.map(planOf), ...results]));
  expect(check.found).toEqual([]);
  expect(results.some(({ charts = [] }) => charts.length > 0)).toBe(true);
  expect(missedParts(lines)).toEqual([]);
  expect(lines.filter(({ sheet }) => sheet === "TL Gap priorities")).toMatchObject([
    { what: "the sheet", fate: "removed" },
  ]);
});

test("with aggregates no sheet about people leaves, and nobody is named", async () => {
  const { bytes, copy, analysis, check } = await copyOf(await sampleBytes(), { people: "aggregates" });
  const own = copy.sheets.map(({ name }) => name).filter((name) => !name.startsWith("TL "));
  expect(own).toEqual(["Role requirements", "Skills", "KPIs", "Trainings", "Links", "Settings"]);
  const all = everythingIn(bytes);
  expect(analysis.people.filter(({ id, name }) => all.includes(id) || all.includes(name))).toEqual([]);
  expect(check.found).toEqual([]);
});

test("names, ids and texts that try to break out are replaced or carried as plain text", async () => {
  const { copy, check, plans } = await copyOf(await writeWorkbook(hostileWorkbook()));
  expect(check.found).toEqual([]);
  const people = rowsOf(copy, "Skills Matrix").slice(1);
  expect(people.every(([id, name]) => id === name && /^P-/.test(String(id)))).toBe(true);
  const own = plans.filter(({ name }) => !name.startsWith("TL "));
  expect(own.flatMap(({ formulas = [] }) => formulas)).toEqual([]);
});

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (reference: string, value: number, formula = "") =>
  `<c r="${reference}">${formula === "" ? "" : `<f>${formula}</f>`}<v>${value}</v></c>`;

/** A matrix with formulas, a hidden row, a comment, an author and a link to another file. */
function withTraces(): Uint8Array {
  const matrix = [
    `<row r="1">${cell("A1", "Name")}${cell("B1", "Team")}${cell("C1", "SQL")}${cell("D1", "Coaching")}</row>`,
    `<row r="2">${cell("A2", "Required")}${number("C2", 3)}${number("D2", 2)}</row>`,
    `<row r="3">${cell("A3", "Ana Silva")}${cell("B3", "East")}${number("C3", 1)}${number("D3", 4)}</row>`,
    `<row r="4" hidden="1">${cell("A4", "Old Colleague")}${cell("B4", "East")}${number("C4", 2)}${number("D4", 2)}</row>`,
    `<row r="5">${cell("A5", "Ben Okafor")}${cell("B5", "East")}${number("C5", 2)}${number("D5", 2)}</row>`,
    `<row r="6">${cell("A6", "Cy Lund")}${cell("B6", "West")}${number("C6", 3, "C2")}${number("D6", 3)}</row>`,
  ];
  return workbookBytes({
    sheets: {
      "Skills Matrix": matrix.join(""),
      Sums: `<row r="1">${number("A1", 6, "SUM('Skills Matrix'!C5:C6)+1")}${number("B1", 8, "SUM('Skills Matrix'!C3:C6)")}${number("C1", 5, "[1]Other!A1")}</row>`,
    },
    names: "<definedNames><definedName name=\"Ana_bonus\">'Skills Matrix'!$C$3</definedName></definedNames>",
    parts: {
      "docProps/core.xml":
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Dora Vance</dc:creator></cp:coreProperties>',
      "xl/comments1.xml":
        "<comments><authors><author>Dora Vance</author></authors><commentList><comment><text><t>Ana wants to leave us</t></text></comment></commentList></comments>",
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      "xl/charts/chart1.xml": "<chartSpace/>",
      "xl/vbaProject.bin": "x",
    },
  });
}

describe("a workbook with traces of those who worked on it", () => {
  const made = copyOf(withTraces(), { people: "names" });

  test("comments, authors, links, charts and macros are named before anything is written, and are not in the copy", async () => {
    const { lines, bytes } = await made;
    const what = lines.filter(({ fate }) => fate === "removed").map((line) => line.what);
    expect(what).toEqual(
      expect.arrayContaining([
        "1 hidden row",
        "1 part of comments",
        "1 link to another workbook",
        "1 part of charts",
        "1 part of macros",
        "1 defined name",
        "document properties: creator",
      ]),
    );
    expect(missedParts(lines)).toEqual(["1 part of charts", "1 part of macros"]);
    const all = everythingIn(bytes);
    for (const gone of ["Dora Vance", "leave us", "Ana_bonus", "Old Colleague"]) expect(all).not.toContain(gone);
  });

  test("formulas stay where all they refer to is inside, and else become values", async () => {
    const { plans, copy, lines } = await made;
    const { formulas } = plans.find(({ name }) => name === "Sums")!;
    // The hidden row is gone, so what stood in row 5 stands in row 4.
    expect(formulas).toEqual([{ row: 0, column: 0, formula: "SUM('Skills Matrix'!C4:C5)+1" }]);
    expect(rowsOf(copy, "Sums")[0]).toEqual([6, 8, 5]);
    expect(lines.filter(({ sheet, fate }) => sheet === "Sums" && fate === "rewritten").map(({ why }) => why)).toEqual([
      "Only the value leaves: it refers to cells that do not leave.",
      "Only the value leaves: it refers to something outside the workbook.",
    ]);
  });

  test("the source is not changed by choosing less", async () => {
    const all = await copyOf(withTraces(), { people: "names", hidden: true });
    expect(rowsOf(all.copy, "Skills Matrix")).toHaveLength(6);
    expect(all.copy.sheets.every(({ hiddenRows }) => hiddenRows.size === 0)).toBe(true);
  });
});
