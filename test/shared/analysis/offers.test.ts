import { expect, test } from "vitest";
import type { TrainingEvaluation } from "../../../shared/analysis/evaluation.ts";
import { offersOf } from "../../../shared/analysis/offers.ts";
import { defaultSettings, type Settings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset } from "../../../shared/model.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { anItem } from "./small-analysis.ts";
import { aDataset, aParticipant, aPerson, aSkill, aTraining, type RatingRow } from "./small-dataset.ts";
import { noProgramme } from "./small-programme.ts";

const asOf = "2026-11-22";
const gaps = [
  anItem("SQL", "East", { demand: 5, gapCount: 3 }, { rank: 1, score: 60 }),
  anItem("SQL", "West", { demand: 5, gapCount: 2 }, { rank: 2, score: 40 }),
];
const course = aTraining("SQL course", {
  skills: ["SQL"],
  seats: 10,
  hours: 8,
  costs: { delivery: 900, materials: 200 },
});

function offers(
  parts: Partial<Dataset> & { rated?: readonly RatingRow[] },
  known: { evaluations?: readonly TrainingEvaluation[]; settings?: Settings } = {},
) {
  const dataset = aDataset({ skills: [aSkill("SQL"), aSkill("Law")], teams: ["East", "West"], ...parts });
  const { causes } = noProgramme;
  return offersOf(dataset, {
    asOf,
    settings: known.settings ?? defaultSettings,
    gaps,
    trainings: trainingsOf(dataset, gaps),
    causes,
    evaluations: known.evaluations ?? [],
  });
}

const reasons = (found: ReturnType<typeof offers>) =>
  Object.fromEntries(found.leftOut.map(({ what, why }) => [what, why]));

test("a training is offered for every open ranked gap in its skills; what grows with people is counted by seat", () => {
  const { gaps: open, offers: found } = offers({ trainings: [course] });
  expect(open).toEqual([
    { id: "SQL|East", priority: 60, totalGap: 3, people: 3 },
    { id: "SQL|West", priority: 40, totalGap: 2, people: 2 },
  ]);
  expect(found).toMatchObject([
    {
      id: "SQL course",
      fixedCost: 900,
      costPerSeat: 20,
      hoursPerSeat: 8,
      seats: 10,
      mustRun: false,
      levels: { "SQL|East": 0.5, "SQL|West": 0.5 },
    },
  ]);
});

test("the expected gain is an assumption until people were rated before and after", () => {
  const people = ["Ana", "Ben", "Cy", "Di"];
  const held = { ...course, start: "2026-02-01", end: "2026-03-01" };
  const rated = people.flatMap((name): RatingRow[] => [
    [name, "SQL", "manager", 1, dayNumber("2026-01-10")],
    [name, "SQL", "manager", 2.5, dayNumber("2026-04-10")],
  ]);
  const assumed = offers({ trainings: [held] });
  const known = offers({
    rated,
    trainings: [held],
    people: people.map((name) => aPerson(name)),
    participants: people.map((name) => aParticipant(name, "SQL course", { status: "Completed" })),
  });
  expect(assumed.assumed[0]).toMatch(/^One person is expected to gain 0\.5 levels .* SQL course\.$/);
  expect(known.offers[0]!.levels["SQL|East"]).toBeCloseTo((4 * 1.5 + 4 * 0.5) / 8, 9);
  expect(known.offers[0]!.known["SQL|East"]).toBe(4);
  expect(known.assumed[0]).toMatch(/^Past changes of people rated before and after/);
});

test("what cannot be planned is listed with its reason", () => {
  const found = offers({
    trainings: [
      course,
      aTraining("Priceless", { skills: ["SQL"] }),
      aTraining("Law day", { skills: ["Law"], costs: { total: 100 } }),
      aTraining("Keynote", { costs: { total: 100 } }),
      aTraining("Old course", { skills: ["SQL"], status: "Cancelled", costs: { total: 100 } }),
    ],
  });
  expect(found.offers.map(({ id }) => id)).toEqual(["SQL course"]);
  expect(reasons(found)).toEqual({
    Priceless: "Its cost is not known. A cost column of the sheet Trainings would supply it.",
    "Law day": "No open gap calls for it.",
    Keynote: "It names no skill, so no gap is known that it would close.",
    "Old course": "Its status is “Cancelled”.",
  });
});

function decided(decision: Partial<TrainingEvaluation["decision"]>): TrainingEvaluation {
  return {
    training: "SQL course",
    decision: { decision: "continue", decided: null, ...decision },
  } as TrainingEvaluation;
}

test("a training proposed to be retired or paused is left out with that proposal, and its gaps have none", () => {
  const found = offers(
    { trainings: [course] },
    { evaluations: [decided({ decision: "retire", reason: "It failed." })] },
  );
  expect(found.offers).toEqual([]);
  expect(found.gaps).toEqual([]);
  expect(reasons(found)).toEqual({
    "SQL course": "It failed.",
    "SQL in 2 teams": "No training that could run is for it.",
  });
});

