import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { sheetOf, workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));

test("an unknown sheet is one finding that counts its cells", () => {
  const { problems, recognised, accounts } = read({
    Sheet9: [
      ["blue", "green"],
      ["red", "grey"],
    ],
  });
  expect(recognised).toBe(false);
  expect(problems).toMatchObject([{ code: "sheetNotRecognised", cells: 4 }]);
  expect(accounts).toEqual([{ sheet: "Sheet9", seen: 4, used: 0, reported: 4 }]);
});

test("columns without a place, totals and notes are listed with their cells", () => {
  const rows: Rows = [
    ["Our KPIs"],
    ["KPI", "Baseline", "Target", "Colour"],
    ["Churn", 5, 3, "red"],
    ["Total", 5, 3, null],
    [],
    ["Source: finance"],
  ];
  const { problems } = read({ KPIs: rows });
  expect(problems.map(({ code, cells }) => [code, cells])).toEqual([
    ["rowsNotRead", 3],
    ["columnsNotRead", 2],
    ["cellsBeside", 2],
  ]);
});

test("hidden rows are read, and that is said", () => {
  const sheet = sheetOf(
    "KPIs",
    [
      ["KPI", "Target"],
      ["Churn", 3],
      ["NPS", 50],
    ],
    { hiddenRows: new Set([2]) },
  );
  const { dataset, problems } = readDataset(workbookOf([sheet]));
  expect(dataset.kpis.length).toBe(2);
  expect(problems.map(({ code }) => code)).toEqual(["hiddenRead"]);
});

test("text from cells stands in quotes and is cut short", () => {
  const long = `<script>${"x".repeat(200)}`;
  const { problems } = read({
    KPIs: [
      ["KPI", "Baseline", "Target"],
      ["Churn", long, 3],
    ],
  });
  expect(problems[0]!.message).toBe(`“<script>${"x".repeat(51)}…” is not a number.`);
});
