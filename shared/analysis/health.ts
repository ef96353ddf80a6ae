import { number } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { Dataset, IsoDate, Place } from "../model.ts";
import type { Score, TrainingResult } from "./analysis.ts";
import type { TrainingEvaluation } from "./evaluation.ts";
import type { LinkEvidence } from "./evidence-results.ts";
import { sourcesAt } from "./place-sources.ts";
import type { HealthAnswer } from "./programme-results.ts";
import { hasCompleted, takesPart } from "./training.ts";
import { phaseOf } from "./training-phase.ts";

/** Shares from which a question is answered yes, and below which no, when all of its counts agree. Conventions. */
const [yesFrom, noBelow] = [0.75, 0.25];

/** What the health check looks at. */
export interface HealthInputs {
  dataset: Dataset;
  trainings: readonly TrainingResult[];
  evaluations: readonly Pick<TrainingEvaluation, "training" | "levels" | "journey">[];
  evidence: readonly LinkEvidence[];
  scores: readonly Score[];
  asOf: IsoDate;
}

type Count = HealthAnswer["counts"][number];
type Delivered = HealthInputs["evaluations"][number];

/**
 * Three questions answered from data with their counts (D7): are we measuring, are we committed after the event, are we
 * helping people grow or ticking a box. `yes` when every share reaches the upper threshold, `no` when every one stays
 * below the lower, else `partly`; `unknown` when there is nothing to count. Trainings that are still to come or running
 * are not counted.
 */
export function healthOf(inputs: HealthInputs): HealthAnswer[] {
  const phases = new Map(inputs.trainings.map((training) => [training.id, phaseOf(training, inputs.asOf)]));
  const delivered = inputs.evaluations.filter(({ training }) => phases.get(training) === "delivered");
  const places = new Map(inputs.trainings.map(({ id, place }) => [id, place]));
  const trainingPlaces = delivered.flatMap(({ training }) => places.get(training) ?? []);
  return [
    answer("measuring", say`Are we measuring?`, measuring(inputs, delivered), [
      ...trainingPlaces,
      ...rowPlaces(inputs.dataset.readings),
    ]),
    answer("committed", say`Are we committed after the event?`, committed(delivered), [
      ...trainingPlaces,
      ...rowPlaces(inputs.dataset.actions),
      ...rowPlaces(inputs.dataset.checkIns),
    ]),
    answer("growing", say`Are we helping people grow, or ticking a box?`, growing(inputs, delivered), [
      ...trainingPlaces,
      ...rowPlaces(inputs.dataset.participants),
    ]),
  ];
}

function measuring({ evidence }: HealthInputs, delivered: readonly Delivered[]): Count[] {
  const beyond = delivered.filter(({ levels }) =>
    levels.some(({ level, measured }) => measured && level !== "reaction"),
  );
  const known = new Set(delivered.map(({ training }) => training));
  const links = evidence.filter(({ training }) => known.has(training));
  const measured = links.filter(({ designs }) => designs.some(({ effect }) => effect !== null));
  return [
    {
      label: say`delivered trainings measured beyond attendance and reaction`,
      count: beyond.length,
      of: delivered.length,
    },
    { label: say`links of theirs to a KPI with a measured change`, count: measured.length, of: links.length },
  ];
}

function committed(delivered: readonly Delivered[]): Count[] {
  const count = (holds: (journey: Delivered["journey"]) => boolean) =>
    delivered.filter(({ journey }) => holds(journey)).length;
  const done = delivered.reduce((sum, { journey }) => sum + journey.actions.done, 0);
  const overdue = delivered.reduce((sum, { journey }) => sum + journey.actions.overdue, 0);
  const of = delivered.length;
  return [
    {
      label: say`delivered trainings with action items`,
      count: count(({ actions }) => actions.open + actions.done > 0),
      of,
    },
    { label: say`action items done, of those done or overdue`, count: done, of: done + overdue },
    { label: say`delivered trainings with a review held since`, count: count(({ revisited }) => revisited), of },
    {
      label: say`delivered trainings that leaders are on record to model, refer to or reinforce`,
      count: count(({ leaderActs: { model, referTo, reinforce } }) => model + referTo + reinforce > 0),
      of,
    },
  ];
}

function growing({ dataset, trainings, scores }: HealthInputs, delivered: readonly Delivered[]): Count[] {
  let completions = 0;
  let shown = 0;
  for (const row of dataset.participants) {
    if (!takesPart(row) || !hasCompleted(row)) continue;
    completions++;
    if (row.post !== null || row.followUp !== null || row.applied !== null) shown++;
  }
  const skilled = new Set(trainings.flatMap(({ id, skills }) => (skills.length > 0 ? [id] : [])));
  const of = delivered.length;
  const planned = scores.find(({ code }) => code === "growth-planned");
  return [
    {
      label: say`completions with a score after it or use at work on record, not attendance alone`,
      count: shown,
      of: completions,
    },
    {
      label: say`delivered trainings that name a skill they build`,
      count: delivered.filter(({ training }) => skilled.has(training)).length,
      of,
    },
    {
      label: say`delivered trainings with anything on record after the event`,
      count: delivered.filter(({ journey }) => !journey.eventOnly).length,
      of,
    },
    { label: say`people whose growth is planned`, count: planned?.count ?? 0, of: planned?.of ?? 0 },
  ];
}

function answer(
  code: HealthAnswer["code"],
  question: string,
  counts: readonly Count[],
  places: readonly Place[],
): HealthAnswer {
  const known = counts.filter(({ of }) => of > 0);
  const shares = known.map(({ count, of }) => count / of);
  const given =
    known.length === 0
      ? "unknown"
      : shares.every((share) => share >= yesFrom)
        ? "yes"
        : shares.every((share) => share < noBelow)
          ? "no"
          : "partly";
  return { code, question, answer: given, text: textOf(given, known), counts: known, sources: sourcesAt(places) };
}

const opening: Record<Exclude<HealthAnswer["answer"], "unknown">, string> = sayings({
  yes: "Yes",
  partly: "Partly",
  no: "No",
});

function textOf(given: HealthAnswer["answer"], known: readonly Count[]): string {
  if (given === "unknown") return say`Not known: the workbook has no delivered training to look at.`;
  return `${said(opening[given])}: ${known.map(({ label, count, of }) => say`${number(count)} of ${number(of)} ${label}`).join("; ")}.`;
}

function rowPlaces(rows: readonly { place: Place }[]): Place[] {
  return rows.map(({ place }) => place);
}