test("a training the committee rejected is not planned", () => {
  const place = { sheet: "Requests", range: "A2" };
  const rejection = { state: "rejected", by: null, on: null, reason: null, place };
  const found = offers({ trainings: [course] }, { evaluations: [decided({ decided: rejection })] });
  expect(reasons(found)["SQL course"]).toBe("The committee rejected it.");
});

test("a mandatory training that is planned must run, at its whole cost when it closes no gap", () => {
  const law = aTraining("Law day", {
    mandatory: true,
    status: "Planned",
    seats: 20,
    costs: { delivery: 300, participantTime: 1000 },
  });
  const delivered = { ...law, id: "Law day 2025", name: "Law day 2025", status: "Completed" };
  const found = offers({ trainings: [law, delivered] });
  expect(found.offers).toMatchObject([{ id: "Law day", mustRun: true, fixedCost: 1300, costPerSeat: 0, levels: {} }]);
});

test("the time of participants is counted from their hours when the cost of an hour is known", () => {
  const settings = { ...defaultSettings, hourlyRate: 50 };
  const found = offers({ trainings: [course] }, { settings });
  expect(found.offers[0]!.costPerSeat).toBe(20 + 8 * 50);
  expect(found.assumed.join(" ")).toContain("hours times 50");
});

test("a requested training that is on no list is an offer of its own; cost and hours are those of all its seats", () => {
  const request = (values: Record<string, string | number | null>) => ({
    values: { training: "SQL clinic", skill: "SQL", state: "requested", cost: 500, seats: 5, hours: 20, ...values },
    place: { sheet: "Requests", range: "A2" },
  });
  const found = offers({
    trainings: [course],
    requests: [
      request({ id: "R1", team: "East" }),
      request({ id: "R2", state: "rejected", reason: "Too dear" }),
      request({ id: "R3", training: "sql course" }),
      request({ id: "R4", cost: null }),
    ],
  });
  expect(found.offers.map(({ id }) => id)).toEqual(["SQL course", "request R1"]);
  expect(found.offers[1]).toMatchObject({
    training: null,
    fixedCost: 500,
    costPerSeat: 0,
    seats: 5,
    hoursPerSeat: 4,
    levels: { "SQL|East": 0.5 },
  });
  expect(reasons(found)).toEqual({
    "SQL clinic (request R2)": "The request was rejected: Too dear.",
    "SQL clinic (request R4)": "The request names no cost. The column Cost of the sheet Requests would supply it.",
  });
});

test("a request that is written in several rows is one request, and stands as its newest row says (F2)", () => {
  const row = (values: Record<string, string | number | null>) => ({
    values: { id: "R1", training: "SQL clinic", ...values },
    place: { sheet: "Requests", range: "A2" },
  });
  const asked = row({ skill: "SQL", team: "East", state: "requested", date: "2026-01-10", cost: 500, seats: 5 });
  const approved = row({ state: "approved", decided: "2026-02-01" });
  const rejected = row({ state: "rejected", decided: "2026-03-01", reason: "Too dear" });
  const granted = offers({ requests: [approved, asked] });
  expect(granted.offers.map(({ id, fixedCost, seats }) => [id, fixedCost, seats])).toEqual([["request R1", 500, 5]]);
  const refused = offers({ requests: [asked, rejected, approved] });
  expect(refused.offers).toEqual([]);
  expect(reasons(refused)).toMatchObject({
    "SQL clinic (request R1)": "The request was rejected on 1 March 2026: Too dear.",
  });
});

test("the order of the rows does not matter", () => {
  const other = aTraining("Another", { skills: ["SQL"], costs: { total: 10 } });
  expect(offers({ trainings: [course, other] })).toEqual(offers({ trainings: [other, course] }));
});

test("with more gaps than can be solved for, those that weigh most are planned for, and that is said", () => {
  const many = Array.from({ length: 1003 }, (_, at) =>
    anItem("SQL", `Team ${at}`, { demand: 5, gapCount: 2 }, { rank: at + 1, score: 90 - at / 20 }),
  );
  const dataset = aDataset({ skills: [aSkill("SQL")], trainings: [course] });
  const found = offersOf(dataset, {
    asOf,
    settings: defaultSettings,
    gaps: many,
    trainings: trainingsOf(dataset, many),
    causes: noProgramme.causes,
    evaluations: [],
  });
  expect(found.gaps).toHaveLength(1000);
  expect(found.gaps.map(({ id }) => id)).not.toContain("SQL|Team 1002");
  expect(found.leftOut).toEqual([
    { what: "3 gaps", why: "The plan is made for the 1,000 gaps with the highest priority times levels short." },
  ]);
});
