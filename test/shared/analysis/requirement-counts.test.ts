import { expect, test } from "vitest";
import { pairsOf } from "../../../shared/analysis/pairs.ts";
import { requirementCountsOf } from "../../../shared/analysis/requirement-counts.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { aCompany } from "./small-company.ts";
import { aPerson } from "./small-dataset.ts";

test("levels above 0 are counted whomever they are asked of, roles only where a role is named", () => {
  const company = aCompany({
    people: [aPerson("Ana", { team: "East" })],
    required: [
      ["everyone", "", "SQL", 1],
      ["role", "Agent", "SQL", 3],
      ["role", "Agent", "Excel", 2, "2027-01-01"],
      ["team", "East", "Excel", 0],
      ["person", "Ana", "Python", Number.NaN],
    ],
  });
  expect(requirementCountsOf(pairsOf(company, defaultSettings, "2026-11-22"))).toEqual({
    entries: 3,
    roles: 1,
    skills: 2,
    zero: { pairs: 0, levels: 0 },
  });
});

test("a row that asks level 0 of somebody is no requirement, and is counted as left out with the level held", () => {
  const company = aCompany({
    people: [aPerson("Ana"), aPerson("Ben")],
    rated: [
      ["Ana", "SQL", "manager", 2],
      ["Ana", "Excel", "manager", 3],
    ],
    required: [
      ["person", "Ana", "SQL", 0],
      ["person", "Ana", "Excel", 4],
      ["person", "Ben", "SQL", 0],
    ],
  });
  const { entries, zero } = requirementCountsOf(pairsOf(company, defaultSettings, "2026-11-22"));
  expect(entries).toBe(1);
  expect(zero).toEqual({ pairs: 2, levels: 2 });
});
