import type { Analysis } from "../../analysis/analysis.ts";
import type { CoverageItem, GapItem, SkillResult } from "../../analysis/gap-results.ts";
import { portfolioOf } from "../../analysis/portfolio.ts";
import type { PublishedAnalysis } from "../report.ts";
import { type Names, namesOf } from "./names.ts";
import { ownFollowUpOf } from "./own-follow-up.ts";
import { ownGrowthOf } from "./own-growth.ts";
import { type OwnPeople, ownPeopleOf } from "./people-of-teams.ts";
import { publishedAdvice, publishedCauses } from "./published-causes.ts";
import { publishedEvaluations } from "./published-evaluations.ts";
import { publishedEvidence } from "./published-evidence.ts";
import { publishedGaps } from "./published-gaps.ts";
import { type AudienceChoice, type Disclosure, disclosureOf } from "./published-groups.ts";
import { publishedHeadlines } from "./published-headlines.ts";
import { publishedCoverage, publishedLevels, publishedSkills } from "./published-levels.ts";
import { publishedBreaks, publishedKpis, publishedLinks, publishedTrainings } from "./published-lines.ts";
import { publishedOffers } from "./published-offers.ts";
import {
  publishedCadence,
  publishedFlat,
  publishedForecasts,
  publishedHealth,
  publishedScores,
  publishedSpeed,
  publishedStaying,
} from "./published-programme.ts";
import { publishedSettings } from "./published-settings.ts";
import { roundedOf } from "./shares.ts";

/** An analysis with what an audience may see and nothing else, and what was left out. */
export interface Published {
  analysis: PublishedAnalysis;
  /** How many people the workbook names; `null` when that is hidden. */
  people: number | null;
  /** Ids of the gap items that are hidden; they tell which, not what. */
  hiddenItems: string[];
  /** Teams of which nothing is shown, and whose head-count or levels are hidden. */
  hiddenTeams: number;
  hiddenSkills: number;
}

