import { expect, test } from "vitest";
import { type CauseResult, type CausesSummary, boxes as gilbert } from "../../../shared/analysis/cause-results.ts";
import { causeClassOf, causesOf } from "../../../shared/analysis/causes.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Dataset, KeptRow } from "../../../shared/model.ts";
import { anItem } from "./small-analysis.ts";
import { aDataset, aParticipant, aPerson, aSkill, aTraining } from "./small-dataset.ts";

/** Boxes in Gilbert's order. */
const boxes = (...heights: (number | null)[]) =>
  Object.fromEntries(gilbert.map((box, index) => [box, heights[index] ?? null]));

const aRow = (values: KeptRow["values"], row = 2): KeptRow => ({
  values: { skill: "SQL", ...values },
  place: { sheet: "Causes", range: `A${row}` },
});

const gap = (skill: string, team: string | null, rank: number) =>
  anItem(skill, team, { demand: 6, gapCount: 4 }, { rank });

const gaps = [gap("SQL", "East", 1), gap("SQL", "West", 2), gap("Coaching", "East", 3)];

function summaryOf(causes: KeptRow[], parts: Partial<Dataset> = {}, asOf = "2026-11-22"): CausesSummary {
  const dataset = aDataset({
    people: [aPerson("Ana", { team: "East" }), aPerson("Ben", { team: "West" })],
    skills: [aSkill("SQL"), aSkill("Coaching")],
    causes,
    ...parts,
  });
  return causesOf(dataset, { gaps, trainings: trainingsOf(dataset, gaps), settings: defaultSettings, asOf });
}

const firstOf = (...parameters: Parameters<typeof summaryOf>): CauseResult => summaryOf(...parameters).causes[0]!;

const tools = boxes(0, 4, 0, 1, 0, 0);
const skill = boxes(0, 1, 0, 4, 0, 0);

test("several raters of one gap count as their median", () => {
  const result = firstOf([
    aRow({ team: "East", ...boxes(0, 4, 0, 1, 0, 0) }),
    aRow({ team: "East", ...boxes(2, 3, 0, 1, 0, 0) }, 3),
    aRow({ team: "East", ...boxes(4, 1, 0, 1, 0, null) }, 4),
  ]);
  expect(result).toMatchObject({ skill: "SQL", team: "East", raters: 3, verdict: "fix, do not train" });
  expect(result.boxes).toEqual(boxes(2, 3, 0, 1, 0, 0));
  expect(result.sources).toEqual([{ sheet: "Causes", range: "A2:A4", cells: 3 }]);
});

test("a rater who judges again is counted with the newer judgement", () => {
  const rows = [
    aRow({ team: "East", rater: "Kim", date: "2026-01-10", ...tools }),
    aRow({ team: "East", rater: "Kim", date: "2026-06-10", ...skill }, 3),
  ];
  expect(firstOf(rows)).toMatchObject({ class: "training", raters: 1 });
  expect(firstOf([...rows].reverse()).class).toBe("training");
});

test("a cause without a team holds for every team, unless the team has its own", () => {
  const summary = summaryOf([aRow(tools), aRow({ team: "West", ...skill }, 3)]);
  expect(causeClassOf(summary, "SQL", "East")).toBe("not-training");
  expect(causeClassOf(summary, "SQL", "West")).toBe("training");
  expect(causeClassOf(summary, "Coaching", "East")).toBe("unknown");
});

test("a cause about a person is about the team of that person, not about everybody", () => {
  expect(firstOf([aRow({ person: "Ben", ...tools })]).team).toBe("West");
});

test("where training alone will not help, the text says so with each barrier and one action for it", () => {
  const { text, actions, top } = firstOf([aRow({ team: "East", ...boxes(2, 4, 0, 1, 0, 0) })]);
  expect(text).toContain("Training alone will not close this gap");
  expect(text).toContain("tools, time and process (4)");
  expect(text).toContain("expectations and feedback (2)");
  expect(actions.map(({ box }) => box)).toEqual(top);
  expect(firstOf([aRow({ team: "East", ...boxes(0, 3, 0, 3, 0, 0) })]).text).toContain(
    "Training alone will not close this gap",
  );
  expect(firstOf([aRow({ team: "East", ...skill })]).text).not.toContain("Training alone");
});

test.each<[verdict: string, heights: (number | null)[]]>([
  ["train", [0, 0, 0, 4, 0, 0]],
  ["train and fix", [0, 3, 0, 4, 0, 0]],
  ["fix, do not train", [0, 3, 0, 1, 0, 0]],
  ["stop", [1, 1, 0, 1, 0, 0]],
  ["ask first", [1, 1]],
])("the verdict is “%s” with boxes %j", (verdict, heights) => {
  expect(firstOf([aRow({ team: "East", ...boxes(...heights) })]).verdict).toBe(verdict);
});

test("who could do it if the job depended on it does not lack the skill, which somebody has to confirm", () => {
  const result = firstOf([aRow({ team: "East", couldIfNeeded: true, ...boxes(0, 3, 0, null, 0, 0) })]);
  expect(result).toMatchObject({ class: "not-training", couldIfNeeded: true, knowledgeShare: 0 });
  expect(result.boxes.knowledge).toBeNull();
  expect(result.text).toContain("please confirm");
  expect(firstOf([aRow({ team: "East", couldIfNeeded: true })]).class).toBe("unknown");
});

