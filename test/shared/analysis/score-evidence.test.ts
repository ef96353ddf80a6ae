import { expect, test } from "vitest";
import { scoreEvidenceOf } from "../../../shared/analysis/score-evidence.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import type { Participant } from "../../../shared/model.ts";
import { aDataset, aParticipant, aPerson, aTraining } from "./small-dataset.ts";

const context = { settings: defaultSettings, seed: 1 };

function scores(
  rows: readonly [person: string, pre: number | null, post: number | null, details?: Partial<Participant>][],
) {
  return aDataset({
    trainings: [aTraining("Course", { kept: { maximumScore: 100, passScore: 60 } })],
    participants: rows.map(([person, pre, post, details]) => aParticipant(person, "Course", { pre, post, ...details })),
  });
}

test("scores before and after are judged, with the class gain and the share that is satisfactory", () => {
  const found = scoreEvidenceOf(
    scores([
      ["A", 50, 60],
      ["B", 60, 66],
      ["C", 70, 71],
      ["D", 55, 70],
      ["E", 64, 69],
      ["F", 58, 66],
    ]),
    context,
  ).get("Course")!;
  expect(found.verdict).toBe("supported");
  expect(found.classGain).toBeCloseTo(0.1852, 4);
  expect(found.satisfactory).toMatchObject({ before: { count: 3, of: 6 }, after: { count: 6, of: 6 } });
  expect(found.wording).toContain("changed after “Course” (cause not shown)");
});

test("people without any training are the comparison group, and somebody who did not come is neither", () => {
  const rows = scores([
    ["A", 50, 60],
    ["B", 60, 66],
    ["C", 52, 63],
    ["D", 55, 64],
    ["E", 40, null, { status: "No show" }],
  ]);
  const untrained = (["V", "W", "X", "Y"] as const).map((person, index) => ({
    ...aParticipant(person, "", { pre: 52 + index, post: 53 + index * 1.2 }),
    training: null,
  }));
  const found = scoreEvidenceOf({ ...rows, participants: [...rows.participants, ...untrained] }, context);
  expect(found.get("Course")!.designs[0]).toMatchObject({ design: "comparison", n: 4, nComparison: 4, dropped: 0 });
});

test("scores of people trained team by team are judged by team", () => {
  const team = (name: string, people: string) => [...people].map((id) => aPerson(id, { team: name }));
  const dataset = scores([
    ...[..."ABCDEFGH"].map((id, index): [string, number, number] => [id, 50 + index, 60 + index]),
    ...[..."IJKLMNOP"].map((id, index): Parameters<typeof scores>[0][number] => [
      id,
      50 + index,
      51 + index,
      { group: "Control" },
    ]),
  ]);
  const people = ["AB", "CD", "EF", "GH", "IJ", "KL", "MN", "OP"].flatMap((ids, index) => team(`Team ${index}`, ids));
  const [strongest] = scoreEvidenceOf({ ...dataset, people }, context).get("Course")!.designs;
  expect(strongest).toMatchObject({ counted: "teams", n: 4, nComparison: 4 });
});

test("low scorers chosen for a training are told what would have happened without it", () => {
  const found = scoreEvidenceOf(
    scores([
      ["A", 40, 48],
      ["B", 42, 49],
      ["C", 38, 47],
      ["D", 41, 50],
      ["V", 60, 59, { group: "Not selected" }],
      ["W", 64, 60, { group: "Not selected" }],
      ["X", 58, 57, { group: "Not selected" }],
      ["Y", 62, 60, { group: "Not selected" }],
    ]),
    context,
  ).get("Course")!;
  expect(found.regressionToTheMean).toMatchObject({ warn: true });
  expect(found.regressionToTheMean!.expected.map(({ reliability }) => reliability)).toEqual([0.6, 0.8]);
  expect(found.verdict).not.toBe("supported");
  const simple = found.designs.find(({ design }) => design === "before-after")!;
  expect(simple.warnings.map(({ code }) => code)).toContain("regression-to-the-mean");
});

test("a training without any score before has no score evidence", () => {
  expect(scoreEvidenceOf(scores([["A", null, 60]]), context).size).toBe(0);
});
