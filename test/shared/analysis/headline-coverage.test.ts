import { expect, test } from "vitest";
import type { CoverageItem } from "../../../shared/analysis/gap-results.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson } from "./small-dataset.ts";
import { say, fourTeams as teams } from "./small-headlines.ts";

const { people } = analysisOf({ people: [aPerson("Ana"), aPerson("Ben")] });

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

test("a skill nobody has comes before skills one person has", () => {
  const coverage = [
    covered("Forklift", "single-point", { qualified: 1 }),
    covered("Crane operation", "uncovered"),
    covered("Packing", "uncovered"),
  ];
  expect(say({ people, teams, coverage })[1]).toBe(
    "Nobody in Logistics is qualified in Crane operation at the level the team needs. The same holds for 1 more pair of team and skill.",
  );
  expect(say({ people, teams, coverage: coverage.slice(0, 1) })[1]).toBe(
    "Forklift in Logistics depends on one qualified person.",
  );
});

test("without teams the others are skills, not pairs", () => {
  const coverage = ["Crane", "Forklift", "Packing"].map((skill) => covered(skill, "uncovered", { team: null }));
  expect(say({ people, coverage })[1]).toBe(
    "Nobody is qualified in Crane at the level the work needs. The same holds for 2 more skills.",
  );
});

test("one person alone is not told to find somebody who stands in", () => {
  expect(say({ people: people.slice(0, 1), coverage: [covered("Crane", "uncovered", { team: null })] })).toHaveLength(
    1,
  );
});