test("a quick answer that contradicts the rating of knowledge is pointed out, not decided", () => {
  const result = firstOf([aRow({ team: "East", couldIfNeeded: true, ...skill })]);
  expect(result.class).toBe("training");
  expect(result.text).toContain("check the rating of knowledge and skill");
});

test("a main cause in words names a box, and asks for ratings before money is spent", () => {
  const result = firstOf([aRow({ team: "East", cause: "no time" })]);
  expect(result).toMatchObject({ class: "unknown", verdict: "ask first", top: ["resources"], raters: 0 });
  expect(result.text).toContain("“no time”");
  expect(firstOf([aRow({ team: "East", cause: "no time", ...skill })]).top).toEqual(["knowledge"]);
});

test("money of planned and running trainings is not wasted; what is over or mandatory does not count", () => {
  const training = (id: string, details: Parameters<typeof aTraining>[1]) =>
    aTraining(id, { skills: ["SQL"], costs: { total: 1000 }, ...details });
  const trainings = [
    training("planned", { status: "Planned" }),
    training("running", { status: "In progress", costs: { delivery: 300 } }),
    training("open", { status: null, costs: {} }),
    training("held", { status: "Completed" }),
    training("cancelled", { status: "Cancelled" }),
    training("law", { status: "Planned", mandatory: true }),
    training("attended", { status: null }),
    training("other", { status: "Planned", skills: ["Coaching"] }),
  ];
  const participants = [aParticipant("Ana", "attended", { completed: "2026-02-01" })];
  const result = firstOf([aRow({ team: "East", ...tools })], { trainings, participants });
  expect(result.notWasted).toBe(1300);
  expect(result.trainings).toEqual(["law", "open", "planned", "running"]);
  expect(result.text).toContain("€ 1,300 for open, planned and running need not be spent on it.");
  expect(result.text).toContain("The cost of open is not known.");
  expect(result.text).toContain("law is mandatory and goes on.");
  expect(firstOf([aRow({ team: "East", ...skill })], { trainings }).notWasted).toBe(0);
});

test("a planned training of unknown cost leaves the money not wasted unknown, not 0", () => {
  const trainings = [aTraining("Course", { skills: ["SQL"], status: "Planned" })];
  expect(firstOf([aRow({ team: "East", ...tools })], { trainings }).notWasted).toBeNull();
});

test("a training without a status that has ended is over", () => {
  const trainings = [aTraining("Course", { skills: ["SQL"], end: "2026-03-01", costs: { total: 500 } })];
  const rows = [aRow({ team: "East", ...tools })];
  expect(firstOf(rows, { trainings }, "2026-11-22").notWasted).toBe(0);
  expect(firstOf(rows, { trainings }, "2026-02-01").notWasted).toBe(500);
});

test("the share of top gaps that are no lack of skill counts only gaps whose main cause is known", () => {
  const summary = summaryOf([
    aRow({ team: "East", ...tools }),
    aRow({ team: "West", ...skill }, 3),
    aRow({ skill: "Coaching", team: "East", ...boxes(4, null, null, null) }, 4),
  ]);
  expect(summary).toMatchObject({ topGaps: 3, known: 2, notSkill: 1, share: 0.5 });
  expect(summary.text).toBe(
    "Of the first 3 ranked gaps, 2 have a known main cause; in 1 of them (50 %) it is not a lack of skill.",
  );
  expect(summaryOf([])).toMatchObject({ known: 0, notSkill: 0, share: null });
});

test("where a lack of skill is as high as another barrier, the main cause counts as skill", () => {
  expect(summaryOf([aRow({ team: "East", ...boxes(3, 0, 0, 3, 0, 0) })])).toMatchObject({ known: 1, notSkill: 0 });
});

test("causes stand in the order of the gaps, whatever the order of the rows", () => {
  const rows = [
    aRow({ skill: "Writing", ...tools }),
    aRow({ skill: "Coaching", team: "East", ...tools }, 3),
    aRow({ team: "West", ...tools }, 4),
    aRow({ team: "East", owner: "Kim", fix: "New server", due: "2026-12-31", ...tools }, 5),
    aRow({ team: "East", owner: "Ali", ...tools }, 6),
  ];
  const { causes } = summaryOf(rows);
  expect(causes.map(({ skill, team }) => `${skill} ${team}`)).toEqual([
    "SQL East",
    "SQL West",
    "Coaching East",
    "Writing null",
  ]);
  expect(causes[0]).toMatchObject({ owner: "Ali, Kim", fix: "New server", due: "2026-12-31" });
  expect(summaryOf([...rows].reverse())).toEqual(summaryOf(rows));
});

test("a row that names no skill is left out and counted", () => {
  const summary = summaryOf([aRow({ skill: null, team: "East", ...tools })]);
  expect(summary.causes).toEqual([]);
  expect(summary.text).toContain("1 row of the Causes sheet names no skill and is left out.");
});

test("a rating that is not from 0 to 4 is left out and said", () => {
  const result = firstOf([aRow({ team: "East", ...boxes(0, 4, 0, 1, 0, 9) })]);
  expect(result.boxes.motives).toBeNull();
  expect(result.text).toContain("1 rating not from 0 to 4 left out.");
});
