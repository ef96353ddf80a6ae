import type { Journey, StageResult } from "../analysis/evaluation.ts";
import type { Facts } from "./facts.ts";
import { headOf, trainingFactsOf } from "./facts.ts";
import type { ActFields, SponsorBriefFields, StageFields, TrainingFacts } from "./training-fields.ts";

const states: Record<StageResult["status"], string> = {
  done: "done",
  partly: "partly",
  missing: "missing",
  "not-yet": "not yet",
};

/** What the sponsor brief of a training says. */
export function sponsorBriefFields(facts: Facts, id: string): SponsorBriefFields {
  const { lookups } = facts;
  const training = lookups.trainings.get(id)!;
  const evaluation = lookups.evaluations.get(id);
  const about = trainingFactsOf(facts, id);
  const behaviour = evaluation?.levels.find(({ level }) => level === "behaviour");
  const [next, ...others] = actsFor(about, evaluation?.journey.leaderActs);
  return {
    ...headOf(facts, `Sponsor brief: ${training.name}`),
    ...about,
    sponsorFunction: evaluation?.journey.sponsor.function ?? null,
    sponsorFromHr: evaluation?.journey.sponsor.fromHrOnly ?? false,
    participants: training.participants,
    completed: training.completed,
    stages: (evaluation?.journey.stages ?? []).map(stageFields),
    findings: (lookups.evidenceOfTraining.get(id) ?? []).map(({ wording }) => wording),
    useAtWork: behaviour?.measured ? behaviour.text : null,
    reviewPlanned: evaluation?.journey.reviewPlanned ?? null,
    reviewHeld: evaluation?.journey.reviewHeld ?? null,
    next: next!,
    others,
  };
}

function stageFields({ stage, status, lacks }: StageResult): StageFields {
  return { name: stage.charAt(0).toUpperCase() + stage.slice(1), state: states[status], lacks };
}

/**
 * The three acts of a leader, the next one first: the one that is on record least often. Of those as rare, before the
 * training it is to refer to it, while it runs to model it, and afterwards to reinforce it.
 */
export function actsFor(
  about: TrainingFacts,
  done: Journey["leaderActs"] = { model: 0, referTo: 0, reinforce: 0 },
): ActFields[] {
  const kpi = about.kpis[0]?.name ?? null;
  const model: ActFields = {
    act: "Model",
    times: done.model,
    how: `Do it yourself this week where people can see it${about.doDifferently === null ? "" : `: “${about.doDifferently}”`}.`,
  };
  const referTo: ActFields = {
    act: "Refer to",
    times: done.referTo,
    how: `Say in the next team meeting why it matters${kpi === null ? "" : ` for ${kpi}`} and what you hope to see${about.whatShowsIt === null ? "" : `: “${about.whatShowsIt}”`}.`,
  };
  const reinforce: ActFields = {
    act: "Reinforce",
    times: done.reinforce,
    how:
      about.leadersReinforce === null
        ? "Ask two people what they have tried since the training, and thank them for what worked."
        : `Keep what was agreed: “${about.leadersReinforce}”.`,
  };
  const order = about.isAhead
    ? [referTo, model, reinforce]
    : about.isRunning
      ? [model, referTo, reinforce]
      : [reinforce, model, referTo];
  return order
    .map((act, at) => ({ act, at }))
    .sort((a, b) => a.act.times - b.act.times || a.at - b.at)
    .map(({ act }) => act);
}
