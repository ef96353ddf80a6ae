import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import type { Inline, PageView, Sentence } from "../../../shared/report/view.ts";
import { sampleReport, viewsOf } from "./sample-report.ts";

let report: Report;
let views: { path: string; view: PageView }[];

beforeAll(async () => {
  report = await sampleReport();
  views = viewsOf(report);
});

const wordsOf = (sentence: Sentence | Inline): string =>
  [sentence]
    .flat()
    .map((part) => (typeof part === "string" ? part : (part as { text: string }).text))
    .join("");

test("every row of every table has a cell for each column", () => {
  const uneven = views.flatMap(({ path, view }) =>
    view.tables
      .filter(({ columns, rows }) => rows.some((row) => row.length !== columns.length))
      .map(({ id }) => `${path}: ${id}`),
  );
  expect(uneven).toEqual([]);
});

test("every page asks a question and answers it in at most three sentences that end", () => {
  for (const { path, view } of views) {
    expect(view.title, path).toMatch(/\?$/);
    expect(view.answer.length, path).toBeGreaterThan(0);
    expect(view.answer.length, path).toBeLessThanOrEqual(3);
    for (const sentence of view.answer) expect(wordsOf(sentence), path).toMatch(/[.?]( See .+)?$/);
  }
});

test("people without a team are in no team's coverage", () => {
  expect(report.analysis.teams.length).toBeGreaterThan(1);
  expect(report.analysis.coverage.filter(({ team }) => team === null)).toEqual([]);
});
