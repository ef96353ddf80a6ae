import { expect, test } from "vitest";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { forecastsOf } from "../../../shared/analysis/forecast.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import type { Dataset, KeptRow, Kpi, Training } from "../../../shared/model.ts";
import { aDataset, aKpi, aTraining } from "./small-dataset.ts";
import { aDesign, someEvidence } from "./small-effects.ts";

const place = { sheet: "Requests", range: "A2" };

function request(expectedEffect: string | null, more: KeptRow["values"] = {}): KeptRow {
  const values = { training: "Course", kpi: "Deal size", state: "approved", decided: "2026-01-10", decidedBy: "Ana" };
  return { values: { ...values, expectedEffect, ...more }, place };
}

function ledger(
  parts: Partial<Dataset> & { kpi?: Partial<Kpi>; training?: Partial<Training> },
  evidence: readonly LinkEvidence[] = [],
  asOf = "2026-11-22",
) {
  const { kpi, training, ...rest } = parts;
  const details = { start: "2026-02-01", end: "2026-02-10", kpis: ["Deal size"] };
  const dataset = aDataset({
    kpis: [aKpi("Deal size", { unit: "€", direction: "higher", baseline: 1000, ...kpi })],
    trainings: [aTraining("Course", { ...details, ...training })],
    ...rest,
  });
  return forecastsOf(dataset, { evidence, kpis: kpisOf(dataset, asOf), asOf });
}

const measured = (effect: number) => [someEvidence("Course", "Deal size", [aDesign("comparison", effect)])];
const tenPercent = { requests: [request("Increase deal size by 10% by 30 June 2026")] };

test("what was expected at approval is held against what was measured", () => {
  const [entry] = ledger(tenPercent, measured(120));
  expect(entry).toMatchObject({
    training: "Course",
    kpi: "Deal size",
    expectedChange: 100,
    approvedOn: "2026-01-10",
    approvedBy: "Ana",
    happened: 120,
    grade: "E3",
    outcome: "met",
    place,
  });
});

test("the right way but smaller is partly, the wrong way is missed", () => {
  expect(ledger(tenPercent, measured(40))[0]).toMatchObject({ outcome: "partly" });
  expect(ledger(tenPercent, measured(-40))[0]).toMatchObject({ outcome: "missed" });
});

test("a wanted fall is met by a fall", () => {
  const requests = [request("Reduce deal size by 10% by 30 June 2026")];
  expect(ledger({ requests }, measured(-110))[0]).toMatchObject({ expectedChange: -100, outcome: "met" });
});

test("an interval that includes no change at all is said beside the outcome", () => {
  expect(ledger(tenPercent, measured(0.5))[0]!.text).toContain("The interval includes no change at all.");
});

test("without a baseline nothing is measured, and never 0 %", () => {
  const [entry] = ledger({ ...tenPercent, kpi: { baseline: null } });
  expect(entry).toMatchObject({ expectedChange: null, happened: null, outcome: "not-measured" });
  expect(entry!.text).toContain("the column Baseline of the sheet KPIs");
  expect(entry!.text).not.toContain("0 %.");
});

test("before the deadline only what is met is judged", () => {
  expect(ledger(tenPercent, measured(40), "2026-05-01")[0]).toMatchObject({ outcome: "too-early" });
  expect(ledger(tenPercent, measured(140), "2026-05-01")[0]).toMatchObject({ outcome: "met" });
});

test("a deadline in months counts from the approval", () => {
  const requests = [request("Increase deal size by 10% within 6 months")];
  expect(ledger({ requests }, measured(40), "2026-07-09")[0]).toMatchObject({ outcome: "too-early" });
  expect(ledger({ requests }, measured(40), "2026-07-11")[0]).toMatchObject({ outcome: "partly" });
});

test("a training that has not begun is too early to judge", () => {
  const [entry] = ledger({ ...tenPercent, training: { start: "2027-01-10", end: null } });
  expect(entry).toMatchObject({ outcome: "too-early", happened: null });
});

test("what was measured before the approval says nothing about it", () => {
  const requests = [request("Increase deal size by 10% by 30 June 2026", { decided: "2026-04-01" })];
  expect(ledger({ requests }, measured(120))[0]).toMatchObject({ happened: null, outcome: "not-measured" });
});

test("a sentence without a size cannot be held against a number", () => {
  expect(ledger({ requests: [request("Better deals")] }, measured(40))[0]).toMatchObject({ outcome: "not-quantified" });
});

test("requests that were not approved, or expect nothing, are no forecast", () => {
  const requests = [request("Increase deal size by 10%", { state: "rejected" }), request(null)];
  expect(ledger({ requests })).toEqual([]);
});

test("without a request the training's own target is the forecast, with a request of that round it is not", () => {
  const training = { targetText: "Increase deal size by 5% by 30 June 2026" };
  expect(ledger({ training })[0]).toMatchObject({ expectedChange: 50, approvedOn: null });
  expect(ledger({ training, ...tenPercent }).map(({ expectedChange }) => expectedChange)).toEqual([100]);
});

test("a request for a later round stands beside the target of the first", () => {
  const training = { targetText: "Increase deal size by 5% by 30 June 2026" };
  const requests = [request("Increase deal size by 10% by 30 June 2027", { decided: "2026-09-01" })];
  expect(ledger({ training, requests }, measured(60)).map(({ outcome }) => outcome)).toEqual(["met", "too-early"]);
});

test("a change in points needs no baseline to be held against", () => {
  const requests = [request("Increase deal size by 50 points by 30 June 2026")];
  expect(ledger({ requests, kpi: { baseline: null } }, measured(60))[0]).toMatchObject({
    expectedChange: 50,
    outcome: "met",
  });
});
