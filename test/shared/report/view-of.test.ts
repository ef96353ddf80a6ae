import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import type { Inline, PageView, Sentence } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

let report: Report;
let views: { path: string; view: PageView }[];

beforeAll(async () => {
  const reading = readDataset(
    await readPath(fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url))),
  );
  report = reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr", tables: reading.mapping.tables });
  views = listPages(report).map((page) => ({ path: page.path, view: viewOf(page, report) }));
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

test("every page asks a question and answers it in at most four sentences that end", () => {
  for (const { path, view } of views) {
    expect(view.title, path).toMatch(/\?$/);
    expect(view.answer.length, path).toBeGreaterThan(0);
    expect(view.answer.length, path).toBeLessThanOrEqual(4);
    for (const sentence of view.answer) expect(wordsOf(sentence), path).toMatch(/[.?]( See .+)?$/);
  }
});

test("a claim about a training or a KPI says intended or asserted, never caused, proved or thanks to", () => {
  for (const { path, view } of views)
    expect(JSON.stringify([view.answer, view.next, view.sections ?? []]), path).not.toMatch(
      /\bcaused\b|\bproved\b|\bproves\b|thanks to|because of the training|\bled to\b|resulted in/i,
    );
});

test("people without a team are in no team's coverage", () => {
  expect(report.analysis.teams.length).toBeGreaterThan(1);
  expect(report.analysis.coverage.filter(({ team }) => team === null)).toEqual([]);
});
