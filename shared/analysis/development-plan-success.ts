import type { IsoDate, Skill } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import type { TrainingResult } from "./analysis.ts";
import type { TimeToCompetency } from "./evaluation.ts";
import { grades, type LinkEvidence } from "./evidence-results.ts";
import type { ActionItem } from "./follow-up-results.ts";
import { levelGuard } from "./gap.ts";
import type { SkillResult } from "./gap-results.ts";
import type { PlanPurpose, PlanStep, StretchWork, SuccessMeasure } from "./growth-results.ts";

const mostStretch = 3;

/** The smallest level up that stretch work is asked to carry: one level. */
const oneLevel = 1;

type PurposedStep = PlanStep & { purpose: PlanPurpose };

/** Looks up what shows that plans work. */
export interface SuccessBasis {
  trainings: ReadonlyMap<string, TrainingResult>;
  speed: ReadonlyMap<string, TimeToCompetency>;
  rows: ReadonlyMap<string, Skill>;
  skills: ReadonlyMap<string, SkillResult>;
  evidence: ReadonlyMap<string, readonly LinkEvidence[]>;
  asOf: IsoDate;
  checkAfterDays: number;
}

/**
 * What shows that a step has worked: the level, by when, and the KPI it is meant for. The day is that of the end of a
 * training that is planned or running and the days after which its use is checked; else today and the median weeks
 * that people took; else today and the weeks the skill is said to take; else `null`, to be agreed.
 */
export function successOf(step: PurposedStep, basis: SuccessBasis): SuccessMeasure {
  const { skill, purpose, target } = step;
  const training = step.training === null ? null : (basis.trainings.get(step.training.training) ?? null);
  const [first] = [...((training && basis.evidence.get(training.id)) ?? [])].sort(
    (a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade) || byCodePoint(a.link, b.link),
  );
  return {
    skill,
    purpose,
    level: target,
    ...dayFor(skill, training, basis),
    kpi: first?.kpi ?? training?.kpis[0] ?? basis.skills.get(skill)?.kpis[0] ?? null,
    link: first?.link ?? null,
  };
}

function dayFor(
  skill: string,
  training: TrainingResult | null,
  { speed, rows, asOf, checkAfterDays }: SuccessBasis,
): Pick<SuccessMeasure, "by" | "basis"> {
  const today = dayNumber(asOf);
  if (training?.end && training.end > asOf)
    return { by: isoDate(dayNumber(training.end) + checkAfterDays), basis: "training" };
  const median = speed.get(skill)?.medianWeeks ?? null;
  if (median !== null) return { by: isoDate(today + Math.round(7 * median)), basis: "others" };
  const weeks = rows.get(skill)?.weeksToCompetency ?? null;
  return weeks === null ? { by: null, basis: null } : { by: isoDate(today + Math.round(7 * weeks)), basis: "skill" };
}

/**
 * Stretch work (G1): for skills that are at most one level short, for the job now first, the work in which they are
 * used: a live project of the action plan, of the own team before the department and the others; else a KPI the skill
 * counts for. At most three.
 */
export function stretchOf(
  steps: readonly PurposedStep[],
  who: { person: string; team: string | null; department: string | null },
  known: {
    projects: ReadonlyMap<string, readonly ActionItem[]>;
    departmentOf: (team: string | null) => string | null;
    skills: ReadonlyMap<string, SkillResult>;
  },
): StretchWork[] {
  const near = steps.filter(({ gap }) => gap !== null && gap > levelGuard && gap <= oneLevel + levelGuard);
  return near
    .flatMap(({ skill, purpose }): StretchWork[] => {
      const distance = ({ team, owner }: ActionItem) => {
        if (owner === who.person) return 0;
        if (team !== null && team === who.team) return 1;
        return team !== null && who.department !== null && known.departmentOf(team) === who.department ? 2 : 3;
      };
      const [item] = [...(known.projects.get(skill) ?? [])].sort((a, b) => distance(a) - distance(b));
      const [kpi = null] = known.skills.get(skill)?.kpis ?? [];
      if (!item && kpi === null) return [];
      return [
        {
          skill,
          purpose,
          project: item?.project ?? null,
          what: item?.what ?? null,
          owner: item?.owner ?? null,
          kpi,
          own: item?.owner === who.person,
        },
      ];
    })
    .slice(0, mostStretch);
}
