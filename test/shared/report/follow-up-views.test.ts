import { beforeAll, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import { noFollowUp } from "../../../shared/analysis/follow-up.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import type { PageView } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { sample, textsOf } from "./sample-report.ts";

const kinds = ["next-ninety-days", "requests", "actions"] as const;
let analysis: Analysis;
beforeAll(async () => {
  analysis = analyse(readDataset(await readPath(sample)), { asOf: "2026-11-22", certainty: false });
});

function page(report: Report, kind: (typeof kinds)[number]): PageView {
  return viewOf(listPages(report).find((each) => each.kind === kind)!, report);
}

test("H2 leaders get neither the pages about single people nor anything they are made of", () => {
  const report = reportOf(analysis, { audience: "leadership" });
  expect(report.analysis.followUp).toEqual(noFollowUp);
  expect(listPages(report).filter(({ kind }) => kinds.some((each) => each === kind))).toEqual([]);
});

test("H2 a manager reads of the own people by name, of nobody else, and of no cell", () => {
  const report = reportOf(analysis, { audience: "manager", teams: ["Sales North"] });
  const text = kinds.flatMap((kind) => textsOf(page(report, kind))).join("\n");
  const named = analysis.people.filter(({ name }) => text.includes(name));
  expect(named.length).toBeGreaterThan(3);
  expect([...new Set(named.map(({ team }) => team))]).toEqual(["Sales North"]);
  expect(text).not.toMatch(/\b[A-Z]{1,2}\d{1,3}\b(?! )(?!:)/);
  expect(report.analysis.followUp.seats).toEqual([]);
});

test("H2 where people have other names, nothing they said is in the report", () => {
  const pseudonyms = new Map(analysis.people.map(({ id }, at) => [id, `P${at}`]));
  const report = reportOf(analysis, { audience: "manager", teams: ["Sales North"], pseudonyms });
  expect(report.analysis.followUp).toEqual(noFollowUp);
});

test("HR reads who does what in the next 90 days, month by month, and what is late", () => {
  const { answer, tables } = page(reportOf(analysis, { audience: "hr" }), "next-ninety-days");
  expect(textsOf(answer)[0]).toMatch(/^\d+ things fall due by 20 February 2027: /);
  expect(tables.map(({ caption }) => caption)).toEqual([
    "Late",
    "Dec 2026, by owner",
    "Jan 2027, by owner",
    "Feb 2027, by owner",
    "What recurs",
  ]);
});

test("F2 HR reads which request should come first and by what, and which step should not have been possible", () => {
  const { answer, tables, next } = page(reportOf(analysis, { audience: "hr" }), "requests");
  expect(textsOf(answer)[0]).toContain(
    "2 requests wait for a decision, € 40,000 together. First by the criteria: Negotiation workshop.",
  );
  expect(next.map(({ what }) => textsOf(what).join(""))[0]).toBe(
    "Decide about “Negotiation workshop”: approved, rejected or deferred.",
  );
  const doubts = tables.find(({ id }) => id === "doubts")!;
  expect(textsOf(doubts.rows).join("\n")).toContain("It cannot be reallocated, because it was never approved");
});

test("D2 HR reads what is late by owner, and D5 what people said with the cell it was found in", () => {
  const { tables } = page(reportOf(analysis, { audience: "hr" }), "actions");
  const late = tables.find(({ id }) => id === "late")!;
  expect(late.rows.length).toBe(14);
  const talks = tables.find(({ id }) => id === "check-ins")!;
  expect(textsOf(talks.rows[0]).join(" ")).toMatch(/\(its column H\d+\)/);
});

test("a workbook without any of it says which sheet would supply it", () => {
  const report = reportOf({ ...analysis, followUp: noFollowUp }, { audience: "hr" });
  expect(page(report, "requests").how.missing).toEqual(["Requests: the sheet Requests would supply them."]);
  expect(textsOf(page(report, "actions").answer)).toEqual(["The workbook has no action items."]);
});

test("leaders read how often something was planned as a number of its own, and the overview names the company nowhere above its title", () => {
  const report = reportOf(analysis, { audience: "leadership" });
  const overview = viewOf(listPages(report).find(({ kind }) => kind === "overview")!, report);
  const { columns, rows } = overview.tables.find(({ id }) => id === "cadence")!;
  expect(columns.map(({ label }) => label)).toEqual(["What", "Planned", "Share", "In words"]);
  for (const [, planned] of rows) expect(planned).toMatch(/^(\d[\d,]*|–)$/);
  expect(overview.eyebrow).toBe("Overview");
});
