import fc from "fast-check";
import { expect, test } from "vitest";
import { requestStates } from "../../../shared/analysis/follow-up-results.ts";
import { requestsOf } from "../../../shared/analysis/requests.ts";
import { applyStep, nextStates, type RequestSoFar, type WantedStep } from "../../../shared/analysis/requests-states.ts";
import type { KeptRow } from "../../../shared/model.ts";
import { aDataset, aPerson, aTraining } from "./small-dataset.ts";

const asOf = "2026-11-22";
const clear = { doDifferently: "a", whatShowsIt: "b", leadersReinforce: "c" };
const asked: RequestSoFar = { what: "T", by: "Ana", on: "2026-01-10", state: "requested", lacks: [], seats: [] };
const approve: WantedStep = { state: "approved", by: "Zoe", on: "2026-02-01", why: "w", seat: "Finance", to: null };
const codeOf = (request: Partial<RequestSoFar>, step: Partial<WantedStep>) =>
  applyStep({ ...asked, ...request }, { ...approve, ...step }).refusal?.code ?? null;

test("F2 a request that says who, when and why can be approved by somebody else", () => {
  expect(applyStep(asked, approve)).toEqual({
    refusal: null,
    request: { ...asked, state: "approved", on: "2026-02-01" },
  });
});

test("C2 nothing is approved before the three clarity questions are answered; it can still be rejected", () => {
  const { refusal } = applyStep({ ...asked, lacks: ["what will show it"] }, approve);
  expect(refusal!.text).toBe(
    "Before it is approved the training has to say what will show it (columns of the sheet Trainings).",
  );
  expect(codeOf({ lacks: ["what will show it"] }, { state: "rejected" })).toBe(null);
});

test("F2 what was never approved cannot be reallocated, and the sentence says so", () => {
  const { refusal } = applyStep(asked, { ...approve, state: "reallocated", to: "U" });
  expect(refusal).toEqual({
    code: "never-approved",
    text: "It cannot be reallocated, because it was never approved: it is requested.",
  });
});

test("F2 nobody decides about their own request, whatever the capitals of the name", () => {
  expect(codeOf({}, { by: " ANA " })).toBe("own-request");
});

test("F2 a step needs who, when and why, a day that is not before the request, a seat, and a place for the money", () => {
  expect(codeOf({}, { by: null })).toBe("no-who");
  expect(codeOf({}, { on: null })).toBe("no-when");
  expect(codeOf({}, { why: null })).toBe("no-why");
  expect(codeOf({}, { on: "2026-01-09" })).toBe("too-early");
  expect(codeOf({ seats: ["HR", "Finance"] }, { seat: "Sales" })).toBe("no-seat");
  expect(codeOf({ seats: ["HR", "Finance"] }, { seat: "finance" })).toBe(null);
  expect(codeOf({ state: "approved" }, { state: "reallocated" })).toBe("no-target");
  expect(codeOf({ state: "approved" }, { state: "reallocated", to: "t" })).toBe("same-target");
});

test("F2 a step is taken exactly when the state allows it, and what it was asked by stays", () => {
  fc.assert(
    fc.property(fc.constantFrom(null, ...requestStates), fc.constantFrom(...requestStates), (from, to) => {
      const { request, refusal } = applyStep({ ...asked, state: from }, { ...approve, state: to, to: "U" });
      expect(refusal === null).toBe(nextStates(from).includes(to));
      if (request) expect([request.state, request.by]).toEqual([to, to === "requested" ? "Zoe" : "Ana"]);
      else expect(refusal!.text).toMatch(/^[A-Z“].*\.$/);
    }),
  );
});

let at = 1;
const row = (values: KeptRow["values"]): KeptRow => {
  at++;
  return { values, place: { sheet: "Requests", range: `A${at}` }, cells: { state: `G${at}`, decidedBy: `H${at}` } };
};
const basis = { asOf, councilSeats: [], gaps: [], kpis: [], evaluations: [], speed: [] };
const read = (rows: KeptRow["values"][], councilSeats: string[] = []) => {
  at = 1;
  const people = [aPerson("Ana"), aPerson("Zoe")];
  const dataset = aDataset({ people, trainings: [aTraining("T", clear), aTraining("U")], requests: rows.map(row) });
  return requestsOf(dataset, { ...basis, councilSeats });
};
const request = { id: "R1", training: "T", requestedBy: "Ana", date: "2026-01-10" };
const decided = { state: "approved", decidedBy: "Zoe", decided: "2026-02-01", reason: "w" };

