import { said, say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { TrainingResult } from "./analysis.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import type { CausesSummary } from "./cause-results.ts";
import { boxWords } from "./cause-words.ts";
import { causeFor } from "./causes.ts";
import type { DatedRatings } from "./dated-ratings.ts";
import type { TrainingEvaluation } from "./evaluation.ts";
import type { PlanStep, TrainingTaken } from "./growth-results.ts";
import { levelChange } from "./recognition-growth.ts";
import { namesOf } from "./resolve.ts";
import { phaseOf } from "./training-phase.ts";

/** What is on offer for a plan, and who took what. */
export interface PlanTrainings {
  /** Trainings in a skill that could be taken: those running or planned first, then the newest; none that are given up. */
  offered: ReadonlyMap<string, readonly { training: string; state: "running" | "planned" | "held before" }[]>;
  /** By person id, in the order of the trainings. */
  taken: ReadonlyMap<string, readonly { training: TrainingResult; row: Attendance }[]>;
}

/** Looks trainings up for plans. What the portfolio proposes to retire or pause is not offered again. */
export function planTrainings(
  dataset: Dataset,
  known: { trainings: readonly TrainingResult[]; evaluations: readonly TrainingEvaluation[]; asOf: IsoDate },
): PlanTrainings {
  const { trainings, evaluations, asOf } = known;
  const decisions = new Map(evaluations.map(({ training, decision }) => [training, decision.decision]));
  const order = ["running", "planned", "held before"] as const;
  const offers = trainings
    .flatMap((training) => {
      const phase = phaseOf(training, asOf);
      if (phase === "called off") return [];
      const decision = decisions.get(training.id);
      const isGivenUp = decision === "retire" || decision === "pause";
      const state = phase === "running" ? phase : phase === "delivered" ? "held before" : "planned";
      return isGivenUp && state === "held before" ? [] : [{ training, state } as const];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        byCodePoint(b.training.start ?? "", a.training.start ?? "") ||
        byCodePoint(a.training.id, b.training.id),
    );
  const offered = new Map<string, { training: string; state: (typeof order)[number] }[]>();
  for (const { training, state } of offers)
    for (const skill of training.skills)
      offered.set(skill, [...(offered.get(skill) ?? []), { training: training.id, state }]);
  const taken = new Map<string, { training: TrainingResult; row: Attendance }[]>();
  const attendance = attendanceOf(dataset);
  for (const training of trainings)
    for (const row of attendance.get(training.id) ?? [])
      if (row.isPerson) taken.set(row.who, [...(taken.get(row.who) ?? []), { training, row }]);
  return { offered, taken };
}

/** The step towards a level in a skill: a training where one could help and nothing else stands in the way. */
export function planStep(
  gap: Pick<PlanStep, "skill" | "current" | "target" | "gap" | "critical">,
  { person, team }: { person: string; team: string | null },
  known: { trainings: PlanTrainings; causes: CausesSummary; asOf: IsoDate },
): PlanStep {
  const { trainings, causes, asOf } = known;
  const own = (trainings.taken.get(person) ?? []).filter(({ training }) => training.skills.includes(gap.skill));
  const finished = own.findLast(({ row }) => isFinished(row, asOf));
  const booked = own.find(
    ({ training, row }) =>
      !isFinished(row, asOf) && ["planned", "running", "unknown"].includes(phaseOf(training, asOf)),
  );
  const cause = gap.gap === null ? null : causeFor(causes, gap.skill, team);
  const barrier = cause?.top.find((box) => box !== "knowledge");
  const isOther = cause?.verdict === "fix, do not train" || cause?.verdict === "stop";
  const isMixed = cause?.verdict === "train and fix";
  const offer = trainings.offered.get(gap.skill)?.find(({ training }) => training !== finished?.training.id);
  return {
    ...gap,
    training: booked
      ? { training: booked.training.id, state: "booked" }
      : isOther || gap.gap === null
        ? null
        : (offer ?? null),
    finished: finished?.training.id ?? null,
    fix:
      isOther || isMixed
        ? (cause.fix ?? (barrier ? said(boxWords[barrier].action) : say`check the required level`))
        : null,
  };
}

function isFinished({ finished, finishedOn }: Attendance, asOf: IsoDate): boolean {
  return finished && (finishedOn === null || finishedOn <= asOf);
}

/** The trainings of a person with what is known of their result, the newest first, those without a day last. */
export function trainingsTaken(
  dataset: Dataset,
  person: number,
  { trainings, ratings, asOf }: { trainings: PlanTrainings; ratings: DatedRatings; asOf: IsoDate },
): TrainingTaken[] {
  const own = trainings.taken.get(dataset.people[person]!.id) ?? [];
  if (own.length === 0) return [];
  const { skill: resolve } = namesOf(dataset);
  const skillAt = new Map(dataset.skills.map(({ id }, at) => [id, at]));
  const places = (training: TrainingResult) =>
    training.skills.flatMap((skill) => skillAt.get(resolve(skill) ?? "") ?? []);
  const wanted = new Set(own.flatMap(({ training }) => places(training)));
  const rated = ratings.of(person, (skill) => wanted.has(skill));
  return own
    .map(({ training, row }): TrainingTaken => {
      const isDone = isFinished(row, asOf);
      const phase = phaseOf(training, asOf);
      const { began, finishedOn, pre, post, applied, confirmed } = row;
      return {
        training: training.id,
        state: isDone
          ? "finished"
          : phase === "running"
            ? "running"
            : phase === "delivered" || phase === "called off"
              ? "not finished"
              : "planned",
        on: isDone ? finishedOn : (began ?? training.start),
        pre,
        post,
        applied,
        confirmed,
        levels:
          !isDone || began === null || finishedOn === null
            ? []
            : places(training).flatMap((at) => {
                const of = rated.get(at) ?? [];
                const before = of.filter(({ day }) => day <= dayNumber(began)).reverse();
                const after = of.filter(({ day }) => day >= dayNumber(finishedOn) && day > dayNumber(began));
                return levelChange(dataset.skills[at]!.id, before, after, ratings.rule) ?? [];
              }),
      };
    })
    .sort((a, b) => byCodePoint(b.on ?? "", a.on ?? "") || byCodePoint(a.training, b.training));
}
