import { expect, test } from "vitest";
import { scoresOf } from "../../../shared/analysis/scores.ts";
import type { Dataset, KeptRow } from "../../../shared/model.ts";
import { aDataset, aKpi, aParticipant, aPerson, aSignal } from "./small-dataset.ts";

const asOf = "2026-11-22";
const people = [aPerson("Ana"), aPerson("Ben"), aPerson("Cy", { left: "2026-01-31", highPerformer: true })];

function row(values: KeptRow["values"]): KeptRow {
  return { values, place: { sheet: "Rows", range: "A2" } };
}

function score(code: string, parts: Partial<Dataset>) {
  const { count, of, why } = scoresOf(aDataset({ people, ...parts }), asOf).find((each) => each.code === code)!;
  return { count, of, why };
}

test("goals are aligned when the KPI names the goal it serves", () => {
  expect(score("goals-aligned", { kpis: [aKpi("Sales", { parentGoal: "Grow" }), aKpi("Churn")] })).toEqual({
    count: 1,
    of: 2,
    why: "1 of 2 KPIs names the business goal it serves.",
  });
});

test("without a column nothing is scored, and the column that would tell is named", () => {
  expect(score("goals-aligned", { kpis: [aKpi("Sales")] })).toEqual({
    count: null,
    of: null,
    why: "No KPI names the business goal it serves; the column Parent goal of the sheet KPIs would supply it.",
  });
  expect(score("feedback-given", {}).count).toBeNull();
  expect(score("growth-planned", {}).count).toBeNull();
});

test("people still here with a conversation in the year before count as having feedback", () => {
  const checkIns = [
    row({ person: "Ana", date: "2026-10-01" }),
    row({ person: "Ben", date: "2025-01-01" }),
    row({ person: "Cy", date: "2026-01-15" }),
  ];
  expect(score("feedback-given", { checkIns })).toMatchObject({ count: 1, of: 2 });
  expect(score("feedback-given", { checkIns, signals: [aSignal("one-on-one", { person: "ben" })] })).toMatchObject({
    count: 2,
  });
  expect(score("feedback-given", { signals: [aSignal("aspiration", { person: "Ana" })] }).count).toBeNull();
});

test("growth is planned by an open action, a training ahead or a target role", () => {
  const actions = [
    row({ action: "Lead the audit", owner: "Ana", status: "Open" }),
    row({ owner: "Ben", status: "Done" }),
  ];
  expect(score("growth-planned", { actions })).toMatchObject({ count: 1, of: 2 });
  const participants = [
    aParticipant("Ben", "SQL", { start: "2027-01-10" }),
    aParticipant("Ana", "SQL", { completed: "2026-01-10" }),
  ];
  expect(score("growth-planned", { participants })).toMatchObject({ count: 1, of: 2 });
  expect(score("growth-planned", { people: [aPerson("Ana", { targetRole: "Lead" }), aPerson("Ben")] })).toMatchObject({
    count: 1,
  });
});

test("high performers who left are told beside it", () => {
  expect(score("growth-planned", { actions: [row({ owner: "Ana" })] }).why).toBe(
    "1 of 2 people has an open action, a training ahead or a target role. 1 of 1 person who left within a year was a high performer.",
  );
});

test("where nobody is named nobody is said to lack feedback or a plan", () => {
  const nobody = { people: [], participants: [aParticipant(null, "Talk")], signals: [] };
  expect(score("growth-planned", { ...nobody, actions: [row({ owner: "Ana" })] }).count).toBeNull();
  expect(score("feedback-given", { people: [], checkIns: [row({ person: "Ana", date: "2026-10-01" })] })).toEqual({
    count: null,
    of: null,
    why: "The workbook names nobody who works here; the sheet People or Skills Matrix would supply it.",
  });
});
