import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import type { TenureCheck } from "../../../shared/analysis/growth-results.ts";
import { hasPage, type SinglePageKind } from "../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { tenureText } from "../../../shared/report/views/recognition.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { sample, textsOf } from "./sample-report.ts";

let analysis: Analysis;
let hr: Report;
let manager: Report;

beforeAll(async () => {
  analysis = analyse(readDataset(await readPath(sample)), { asOf: "2026-11-22", certainty: false });
  hr = reportOf(analysis, { audience: "hr" });
  manager = reportOf(analysis, { audience: "manager", teams: ["Field Service"] });
});

const pages: readonly SinglePageKind[] = ["growth", "career-paths", "recognition", "you-said"];

function textOf(report: Report, kind: SinglePageKind): string {
  return textsOf(viewOf({ kind, id: null, path: `${kind}.html` }, report)).join("\n");
}

test("leaders get no page about how single people grow, managers none of what people said (H2)", () => {
  const leadership = reportOf(analysis, { audience: "leadership" });
  expect(pages.filter((kind) => hasPage(leadership, kind))).toEqual([]);
  expect(pages.filter((kind) => hasPage(manager, kind))).toEqual(["growth", "career-paths", "recognition"]);
  expect(leadership.analysis.growth).toMatchObject({ plans: [], said: [], recognition: { entries: [] } });
  expect(pages.filter((kind) => hasPage(hr, kind))).toEqual(pages);
});

test("a manager's pages name nobody of another team (H2)", () => {
  const others = analysis.people.filter(({ team }) => team !== "Field Service").map(({ name }) => name);
  const said = JSON.stringify(manager.analysis.growth);
  expect(others.filter((name) => said.includes(name))).toEqual([]);
  const ids = analysis.people.filter(({ team }) => team !== "Field Service").map(({ id }) => id);
  expect(ids.filter((id) => said.includes(`"${id}"`))).toEqual([]);
});

test("each page has its question, an answer and what it rests on", () => {
  for (const kind of pages) {
    const view = viewOf({ kind, id: null, path: `${kind}.html` }, hr);
    expect(view.title, kind).toMatch(/\?$/);
    expect([view.answer.length > 0, view.pictures.length, view.tables.length > 0, view.next.length > 0], kind).toEqual([
      true,
      1,
      true,
      true,
    ]);
  }
});

test("only a training given by lot is said to have caused anything (E3)", () => {
  const lines = pages.flatMap((kind) => textOf(hr, kind).split("\n"));
  const caused = lines.filter((line) => /\bcaused\b|\bled to\b|\bthanks to\b/i.test(line));
  expect(caused.filter((line) => !line.includes("“Negotiation workshop” caused"))).toEqual([]);
});

test("what was said is told without who said it (G3)", () => {
  const texts = JSON.stringify(analysis.growth.said.map((theme) => theme.texts));
  expect(analysis.people.filter(({ name, id }) => texts.includes(name) || texts.includes(id))).toEqual([]);
});

test("a person's page tells training for the job and development for the next role apart (G1)", () => {
  const { id } = analysis.people.find(({ nextRole, fit }) => nextRole?.missing.length && fit.missing.length)!;
  const view = viewOf({ kind: "person", id, path: "people/x.html" }, hr);
  const ids = view.tables.map((table) => table.id);
  expect(ids.slice(0, 2)).toEqual(["plan-now", "plan-career"]);
});

test("the tenure check never says more than that two things go together (G2)", () => {
  const check: Omit<TenureCheck, "answer"> = {
    status: "ok",
    n: 40,
    rho: 0.5,
    p: 0.001,
    ciLow: 0.2,
    ciHigh: 0.7,
    groups: [],
  };
  expect(tenureText({ ...check, answer: "longer" })).toBe(
    "It goes with how long people have been here (rank correlation 0.5, 95 % interval 0.2 to 0.7, 40 people who could have been recognised): check that newer people get the same chances.",
  );
  expect(tenureText({ ...check, answer: "no sign" })).toContain("There is no sign");
  expect(tenureText({ ...check, status: "too-few", n: 3, answer: "unknown" })).toContain("six are needed");
});
