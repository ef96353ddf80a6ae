import { say } from "../language.ts";
import type { Dataset, IsoDate, KeptRow, Place } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { Problem } from "../workbook/problems.ts";
import { nameKey } from "../workbook/registers.ts";
import type { CouncilSeat, RequestRecord } from "./follow-up-results.ts";
import { textIn } from "./kept-values.ts";
import { impossibleStep, numberTwice } from "./requests-findings.ts";
import { criteriaOf, type RequestBasis, rankedRequests } from "./requests-ranking.ts";
import { clarityLacks, type RefusalCode, type RequestSoFar, refusalsOf, type WantedStep } from "./requests-states.ts";
import { cellOf, type RecordedStep, type RequestRows, rowsOfRequests, stepsOf } from "./requests-steps.ts";
import { namesOf } from "./resolve.ts";

/** Requests, the council that decides about them, and what does not fit together in the sheet. */
export interface RequestResults {
  requests: RequestRecord[];
  seats: CouncilSeat[];
  problems: Problem[];
}

/**
 * Every request of the workbook (F2) with its steps up to `asOf`, in the order of the sheet; those that wait for a
 * decision are ranked. A step that should not have been possible stays as it is written and becomes a doubt of the
 * request and a problem with its cell. Seats are those of `councilSeats`, or when there are none those the decisions
 * name, by name.
 */
export function requestsOf(
  dataset: Dataset,
  basis: RequestBasis & { asOf: IsoDate; councilSeats: readonly string[] },
): RequestResults {
  const { asOf, councilSeats } = basis;
  const found = rowsOfRequests(dataset)
    .map((rows) => ({ rows, steps: stepsOf(dataset, rows.rows, asOf) }))
    .filter(({ steps }) => steps.length > 0);
  const approvals = approvalsOf(dataset, found);
  const problems: Problem[] = [];
  const requests = found.map(({ rows, steps }): RequestRecord => {
    const record = recordOf(dataset, rows, steps, basis);
    if (rows.isShared) problems.push(numberTwice(cellOf(rows.rows.at(-1)!, "id"), rows.number!));
    const doubts = doubtsOf(record, steps, { councilSeats, approvals });
    const name = rows.number === null ? say`A request without a number` : say`Request ${rows.number}`;
    for (const { step, ...doubt } of doubts)
      problems.push(impossibleStep(placeOf(step, doubt.code), name, step.state, doubt));
    return { ...record, doubts: [...new Set(doubts.map(({ text }) => text))] };
  });
  const waiting = rankedRequests(requests.filter(({ state }) => state === "requested" || state === "deferred"));
  for (const [at, request] of waiting.entries()) request.rank = at + 1;
  return { requests, seats: seatsOf(requests, councilSeats), problems };
}

function recordOf(
  dataset: Dataset,
  { number, rows }: RequestRows,
  steps: readonly RecordedStep[],
  basis: RequestBasis,
): RequestRecord {
  const names = namesOf(dataset);
  const text = (field: string) => rows.map(({ values }) => textIn(values, field)).find((each) => each !== null) ?? null;
  const amount = (field: string) =>
    rows.map(({ values }) => amountIn(values, field)).find((each) => each !== null) ?? null;
  const known = (resolve: (written: string | null) => string | null, field: string) => {
    const written = text(field);
    return resolve(written) ?? written;
  };
  const asked = {
    training: known(names.training, "training"),
    skill: known(names.skill, "skill"),
    team: known(names.team, "team"),
    kpi: known(names.kpi, "kpi"),
    cost: amount("cost"),
    seats: amount("seats"),
  };
  const [first] = steps;
  const training = names.trainings.find(({ id }) => id === asked.training) ?? null;
  return {
    number,
    ...asked,
    person: known(names.person, "person"),
    by: first!.state === "requested" ? first!.by : null,
    on: first!.state === "requested" ? first!.on : null,
    state: steps.at(-1)!.state,
    steps: steps.map(({ state, by, seat, on, why, place }) => ({ state, by, seat, on, why, place })),
    hours: amount("hours"),
    from: known(names.training, "from"),
    to: known(names.training, "to"),
    expected: text("expectedEffect"),
    lacks: clarityLacks(training),
    criteria: criteriaOf(dataset, asked, basis),
    rank: null,
    doubts: [],
    place: rows.at(-1)!.place,
  };
}

