import type { Analysis } from "../../analysis/analysis.ts";
import { noGrowth } from "../../analysis/growth.ts";
import type { DevelopmentPlan, Growth, LevelChange, PlanStep } from "../../analysis/growth-results.ts";
import type { Names } from "./names.ts";
import { copiedFit, type OwnPeople } from "./people-of-teams.ts";
import { noPlace } from "./published-lines.ts";

/**
 * How the people of a manager's own teams grow: plans, paths and what is worth recognising, without the names and levels
 * of anybody else. Nothing for everybody else, and nothing where people are shown under other names, because wishes and
 * finished work may name them. What people said all over the house, how mentors were shared out and who else could get
 * into a role stay with HR.
 */
export function ownGrowthOf(
  analysis: Pick<Analysis, "growth" | "asOf">,
  {
    people,
    names,
    isRenamed,
    links,
  }: { people: OwnPeople; names: Names; isRenamed: boolean; links: ReadonlySet<string> },
): Growth {
  if (isRenamed || people.idOf.size === 0) return noGrowth;
  const { plans, paths, recognition } = analysis.growth;
  const isOwn = (id: string) => people.idOf.has(id);
  return {
    ...noGrowth,
    plans: plans.filter(({ person }) => isOwn(person)).map((plan) => ownPlan(plan, { isOwn, names, links })),
    paths: {
      reach: paths.reach,
      people: paths.people
        .filter(({ person }) => isOwn(person))
        .map(({ person, roles, more }) => ({ person, roles: roles.map(copiedFit), more })),
      roles: [],
      unknown: 0,
    },
    recognition: {
      ...noGrowth.recognition,
      entries: recognition.entries
        .filter(({ person }) => isOwn(person))
        .map(({ person, growth, levelsUp, fell, impact, work }) => ({
          person,
          growth: growth.map(copiedChange),
          levelsUp,
          fell,
          impact: impact
            .filter(({ link }) => links.has(link))
            .map(({ training, link, kpi }) => ({ training, link, kpi })),
          work: work.map(({ what, evidence, on }) => ({
            what: names.without(what),
            evidence: names.without(evidence),
            on,
            place: noPlace,
          })),
        })),
      days: recognition.days,
    },
  };
}

function ownPlan(
  plan: DevelopmentPlan,
  { isOwn, names, links }: { isOwn: (id: string) => boolean; names: Names; links: ReadonlySet<string> },
): DevelopmentPlan {
  const who = (id: string) => (isOwn(id) ? id : (names.role(id) ?? ""));
  const { mentor } = plan;
  return {
    person: plan.person,
    now: plan.now.map((step) => ownStep(step, names)),
    later: plan.later,
    unrated: plan.unrated,
    career: plan.career && {
      role: plan.career.role,
      steps: plan.career.steps.map((step) => ownStep(step, names)),
      later: plan.career.later,
    },
    aspirations: plan.aspirations.map(({ skill, text, on }) => ({
      skill,
      text: names.without(text),
      on,
      place: noPlace,
    })),
    trainings: plan.trainings.map(({ training, state, on, pre, post, applied, confirmed, levels }) => ({
      training,
      state,
      on,
      pre,
      post,
      applied,
      confirmed,
      levels: levels.map(copiedChange),
    })),
    // What people of other teams wrote about their work is theirs and HR's.
    stretch: plan.stretch
      .filter(({ owner }) => owner !== null && isOwn(owner))
      .map(({ skill, purpose, project, what, owner, kpi, own }) => ({
        skill,
        purpose,
        project: names.without(project),
        what: names.without(what),
        owner,
        kpi,
        own,
      })),
    mentor: mentor && {
      person: who(mentor.person),
      skill: mentor.skill,
      purpose: mentor.purpose,
      level: isOwn(mentor.person) ? mentor.level : null,
    },
    noMentor: plan.noMentor,
    mentees: plan.mentees.filter(({ person }) => isOwn(person)).map(({ person, skill }) => ({ person, skill })),
    success: plan.success.map(({ skill, purpose, level, by, basis, kpi, link }) => ({
      skill,
      purpose,
      level,
      by,
      basis,
      kpi,
      link: link !== null && links.has(link) ? link : null,
    })),
  };
}

function ownStep({ skill, current, target, gap, critical, training, finished, fix }: PlanStep, names: Names): PlanStep {
  return {
    skill,
    current,
    target,
    gap,
    critical,
    training: training && { training: training.training, state: training.state },
    finished,
    fix: names.without(fix),
  };
}

function copiedChange({ skill, from, to, fromDay, toDay, raters }: LevelChange): LevelChange {
  return { skill, from, to, fromDay, toDay, raters: [...raters] };
}
