import { readFileSync } from "node:fs";
import sheetJs from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../../site/xlsx/read-xlsx.ts";
import { soffice } from "../engines.ts";
import { connect } from "./connect.ts";
import type { ExcelHost } from "./excel-host.ts";
import { libreOffice } from "./libre-office.ts";
import { loadOfficeClient } from "./load-office-client.ts";
import { openXlsx } from "./open-xlsx.ts";

loadOfficeClient();
const sample = readFileSync(new URL("../../site/sample/sample.xlsx", import.meta.url));
let host: ExcelHost;

beforeAll(async () => {
  host = await openXlsx(sample, { name: "sample.xlsx" });
  connect(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("It's ours");
    sheet.getRange("B2:E4").values = [
      ["Name", "Level", "Twice", "Share"],
      ["Ana", 1, "=[@Level]*2", 0.5],
      ["'=Ben", 3, "=[@Level]*2", 0.25],
    ];
    const table = sheet.tables.add("B2:E4", true);
    table.name = "Ours";
    sheet.getRange("E3:E4").numberFormat = [["0%"], ["0%"]];
    sheet.getRange("G1:G4").formulas = [
      ["=SUM(Ours[Twice])"],
      ["=COUNTA('Skills Matrix'!A:A)"],
      ["=1/0"],
      ["=Head_count+1"],
    ];
    context.workbook.names.add("Head_count", sheet.getRange("G2"));
    const bars = sheet.getRange("C3:C4").conditionalFormats.add("DataBar");
    bars.dataBar.positiveFormat.fillColor = "#1C5B77";
    sheet.getRange("C3:C4").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B2:C4"), "Columns");
    chart.title.text = "Levels";
    chart.setPosition("I2", "N12");
    sheet.freezePanes.freezeRows(2);
    sheet.getRange("4:4").rowHidden = true;
    await context.sync();
  });
});

const ours = () => host.workbook.sheet("It's ours");

test("a file opened and saved again holds the same cells, formats, tables and hidden parts", async () => {
  const first = await readXlsx(sample, "sample.xlsx");
  const untouched = await openXlsx(sample, { name: "sample.xlsx" });
  const again = await readXlsx(await untouched.saveXlsx(), "sample.xlsx");
  const facts = (workbook: typeof first) =>
    workbook.sheets.map(({ name, state, rows, formats, hiddenRows, merges, tables }) => ({
      name,
      state,
      // An error is saved as a formula, for another program to calculate.
      rows: rows.map((row) => row.join("|").replace("#N/A", "").replace(/\|+$/, "")),
      formats: [...formats].filter(([key]) => (rows[Math.floor(key / 16384)]?.[key % 16384] ?? null) !== null),
      hiddenRows: [...hiddenRows],
      merges,
      tables,
    }));
  expect(facts(again)).toEqual(facts(first));
});

test("formulas of a file have their words, and keep the values they had", async () => {
  const book = sheetJs.utils.book_new();
  const sheet: sheetJs.WorkSheet = {
    "!ref": "A1:A3",
    A1: { t: "n", v: 2 },
    A2: { t: "n", v: 4, f: "A1*2" },
    A3: { t: "s", v: "yes", f: 'IF(A2>3,"yes","no")' },
  };
  sheetJs.utils.book_append_sheet(book, sheet, "Sums");
  const opened = await openXlsx(new Uint8Array(sheetJs.write(book, { type: "array", bookType: "xlsx" })));
  const sums = opened.workbook.sheet("Sums");
  expect([sums.formulaAt("A2"), sums.at("A2")]).toEqual(["=A1*2", 4]);
  expect([sums.formulaAt("A3"), sums.at("A3")]).toEqual(['=IF(A2>3,"yes","no")', "yes"]);
  expect(sums.formulaAt("A1")).toBeNull();
});

test("what the add-in made is in the saved file", async () => {
  const saved = await readXlsx(await host.saveXlsx(), "saved.xlsx");
  const sheet = saved.sheets.find(({ name }) => name === "It's ours")!;
  expect(sheet.tables).toEqual([{ name: "Ours", area: { top: 1, left: 1, bottom: 3, right: 4 } }]);
  expect(sheet.rows[3]?.[1]).toBe("=Ben");
  expect(sheet.formulas.has(3 * 16384 + 1)).toBe(false);
  expect([...sheet.hiddenRows]).toEqual([3]);
  expect(sheet.formats.get(2 * 16384 + 4)).toBe("0%");
  expect(saved.definedNames).toContainEqual(expect.objectContaining({ name: "Head_count" }));
});

test("a formula is nothing until somebody has calculated it", async () => {
  const fresh = await openXlsx(sample);
  connect(fresh);
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("ZZ1");
    range.formulas = [["=1+1"]];
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(read).toEqual([[[""]], [["=1+1"]]]);
});

describe.runIf(soffice())("calculated by LibreOffice", () => {
  beforeAll(() => host.calculate(libreOffice));

  test("formulas of tables, other sheets and names have their values, errors included", () => {
    const people = host.workbook.sheet("Skills Matrix").cells.filledRows();
    const filled = people.filter(([first]) => (first ?? null) !== null).length;
    expect(["D3", "D4", "G1", "G2", "G3", "G4"].map((address) => ours().at(address))).toEqual([
      2,
      6,
      8,
      filled,
      "#DIV/0!",
      filled + 1,
    ]);
  });

  test("the add-in reads them as values, and an error as an error", async () => {
    connect(host);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("It's ours")
        .getRange("G1:G3")
        .load("values,valueTypes,formulas");
      await context.sync();
      expect(range.values.map(([value]) => typeof value)).toEqual(["number", "number", "string"]);
      expect(range.valueTypes[2]).toEqual(["Error"]);
      expect(range.formulas[0]).toEqual(["=SUM(Ours[Twice])"]);
    });
  });

  test("after a level has changed, so has what depends on it", async () => {
    host.user.type("It's ours", "C3", 5);
    await host.calculate(libreOffice);
    expect(ours().at("G1")).toBe(16);
  });
});
