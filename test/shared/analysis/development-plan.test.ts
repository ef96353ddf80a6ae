import { expect, test } from "vitest";
import type { DevelopmentPlan } from "../../../shared/analysis/growth-results.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { analysisOf, type Company } from "./small-company.ts";
import { aKpi, aParticipant, aPerson, aSignal, aSkill, aTraining } from "./small-dataset.ts";

const day = dayNumber("2026-06-01");

function planOf(company: Company, person = "Ana"): DevelopmentPlan {
  return analysisOf(company).growth.plans.find((plan) => plan.person === person)!;
}

const team = { team: "East", department: "Sales", role: "Agent" };

test("training for the job now and development for the next role are told apart (G1)", () => {
  const plan = planOf({
    people: [aPerson("Ana", { ...team, targetRole: "Lead" })],
    rated: [
      ["Ana", "SQL", "manager", 1],
      ["Ana", "Coaching", "manager", 1],
    ],
    required: [
      ["role", "Agent", "SQL", 3],
      ["role", "Lead", "SQL", 3],
      ["role", "Lead", "Coaching", 3],
    ],
  });
  expect(plan.now.map(({ skill, gap }) => [skill, gap])).toEqual([["SQL", 2]]);
  expect(plan.career).toMatchObject({ role: "Lead", steps: [{ skill: "Coaching", gap: 2 }] });
});

test("critical skills come first, then the largest gap; what is left waits", () => {
  const skills = ["A", "B", "C", "D", "E"];
  const plan = planOf({
    people: [aPerson("Ana", team)],
    skills: [aSkill("E", { criticality: "non-negotiable" })],
    rated: skills.map((skill, at) => ["Ana", skill, "manager", skill === "E" ? 2 : at % 2]),
    required: skills.map((skill) => ["everyone", "", skill, 3]),
  });
  expect(plan.now.map(({ skill }) => skill)).toEqual(["E", "A", "C", "B"]);
  expect(plan.later).toBe(1);
});

test("a skill nobody rated is no gap, and is counted as not rated", () => {
  const plan = planOf({ people: [aPerson("Ana", team)], required: [["everyone", "", "SQL", 3]] });
  expect(plan).toMatchObject({ now: [], unrated: 1, noMentor: "no need" });
});

test("a planned training is named with the day by which its use is checked", () => {
  const plan = planOf({
    people: [aPerson("Ana", team)],
    rated: [["Ana", "SQL", "manager", 1]],
    required: [["everyone", "", "SQL", 3]],
    kpis: [aKpi("Errors")],
    trainings: [
      aTraining("Course", {
        skills: ["SQL"],
        kpis: ["Errors"],
        status: "Planned",
        start: "2027-01-11",
        end: "2027-01-15",
      }),
    ],
  });
  expect(plan.now[0]!.training).toEqual({ training: "Course", state: "planned" });
  expect(plan.success[0]).toMatchObject({ skill: "SQL", level: 3, by: "2027-02-14", basis: "training", kpi: "Errors" });
});

test("a training somebody finished is not proposed again, and its result stands in the plan", () => {
  const plan = planOf({
    people: [aPerson("Ana", team)],
    rated: [
      ["Ana", "SQL", "manager", 0, day - 100],
      ["Ana", "SQL", "manager", 1, day + 60],
      ["Ana", "SQL", "self", 4, day + 60],
    ],
    required: [["everyone", "", "SQL", 3]],
    trainings: [aTraining("Course", { skills: ["SQL"], status: "Completed", start: "2026-06-01", end: "2026-06-05" })],
    participants: [
      aParticipant("Ana", "Course", { status: "Completed", pre: 40, post: 70, applied: true, validatedBy: "Manager" }),
    ],
  });
  expect(plan.now[0]).toMatchObject({ skill: "SQL", training: null, finished: "Course" });
  expect(plan.trainings[0]).toMatchObject({
    state: "finished",
    pre: 40,
    post: 70,
    applied: true,
    confirmed: "manager",
    levels: [{ skill: "SQL", from: 0, to: 1, raters: ["manager"] }],
  });
});

test("where something else than knowledge is in the way, the fix is named and no training", () => {
  const place = { sheet: "Causes", range: "A2" };
  const values = {
    skill: "SQL",
    team: "East",
    expectations: 0,
    resources: 4,
    incentives: 0,
    knowledge: 0,
    capacity: 0,
  };
  const plan = planOf({
    people: [aPerson("Ana", team), aPerson("Ben", team), aPerson("Cy", team)],
    rated: ["Ana", "Ben", "Cy"].map((name) => [name, "SQL", "manager", 1]),
    required: [["everyone", "", "SQL", 3]],
    trainings: [aTraining("Course", { skills: ["SQL"], status: "Planned", start: "2027-01-11" })],
    causes: [{ values: { ...values, motives: 0, fix: "Give access to the data" }, place }],
  });
  expect(plan.now[0]).toMatchObject({ training: null, fix: "Give access to the data" });
});

