import { expect, test } from "vitest";
import { proposeMapping } from "../../../shared/workbook/propose.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

const tablesOf = (name: string, rows: CellValue[][]) => proposeMapping(workbookOf({ [name]: rows })).tables;
const fieldsOf = (name: string, rows: CellValue[][]) => tablesOf(name, rows)[0]!.columns.map(({ field }) => field);

test("months down and KPIs across is a history", () => {
  const rows = [
    ["Month", "Quarter", "MRR ($)", "NPS"],
    ["Jan-24", "Q1 2024", 100, 40],
    ["Feb-24", "Q1 2024", 110, 42],
    ["Mar-24", "Q1 2024", 120, 45],
  ];
  const [table] = tablesOf("Raw Data", rows);
  expect(table!.kind).toBe("kpi-history");
  expect(table!.columns.map(({ field, subject }) => subject ?? field)).toEqual(["period", null, "MRR ($)", "NPS"]);
});

test("KPIs down and months across is a list of KPIs and a history", () => {
  const rows = [
    ["KPI", "Target", "Jan 2026", "Feb 2026", "Mar 2026"],
    ["Churn", 3, 5, 4, 4],
    ["NPS", 50, 40, 41, 45],
  ];
  const tables = tablesOf("KPIs", rows);
  expect(tables.map(({ kind }) => kind).sort()).toEqual(["kpi-history", "kpis"]);
  const history = tables.find(({ kind }) => kind === "kpi-history")!;
  expect(history.columns.flatMap(({ date }) => date ?? [])).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
});

test("months without a year take it from the title", () => {
  const rows = [["Scorecard 2025"], ["KPI", "Jan", "Feb", "Mar"], ["Churn", 5, 4, 4], ["NPS", 40, 41, 45]];
  expect(tablesOf("Numbers", rows)[0]!.columns.at(-1)!.date).toBe("2025-03-01");
});

test("year and month in two columns make one period", () => {
  const rows = [
    ["KPI", "Year", "Month", "Value"],
    ["Churn", 2025, "December", 5],
    ["Churn", 2026, "January", 4],
  ];
  expect(fieldsOf("KPI data", rows)).toEqual(["kpi", "year", "period", "value"]);
  const { dataset } = readDataset(workbookOf({ "KPI data": rows }));
  expect(dataset.history.map(({ period }) => period)).toEqual(["2025-12-01", "2026-01-01"]);
});

test("of target and actual side by side for each quarter the actual is the history", () => {
  const rows = [
    ["KPI", "Unit", "Q1 2026", null, "Q2 2026", null, "Q3 2026", null],
    [null, null, "Target", "Actual", "Target", "Actual", "Target", "Actual"],
    ["Churn", "%", 4, 5, 4, 4.5, 3, 4],
    ["NPS", "points", 40, 38, 42, 41, 45, 44],
  ];
  const across = [2, 4, 6].map((left) => ({ top: 0, left, bottom: 0, right: left + 1 }));
  const down = [0, 1].map((left) => ({ top: 0, left, bottom: 1, right: left }));
  const { dataset, accounts } = readDataset(workbookOf([sheetOf("Scorecard", rows, { merges: [...across, ...down] })]));
  expect(dataset.kpis.map(({ name, unit }) => [name, unit])).toEqual([
    ["Churn", "%"],
    ["NPS", "points"],
  ]);
  expect(dataset.history.map(({ kpi, period, value }) => `${kpi} ${period} ${value}`)).toEqual([
    "Churn 2026-01-01 5",
    "Churn 2026-04-01 4.5",
    "Churn 2026-07-01 4",
    "NPS 2026-01-01 38",
    "NPS 2026-04-01 41",
    "NPS 2026-07-01 44",
  ]);
  expect(accounts[0]!.used + accounts[0]!.reported).toBe(accounts[0]!.seen);
});

test("a unit before the month is the unit measured", () => {
  const rows = [
    ["Store", "Month", "Sales", "Complaints"],
    ["North", "2026-01", 100, 4],
    ["South", "2026-01", 90, 3],
    ["North", "2026-02", 110, 2],
    ["South", "2026-02", 95, 5],
  ];
  expect(fieldsOf("KPI data", rows)).toEqual(["unit", "period", "value", "value"]);
});
