import { describe, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { type Audience, reportOf } from "../../../shared/report/report.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { sample, textsOf, viewsOf } from "./sample-report.ts";
import { smallReport } from "./small-report.ts";

/* What a reader trips over, on every page that leaders and HR read. */

const reading = readDataset(await readPath(sample));
const analysis = analyse(reading, { asOf: "2026-11-22" });
const reportFor = (audience: Audience) => reportOf(analysis, { audience, tables: reading.mapping.tables });

const plurals = "people|levels|teams|skills|trainings|weeks|days|KPIs|months|gaps|links|cells|rows|requests";
const broken: Record<string, RegExp> = {
  "a sentence that ends before it has said anything": /[:;,] ?[.;,]/,
  "one of something in the plural": new RegExp(`(?<![\\d.,−–]|to )\\b1 (?:${plurals})\\b`),
  "what no reader should see": /\b(?:NaN|undefined|null|Infinity)\b|\[object|\{\{/,
};

describe.each([["leadership"], ["hr"]] as const)("in the report for %s", (audience) => {
  const views = viewsOf(reportFor(audience));

  test.each(Object.entries(broken))("no text has %s", (_, fault) => {
    const found = views.flatMap(({ path, view }) =>
      textsOf(view)
        .filter((text) => fault.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test("the answer begins each sentence with a capital, a number or a name", () => {
    const starts = views.flatMap(({ path, view }) =>
      textsOf(view.answer)
        .filter((text) => /^(?:about|at (?:most|least)|a number|over|under)\b/.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(starts).toEqual([]);
  });

  test("what a page counts is told in sentences that do not run into each other", () => {
    for (const { path, view } of views) {
      const [counts] = textsOf([view.how.counts]);
      expect(counts, path).not.toMatch(/[\p{L}\d)][.][“\p{Lu}]/u);
    }
  });
});

test("a KPI that misses its target by very little is not shown at 100 % of it", () => {
  const report = smallReport({ sales: 12_499.99 });
  const [bars] = viewsOf(report).find(({ path }) => path === "kpis.html")!.view.pictures;
  expect(bars).toMatchObject({ rows: [{ note: "over 99 %" }] });
});

test("what is hidden is not told as nothing required, and no gap that may not be shown as no gap", () => {
  const views = new Map(viewsOf(smallReport({ audience: "leadership" })).map(({ path, view }) => [path, view]));
  const [overview] = textsOf([views.get("index.html")!.how.counts]);
  expect(overview).toMatch(
    /^A number of people that is hidden, .*; how many levels are required and rated is hidden\./,
  );
  expect(textsOf(views.get("gaps.html")!.answer)).toEqual([
    "No gap may be shown: groups are too small, or others could be worked out from them.",
  ]);
});

test("skills in teams are counted in every state there is, so that the states add up to all of them", () => {
  const [answer] = textsOf(viewsOf(reportFor("leadership")).find(({ path }) => path === "coverage.html")!.view.answer);
  const [all, ...states] = [...answer!.matchAll(/\d+/g)].map(Number);
  expect(states.reduce((sum, each) => sum + each, 0)).toBe(all);
});
