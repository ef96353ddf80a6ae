import { expect, test } from "vitest";
import { checkInsOf, skillTalkOf } from "../../../shared/analysis/check-ins.ts";
import { reviewsOf, useChecksOf } from "../../../shared/analysis/check-ins-due.ts";
import { skillFinder } from "../../../shared/analysis/check-ins-skills.ts";
import type { KeptRow } from "../../../shared/model.ts";
import { aDataset, aParticipant, aPerson, aSkill, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";
const talk = (values: KeptRow["values"], row = 2): KeptRow => ({
  values,
  place: { sheet: "Check-ins", range: `A${row}` },
  cells: { practised: `F${row}`, hard: `G${row}`, skill: `E${row}` },
});
const skills = ["Negotiation", "Data analysis", "Data", "SQL"].map((name) => aSkill(name));
const find = skillFinder(skills);
const found = (text: string) => find(text).map(({ skill, match }) => `${skill} ${match}`);

test("D5 an answer is coded to the skills it names in whole words, whatever their case and number", () => {
  expect(found("Used NEGOTIATIONS with two buyers")).toEqual(["Negotiation words"]);
  expect(found("renegotiation was hard")).toEqual([]);
  expect(found("nosql database, mysql")).toEqual([]);
  expect(found("wrote SQL; more sql")).toEqual(["SQL words"]);
});

test("D5 a slip of the pen in a long word is understood and said; a short word has to be right", () => {
  expect(found("opened the negotation with value")).toEqual(["Negotiation spelling"]);
  expect(found("dta analysis, sqk")).toEqual([]);
});

test("D5 where one name is part of another the longer one is meant", () => {
  expect(found("data analysis of the stock list")).toEqual(["Data analysis words"]);
  expect(found("cleaned data")).toEqual(["Data words"]);
});

test("D5 each skill is read back with the cell it was found in", () => {
  const checkIns = [talk({ person: "Ana", date: "2026-11-01", skill: "SQL", practised: "negotiation with IT" }, 7)];
  const [record] = checkInsOf(aDataset({ people: [aPerson("Ana")], skills, checkIns }), asOf);
  expect(record!.skills).toEqual([
    { skill: "SQL", field: "skill", match: "column", place: { sheet: "Check-ins", range: "E7" } },
    { skill: "Negotiation", field: "practised", match: "words", place: { sheet: "Check-ins", range: "F7" } },
  ]);
});

test("D5 the last goal is carried over from the conversation before, of the same training where both name one", () => {
  const checkIns = [
    talk({ person: "Ana", date: "2026-08-01", training: "T", nextGoal: "first" }, 2),
    talk({ person: "Ana", date: "2026-09-01", training: "U", nextGoal: "other" }, 3),
    talk({ person: "Ana", date: "2026-10-01", training: "T", nextGoal: "second" }, 4),
    talk({ person: "Ana", planned: "2026-12-01", training: "T" }, 5),
    talk({ person: "Ben", date: "2026-10-01", nextGoal: "his own" }, 6),
  ];
  const records = checkInsOf(aDataset({ people: [aPerson("Ana"), aPerson("Ben")], checkIns }), asOf);
  const goals = Object.fromEntries(records.map(({ place, lastGoal }) => [place.range, lastGoal?.text ?? null]));
  expect(goals).toEqual({ A2: null, A3: null, A4: "first", A5: "second", A6: null });
});

test("D5 a conversation that is still to come was not held, and counts for no skill", () => {
  const checkIns = [talk({ person: "Ana", date: "2026-12-01", skill: "SQL", practised: "x" })];
  const records = checkInsOf(aDataset({ people: [aPerson("Ana")], skills, checkIns }), asOf);
  expect([records[0]!.held, skillTalkOf(records)]).toEqual([null, []]);
});

test("D3 whoever finished a training is asked about its use so many days later, until something is on record", () => {
  const people = [aPerson("Ana", { manager: "Mo" }), aPerson("Ben", { manager: "Mo" }), aPerson("Mo")];
  const dataset = aDataset({
    people,
    trainings: [aTraining("T")],
    participants: ["Ana", "Ben"].map((name) => aParticipant(name, "T", { completed: "2026-11-01" })),
    checkIns: [talk({ person: "Ben", date: "2026-11-10", training: "T", practised: "x" })],
  });
  expect(useChecksOf(dataset, checkInsOf(dataset, asOf), { asOf, checkAfterDays: 30 })).toEqual([
    { training: "T", manager: "Mo", finished: "2026-11-01", on: "2026-12-01", people: ["Ana", "Ben"], asked: ["Ben"] },
  ]);
});

test("D3 a planned review without a held one is planned; a second planned day is not held by the first", () => {
  const trainings = [aTraining("T", { kept: { reviewPlanned: "2026-06-30; 2026-09-30", reviewHeld: "2026-07-02" } })];
  expect(reviewsOf(aDataset({ trainings }), [], asOf).map(({ planned, held }) => [planned, held])).toEqual([
    ["2026-06-30", "2026-07-02"],
    ["2026-09-30", null],
  ]);
});
