import { expect, test } from "vitest";
import { headlinesOf } from "../../../shared/analysis/headlines.ts";
import { aGroup, anItem, kpiResults, metrics, trainingResults } from "./small-analysis.ts";
import { analysisOf } from "./small-company.ts";
import { aKpi, aPerson, aTraining } from "./small-dataset.ts";
import { fourTeams, nothing } from "./small-headlines.ts";

test("at most six sentences are told, and what is not known is always the last", () => {
  const certainty = {
    ranks: [1],
    topThree: 1,
    expectedRank: 1,
    likelyRanks: [1, 1] as [number, number],
    central: null,
    wording: "firmly in the top 3",
  };
  const gaps = ["Negotiation", "Pricing"].map((skill, index) =>
    anItem(skill, "Sales", { demand: 20, gapCount: 15, unknown: 3 }, { rank: index + 1, score: 50 - index, certainty }),
  );
  const found = headlinesOf({
    ...nothing,
    people: analysisOf({ people: [aPerson("Ana"), aPerson("Ben")] }).people,
    teams: fourTeams,
    gaps,
    organisation: aGroup("All", metrics(40, 15, 3)),
    kpis: kpiResults(aKpi("Sales", { target: 10, current: 5, direction: "higher" }), aKpi("Churn", { current: 5 })),
    coverage: [
      {
        skill: "Crane",
        team: "Logistics",
        level: 3,
        qualified: 0,
        unknown: 0,
        needed: 2,
        status: "uncovered",
        holders: [],
        kpis: [],
        sources: [],
      },
    ],
    trainings: trainingResults(gaps, aTraining("Talk", { costs: { total: 10 } })),
    brokenLinks: [
      {
        kind: "spend-without-link",
        training: null,
        skill: null,
        kpi: null,
        spend: 10,
        message: "Money.",
        fix: "Tie.",
        place: null,
      },
      {
        kind: "training-without-kpi",
        training: "Talk",
        skill: null,
        kpi: null,
        spend: 10,
        message: "x",
        fix: "y",
        place: null,
      },
    ],
    inputsWithoutOutcome: [
      {
        training: "Talk",
        kpi: "Sales",
        input: { before: 1, after: 3, what: "x" },
        outcome: { before: 1, after: 1 },
        message: "Flat.",
      },
    ],
  });
  expect(found.map(({ code }) => code)).toEqual([
    "answer",
    "kpi-short",
    "certainty",
    "uncovered",
    "spend-without-link",
    "not-known",
  ]);
  expect(found.at(-1)!.text).toBe(
    "Not known: 3 of 40 required levels (8 %) have no rating and 1 of 2 KPIs cannot be held against a target (1 has no target).",
  );
  expect(found[4]!.sources).toEqual([{ sheet: "Trainings", range: "A2:H2", cells: 8 }]);
});
