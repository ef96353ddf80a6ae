import { expect, test } from "vitest";
import { calibrationOf } from "../../../shared/analysis/calibration.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { missingOf } from "../../../shared/analysis/missing.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset } from "../../../shared/model.ts";
import { aGroup, metrics } from "./small-analysis.ts";
import { aDataset, aKpi, aReading, aTraining } from "./small-dataset.ts";

function missing(dataset: Dataset) {
  return missingOf(dataset, {
    kpis: kpisOf(dataset, "2026-11-22"),
    trainings: trainingsOf(dataset, []),
    calibration: calibrationOf(dataset, dataset.scale),
    organisation: aGroup("All", metrics(10, 2, 3)),
  });
}

function suppliedBy(dataset: Dataset, what: RegExp): string | undefined {
  return missing(dataset).find((each) => what.test(each.what))?.supply;
}

test("a bare skills matrix is told which sheets would add what", () => {
  const dataset = aDataset({ rated: [["Ana", "SQL", "manager", 2]] });
  expect(suppliedBy(dataset, /below the level/)).toContain("the sheet Required Levels");
  expect(suppliedBy(dataset, /cost the business/)).toBe("the sheet KPIs");
  expect(suppliedBy(dataset, /done about the gaps/)).toBe("the sheet Trainings");
  expect(suppliedBy(dataset, /^Whether 3 required levels are met, of 10$/)).toContain("empty cells");
  expect(suppliedBy(dataset, /those who rate/)).toContain("second kind of rater");
  expect(suppliedBy(dataset, /cannot do without/)).toBe("the column Criticality of the sheet Skills");
});

test("each KPI is told what it lacks", () => {
  const shares = ["East", "West"].map((unit) => aReading("On-time", "2026-01-01", { unit, value: 50 }));
  const dataset = aDataset({
    kpis: [
      aKpi("Sales", { target: 5, current: 4 }),
      aKpi("Churn", { current: 4, targetText: "Reduce by 10 %" }),
      aKpi("Mood", { current: 4, targetText: "Make people happier" }),
      aKpi("Score", { baseline: 3, current: 4, targetText: "Increase by 10 % by 2027" }),
      aKpi("On-time", { unit: "%", target: 90, direction: "higher" }),
      aKpi("Rework", { target: 5, direction: "lower" }),
    ],
    history: shares,
  });
  expect(suppliedBy(dataset, /^Whether more or less is better for Sales$/)).toContain("Direction");
  expect(suppliedBy(dataset, /^What the target works out to for Churn$/)).toContain("Baseline");
  expect(suppliedBy(dataset, /^What the target sentence means for Mood$/)).toContain("a number in");
  expect(suppliedBy(dataset, /^Whether the target sentence was understood for Score$/)).toContain("as a number");
  expect(suppliedBy(dataset, /^The value for everyone together of On-time$/)).toContain("Numerator and Denominator");
  expect(suppliedBy(dataset, /^Where things stand with Rework$/)).toContain("Current");
});

test("trainings without a cost are named", () => {
  const dataset = aDataset({ trainings: [aTraining("Talk"), aTraining("Walk", { costs: { total: 0 } })] });
  expect(suppliedBy(dataset, /^What Talk costs$/)).toBe("the column Total cost of the sheet Trainings");
});
