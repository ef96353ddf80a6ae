import { expect, test } from "vitest";
import { combineRatings, type RaterRule } from "../../../shared/analysis/raters.ts";

const rule: RaterRule = { mode: "weighted", weights: [4, 3, 2, 1], disagreeShare: 0.4, min: 0, max: 4 };

test("manager, two peers and self: the worked example of the method", () => {
  const ratings = [
    { rater: "manager", level: 2 },
    { rater: "peer", level: 3 },
    { rater: "peer", level: 2 },
    { rater: "self", level: 4 },
  ] as const;
  expect(combineRatings(ratings, rule)).toEqual({ level: 2.5, types: 3, spread: 2, disagree: true, selfOnly: false });
});

test("nobody rated: the level is unknown", () => {
  expect(combineRatings([{ rater: "peer", level: null }], rule)).toMatchObject({ level: null, types: 0, spread: null });
});

test("a rating off the scale is left out", () => {
  const ratings = [
    { rater: "manager", level: 9 },
    { rater: "self", level: 3 },
  ] as const;
  expect(combineRatings(ratings, rule)).toMatchObject({ level: 3, selfOnly: true });
});

test("a kind of rater that weighs nothing does not make a level", () => {
  const silent = { ...rule, weights: [4, 3, 2, 0] };
  expect(combineRatings([{ rater: "self", level: 3 }], silent).level).toBeNull();
});
