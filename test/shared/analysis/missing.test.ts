import { expect, test } from "vitest";
import { calibrationOf } from "../../../shared/analysis/calibration.ts";
import type { GapItem } from "../../../shared/analysis/gap-results.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { missingOf } from "../../../shared/analysis/missing.ts";
import { pairsOf } from "../../../shared/analysis/pairs.ts";
import { requirementCountsOf } from "../../../shared/analysis/requirement-counts.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset } from "../../../shared/model.ts";
import { aGroup, anItem, metrics } from "./small-analysis.ts";
import { aCompany, analysisOf } from "./small-company.ts";
import { aDataset, aKpi, aPerson, aReading, aTraining } from "./small-dataset.ts";

function missing(dataset: Dataset, gaps: readonly GapItem[] = []) {
  return missingOf(dataset, {
    settings: defaultSettings,
    requirements: requirementCountsOf(pairsOf(dataset, defaultSettings, "2026-11-22")),
    gaps: [...gaps],
    kpis: kpisOf(dataset, "2026-11-22"),
    trainings: trainingsOf(dataset, []),
    calibration: calibrationOf(dataset, dataset.scale),
    organisation: aGroup("All", metrics(10, 2, 3)),
  });
}

function suppliedBy(dataset: Dataset, what: RegExp, gaps: readonly GapItem[] = []): string | undefined {
  return missing(dataset, gaps).find((each) => what.test(each.what))?.supply;
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

test("a list of what roles require, without anybody, is told who is missing and not which team", () => {
  const dataset = aCompany({ required: [["role", "Agent", "SQL", 3]] });
  expect(suppliedBy(dataset, /^Who meets the 1 required level$/)).toBe(
    "the sheet Skills Matrix, with a row for each person: name, role and levels",
  );
  expect(suppliedBy(dataset, /team a gap is in/)).toBe(undefined);
});

test("gaps without a rank are told what is the least work that would rank them", () => {
  const dataset = aDataset({ rated: [["Ana", "SQL", "manager", 2]] });
  const known = { severity: 0.5, reach: 0.5 };
  const unranked = (completeness: number, more: Partial<GapItem["utilities"]> = {}) => {
    const item = anItem("SQL", null, { demand: 4, gapCount: 2 }, { status: "not-enough-information", completeness });
    return [{ ...item, utilities: { ...item.utilities, ...known, ...more } }];
  };
  expect(
    suppliedBy(dataset, /^Where one gap ranks: at most 35 % .* is known, and 50 % is needed$/, unranked(0.35)),
  ).toBe("the column Criticality of the sheet Skills (15 % of the weights)");
  expect(suppliedBy(dataset, /^Where one gap ranks/, unranked(0.2))).toBe(
    "the column Criticality of the sheet Skills (15 % of the weights) and the sheets KPIs and Links (30 % of the weights)",
  );
  expect(suppliedBy(dataset, /gap ranks/)).toBe(undefined);
});

test("required levels that apply to nobody are told that roles are missing", () => {
  const dataset = aCompany({ people: [aPerson("Ana")], required: [["role", "Agent", "SQL", 3]] });
  const { organisation, gaps, requirements, settings } = analysisOf({
    people: [aPerson("Ana")],
    required: [["role", "Agent", "SQL", 3]],
  });
  const found = missingOf(dataset, {
    organisation,
    gaps,
    requirements,
    settings,
    kpis: [],
    trainings: [],
    calibration: calibrationOf(dataset, dataset.scale),
  });
  expect(found[0]).toEqual({
    counts: true,
    what: "Whom the 1 required level applies to",
    supply: "the column Role of the sheet People, with the names of roles that the required levels use",
  });
});
