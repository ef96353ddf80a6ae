/// <reference types="office-js" />
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { insertSheets, isEmptyWorkbook, writeSheets } from "../../../addin/excel/write-sheets.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { everyField, hardTexts, scores, weights } from "./every-field.ts";
import { usersWorkbook } from "./sweep-flows.ts";

beforeAll(loadOfficeClient);

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

async function openedBy(host: ExcelHost): Promise<ExcelHost> {
  connect(host);
  return host;
}

test("a result sheet gets everything its plan asks for", async () => {
  const host = await openedBy(await usersWorkbook());
  expect(await writeSheets(everyField)).toEqual([
    { plan: scores.name, sheet: scores.name, status: "new", note: null },
    { plan: "TL Weights", sheet: "TL Weights (2)", status: "new", note: null },
  ]);
  const sheet = host.workbook.sheet(scores.name);
  const style = (row: number, column: number) => sheet.cells.styles.at(row, column);
  expect([sheet.at("A1"), sheet.at("C5"), sheet.at("B5"), sheet.at("E7")]).toEqual([
    "Scores",
    46_112,
    hardTexts[0],
    null,
  ]);
  expect(sheet.formulaAt("F5")).toBe(`=IF(E5="","",E5*TL_factor*'TL Weights (2)'!$B$2)`);
  expect([style(4, 2), style(4, 3), style(4, 4), style(4, 5)].map(({ numberFormat }) => numberFormat)).toEqual([
    "yyyy-mm-dd",
    "0%",
    "0.00",
    "0.0",
  ]);
  expect(style(0, 0)).toMatchObject({ bold: true, fontSize: 16 });
  expect(style(3, 0)).toMatchObject({ bold: true, fill: "#E8EDF2", edgeBottom: { color: "#9AA5B1" } });
  expect(style(4, 1)).toMatchObject({ wrapText: true, verticalAlignment: "Top" });
  expect(sheet.tables.map(({ name, area: where, style: look }) => [name, where, look])).toEqual([
    ["TL_Scores", area(3, 0, 6, 5), "TableStyleLight1"],
    ["TL_Notes", area(3, 8, 4, 9), "TableStyleLight1"],
  ]);
  expect(sheet.conditionalFormats.map(({ kind, rule }) => [kind, rule])).toEqual([
    ["Custom", "=E5>TL_factor"],
    [
      "ColorScale",
      {
        minimum: { type: "Number", formula: "0", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#8A370B" },
      },
    ],
    ["DataBar", null],
  ]);
  expect(sheet.charts).toMatchObject([
    {
      type: "BarStacked",
      title: "Score by person",
      legendVisible: true,
      category: { reversed: true },
      value: { title: "levels" },
      over: area(8, 0, 20, 5),
      series: [
        { name: "Score", values: { area: area(4, 4, 6, 4) }, categories: { area: area(4, 0, 6, 0) }, color: "#1C5B77" },
        { name: "Twice", values: { area: area(4, 5, 6, 5) }, categories: { area: area(4, 0, 6, 0) } },
      ],
    },
  ]);
  expect(sheet.validations.map(({ rule }) => rule)).toEqual([
    { list: { inCellDropDown: true, source: "North,South" } },
    { list: { inCellDropDown: true, source: "='TL Weights (2)'!$A$2:$A$3" } },
  ]);
  expect(sheet.hyperlinks.map(({ link }) => link.documentReference)).toEqual([
    "'TL Weights (2)'!A2",
    "'Skills ''n'' more'!B2",
  ]);
  expect(sheet).toMatchObject({
    tabColor: "#1C5B77",
    frozen: { rows: 4, columns: 1 },
    merges: [area(0, 0, 0, 2)],
    protection: null,
    page: { orientation: "Portrait", printArea: area(0, 0, 6, 5), repeatedRows: area(0, 0, 3, 16_383) },
  });
  expect([sheet.columnWidths.get(0), sheet.columnWidths.has(3), sheet.rowHeights.get(3)]).toEqual([105, false, 30]);
  expect([...sheet.hiddenRows]).toEqual([2]);
});

test("cells to be changed are open, all others of their sheet are protected, and names stand for their places", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets(everyField);
  const sheet = host.workbook.sheet("TL Weights (2)");
  expect(sheet).toMatchObject({ visibility: "Hidden", protection: { password: null } });
  expect([1, 2, 3].map((row) => sheet.cells.styles.at(row, 1).locked)).toEqual([false, false, true]);
  expect(host.workbook.names.map(({ name, formula }) => [name, formula])).toContainEqual([
    "TL_factor",
    "='TL Weights (2)'!$B$3",
  ]);
});

