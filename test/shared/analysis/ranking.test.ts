import { expect, test } from "vitest";
import { type Rankable, rankingOf } from "../../../shared/analysis/ranking.ts";

const item = (id: string, score: number | null, details: Partial<Rankable> = {}): Rankable => ({
  id,
  score,
  completeness: 1,
  criticality: null,
  notMeeting: 1,
  ...details,
});
const order = (items: readonly Rankable[], mustDoFirst = true) => {
  const { ranked, rank } = rankingOf(items, { mustDoFirst, enoughInformation: 0.5 });
  return ranked.map(({ id }, at) => `${rank[at]} ${id}`);
};

test("what is non-negotiable comes first however low its score, unless that is switched off", () => {
  const items = [item("SQL", 80), item("First aid", 10, { criticality: "non-negotiable" })];
  expect(order(items)).toEqual(["1 First aid", "2 SQL"]);
  expect(order(items, false)).toEqual(["1 SQL", "2 First aid"]);
});

test("equal scores share a rank and stand in order of id", () => {
  expect(order([item("b", 50), item("a", 50), item("c", 40)])).toEqual(["1 a", "1 b", "3 c"]);
});

test("an item of which less than half of the weight is known gets no rank", () => {
  const { ranked, notEnoughInformation } = rankingOf([item("a", 90, { completeness: 0.4 }), item("b", null)], {
    mustDoFirst: true,
    enoughInformation: 0.5,
  });
  expect([ranked, notEnoughInformation.map(({ id }) => id)]).toEqual([[], ["a", "b"]]);
});

test("how much has to be known for a rank is a setting", () => {
  const items = [item("a", 90, { completeness: 0.4 })];
  expect(rankingOf(items, { mustDoFirst: true, enoughInformation: 0.3 }).rank).toEqual([1]);
});
