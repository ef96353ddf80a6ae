import { expect, test } from "vitest";
import { calendarFor, calendarOf } from "../../../shared/analysis/cadence-calendar.ts";
import type { CalendarBasis } from "../../../shared/analysis/cadence-calendar-events.ts";
import { keptPromises } from "../../../shared/analysis/cadence-calendar-kept.ts";
import { followUpOf, noFollowUp } from "../../../shared/analysis/follow-up.ts";
import { nextDaysOf } from "../../../shared/analysis/next-ninety-days.ts";
import type { Dataset, KeptRow } from "../../../shared/model.ts";
import { aDataset, aParticipant, aPerson, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";
const people = [
  aPerson("Mo", { team: "A", manager: "Zoe" }),
  aPerson("Ana", { team: "A", manager: "Mo" }),
  aPerson("Ben", { team: "A", manager: "Mo" }),
  aPerson("Cy", { team: "B", manager: "Zoe" }),
];
const row = (sheet: string, values: KeptRow["values"]): KeptRow => ({ values, place: { sheet, range: "A2" } });
const settings = { checkAfterDays: 30, councilSeats: [] };
const basis = (parts: Partial<Dataset>, more: Partial<CalendarBasis> = {}): CalendarBasis => {
  const dataset = aDataset({ people, ...parts });
  const { followUp } = followUpOf(dataset, { asOf, settings, gaps: [], kpis: [], evaluations: [], speed: [] });
  return {
    asOf,
    followUp,
    people: people as unknown as CalendarBasis["people"],
    teams: [{ id: "A", name: "A" }],
    trainings: (parts.trainings ?? []) as unknown as CalendarBasis["trainings"],
    kpis: [],
    certificates: [],
    gaps: [],
    managers: [],
    skills: [],
    ...more,
  };
};
const shown = (parts: Partial<Dataset>, more?: Partial<CalendarBasis>) =>
  calendarOf(basis(parts, more))
    .filter(({ repeats }) => repeats === null)
    .map(({ on, kind, state, owner }) => `${on} ${kind} ${state} ${owner}`);

test("D2 D4 open action items stand on the day they are due; done and stopped ones and those without a day do not", () => {
  const items: KeptRow["values"][] = [
    { action: "a", owner: "Ana", due: "2026-12-01" },
    { action: "b", owner: "Ana", due: "2026-11-01" },
    { action: "c", owner: "Ana", due: "2026-12-01", status: "done" },
    { action: "d", owner: "Ana", status: "open" },
  ];
  const actions = items.map((values) => row("Action Plan", values));
  expect(shown({ actions })).toEqual(["2026-11-01 action overdue Ana", "2026-12-01 action planned Ana"]);
});

test("D4 a planned talk that did not take place was missed, and one to come is planned by its manager", () => {
  const talk = (planned: string, date: string | null) =>
    row("Check-ins", { person: "Ana", manager: "Mo", kind: "one-on-one", planned, date, practised: "a secret" });
  const checkIns = [talk("2026-09-01", "2026-09-02"), talk("2026-10-01", null), talk("2026-12-01", null)];
  expect(shown({ checkIns })).toEqual([
    "2026-09-01 one-on-one held Mo",
    "2026-10-01 one-on-one missed Mo",
    "2026-12-01 one-on-one planned Mo",
  ]);
  expect(JSON.stringify(calendarOf(basis({ checkIns })))).not.toContain("secret");
});

test("D3 a review that was planned and not held is overdue until a later one is held", () => {
  const trainings = [
    aTraining("T", { sponsor: "Cy", kept: { reviewPlanned: "2026-09-01", reviewHeld: null } }),
    aTraining("U", { sponsor: "Cy", kept: { reviewPlanned: "2026-12-15" } }),
  ];
  expect(shown({ trainings })).toEqual(["2026-09-01 review overdue Cy", "2026-12-15 review planned Cy"]);
  const checkIns = [row("Check-ins", { kind: "review", training: "T", date: "2026-10-01", manager: "Mo" })];
  expect(shown({ trainings, checkIns })).toContain("2026-09-01 review missed Cy");
});

test("D3 the check of use at work comes so many days after the training, one a manager and day", () => {
  const participants = ["Ana", "Ben", "Cy"].map((name) => aParticipant(name, "T", { completed: "2026-11-10" }));
  expect(shown({ participants, trainings: [aTraining("T")] })).toEqual([
    "2026-12-10 use-check planned Mo",
    "2026-12-10 use-check planned Zoe",
  ]);
});

test("D4 one-on-ones recur by the month, feedback by the week, learning by the quarter, for every manager", () => {
  const rhythm = calendarOf(basis({})).filter(({ repeats, owner }) => repeats !== null && owner === "Mo");
  expect(rhythm.map(({ on, kind, repeats }) => [on, kind, repeats!.every])).toEqual([
    ["2026-11-23", "feedback", "week"],
    ["2026-12-01", "one-on-one", "month"],
    ["2027-01-01", "upskilling", "quarter"],
  ]);
});

test("D4 a manager's calendar holds what the manager has to do and what is about the own people, and nobody else", () => {
  const actions = ["Ana", "Cy", "Mo"].map((owner) =>
    row("Action Plan", { action: `of ${owner}`, owner, due: "2026-12-01" }),
  );
  const { people: known } = basis({});
  const events = calendarFor(calendarOf(basis({ actions })), known, "Mo");
  const texts = events.filter(({ kind }) => kind === "action").map(({ text }) => text);
  expect(texts).toEqual(["of Ana", "of Mo"]);
  expect(JSON.stringify(events)).not.toContain("Cy");
});

test("D4 two rows that say the same are two events with ids of their own", () => {
  const actions = [1, 2].map(() => row("Action Plan", { action: "a", owner: "Ana", due: "2026-12-01" }));
  expect(new Set(calendarOf(basis({ actions })).map(({ id }) => id)).size).toBe(calendarOf(basis({ actions })).length);
});

test("the next 90 days hold the last of them and not the day after, by month, then owner", () => {
  const actions = ["2027-02-20", "2027-02-21", "2026-11-22", "2026-11-21"].map((due, at) =>
    row("Action Plan", { action: `a${at}`, owner: at === 0 ? null : "Ana", due }),
  );
  const { until, overdue, months } = nextDaysOf(calendarOf(basis({ actions })), asOf);
  expect(until).toBe("2027-02-20");
  expect(overdue.map(({ text }) => text)).toEqual(["a3"]);
  expect(months.map(({ month, owners }) => [month, owners.map(({ owner, events }) => [owner, events.length])])).toEqual(
    [
      ["2026-11-01", [["Ana", 1]]],
      ["2027-02-01", [[null, 1]]],
    ],
  );
});

test("D4 of nothing that was due no share is told", () => {
  expect(keptPromises(noFollowUp, asOf).map(({ adherence, expected }) => [adherence, expected])).toEqual(
    Array.from({ length: 4 }, () => [null, 0]),
  );
});

test("D4 of the year before, what was due and what was done are counted; an item due a year ago is no longer", () => {
  const actions = [
    { action: "a", due: "2026-10-01", status: "done" },
    { action: "b", due: "2026-10-01", status: "open" },
    { action: "c", due: "2025-11-22", status: "open" },
    { action: "d", due: "2026-12-01", status: "open" },
  ].map((values) => row("Action Plan", values));
  const { adherence, held, expected } = keptPromises(basis({ actions }).followUp, asOf).find(
    ({ code }) => code === "actions",
  )!;
  expect([held, expected, adherence]).toEqual([1, 2, 0.5]);
});
