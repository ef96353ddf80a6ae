import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { digestOf, leavingOf } from "../../../addin/taskpane/digest.ts";
import { reranked, sameWeights } from "../../../addin/taskpane/reranked.ts";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { CoverageItem } from "../../../shared/analysis/gap-results.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));
const reading = readDataset(await readPath(sample));
const options = { asOf: "2026-11-22", certainty: false };
const analysis = analyse(reading, options);
const { gaps, settings } = digestOf(analysis);

test("with the weights of the analysis the ranking is that of the analysis", () => {
  const ranked = reranked(gaps, settings, settings.weights).filter(({ rank }) => rank !== null);
  const expected = analysis.gaps.filter(({ rank }) => rank !== null);
  expect(ranked.map(({ gap, rank }) => [gap.id, rank])).toEqual(expected.map(({ id, rank }) => [id, rank]));
});

test.each([
  ["only size", { severity: 1, reach: 0, impact: 0, criticality: 0, review: 0, aspiration: 0, speed: 0, cost: 0 }],
  ["people first", { ...defaultSettings.weights, reach: 80 }],
  ["nothing about KPIs", { ...defaultSettings.weights, impact: 0 }],
])("with other weights (%s) it is what a whole new analysis would give", (_, weights) => {
  const place = { sheet: "Settings", range: null };
  const rows = Object.entries(weights).map(([name, value]) => ({ name: `Weight: ${name}`, value, place }));
  const dataset = { ...reading.dataset, settings: [...reading.dataset.settings, ...rows] };
  const again = analyse({ ...reading, dataset }, options);
  const figures = reranked(gaps, settings, weights).flatMap(({ gap, rank, score }) =>
    rank === null ? [] : [[gap.id, rank, score]],
  );
  expect(figures).toEqual(again.gaps.flatMap(({ id, rank, score }) => (rank === null ? [] : [[id, rank, score]])));
});

test("the points of a gap add up to its score", () => {
  for (const { points, score } of reranked(gaps, settings, settings.weights))
    expect(points.reduce((sum, each) => sum + each.points, 0)).toBeCloseTo(score, 9);
});

test("weights in the same proportions are the same weights", () => {
  const { weights } = defaultSettings;
  const twice = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, 2 * weight]));
  expect(sameWeights(weights, twice as typeof weights)).toBe(true);
  expect(sameWeights(weights, { ...weights, cost: 1 })).toBe(false);
});

const item = (skill: string, qualified: number, unknown: number, holders: string[]): CoverageItem => ({
  skill,
  team: "East",
  level: 3,
  qualified,
  unknown,
  needed: 2,
  status: "covered",
  holders,
  kpis: [],
  sources: [],
});

test("who leaves takes the last hand of a skill, the second of another, and is not missed in a third", () => {
  const coverage: CoverageItem[] = [
    { ...item("Third", 4, 0, ["ana", "ben", "cy", "di"]) },
    { ...item("Second", 2, 0, ["ana", "ben"]) },
    { ...item("Last", 1, 0, ["ana"]), status: "single-point" },
    { ...item("Not hers", 1, 0, ["ben"]), status: "single-point" },
  ];
  const { losses, unharmed } = leavingOf({ coverage, skills: [], teams: [], kpis: [] }, "ana");
  expect(losses.map(({ skill, before, after }) => [skill, before, after])).toEqual([
    ["Last", "one person only", "nobody qualified"],
    ["Second", "covered", "one person only"],
  ]);
  expect(unharmed).toBe(1);
});

test("nobody is called qualified or unqualified who was not rated when somebody leaves", () => {
  const coverage = [{ ...item("Half known", 1, 2, ["ana"]), status: "possible-single-point" as const }];
  expect(leavingOf({ coverage, skills: [], teams: [], kpis: [] }, "ana").losses[0]!.after).toContain("not known");
});
