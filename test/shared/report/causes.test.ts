import { expect, test } from "vitest";
import { causesOf } from "../../../shared/analysis/causes.ts";
import { adviceOf } from "../../../shared/analysis/format-advice.ts";
import type { KeptRow } from "../../../shared/model.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import type { HeatMap, Inline, PageView, Sentence } from "../../../shared/report/view.ts";
import { causesView } from "../../../shared/report/views/causes.ts";
import { aCompany, analysisOf, type Company } from "../analysis/small-company.ts";
import { aPerson, aSkill, aTraining } from "../analysis/small-dataset.ts";

const people = ["Ana", "Ben", "Cy", "Di"].map((name) => aPerson(name, { team: name < "C" ? "East" : "West" }));
const company: Company = {
  people,
  skills: [aSkill("SQL", { criticality: "important" })],
  required: [["everyone", "", "SQL", 3]],
  rated: people.map(({ name }) => [name, "SQL", "manager", 1] as const),
  trainings: [aTraining("SQL course", { skills: ["SQL"], status: "Planned", costs: { total: 4000 } })],
};

function viewWith(causes: KeptRow[]): PageView {
  const analysis = analysisOf({ ...company, causes });
  const dataset = aCompany({ ...company, causes });
  const { gaps, skills, trainings, settings } = analysis;
  const summary = causesOf(dataset, { gaps, trainings, settings, asOf: "2026-11-22" });
  const advice = adviceOf({ gaps, skills, dataset, causes: summary, trainings });
  const report = reportOf(analysis, { audience: "hr" });
  return causesView({ ...report, analysis: { ...report.analysis, causes: summary, advice } } as Report);
}

const aCause = (values: KeptRow["values"]): KeptRow => ({
  values: {
    skill: "SQL",
    expectations: 1,
    resources: 4,
    incentives: 0,
    knowledge: 0,
    capacity: 0,
    motives: 0,
    ...values,
  },
  place: { sheet: "Causes", range: "A2" },
});

const wordsOf = (sentence: Sentence | Inline): string =>
  [sentence]
    .flat()
    .map((part) => (typeof part === "string" ? part : (part as { text: string }).text))
    .join("");

test("without causes the page says which sheet and columns would fill it, and who to ask first", () => {
  const view = viewWith([]);
  expect(view.answer.map(wordsOf).join(" ")).toMatch(/A sheet “Causes” with the columns Skill, Team, .*Knowledge/);
  expect(view.pictures).toEqual([]);
  expect(view.next[0]).toMatchObject({ who: "Manager of East" });
  expect(wordsOf(view.next[0]!.what)).toBe("Ask why SQL in East is short: the environment first, knowledge last.");
});

test("the page says how many of the first gaps are no lack of skill, and what need not be spent", () => {
  const view = viewWith([aCause({ team: "East" })]);
  expect(view.answer.map(wordsOf)).toEqual([
    "Of the first 2 ranked gaps, 1 has a known main cause, and it is not a lack of skill.",
    "Training alone will not close SQL in East: fix what is in the way instead.",
    "Up to € 4,000 planned for such gaps need not be spent on them: SQL course.",
  ]);
});

test("money planned for two such gaps is counted once", () => {
  const view = viewWith([aCause({ team: "East" }), aCause({ team: "West" })]);
  expect(view.answer.map(wordsOf)[2]).toContain("€ 4,000");
});

test("who fixes what by when stands in the next steps", () => {
  const [step] = viewWith([
    aCause({ team: "East", fix: "Repair the server", owner: "Kim Ode", due: "2026-12-31" }),
  ]).next;
  expect(step).toMatchObject({ who: "Kim Ode", when: "31 December 2026" });
  expect(wordsOf(step!.what)).toBe("Fix what is in the way of SQL in East, and do not train: repair the server.");
});

test("the environment stands before the person and knowledge comes last, in picture and table", () => {
  const view = viewWith([aCause({ team: "East", motives: null })]);
  const map = view.pictures[0] as HeatMap;
  expect(map.columns.map(wordsOf)).toEqual([
    "expectations and feedback",
    "tools, time and process",
    "rewards and consequences",
    "staffing and fit",
    "job match and motivation",
    "knowledge and skill",
  ]);
  expect(map.cells[0]!.map(({ text }) => text)).toEqual(["1", "4", "0", "0", "?", "0"]);
  const table = view.tables[0]!;
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
});

test("a gap without a team in the Causes sheet is about every team, and none is asked about again", () => {
  const view = viewWith([aCause({})]);
  expect(view.tables[0]!.rows[0]![1]).toBe("every team");
  expect(view.next.map(({ what }) => wordsOf(what))).toHaveLength(1);
});

test("no sentence of the page claims that a training had an effect", () => {
  const view = viewWith([aCause({ team: "East" }), aCause({ team: "West", knowledge: 4 })]);
  expect(JSON.stringify(view)).not.toMatch(
    /\bcaused\b|\bproved\b|led to|improved by|because of the training|impact of|!/i,
  );
});

test("every step of the advice stands on the page, none of them in a table, and those of several gaps in full only once", () => {
  const view = viewWith([aCause({ team: "East", knowledge: 4, resources: 0 })]);
  const { paragraphs } = view.sections!.find(({ title }) => title === "The steps, week by week")!;
  const [, shared, ...gaps] = paragraphs.map(wordsOf);
  expect(gaps.map((gap) => gap.slice(0, gap.indexOf(".")))).toEqual(["SQL in East", "SQL in West"]);
  for (const gap of gaps) {
    expect(gap).toContain("Week 0: Awareness: the manager says why SQL matters, what good work looks like");
    expect(gap).toMatch(/ Week 1: Micro-lesson of ten minutes in the flow of work\. .* Week 12: Confident use\.$/);
  }
  expect(shared!.match(/on one part that is needed this week/g)).toHaveLength(1);
  expect(shared).toContain("the manager sees it at work, rates the level again and agrees how it is kept.");
  expect(JSON.stringify(view.tables)).not.toContain("Week");
  expect(view.tables.find(({ id }) => id === "advice")!.rows.length).toBeGreaterThan(0);
});
