import { expect, test } from "vitest";
import { pastGains } from "../../../shared/analysis/past-gains.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { aDataset, aParticipant, aPerson, aTraining, type RatingRow } from "./small-dataset.ts";

const asOf = "2026-11-22";
const before = dayNumber("2026-01-15");
const after = dayNumber("2026-04-15");

function gainsOf(rated: readonly RatingRow[], attended: readonly string[] = ["Ana", "Ben"]) {
  const training = aTraining("SQL course", { skills: ["SQL"], start: "2026-02-01", end: "2026-03-01" });
  const dataset = aDataset({
    rated,
    people: attended.map((name) => aPerson(name)),
    trainings: [training],
    participants: attended.map((name) => aParticipant(name, "SQL course", { status: "Completed" })),
  });
  return pastGains(dataset, [training], defaultSettings, asOf).get("SQL course")?.get("SQL") ?? null;
}

test("the past gain is the mean change of those rated before and after", () => {
  const rated: RatingRow[] = [
    ["Ana", "SQL", "manager", 1, before],
    ["Ana", "SQL", "manager", 3, after],
    ["Ben", "SQL", "manager", 2, before],
    ["Ben", "SQL", "manager", 2, after],
  ];
  expect(gainsOf(rated)).toEqual({ mean: 1, people: 2 });
  expect(gainsOf([...rated].reverse())).toEqual({ mean: 1, people: 2 });
});

test("whoever lost levels counts as well", () => {
  expect(
    gainsOf([
      ["Ana", "SQL", "test", 3, before],
      ["Ana", "SQL", "test", 2, after],
    ]),
  ).toEqual({ mean: -1, people: 1 });
});

test("a rating without a day, or on one side of the training only, tells nothing", () => {
  expect(
    gainsOf([
      ["Ana", "SQL", "manager", 1],
      ["Ana", "SQL", "manager", 3, after],
    ]),
  ).toBeNull();
  expect(gainsOf([["Ana", "SQL", "manager", 1, before]])).toBeNull();
});

test("a manager's view is not set against a self-rating", () => {
  expect(
    gainsOf([
      ["Ana", "SQL", "self", 1, before],
      ["Ana", "SQL", "manager", 3, after],
    ]),
  ).toBeNull();
  expect(
    gainsOf([
      ["Ana", "SQL", "self", 0, before],
      ["Ana", "SQL", "manager", 2, before],
      ["Ana", "SQL", "manager", 3, after],
    ]),
  ).toEqual({ mean: 1, people: 1 });
});

test("the newest rating before and the first one after count", () => {
  expect(
    gainsOf([
      ["Ana", "SQL", "manager", 0, before - 400],
      ["Ana", "SQL", "manager", 1, before],
      ["Ana", "SQL", "manager", 2, after],
      ["Ana", "SQL", "manager", 4, after + 150],
    ]),
  ).toEqual({ mean: 1, people: 1 });
});

test("people who did not take part do not count", () => {
  expect(
    gainsOf([
      ["Cy", "SQL", "manager", 1, before],
      ["Cy", "SQL", "manager", 3, after],
    ]),
  ).toBeNull();
});
