import type { KpiResult, TrainingResult } from "../analysis/analysis.ts";
import type { CauseResult } from "../analysis/cause-results.ts";
import type { ForecastEntry, TimeToCompetency, TrainingEvaluation } from "../analysis/evaluation.ts";
import type { LinkEvidence } from "../analysis/evidence-results.ts";
import type { CertificateResult, CoverageItem, GapItem, PersonResult, SkillResult } from "../analysis/gap-results.ts";
import type { DevelopmentPlan } from "../analysis/growth-results.ts";
import type { PublishedTeam } from "./audience/published-levels.ts";
import type { PublishedAnalysis } from "./report.ts";

/** The analysis by name: made once and kept as long as the analysis is. */
export interface Lookups {
  skills: ReadonlyMap<string, SkillResult>;
  teams: ReadonlyMap<string, PublishedTeam>;
  kpis: ReadonlyMap<string, KpiResult>;
  trainings: ReadonlyMap<string, TrainingResult>;
  people: ReadonlyMap<string, PersonResult>;
  /** Indices into `analysis.people`, by team id. */
  peopleOfTeam: ReadonlyMap<string, readonly number[]>;
  itemsOfTeam: ReadonlyMap<string | null, readonly GapItem[]>;
  itemsOfSkill: ReadonlyMap<string, readonly GapItem[]>;
  items: ReadonlyMap<string, GapItem>;
  coverageOfTeam: ReadonlyMap<string | null, readonly CoverageItem[]>;
  coverageOfSkill: ReadonlyMap<string, readonly CoverageItem[]>;
  /** By `skill|team`, as gap items are. */
  coverage: ReadonlyMap<string, CoverageItem>;
  /** The pairs of person i are those from `pairStart[i]` up to `pairStart[i + 1]`. */
  pairStart: Int32Array;
  /** The pairs of skill i are `pairsBySkill` from `skillStart[i]` up to `skillStart[i + 1]`. */
  skillStart: Int32Array;
  pairsBySkill: Int32Array;
  skillIndex: ReadonlyMap<string, number>;
  personIndex: ReadonlyMap<string, number>;
  certificatesOfPerson: ReadonlyMap<string, readonly CertificateResult[]>;
  evidenceOfTraining: ReadonlyMap<string, readonly LinkEvidence[]>;
  evidenceOfKpi: ReadonlyMap<string, readonly LinkEvidence[]>;
  evaluations: ReadonlyMap<string, TrainingEvaluation>;
  forecastsOfTraining: ReadonlyMap<string, readonly ForecastEntry[]>;
  causesOfTraining: ReadonlyMap<string, readonly CauseResult[]>;
  speedOfSkill: ReadonlyMap<string, readonly TimeToCompetency[]>;
  /** Development plans by person. */
  plans: ReadonlyMap<string, DevelopmentPlan>;
}

const known = new WeakMap<PublishedAnalysis, Lookups>();

/** The analysis by name. */
export function lookupsOf(analysis: PublishedAnalysis): Lookups {
  let lookups = known.get(analysis);
  if (!lookups) {
    lookups = makeLookups(analysis);
    known.set(analysis, lookups);
  }
  return lookups;
}

function makeLookups(analysis: PublishedAnalysis): Lookups {
  const { pairs, people, skills } = analysis;
  const pairStart = startsOf(pairs.person, people.length);
  const skillStart = startsOf(pairs.skill, skills.length);
  const next = skillStart.slice();
  const pairsBySkill = new Int32Array(pairs.skill.length);
  pairs.skill.forEach((skill, pair) => {
    pairsBySkill[next[skill]!++] = pair;
  });
  return {
    skills: byId(skills),
    teams: byId(analysis.teams),
    kpis: byId(analysis.kpis),
    trainings: byId(analysis.trainings),
    people: byId(people),
    peopleOfTeam: groupBy([...people.keys()], (index) => people[index]!.team ?? ""),
    itemsOfTeam: groupBy(analysis.gaps, ({ team }) => team),
    itemsOfSkill: groupBy(analysis.gaps, ({ skill }) => skill),
    items: byId(analysis.gaps),
    coverageOfTeam: groupBy(analysis.coverage, ({ team }) => team),
    coverage: new Map(analysis.coverage.map((item) => [`${item.skill}|${item.team ?? ""}`, item])),
    coverageOfSkill: groupBy(analysis.coverage, ({ skill }) => skill),
    pairStart,
    skillStart,
    pairsBySkill,
    skillIndex: new Map(skills.map(({ id }, index) => [id, index])),
    personIndex: new Map(people.map(({ id }, index) => [id, index])),
    certificatesOfPerson: groupBy(analysis.certificates, ({ person }) => person),
    evidenceOfTraining: groupBy(analysis.evidence, ({ training }) => training),
    evidenceOfKpi: groupBy(analysis.evidence, ({ kpi }) => kpi),
    evaluations: new Map(analysis.evaluations.map((evaluation) => [evaluation.training, evaluation])),
    forecastsOfTraining: groupBy(analysis.forecasts, ({ training }) => training),
    causesOfTraining: groupBy(
      analysis.causes.causes.flatMap((cause) => cause.trainings.map((training) => ({ training, cause }))),
      ({ training }) => training,
      ({ cause }) => cause,
    ),
    speedOfSkill: groupBy(analysis.speed, ({ skill }) => skill),
    plans: new Map(analysis.growth.plans.map((plan) => [plan.person, plan])),
  };
}

function startsOf(column: readonly number[], groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const group of column) starts[group + 1]!++;
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  return starts;
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]>;
function groupBy<T, K, V>(things: readonly T[], key: (thing: T) => K, value: (thing: T) => V): Map<K, V[]>;
function groupBy<T, K>(
  things: readonly T[],
  key: (thing: T) => K,
  value: (thing: T) => unknown = (thing) => thing,
): Map<K, unknown[]> {
  const groups = new Map<K, unknown[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(value(thing));
    else groups.set(key(thing), [value(thing)]);
  }
  return groups;
}
