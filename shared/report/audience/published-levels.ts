import type { Analysis } from "../../analysis/analysis.ts";
import { coverageStatus } from "../../analysis/coverage.ts";
import { PairSums } from "../../analysis/gap.ts";
import type {
  CoverageItem,
  GapItem,
  GapMetrics,
  GroupResult,
  SkillResult,
  TeamResult,
} from "../../analysis/gap-results.ts";
import { gapClass } from "../../analysis/systemic.ts";
import type { Names } from "./names.ts";
import { type Disclosure, unitName } from "./published-groups.ts";
import { roundedIndex } from "./published-index.ts";
import { hiddenMetrics, middleOf, roundedFraction, roundedMetrics, shareOf } from "./shares.ts";

/** A group whose number of people may be hidden (`null`). */
export interface PublishedGroup extends Omit<GroupResult, "people"> {
  people: number | null;
}

/** A team whose number of people may be hidden (`null`). */
export interface PublishedTeam extends Omit<TeamResult, "people"> {
  people: number | null;
}

interface Levels {
  organisation: PublishedGroup;
  departments: PublishedGroup[];
  teams: PublishedTeam[];
}

/**
 * Organisation, departments and teams with their levels over the skills that are published of each: what is hidden of
 * one skill counts in none of them. Teams of which nothing at all is published are left out. `gaps` and
 * `skills`: what is published of each skill, so that no sum tells more than they do.
 */
export function publishedLevels(
  analysis: Analysis,
  disclosure: Disclosure,
  { gaps, skills }: { gaps: readonly GapItem[]; skills: readonly SkillResult[] },
  names: Names,
): Levels {
  const { members, shown } = disclosure;
  const { settings, scale, pairs } = analysis;
  const { units } = members;
  const sums = new PairSums(units.length + 1, scale.min, false);
  const unitOf = new Map(units.flatMap(({ people }, unit) => people.map((person) => [person, unit] as const)));
  const contributors = units.map(() => new Set<number>());
  const all = new Set<number>();
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const required = pairs.required[pair]!;
    if (required === null) continue;
    const [person, skill] = [pairs.person[pair]!, pairs.skill[pair]!];
    const current = pairs.current[pair] ?? Number.NaN;
    const unit = unitOf.get(person)!;
    if (shown.cell[skill]![unit]) {
      sums.add(unit, required, current, 1, false);
      if (!Number.isNaN(current)) contributors[unit]!.add(person);
    }
    if (!shown.skill[skill]) continue;
    sums.add(units.length, required, current, 1, false);
    if (!Number.isNaN(current)) all.add(person);
  }
  const partsOf = new Map(units.map(({ team }) => [team, [] as GapMetrics[]]));
  for (const { team, metrics } of gaps) partsOf.get(team)!.push(metrics);
  const group = (
    head: { id: string; name: string; people: number | null },
    whole: { group: string; set: PairSums; at: number; n: number; parts: readonly GapMetrics[] },
  ) => {
    const { set, at, n: people } = whole;
    const metrics = roundedIndex({
      metrics: set.metrics(at),
      people,
      minimumGroup: shown.minimumGroup,
      coarse: disclosure.coarse("levels", whole.group),
      parts: whole.parts,
    });
    return { ...head, metrics, freshCoverage: null, class: gapClass(metrics, settings) };
  };
  const hidden = (head: { id: string; name: string; people: number | null }) => ({
    ...head,
    metrics: hiddenMetrics,
    freshCoverage: null,
    class: "unknown" as const,
  });
  const headcount = shown.people.organisation ? analysis.organisation.people : null;
  const top = { id: "organisation", name: names.without(analysis.organisation.name), people: headcount };
  return {
    organisation: shown.index.organisation
      ? group(top, {
          group: "organisation",
          set: sums,
          at: units.length,
          n: all.size,
          parts: skills.flatMap(({ metrics }, skill) => (shown.skill[skill] ? [metrics] : [])),
        })
      : hidden(top),
    departments: members.departments
      .filter((name) => shown.index.departments.has(name))
      .map((name) => {
        const own = [...units.keys()].filter((unit) => units[unit]!.department === name);
        const set = new PairSums(1, scale.min, false);
        for (const unit of own) set.addSet(0, sums, unit);
        const people = shown.people.departments.has(name)
          ? own.reduce((sum, unit) => sum + units[unit]!.people.length, 0)
          : null;
        const n = new Set(own.flatMap((unit) => [...contributors[unit]!])).size;
        const parts = own.flatMap((unit) => partsOf.get(units[unit]!.team)!);
        return group(
          { id: name, name: names.without(name), people },
          { group: `department ${name}`, set, at: 0, n, parts },
        );
      }),
    teams: analysis.teams.flatMap((team): PublishedTeam[] => {
      const unit = units.findIndex((each) => each.team === team.id);
      const isEmpty =
        shown.cell.every((cells, skill) => !cells[unit] || members.required[skill]![unit]!.length === 0) &&
        !shown.people.units[unit] &&
        !shown.index.units[unit];
      if (unit < 0 || isEmpty) return [];
      const people = shown.people.units[unit] ? team.people : null;
      const head = { id: team.id, name: names.without(team.name), people };
      const whole = {
        group: unitName(units[unit]!),
        set: sums,
        at: unit,
        n: contributors[unit]!.size,
        parts: partsOf.get(team.id)!,
      };
      const known = shown.index.units[unit] ? group(head, whole) : hidden(head);
      return [{ ...known, department: units[unit]!.department, busFactor: null, busFactorHigh: null }];
    }),
  };
}

