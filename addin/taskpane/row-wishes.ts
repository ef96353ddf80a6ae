import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { RequestRecord, RequestState } from "../../shared/analysis/follow-up-results.ts";
import { applyStep, nextStates, type RequestSoFar } from "../../shared/analysis/requests-states.ts";
import { resolverOf } from "../../shared/analysis/resolve.ts";
import type { IsoDate } from "../../shared/model.ts";
import type { RowValues } from "../../shared/workbook/append-row.ts";
import type { SheetKind } from "../../shared/workbook/mapping.ts";

/* What people put down in the forms of the pane, and the row that becomes of it. */

export const formKinds = ["check-in", "action", "request", "decision"] as const;

export type FormKind = (typeof formKinds)[number];

/** What was typed into a form, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

/** What the forms offer to choose from. People are called by their names. */
export interface FormChoices {
  people: { id: string; name: string; manager: string | null }[];
  trainings: string[];
  skills: string[];
  teams: string[];
  kpis: string[];
  seats: string[];
  /** The newest goal of each person, by id. */
  goals: Record<string, { text: string; on: IsoDate; training: string | null }>;
  /** Requests about which something can be decided. */
  requests: { number: string; what: string; state: RequestState; next: RequestState[] }[];
}

/** A row to be planned, or why it cannot be. */
export type Wish =
  | { kind: SheetKind; values: RowValues; optional: readonly string[]; refusal: null }
  | { kind: null; refusal: string };

/** What the forms offer, from the last analysis. */
export function formChoicesOf(analysis: Analysis): FormChoices {
  const { people, trainings, skills, teams, kpis, followUp, settings } = analysis;
  const goals: FormChoices["goals"] = {};
  for (const { person, held, answers, training } of followUp.checkIns) {
    if (person === null || held === null || answers.nextGoal === undefined || goals[person]) continue;
    goals[person] = { text: answers.nextGoal, on: held, training };
  }
  return {
    people: people.map(({ id, name, manager }) => ({ id, name, manager })),
    trainings: trainings.map(({ name }) => name),
    skills: skills.map(({ name }) => name),
    teams: teams.map(({ name }) => name),
    kpis: kpis.map(({ name }) => name),
    seats: settings.councilSeats.length > 0 ? settings.councilSeats : followUp.seats.map(({ seat }) => seat),
    goals,
    requests: followUp.requests.flatMap((request) => {
      const next = nextStates(request.state);
      if (request.number === null || next.length === 0) return [];
      return [{ number: request.number, what: whatOf(analysis, request), state: request.state, next: [...next] }];
    }),
  };
}

function whatOf({ trainings, skills }: Analysis, { training, skill }: RequestRecord): string {
  const named = (things: readonly { id: string; name: string }[], id: string) =>
    things.find((thing) => thing.id === id)?.name ?? id;
  if (training !== null) return named(trainings, training);
  return skill === null ? "without a training" : named(skills, skill);
}

/** The row that becomes of what was typed; a refusal when something that has to be there is missing or impossible. */
export function wishOf(form: FormKind, typed: Typed, analysis: Analysis): Wish {
  const said = (field: string) => typed[field]?.trim() || null;
  if (form === "check-in") return checkIn(said, analysis);
  if (form === "action") return action(said);
  return form === "request" ? request(said) : decision(said, analysis);
}

type Said = (field: string) => string | null;

function refused(refusal: string): Wish {
  return { kind: null, refusal };
}

function fieldsOf(said: Said, fields: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(fields.map((field) => [field, said(field)]));
}

const answers = ["practised", "hard", "support", "nextGoal"] as const;

function checkIn(said: Said, { people }: Analysis): Wish {
  const name = said("person");
  if (name === null) return refused("Say who it is about.");
  if (said("date") === null) return refused("Say on which day it was.");
  if (answers.every((field) => said(field) === null)) return refused("Answer at least one of the four questions.");
  const id = resolverOf(people, "unknown")(name);
  const person = people.find((each) => each.id === id);
  return {
    kind: "check-ins",
    refusal: null,
    optional: ["id", "team"],
    values: {
      id: person && person.id !== person.name ? person.id : null,
      person: person?.name ?? name,
      team: person?.team ?? null,
      ...fieldsOf(said, ["manager", "kind", "date", "training", "skill", ...answers, "goalMet", "noteKind"]),
    },
  };
}

function action(said: Said): Wish {
  if (said("action") === null) return refused("Say what will be done.");
  if (said("owner") === null) return refused("Say who does it.");
  if (said("due") === null) return refused("Say by when.");
  return {
    kind: "action-plan",
    refusal: null,
    optional: ["status"],
    values: { ...fieldsOf(said, ["action", "owner", "project", "training", "skill", "due"]), status: "Open" },
  };
}

function request(said: Said): Wish {
  const step = { state: "requested" as const, by: said("requestedBy"), on: said("date"), why: said("reason") };
  const what = said("training") ?? said("skill");
  const outcome = applyStep(
    { what, by: null, on: null, state: null, lacks: [], seats: [] },
    { ...step, seat: null, to: null },
  );
  if (outcome.refusal) return refused(outcome.refusal.text);
  const amounts = amountsIn(said, ["cost", "hours", "seats"]);
  if (amounts === null) return refused("Cost, hours and seats are numbers from 0 up, or blank.");
  return {
    kind: "requests",
    refusal: null,
    optional: ["state"],
    values: {
      ...fieldsOf(said, ["id", "training", "skill", "team", "requestedBy", "date", "reason", "expectedEffect", "kpi"]),
      ...amounts,
      state: "Requested",
    },
  };
}

function decision(said: Said, { followUp, settings, people, trainings }: Analysis): Wish {
  const number = said("number");
  const found = followUp.requests.filter((each) => each.number === number);
  if (found.length !== 1)
    return refused("Choose the request by its number; a request without a number needs one first.");
  const [about] = found;
  const state = said("state") as RequestState | null;
  if (state === null) return refused("Say what was decided.");
  const resolve = resolverOf(people, "unknown");
  const training = resolverOf(trainings);
  const soFar: RequestSoFar = {
    what: about!.training ?? about!.skill,
    by: about!.by,
    on: about!.steps.at(-1)?.on ?? null,
    state: about!.state,
    lacks: about!.lacks,
    seats: settings.councilSeats,
  };
  const by = said("decidedBy");
  const to = said("to");
  const { refusal } = applyStep(soFar, {
    state,
    by: resolve(by) ?? by,
    on: said("decided"),
    why: said("reason"),
    seat: said("seat"),
    to: training(to) ?? to,
  });
  if (refusal) return refused(refusal.text);
  const named = (id: string | null) => trainings.find((each) => each.id === id)?.name ?? id;
  return {
    kind: "requests",
    refusal: null,
    optional: ["training", "skill", "seat"],
    values: {
      id: number,
      training: named(about!.training),
      skill: about!.training === null ? about!.skill : null,
      ...fieldsOf(said, ["decidedBy", "seat", "decided", "reason"]),
      to: state === "reallocated" ? to : null,
      state: `${state[0]!.toUpperCase()}${state.slice(1)}`,
    },
  };
}

/** Numbers that were typed; `null` when one of them is none. */
function amountsIn(said: Said, fields: readonly string[]): Record<string, number | null> | null {
  const amounts: Record<string, number | null> = {};
  for (const field of fields) {
    const text = said(field)?.replace(/[\s,’']/g, "") ?? null;
    const amount = text === null ? null : Number(text);
    if (amount !== null && !(amount >= 0 && Number.isFinite(amount))) return null;
    amounts[field] = amount;
  }
  return amounts;
}
