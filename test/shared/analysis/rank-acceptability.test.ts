import fc from "fast-check";
import { expect, test } from "vitest";
import {
  certaintyWording,
  likelyRanks,
  rankAcceptability,
  rankCertainty,
} from "../../../shared/analysis/rank-acceptability.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { analysisOf } from "./small-company.ts";
import { aPerson, aSkill, type RatingRow } from "./small-dataset.ts";

test("three items of which one is unknown in a criterion: the worked example of the method", () => {
  const { acceptability } = rankAcceptability({
    utilities: [
      [0.8, 0.2, 0.6],
      [0.4, 0.9, 0.5],
      [0.3, 0.3, null],
    ],
    weights: [20, 15, 30],
    draws: 2000,
    seed: 7,
    mode: "near",
    delta: 0.5,
  });
  expect(acceptability).toEqual([
    [0.494, 0.443, 0.063],
    [0.4245, 0.49, 0.0855],
    [0.0815, 0.067, 0.8515],
  ]);
});

test("an item that is worse in everything is never first, and every item always has a rank", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.constantFrom("near" as const, "open" as const),
      fc.nat(),
      (others, mode, seed) => {
        const worse = others[0]!.map((value) => value / 2 - 0.01);
        const utilities = [...others.map((row) => row.map((value) => value + 0.05)), worse];
        const { acceptability, central } = rankAcceptability({
          utilities,
          weights: [1, 2, 3],
          draws: 50,
          seed,
          mode,
          delta: 0.5,
        });
        expect(acceptability.at(-1)![0]).toBe(0);
        expect(central.at(-1)).toBeNull();
        for (const shares of acceptability) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 200 },
  );
});

test("items that are the same share their rank in every draw", () => {
  const twin = [0.5, 0.25];
  const input = { weights: [1, 1], draws: 100, seed: 1, mode: "open" as const, delta: 0.5 };
  expect(rankAcceptability({ ...input, utilities: [twin, twin] }).acceptability).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test("the words for a share of draws, and the ranks that hold nine draws of ten", () => {
  expect([0.95, 0.5, 0.05].map(certaintyWording)).toEqual([
    "firmly in the top 3",
    "depends on the weights",
    "firmly outside the top 3",
  ]);
  expect(likelyRanks([0.5, 0.45, 0.05])).toEqual([1, 2]);
  expect(likelyRanks([0.3, 0.3, 0.3, 0.1])).toEqual([1, 3]);
});

test("how sure a rank is does not depend on the order of rows, and is the same each time", () => {
  const skills = ["A", "B", "C", "D"].map((name, at) =>
    aSkill(name, { weeksToCompetency: 10 * at, criticality: "normal" }),
  );
  const people = [1, 2, 3].map((number) => aPerson(`P${number}`, { team: "East" }));
  const rated = people.flatMap(({ id }, p) =>
    skills.map((skill, s): RatingRow => [id, skill.id, "manager", (p + s) % 3]),
  );
  const company = { people, skills, rated, required: skills.map(({ id }) => ["everyone", "", id, 3] as const) };
  const one = analysisOf(company);
  const other = analysisOf({ ...company, rated: rated.toReversed(), skills: skills.toReversed() });
  const certainty = (analysis: typeof one) => [...rankCertainty(analysis.gaps, defaultSettings, 5)].sort();
  expect(certainty(one)).toHaveLength(4);
  expect(certainty(other)).toEqual(certainty(one));
});
