import { expect, test } from "vitest";
import type { Snapshot } from "../../../shared/analysis/analysis.ts";
import { changesBetween, snapshotOf } from "../../../shared/analysis/snapshot.ts";
import { anItem, kpiResults } from "./small-analysis.ts";
import { aKpi } from "./small-dataset.ts";

const gap = {
  id: "SQL|East",
  score: 50,
  rank: 2,
  gapCount: 3,
  assessed: 8,
  demand: 10,
  requiredSum: 30,
  currentSum: 16,
};
const kpi = { id: "Sales", current: 90, target: 100, status: "short" };
const before: Snapshot = {
  asOf: "2026-06-30",
  gaps: [gap],
  kpis: [kpi],
  links: [{ id: "Talk|Sales", training: "Talk", kpi: "Sales" }],
  people: 20,
};

function changed(parts: Partial<Snapshot>) {
  return changesBetween(before, { ...before, asOf: "2026-12-31", ...parts }).map(({ what, before, after, reasons }) => [
    what,
    before,
    after,
    reasons,
  ]);
}

test("a snapshot keeps what the next report is compared with", () => {
  const item = anItem("SQL", "East", { demand: 4, gapCount: 1, unknown: 1 }, { rank: 1 });
  const snapshot = snapshotOf({
    asOf: "2026-11-22",
    gaps: [item],
    kpis: kpiResults(aKpi("Sales", { current: 5 })),
    links: [],
    people: [],
  });
  expect(snapshot).toEqual({
    asOf: "2026-11-22",
    gaps: [{ id: "SQL|East", score: 50, rank: 1, gapCount: 1, assessed: 3, demand: 4, requiredSum: 12, currentSum: 8 }],
    kpis: [{ id: "Sales", current: 5, target: null, status: "unknown" }],
    links: [],
    people: 0,
  });
});

test("two equal snapshots have no changes", () => {
  expect(changed({})).toEqual([]);
});

test("more people rated explains more people short", () => {
  expect(changed({ gaps: [{ ...gap, assessed: 10, gapCount: 5, currentSum: 20 }] })).toEqual([
    ["more people short", 3, 5, ["2 more people are rated", "2 more people are short"]],
  ]);
});

test("levels that rose explain a gap that moved down the ranking", () => {
  expect(changed({ gaps: [{ ...gap, rank: 5, gapCount: 1, currentSum: 20 }] })).toEqual([
    ["moved down", 2, 5, ["the levels rose from 2 to 2.5 on average", "2 fewer people are short"]],
  ]);
});

test("a requirement that was raised is told, also when nobody else is short", () => {
  expect(changed({ gaps: [{ ...gap, requiredSum: 40, score: 60 }] })).toEqual([
    ["other numbers", 3, 3, ["the required levels rose"]],
  ]);
});

test("a rank that moved because of other gaps says so", () => {
  expect(changed({ gaps: [{ ...gap, rank: 1 }] })).toEqual([
    ["moved up", 2, 1, ["its own numbers are the same; other gaps changed"]],
  ]);
});

test("a gap that left the ranking or the workbook is told", () => {
  expect(changed({ gaps: [{ ...gap, rank: null, score: 0, gapCount: 0, currentSum: 30 }] })[0]![0]).toBe(
    "left the ranking",
  );
  expect(changed({ gaps: [] })).toEqual([["gone", 2, null, []]]);
});

test("a new reading of a KPI is told with its values, and a target reached as such", () => {
  expect(changed({ kpis: [{ ...kpi, current: 95 }] })).toEqual([
    ["new reading", 90, 95, ["its value rose from 90 to 95"]],
  ]);
  expect(changed({ kpis: [{ ...kpi, current: 101, status: "met" }] })[0]![0]).toBe("reached its target");
  expect(changed({ kpis: [{ ...kpi, target: 120 }] })).toEqual([
    ["new target", 90, 90, ["its target changed from 100 to 120"]],
  ]);
});

test("people and lines that came or went are told", () => {
  expect(changed({ people: 23, links: [] })).toEqual([
    ["head-count", 20, 23, ["3 more people in the workbook"]],
    ["gone", null, null, []],
  ]);
});
