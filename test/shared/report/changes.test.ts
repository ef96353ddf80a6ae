import { expect, test } from "vitest";
import type { Snapshot } from "../../../shared/analysis/analysis.ts";
import { changesBetween } from "../../../shared/analysis/snapshot.ts";
import { publishedSnapshot, readersOf } from "../../../shared/report/changes.ts";
import { listPages } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { PageView } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { localeFormatOf } from "../../../site/deliver/locale-format.ts";
import { textsOf } from "./sample-report.ts";
import { type SmallCompany, smallReport } from "./small-report.ts";

const before = publishedSnapshot(smallReport({ asOf: "2026-06-30" }));

function later(company: SmallCompany): Report {
  return smallReport({ earlier: before, ...company });
}

function page(report: Report, kind: "changes" | "overview"): PageView {
  return viewOf(listPages(report).find((each) => each.kind === kind)!, report);
}

const learned = {
  levels: [
    [3, 4],
    [3, 2],
    [3, 1],
  ] as const,
};

test("a first report has no page of changes, a second one has (F4)", () => {
  const kinds = (report: Report) => listPages(report).map(({ kind }) => kind);
  expect(kinds(smallReport())).not.toContain("changes");
  expect(kinds(later({}))).toContain("changes");
});

test("the page answers with what changed and why, and lists everything with a way to its page", () => {
  const view = page(later({ ...learned, sales: 95 }), "changes");
  expect(textsOf(view.answer)).toEqual([
    "Since the report of 30 June 2026, 2 gaps and 1 KPI are different.",
    "Coaching in West moved up the ranking, from rank 2 to rank 1: its own numbers are the same; other gaps changed.",
    "Sales has another value: its value rose from 90 to 95.",
  ]);
  const rows = view.tables[0]!.rows.map((row) =>
    row.map((cell) => textsOf(typeof cell === "object" && "content" in cell ? cell.content : cell).join("")),
  );
  expect(rows).toEqual([
    [
      "Coaching in West",
      "moved up the ranking",
      "rank 2",
      "rank 1",
      "its own numbers are the same; other gaps changed",
    ],
    [
      "SQL in East",
      "left the ranking",
      "rank 1",
      "–",
      "the levels rose from 1.5 to 3 on average; 2 fewer people are short",
    ],
    ["Sales", "another value", "90", "95", "its value rose from 90 to 95"],
  ]);
  expect(JSON.stringify(view.tables)).toContain('"to":"skills/coaching.html"');
});

test("a report that says the same as the one before says so", () => {
  expect(textsOf(page(later({}), "changes").answer)).toEqual([
    "Nothing that this report shows is different from the report of 30 June 2026.",
  ]);
  expect(textsOf(page(later({}), "overview")).join(" ")).not.toContain("What changed");
});

test("the overview has one sentence about it, with the way to the page", () => {
  const { sections } = page(later(learned), "overview");
  expect(
    sections!.find(({ title }) => title === "Since the last report")!.paragraphs.map((each) => textsOf(each).join("")),
  ).toEqual([
    "Since the report of 30 June 2026, 2 gaps are different. First among them: Coaching in West moved up the ranking. See What changed.",
  ]);
});

test("dates and numbers of the changes are written as the report writes them (H7)", () => {
  const report = later({ ...learned, sales: 12_000, locale: localeFormatOf("de-DE")! });
  expect(textsOf(page(report, "changes")).join(" ")).toContain("its value rose from 90 to 12.000");
  expect(textsOf(page(report, "changes")).join(" ")).toContain("from 1,5 to 3 on average");
});

test("whoever sees groups only is told which way a group went, not how many people came, went or fell short", () => {
  const gap: Snapshot["gaps"][number] = {
    id: "SQL|East",
    score: 50,
    rank: 2,
    gapCount: 3,
    assessed: 8,
    demand: 10,
    requiredSum: 30,
    currentSum: 16,
  };
  const old: Snapshot = { asOf: "2026-06-30", gaps: [gap], kpis: [], links: [], people: 20 };
  const now: Snapshot = {
    ...old,
    people: 21,
    gaps: [{ ...gap, demand: 11, assessed: 9, gapCount: 4, currentSum: 17 }],
  };
  const changes = changesBetween(old, now, { exact: false });
  expect(changes).toEqual([
    {
      kind: "people",
      id: null,
      what: "head-count",
      before: null,
      after: null,
      reasons: ["more people in the workbook"],
    },
    {
      kind: "gap",
      id: "SQL|East",
      what: "larger share short",
      before: null,
      after: null,
      reasons: ["more people have the requirement", "more people are rated", "a larger share of those rated is short"],
    },
  ]);
  expect(JSON.stringify(changes)).not.toMatch(/\d/);
});

test("a leader's report is compared with what leaders were shown, so a hidden gap appears in neither", () => {
  const shown = smallReport({ asOf: "2026-06-30", audience: "leadership" });
  const report = smallReport({ audience: "leadership", earlier: publishedSnapshot(shown), ...learned });
  expect(report.changes!.changes.filter(({ kind }) => kind === "gap")).toEqual([]);
  expect(publishedSnapshot(shown).gaps).toEqual([]);
});

test("reports for other readers are not compared", () => {
  expect(readersOf({ audience: "hr", teams: [] })).toBe("hr");
  expect(readersOf({ audience: "manager", teams: ["West", "East"] })).toBe(
    readersOf({ audience: "manager", teams: ["East", "West"] }),
  );
  expect(readersOf({ audience: "manager", teams: ["East"] })).not.toBe(
    readersOf({ audience: "manager", teams: ["West"] }),
  );
});

test("a value that a KPI lost, a first target and a target that went are told in words", () => {
  const kpi = { id: "Sales", current: 90, target: null, status: "unknown" };
  const at = (asOf: string, parts: object): Snapshot => ({
    asOf,
    gaps: [],
    kpis: [{ ...kpi, ...parts }],
    links: [],
    people: 1,
  });
  const reasons = (one: object, other: object) =>
    changesBetween(at("2026-01-01", one), at("2026-02-01", other))[0]!.reasons;
  expect(reasons({}, { target: 100 })).toEqual(["it has a target now, 100"]);
  expect(reasons({ target: 100 }, {})).toEqual(["it no longer has a target"]);
  expect(reasons({}, { current: null })).toEqual(["its value is no longer known"]);
});

test("a percentage is told as one", () => {
  const at = (current: number): Snapshot => ({
    asOf: "2026-01-01",
    gaps: [],
    kpis: [{ id: "Quality", current, target: null, status: "unknown" }],
    links: [],
    people: 1,
  });
  const kpis = [{ id: "Quality", unit: "%", percent: true }];
  expect(changesBetween(at(0.9), at(0.85), { kpis })[0]!.reasons).toEqual(["its value fell from 90 % to 85 %"]);
});
