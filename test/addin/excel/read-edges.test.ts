/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { cellKey } from "../../../shared/workbook/raw-workbook.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);

const one = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

function opened(...sheets: string[]): ExcelHost {
  const host = new ExcelHost({ sheets });
  connect(host);
  return host;
}

test("errors, formulas, formats and empty cells are told apart", async () => {
  const host = opened("Skills");
  const { cells } = host.workbook.sheet("Skills");
  cells.setRows([[], ["#not an error", null, 0.5], [null, true, 45_000]]);
  cells.setValue(1, 1, "#N/A", true);
  cells.setFormula(3, 0, "=A2&B2", "text");
  cells.setFormula(3, 1, "=NA()", "#N/A", true);
  host.user.type("Skills", "C4", "'=1+1");
  cells.restyle(one(1, 2, 2, 2), "numberFormat", "0%");
  cells.restyle(one(5, 5), "numberFormat", "0.00");
  const [sheet] = (await readOpenWorkbook()).sheets;
  expect(sheet).toEqual({
    name: "Skills",
    state: "visible",
    dateSystem: 1900,
    rows: [[], ["#not an error", null, 0.5], [null, true, 45_000], ["text", null, "=1+1"]],
    formulas: new Set([cellKey(3, 0), cellKey(3, 1)]),
    errors: new Map([
      [cellKey(1, 1), "#N/A"],
      [cellKey(3, 1), "#N/A"],
    ]),
    formats: new Map([
      [cellKey(1, 2), "0%"],
      [cellKey(2, 2), "0%"],
    ]),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
  });
});

test("a workbook that counts from 1904 says so", async () => {
  const host = opened("Skills");
  host.workbook.dateSystem = 1904;
  expect((await readOpenWorkbook()).sheets.map(({ dateSystem }) => dateSystem)).toEqual([1904]);
});

test("hidden rows and columns are known up to the last filled cell, hidden sheets by their state", async () => {
  const host = opened("Skills", "Lists");
  const sheet = host.workbook.sheet("Skills");
  sheet.cells.setValue(4, 3, "last");
  for (const row of [0, 3, 90]) sheet.hiddenRows.add(row);
  sheet.hiddenColumns.add(2);
  host.workbook.sheet("Lists").visibility = "VeryHidden";
  const { sheets } = await readOpenWorkbook();
  expect(sheets.map(({ state, hiddenRows, hiddenColumns }) => [state, [...hiddenRows], [...hiddenColumns]])).toEqual([
    ["visible", [0, 3], [2]],
    ["veryHidden", [], []],
  ]);
});

test("more merged cells than Excel names at once are asked for in parts, and each is known once", async () => {
  const host = opened("Skills");
  const sheet = host.workbook.sheet("Skills");
  const merges = Array.from({ length: 700 }, (_, row) => one(row * 2, 0, row * 2 + 1, 1));
  sheet.cells.setRows(
    merges.flatMap(() => [
      ["merged", null, 1],
      [null, null, 2],
    ]),
  );
  sheet.merges = merges.toReversed();
  const { sheets, notes } = await readOpenWorkbook();
  expect(sheets[0]!.merges).toEqual(merges);
  expect(notes).toEqual([]);
});

test("tables and names come with their places", async () => {
  const host = opened("Team A's");
  host.workbook.sheet("Team A's").cells.setRows([
    ["Person", "Level"],
    ["Ana", 3],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Team A's");
    sheet.tables.add("A1:B2", true).name = "Levels";
    context.workbook.names.add("all_levels", sheet.getRange("B2"));
    await context.sync();
  });
  const { sheets, definedNames } = await readOpenWorkbook();
  expect(sheets[0]!.tables).toEqual([{ name: "Levels", area: one(0, 0, 1, 1) }]);
  expect(definedNames).toEqual([{ name: "all_levels", refersTo: "'Team A''s'!$B$2" }]);
});

test("a sheet that reaches over more cells than anybody fills is left out, and a note says what to do", async () => {
  const host = opened("Skills", "Stray");
  host.workbook.sheet("Skills").cells.setValue(0, 0, "Person");
  const { cells } = host.workbook.sheet("Stray");
  cells.setValue(0, 0, "Person");
  cells.setValue(1_048_575, 99, "stray");
  const { sheets, notes } = await readOpenWorkbook();
  expect(sheets.map(({ name }) => name)).toEqual(["Skills"]);
  expect(notes).toEqual([
    {
      sheet: "Stray",
      message:
        "“Stray” reaches over 104,857,600 cells and was left out: delete the empty rows and columns between its tables and its last filled cell.",
    },
  ]);
});

test("long texts after short ones make smaller pieces, and what is too large is asked for in halves", async () => {
  const host = opened("Skills");
  const rows = Array.from({ length: 3000 }, (_, row) => [row, row < 400 ? "short" : "Лонг".repeat(700)]);
  host.workbook.sheet("Skills").cells.setRows(rows);
  const { sheets } = await readOpenWorkbook();
  expect(sheets[0]!.rows).toEqual(rows);
  expect(host.syncs.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  const most = host.syncs.at(-1)!.responseBytes;
  expect(most).toBeLessThan(2_000_000);
});

test("small sheets share a round trip; a large one takes several, with progress", async () => {
  const many = opened(...Array.from({ length: 12 }, (_, sheet) => `Team ${sheet}`));
  for (const { cells } of many.workbook.sheets)
    cells.setRows([
      ["Person", "SQL"],
      ["Ana", 3],
    ]);
  await readOpenWorkbook();
  expect(many.syncs.filter(({ housekeeping }) => !housekeeping).length).toBeLessThan(8);
  const large = opened("Skills");
  large.workbook.sheet("Skills").cells.setRows(Array.from({ length: 2000 }, () => Array.from({ length: 50 }, () => 3)));
  const seen: [number, number][] = [];
  await readOpenWorkbook({ bytesPerSync: 200_000, onProgress: (done, of) => seen.push([done, of]) });
  expect(seen.length).toBeGreaterThan(4);
  expect(seen.at(-1)).toEqual([100_000, 100_000]);
});

test("reading changes nothing in the workbook", async () => {
  const host = opened("Skills");
  host.user.type("Skills", "A1:C4", "=1/3");
  const before = host.snapshot();
  await readOpenWorkbook();
  expect(host.snapshot()).toEqual(before);
  expect(host.workbook.settings.size).toBe(0);
});
