import { expect, test } from "vitest";
import { calibrationOf } from "../../../shared/analysis/calibration.ts";
import { aDataset, type RatingRow } from "./small-dataset.ts";

const scale = { min: 0, max: 4, labels: null };

function calibrate(rated: readonly RatingRow[]) {
  return calibrationOf(aDataset({ rated }), scale);
}

/** Ten people rated by themselves and their manager in one skill. */
function pairs(self: number, manager: number): RatingRow[] {
  return Array.from({ length: 10 }, (_, index): RatingRow[] => [
    [`P${index}`, index % 2 ? "SQL" : "Excel", "self", self],
    [`P${index}`, index % 2 ? "SQL" : "Excel", "manager", manager],
  ]).flat();
}

test("self-ratings half a level or more above the others are flagged as inflation, the others as severe", () => {
  const { raters, selfMinusManager, selfManagerPairs } = calibrate(pairs(3, 2.5));
  expect([selfMinusManager, selfManagerPairs]).toEqual([0.5, 10]);
  expect(
    raters.map(({ rater, severity, flags }) => [
      rater,
      severity,
      flags.filter(({ flag }) => flag !== "low-variance").map(({ flag }) => flag),
    ]),
  ).toEqual([
    ["manager", -0.5, ["severe"]],
    ["self", 0.5, ["inflation"]],
  ]);
  expect(raters[1]!.flags[0]!.message).toBe(
    "People themselves rate 0.5 levels higher than the others, over 10 ratings both gave.",
  );
});

test("a smaller distance, or too few pairs, flags nobody", () => {
  const quiet = (rated: RatingRow[]) =>
    calibrate(rated)
      .raters.flatMap(({ flags }) => flags)
      .filter(({ flag }) => flag !== "low-variance");
  expect(quiet(pairs(3, 2.6))).toEqual([]);
  expect(quiet(pairs(4, 1).slice(0, 18))).toEqual([]);
});

test("only pairs that both rated are compared, and the newest rating counts", () => {
  const { selfMinusManager, raters } = calibrate([
    ["Ana", "SQL", "self", 4, 10],
    ["Ana", "SQL", "self", 2, 20],
    ["Ana", "SQL", "manager", 1, 5],
    ["Ana", "Excel", "manager", 4],
  ]);
  expect(selfMinusManager).toBe(1);
  expect(raters).toMatchObject([
    { rater: "manager", ratings: 2, pairs: 1, severity: -1 },
    { rater: "self", ratings: 1, pairs: 1, severity: 1 },
  ]);
});

test("kinds of rater far apart disagree", () => {
  expect(
    calibrate([
      ["Ana", "SQL", "self", 4],
      ["Ana", "SQL", "manager", 2],
      ["Ben", "SQL", "self", 3],
      ["Ben", "SQL", "manager", 2],
    ]).disagreements,
  ).toBe(1);
});

test("the same level in every skill is halo from five skills on", () => {
  const everywhere = (person: string, skills: number, level: (skill: number) => number): RatingRow[] =>
    Array.from({ length: skills }, (_, skill) => [person, `S${skill}`, "manager", level(skill)]);
  const { haloPeople, raters } = calibrate([
    ...everywhere("Ben", 5, () => 3),
    ...everywhere("Ana", 5, (skill) => skill % 3),
    ...everywhere("Cy", 4, () => 2),
  ]);
  expect(haloPeople).toEqual([{ person: "Ben", rater: "manager" }]);
  expect(raters[0]!.flags.map(({ flag }) => flag)).toEqual(["halo"]);
});

test("a skill in which everybody has the same level tells nothing", () => {
  const rated = (skill: string, level: (person: number) => number): RatingRow[] =>
    Array.from({ length: 5 }, (_, person) => [`P${person}`, skill, "test", level(person)]);
  const { lowVarianceSkills, status } = calibrate([
    ...rated("SQL", () => 2),
    ...rated("Excel", (person) => person % 2),
    ...rated("R", () => 3).slice(1),
  ]);
  expect(lowVarianceSkills).toEqual(["SQL"]);
  expect(status).toBe("one-rater-type");
});

test("without ratings nothing is known", () => {
  expect(calibrate([])).toEqual({
    raters: [],
    selfMinusManager: null,
    selfManagerPairs: 0,
    disagreements: 0,
    lowVarianceSkills: [],
    haloPeople: [],
    status: "unknown",
  });
});
