import { expect, test } from "vitest";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { levelsOf } from "../../../shared/analysis/levels.ts";
import { scoreEvidenceOf } from "../../../shared/analysis/score-evidence.ts";
import { defaultSettings as settings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import { transfersOf } from "../../../shared/analysis/transfer.ts";
import type { Dataset, KeptRow, Participant, Training } from "../../../shared/model.ts";
import { aDataset, aParticipant, aTraining } from "./small-dataset.ts";
import { aDesign, someEvidence } from "./small-effects.ts";

const asOf = "2026-11-22";

function levelsFor(parts: Partial<Dataset>, evidence: readonly LinkEvidence[] = [], training: Partial<Training> = {}) {
  const details = { start: "2026-02-01", end: "2026-02-10", status: "Completed" };
  const dataset = aDataset({ trainings: [aTraining("Course", { ...details, ...training })], ...parts });
  const trainings = trainingsOf(dataset, []);
  const transfers = transfersOf(dataset, { settings, asOf, evidence, kpis: [], trainings });
  const learning = scoreEvidenceOf(dataset, { settings, seed: 1 });
  return levelsOf(dataset, { settings, trainings, learning, transfers, evidence, asOf }).get("Course")!;
}

const people = (count: number, details: (index: number) => Partial<Participant>) =>
  Array.from({ length: count }, (_, index) => aParticipant(`P${index}`, "Course", details(index)));

function reading(kind: string, values: KeptRow["values"], range = "A2"): KeptRow {
  return { values: { training: "Course", kind, ...values }, place: { sheet: "Readings", range } };
}

test("a training without any data has four levels that say not measured", () => {
  const { levels, deepest, nextEvidence } = levelsFor({});
  expect(levels.map(({ level, measured, n }) => ({ level, measured, n }))).toEqual([
    { level: "reaction", measured: false, n: 0 },
    { level: "learning", measured: false, n: 0 },
    { level: "behaviour", measured: false, n: 0 },
    { level: "results", measured: false, n: 0 },
  ]);
  for (const { text } of levels) expect(text).toMatch(/^Not measured/);
  expect(deepest).toBeNull();
  expect(nextEvidence).toBe("Ask the participants five questions at the end.");
});

test("each level stands for itself, and the deepest is named", () => {
  const participants = people(6, (index) => ({
    completed: "2026-02-10",
    invited: true,
    reaction: 3 + (index % 3),
    pre: 40 + index,
    post: 55 + 2 * index,
    applied: index > 1,
    validatedBy: "Manager",
  }));
  const { levels, deepest, nextEvidence } = levelsFor({ participants });
  const [reaction, learning, behaviour, results] = levels;
  expect(reaction).toMatchObject({ measured: true, n: 6, invited: 6, mean: 4, share: { count: 4, of: 6 } });
  expect(learning).toMatchObject({ measured: true, n: 6, mean: 60 });
  expect(behaviour).toMatchObject({ measured: true, n: 6, share: { count: 4, of: 6 } });
  expect(results!.measured).toBe(false);
  expect(deepest).toBe("behaviour");
  expect(nextEvidence).toBe("Record the KPI by unit, with a comparison group.");
});

test("a level in between that was skipped is the next evidence", () => {
  const participants = people(6, () => ({ completed: "2026-02-10", reaction: 4, applied: true }));
  expect(levelsFor({ participants }).nextEvidence).toBe("Give the same test before and after.");
});

test("results that were only read before and after ask for a comparison group", () => {
  const participants = people(6, (index) => ({
    completed: "2026-02-10",
    reaction: 4,
    pre: index,
    post: 9,
    applied: true,
  }));
  const before = [someEvidence("Course", "Deal size", [aDesign("before-after", 2)])];
  const compared = [someEvidence("Course", "Deal size", [aDesign("comparison", 2)])];
  expect(levelsFor({ participants }, before)).toMatchObject({
    deepest: "results",
    nextEvidence: "Record the KPI by unit, with a comparison group.",
  });
  expect(levelsFor({ participants }, compared).nextEvidence).toContain("All four levels have data");
});

test("why results cannot be measured is said", () => {
  const cannot = "It cannot be measured, because the training has no start date.";
  const { levels } = levelsFor({}, [someEvidence("Course", "Deal size", [], { cannot })]);
  expect(levels[3]!.text).toBe(`Not measured. ${cannot}`);
});

test("a test that was given only afterwards shows who passed and no change", () => {
  const participants = people(4, (index) => ({ completed: "2026-02-10", post: 60 + 10 * index }));
  const [, learning] = levelsFor({ participants }, [], { kept: { passScore: 75 } }).levels;
  expect(learning).toMatchObject({ measured: true, n: 4, mean: 75, share: { count: 2, of: 4 } });
  expect(learning!.text).toContain("no change is known");
});

test("fewer than half of those asked is said beside the reaction", () => {
  const participants = people(10, (index) => ({ invited: true, reaction: index < 4 ? 5 : null }));
  const [reaction] = levelsFor({ participants }).levels;
  expect(reaction).toMatchObject({ n: 4, invited: 10, lowResponse: true });
});

test("answers without names to several questions are counted by row", () => {
  const readings = ["A2", "B2", "A3", "B3"].map((range, index) =>
    reading("Reaction", { measure: range.startsWith("A") ? "Useful" : "Clear", value: 2 + index, maximum: 6 }, range),
  );
  const [reaction] = levelsFor({ readings }).levels;
  expect(reaction).toMatchObject({ n: 2, mean: 3.5, share: { count: 0, of: 2 } });
});

test("a row that stands for many answers counts as many, and single answers are not known", () => {
  const readings = [
    reading("Reaction", { measure: "Useful", unit: "East", value: 4, responses: 30, invited: 40, maximum: 5 }),
    reading("Reaction", { measure: "Useful", unit: "West", value: 3, responses: 10, invited: 60, maximum: 5 }),
  ];
  const [reaction] = levelsFor({ readings }).levels;
  expect(reaction).toMatchObject({ n: 40, invited: 100, mean: 3.75, share: null, lowResponse: true });
});

test("before a training begins the next evidence is what has to be recorded then", () => {
  const { nextEvidence } = levelsFor({}, [], { start: "2027-01-10", end: null, status: "Planned" });
  expect(nextEvidence).toMatch(/^Before it starts/);
});
