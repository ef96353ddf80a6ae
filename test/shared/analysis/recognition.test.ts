import { expect, test } from "vitest";
import type { Recognition } from "../../../shared/analysis/growth-results.ts";
import { tenureCheck } from "../../../shared/analysis/recognition.ts";
import { dayNumber, isoDate } from "../../../shared/workbook/dates.ts";
import { analysisOf, today } from "./small-company.ts";
import { aPerson, type RatingRow } from "./small-dataset.ts";

const [before, after] = [dayNumber("2026-01-10"), dayNumber("2026-09-10")];

function recognised(rated: readonly RatingRow[]): Recognition {
  return analysisOf({ people: [aPerson("Ana"), aPerson("Ben")], rated }).growth.recognition;
}

test("a level more between two ratings by a manager is growth, with its days (G2)", () => {
  const { entries, measured } = recognised([
    ["Ana", "SQL", "manager", 1, before],
    ["Ana", "SQL", "manager", 2, after],
    ["Ben", "SQL", "manager", 2, before],
    ["Ben", "SQL", "manager", 2, after],
  ]);
  expect(entries).toMatchObject([
    { person: "Ana", levelsUp: 1, growth: [{ from: 1, to: 2, fromDay: "2026-01-10", toDay: "2026-09-10" }] },
  ]);
  expect(measured).toBe(2);
});

test("what somebody says of themselves is no growth", () => {
  const { entries, measured } = recognised([
    ["Ana", "SQL", "self", 0, before],
    ["Ana", "SQL", "self", 4, after],
  ]);
  expect([entries, measured]).toEqual([[], 0]);
});

test("a higher level by another kind of rater is no growth: the raters may differ, not the person", () => {
  const { entries } = recognised([
    ["Ana", "SQL", "manager", 1, before],
    ["Ana", "SQL", "peer", 4, after],
  ]);
  expect(entries).toEqual([]);
});

test("ratings without a day, and half a level, are not enough", () => {
  expect(
    recognised([
      ["Ana", "SQL", "manager", 1],
      ["Ana", "SQL", "manager", 4],
    ]).entries,
  ).toEqual([]);
  const half = recognised([
    ["Ana", "SQL", "manager", 1, before],
    ["Ana", "SQL", "manager", 1.5, after],
  ]);
  expect(half.entries).toEqual([]);
});

const hired = (years: number) => isoDate(dayNumber(today) - Math.round(365.25 * years));

test("the tenure check says when recognition goes to those who have been here longest", () => {
  const people = Array.from({ length: 12 }, (_, years) => ({ hired: hired(years + 0.5), isRecognised: years >= 6 }));
  const check = tenureCheck(people, today);
  expect(check).toMatchObject({ answer: "longer", n: 12 });
  expect(check.groups).toEqual([
    { from: 0, to: 2, people: 2, recognised: 0 },
    { from: 2, to: 5, people: 3, recognised: 0 },
    { from: 5, to: 10, people: 5, recognised: 4 },
    { from: 10, to: null, people: 2, recognised: 2 },
  ]);
});

test("with fewer than six people, or all of them recognised, tenure cannot be judged", () => {
  const five = Array.from({ length: 5 }, (_, years) => ({ hired: hired(years), isRecognised: years > 2 }));
  expect(tenureCheck(five, today)).toMatchObject({ answer: "unknown", status: "too-few" });
  const all = Array.from({ length: 9 }, (_, years) => ({ hired: hired(years), isRecognised: true }));
  expect(tenureCheck(all, today)).toMatchObject({ answer: "unknown", status: "no-variation" });
});
