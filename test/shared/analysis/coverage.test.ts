import { expect, test } from "vitest";
import { busFactor, mostFrequentLevel, teamCoverage } from "../../../shared/analysis/coverage.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson, aSkill } from "./small-dataset.ts";

const member = (person: string, required: number | null, current: number | null, certified = true) => ({
  person,
  required,
  current,
  certified,
});

test("the team works at the level most often required, of equals the higher", () => {
  expect(mostFrequentLevel([2, 3], [2, 2], 0)).toBe(3);
  expect(teamCoverage([member("Ana", 2, 2), member("Ben", 2, 1), member("Cy", 4, 4)], null, 2).level).toBe(2);
});

test("one qualified person is a single point of failure, but only a possible one while somebody is not rated", () => {
  const team = [member("Ana", 3, 3), member("Ben", 3, 1)];
  expect(teamCoverage(team, null, 2).status).toBe("single-point");
  expect(teamCoverage([...team, member("Cy", 3, null)], null, 2).status).toBe("possible-single-point");
});

test("a person who is able without being required to counts, one without a valid certificate does not", () => {
  const { holders } = teamCoverage([member("Ana", 3, 1), member("Ben", null, 4), member("Cy", 3, 4, false)], null, 2);
  expect(holders).toEqual(["Ben"]);
});

test("a skill nobody needs is not called uncovered", () => {
  expect(teamCoverage([member("Ana", null, 1)], null, 2).status).toBe("not-needed");
});

test("the bus factor looks at critical skills when there are any, and says what the unrated could change", () => {
  const skills = [
    { qualified: 3, unknown: 2, critical: true },
    { qualified: 0, unknown: 0, critical: false },
  ];
  expect(busFactor(skills)).toEqual({ busFactor: 3, busFactorHigh: 5 });
  expect(busFactor(skills.map((skill) => ({ ...skill, critical: false })))).toEqual({ busFactor: 0, busFactorHigh: 0 });
  expect(busFactor([])).toEqual({ busFactor: null, busFactorHigh: null });
});

test("in a workbook the only person able to do a critical skill carries it, and the team depends on one", () => {
  const analysis = analysisOf({
    people: [aPerson("Ana", { team: "East" }), aPerson("Ben", { team: "East" })],
    skills: [aSkill("SQL", { criticality: "non-negotiable" })],
    rated: [
      ["Ana", "SQL", "manager", 3],
      ["Ben", "SQL", "manager", 1],
    ],
    required: [["everyone", "", "SQL", 3]],
  });
  expect(analysis.coverage[0]).toMatchObject({ team: "East", level: 3, status: "single-point", holders: ["Ana"] });
  expect(analysis.people.map(({ keyPersonLoad }) => keyPersonLoad)).toEqual([1, 0]);
  expect(analysis.teams[0]).toMatchObject({ busFactor: 1, busFactorHigh: 1 });
  expect(analysis.skills[0]!.holders).toBe(1);
});

test("without any requirement in the workbook a skill's own operating level still tells who can stand in", () => {
  const company = {
    people: [aPerson("Ana", { team: "East" })],
    rated: [["Ana", "SQL", "manager", 3] as const],
  };
  expect(analysisOf({ ...company, skills: [aSkill("SQL", { operatingLevel: 2 })] }).coverage[0]).toMatchObject({
    level: 2,
    holders: ["Ana"],
  });
  const unknown = analysisOf({ ...company, skills: [aSkill("SQL")] });
  expect([unknown.coverage, unknown.skills[0]!.holders]).toEqual([[], null]);
});

test("a team in which nobody needs the skill is not held to the skill's operating level", () => {
  const { coverage } = analysisOf({
    people: [aPerson("Ana", { team: "East", role: "Driver" }), aPerson("Ben", { team: "Office", role: "Clerk" })],
    skills: [aSkill("Forklift", { operatingLevel: 3 })],
    rated: [
      ["Ana", "Forklift", "manager", 3],
      ["Ben", "Forklift", "manager", 0],
    ],
    required: [["role", "Driver", "Forklift", 2]],
  });
  expect(coverage.map(({ team, level }) => [team, level])).toEqual([["East", 3]]);
});
