import { dateText, list } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { IsoDate, Training } from "../model.ts";
import { nameKey } from "../workbook/registers.ts";
import type { RequestState } from "./follow-up-results.ts";

/** A step somebody wants to take with a request (F2): who, when and why. */
export interface WantedStep {
  state: RequestState;
  by: string | null;
  on: IsoDate | null;
  why: string | null;
  /** The seat of the council from which it is decided. */
  seat: string | null;
  /** Where the money goes, when it is reallocated. */
  to: string | null;
}

/** A request as far as it has come. `state` `null`: nobody has asked yet. */
export interface RequestSoFar {
  /** What is asked for, in words. */
  what: string | null;
  /** Who asked. */
  by: string | null;
  /** Day of the newest step. */
  on: IsoDate | null;
  state: RequestState | null;
  /** Which of the three clarity questions are not answered, as `clarityLacks` names them. */
  lacks: readonly string[];
  /** Seats of the council; none: any seat may decide. */
  seats: readonly string[];
}

const refusalCodes = [
  "not-next",
  "never-approved",
  "no-what",
  "no-who",
  "no-when",
  "no-why",
  "too-early",
  "own-request",
  "no-seat",
  "not-clear",
  "no-target",
  "same-target",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Why a step cannot be taken, in a sentence. */
export interface StepRefusal {
  code: RefusalCode;
  text: string;
}

/** The request after a step, or why the step cannot be taken. */
export type StepOutcome = { request: RequestSoFar; refusal: null } | { request: null; refusal: StepRefusal };

const next: Record<RequestState, readonly RequestState[]> = {
  requested: ["approved", "rejected", "deferred"],
  deferred: ["approved", "rejected"],
  approved: ["reallocated"],
  rejected: ["requested"],
  reallocated: [],
};

/**
 * The states a request may come into from the one it is in: everything begins with being requested, only what was
 * approved can be reallocated, and what was rejected has to be requested again.
 *
 * @example nextStates("approved") // => ["reallocated"]
 * @example nextStates(null) // => ["requested"]
 */
export function nextStates(state: RequestState | null): readonly RequestState[] {
  return state === null ? ["requested"] : next[state];
}

/**
 * Which of the three clarity questions (C2) a training does not answer; all three when there is no such training.
 *
 * @example clarityLacks({ doDifferently: "Trade concessions", whatShowsIt: null, leadersReinforce: "Join one call" })
 * // => ["what will show it"]
 */
export function clarityLacks(
  training: Pick<Training, "doDifferently" | "whatShowsIt" | "leadersReinforce"> | null,
): string[] {
  return [
    ...((training?.doDifferently ?? null) === null ? [say`what people will do differently`] : []),
    ...((training?.whatShowsIt ?? null) === null ? [say`what will show it`] : []),
    ...((training?.leadersReinforce ?? null) === null ? [say`how leaders will reinforce it`] : []),
  ];
}

/**
 * The request after one more step, or the refusal of a step that is impossible: approved before the three clarity
 * questions are answered, reallocated without having been approved, decided by whoever asked, before it was asked,
 * without who, when or why, or from a seat the council does not have. Nothing is changed.
 *
 * @example
 * applyStep({ what: "Coaching", by: "Ana", on: "2026-01-10", state: "requested", lacks: [], seats: [] },
 *   { state: "approved", by: "Ana", on: "2026-02-01", why: "Reviews name it", seat: "HR", to: null }).refusal.code
 * // => "own-request"
 */
export function applyStep(request: RequestSoFar, step: WantedStep): StepOutcome {
  const [refusal] = refusalsOf(request, step);
  if (refusal) return { request: null, refusal };
  return {
    refusal: null,
    request: { ...request, state: step.state, on: step.on, by: step.state === "requested" ? step.by : request.by },
  };
}

/** Everything that speaks against a step, what matters most first; nothing when it can be taken. */
export function refusalsOf(request: RequestSoFar, step: WantedStep): StepRefusal[] {
  const refusals: StepRefusal[] = [];
  const refuse = (code: RefusalCode, text: string) => refusals.push({ code, text });
  const { state } = step;
  if (!nextStates(request.state).includes(state)) {
    const isMoved = state === "reallocated" && request.state !== "reallocated";
    refuse(isMoved ? "never-approved" : "not-next", notNext(request, state));
  }
  if (request.what === null) refuse("no-what", say`A request has to name the training or the skill that is asked for.`);
  if (step.by === null) refuse("no-who", say`Who ${said(did[state])} has to be named.`);
  if (step.on === null) refuse("no-when", say`The day on which it was ${said(state)} has to be given.`);
  if (step.why === null) refuse("no-why", say`Why it is ${said(state)} has to be said.`);
  if (step.on !== null && request.on !== null && step.on < request.on)
    refuse(
      "too-early",
      say`It cannot be ${said(state)} on ${dateText(step.on)}, before it was ${said(request.state ?? "requested")} on ${dateText(request.on)}.`,
    );
  if (state === "requested") return refusals;
  if (step.by !== null && request.by !== null && nameKey(step.by) === nameKey(request.by))
    refuse(
      "own-request",
      say`Whoever asks for a training does not decide about it: somebody else of the council has to.`,
    );
  if (request.seats.length > 0 && !hasSeat(request.seats, step.seat))
    refuse(
      "no-seat",
      say`${step.seat === null ? say`The seat it was decided from has to be named` : say`“${step.seat}” is no seat of the council`}: the seats are ${list(request.seats)}.`,
    );
  if (state === "approved" && request.lacks.length > 0)
    refuse(
      "not-clear",
      say`Before it is approved the training has to say ${list(request.lacks)} (columns of the sheet Trainings).`,
    );
  if (state === "reallocated") {
    if (step.to === null) refuse("no-target", say`Where the money goes has to be named.`);
    else if (request.what !== null && nameKey(step.to) === nameKey(request.what))
      refuse("same-target", say`The money cannot be moved to the training it comes from.`);
  }
  return refusals;
}

const did: Record<RequestState, string> = sayings({
  requested: "asks",
  deferred: "deferred it",
  approved: "approved it",
  rejected: "rejected it",
  reallocated: "reallocated it",
});

function hasSeat(seats: readonly string[], seat: string | null): boolean {
  return seat !== null && seats.some((each) => nameKey(each) === nameKey(seat));
}

function notNext({ state }: RequestSoFar, wanted: RequestState): string {
  if (state === null) return say`It cannot be ${said(wanted)}, because nobody has asked for it.`;
  if (state === wanted) return say`It is ${said(wanted)} already.`;
  if (wanted === "reallocated")
    return say`It cannot be reallocated, because it was never approved: it is ${said(state)}.`;
  if (state === "rejected")
    return say`It was rejected, so it has to be requested again before it can be ${said(wanted)}.`;
  if (state === "approved") return say`It was approved, so it can be reallocated, but not ${said(wanted)}.`;
  if (state === "reallocated") return say`Its money was moved elsewhere, so it cannot be ${said(wanted)}: ask anew.`;
  return say`It is ${said(state)}, so it cannot be ${said(wanted)}.`;
}
