import type { TrainingResult } from "../analysis/analysis.ts";
import { effectText } from "../analysis/effect-text.ts";
import { grades } from "../analysis/evidence-results.ts";
import { sequenceOf } from "../analysis/format-advice.ts";
import { otherwise } from "../analysis/format-rules.ts";
import { kpiValue } from "../analysis/kpi-value.ts";
import { phaseOf } from "../analysis/training-phase.ts";
import { type Facts, headOf, skillNameOf, trainingFactsOf } from "./facts.ts";
import type { PilotPlanFields, PilotTeam, StepFields } from "./training-fields.ts";

/** Fewer people than this in each half say little when they are compared. */
const fewestInHalf = 5;
const mostTeams = 8;

/**
 * Trainings for which a pilot would tell something: not called off, with a skill whose gap is open, not proposed to be
 * retired or paused, and without evidence of grade E2 or better that supports them. By the order of the workbook.
 */
export function pilotTrainings({ analysis, lookups, asOf }: Facts): TrainingResult[] {
  return analysis.trainings.filter((training) => {
    const decision = lookups.evaluations.get(training.id)?.decision.decision;
    const isShown = (lookups.evidenceOfTraining.get(training.id) ?? []).some(
      ({ grade, countsAs }) => grades.indexOf(grade) >= 2 && countsAs === "supported",
    );
    return (
      training.openItems.length > 0 &&
      phaseOf(training, asOf) !== "called off" &&
      decision !== "retire" &&
      decision !== "pause" &&
      !isShown
    );
  });
}

/** What the pilot plan of a training says. */
export function pilotPlanFields(facts: Facts, id: string): PilotPlanFields {
  const { lookups } = facts;
  const training = lookups.trainings.get(id)!;
  const about = trainingFactsOf(facts, id);
  const evidence = lookups.evidenceOfTraining.get(id) ?? [];
  const kpi = lookups.kpis.get(training.kpis[0] ?? "");
  const teams = teamsOf(facts, training.openItems);
  const people = peopleShort(facts, training.openItems);
  const seats = facts.training.get(id)?.seats ?? people;
  const canCompare = people >= 2 * fewestInHalf;
  const first = canCompare ? Math.min(Math.floor(seats), Math.ceil(people / 2)) : Math.min(Math.floor(seats), people);
  const detectable = evidence.find(({ kpi: of }) => of === kpi?.id)?.designs[0]?.detectable ?? null;
  return {
    ...headOf(facts, `Pilot plan: ${training.name}`),
    ...about,
    known: evidence.map(({ wording }) => wording),
    teams,
    people,
    first,
    later: canCompare ? people - first : 0,
    canCompare,
    method: training.method,
    baseline: kpi?.current == null ? null : kpiValue(kpi, kpi.current),
    detectable: kpi && detectable !== null ? effectText(kpi, detectable) : null,
    steps: stepsFor(facts, training),
  };
}

function teamsOf(facts: Facts, items: readonly string[]): PilotTeam[] {
  return items.slice(0, mostTeams).flatMap((id) => {
    const item = facts.lookups.items.get(id);
    if (!item) return [];
    const team = item.team === null ? "Everyone" : (facts.lookups.teams.get(item.team)?.name ?? item.team);
    return [{ team, skill: skillNameOf(facts, item.skill), short: item.metrics.gapCount }];
  });
}

/** People below the required level in at least one of the gaps. */
function peopleShort({ analysis }: Facts, items: readonly string[]): number {
  const { pairs, people, skills } = analysis;
  const open = new Set(items);
  const found = new Set<number>();
  pairs.person.forEach((person, pair) => {
    const current = pairs.current[pair]!;
    const required = pairs.required[pair]!;
    if (current === null || required === null || current >= required) return;
    const skill = skills[pairs.skill[pair]!]!.id;
    if (open.has(`${skill}|${people[person]!.team ?? ""}`)) found.add(person);
  });
  return found.size;
}

/** The sequence advised for the first of its gaps that has one, else the usual one for its first skill. */
function stepsFor(facts: Facts, { openItems, skills: [skill] }: TrainingResult): StepFields[] {
  const { advice } = facts.analysis;
  const advised = openItems.flatMap(
    (item) => advice.find((each) => each.item === item && each.sequence.length > 0) ?? [],
  );
  const name = skill === undefined ? "the skill" : skillNameOf(facts, skill);
  const weeks = facts.dataset.skills.find(({ id }) => id === skill)?.weeksToCompetency ?? null;
  return (advised[0]?.sequence ?? sequenceOf(name, otherwise, weeks)).map(({ week, step }) => ({
    when: weekText(week),
    step,
  }));
}

/** A week of a plan in words. */
export function weekText(week: number): string {
  return week === 0 ? "At the start" : `Week ${week}`;
}
