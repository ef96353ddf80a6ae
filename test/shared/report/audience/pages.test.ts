import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../../shared/analysis/analysis.ts";
import { auditReport } from "../../../../shared/report/audience/audit-report.ts";
import type { AudienceChoice } from "../../../../shared/report/audience/published-groups.ts";
import { readerOf } from "../../../../shared/report/audience/purpose.ts";
import { listPages, pathOf } from "../../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../../shared/report/report.ts";
import { readDataset } from "../../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../../site/xlsx/read-path.ts";
import { sample, textsOf, viewsOf } from "../sample-report.ts";

/* The sample company, for each audience. */

const choices: readonly AudienceChoice[] = [
  { audience: "leadership" },
  { audience: "manager", teams: ["Sales North"] },
  { audience: "leadership", minimumGroup: 10 },
];
let analysis: Analysis;
let leadership: Report;
let manager: Report;

beforeAll(async () => {
  analysis = analyse(readDataset(await readPath(sample)), { asOf: "2026-11-22", certainty: false });
  leadership = reportOf(analysis, choices[0]!);
  manager = reportOf(analysis, choices[1]!);
});

/** Every link on every page. */
function linksOf(part: unknown): string[] {
  if (part === null || typeof part !== "object") return [];
  const own = "to" in part && "text" in part && typeof part.to === "string" ? [part.to] : [];
  return [...own, ...Object.values(part).flatMap(linksOf)];
}

test("H2 leaders have no pages of people and no data check, managers those of their people alone", () => {
  const kinds = (report: Report) => new Set(listPages(report).map(({ kind }) => kind));
  expect([...kinds(leadership)]).not.toContain("person");
  expect(pathOf(leadership, "people")).toBeNull();
  expect(pathOf(leadership, "data-check")).toBeNull();
  const names = new Set(analysis.people.filter(({ team }) => team === "Sales North").map(({ id }) => id));
  const people = listPages(manager).filter(({ kind }) => kind === "person");
  expect(new Set(people.map(({ id }) => id))).toEqual(names);
});

test("H2 no page leads to a page that its readers do not have", () => {
  for (const report of [leadership, manager]) {
    const paths = new Set(listPages(report).map(({ path }) => path));
    for (const { view } of viewsOf(report)) for (const to of linksOf(view)) expect(paths).toContain(to.split("#")[0]);
  }
});

test("H4 leaders are told no cells; whoever asks is sent to HR", () => {
  for (const { view } of viewsOf(leadership)) {
    expect(view.how.sources).toEqual([]);
    expect(textsOf(view.how.method).join("")).toContain("named in HR's report");
  }
});

test("H2 what is hidden, and why, stands on the Method page with the minimum and how many", () => {
  const view = viewsOf(leadership).find(({ path }) => path === "method.html")!.view;
  const section = view.sections!.find(({ title }) => title === "What is hidden and why")!;
  const text = textsOf(section.paragraphs).join(" ");
  expect(text).toContain("at least 5 people");
  expect(text).toContain(`${leadership.privacy!.hiddenItems.length} are hidden`);
});

test("H2 every page says whom it is for and what it must not be used for", () => {
  expect(readerOf(leadership)).toBe("For leaders: groups of fewer than 5 people are not shown.");
  expect(readerOf(manager)).toBe("Confidential: for the manager of Sales North.");
  expect(leadership.purpose).toContain("Not for judging, paying, promoting or dismissing single people");
  expect(reportOf(analysis, { audience: "leadership", purpose: "For the board." }).purpose).toBe("For the board.");
});

test("H2 the sample passes the disclosure audit for every audience, with larger groups as well", () => {
  for (const choice of choices) expect(auditReport(analysis, choice)).toMatchObject({ safe: true, dropped: [] });
});

test("H2 no text counts fewer than five people, but for those qualified in a group that is shown", () => {
  const few = /\b(?:[1-4]|one|two|three|four) (?:of \d+ )?(?:rated )?(?:people|persons?|participants)\b/;
  const texts = viewsOf(leadership).flatMap(({ path, view }) => (path === "method.html" ? [] : textsOf(view)));
  const said = texts.filter((text) => few.test(text) && !/fewer than|qualified|at least|That one person/.test(text));
  expect(said).toEqual([]);
});

test("H2 a budget plan made from exact numbers is not shown to leaders", () => {
  const exact = { gaps: analysis.offers.gaps, offers: [], leftOut: [] } as unknown as Report["budget"];
  expect(reportOf(analysis, { audience: "leadership", budget: exact }).budget).toBeNull();
});
