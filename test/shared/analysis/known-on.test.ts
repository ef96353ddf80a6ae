import { expect, test } from "vitest";
import { knownOn } from "../../../shared/analysis/known-on.ts";
import { analysisOf } from "./small-company.ts";
import { aDataset, aKpi, aReading } from "./small-dataset.ts";

const history = [
  aReading("Sales", "2026-09-01", { value: 90 }),
  aReading("Sales", "2026-10-01", { value: 95 }),
  aReading("Sales", "2026-11-01", { value: 99 }),
];

test("values of periods that begin after the day of the analysis are not used, and that is said", () => {
  const known = knownOn(aDataset({ kpis: [aKpi("Sales")], history }), "2026-09-30");
  expect(known.dataset.history.map(({ period }) => period)).toEqual(["2026-09-01"]);
  expect(known.problems.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", "2 values of KPIs are of periods after 30 September 2026."],
  ]);
});

test("a period that has begun counts, and where nothing lies ahead nothing is said", () => {
  const dataset = aDataset({ kpis: [aKpi("Sales")], history });
  expect(knownOn(dataset, "2026-11-01")).toEqual({ dataset, problems: [] });
});

test("an analysis for an earlier day draws and measures only what was known then", () => {
  const analysis = analysisOf({ kpis: [aKpi("Sales")], history }, "2026-10-15");
  expect(analysis.kpis[0]!.history.map(({ value }) => value)).toEqual([90, 95]);
  expect(analysis.problems.map(({ code }) => code)).toContain("laterPeriods");
});
