import { expect, test } from "vitest";
import type { CoverageItem } from "../../../shared/analysis/analysis.ts";
import type { HeadlineSubject } from "../../../shared/analysis/headline-words.ts";
import { headlinesOf } from "../../../shared/analysis/headlines.ts";
import { certaintyWording } from "../../../shared/analysis/rank-acceptability.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { aGroup, anItem, aSkillResult, aTeam, kpiResults, metrics, trainingResults } from "./small-analysis.ts";
import { aKpi, aTraining } from "./small-dataset.ts";

const empty: HeadlineSubject = {
  settings: defaultSettings,
  scale: { min: 0, max: 4, labels: null },
  requirements: { entries: 0, roles: 0, skills: 0 },
  gaps: [],
  skills: [],
  teams: [],
  organisation: aGroup("All", metrics(0, 0)),
  people: [],
  coverage: [],
  kpis: [],
  trainings: [],
  brokenLinks: [],
  inputsWithoutOutcome: [],
};

function say(parts: Partial<HeadlineSubject>): string[] {
  return headlinesOf({ ...empty, ...parts }).map(({ text }) => text);
}

const teams = ["North", "South", "Sales", "Logistics"].map(aTeam);
const negotiation = [
  anItem("Negotiation", "Sales", { demand: 20, gapCount: 15, unknown: 3 }, { rank: 1 }),
  anItem("Negotiation", "North", { demand: 14, gapCount: 6, unknown: 1 }, { rank: 4 }),
  anItem("Negotiation", "South", { demand: 2, gapCount: 0 }),
];

function covered(skill: string, status: CoverageItem["status"], details: Partial<CoverageItem> = {}): CoverageItem {
  return {
    skill,
    team: "Logistics",
    level: 3,
    qualified: 0,
    unknown: 0,
    needed: 2,
    status,
    holders: [],
    kpis: [],
    sources: [],
    ...details,
  };
}

test("the answer names the first gap with its people, teams and what is not rated", () => {
  const [answer] = headlinesOf({ ...empty, teams, gaps: negotiation, skills: [aSkillResult("Negotiation", 21)] });
  expect(answer).toEqual({
    code: "answer",
    text: "What holds us back most is Negotiation: it is short in 2 of 4 teams; 21 of the 36 people who need it are below the required level (58 %) and 4 are not rated.",
    sources: [
      { sheet: "Matrix", range: "C3:C9", cells: 7 },
      { sheet: "Matrix", range: "C2", cells: 1 },
    ],
    about: { kind: "skill", id: "Negotiation" },
  });
});

test("without teams the answer speaks of people alone, in the singular where there is one", () => {
  expect(say({ gaps: [anItem("SQL", null, { demand: 1, gapCount: 1 }, { rank: 1 })] })[0]).toBe(
    "What holds us back most is SQL: the one person who needs it is below the required level.",
  );
});

test("a missing certificate is not called a low level", () => {
  const item = anItem("Crane", "Logistics", { demand: 5, gapCount: 0 }, { rank: 1, notMeeting: 2 });
  expect(say({ teams, gaps: [item] })[0]).toBe(
    "What holds us back most is Crane: it is short in 1 of 4 teams; 2 of the 5 people who need it lack a valid certificate.",
  );
});

test("a non-negotiable gap that goes first although another scores higher is told beside the answer", () => {
  const crane = anItem(
    "Crane",
    "Logistics",
    { demand: 5, gapCount: 1 },
    { rank: 1, score: 20, criticality: "non-negotiable" },
  );
  const [answer, first] = say({ teams, gaps: [crane, { ...negotiation[0]!, rank: 2 }] });
  expect(answer).toMatch(/^What holds us back most is Negotiation/);
  expect(first).toBe(
    "Crane in Logistics comes first whatever its score, because it is non-negotiable: 1 of the 5 people who need it is below the required level (20 %).",
  );
});

test("gaps that cannot be ranked are said to be so", () => {
  expect(
    say({ gaps: [anItem("SQL", null, { demand: 4, gapCount: 2 }, { status: "not-enough-information" })] })[0],
  ).toBe(
    "The gaps cannot be ranked yet, the largest by what is known is SQL: 2 of the 4 people who need it are below the required level (50 %).",
  );
});

