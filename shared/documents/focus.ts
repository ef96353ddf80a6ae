import type { TrainingResult } from "../analysis/analysis.ts";
import { namesOf } from "../analysis/resolve.ts";
import { phaseOf } from "../analysis/training-phase.ts";
import type { Participant, Person } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { type Facts, kpiFieldsOf, skillNameOf } from "./facts.ts";
import type { PersonFocus, QuestionFields } from "./people-fields.ts";

/** What a conversation with one person is about, with the ids of its parts. */
export interface Focus {
  training: string | null;
  skill: string | null;
  kpi: string | null;
  current: number | null;
  required: number | null;
  attendance: Participant | null;
}

interface OwnSkill {
  skill: string;
  current: number | null;
  required: number | null;
}

/** A skill of a person with the training it comes from. */
interface Attended extends OwnSkill {
  training: TrainingResult | null;
  row: Participant | null;
}

const nothing: Focus = { training: null, skill: null, kpi: null, current: null, required: null, attendance: null };

/**
 * What to talk about with a person: what the last check-in with a goal was about, so that the goal is carried on. Else,
 * of the trainings the person takes part in, the one that teaches the skill with the largest known gap of that person,
 * the newest where several do. Else the largest gap, the one that ranks first where several are as large, with the
 * planned or running training for it. Else the newest training that teaches a skill of the person. Everything is `null`
 * for somebody of whom the workbook says nothing.
 */
export function focusOf(facts: Facts, person: Person): Focus {
  const own = ownSkillsOf(facts, person.id);
  const [first] = attended(facts, person, own);
  return (
    focusOnTalk(facts, person, own) ??
    (first && gapOf(first) > 0 ? focusOn(facts, first) : null) ??
    focusOnGap(facts, person, own) ??
    (first ? focusOn(facts, first) : nothing)
  );
}

function ownSkillsOf({ analysis, lookups }: Facts, person: string): Map<string, OwnSkill> {
  const own = new Map<string, OwnSkill>();
  const index = lookups.personIndex.get(person);
  if (index === undefined) return own;
  const { pairs, skills } = analysis;
  for (let pair = lookups.pairStart[index]!; pair < lookups.pairStart[index + 1]!; pair++) {
    const skill = skills[pairs.skill[pair]!]!.id;
    own.set(skill, { skill, current: pairs.current[pair]!, required: pairs.required[pair]! });
  }
  return own;
}

function gapOf({ current, required }: Pick<OwnSkill, "current" | "required">): number {
  return current === null || required === null ? 0 : Math.max(0, required - current);
}

function focusOnTalk(facts: Facts, person: Person, own: ReadonlyMap<string, OwnSkill>): Focus | null {
  const last = facts.talks.get(person.id)?.find(({ nextGoal }) => nextGoal !== null);
  const training = facts.lookups.trainings.get(last?.training ?? "") ?? null;
  const skill = last?.skill ?? training?.skills.find((each) => own.has(each)) ?? training?.skills[0];
  if (skill === undefined) return null;
  const row = attended(facts, person, own).find((each) => each.training?.id === training?.id)?.row ?? null;
  return focusOn(facts, { ...(own.get(skill) ?? { skill, current: null, required: null }), training, row });
}

function focusOn({ lookups }: Facts, { training, skill, current, required, row }: Attended): Focus {
  const kpi = training?.kpis[0] ?? lookups.skills.get(skill)?.kpis[0] ?? null;
  return { training: training?.id ?? null, skill, kpi, current, required, attendance: row };
}

/** The skills of the trainings a person takes part in: the largest gap first, then skills of the person, then the newest. */
function attended(facts: Facts, person: Person, own: ReadonlyMap<string, OwnSkill>): Attended[] {
  const { dataset, lookups, attendance, asOf } = facts;
  const { training: resolve } = namesOf(dataset);
  const found = (attendance.get(person.id) ?? []).flatMap((row) => {
    const training = lookups.trainings.get(resolve(row.training) ?? row.training ?? "");
    if (!training || training.skills.length === 0 || phaseOf(training, asOf) === "called off") return [];
    const day = row.completed ?? row.start ?? training.end ?? training.start ?? "";
    return training.skills.map((skill, at) => {
      const known = own.get(skill) ?? { skill, current: null, required: null };
      return { training, row, day, at, ...known, isOwn: own.has(skill) };
    });
  });
  return found.sort(
    (a, b) =>
      gapOf(b) - gapOf(a) ||
      Number(b.isOwn) - Number(a.isOwn) ||
      byCodePoint(b.day, a.day) ||
      byCodePoint(a.training.id, b.training.id) ||
      a.at - b.at,
  );
}

function focusOnGap(facts: Facts, { team }: Person, own: ReadonlyMap<string, OwnSkill>): Focus | null {
  const { analysis, lookups, asOf } = facts;
  const rankOf = (skill: string) =>
    (lookups.items.get(`${skill}|${team ?? ""}`) ?? lookups.items.get(`${skill}|`))?.rank ?? Number.MAX_SAFE_INTEGER;
  const [first] = [...own.values()]
    .filter((each) => gapOf(each) > 0)
    .sort((a, b) => gapOf(b) - gapOf(a) || rankOf(a.skill) - rankOf(b.skill) || byCodePoint(a.skill, b.skill));
  if (!first) return null;
  const training = analysis.trainings.find(
    (each) => each.skills.includes(first.skill) && ["planned", "running"].includes(phaseOf(each, asOf)),
  );
  return focusOn(facts, { ...first, training: training ?? null, row: null });
}

/** The focus as a document names it. */
export function personFocusOf(facts: Facts, person: Person, focus: Focus): PersonFocus {
  const { lookups, talks } = facts;
  const training = focus.training === null ? undefined : lookups.trainings.get(focus.training);
  const last = talks.get(person.id)?.find(({ nextGoal }) => nextGoal !== null);
  return {
    name: person.name,
    role: person.role,
    training: training?.name ?? null,
    completedOn: focus.attendance?.completed ?? null,
    startsOn: training?.start ?? null,
    skill: focus.skill === null ? null : skillNameOf(facts, focus.skill),
    level: focus.current,
    requiredLevel: focus.required,
    kpi: focus.kpi === null ? null : kpiFieldsOf(facts, focus.kpi),
    lastGoal: last?.nextGoal ?? null,
    lastGoalOn: last?.on ?? null,
  };
}

/** The four questions of a check-in (D5), about the skill and the training where they are known. */
export function questionsFor({ skill, training }: PersonFocus): QuestionFields[] {
  const what = skill ?? "what you are learning";
  const since = training === null ? "since we last talked" : `since “${training}”`;
  return [
    { topic: "Put into practice", ask: `Where have you used ${what} ${since}, and what came of it?` },
    { topic: "Where it was hard", ask: "What stood in the way, or took longer than it should?" },
    { topic: "Support needed", ask: "What would help you most now, and who could give it?" },
    { topic: "Next goal", ask: "What do you want to have tried by the next time we talk?" },
  ];
}