/**
 * The analysis for leaders, or for the manager of `teams`, built field by field from what may be published: nothing of
 * the workbook gets in that is not named here. Gaps, ranks, texts and plans are worked out anew from published numbers.
 * With `pseudonyms` (by person id) the people of a manager's teams have those instead of names.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function publishedAnalysis(
  analysis: Analysis,
  choice: AudienceChoice,
  pseudonyms: ReadonlyMap<string, string> | null = null,
): Published {
  const disclosure = disclosureOf(analysis, choice);
  const { members, shown, known } = disclosure;
  const { minimumGroup } = shown;
  const teams = new Set(known.map((unit) => members.units[unit]!.team!));
  const named = new Set(pseudonyms === null ? known.flatMap((unit) => peopleIn(analysis, members.units[unit]!)) : []);
  const names = namesOf(analysis, named);
  const own = ownPeopleOf(analysis, teams, names, pseudonyms);

  const visible = visibleItems(analysis, disclosure);
  const gaps = publishedGaps(visible, analysis, disclosure, teams);
  const items = new Set(gaps.map(({ id }) => id));
  const skills = publishedSkills(analysis, disclosure, gaps, names).map((skill, at) =>
    withMentors(skill, analysis.skills[at]!, own),
  );
  const levels = publishedLevels(analysis, disclosure, { gaps, skills }, names);
  const counted = new Set(levels.teams.flatMap(({ id, people }) => (people === null ? [] : [id])));
  const kpis = publishedKpis(analysis, new Set([...counted, ...teams]), names);
  const trainings = publishedTrainings(analysis.trainings, items, names, minimumGroup);
  const links = publishedLinks(analysis.links, names);
  const limits = { minimumGroup, names, teamSizes: sizesOf(analysis) };
  const evidence = publishedEvidence(analysis, limits);
  const evaluations = publishedEvaluations(analysis, { kpis, trainings, evidence, gaps }, limits);
  const causes = publishedCauses(analysis, gaps, names, minimumGroup);
  const advice = publishedAdvice(analysis, gaps, names);
  const coverage = coverageFor(publishedCoverage(analysis, disclosure), own, teams);
  const brokenLinks = publishedBreaks(analysis, gaps, names);
  const inputsWithoutOutcome = publishedFlat(analysis, minimumGroup, (text) => names.without(text));
  const { settings, scale, requirements } = analysis;
  const counts = {
    entries: requirements.entries,
    roles: requirements.roles,
    skills: requirements.skills,
    zero: { pairs: 0, levels: 0 },
  };
  const subject = {
    settings,
    scale,
    requirements: counts,
    gaps,
    skills,
    teams: levels.teams.map((team) => ({ ...team, people: team.people ?? 0 })),
    organisation: { ...levels.organisation, people: levels.organisation.people ?? 0 },
    people: own.people,
    coverage,
    kpis,
    trainings,
    brokenLinks,
    inputsWithoutOutcome,
  };
  const published: PublishedAnalysis = {
    schema: analysis.schema,
    version: analysis.version,
    workbook: names.without(analysis.workbook),
    sheets: [],
    asOf: analysis.asOf,
    seed: analysis.seed,
    settings: publishedSettings(settings, names),
    scale,
    mappedScales: [],
    headcount: levels.organisation.people ?? 0,
    requirements: counts,
    organisation: levels.organisation,
    teams: levels.teams,
    departments: levels.departments,
    skills,
    people: own.people,
    pairs: own.pairs,
    gaps,
    coverage,
    certificates: own.certificates,
    kpis,
    trainings,
    links,
    brokenLinks,
    calibration: {
      raters: [],
      selfMinusManager: null,
      selfManagerPairs: 0,
      disagreements: 0,
      lowVarianceSkills: [],
      haloPeople: [],
      status: "unknown",
    },
    inputsWithoutOutcome,
    headlines: publishedHeadlines(subject),
    scores: publishedScores(analysis, minimumGroup),
    followUp: ownFollowUpOf(analysis, { people: own, teams, names, items, isRenamed: pseudonyms !== null }),
    growth: ownGrowthOf(analysis, {
      people: own,
      names,
      isRenamed: pseudonyms !== null,
      links: new Set(evidence.map(({ link }) => link)),
    }),
    missing: publishedMissing(analysis, names),
    problems: [],
    accounts: [],
    evidence,
    suggestedLinks: analysis.suggestedLinks
      .filter(({ teams: n }) => n >= minimumGroup)
      .map(({ skill, kpi, teams: n, rho, low, high, p }) => ({ skill, kpi, teams: n, rho, low, high, p })),
    evaluations,
    forecasts: publishedForecasts(analysis, evidence, kpis),
    speed: publishedSpeed({ speed: analysis.speed, skills }, minimumGroup),
    staying: publishedStaying(analysis, minimumGroup),
    causes,
    advice,
    health: publishedHealth(analysis, minimumGroup),
    cadence: publishedCadence(analysis, minimumGroup),
    managers: own.managers,
    portfolio: portfolioOf({ evaluations, trainings, gaps, evidence, settings, causes: causes.causes, skills, kpis }),
    offers: publishedOffers(analysis, gaps, { evaluations, causes, skills }, names, minimumGroup),
  };
  return {
    analysis: published,
    people: levels.organisation.people,
    hiddenItems: analysis.gaps.flatMap(({ id, metrics }) => (items.has(id) || metrics.demand === 0 ? [] : [id])),
    hiddenTeams: analysis.teams.length - levels.teams.length,
    hiddenSkills: skills.filter(
      ({ metrics }, at) => roundedOf(metrics)?.hidden && analysis.skills[at]!.metrics.demand > 0,
    ).length,
  };
}

function peopleIn(analysis: Analysis, { people }: { people: readonly number[] }): string[] {
  return people.map((person) => analysis.people[person]!.id);
}

function visibleItems({ gaps, skills }: Analysis, { members, shown }: Disclosure): GapItem[] {
  const skillAt = new Map(skills.map(({ id }, at) => [id, at]));
  const unitAt = new Map(members.units.map(({ team }, at) => [team, at]));
  return gaps.filter(
    ({ skill, team, metrics }) => metrics.demand > 0 && shown.cell[skillAt.get(skill)!]![unitAt.get(team)!],
  );
}

function withMentors(skill: SkillResult, { mentors }: SkillResult, { idOf }: OwnPeople): SkillResult {
  return {
    ...skill,
    mentors: mentors
      .filter(({ person }) => idOf.has(person))
      .map(({ person, level }) => ({ person: idOf.get(person)!, level })),
  };
}

/** Own teams with names, the others as they are published. */
function coverageFor(published: CoverageItem[], own: OwnPeople, teams: ReadonlySet<string>): CoverageItem[] {
  return [...published.filter(({ team }) => team === null || !teams.has(team)), ...own.coverage];
}

function sizesOf({ teams }: Analysis): number[] {
  return teams.map(({ people }) => people).sort((a, b) => a - b);
}

/** What the workbook does not say; how many levels and gaps there are is told elsewhere. */
function publishedMissing({ missing }: Analysis, names: Names): Analysis["missing"] {
  return missing
    .filter(({ counts }) => !counts)
    .map(({ what, supply, counts }) => ({ what: names.without(what), supply: names.without(supply), counts }));
}