function amountIn(values: KeptRow["values"], field: string): number | null {
  const { [field]: value } = values;
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Days on which each training was approved, by any request. */
function approvalsOf(
  dataset: Dataset,
  found: readonly { steps: readonly RecordedStep[] }[],
): ReadonlyMap<string, readonly string[]> {
  const { training } = namesOf(dataset);
  const approvals = new Map<string, string[]>();
  for (const { steps } of found)
    for (const { state, on, row } of steps) {
      const written = textIn(row.values, "training");
      const id = training(written) ?? written;
      if (state === "approved" && id !== null) approvals.set(id, [...(approvals.get(id) ?? []), on ?? ""]);
    }
  return approvals;
}

interface Doubt {
  step: RecordedStep;
  code: RefusalCode;
  text: string;
}

/** What should not have been possible in the steps of a request, one after the other. */
function doubtsOf(
  record: RequestRecord,
  steps: readonly RecordedStep[],
  { councilSeats, approvals }: { councilSeats: readonly string[]; approvals: ReadonlyMap<string, readonly string[]> },
): Doubt[] {
  const doubts: Doubt[] = [];
  let request: RequestSoFar = {
    what: record.training ?? record.skill,
    by: null,
    on: null,
    state: null,
    lacks: record.lacks,
    seats: councilSeats,
  };
  for (const step of steps) {
    const wanted: WantedStep = { ...step, to: record.to };
    const { by, on } = step;
    const from = record.from ?? record.training;
    for (const { code, text } of refusalsOf(request, wanted)) {
      // One reason a row: where a decision is on record it is that of the decision.
      if (code === "no-why" && step.state === "requested") continue;
      // A column the sheet does not have is not missed in every row.
      if (incomplete.includes(code) && !(fieldFor(step, code) in step.row.values)) continue;
      // A seat is doubted when it is a wrong one, not when nobody wrote it down.
      if (code === "no-seat" && step.seat === null) continue;
      // What is moved may have been approved by another request for the same training.
      if (code === "never-approved" && approvals.get(from ?? "")?.some((day) => day <= (on ?? "9999"))) continue;
      doubts.push({ step, code, text });
    }
    request = {
      ...request,
      state: step.state,
      on: on ?? request.on,
      by: step.state === "requested" ? by : request.by,
    };
  }
  return doubts;
}

const fieldOf: Partial<Record<RefusalCode, readonly [request: string, decision: string]>> = {
  "no-what": ["training", "training"],
  "no-who": ["requestedBy", "decidedBy"],
  "no-when": ["date", "decided"],
  "no-why": ["reason", "reason"],
  "too-early": ["date", "decided"],
  "own-request": ["requestedBy", "decidedBy"],
  "no-seat": ["seat", "seat"],
  "no-target": ["to", "to"],
  "same-target": ["to", "to"],
};

const incomplete: readonly RefusalCode[] = ["no-who", "no-when", "no-why", "no-target"];

function fieldFor({ state }: RecordedStep, code: RefusalCode): string {
  const [request, decision] = fieldOf[code] ?? ["state", "state"];
  return state === "requested" ? request : decision;
}

/** The cell a doubt is about: the field's own when it is filled, else that of the state. */
function placeOf(step: RecordedStep, code: RefusalCode): Place {
  const range = step.row.cells?.[fieldFor(step, code)];
  return range === undefined ? step.place : { sheet: step.row.place.sheet, range };
}

function seatsOf(requests: readonly RequestRecord[], councilSeats: readonly string[]): CouncilSeat[] {
  const seats = new Map(
    councilSeats.map((seat) => [nameKey(seat), { seat, holder: null as string | null, decisions: 0, on: "" }]),
  );
  for (const { steps } of requests)
    for (const { seat, by, on, state } of steps) {
      if (seat === null || state === "requested") continue;
      const known = seats.get(nameKey(seat));
      if (!known && councilSeats.length > 0) continue;
      const entry = known ?? { seat, holder: null, decisions: 0, on: "" };
      entry.decisions++;
      if (by !== null && byCodePoint(on ?? "", entry.on) >= 0) {
        entry.holder = by;
        entry.on = on ?? "";
      }
      seats.set(nameKey(seat), entry);
    }
  const listed = [...seats.values()].map(({ seat, holder, decisions }) => ({ seat, holder, decisions }));
  return councilSeats.length > 0 ? listed : listed.sort((a, b) => byCodePoint(a.seat, b.seat));
}
