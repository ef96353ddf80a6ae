import { expect, test } from "vitest";
import { roleFitOf } from "../../../shared/analysis/role-fit.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson, aSkill } from "./small-dataset.ts";

const scale = { min: 0 };
const skill = (name: string, required: number, current: number | null, critical = false) => ({
  skill: name,
  required,
  current,
  critical,
});

test("an open critical skill keeps a person from being ready, however good the rest is", () => {
  const skills = [skill("SQL", 4, 4), skill("Excel", 4, 4), skill("Coaching", 4, 4), skill("First aid", 2, 1, true)];
  expect(roleFitOf(skills, scale)).toMatchObject({ status: "developing", criticalOpen: ["First aid"] });
});

test("a critical skill that nobody rated leaves the question open", () => {
  const rest = ["A", "B", "C", "D"].map((name) => skill(name, 2, 2));
  expect(roleFitOf([...rest, skill("First aid", 2, null, true)], scale).status).toBe("not-enough-assessed");
});

test("what is missing is told largest gap first, those not rated last", () => {
  const { missing } = roleFitOf([skill("A", 2, null), skill("B", 2, 1), skill("C", 4, 1), skill("D", 3, 3)], scale);
  expect(missing.map((each) => [each.skill, each.gap])).toEqual([
    ["C", 3],
    ["B", 1],
    ["A", null],
  ]);
});

test("a role that asks only for the lowest level of the scale is filled by everybody rated", () => {
  expect(roleFitOf([skill("A", 1, 1)], { min: 1 })).toMatchObject({ fit: null, status: "ready" });
});

test("a role that asks for nothing is not called a fit", () => {
  expect(roleFitOf([skill("A", 0, 3)], scale).status).toBe("no-requirements");
});

test("the next role is measured by what that role asks, not by the person's own requirements", () => {
  const { people } = analysisOf({
    people: [aPerson("Ana", { role: "Agent", targetRole: "team lead" })],
    skills: [aSkill("Coaching"), aSkill("SQL")],
    rated: [
      ["Ana", "SQL", "manager", 2],
      ["Ana", "Coaching", "manager", 1],
    ],
    required: [
      ["role", "Agent", "SQL", 2],
      ["role", "Team Lead", "Coaching", 3],
    ],
  });
  expect(people[0]!.fit.status).toBe("ready");
  expect(people[0]!.nextRole).toMatchObject({ role: "Team Lead", levelsToGo: 2, status: "not-yet" });
});
