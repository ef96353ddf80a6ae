import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));

test("a target may be a number, a limit or a sentence", () => {
  const { dataset } = read({
    KPIs: [
      ["KPI", "Unit", "Target"],
      ["Churn", "%", "≤ 3"],
      ["NPS", "points", 50],
      ["Sales", "€", "+10 %"],
      ["Reports", "h", "reduce by 20 % by June"],
    ],
  });
  expect(dataset.kpis.map(({ target, targetText, direction }) => [target, targetText, direction])).toEqual([
    [3, null, "lower"],
    [50, null, null],
    [null, "+10 %", null],
    [null, "reduce by 20 % by June", null],
  ]);
});

test("a priority in words becomes a weight, and that is said", () => {
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Priority"],
      ["Uptime", "High"],
      ["Tickets", "Low"],
    ],
  });
  expect(dataset.kpis.map(({ weight }) => weight)).toEqual([3, 1]);
  expect(problems.map(({ code }) => code)).toEqual(["priorityAsWeight"]);
});

test("percent cells and plain percent numbers of one KPI are brought together", () => {
  const sheet = sheetOf(
    "KPIs",
    [
      ["KPI", "Baseline", "Target", "Current"],
      ["Retention", 0.72, 80, 0.75],
    ],
    { formatAt: { "1,1": "0%", "1,3": "0%" } },
  );
  const { dataset, problems } = readDataset(workbookOf([sheet]));
  expect(dataset.kpis[0]).toMatchObject({ baseline: 0.72, target: 0.8, current: 0.75, percent: true });
  expect(problems.map(({ code }) => code)).toEqual(["percentMixed"]);
});

test("a due quarter ends on its last day", () => {
  const { dataset } = read({
    KPIs: [
      ["KPI", "Target", "Due"],
      ["Churn", 3, "Q2 2027"],
    ],
  });
  expect(dataset.kpis[0]!.due).toBe("2027-06-30");
});

test("a history in months by KPIs and one in KPIs by months say the same", () => {
  const down = read({
    "KPI History": [
      ["Month", "Churn", "NPS"],
      ["Jan 2026", 5, 40],
      ["Feb 2026", 4, 41],
      ["Mar 2026", 4, 45],
    ],
  });
  const across = read({
    "KPI History": [
      ["KPI", "Jan 2026", "Feb 2026", "Mar 2026"],
      ["Churn", 5, 4, 4],
      ["NPS", 40, 41, 45],
    ],
  });
  const valuesOf = ({ dataset }: ReturnType<typeof read>) =>
    dataset.history.map(({ kpi, period, value }) => `${kpi} ${period} ${value}`).sort();
  expect(valuesOf(down)).toEqual(valuesOf(across));
  expect(valuesOf(down)[0]).toBe("Churn 2026-01-01 5");
});

test("a different second value for the same month is reported and does not count", () => {
  const { dataset, problems } = read({
    "KPI History": [
      ["KPI", "Period", "Value"],
      ["Churn", "2026-01", 5],
      ["Churn", "2026-01", 6],
    ],
  });
  expect(dataset.history.map(({ value }) => value)).toEqual([5]);
  expect(problems.map(({ code }) => code)).toEqual(["readTwice"]);
});

test("a KPI written as 72 and its history shown as 72 % are one measure", () => {
  const kpis = sheetOf("KPIs", [
    ["KPI", "Unit", "Baseline", "Target"],
    ["Retention", "%", 72, 80],
  ]);
  const history = sheetOf(
    "KPI History",
    [
      ["KPI", "Period", "Value"],
      ["Retention", "2026-01", 0.74],
    ],
    { formatAt: { "1,2": "0%" } },
  );
  const { dataset, problems } = readDataset(workbookOf([kpis, history]));
  expect(dataset.history[0]!.value).toBe(74);
  expect(problems.map(({ code }) => code)).toEqual(["historyInPercent"]);
});