test("work to grow in is a live project of the own team, for a skill one level short", () => {
  const action = (project: string, of: string, status: string) => ({
    values: { action: `Do ${project}`, owner: "Ben", project, team: of, skill: "SQL", status },
    place: { sheet: "Action Plan", range: "A2" },
  });
  const company = (level: number): Company => ({
    people: [aPerson("Ana", team), aPerson("Ben", { ...team, team: "West" })],
    rated: [["Ana", "SQL", "manager", level]],
    required: [["everyone", "", "SQL", 3]],
    actions: [action("Far", "West", "in progress"), action("Done", "East", "done"), action("Near", "East", "open")],
  });
  expect(planOf(company(2)).stretch).toMatchObject([{ skill: "SQL", project: "Near", owner: "Ben", own: false }]);
  expect(planOf(company(1)).stretch).toEqual([]);
});

test("what a person wishes for is kept in their words, the newest first", () => {
  const plan = planOf({
    people: [aPerson("Ana", team)],
    skills: [aSkill("SQL")],
    signals: [
      aSignal("aspiration", { person: "Ana", skill: "SQL", date: "2026-02-01" }),
      aSignal("aspiration", { person: "Ana", text: "Lead a team", date: "2026-08-01" }),
      aSignal("aspiration", { person: "Ana", skill: "SQL", date: "2027-08-01" }),
    ],
  });
  expect(plan.aspirations.map(({ skill, text }) => [skill, text])).toEqual([
    [null, "Lead a team"],
    ["SQL", null],
  ]);
});

test("a mentor of the same department and another team comes first, and never the own manager", () => {
  const company: Company = {
    people: [
      aPerson("Ana", { ...team, manager: "Boss" }),
      aPerson("Boss", { team: "West", department: "Sales" }),
      aPerson("Far", { team: "North", department: "Finance" }),
      aPerson("Mate", team),
      aPerson("Near", { team: "West", department: "Sales" }),
    ],
    rated: [
      ["Ana", "SQL", "manager", 1],
      ...["Boss", "Far", "Mate", "Near"].map((name) => [name, "SQL", "manager", 4] as const),
    ],
    required: [["everyone", "", "SQL", 3]],
  };
  expect(planOf(company).mentor).toEqual({ person: "Near", skill: "SQL", purpose: "now", level: 4 });
  expect(planOf(company, "Near").mentees).toEqual([{ person: "Ana", skill: "SQL" }]);
});

test("with one mentor and a limit of three the fourth person is told that all are busy", () => {
  const names = ["Ana", "Ben", "Cy", "Dee"];
  const { growth } = analysisOf({
    people: [...names.map((name) => aPerson(name, team)), aPerson("Pro", { team: "West", department: "Sales" })],
    rated: [...names.map((name) => [name, "SQL", "manager", 1] as const), ["Pro", "SQL", "manager", 4]],
    required: [["everyone", "", "SQL", 3]],
  });
  expect(growth.mentoring).toMatchObject({ limit: 3, wanted: 4, assigned: 3, mentors: 1 });
  expect(growth.mentoring!.unmet).toEqual([{ skill: "SQL", people: 1, able: 1 }]);
  expect(growth.plans.map(({ noMentor }) => noMentor)).toEqual([null, null, null, "all busy", "no need"]);
});

test("somebody who only just does it themselves teaches nobody", () => {
  const plan = planOf({
    people: [aPerson("Ana", team), aPerson("Ben", { team: "West", department: "Sales" })],
    rated: [
      ["Ana", "SQL", "manager", 0],
      ["Ben", "SQL", "manager", 2],
    ],
    required: [["everyone", "", "SQL", 1]],
  });
  expect(plan.noMentor).toBe("nobody able");
});

test("the order of people in the sheet decides nothing", () => {
  const names = ["Ana", "Ben", "Cy", "Dee", "Pro"];
  const company = (order: readonly string[]): Company => ({
    people: order.map((name) => aPerson(name, team)),
    rated: order.map((name) => [name, "SQL", "manager", name === "Pro" ? 4 : 1] as const),
    required: [["everyone", "", "SQL", 3]],
  });
  expect(analysisOf(company(names.toReversed())).growth).toEqual(analysisOf(company(names)).growth);
});
