import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { grouped } from "../workbook/grouped.ts";
import type { TrainingResult } from "./analysis.ts";
import type { SaidAnswer } from "./growth-results.ts";
import { phaseOf } from "./training-phase.ts";
import type { SaidBasis } from "./you-said.ts";

/**
 * What was decided or done about a skill from the day on which it was first spoken of, up to today: trainings that
 * started or are planned, decisions about requests, action items, fixes agreed in the cause analysis. Oldest first. Nothing when that day is not known.
 */
export function answersTo(
  skill: string,
  first: IsoDate | null,
  basis: SaidBasis & { fixes: readonly (SaidAnswer & { skill: string })[] },
): SaidAnswer[] {
  if (first === null) return [];
  const teaching = basis.trainings.filter(({ skills }) => skills.includes(skill));
  return [
    ...trainingAnswers(teaching, first, basis),
    ...requestAnswers(skill, teaching, first, basis),
    ...actionAnswers(skill, first, basis),
    ...basis.fixes.filter((fix) => fix.skill === skill && (fix.on ?? "") >= first).map(({ skill: _, ...fix }) => fix),
  ].sort((a, b) => byCodePoint(a.on ?? "", b.on ?? "") || byCodePoint(a.about, b.about) || byCodePoint(a.what, b.what));
}

function trainingAnswers(teaching: readonly TrainingResult[], first: IsoDate, { asOf }: SaidBasis): SaidAnswer[] {
  return teaching.flatMap((training): SaidAnswer[] => {
    const { id, name, start } = training;
    if (start === null || start < first) return [];
    const phase = phaseOf(training, asOf);
    const kind =
      phase === "delivered" ? "done" : phase === "running" ? "started" : phase === "planned" ? "decided" : null;
    return kind === null
      ? []
      : [{ kind, about: "training", what: name, times: 1, on: start, why: null, who: null, training: id }];
  });
}

function requestAnswers(
  skill: string,
  teaching: readonly TrainingResult[],
  first: IsoDate,
  { followUp }: SaidBasis,
): SaidAnswer[] {
  const names = new Map(teaching.map(({ id, name }) => [id, name]));
  return followUp.requests
    .filter(({ skill: about, training, to }) => about === skill || names.has(training ?? "") || names.has(to ?? ""))
    .flatMap((request) =>
      request.steps.flatMap(({ state, on, why }): SaidAnswer[] => {
        if (on === null || on < first || state === "requested" || state === "deferred") return [];
        // Money that moves away from the skill is no answer to it.
        const isMoved = state === "reallocated" && names.has(request.to ?? "");
        const training = isMoved ? request.to : request.training;
        const what = names.get(training ?? "") ?? training ?? skill;
        const kind = state === "approved" || isMoved ? "decided" : "declined";
        return [{ kind, about: "request", what, times: 1, on, why, who: null, training }];
      }),
    );
}

/** The same action of several people is one answer. */
function actionAnswers(skill: string, first: IsoDate, { followUp }: SaidBasis): SaidAnswer[] {
  const done = followUp.actions.filter(
    (item) => item.skill === skill && item.what !== null && item.status === "done" && (item.completed ?? "") >= first,
  );
  const open = followUp.actions.filter(
    (item) => item.skill === skill && item.what !== null && item.status === "in progress" && (item.due ?? "") >= first,
  );
  const answers = (items: typeof done, kind: "done" | "started", day: "completed" | "due") =>
    [...grouped(items, ({ what }) => what!)].map(([what, own]): SaidAnswer => {
      const on = own.flatMap((item) => item[day] ?? []).sort(byCodePoint)[0] ?? null;
      return { kind, about: "action", what, times: own.length, on, why: null, who: null, training: null };
    });
  return [...answers(done, "done", "completed"), ...answers(open, "started", "due")];
}
