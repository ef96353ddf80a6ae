import { expect, test } from "vitest";
import type { CauseClass, CauseResult } from "../../../shared/analysis/cause-results.ts";
import { causesAssumed, plannableGaps } from "../../../shared/analysis/plannable-gaps.ts";
import { anItem } from "./small-analysis.ts";
import { noProgramme } from "./small-programme.ts";

const skills = [{ id: "S1", name: "SQL" }];

function cause(team: string | null, ofClass: CauseClass, details: Partial<CauseResult> = {}): CauseResult {
  return {
    skill: "S1",
    team,
    boxes: { expectations: null, resources: null, incentives: null, knowledge: null, capacity: null, motives: null },
    raters: 1,
    class: ofClass,
    verdict: "ask first",
    knowledgeShare: null,
    environmentShare: null,
    top: [],
    couldIfNeeded: null,
    actions: [],
    fix: null,
    owner: null,
    due: null,
    notWasted: null,
    trainings: [],
    text: "",
    sources: [],
    ...details,
  };
}

const east = anItem("S1", "East", { demand: 5, gapCount: 2 }, { rank: 1 });
const west = anItem("S1", "West", { demand: 5, gapCount: 2 }, { rank: 2 });

function plan(...causes: CauseResult[]) {
  return plannableGaps({ skills }, { gaps: [east, west], causes: { ...noProgramme.causes, causes } });
}

test("a gap whose cause is not a lack of skill is left out, with what stands behind it", () => {
  const { gaps, leftOut } = plan(cause("East", "not-training", { top: ["resources", "incentives"] }));
  expect(gaps).toEqual([west]);
  expect(leftOut).toEqual([
    {
      what: "SQL in East",
      why: "Its cause is not a lack of skill but tools, time and process, rewards and consequences: a training would not close it.",
    },
  ]);
});

test("a cause for every team holds for each of them", () => {
  expect(plan(cause(null, "not-training")).gaps).toEqual([]);
});

test("a cause that was looked for and not found leaves the gap out, unless people could not do it at all", () => {
  expect(plan(cause("East", "unknown")).gaps).toEqual([west]);
  expect(plan(cause("East", "unknown", { couldIfNeeded: true })).gaps).toEqual([west]);
  expect(plan(cause("East", "unknown", { couldIfNeeded: false })).gaps).toEqual([east, west]);
});

test("a gap nobody has looked at is planned for, and that is said", () => {
  const causes = noProgramme.causes;
  expect(plan().gaps).toEqual([east, west]);
  expect(causesAssumed({ skills }, { gaps: [east, west], causes })).toEqual([
    "Nobody has looked for the cause of 2 gaps; the plan takes them to be a lack of skill.",
  ]);
});

test("where more than skill is missing the plan says that training alone will not close the gap", () => {
  const causes = { ...noProgramme.causes, causes: [cause("East", "mixed"), cause("West", "training")] };
  expect(causesAssumed({ skills }, { gaps: [east, west], causes })).toEqual([
    "Training alone will not close SQL in East: something else stands in the way too.",
  ]);
});

test("gaps without a rank are counted, closed ones are no matter", () => {
  const gaps = [{ ...east, rank: null }, anItem("S1", "South", { demand: 3, gapCount: 0 }, { rank: null })];
  expect(plannableGaps({ skills }, { gaps, causes: noProgramme.causes })).toEqual({
    gaps: [],
    leftOut: [{ what: "1 gap without a rank", why: expect.stringContaining("Too little is known") }],
  });
});
