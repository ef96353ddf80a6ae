import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../../shared/analysis/analysis.ts";
import type { Dataset } from "../../../../shared/model.ts";
import { planBasis, type Report, reportOf } from "../../../../shared/report/report.ts";
import { readDataset } from "../../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../../site/xlsx/read-path.ts";
import { sample, viewsOf } from "../sample-report.ts";

/*
 * A canary is planted in every name, id and address of a person and in every text of the sample that may not leave HR.
 * What may: names of skills, trainings, KPIs, teams, departments, roles and units, what a training is for (outcome,
 * method, format), what was read (measure), and words with a fixed meaning (states, kinds, waves).
 */
const canary = "Qxz";
const mayPass = new Set(["training", "kpi", "skill", "team", "unit", "measure", "role", "targetRole", "department"]);
const fixedMeaning = new Set(["state", "kind", "wave", "status", "phase", "type", "stage", "answer"]);

let analysis: Analysis;
let ownTeam: string[];
let planted: Dataset;

beforeAll(async () => {
  const { dataset, problems, accounts } = readDataset(await readPath(sample));
  planted = withCanaries(dataset);
  analysis = analyse({ dataset: planted, problems, accounts }, { asOf: "2026-11-22", certainty: false });
  ownTeam = planted.people.filter(({ team }) => team === "Sales North").map(({ id }) => id);
});

function withCanaries(dataset: Dataset): Dataset {
  const people = new Set(dataset.people.flatMap(({ id, name, manager }) => [id, name, ...(manager ? [manager] : [])]));
  const known = new Set([
    ...dataset.skills.flatMap(({ id, name }) => [id, name]),
    ...dataset.trainings.flatMap(({ id, name }) => [id, name]),
    ...dataset.kpis.flatMap(({ id, name }) => [id, name]),
    ...dataset.teams,
    ...dataset.roles,
  ]);
  const person = (text: string) => (people.has(text) ? `${text} ${canary}` : text);
  const someone = (text: string | null) => (text === null ? null : `${text} ${canary}`);
  const note = (field: string, value: unknown) =>
    typeof value !== "string" || /^\d{4}-\d\d/.test(value) || known.has(value)
      ? value
      : people.has(value)
        ? person(value)
        : mayPass.has(field) || fixedMeaning.has(field)
          ? value
          : `${value} ${canary}`;
  const kept = <Row extends { values: Record<string, unknown> }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({
      ...row,
      values: Object.fromEntries(Object.entries(row.values).map(([field, value]) => [field, note(field, value)])),
    }));
  return {
    ...dataset,
    people: dataset.people.map((each) => ({
      ...each,
      id: person(each.id),
      name: person(each.name),
      manager: each.manager && person(each.manager),
      email: each.email && `${canary}.${each.email}`,
    })),
    history: dataset.history.map((reading) => ({ ...reading, unit: reading.unit && person(reading.unit) })),
    kpis: dataset.kpis.map((kpi) => ({ ...kpi, owner: someone(kpi.owner), parentGoal: someone(kpi.parentGoal) })),
    trainings: dataset.trainings.map((training) => ({
      ...training,
      owner: someone(training.owner),
      sponsor: someone(training.sponsor),
      scopedBy: someone(training.scopedBy),
      doDifferently: someone(training.doDifferently),
      whatShowsIt: someone(training.whatShowsIt),
      leadersReinforce: someone(training.leadersReinforce),
      provider: someone(training.provider),
      kept: training.kept && kept([{ values: training.kept }])[0]!.values,
    })),
    participants: dataset.participants.map((row) => ({
      ...row,
      person: row.person && person(row.person),
      validatedBy: someone(row.validatedBy),
      group: row.group,
    })),
    signals: dataset.signals.map((signal) => ({
      ...signal,
      person: signal.person && person(signal.person),
      text: someone(signal.text),
    })),
    certificates: dataset.certificates.map((each) => ({
      ...each,
      person: person(each.person),
      name: someone(each.name),
    })),
    readings: kept(dataset.readings),
    actions: kept(dataset.actions),
    checkIns: kept(dataset.checkIns),
    causes: kept(dataset.causes),
    requests: kept(dataset.requests),
  };
}

/** Everything a report and its pages hold, as text. */
function allOf(report: Report): string {
  return JSON.stringify([report, viewsOf(report)]);
}

/** The places of a word with what stands around it. */
function around(text: string, word: string): string[] {
  return [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => text.slice(index - 60, index + 20)).slice(0, 5);
}

test("the canaries are in what HR sees, and the workbook still says something about everything", () => {
  const report = reportOf(analysis, { audience: "hr" });
  expect(around(allOf(report), canary)).toHaveLength(5);
  const { evidence, evaluations, causes, cadence, forecasts, staying, speed } = report.analysis;
  for (const part of [evidence, evaluations, causes.causes, cadence, forecasts, staying, speed])
    expect(part.length).toBeGreaterThan(0);
});

test("H2 no name, id, address or note from any sheet is in a leadership report or on its pages", () => {
  expect(around(allOf(reportOf(analysis, { audience: "leadership" })), canary)).toEqual([]);
});

test("H2 a manager's report holds no canary but those of the people of the team and their own managers", () => {
  const report = reportOf(analysis, { audience: "manager", teams: ["Sales North"] });
  const text = allOf(report);
  for (const { id, name } of planted.people.filter((person) => !ownTeam.includes(person.id))) {
    expect(around(text, `"${id}"`)).toEqual([]);
    const isManager = planted.people.some((person) => ownTeam.includes(person.id) && person.manager === name);
    if (!isManager) expect(around(text, name)).toEqual([]);
  }
  expect(around(text, `${canary}\\.`)).toEqual([]);
});

test("H2 with pseudonyms a manager's report names nobody at all, and its order does not tell who is who", () => {
  const pseudonyms = new Map(
    planted.people.map(({ id }, at) => [id, `P-${String((at * 7919) % 1000).padStart(4, "A")}`]),
  );
  const report = reportOf(analysis, { audience: "manager", teams: ["Sales North"], pseudonyms });
  expect(around(allOf(report), canary)).toEqual([]);
  expect(report.analysis.people).toHaveLength(analysis.people.filter(({ team }) => team === "Sales North").length);
  const ids = report.analysis.people.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
});

test("H2 what a budget plan for leaders is made from holds nothing that their report hides", () => {
  const basis = planBasis(analysis, { audience: "leadership" });
  const ids = new Set(basis.gaps.map(({ id }) => id));
  expect(basis.offers.gaps.every(({ id }) => ids.has(id))).toBe(true);
  expect(around(JSON.stringify(basis), canary)).toEqual([]);
});
