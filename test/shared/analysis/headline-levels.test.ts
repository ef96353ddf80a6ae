import { expect, test } from "vitest";
import { aGroup, aSkillResult, kpiResults, metrics, trainingResults } from "./small-analysis.ts";
import { analysisOf, type Company } from "./small-company.ts";
import { aKpi, aPerson, aTraining, type RatingRow } from "./small-dataset.ts";
import { say } from "./small-headlines.ts";

function headlines(company: Company): string[] {
  return analysisOf(company).headlines.map(({ text }) => text);
}

const skills = [aSkillResult("SQL", 0)];

test("a workbook without ratings or without gaps is answered honestly", () => {
  const of = (demand: number, unknown: number) =>
    say({ skills, organisation: aGroup("All", metrics(demand, 0, unknown)) })[0];
  expect(of(12, 12)).toBe("No gap can be named: none of the 12 required levels has a rating.");
  expect(of(1, 1)).toBe("No gap can be named: the one required level has no rating.");
  expect(of(12, 2)).toBe(
    "No rated person is below a required level: 10 of 12 required levels are rated, the others are not known.",
  );
  expect(of(12, 0)).toBe("No rated person is below a required level: all 12 required levels are rated.");
  expect(of(1, 0)).toBe("No rated person is below a required level: the one required level is met.");
});

test("a workbook without skills is told what it holds instead", () => {
  expect(say({})).toEqual([
    "No gap can be named: the workbook has no skills matrix, and no KPI or training that could be read.",
  ]);
  const [sales] = kpiResults(aKpi("Sales", { target: 5, current: 6, direction: "higher" }));
  const kpis = [{ ...sales!, history: [{ period: "2026-01-01", value: 3 }] }];
  expect(say({ kpis, trainings: trainingResults([], aTraining("Talk")) })).toEqual([
    "No gap can be named: the workbook has no skills matrix. It holds 1 KPI with readings of 1 period and 1 training.",
  ]);
});

test("required levels without people are counted, and the sheet that would name people is told", () => {
  expect(
    headlines({
      required: [
        ["role", "Agent", "SQL", 3],
        ["role", "Agent", "Excel", 2],
        ["role", "Clerk", "Excel", 1],
        ["role", "Clerk", "SQL", 0],
      ],
    }),
  ).toEqual([
    "No gap can be named, because the workbook names no person: it holds 3 required levels of 2 roles in 2 skills. The sheet Skills Matrix, with each person’s role and levels, would show who meets them.",
  ]);
});

test("required levels that apply to nobody are not called missing", () => {
  const people = [aPerson("Ana", { role: "Clerk" }), aPerson("Ben")];
  expect(headlines({ people, required: [["role", "Agent", "SQL", 3]] })[0]).toBe(
    "No gap can be named: the workbook holds 1 required level of 1 role in 1 skill, but it applies to none of the 2 people it names.",
  );
  expect(
    headlines({
      people,
      skills: [],
      required: [
        ["team", "East", "SQL", 3],
        ["role", "Agent", "SQL", 3],
      ],
    })[0],
  ).toBe(
    "No gap can be named: the workbook holds 2 required levels of 1 role in 1 skill, but none applies to any of the 2 people it names.",
  );
});

const marks: RatingRow[] = [
  ["Ana", "Forklift", "manager", 0],
  ["Ben", "Forklift", "manager", 0],
  ["Ana", "Crane", "manager", 1],
  ["Ben", "Crane", "manager", 0],
  ["Ana", "Packing", "manager", 1],
  ["Ben", "Packing", "manager", 1],
];
const yesOrNo = { min: 0, max: 1, labels: ["not yet", "yes"] };

test("where no level is required, the skills that nobody and that only one person has are named with their cells", () => {
  const analysis = analysisOf({ rated: marks, scale: yesOrNo });
  expect(analysis.headlines.map(({ text }) => text)).toEqual([
    "No gap can be named, because the workbook requires no level: it holds 6 current levels of 2 people in 3 skills.",
    "Nobody has Forklift; only one person has Crane. The other skill has two people or more.",
  ]);
  expect(analysis.headlines[1]!.sources.reduce((sum, { cells }) => sum + cells, 0)).toBe(4);
  expect(analysis.skills.map(({ name, rated, atTop, holders }) => [name, rated, atTop, holders])).toEqual([
    ["Crane", 2, 1, null],
    ["Forklift", 2, 0, null],
    ["Packing", 2, 2, null],
  ]);
});

test("who is not rated in a skill may have it, so only what is known is told", () => {
  expect(headlines({ people: [aPerson("Cy")], rated: marks, scale: yesOrNo })[1]).toBe(
    "Nobody is known to have Forklift; only one person is known to have Crane. The other skill has two people or more.",
  );
});

test("on a longer scale the highest level is named, and where every skill has several people there, the rarest skill", () => {
  const rated = marks.map(([who, skill, rater, level]) => [who, skill, rater, 4 * level] as const);
  expect(headlines({ rated })[1]).toBe(
    "Nobody is at the highest level (4) in Forklift; only one person is at the highest level (4) in Crane. The other skill has two people or more at that level.",
  );
  const both = rated.filter(([, skill]) => skill === "Packing");
  expect(headlines({ rated: both, scale: { min: 0, max: 4, labels: ["a", "b", "c", "d", "Teaches"] } })[1]).toBe(
    "The one skill has at least 2 people at the highest level (4, Teaches), the fewest being 2 of 2 rated in Packing.",
  );
});

test("one person alone is not told that the skills are scarce", () => {
  expect(headlines({ rated: [["Ana", "SQL", "manager", 1]] })).toHaveLength(1);
});
