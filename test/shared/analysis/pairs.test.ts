import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsOf } from "../../../shared/analysis/gap.ts";
import { combineRatings, raterRule } from "../../../shared/analysis/raters.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { raterTypes } from "../../../shared/model.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { analysisOf, type Company, today } from "./small-company.ts";
import { aPerson, aSkill, type RatingRow } from "./small-dataset.ts";

const day = (date: string) => dayNumber(date);

/** Level, requirement and spread of the only pair of a company. */
function onlyPair(company: Company) {
  const { pairs } = analysisOf(company);
  expect(pairs.person).toHaveLength(1);
  return { current: pairs.current[0], required: pairs.required[0], disagree: pairs.disagree, selfOnly: pairs.selfOnly };
}

test("of each kind of rater the newest rating counts, and those of one day are averaged", () => {
  const rated: RatingRow[] = [
    ["Ana", "SQL", "manager", 1, day("2025-01-10")],
    ["Ana", "SQL", "manager", 3, day("2026-01-10")],
    ["Ana", "SQL", "peer", 4, day("2026-05-01")],
    ["Ana", "SQL", "peer", 3, day("2026-05-01")],
    ["Ana", "SQL", "peer", 0],
  ];
  expect(onlyPair({ rated }).current).toBeCloseTo((3 * 3 + 2 * 3.5) / 5, 12);
  expect(onlyPair({ rated: rated.toReversed() }).current).toBeCloseTo((3 * 3 + 2 * 3.5) / 5, 12);
});

test("a rating off the scale does not count", () => {
  expect(analysisOf({ rated: [["Ana", "SQL", "manager", 7]] }).pairs.person).toEqual([]);
});

test("self-assessment alone, and raters far apart, are marked", () => {
  expect(onlyPair({ rated: [["Ana", "SQL", "self", 3]] }).selfOnly).toEqual([0]);
  const far = onlyPair({
    rated: [
      ["Ana", "SQL", "self", 4],
      ["Ana", "SQL", "manager", 2],
    ],
  });
  expect([far.selfOnly, far.disagree]).toEqual([[], [0]]);
});

test("what is asked of a person comes before the team, the team before the role, the role before everyone", () => {
  const people = [aPerson("Ana", { team: "East", role: "Agent" })];
  const rows = [
    ["everyone", "", "SQL", 1],
    ["role", "Agent", "SQL", 2],
    ["team", "East", "SQL", 3],
    ["person", "Ana", "SQL", 4],
  ] as const;
  const asked = (count: number) => onlyPair({ people, required: rows.slice(0, count).toReversed() }).required;
  expect([1, 2, 3, 4].map(asked)).toEqual([1, 2, 3, 4]);
});

test("“not applicable”, or 0, for a person takes the requirement of the role off", () => {
  const people = [aPerson("Ana", { role: "Agent" })];
  for (const level of [Number.NaN, 0]) {
    const required = [
      ["role", "Agent", "SQL", 2],
      ["person", "Ana", "SQL", level],
    ] as const;
    expect(analysisOf({ people, required }).organisation.metrics.demand).toBe(0);
  }
});

test("a dated requirement counts from its day on, and of several in force the newest", () => {
  const required = [
    ["everyone", "", "SQL", 1],
    ["everyone", "", "SQL", 3, "2026-11-22"],
    ["everyone", "", "SQL", 4, "2026-11-23"],
  ] as const;
  expect(onlyPair({ people: [aPerson("Ana")], required }).required).toBe(3);
});

test("of two requirements of the same day for the same thing the higher counts, whatever their order", () => {
  const required = [
    ["everyone", "", "SQL", 2],
    ["everyone", "", "SQL", 3],
  ] as const;
  for (const rows of [required, required.toReversed()])
    expect(onlyPair({ people: [aPerson("Ana")], required: rows }).required).toBe(3);
});

test("somebody who has left is in no number, and that is said", () => {
  const analysis = analysisOf({
    people: [aPerson("Ana"), aPerson("Ben", { left: "2026-11-21" }), aPerson("Cy", { left: today })],
    rated: ["Ana", "Ben", "Cy"].map((name): RatingRow => [name, "SQL", "manager", 1]),
    required: [["everyone", "", "SQL", 3]],
  });
  expect(analysis.people.map(({ id }) => id)).toEqual(["Ana", "Cy"]);
  expect([analysis.headcount, analysis.gaps[0]!.metrics.demand]).toEqual([2, 2]);
  expect(analysis.problems.map(({ message }) => message)).toEqual(["1 person has left before 2026-11-22."]);
});

test("a rating older than a year is used and marked, and coverage is told for the fresh ones too", () => {
  const { organisation, people, pairs } = analysisOf({
    rated: [
      ["Ana", "SQL", "manager", 3, day("2025-11-21")],
      ["Ben", "SQL", "manager", 3, day("2025-11-22")],
    ],
    required: [["everyone", "", "SQL", 3]],
  });
  expect([organisation.metrics.coverage, organisation.freshCoverage]).toEqual([1, 0.5]);
  expect(people.map(({ stale }) => stale)).toEqual([1, 0]);
  expect(pairs.stale).toEqual([0]);
});

test("pairs name the cell of the newest rating", () => {
  const { pairs } = analysisOf({
    rated: [
      ["Ana", "SQL", "manager", 3, day("2026-02-01")],
      ["Ana", "SQL", "self", 3, day("2026-01-01")],
    ],
  });
  expect([pairs.sheet, pairs.row, pairs.column]).toEqual([[0], [1], [0]]);
});

const rating = fc.tuple(
  fc.constantFrom("Ana", "Ben", "Cy"),
  fc.constantFrom("SQL", "Excel"),
  fc.constantFrom(...raterTypes),
  fc.integer({ min: 0, max: 4 }),
);

test("the columns give the same numbers as the plain functions, pair by pair", () => {
  const people = ["Ana", "Ben", "Cy"].map((name, at) => aPerson(name, { team: at === 0 ? "East" : "West" }));
  const skills = [aSkill("Excel"), aSkill("SQL")];
  fc.assert(
    fc.property(fc.array(rating), fc.integer({ min: 1, max: 4 }), (rated, level) => {
      const required = skills.map(({ id }) => ["everyone", "", id, level] as const);
      const { organisation, gaps } = analysisOf({ people, skills, rated, required });
      const rule = raterRule(defaultSettings, { min: 0, max: 4, labels: null });
      const levelOf = (person: string, skill: string) =>
        combineRatings(
          rated.flatMap(([who, what, rater, level]) => (who === person && what === skill ? [{ rater, level }] : [])),
          rule,
        ).level;
      const metrics = (team: string | null, skill: string | null) =>
        metricsOf(
          people
            .filter((person) => team === null || person.team === team)
            .flatMap(({ id }) =>
              skills
                .filter((each) => skill === null || each.id === skill)
                .map((each) => ({ required: level, current: levelOf(id, each.id) })),
            ),
          { min: 0 },
        );
      expectClose(organisation.metrics, metrics(null, null));
      for (const item of gaps) expectClose(item.metrics, metrics(item.team, item.skill));
    }),
  );
});

function expectClose(got: object, want: object): void {
  for (const [name, value] of Object.entries(want)) {
    const other = (got as Record<string, number | null>)[name];
    if (value === null) expect(other, name).toBeNull();
    else expect(other, name).toBeCloseTo(value, 9);
  }
}
