/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { insertSheets, writeSheets } from "../../../addin/excel/write-sheets.ts";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { resultSheetsOf } from "../../../shared/result-sheets/result-sheets.ts";
import { cellKey, type RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { companyOf } from "../../../site/sample/company.ts";
import { planOf } from "../../../site/sample/plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { soffice } from "../../engines.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { openXlsx } from "../../excel-host/open-xlsx.ts";
import { differences, recalculated } from "../../shared/result-sheets/recalculation.ts";

beforeAll(loadOfficeClient);

const sample = readFileSync(fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url)));

/** A sheet without the results of its formulas, which no program has calculated yet. */
function uncalculated(sheet: RawSheet) {
  const rows = sheet.rows.map((row, at) =>
    row.map((value, column) => (sheet.formulas.has(cellKey(at, column)) ? null : value)),
  );
  for (const row of rows) while (row.length > 0 && row.at(-1) === null) row.pop();
  while (rows.at(-1)?.length === 0) rows.pop();
  const isValue = (key: number) => !sheet.formulas.has(key);
  return {
    name: sheet.name,
    state: sheet.state,
    rows,
    formulas: [...sheet.formulas].sort((one, other) => one - other),
    errors: [...sheet.errors].filter(([key]) => isValue(key)),
    formats: [...sheet.formats].filter(([key]) => isValue(key)).sort(([one], [other]) => one - other),
    hiddenRows: [...sheet.hiddenRows],
    merges: sheet.merges.toSorted((one, other) => one.top - other.top || one.left - other.left),
    tables: sheet.tables.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

async function fromFile(plans: readonly SheetPlan[]) {
  return (await readXlsx(await writeWorkbook(plans), "plans.xlsx")).sheets.map(uncalculated);
}

test("the sample that is inserted reads as the sample's file does", async () => {
  connect(new ExcelHost({ sheets: ["Sheet1"] }));
  await insertSheets(companyOf().sheets.map(planOf));
  const { sheets } = await readOpenWorkbook();
  const file = await readXlsx(sample, "sample.xlsx");
  expect(sheets.slice(1).map(uncalculated)).toEqual(file.sheets.map(uncalculated));
});

test("the template that is inserted reads as the template's file does", async () => {
  connect(new ExcelHost({ sheets: ["Sheet1"] }));
  await insertSheets(templatePlan());
  const { sheets } = await readOpenWorkbook();
  expect(sheets.slice(1).map(uncalculated)).toEqual(await fromFile(templatePlan()));
});

test("the sample's result sheets hold the same, written into the open workbook and into a file", async () => {
  const host = await openXlsx(sample, { name: "sample.xlsx" });
  connect(host);
  const raw = await readOpenWorkbook();
  const reading = readDataset(raw);
  const analysis = analyse(reading, { asOf: "2026-11-20", certainty: false });
  const plans = resultSheetsOf(analysis, reading.dataset, { workbook: raw });
  const usersBefore = host.snapshot();
  const written = await writeSheets(plans);
  expect(written.map(({ sheet, note }) => [sheet, note])).toEqual(plans.map(({ name }) => [name, null]));
  const { sheets } = await readXlsx(await host.saveXlsx(), "results.xlsx");
  expect(sheets.slice(raw.sheets.length).map(uncalculated)).toEqual(await fromFile(plans));
  for (const plan of plans)
    for (const { row, column, formula } of plan.formulas ?? [])
      expect(host.workbook.sheet(plan.name).cells.formula(row, column)).toBe(`=${formula}`);
  expect(host.snapshot()).toMatchObject(usersBefore);
});

test.runIf(soffice())(
  "what the add-in wrote beside the user's sheets gives what the analysis found, computed by LibreOffice",
  async () => {
    const host = await openXlsx(sample, { name: "sample.xlsx" });
    connect(host);
    const workbook = await readOpenWorkbook();
    const reading = readDataset(workbook);
    const plans = resultSheetsOf(analyse(reading, { asOf: "2026-11-22" }), reading.dataset, { workbook });
    await writeSheets(plans);
    expect(plans.flatMap(({ formulas = [] }) => formulas).length).toBeGreaterThan(10_000);
    expect(differences(plans, await recalculated(await host.saveXlsx()))).toEqual([]);
  },
);
