import fc from "fast-check";
import { expect, test } from "vitest";
import { causeOf } from "../../../shared/analysis/cause.ts";
import { type Box, boxes } from "../../../shared/analysis/cause-results.ts";
import { boxInWords } from "../../../shared/analysis/cause-words.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";

const rule = defaultSettings.causes;

/** Ratings of one rater in Gilbert's order; `null`: not rated. */
const of = (...heights: (number | null)[]) =>
  causeOf(Object.fromEntries(boxes.map((box, index) => [box, [heights[index] ?? null]])), rule);

test.each<[expected: string, heights: (number | null)[], why: string]>([
  ["unknown", [3, 3, 3, null, 3, 3], "nobody rated knowledge"],
  ["unknown", [3, 3, null, 1, null, null], "only three boxes are rated"],
  ["not-training", [0, 2, 0, 1.9, 0, 0], "tools are a barrier, knowledge is not"],
  ["unclear", [1, 1, 1, 1, 1, 1], "nothing is a barrier"],
  ["mixed", [0, 3, 0, 4, 0, 0], "a main barrier stands beside a lack of skill"],
  ["mixed", [0, 2, 0, 2, 0, 0], "a barrier is as high as the lack of skill"],
  ["training", [0, 2, 0, 3, 0, 0], "the lack of skill outweighs the other barrier"],
  ["training", [0, 0, 0, 2, 0, 0], "only skill is lacking"],
])("the cause is %s with boxes %j: %s", (expected, heights) => {
  expect(of(...heights).class).toBe(expected);
});

test("training alone closes only what is a lack of skill, and nobody knows while too little is rated", () => {
  expect(of(0, 0, 0, 3, 0, 0).trainingAlone).toBe(true);
  expect(of(0, 3, 0, 3, 0, 0).trainingAlone).toBe(false);
  expect(of(3).trainingAlone).toBeNull();
});

test("barriers stand highest first, equal ones in Gilbert's order", () => {
  expect(of(2, 4, 0, 2, 2, 1.5).top).toEqual(["resources", "expectations", "knowledge", "capacity"]);
});

test("without any barrier there is no share of knowledge, rather than a share of 0", () => {
  expect(of(0, 0, 0, 0, 0, 0)).toMatchObject({ knowledgeShare: null, environmentShare: null });
});

test("a rating off the scale is as good as none", () => {
  expect(causeOf({ resources: [7, 3], knowledge: [-1] }, rule).median).toMatchObject({ resources: 3, knowledge: null });
});

const rating = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
const anyRatings = fc.record(
  Object.fromEntries(boxes.map((box) => [box, fc.array(rating, { maxLength: 4 })])) as Record<
    Box,
    fc.Arbitrary<(number | null)[]>
  >,
);

test("the order of the raters does not matter, and shares stay between 0 and 1", () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const turned = Object.fromEntries(Object.entries(ratings).map(([box, each]) => [box, [...each].reverse()]));
      const cause = causeOf(ratings, rule);
      expect(causeOf(turned, rule)).toEqual(cause);
      for (const share of [cause.knowledgeShare, cause.environmentShare])
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

test.each<[words: string, box: Box | null]>([
  ["Tools", "resources"],
  ["no time", "resources"],
  ["The system is slow", "resources"],
  ["Do not know what is expected", "expectations"],
  ["unclear goals", "expectations"],
  ["The bonus rewards the opposite", "incentives"],
  ["Understaffed", "capacity"],
  ["does not want to", "motives"],
  ["lack of motivation", "motives"],
  ["does not know how", "knowledge"],
  ["doesn’t know how to use the tool", "knowledge"],
  ["Never trained on the new machine", "knowledge"],
  ["Lack of practice", "knowledge"],
  ["Bad weather", null],
  ["", null],
])("the main cause “%s” means the box %s", (words, box) => {
  expect(boxInWords(words)).toBe(box);
});