test("a workbook without requirements, without ratings or without gaps is answered honestly", () => {
  expect(say({})).toEqual(["No gap can be named: the workbook has no skills matrix."]);
  const skills = [aSkillResult("SQL", 0)];
  expect(say({ skills })).toEqual([
    "No gap can be named: the workbook has 0 people and 1 skill, but no required level for any of them.",
  ]);
  expect(say({ skills, organisation: aGroup("All", metrics(12, 0, 12)) })[0]).toBe(
    "No gap can be named: none of the 12 required levels has a rating.",
  );
  expect(say({ skills, organisation: aGroup("All", metrics(12, 0, 2)) })).toEqual([
    "No rated person is below a required level: 10 of 12 required levels are rated, the others are not known.",
    "Not known: 2 of 12 required levels (17 %) have no rating.",
  ]);
});

test("the KPI furthest from its target is told with the skills intended to affect it", () => {
  const [deals, errors] = kpiResults(
    aKpi("Average deal size", { target: 100, current: 91, direction: "higher" }),
    aKpi("Errors", { target: 10, current: 10.5, direction: "lower" }),
  );
  const skills = [aSkillResult("Negotiation", 4), aSkillResult("Pricing", 1), aSkillResult("Excel", 0)];
  const about = (...names: string[]) => say({ skills, kpis: [{ ...deals!, skills: names }, errors!] })[1];
  expect(about("Negotiation", "Pricing")).toBe(
    "Average deal size is 9 % below its target; two skills are intended to affect it, and both are short. One more KPI misses its target.",
  );
  expect(about("Negotiation", "Excel")).toContain("two skills are intended to affect it, and one of them is short.");
  expect(about("Excel")).toContain("one skill is intended to affect it, and it is not known to be short.");
  expect(about()).toContain("no skill is tied to it.");
});

test("a KPI whose target sentence has two meanings says which one was used", () => {
  const kpis = kpiResults(
    aKpi("Engagement score", { baseline: 70, current: 70, targetText: "Increase by 10 % by 2027" }),
  );
  expect(say({ kpis })[1]).toBe(
    "Engagement score is 9 % below its target (if the target means a change relative to the baseline, which nobody has confirmed); no skill is tied to it.",
  );
});

test("effort is not presented as a result that is missed", () => {
  const kpis = kpiResults(aKpi("Training hours", { target: 40, current: 20, direction: "higher" }));
  expect(say({ kpis })).toHaveLength(1);
});

test("the first place is firm, or depends on the weights, with its shares", () => {
  const certainty = (topThree: number, first: number) => ({
    ranks: [first, 1 - first],
    topThree,
    expectedRank: 1.2,
    likelyRanks: [1, 2] as [number, number],
    central: null,
    wording: "",
  });
  const sure = (topThree: number, first: number) =>
    say({
      gaps: [anItem("SQL", null, { demand: 4, gapCount: 2 }, { rank: 1, certainty: certainty(topThree, first) })],
    })[1];
  expect(sure(0.98, 0.93)).toBe(
    "The first place is firm: SQL is first in 93 % of weightings and in the top three in 98 %.",
  );
  expect(sure(0.95, 0.6)).toMatch(/^The first place is firm/);
  expect(sure(0.95, 0.4)).toMatch(/^The top three are firmer than their order/);
  expect(sure(0.61, 0.4)).toBe(
    "The first place depends on the weights: SQL is first in 40 % of weightings and in the top three in 61 %.",
  );
});

test("a skill nobody has comes before skills one person has", () => {
  const coverage = [
    covered("Forklift", "single-point", { qualified: 1 }),
    covered("Crane operation", "uncovered"),
    covered("Packing", "uncovered"),
  ];
  expect(say({ teams, coverage })[1]).toBe(
    "No one in Logistics can stand in for Crane operation: zero qualified people. The same holds for 1 more pair of team and skill.",
  );
  expect(say({ teams, coverage: coverage.slice(0, 1) })[1]).toBe(
    "Forklift in Logistics depends on one qualified person.",
  );
});

test("at most six sentences are told, and what is not known is always the last", () => {
  const gaps = [
    {
      ...negotiation[0]!,
      certainty: {
        ranks: [1],
        topThree: 1,
        expectedRank: 1,
        likelyRanks: [1, 1] as [number, number],
        central: null,
        wording: "",
      },
    },
  ];
  const found = headlinesOf({
    ...empty,
    teams,
    gaps,
    organisation: aGroup("All", metrics(40, 15, 3)),
    kpis: kpiResults(aKpi("Sales", { target: 10, current: 5, direction: "higher" }), aKpi("Churn", { current: 5 })),
    coverage: [covered("Crane", "uncovered")],
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
    "Not known: 3 of 40 required levels (8 %) have no rating and 1 of 2 KPIs cannot be held against a target.",
  );
  expect(found[4]!.sources).toEqual([{ sheet: "Trainings", range: "A2:H2", cells: 8 }]);
});
