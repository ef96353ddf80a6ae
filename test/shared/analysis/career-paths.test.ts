import { expect, test } from "vitest";
import type { CareerPaths } from "../../../shared/analysis/growth-results.ts";
import { analysisOf, type Company } from "./small-company.ts";
import { aPerson, type RatingRow } from "./small-dataset.ts";

const required: Company["required"] = [
  ["role", "Lead", "SQL", 4],
  ["role", "Lead", "Coaching", 3],
  ["role", "Agent", "SQL", 2],
];

function pathsOf(rated: readonly RatingRow[], details: Parameters<typeof aPerson>[1] = {}): CareerPaths {
  return analysisOf({ people: [aPerson("Ana", { role: "Agent", ...details })], rated, required }).growth.paths;
}

test("a role is within reach when no skill is more than two levels away (B7)", () => {
  const near = pathsOf([
    ["Ana", "SQL", "manager", 2],
    ["Ana", "Coaching", "manager", 1],
  ]);
  expect(near.people[0]!.roles.map(({ role, levelsToGo }) => [role, levelsToGo])).toEqual([["Lead", 4]]);
  const far = pathsOf([
    ["Ana", "SQL", "manager", 4],
    ["Ana", "Coaching", "manager", 0],
  ]);
  expect(far.people[0]!.roles).toEqual([]);
});

test("a role of which too little is rated is unknown, not out of reach", () => {
  const { people, unknown } = pathsOf([["Ana", "SQL", "manager", 4]]);
  expect([people[0]!.roles, unknown]).toEqual([[], 1]);
});

test("the own role is no career path, and the role aimed at is marked", () => {
  const rated: RatingRow[] = [
    ["Ana", "SQL", "manager", 4],
    ["Ana", "Coaching", "manager", 3],
  ];
  const { roles } = pathsOf(rated, { targetRole: "lead" });
  expect(roles).toMatchObject([
    { role: "Agent", holders: 1, within: 0 },
    { role: "Lead", holders: 0, within: 1, ready: 1, closest: [{ person: "Ana", status: "ready", isAim: true }] },
  ]);
});

test("a role that asks for nothing is within reach of nobody", () => {
  const { people } = analysisOf({
    people: [aPerson("Ana", { role: "Agent" }), aPerson("Ben", { role: "Guest" })],
    rated: [["Ana", "SQL", "manager", 4]],
    required: [["role", "Agent", "SQL", 2]],
  }).growth.paths;
  expect(people[0]!.roles).toEqual([]);
});
