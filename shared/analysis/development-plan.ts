import type { IsoDate, Person, Skill } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import type { TrainingResult } from "./analysis.ts";
import type { CausesSummary } from "./cause-results.ts";
import { isCritical } from "./coverage.ts";
import { DatedRatings } from "./dated-ratings.ts";
import { planStep, planTrainings, trainingsTaken } from "./development-plan-steps.ts";
import { type SuccessBasis, stretchOf, successOf } from "./development-plan-success.ts";
import { type MentorWish, mentoringOf } from "./development-plan-wishes.ts";
import type { TimeToCompetency, TrainingEvaluation } from "./evaluation.ts";
import type { LinkEvidence } from "./evidence-results.ts";
import type { ActionItem } from "./follow-up-results.ts";
import { gapBetween, isRequirement, levelGuard } from "./gap.ts";
import type { GapItem, PersonResult, SkillResult } from "./gap-results.ts";
import type { Aspiration, DevelopmentPlan, Mentoring, PlanStep } from "./growth-results.ts";
import { type Pairs, requiredLevel } from "./pairs.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/** What else is known when plans are made. */
export interface PlanBasis {
  settings: Settings;
  people: readonly PersonResult[];
  skills: readonly SkillResult[];
  gaps: readonly GapItem[];
  trainings: readonly TrainingResult[];
  evaluations: readonly TrainingEvaluation[];
  evidence: readonly LinkEvidence[];
  causes: CausesSummary;
  speed: readonly TimeToCompetency[];
  actions: readonly ActionItem[];
}

/** A plan is for a few skills at a time. */
const mostNow = 4;
const mostCareer = 4;

/**
 * The development plan of everybody, by id (G1). `now` is training for the job a person has: its largest gaps, skills
 * that are critical first, then by size, then by rank of the gap in the team. `career` is development: what the next
 * role asks for beyond that. Mentors are assigned over all plans together, so that nobody has more people than the
 * setting allows.
 */
export function developmentPlansOf(pairs: Pairs, basis: PlanBasis): { plans: DevelopmentPlan[]; mentoring: Mentoring } {
  const { dataset, people, personRow, asOf } = pairs;
  const { settings, causes } = basis;
  const trainings = planTrainings(dataset, { ...basis, asOf });
  const ratings = new DatedRatings(dataset, settings, dayNumber(asOf));
  const aspirations = aspirationsOf(pairs);
  const isUrgent = new Map(pairs.skills.map((skill) => [skill.id, isCritical(skill)]));
  const ranks = new Map(basis.gaps.map(({ id, rank }) => [id, rank ?? Number.MAX_SAFE_INTEGER]));
  const success = successBasis(pairs.skills, basis, asOf);
  const stretch = stretchBasis(pairs, basis);

  const wishes: MentorWish[] = [];
  const plans = people.map((person, at): DevelopmentPlan => {
    const who = { person: person.id, team: person.team };
    const open = openSkills(pairs, at);
    const rankOf = (skill: string) =>
      ranks.get(`${skill}|${person.team ?? ""}`) ?? ranks.get(`${skill}|`) ?? Number.MAX_SAFE_INTEGER;
    const inOrder = (steps: readonly Open[]) =>
      steps
        .map((step) => ({ step: { ...step, critical: isUrgent.get(step.skill) ?? false }, rank: rankOf(step.skill) }))
        .sort(
          ({ step: a, rank }, { step: b, rank: other }) =>
            Number(b.critical) - Number(a.critical) ||
            (b.gap ?? 0) - (a.gap ?? 0) ||
            rank - other ||
            byCodePoint(a.skill, b.skill),
        )
        .map(({ step }) => step);
    const stepOf = (step: Open & { critical: boolean }) => planStep(step, who, { trainings, causes, asOf });
    const gaps = inOrder(open.filter(({ gap }) => gap !== null));
    const now = gaps.slice(0, mostNow).map(stepOf);
    const isNow = new Map(gaps.map(({ skill, target }) => [skill, target]));
    const next = basis.people[at]!.nextRole;
    const missing = inOrder(
      (next?.missing ?? [])
        .filter(({ skill, required }) => required > (isNow.get(skill) ?? Number.NEGATIVE_INFINITY) + levelGuard)
        .map(({ skill, current, required, gap }) => ({ skill, current, target: required, gap })),
    );
    const steps = missing.slice(0, mostCareer).map(stepOf);
    const wanted = aspirations.get(person.id) ?? [];
    wishes.push(wishOf(at, { now, career: steps, aspirations: wanted }, rankOf));
    const purposed = [
      ...now.map((step) => ({ ...step, purpose: "now" as const })),
      ...steps.map((step) => ({ ...step, purpose: "career" as const })),
    ];
    return {
      person: person.id,
      now,
      later: gaps.length - now.length,
      unrated: open.length - gaps.length,
      career: next === null ? null : { role: next.role, steps, later: missing.length - steps.length },
      aspirations: wanted,
      trainings: trainingsTaken(dataset, personRow[at]!, { trainings, ratings, asOf }),
      stretch: stretchOf(purposed, { ...who, department: person.department }, stretch),
      mentor: null,
      noMentor: null,
      mentees: [],
      success: purposed.flatMap((step) => {
        if (step.gap === null) return [];
        const measure = successOf(step, success);
        // What comes after another step of the plan has no day yet.
        const isLater = step.purpose === "career" && isNow.has(step.skill);
        return [isLater ? { ...measure, by: null, basis: null } : measure];
      }),
    };
  });
  const mentoring = mentoringOf(pairs, wishes, settings.menteesPerMentor, plans);
  return { plans, mentoring };
}

