import { expect, test } from "vitest";
import { causesOf } from "../../../shared/analysis/causes.ts";
import { adviceOf, sequenceOf } from "../../../shared/analysis/format-advice.ts";
import { type GapFacts, rulesFor } from "../../../shared/analysis/format-rules.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import type { Dataset } from "../../../shared/model.ts";
import { anItem, aSkillResult } from "./small-analysis.ts";
import { aDataset, aPerson, aSkill } from "./small-dataset.ts";

const namesFor = (name: string, facts: Partial<GapFacts> = {}) =>
  rulesFor({ name, category: null, description: null, class: "shared", short: 9, mentors: 0, ...facts }).map(
    (rule) => rule.name.split(":")[0],
  );

test.each<[skill: string, rule: string]>([
  ["CRM software", "New tool or software"],
  ["Microsoft Excel", "New tool or software"],
  ["Giving feedback", "Leadership and feedback"],
  ["People management", "Leadership and feedback"],
  ["Negotiation", "Sales and negotiation"],
  ["Electrical safety", "Safety and compliance"],
  ["GDPR", "Safety and compliance"],
  ["Data analysis", "Data and analysis"],
  ["SQL", "Data and analysis"],
  ["Data entry system", "New tool or software"],
  ["Pump repair", "Technical work and repair"],
  ["Hand tools", "Otherwise"],
  ["Patience", "Otherwise"],
])("the skill %s is recognised by the rule “%s”", (skill, rule) => {
  expect(namesFor(skill)[0]).toBe(rule);
});

test("the name of a skill says more than its category, and the category more than its description", () => {
  expect(namesFor("Coaching", { category: "Digital" })[0]).toBe("Leadership and feedback");
  expect(namesFor("Route planning", { category: "Technical service", description: "Uses software" })[0]).toBe(
    "Technical work and repair",
  );
});

test("an individual gap gets a personal plan, a systemic one a programme, few people a mentor first", () => {
  expect(namesFor("Patience", { class: "individual" })).toEqual(["Individual gap"]);
  expect(namesFor("Patience", { class: "systemic" })).toEqual(["Systemic gap"]);
  expect(namesFor("Patience", { short: 3, mentors: 1 })).toEqual(["Few people and mentors in the house"]);
  expect(namesFor("Patience", { short: 3, mentors: 0 })).toEqual(["Otherwise"]);
});

test("what costs nothing but time comes first", () => {
  const free = rulesFor({
    name: "CRM software",
    category: null,
    description: null,
    class: "systemic",
    short: 4,
    mentors: 2,
  }).map((rule) => rule.free);
  expect(free).toEqual([true, false, false]);
});

test("a sequence has four to six steps in weeks that grow, ending when the skill can be learned", () => {
  const weeksOf = (weeks: number | null) => sequenceOf("SQL", { practice: "Try" }, weeks).map(({ week }) => week);
  expect(weeksOf(null)).toEqual([0, 1, 2, 4, 8, 12]);
  expect(weeksOf(6)).toEqual([0, 1, 2, 3, 4, 6]);
  expect(weeksOf(3)).toEqual([0, 1, 2, 3]);
  for (const weeks of [0, 1, 2, 5, 7, 26, 52]) {
    const found = weeksOf(weeks);
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
  }
});

test("every sequence learns in the flow of work: a micro-lesson, protected time and a lunch-and-learn", () => {
  for (const weeks of [3, 12]) {
    const steps = sequenceOf("SQL", { practice: "Try" }, weeks)
      .map(({ step }) => step)
      .join(" ");
    expect(steps).toMatch(/Awareness.*Micro-lesson.*protected time.*lunch-and-learn.*Confident use/is);
  }
});

const ranked = (skill: string, team: string, rank: number) =>
  anItem(skill, team, { demand: 8, gapCount: 6 }, { rank, class: "systemic" });

function adviceFor(parts: Partial<Dataset> = {}) {
  const gaps = [ranked("Negotiation", "East", 1), ranked("SQL", "East", 2)];
  const dataset = aDataset({
    people: [aPerson("Ana", { team: "West" }), aPerson("Ben", { team: "East" })],
    skills: [aSkill("Negotiation", { weeksToCompetency: 8 }), aSkill("SQL")],
    ...parts,
  });
  const mentors = [
    { person: "Ana", level: 4 },
    { person: "Ben", level: 3 },
  ];
  return adviceOf({
    gaps: [...gaps, anItem("Writing", "East", { demand: 8, gapCount: 6 })],
    skills: [aSkillResult("Negotiation", 6, { mentors }), aSkillResult("SQL", 6)],
    dataset,
    causes: causesOf(dataset, { gaps, trainings: [], settings: defaultSettings, asOf: "2026-11-22" }),
    trainings: [],
  });
}

const cause = (values: Record<string, number>) => ({
  values: { skill: "Negotiation", expectations: 0, resources: 0, incentives: 0, capacity: 0, motives: 0, ...values },
  place: { sheet: "Causes", range: "A2" },
});

test("only ranked gaps get advice, the best ranked first, with mentors of the own team first", () => {
  const advice = adviceFor();
  expect(advice.map(({ item, rule }) => `${item} ${rule.split(":")[0]}`)).toEqual([
    "Negotiation|East Sales and negotiation",
    "Negotiation|East Systemic gap",
    "SQL|East Data and analysis",
    "SQL|East Systemic gap",
  ]);
  expect(advice[0]!.mentors).toEqual(["Ben", "Ana"]);
  expect(advice[0]!.sequence.at(-1)!.week).toBe(8);
});

test("a systemic gap whose cause nobody knows is asked about before a programme is bought", () => {
  expect(adviceFor()[1]!.why).toContain("Its cause is not known: ask first.");
  expect(adviceFor({ causes: [cause({ knowledge: 4 })] })[1]!.why).not.toContain("ask first");
});

test("a gap that is not a training problem gets its fix and no training", () => {
  const advice = adviceFor({ causes: [cause({ incentives: 4, knowledge: 0 })] });
  const ofGap = advice.filter(({ item }) => item === "Negotiation|East");
  expect(ofGap).toHaveLength(1);
  expect(ofGap[0]).toMatchObject({ rule: "Not a training problem: fix, do not train", mentors: [], sequence: [] });
  expect(ofGap[0]!.why).toContain("Training alone will not close this gap");
});

test("where training alone will not close a gap, the fix stands before the training", () => {
  const rules = adviceFor({ causes: [cause({ incentives: 4, knowledge: 4 })] }).map(({ rule }) => rule.split(":")[0]);
  expect(rules.slice(0, 2)).toEqual(["Partly a training problem", "Sales and negotiation"]);
});

test("where nothing is in the way, the requirement is checked before anything is learned", () => {
  const ofGap = adviceFor({ causes: [cause({ knowledge: 1 })] }).filter(({ item }) => item === "Negotiation|East");
  expect(ofGap.map(({ rule }) => rule)).toEqual(["Nothing in the way: check the requirement"]);
});
