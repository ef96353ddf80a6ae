import { expect, test } from "vitest";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { timesToCompetency } from "../../../shared/analysis/time-to-competency.ts";
import type { Dataset, Person } from "../../../shared/model.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { aCompany } from "./small-company.ts";
import { aParticipant, aPerson, aTraining, type RatingRow } from "./small-dataset.ts";

const start = dayNumber("2026-01-05");
const after = (weeks: number) => start + 7 * weeks;
const rated = (person: string, weeks: number, level: number): RatingRow => [
  person,
  "SQL",
  "manager",
  level,
  after(weeks),
];

function company(
  ratings: readonly RatingRow[],
  more: { untrained?: Person[]; names?: string[]; required?: number } = {},
): Dataset {
  const names = more.names ?? [...new Set(ratings.map(([person]) => person))];
  const untrained = new Set((more.untrained ?? []).map(({ id }) => id));
  const trained = names.filter((name) => !untrained.has(name));
  return aCompany({
    people: [...trained.map((name) => aPerson(name)), ...(more.untrained ?? [])],
    trainings: [aTraining("SQL course", { skills: ["SQL"], start: "2026-01-05" })],
    participants: trained.map((name) => aParticipant(name, "SQL course")),
    rated: ratings,
    required: [["everyone", "", "SQL", more.required ?? 3]],
  });
}

const times = (dataset: Dataset, asOf = "2026-12-01") => timesToCompetency(dataset, defaultSettings, asOf);

test("people who are not there yet are kept in, so the time is not too short", () => {
  // METHODS 4.4: weeks 4 6 6* 8 10 12* 12 16*, median 10.
  const reached = [4, 6, 8, 10, 12].map((weeks, index) => rated(`R${index}`, weeks, 3));
  const notYet = [6, 12, 16].map((weeks, index) => rated(`N${index}`, weeks, 2));
  const [sql] = times(company([...reached, ...notYet]));
  expect(sql).toMatchObject({ skill: "SQL", from: "training", n: 8, reached: 5, medianWeeks: 10, low: 4, high: null });
  expect(sql!.weeks).toEqual([4, 6, 8, 10, 12]);
  expect(sql!.lastObservedWeek).toBe(16);
});

test("fewer than five people give no median", () => {
  const [sql] = times(company([1, 2, 3, 4].map((weeks) => rated(`P${weeks}`, weeks, 3))));
  expect(sql).toMatchObject({ n: 4, reached: 4, medianWeeks: null, low: null, high: null });
  expect(sql!.text).toContain("too few");
});

test("people at the level before the training are left out and counted", () => {
  const ratings = [rated("Ana", -2, 3), rated("Ana", 4, 4), rated("Ben", -2, 2), rated("Ben", 4, 3)];
  const [sql] = times(company(ratings));
  expect(sql).toMatchObject({ n: 1, reached: 1 });
  expect(sql!.text).toContain("1 person was at the level before the training and is left out.");
});

test("the first assessment at the level counts, also when a later one is lower", () => {
  expect(times(company([rated("Ana", 4, 3), rated("Ana", 8, 2)]))[0]).toMatchObject({ reached: 1, weeks: [4] });
});

test("ratings of one day are one assessment, so a kind word about oneself is not the level", () => {
  const self: RatingRow = ["Ana", "SQL", "self", 4, after(4)];
  expect(times(company([self, rated("Ana", 4, 2)]))[0]).toMatchObject({ n: 1, reached: 0 });
});

test("ratings without a day, and days still to come, tell nothing", () => {
  expect(times(company([["Ana", "SQL", "manager", 3]]))).toEqual([]);
  expect(times(company([rated("Ana", 4, 3)]), "2026-01-20")).toEqual([]);
});

test("people without a training are counted from their hire date, apart from the trained", () => {
  const hired = (name: string) => aPerson(name, { hired: "2026-01-19" });
  const dataset = company([rated("Ana", 1, 2), rated("Ana", 5, 3), rated("Ben", 6, 3), rated("Old", 6, 3)], {
    untrained: [hired("Ben"), aPerson("Old", { hired: "2019-05-01" })],
  });
  expect(times(dataset).map(({ from, n, weeks }) => ({ from, n, weeks }))).toEqual([
    { from: "training", n: 1, weeks: [5] },
    { from: "hire", n: 1, weeks: [4] },
  ]);
});

test("a skill that is not required of anybody has no time", () => {
  expect(times(company([rated("Ana", 4, 3)], { required: 0 }))).toEqual([]);
});

test("the order of rows does not matter", () => {
  const ratings = [rated("Ana", 4, 3), rated("Ben", 6, 2), rated("Ana", 2, 1), rated("Ben", 9, 3)];
  const names = ["Ana", "Ben"];
  expect(times(company(ratings.toReversed(), { names: names.toReversed() }))).toEqual(
    times(company(ratings, { names })),
  );
});
