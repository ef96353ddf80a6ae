import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));

test("a word where a number should be is reported with its cell; the rest of the row counts", () => {
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Baseline", "Target", "Current"],
      ["Churn", "lots", 3, 4],
    ],
  });
  expect(dataset.kpis[0]).toMatchObject({ name: "Churn", baseline: null, target: 3, current: 4 });
  expect(problems).toMatchObject([
    { code: "notANumber", severity: "error", place: { sheet: "KPIs", range: "B2" }, cells: 1 },
  ]);
});

test("an error cell is unknown and reported", () => {
  const sheet = sheetOf(
    "KPIs",
    [
      ["KPI", "Baseline", "Target", "Current"],
      ["Churn", null, 3, 4],
    ],
    { errorAt: { "1,1": "#REF!" } },
  );
  const { dataset, problems } = readDataset(workbookOf([sheet]));
  expect(dataset.kpis[0]!.baseline).toBeNull();
  expect(problems).toMatchObject([{ code: "cellWithError", place: { range: "B2" }, cells: 1 }]);
});

test("a number with its unit is read, and the assumption is named", () => {
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Baseline", "Target", "Current"],
      ["Lead time", "6.5 hours", 5, 6],
    ],
  });
  expect(dataset.kpis[0]!.baseline).toBe(6.5);
  expect(problems).toMatchObject([{ code: "numberInWords", severity: "warning", cells: 0 }]);
});

test("a row without the name of its KPI is not used", () => {
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Baseline", "Target"],
      ["Churn", 5, 3],
      [null, 7, 8],
    ],
  });
  expect(dataset.kpis.length).toBe(1);
  expect(problems).toMatchObject([{ code: "rowWithoutName", cells: 2, place: { range: "A3" } }]);
});

test("a dash, “tbd” and n/a are unknown and no mistake", () => {
  const { dataset, problems } = read({
    KPIs: [
      ["KPI", "Baseline", "Target", "Current"],
      ["Churn", "-", "tbd", "n/a"],
    ],
  });
  expect(dataset.kpis[0]).toMatchObject({ baseline: null, target: null, targetText: null, current: null });
  expect(problems).toEqual([]);
});

test("hundreds of bad cells of one kind become twenty findings and a count", () => {
  const rows: Rows = [
    ["KPI", "Period", "Value"],
    ...Array.from({ length: 500 }, (_, i): CellValue[] => ["Churn", `${2000 + (i % 90)}-01-${10 + (i % 18)}`, "oops"]),
  ];
  const problems = read({ "KPI History": rows }).problems.filter(({ code }) => code === "notANumber");
  expect(problems.length).toBe(21);
  expect(problems.reduce((sum, { cells }) => sum + cells, 0)).toBe(500);
});
