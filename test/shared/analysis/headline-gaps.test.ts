import { expect, test } from "vitest";
import { headlinesOf } from "../../../shared/analysis/headlines.ts";
import { certaintyWording } from "../../../shared/analysis/rank-acceptability.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { anItem, aSkillResult } from "./small-analysis.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson } from "./small-dataset.ts";
import { nothing, say, fourTeams as teams } from "./small-headlines.ts";

const negotiation = [
  anItem("Negotiation", "Sales", { demand: 20, gapCount: 15, unknown: 3 }, { rank: 1 }),
  anItem("Negotiation", "North", { demand: 14, gapCount: 6, unknown: 1 }, { rank: 4 }),
  anItem("Negotiation", "South", { demand: 2, gapCount: 0 }),
];
const crane = anItem(
  "Crane",
  "Logistics",
  { demand: 5, gapCount: 1 },
  { rank: 1, score: 20, criticality: "non-negotiable" },
);

test("the answer names the first gap with its people, bounds for those not rated, and the teams that need it", () => {
  const [answer] = headlinesOf({ ...nothing, teams, gaps: negotiation, skills: [aSkillResult("Negotiation", 21)] });
  expect(answer).toEqual({
    code: "answer",
    text: "What holds us back most is Negotiation: 21 of the 36 people who need it are below the required level (58 to 69 %, as 4 are not rated), in two of the three teams that need it.",
    sources: [
      { sheet: "Matrix", range: "C3:C9", cells: 7 },
      { sheet: "Matrix", range: "C2", cells: 1 },
    ],
    about: { kind: "skill", id: "Negotiation" },
  });
});

test("a team in which nobody needs a skill is not counted among those it could be short in", () => {
  const items = [
    anItem("SQL", "North", { demand: 4, gapCount: 2 }, { rank: 1 }),
    anItem("SQL", "South", { demand: 0, gapCount: 0 }),
  ];
  expect(say({ teams, gaps: items })[0]).toMatch(/\(50 %\), in the one team that needs it\.$/);
  const both = [items[0]!, anItem("SQL", "Sales", { demand: 4, gapCount: 1 })];
  expect(say({ teams, gaps: both })[0]).toMatch(/, in both teams that need it\.$/);
});

test("without teams the answer speaks of people alone, in the singular where there is one", () => {
  expect(say({ gaps: [anItem("SQL", null, { demand: 1, gapCount: 1 }, { rank: 1 })] })[0]).toBe(
    "What holds us back most is SQL: the one person who needs it is below the required level.",
  );
});

test("a missing certificate is not called a low level", () => {
  const item = anItem("Crane", "Logistics", { demand: 5, gapCount: 0, unknown: 1 }, { rank: 1, notMeeting: 2 });
  expect(say({ teams, gaps: [item] })[0]).toBe(
    "What holds us back most is Crane: 2 of the 5 people who need it lack a valid certificate (1 is not rated), in the one team that needs it.",
  );
  expect(say({ gaps: [anItem("Crane", null, { demand: 5, gapCount: 2 }, { rank: 1, notMeeting: 3 })] })[0]).toBe(
    "What holds us back most is Crane: 2 of the 5 people who need it are below the required level (40 %) and 1 more lacks a valid certificate.",
  );
});

test("a non-negotiable gap that goes first although another scores higher is told beside the answer", () => {
  const [answer, first] = say({ teams, gaps: [crane, { ...negotiation[0]!, rank: 2 }] });
  expect(answer).toMatch(/^What holds us back most is Negotiation/);
  expect(first).toBe(
    "Crane in Logistics comes first whatever its score, because it is non-negotiable: 1 of the 5 people who need it is below the required level (20 %).",
  );
  const forklift = { ...crane, id: "Forklift|Logistics", skill: "Forklift", rank: 2, score: 10 };
  expect(say({ teams, gaps: [crane, forklift, { ...negotiation[0]!, rank: 3 }] })[1]).toMatch(
    /^Two gaps come first whatever their score, because they are non-negotiable; the first of them is Crane in Logistics: /,
  );
});

test("no gap is said to come first whatever its score where that rule is switched off", () => {
  const settings = { ...defaultSettings, mustDoFirst: false };
  expect(say({ settings, teams, gaps: [{ ...crane, rank: 2 }, negotiation[0]!] })).toHaveLength(1);
});

