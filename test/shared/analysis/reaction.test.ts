import { expect, test } from "vitest";
import { likelyMaximum, reactionOf } from "../../../shared/analysis/reaction.ts";

test("people who did not answer are not counted as a low score", () => {
  expect(reactionOf([5, 4, null, null], 4, 5)).toMatchObject({
    n: 2,
    mean: 4.5,
    responseRate: 0.5,
    lowResponse: false,
  });
});

test("when fewer than half of those asked answered, it is said", () => {
  expect(reactionOf([5, 4], 5, 5).lowResponse).toBe(true);
});

test("when nobody says how many were asked, the response rate is not known", () => {
  expect(reactionOf([5, 4], null, 5)).toMatchObject({ responseRate: null, lowResponse: false });
});

test("without any answer the mean and the share are not known", () => {
  expect(reactionOf([null], 10, 5)).toMatchObject({ n: 0, mean: null, topBox: { of: 0, share: null, low: null } });
});

test("the two highest answers depend on where the scale ends", () => {
  expect(reactionOf([9, 10, 8, 5], null, 10).topBox.count).toBe(2);
  expect(reactionOf([4, 5, 3, 5], null, 5).topBox.count).toBe(3);
});

test("a scale nobody describes is taken to end at the next usual end", () => {
  expect([likelyMaximum([1, 1]), likelyMaximum([3, 7]), likelyMaximum([40, 88])]).toEqual([5, 10, 100]);
});
