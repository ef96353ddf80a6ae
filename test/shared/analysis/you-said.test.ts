import { expect, test } from "vitest";
import type { SaidTheme } from "../../../shared/analysis/growth-results.ts";
import { analysisOf, type Company } from "./small-company.ts";
import { aPerson, aSignal, aSkill, aTraining } from "./small-dataset.ts";

const place = { sheet: "Sheet", range: "A2" };

function themesOf(company: Company): SaidTheme[] {
  return analysisOf({ people: [aPerson("Ana", { team: "East" })], skills: [aSkill("SQL")], ...company }).growth.said;
}

const said = aSignal("review", {
  skill: "SQL",
  date: "2026-03-01",
  mentions: 4,
  reviews: 20,
  text: "Reports are late",
});

test("a training that started after something was said is an answer, one from before is not (G3)", () => {
  const start = (day: string) =>
    themesOf({ signals: [said], trainings: [aTraining("Course", { skills: ["SQL"], start: day })] });
  expect(start("2026-04-01")[0]).toMatchObject({
    skill: "SQL",
    voices: 4,
    state: "done",
    answers: [{ what: "Course" }],
  });
  expect(start("2026-02-01")[0]).toMatchObject({ state: "no answer", answers: [] });
});

test("a request that was turned down is an answer too, with its reason", () => {
  const values = { id: "R1", skill: "SQL", requestedBy: "Ana", date: "2026-03-02", state: "rejected" };
  const [theme] = themesOf({
    signals: [said],
    requests: [
      { values: { ...values, decidedBy: "Boss", decided: "2026-04-01", reason: "The tool comes first" }, place },
    ],
  });
  expect(theme).toMatchObject({ state: "declined", answers: [{ kind: "declined", why: "The tool comes first" }] });
});

test("finished work on the skill is told once, with how many did it", () => {
  const action = (owner: string) => ({
    values: { action: "Write the query", owner, skill: "SQL", status: "done", completed: "2026-05-01" },
    place,
  });
  const [theme] = themesOf({ signals: [said], actions: [action("Ana"), action("Ben")] });
  expect(theme!.answers).toMatchObject([{ about: "action", what: "Write the query", times: 2, kind: "done" }]);
});

test("what has no day cannot have been answered afterwards", () => {
  const [theme] = themesOf({
    signals: [aSignal("review", { skill: "SQL" })],
    trainings: [aTraining("Course", { skills: ["SQL"], start: "2026-04-01" })],
  });
  expect(theme).toMatchObject({ state: "unknown", answers: [] });
});

test("what was said more than a year ago, or has yet to be said, is left out", () => {
  const signals = ["2024-01-01", "2027-01-01"].map((date) => aSignal("review", { skill: "SQL", date }));
  expect(themesOf({ signals })).toEqual([]);
});

test("what was hard in a check-in is a voice; a note that corrects somebody is not", () => {
  const talk = (noteKind: string) => ({
    values: { person: "Ana", date: "2026-06-01", skill: "SQL", hard: "No quiet hour", noteKind },
    place,
  });
  expect(themesOf({ checkIns: [talk("coaching")] })).toMatchObject([
    { skill: "SQL", voices: 1, teams: ["East"], texts: [{ in: "check-in", text: "No quiet hour" }] },
  ]);
  expect(themesOf({ checkIns: [talk("corrective")] })).toEqual([]);
});

test("themes without an answer come first", () => {
  const themes = themesOf({
    skills: [aSkill("SQL"), aSkill("Talks")],
    signals: [said, aSignal("customer", { skill: "Talks", date: "2026-03-01" })],
    trainings: [aTraining("Course", { skills: ["SQL"], start: "2026-04-01" })],
  });
  expect(themes.map(({ skill, state }) => [skill, state])).toEqual([
    ["Talks", "no answer"],
    ["SQL", "done"],
  ]);
});