test("gaps that cannot be ranked are said to be so, with what is known and what is needed", () => {
  const item = anItem(
    "SQL",
    null,
    { demand: 4, gapCount: 2 },
    { status: "not-enough-information", completeness: 0.35 },
  );
  const gaps = [{ ...item, utilities: { ...item.utilities, severity: 0.5, reach: 1 } }];
  expect(say({ gaps })[0]).toBe(
    "No gap is ranked, because only 35 % of what a ranking weighs is known (the size of the gap and how many people it affects) and 50 % is needed. By what is known the largest is SQL: 2 of the 4 people who need it are below the required level (50 %).",
  );
  expect(say({ gaps: [{ ...item, completeness: 0 }] })[0]).toMatch(
    /^No gap is ranked, because nothing of what a ranking weighs is known\. /,
  );
});

test("in a workbook about one person the answer speaks of that person, and nobody is asked to stand in", () => {
  const about = (excel: number) =>
    analysisOf({
      people: [aPerson("Ana")],
      rated: [
        ["Ana", "SQL", "manager", 1.25],
        ["Ana", "Excel", "manager", excel],
      ],
      required: [
        ["everyone", "", "SQL", 3.5],
        ["everyone", "", "Excel", 2],
      ],
    }).headlines.map(({ text }) => text);
  expect(about(2)).toEqual([
    "Of the 2 levels required of Ana, 1 is not reached. No gap is ranked, because only 35 % of what a ranking weighs is known (the size of the gap and how many people it affects) and 50 % is needed; by what is known the largest is SQL: level 1.25 where 3.5 is required.",
  ]);
  expect(about(1)[0]).toMatch(/^Of the 2 levels required of Ana, 2 are not reached\./);
});

function certain(topThree: number, first: number) {
  return {
    ranks: [first, 1 - first],
    topThree,
    expectedRank: 1.2,
    likelyRanks: [1, 2] as [number, number],
    central: null,
    wording: certaintyWording(topThree),
  };
}

function rankedSkills(topThree: number, first: number, count = 4) {
  return ["SQL", "Excel", "Python", "Writing"]
    .slice(0, count)
    .map((skill, index) =>
      anItem(
        skill,
        null,
        { demand: 4, gapCount: 2 },
        { rank: index + 1, score: 50 - index, certainty: certain(topThree, first) },
      ),
    );
}

test("how sure the first place is speaks of the first three, as the method does", () => {
  const sure = (topThree: number, first: number) => say({ gaps: rankedSkills(topThree, first) })[1];
  expect(sure(0.9, 0.66)).toBe("SQL is firmly in the top three: in 90 % of weightings, and first in 66 %.");
  expect(sure(1, 0.998)).toBe("SQL is firmly in the top three: in 100 % of weightings, and first in more than 99 %.");
  expect(sure(0.61, 0.4)).toBe(
    "Whether SQL is among the top three depends on the weights: it is in 61 % of weightings, and first in 40 %.",
  );
  expect(sure(0.8999, 0.4)).toMatch(/depends on the weights: it is in just under 90 % of weightings/);
  expect(sure(0.08, 0)).toBe("SQL is firmly outside the top three: in 8 % of weightings, and first in 0 %.");
});

test("of three ranked gaps or fewer nobody claims that one is among the top three, and of one nothing at all", () => {
  expect(say({ gaps: rankedSkills(1, 0.7, 2) })[1]).toBe(
    "SQL has the highest score of the two ranked gaps in 70 % of weightings.",
  );
  expect(say({ gaps: rankedSkills(1, 1, 1) })).toHaveLength(1);
});

test("beside non-negotiable gaps, which come first by rule, the certainty is said to be that of the score", () => {
  const gaps = rankedSkills(0.95, 0.8).map((item) => ({ ...item, rank: item.rank! + 1 }));
  expect(say({ teams, gaps: [crane, ...gaps] })[2]).toBe(
    "By score alone, SQL is firmly in the top three: in 95 % of weightings, and first in 80 %.",
  );
  expect(say({ gaps: gaps.map((item) => ({ ...item, criticality: "non-negotiable" as const })) })[1]).toMatch(
    /^SQL is firmly/,
  );
});