test("texts stay texts, whatever they begin with", async () => {
  const host = await openedBy(new ExcelHost());
  await writeSheets([{ name: "Texts", rows: hardTexts.map((text) => [text]) }]);
  const { cells } = host.workbook.sheet("Texts");
  expect(cells.filledRows().flat()).toEqual(hardTexts);
  expect([cells.formulas.size, cells.errors.size]).toEqual([0, 0]);
});

test("any text and number that is written is what is read back", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), async (rows) => {
      const host = await openedBy(new ExcelHost());
      await writeSheets([{ name: "Any", rows }]);
      const { cells } = host.workbook.sheet("Any");
      expect(rows.map((row, at) => row.map((_, column) => cells.shown(at, column)))).toEqual(
        rows.map((row) => row.map((value) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value + 0))),
      );
    }),
    { numRuns: 40 },
  );
});

test("a text that this Excel, in German, makes a truth value of is written again as text", async () => {
  const host = await openedBy(new ExcelHost({ sheets: ["Mine", "Words"] }));
  const { cells } = host.workbook.sheet("Words");
  host.workbook.sheet("Words").customProperties.set("Throughline", '{"plan":"Words","status":"finished"}');
  const type = cells.type.bind(cells);
  cells.type = (row, column, input) =>
    input === "WAHR" ? cells.setValue(row, column, true) : type(row, column, input);
  await writeSheets([{ name: "Words", rows: [["WAHR"], ["wahrlich"]] }]);
  expect(cells.filledRows()).toEqual([["WAHR"], ["wahrlich"]]);
});

test("when a cell does not keep what is written, the sheet stays marked and the sentence names the cell", async () => {
  const host = await openedBy(new ExcelHost({ sheets: ["Mine", "Words"] }));
  const { cells, customProperties } = host.workbook.sheet("Words");
  customProperties.set("Throughline", '{"plan":"Words","status":"finished"}');
  const type = cells.type.bind(cells);
  cells.type = (row, column, input) => type(row, column, String(input).includes("b") ? "x" : input);
  await expect(writeSheets([{ name: "Words", rows: [["a"], ["b"]] }])).rejects.toThrow(
    "Cell A2 of “Words” does not hold what was written there; wait until nobody else edits the workbook",
  );
  expect(customProperties.get("Throughline")).toContain("unfinished");
});

test("written again, a sheet is as if it were new, and formulas of the user that name its table live on", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets(everyField);
  const once = JSON.parse(host.snapshot()[scores.name]!);
  host.user.type("Skills 'n' more", "D1", "=SUM(TL_Scores[Score])");
  const shorter: SheetPlan = {
    name: scores.name,
    rows: [["Other"], ["Person", "Score"], ["Zoe", 1]],
    titleRows: 1,
    headerRow: 1,
  };
  await writeSheets([shorter, weights]);
  expect(host.workbook.sheet(scores.name).cells.filledRows()).toEqual(shorter.rows);
  expect(host.workbook.sheet(scores.name)).toMatchObject({
    tables: [],
    charts: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    frozen: null,
    tabColor: "",
  });
  await writeSheets(everyField);
  const withoutIds = (sheet: unknown) => JSON.parse(JSON.stringify(sheet).replace(/"id":"[^"]*"/g, '"id":""'));
  expect(withoutIds(JSON.parse(host.snapshot()[scores.name]!))).toEqual(withoutIds(once));
});

test("a table that stays keeps its header while it is rewritten", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets(everyField);
  const table = host.workbook.sheet(scores.name).tables[0]!;
  await writeSheets(everyField);
  expect(host.workbook.sheet(scores.name).tables[0]).toBe(table);
});

test("our own sheets are not read as data; what was inserted is", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets(everyField);
  expect((await readOpenWorkbook()).sheets.map(({ name }) => name)).toEqual(["Skills 'n' more", "TL Weights"]);
  await insertSheets(templatePlan().slice(0, 2));
  const { sheets, definedNames } = await readOpenWorkbook();
  expect(sheets.map(({ name }) => name)).toEqual(["Skills 'n' more", "TL Weights", "Guide", "Skills Matrix"]);
  expect(definedNames.map(({ name }) => name)).toEqual(["my_range"]);
  expect(host.workbook.sheet("Guide").customProperties.size).toBe(0);
});

