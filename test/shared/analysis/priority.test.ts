import { expect, test } from "vitest";
import { type PriorityInput, priorityOf } from "../../../shared/analysis/priority.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";

/** METHODS 2.2: four rated, two short by three levels, an important skill, two of eight reviews, twelve weeks, one KPI. */
const example: PriorityInput = {
  assessed: 4,
  unknown: 0,
  totalGap: 3,
  notMeeting: 2,
  criticality: "important",
  mentions: 2,
  reviews: 8,
  want: null,
  answered: null,
  weeks: 12,
  costPerLevel: null,
  kpis: [{ kpi: "Revenue", strength: 0.67, relativeWeight: 1, shortfall: 0.2 }],
};

function priority(change: Partial<PriorityInput> = {}) {
  return priorityOf({ ...example, ...change }, { range: 4, headcount: 20 }, defaultSettings);
}

test("the worked example of the method", () => {
  const { score, low, high, completeness, contributions, kpiContributions } = priority();
  expect([score, low, high].map((value) => value!.toFixed(3))).toEqual(["52.189", "49.580", "54.580"]);
  expect(completeness).toBeCloseTo(0.95, 12);
  expect(Object.values(contributions!).map((points) => points?.toFixed(3) ?? null)).toEqual([
    "7.895",
    "6.316",
    "16.926",
    "7.895",
    "8.772",
    null,
    "4.386",
    null,
  ]);
  expect(kpiContributions).toEqual([{ kpi: "Revenue", points: contributions!.impact }]);
});

test("nobody rated has no score; everybody at the requirement scores 0, or “no known gap” while some are not rated", () => {
  expect(priority({ assessed: 0, totalGap: 0, notMeeting: 0 })).toMatchObject({ score: null, status: "not-assessed" });
  expect(priority({ totalGap: 0, notMeeting: 0 })).toMatchObject({ score: 0, high: 0, status: "no-gap" });
  expect(priority({ totalGap: 0, notMeeting: 0, unknown: 1 }).status).toBe("no-known-gap");
});

test("with little more than the levels known there is a score but not enough for a rank", () => {
  const bare = { criticality: null, reviews: null, mentions: null, weeks: null, kpis: null };
  expect(priority(bare)).toMatchObject({ status: "not-enough-information", completeness: 0.35 });
});

test("a KPI without a known shortfall leaves the impact unknown, no link at all makes it none", () => {
  const kpi = { ...example.kpis![0]!, shortfall: null };
  expect(priority({ kpis: [kpi] }).utilities.impact).toBeNull();
  expect(priority({ kpis: [] }).utilities.impact).toBe(0);
  expect(priority({ kpis: [kpi, ...example.kpis!] }).utilities.impact).toBeCloseTo(0.536, 12);
});

test("a scale of a single level makes no gap severe", () => {
  const flat = priorityOf({ ...example, totalGap: 0 }, { range: 0, headcount: 20 }, defaultSettings);
  expect(flat.utilities.severity).toBe(0);
});