test("F2 one row that says both when it was asked for and what was decided is two steps", () => {
  const { requests, problems } = read([{ ...request, ...decided, seat: "Finance" }]);
  expect(requests[0]!.steps.map(({ state, by, on, why }) => [state, by, on, why])).toEqual([
    ["requested", "Ana", "2026-01-10", null],
    ["approved", "Zoe", "2026-02-01", "w"],
  ]);
  expect([requests[0]!.state, requests[0]!.rank, problems]).toEqual(["approved", null, []]);
});

test("F2 rows with the same number are steps of one request, in whatever order they stand", () => {
  const rows: KeptRow["values"][] = [
    { ...request, state: "requested", reason: "gap" },
    { id: "R1", training: "T", ...decided },
    { id: "R1", state: "reallocated", decidedBy: "Zoe", decided: "2026-03-01", reason: "w", to: "U" },
  ];
  for (const order of [rows, [...rows].reverse()]) {
    const { requests, problems } = read(order);
    expect(requests.map(({ state, steps }) => [state, steps.length])).toEqual([["reallocated", 3]]);
    expect(problems).toEqual([]);
  }
});

test("F2 a number that stands for two trainings is two requests, and is said", () => {
  const { requests, problems } = read([{ ...request }, { ...request, training: "U" }]);
  expect(requests.length).toBe(2);
  expect(problems.map(({ code }) => code)).toEqual(["requestNumberTwice", "requestNumberTwice"]);
});

test("F2 an impossible step stays as it is written and is a problem with its cell", () => {
  const { requests, problems } = read([
    { ...request, ...decided, decidedBy: "Ana" },
    { ...request, id: "R2", training: "U", ...decided },
    { ...request, id: "R3", training: "U", ...decided, state: "reallocated", to: "T", decided: "2026-01-20" },
  ]);
  expect(requests.map(({ state }) => state)).toEqual(["approved", "approved", "reallocated"]);
  expect(problems.map(({ code, place }) => `${code} ${place.range}`)).toEqual([
    "request-own-request H2",
    "request-not-clear G3",
    "request-never-approved G4",
  ]);
  expect(problems[0]!.message).toMatch(
    /^Request R1 is on record as approved, which should not have been possible: Whoever asks/,
  );
});

test("F2 money of a training that another request had approved before can be reallocated", () => {
  const { problems } = read([
    { ...request, ...decided },
    { ...request, id: "R2", ...decided, state: "reallocated", to: "U", decided: "2026-03-01" },
  ]);
  expect(problems).toEqual([]);
});

test("F2 a decision that is still to come was not taken", () => {
  expect(read([{ ...request, ...decided, decided: "2027-01-01" }]).requests[0]!.state).toBe("requested");
});

test("F2 seats are those of the settings, with who decided from them last; else those the decisions name", () => {
  const rows = [{ ...request, ...decided, seat: "Finance" }];
  expect(read(rows).seats).toEqual([{ seat: "Finance", holder: "Zoe", decisions: 1 }]);
  const { seats } = read(rows, ["HR", "finance"]);
  expect(seats).toEqual([
    { seat: "HR", holder: null, decisions: 0 },
    { seat: "finance", holder: "Zoe", decisions: 1 },
  ]);
});

test("F1 requests that wait are ranked, and their order in the sheet does not count", () => {
  const rows: KeptRow["values"][] = [
    { ...request, cost: 100, seats: 1 },
    { ...request, id: "R2", cost: 50, seats: 1 },
    { ...request, id: "R3" },
  ];
  const ranks = (list: KeptRow["values"][]) =>
    Object.fromEntries(read(list).requests.map(({ number, rank }) => [number, rank]));
  expect(ranks(rows)).toEqual({ R2: 1, R1: 2, R3: 3 });
  expect(ranks([...rows].reverse())).toEqual(ranks(rows));
});
