import type { FitStatus } from "../analysis/gap-results.ts";
import type { DevelopmentPlan, PlanPurpose, PlanStep, TrainingTaken } from "../analysis/growth-results.ts";
import { dateText } from "../format.ts";
import type { Person } from "../model.ts";
import type { DevelopmentPlanFields, PlannedSkill } from "./development-plan-fields.ts";
import { type Facts, headOf, kpiFieldsOf, personNameOf, skillNameOf } from "./facts.ts";

const mostRoles = 3;

const readiness: Record<FitStatus, string> = {
  "no-requirements": "the workbook asks nothing of it",
  "not-enough-assessed": "too few of its skills are rated to say",
  ready: "ready",
  "ready-with-support": "ready with support",
  developing: "on the way",
  "not-yet": "at the beginning of the way",
};

/** What the development plan of a person says (G1). */
export function developmentPlanFields(facts: Facts, person: Person): DevelopmentPlanFields {
  const { analysis, lookups } = facts;
  const plan = lookups.plans.get(person.id)!;
  const { nextRole } = lookups.people.get(person.id)!;
  const paths = analysis.growth.paths.people.find((each) => each.person === person.id);
  const links = new Set(plan.success.flatMap(({ link }) => link ?? []));
  return {
    ...headOf(facts, `Development plan for ${person.name}`),
    name: person.name,
    role: person.role,
    manager: person.manager === null ? null : personNameOf(facts, person.manager),
    now: plan.now.map((step) => plannedSkill(facts, plan, step, "now")),
    later: plan.later,
    nextRole: nextRole?.role ?? null,
    readiness: nextRole ? readiness[nextRole.status] : null,
    career: (plan.career?.steps ?? []).map((step) => plannedSkill(facts, plan, step, "career")),
    withinReach: (paths?.roles ?? [])
      .map(({ role }) => role)
      .filter((role) => role !== nextRole?.role)
      .slice(0, mostRoles),
    wishes: plan.aspirations.flatMap(({ skill, text, on }) => {
      const what =
        skill === null ? text : text === null ? skillNameOf(facts, skill) : `${skillNameOf(facts, skill)} (“${text}”)`;
      return what === null ? [] : [{ what, on }];
    }),
    stretch: plan.stretch.map((each) => stretchText(facts, each)),
    mentor: plan.mentor === null ? null : personNameOf(facts, plan.mentor.person),
    mentorSkill: plan.mentor === null ? null : skillNameOf(facts, plan.mentor.skill),
    trainings: plan.trainings.map(({ training, state, on, pre, post, applied, confirmed }) => ({
      training: nameOf(facts, training),
      state,
      on,
      before: pre,
      after: post,
      use: useText(applied, confirmed),
    })),
    known: analysis.evidence.filter(({ link }) => links.has(link)).map(({ wording }) => wording),
  };
}

function plannedSkill(facts: Facts, plan: DevelopmentPlan, step: PlanStep, purpose: PlanPurpose): PlannedSkill {
  const measure = plan.success.find((each) => each.skill === step.skill && each.purpose === purpose);
  return {
    skill: skillNameOf(facts, step.skill),
    level: step.current,
    aimedAt: step.target,
    how:
      purpose === "career" && plan.now.some(({ skill }) => skill === step.skill)
        ? "Once the level for the job now is there."
        : howText(facts, plan, step),
    by: measure?.by ?? null,
    kpi: measure?.kpi ? kpiFieldsOf(facts, measure.kpi) : null,
  };
}

function nameOf({ lookups }: Facts, training: string): string {
  return lookups.trainings.get(training)?.name ?? training;
}

function howText(facts: Facts, { mentor }: DevelopmentPlan, step: PlanStep): string {
  if (step.gap === null) return "Have it rated first.";
  const parts: string[] = [];
  if (step.fix !== null) parts.push(`First mend what is in the way: ${step.fix}.`);
  if (step.training) {
    const { training, state } = step.training;
    const name = nameOf(facts, training);
    const start = facts.lookups.trainings.get(training)?.start ?? null;
    const from = start !== null && start > facts.asOf ? ` from ${dateText(start)}` : "";
    parts.push(
      state === "booked"
        ? from === ""
          ? `Go on with “${name}”.`
          : `Take part in “${name}”${from}, which is booked.`
        : state === "held before"
          ? `Ask whether “${name}” is held again.`
          : `Take part in “${name}”${from}.`,
    );
  } else if (step.finished !== null && step.fix === null)
    parts.push(`Practise at work what “${nameOf(facts, step.finished)}” taught.`);
  if (mentor?.skill === step.skill) parts.push(`Learn from ${personNameOf(facts, mentor.person)}.`);
  return parts.join(" ") || "Practise at work, with feedback on the same day.";
}

function stretchText(
  facts: Facts,
  { skill, project, what, owner, kpi, own }: DevelopmentPlan["stretch"][number],
): string {
  const name = skillNameOf(facts, skill);
  if (project === null) return `${name}: a piece of work that counts for ${kpiFieldsOf(facts, kpi!).name}`;
  const task = what === null ? `“${project}”` : `“${project}” (${what})`;
  if (own) return `${name}: the own project ${task}, which already uses it`;
  return `${name}: the project ${task}${owner === null ? "" : `, with ${personNameOf(facts, owner)}`}`;
}

function useText(applied: TrainingTaken["applied"], confirmed: TrainingTaken["confirmed"]): string | null {
  if (applied === null) return null;
  const word = applied ? "in use at work" : "not in use yet";
  return confirmed === "manager" ? `${word} (confirmed)` : confirmed === "self" ? `${word} (own word)` : word;
}
