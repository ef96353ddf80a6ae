import { expect, test } from "vitest";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { linksOf, skillKpiLinks } from "../../../shared/analysis/link.ts";
import type { Dataset } from "../../../shared/model.ts";
import { aDataset, aKpi, aLink, aSkill, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";

function linesIn(dataset: Dataset) {
  return linksOf(dataset, kpisOf(dataset, asOf));
}

const skills = [aSkill("Negotiation"), aSkill("Excel")];
const whole = {
  skills,
  kpis: [aKpi("Deal size", { current: 90, target: 100, direction: "higher" as const })],
  trainings: [
    aTraining("Workshop", {
      skills: ["Negotiation"],
      kpis: ["Deal size"],
      method: "Sales system",
      costs: { total: 5000 },
    }),
  ],
};

test("a training's own row draws a line to each of its KPIs", () => {
  const dataset = aDataset({ trainings: [aTraining("Workshop", { skills: ["SQL"], kpis: ["Deal size", "Churn"] })] });
  expect(linesIn(dataset).map(({ id, skills, kpi }) => [id, skills, kpi])).toEqual([
    ["Workshop|Deal size", ["SQL"], "Deal size"],
    ["Workshop|Churn", ["SQL"], "Churn"],
  ]);
});

test("a row of the linkage table is completed by its training's row, and no line is drawn twice", () => {
  const dataset = aDataset({
    ...whole,
    links: [
      aLink({
        training: "workshop",
        kpi: "deal sizes",
        outcome: "Asks before offering",
        targetText: "+15 % next quarter",
      }),
    ],
  });
  const lines = linesIn(dataset);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    training: "Workshop",
    kpi: "Deal size",
    skills: ["Negotiation"],
    method: "Sales system",
    outcome: "Asks before offering",
    target: { direction: "up", mode: "relative", value: 0.15, metric: "Deal size" },
    targetValue: 100,
  });
});

test("a linkage table alone makes lines, trainings and KPIs", () => {
  const dataset = aDataset({ links: [aLink({ training: "Workshop", kpi: "Deal size; Churn", method: "Survey" })] });
  expect(linesIn(dataset).map(({ training, kpi }) => [training, kpi])).toEqual([
    ["Workshop", "Deal size"],
    ["Workshop", "Churn"],
  ]);
});

test("the strongest of several lines between a skill and a KPI counts, and a blank strength is medium", () => {
  const dataset = aDataset({
    skills,
    links: [
      aLink({ skill: "Negotiation", kpi: "Deal size", strength: "weak" }),
      aLink({ skill: "Negotiation", kpi: "Deal size", strength: "strong" }),
      aLink({ skill: "negotiation", kpi: "Churn" }),
      aLink({ skill: "Juggling", kpi: "Churn" }),
    ],
  });
  expect([...skillKpiLinks(dataset, linesIn(dataset))]).toEqual([
    [
      "Negotiation",
      [
        { kpi: "Churn", strength: "medium" },
        { kpi: "Deal size", strength: "strong" },
      ],
    ],
  ]);
});
