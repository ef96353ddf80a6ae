import { expect, test } from "vitest";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { resultSheetNames } from "../../../shared/workbook/result-sheet-names.ts";
import { workbookOf } from "./small-sheet.ts";

const kpis = [
  ["KPI", "Baseline", "Target"],
  ["Churn", 3, 9],
];

test("a sheet that we wrote is never read as data, and that is said", () => {
  const { dataset, problems, accounts } = readDataset(workbookOf({ KPIs: kpis, [resultSheetNames.kpis]: kpis }));
  expect(dataset.kpis).toHaveLength(1);
  expect(problems.find(({ code }) => code === "ownResultSheet")!.place.sheet).toBe("TL KPI attainment");
  expect(accounts[1]).toMatchObject({ seen: 6, used: 0, reported: 6 });
});

test("a sheet of the user's that only begins like ours is read", () => {
  expect(readDataset(workbookOf({ "TL KPIs": kpis })).dataset.kpis).toHaveLength(1);
});