test("a sheet the user renamed stays ours, a copy of it is theirs", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets([weights]);
  const ours = host.workbook.sheet("TL Weights (2)");
  ours.name = "My factors";
  // Excel does not copy the properties of a sheet with it.
  host.user.addSheet("TL Weights (3)").cells.setValue(0, 0, "copied");
  const [written] = await writeSheets([weights]);
  expect(written).toEqual({ plan: "TL Weights", sheet: "My factors", status: "rewritten", note: null });
  expect(host.workbook.sheet("TL Weights (3)").cells.filledRows()).toEqual([["copied"]]);
});

test("where no printer is installed the sheets are complete but for their pages", async () => {
  const calm = await openedBy(await usersWorkbook());
  await writeSheets([weights]);
  const roundTrips = calm.syncs.filter(({ housekeeping }) => !housekeeping).length;
  // The pages are set up before the sheets are marked complete and the notes are cleared.
  const host = await openedBy((await usersWorkbook()).failAt(roundTrips - 2, { kind: "refused" }));
  const [written] = await writeSheets([weights]);
  expect(written?.note).toBe("Excel refused its print set-up, which often means that no printer is installed.");
  expect(host.workbook.sheet("TL Weights (2)").customProperties.get("Throughline")).toContain("finished");
});

test("with a protected structure nothing is begun, and the sentence says where to take the protection off", async () => {
  const host = await openedBy(await usersWorkbook());
  host.workbook.isProtected = true;
  const before = host.snapshot();
  await expect(writeSheets(everyField)).rejects.toThrow(
    "The workbook’s structure is protected, so no sheet can be added; take the protection off (Review, Protect Workbook), then write the sheets again",
  );
  expect(host.snapshot()).toEqual(before);
  expect(host.workbook.settings.size).toBe(0);
});

test("a sheet of ours that the user protected with a password stops us before any sheet is begun", async () => {
  const host = await openedBy(await usersWorkbook());
  await writeSheets(everyField);
  host.workbook.sheet("TL Weights (2)").protection = { options: {}, password: "secret" };
  const before = host.snapshot();
  await expect(writeSheets(everyField)).rejects.toThrow("take the protection off (Review, Unprotect Sheet)");
  expect(host.snapshot()).toEqual(before);
});

test("what is being written has a red tab and says so in its title", async () => {
  const host = await openedBy(new ExcelHost());
  host.failAt(5, { kind: "replyLost" });
  await expect(writeSheets([{ ...scores, formulas: [], jumps: [], lists: [] }])).rejects.toThrow(
    "The connection to Excel broke",
  );
  const sheet = host.workbook.sheet(scores.name);
  expect([sheet.tabColor, sheet.at("A1")]).toEqual(["#C00000", "Scores (not finished)"]);
});

test("a message that is larger than was thought goes in halves", async () => {
  const host = await openedBy(await usersWorkbook());
  host.failAt(5, { kind: "tooLarge" }).failAt(6, { kind: "tooLarge" });
  await writeSheets(everyField);
  expect(host.workbook.sheet(scores.name).formulaAt("F7")).toContain("=IF(E7");
});

test("an insertion that was cut short does not count as data, and the next one completes it", async () => {
  const host = await openedBy(new ExcelHost());
  host.failAt(6, { kind: "partly" });
  const plans = templatePlan();
  await expect(insertSheets(plans)).rejects.toThrow("insert again");
  expect(await isEmptyWorkbook()).toBe(true);
  await insertSheets(plans);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...plans.map(({ name }) => name)]);
  expect(await isEmptyWorkbook()).toBe(false);
  expect(host.workbook.settings.size).toBe(0);
});

test("progress goes up to all cells, and stopping leaves the sheets marked", async () => {
  const host = await openedBy(await usersWorkbook());
  const seen: number[] = [];
  await writeSheets(everyField, { bytesPerSync: 12_000, onProgress: (done, of) => seen.push(done / of) });
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.at(-1)).toBe(1);
  const stop = new AbortController();
  const stopped = writeSheets(everyField, {
    bytesPerSync: 12_000,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ kind: "stopped" });
  expect(host.workbook.sheet(scores.name).customProperties.get("Throughline")).toContain("unfinished");
});