type Open = Pick<PlanStep, "skill" | "current" | "target" | "gap">;

/** What is required of a person and known to be missing, or not rated. */
function openSkills(pairs: Pairs, at: number): Open[] {
  const { start, skill, skills, current } = pairs;
  const open: Open[] = [];
  for (let pair = start[at]!; pair < start[at + 1]!; pair++) {
    const target = requiredLevel(pairs, at, skill[pair]!);
    if (!isRequirement(target) || target <= pairs.dataset.scale.min) continue;
    const level = current[pair]!;
    const isRated = !Number.isNaN(level);
    const gap = isRated ? gapBetween(target, level) : null;
    if (gap === 0) continue;
    open.push({ skill: skills[skill[pair]!]!.id, current: isRated ? level : null, target, gap });
  }
  return open;
}

function aspirationsOf({ dataset, asOf }: Pairs): Map<string, Aspiration[]> {
  const names = namesOf(dataset);
  const told = dataset.signals
    .filter(({ kind, person, date }) => kind === "aspiration" && person !== null && (date ?? "") <= asOf)
    .map(({ person, skill, text, date, place }) => ({
      person: names.person(person),
      wish: { skill: names.skill(skill) ?? skill, text, on: date, place },
    }))
    .sort(
      (a, b) =>
        byCodePoint(b.wish.on ?? "", a.wish.on ?? "") ||
        byCodePoint(a.wish.skill ?? "", b.wish.skill ?? "") ||
        byCodePoint(a.wish.text ?? "", b.wish.text ?? ""),
    );
  const wishes = new Map<string, Aspiration[]>();
  for (const { person, wish } of told) if (person !== null) wishes.set(person, [...(wishes.get(person) ?? []), wish]);
  return wishes;
}

/** What somebody would want a mentor for: the first gaps now; else what the next role asks for; else a wish. */
function wishOf(
  person: number,
  {
    now,
    career,
    aspirations,
  }: { now: readonly PlanStep[]; career: readonly PlanStep[]; aspirations: readonly Aspiration[] },
  rankOf: (skill: string) => number,
): MentorWish {
  const steps = (some: readonly PlanStep[], purpose: "now" | "career") =>
    some.flatMap(({ skill, target, gap, critical }) =>
      gap === null ? [] : [{ skill, target, gap, critical, purpose }],
    );
  const own = steps(now, "now");
  const next = own.length > 0 ? own : steps(career, "career");
  const needs =
    next.length > 0
      ? next
      : aspirations.flatMap(({ skill }) =>
          skill === null ? [] : [{ skill, target: null, gap: 0, critical: false, purpose: "aspiration" as const }],
        );
  return { person, needs, rank: needs[0] ? rankOf(needs[0].skill) : Number.MAX_SAFE_INTEGER };
}

function successBasis(rows: readonly Skill[], basis: PlanBasis, asOf: IsoDate): SuccessBasis {
  return {
    trainings: new Map(basis.trainings.map((training) => [training.id, training])),
    speed: new Map(basis.speed.filter(({ from }) => from === "training").map((speed) => [speed.skill, speed])),
    rows: new Map(rows.map((skill) => [skill.id, skill])),
    skills: new Map(basis.skills.map((skill) => [skill.id, skill])),
    evidence: grouped(basis.evidence, ({ training }) => training),
    asOf,
    checkAfterDays: basis.settings.checkAfterDays,
  };
}

function stretchBasis({ people }: Pairs, { actions, skills }: PlanBasis) {
  const live = actions.filter(
    ({ status, project, skill }) =>
      (status === "open" || status === "in progress") && project !== null && skill !== null,
  );
  const departments = new Map(people.map(({ team, department }: Person) => [team, department]));
  return {
    projects: grouped(live, ({ skill }) => skill!),
    departmentOf: (team: string | null) => departments.get(team) ?? null,
    skills: new Map(skills.map((skill) => [skill.id, skill])),
  };
}
