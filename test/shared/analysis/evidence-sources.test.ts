import { expect, test } from "vitest";
import { evidenceOf, signalIndexOf } from "../../../shared/analysis/evidence-sources.ts";
import type { Signal } from "../../../shared/model.ts";
import { aDataset, aPerson, aSignal, aSkill } from "./small-dataset.ts";

const people = [aPerson("Ana", { team: "East" }), aPerson("Ben", { team: "East" }), aPerson("Cy", { team: "West" })];
const skills = [aSkill("SQL"), aSkill("Coaching")];

function said(signals: Signal[], skill: string, team: string | null) {
  return signalIndexOf(aDataset({ people, skills, signals }))(skill, team);
}

test("each row is one review of its person's team, mentioning its skill or none", () => {
  const signals = [
    aSignal("review", { person: "Ana", skill: "SQL" }),
    aSignal("exit", { person: "Ben", skill: "sql" }),
    aSignal("review", { person: "Ben" }),
    aSignal("customer", { team: "West", skill: "SQL" }),
  ];
  expect(said(signals, "SQL", "East")).toMatchObject({ mentions: 2, reviews: 3 });
  expect(said(signals, "Coaching", "East")).toMatchObject({ mentions: 0, reviews: 3 });
  expect(said(signals, "SQL", "West")).toMatchObject({ mentions: 1, reviews: 1 });
});

test("a row with its own numbers adds them to its skill alone", () => {
  const signals = [aSignal("360", { team: "East", skill: "SQL", mentions: 2, reviews: 8 })];
  expect(said(signals, "SQL", "East")).toMatchObject({ mentions: 2, reviews: 8, kinds: [{ kind: "360", count: 2 }] });
  expect(said(signals, "Coaching", "East")).toMatchObject({ mentions: null, reviews: null, kinds: [] });
});

test("who wants a skill is counted in people, of those who said what they want", () => {
  const signals = [
    aSignal("aspiration", { person: "Ana", skill: "SQL" }),
    aSignal("aspiration", { person: "Ana", skill: "SQL" }),
    aSignal("aspiration", { person: "Ben", skill: "Coaching" }),
  ];
  expect(said(signals, "SQL", "East")).toMatchObject({ want: 1, answered: 2, reviews: null });
  expect(said(signals, "SQL", "West")).toMatchObject({ want: null, answered: null });
});

test("what is said of nobody in particular is said of every team", () => {
  const signals = [aSignal("customer", { skill: "SQL", mentions: 3, reviews: 10 })];
  expect(said(signals, "SQL", "East")).toMatchObject({ mentions: 3, reviews: 10 });
  expect(said(signals, "SQL", "West")).toMatchObject({ mentions: 3, reviews: 10 });
});

test("in a workbook without teams everybody's signals count", () => {
  const dataset = aDataset({
    people: [aPerson("Ana")],
    skills,
    signals: [aSignal("review", { person: "Ana", skill: "SQL" })],
  });
  expect(signalIndexOf(dataset)("SQL", null)).toMatchObject({ mentions: 1, reviews: 1 });
});

test("a gap known from one kind of evidence alone is a single source", () => {
  expect(evidenceOf({ self: 4 }, 0, []).singleSource).toBe(true);
  expect(evidenceOf({ self: 4, manager: 4 }, 0, []).singleSource).toBe(false);
  expect(evidenceOf({ self: 4 }, 1, []).kinds.map(({ kind }) => kind)).toEqual(["self", "certificate"]);
  expect(evidenceOf({}, 0, []).singleSource).toBe(false);
});