/** Skills over everybody. Those of which nothing may be told stay in the list without numbers. */
export function publishedSkills(
  { skills, settings, kpis, trainings }: Analysis,
  { shown, coarse }: Disclosure,
  gaps: readonly GapItem[],
  names: Names,
): SkillResult[] {
  const known = new Set([...kpis, ...trainings].map(({ id }) => id));
  return skills.map((skill, at) => {
    const isShown = shown.skill[at]!;
    const why = coarse(`gap ${skill.id}`, "organisation");
    const metrics = isShown
      ? roundedMetrics(skill.metrics, skill.metrics.assessed, shown.minimumGroup, why)
      : hiddenMetrics;
    const isTopCoarse = coarse(`top ${skill.id}`, "organisation") !== null;
    const top = shareOf(skill.atTop, skill.rated, shown.minimumGroup, isTopCoarse);
    return {
      id: skill.id,
      name: names.without(skill.name),
      people: isShown ? skill.people : 0,
      metrics,
      freshCoverage: null,
      class: isShown ? gapClass(metrics, settings) : "unknown",
      category: names.without(skill.category),
      criticality: skill.criticality,
      holders: null,
      rated: top === null ? 0 : skill.rated,
      atTop: top === null ? 0 : Math.round(roundedFraction(middleOf(top)) * skill.rated),
      systemicIn: systemicIn(
        isShown ? gapClass(metrics, settings) : "unknown",
        gaps.filter((item) => item.skill === skill.id && item.team !== null),
      ),
      kpis: skill.kpis.filter((id) => known.has(id)),
      trainings: skill.trainings.filter((id) => known.has(id)),
      mentors: [],
    };
  });
}

/** As `largestSystemic` has it, of the published teams alone. */
function systemicIn(organisation: SkillResult["class"], teams: readonly GapItem[]): SkillResult["systemicIn"] {
  const systemic = teams.filter((item) => item.class === "systemic").length;
  if (organisation === "systemic" && (teams.length === 0 || (systemic >= 2 && systemic >= teams.length / 2)))
    return "organisation";
  return systemic > 0 ? "team" : null;
}

/**
 * Who can do what, counted and never named. Where enough are qualified only that is told, as everybody's level would
 * follow from the count. Nothing is told where few people came or went since it was last told.
 */
export function publishedCoverage(
  { coverage, skills }: Analysis,
  { members: { units }, shown, coarse }: Disclosure,
): CoverageItem[] {
  const skillAt = new Map(skills.map(({ id }, at) => [id, at]));
  const unitAt = new Map(units.map(({ team }, at) => [team, at]));
  return coverage
    .filter(({ skill, team }) => {
      const unit = unitAt.get(team)!;
      return shown.coverage[skillAt.get(skill)!]![unit] && coarse(`can do ${skill}`, unitName(units[unit]!)) === null;
    })
    .map(({ skill, team, level, qualified, unknown, needed, status, kpis }) => ({
      skill,
      team,
      level,
      qualified: status === "covered" ? needed : qualified,
      unknown,
      needed,
      status: status === "not-needed" ? status : coverageStatus(qualified, unknown, needed),
      holders: [],
      kpis: [...kpis],
      sources: [],
    }));
}
