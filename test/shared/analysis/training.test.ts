import { expect, test } from "vitest";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import { anItem } from "./small-analysis.ts";
import { aDataset, aLink, aParticipant, aPerson, aTraining } from "./small-dataset.ts";

test("people are counted once, whatever they are called and however often they came", () => {
  const dataset = aDataset({
    people: [aPerson("Ana Silva", { id: "7" })],
    trainings: [aTraining("Workshop", { id: "T1" })],
    participants: [
      aParticipant("7", "T1", { completed: "2026-03-01" }),
      aParticipant("ana silva", "workshop"),
      aParticipant("Ben", "Workshop", { status: "In progress" }),
      aParticipant("Cy", "Workshop", { status: "Completed" }),
      aParticipant("Di", "Workshop", { status: "Not completed" }),
    ],
  });
  expect(trainingsOf(dataset, [])).toMatchObject([{ id: "T1", participants: 4, completed: 2 }]);
});

test("comparison groups and people who declined take no part", () => {
  const dataset = aDataset({
    trainings: [aTraining("Workshop")],
    participants: [
      aParticipant("Ana", "Workshop", { group: "Comparison", completed: "2026-03-01" }),
      aParticipant("Ben", "Workshop", { status: "Declined" }),
      aParticipant("Cy", "Workshop", { group: "trained" }),
    ],
  });
  expect(trainingsOf(dataset, [])[0]).toMatchObject({ participants: 1, completed: 0 });
});

test("one sum is the cost; without it the known items are, and the others are missing", () => {
  const costs = (given: Record<string, number>) =>
    trainingsOf(aDataset({ trainings: [aTraining("T", { costs: given })] }), [])[0]!;
  expect(costs({ total: 900, travel: 100 })).toMatchObject({ cost: 900, missingCosts: [] });
  expect(costs({ delivery: 400, travel: 100 }).cost).toBe(500);
  expect(costs({ delivery: 400, travel: 100 }).missingCosts).toEqual([
    "design",
    "materials",
    "facilities",
    "participantTime",
    "overhead",
    "evaluation",
  ]);
  expect(costs({}).cost).toBeNull();
});

test("open gaps are those of its skills with somebody short, best rank first and not ranked last", () => {
  const gaps = [
    anItem("SQL", "East", { demand: 3, gapCount: 1 }),
    anItem("SQL", "West", { demand: 3, gapCount: 1 }, { rank: 4 }),
    anItem("SQL", "North", { demand: 3, gapCount: 0 }),
    anItem("Excel", "West", { demand: 3, gapCount: 1 }, { rank: 2 }),
    anItem("Coaching", "West", { demand: 3, gapCount: 1 }, { rank: 1 }),
  ];
  const dataset = aDataset({ trainings: [aTraining("Data", { skills: ["SQL", "Excel"] })] });
  expect(trainingsOf(dataset, gaps)[0]!.openItems).toEqual(["Excel|West", "SQL|West", "SQL|East"]);
});

test("a training that only the linkage table names has the skills and KPIs of its rows", () => {
  const links = [aLink({ training: "Data", skill: "SQL", kpi: "Churn", outcome: "Queries alone" })];
  expect(trainingsOf(aDataset({ links }), [])).toMatchObject([
    { id: "Data", skills: ["SQL"], kpis: ["Churn"], outcome: "Queries alone", place: { sheet: "Links" } },
  ]);
});
