/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { appendRow } from "../../../addin/excel/append-rows.ts";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { type AppendPlan, appendPlan, type RowValues } from "../../../shared/workbook/append-row.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);

const header = ["Action", "Owner", "Live project", "Note of mine", "Due date", "Status"];
const rows = [
  ["Write the plan", "Ana", "Alpha", "=1+1", "2026-10-01", "Open"],
  ["Hold the talk", "Ben", "Beta", "", "2026-10-02", "Done"],
];
const values: RowValues = { action: "=Drop; it", owner: "Ana", due: "2026-12-01", status: "Open" };

/** A workbook with an action plan, as a table of Excel's or as plain cells. */
async function beside(asTable: boolean): Promise<{ host: ExcelHost; plan: AppendPlan }> {
  const host = new ExcelHost({ sheets: ["Action Plan", "Mine"] });
  connect(host);
  const sheet = host.workbook.sheet("Action Plan");
  [header, ...rows].forEach((cells, row) => {
    for (const [column, cell] of cells.entries()) if (cell !== "") sheet.cells.type(row, column, cell);
  });
  host.user.type("Mine", "A1", "untouched");
  if (asTable)
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Action Plan").tables.add("A1:F3", true).name = "Actions";
      await context.sync();
    });
  const { plan, refusal } = await planned(values);
  expect(refusal).toBe(null);
  return { host, plan: plan! };
}

async function planned(row: RowValues) {
  const workbook = await readOpenWorkbook();
  return appendPlan(workbook, readDataset(workbook).mapping.tables, "action-plan", row);
}

interface Snapshot {
  rows: unknown[][];
  styles: { cells: [key: number, style: unknown][] };
}

/** Everything in the workbook but the cells of row 4. */
function others(host: ExcelHost): unknown[] {
  return Object.entries(host.snapshot()).map(([name, text]) => {
    const sheet = JSON.parse(text) as Snapshot;
    const cells = sheet.styles.cells.filter(([key]) => Math.floor(key / 16_384) !== 3);
    return [name, { ...sheet, rows: sheet.rows.filter((_, row) => row !== 3), styles: { ...sheet.styles, cells } }];
  });
}

test("I3 a row is written below the last one as it was shown, and nothing else changes", async () => {
  const { host, plan } = await beside(false);
  const before = others(host);
  expect(plan).toMatchObject({ sheet: "Action Plan", range: "A4:F4", table: null, leftOut: [] });
  await appendRow(plan);
  const sheet = host.workbook.sheet("Action Plan");
  expect(["A4", "B4", "C4", "D4", "F4"].map((cell) => sheet.at(cell))).toEqual([
    "=Drop; it",
    "Ana",
    null,
    null,
    "Open",
  ]);
  expect(sheet.formulaAt("A4")).toBe(null);
  expect(others(host)).toEqual(before);
  const { dataset } = readDataset(await readOpenWorkbook());
  expect(dataset.actions.at(-1)!.values).toMatchObject({ action: "=Drop; it", owner: "Ana", due: "2026-12-01" });
});

test("I3 a table of Excel's becomes one row longer, and the row is part of it", async () => {
  const { host, plan } = await beside(true);
  expect(plan.table).toEqual({ name: "Actions", range: "A1:F4" });
  await appendRow(plan);
  expect(host.workbook.sheet("Action Plan").tables.map(({ area }) => area.bottom)).toEqual([3]);
});

test("I3 a row that is there already in an empty table row needs no longer table", async () => {
  const { host } = await beside(true);
  host.workbook.sheet("Action Plan").tables[0]!.area.bottom = 5;
  const { plan } = await planned(values);
  expect([plan!.range, plan!.table]).toEqual(["A4:F4", null]);
});

const refusals: [what: string, prepare: (host: ExcelHost) => void, says: RegExp][] = [
  ["a protected sheet", (host) => host.user.protect("Action Plan"), /is protected: take the protection off/],
  [
    "a filtered table",
    (host) => {
      host.workbook.sheet("Action Plan").tables[0]!.isFiltered = true;
    },
    /hidden by a filter: clear the filter/,
  ],
  [
    "a filtered sheet",
    (host) => {
      host.workbook.sheet("Action Plan").isFiltered = true;
    },
    /hidden by a filter/,
  ],
  [
    "a table that ends with totals",
    (host) => {
      host.workbook.sheet("Action Plan").tables[0]!.showTotals = true;
    },
    /ends with a row of totals: switch it off/,
  ],
  [
    "a row somebody has filled meanwhile",
    (host) => host.user.type("Action Plan", "C4", "new"),
    /was changed after this row/,
  ],
  ["a header somebody has renamed", (host) => host.user.type("Action Plan", "B1", "Who"), /was changed after this row/],
  ["a sheet that is gone", (host) => host.user.deleteSheet("Action Plan"), /is not there, because it was deleted/],
];

for (const [what, prepare, says] of refusals)
  test(`I3 ${what} is refused with a sentence, and nothing is written`, async () => {
    const { host, plan } = await beside(true);
    prepare(host);
    const before = JSON.stringify(host.snapshot());
    await expect(appendRow(plan)).rejects.toThrow(says);
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

test("I3 nothing is planned where something stands right below the last row, or the sheet ends with a total", async () => {
  const { host } = await beside(false);
  host.user.type("Action Plan", "A5", "Legend: open, done");
  expect((await planned(values)).refusal).toMatch(/There is no empty row below/);
});

test("I3 what has no column is named before anything is written, and without any column nothing is", async () => {
  await beside(false);
  const { plan } = await planned({ ...values, support: "An hour" });
  expect(plan!.leftOut).toEqual(["Support needed"]);
  expect((await planned({ support: "An hour" })).refusal).toMatch(/Nothing of this has a column/);
});
