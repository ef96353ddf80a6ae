import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kpiAttainment, kpisOf } from "../../../shared/analysis/kpi.ts";
import { tagOf } from "../../../shared/analysis/kpi-tag.ts";
import type { Kpi, KpiReading } from "../../../shared/model.ts";
import { aDataset, aKpi, aLink, aReading, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";

function only(kpi: Kpi, history: KpiReading[] = []) {
  return kpisOf(aDataset({ kpis: [kpi], history }), asOf)[0]!;
}

test("a rise in a KPI where lower is better is a miss, not an achievement", () => {
  expect(kpiAttainment({ actual: 200, target: 40, direction: "lower", baseline: 50 })).toMatchObject({
    status: "short",
    shortfall: 4,
    attainment: 0,
    progress: -15,
  });
});

test("a KPI without a direction is not judged", () => {
  expect(kpiAttainment({ actual: 5, target: 4, direction: null, baseline: 1 }).status).toBe("unknown");
});

test("the sample cases of METHODS 3.1 hold", () => {
  const { cases } = JSON.parse(readFileSync(new URL("../../oracles/09-kpi.json", import.meta.url), "utf8"));
  for (const { input, expected } of cases) {
    const found = kpiAttainment(input);
    for (const [name, value] of Object.entries(expected))
      if (typeof value === "number") expect(found[name as keyof typeof found]).toBeCloseTo(value, 9);
      else expect(found[name as keyof typeof found]).toBe(value);
  }
});

test("the current value on the KPI's own row goes before the history", () => {
  const history = [aReading("Sales", "2026-10-01", { value: 90 })];
  expect(only(aKpi("Sales", { current: 95 }), history)).toMatchObject({ current: 95, currentBasis: "sheet" });
});

test("without a current value the newest known one up to the day of the report counts", () => {
  const history = [
    aReading("sales", "2026-10-01", { value: 91 }),
    aReading("Sales", "2026-08-01", { value: 80 }),
    aReading("Sales", "2026-11-01"),
    aReading("Sales", "2026-12-01", { value: 99 }),
  ];
  const kpi = only(aKpi("Sales"), history);
  expect(kpi).toMatchObject({ current: 91, currentPeriod: "2026-10-01", currentBasis: "organisation" });
  expect(kpi.history.map(({ value }) => value)).toEqual([80, 91, null, 99]);
});

test("shares of teams are put together through their numerators and denominators", () => {
  const history = [
    aReading("On-time", "2026-10-01", { unit: "East", numerator: 90, denominator: 100 }),
    aReading("On-time", "2026-10-01", { unit: "West", numerator: 5, denominator: 10 }),
  ];
  expect(only(aKpi("On-time", { unit: "%" }), history).current).toBeCloseTo((100 * 95) / 110);
  expect(only(aKpi("On-time", { percent: true }), history).current).toBeCloseTo(95 / 110);
});

test("a rate per 100,000 keeps its scale when sums are made", () => {
  const history = [
    aReading("Events", "2026-10-01", { unit: "East", value: 200, numerator: 20, denominator: 10_000 }),
    aReading("Events", "2026-10-01", { unit: "West", value: 100, numerator: 10, denominator: 10_000 }),
  ];
  expect(only(aKpi("Events", { unit: "per 100k" }), history).current).toBeCloseTo(150);
});

test("percentages of unequal groups are never averaged", () => {
  const history = [
    aReading("On-time", "2026-10-01", { unit: "East", value: 90 }),
    aReading("On-time", "2026-10-01", { unit: "West", value: 50 }),
  ];
  expect(only(aKpi("On-time", { unit: "%" }), history)).toMatchObject({ current: null, status: "unknown" });
  expect(
    only(
      aKpi("Deal size", { unit: "€" }),
      history.map((row) => ({ ...row, kpi: "Deal size" })),
    ),
  ).toMatchObject({
    current: 70,
    currentBasis: "unweighted mean",
  });
});

test("a target sentence works out from the baseline and gives the direction", () => {
  const kpi = only(aKpi("Reporting time", { baseline: 6.5, current: 6, targetText: "Reduce by 20 % by Q2 2027" }));
  expect(kpi).toMatchObject({ target: 5.2, direction: "lower", status: "short", due: "2027-06-30" });
  expect(kpi.missing).toEqual(["owner", "parent goal"]);
});

test("a sentence that cannot be computed leaves the target unknown and asks for the baseline", () => {
  const kpi = only(aKpi("Engagement", { current: 70, targetText: "Increase by 10 %" }));
  expect(kpi).toMatchObject({ target: null, status: "unknown" });
  expect(kpi.missing).toEqual(["baseline", "date", "owner", "parent goal"]);
});

test("the direction of a number follows the way from baseline to target", () => {
  expect(only(aKpi("Days", { baseline: 50, target: 40, current: 48 }))).toMatchObject({
    direction: "lower",
    shortfall: 0.2,
  });
  expect(only(aKpi("Days", { target: 40, current: 48 }))).toMatchObject({ direction: null, status: "unknown" });
});

test("a KPI that only the linkage table names is listed, with its sentence", () => {
  const dataset = aDataset({
    trainings: [aTraining("Spreadsheets", { skills: ["Excel"] })],
    links: [aLink({ training: "Spreadsheets", kpi: "Reporting time", targetText: "Cut reporting time by a fifth" })],
  });
  expect(kpisOf(dataset, asOf)).toMatchObject([
    { id: "Reporting time", direction: "lower", target: null, skills: ["Excel"], trainings: ["Spreadsheets"] },
  ]);
});

test("numbers name the cells they come from", () => {
  const kpi = aKpi("Sales", {
    baseline: 1,
    target: 3,
    current: 2,
    cells: { baseline: "C2", target: "D2", current: "E2" },
  });
  expect(only(kpi).sources).toEqual([{ sheet: "KPIs", range: "C2:E2", cells: 3 }]);
});

test("participation is effort, whatever the sheet says", () => {
  expect(
    ["Training hours per person", "Workshop attendance", "Course completion rate", "Participants"].map((name) =>
      tagOf(name, "impact"),
    ),
  ).toEqual(["effort", "effort", "effort", "effort"]);
  expect(
    ["Hours spent on weekly reporting", "Average deal size", "On-time delivery"].map((name) => tagOf(name, null)),
  ).toEqual(["impact", "impact", "impact"]);
  expect(tagOf("Calls made", "effort")).toBe("effort");
});
