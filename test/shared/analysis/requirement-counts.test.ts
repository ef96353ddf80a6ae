import { expect, test } from "vitest";
import { requirementCountsOf } from "../../../shared/analysis/requirement-counts.ts";
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
  expect(requirementCountsOf(company)).toEqual({ entries: 3, roles: 1, skills: 2 });
});
