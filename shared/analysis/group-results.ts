import { PairSums } from "./gap.ts";
import type { GroupResult, SkillResult, TeamResult } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import type { Settings } from "./settings.ts";
import { skillLevelsOf } from "./skill-levels.ts";
import { type ClassedUnit, gapClass, largestSystemic, type SystemicRule } from "./systemic.ts";
import type { Tally } from "./tally.ts";
import type { Coverage } from "./team-coverage.ts";
import type { Units } from "./units.ts";

interface GroupHead {
  id: string;
  name: string;
  people: number;
}

/** One group from its sums. */
function groupResult(head: GroupHead, sums: PairSums, set: number, rule: SystemicRule): GroupResult {
  const metrics = sums.metrics(set);
  return { ...head, metrics, freshCoverage: sums.freshCoverage(set), class: gapClass(metrics, rule) };
}

/** Everybody together. */
export function organisationResult(pairs: Pairs, tally: Tally, settings: Settings): GroupResult {
  const name = settings.organisation ?? pairs.dataset.name;
  return groupResult({ id: "organisation", name, people: pairs.people.length }, tally.organisation, 0, settings);
}

/** The teams, by name. */
export function teamResultsOf(units: Units, tally: Tally, coverage: Coverage, settings: Settings): TeamResult[] {
  return units.names.flatMap((name, unit) => {
    if (name === null) return [];
    const people = units.start[unit + 1]! - units.start[unit]!;
    return {
      ...groupResult({ id: name, name, people }, tally.units, unit, settings),
      department: units.departments[unit]!,
      ...coverage.units[unit]!,
    };
  });
}

/** The departments, by name, from everybody who names one. */
export function departmentResultsOf(pairs: Pairs, tally: Tally, settings: Settings): GroupResult[] {
  const names = [...new Set(pairs.people.flatMap(({ department }) => department ?? []))].sort();
  const positions = new Map(names.map((name, at) => [name, at]));
  const sums = new PairSums(names.length, pairs.dataset.scale.min, pairs.weighted);
  const people = names.map(() => 0);
  pairs.people.forEach(({ department }, person) => {
    const at = department === null ? undefined : positions.get(department);
    if (at === undefined) return;
    people[at]!++;
    sums.addSet(at, tally.people, person);
  });
  return names.map((name, at) => groupResult({ id: name, name, people: people[at]! }, sums, at, settings));
}

/** The skills, by id. `about` gives what other sheets say of them. */
export function skillResultsOf(
  pairs: Pairs,
  units: Units,
  tally: Tally,
  settings: Settings,
  about: Record<"kpis" | "trainings", (skill: string) => string[]> & {
    holders: readonly (number | null)[];
    mentors: readonly SkillResult["mentors"][];
  },
): SkillResult[] {
  const systemicIn = systemicUnits(pairs, units, tally, settings);
  const { rated, atTop } = skillLevelsOf(pairs);
  return pairs.skills.map(({ id, name, category, criticality }, s) => ({
    ...groupResult({ id, name, people: tally.skills.demand(s) }, tally.skills, s, settings),
    category,
    criticality,
    holders: about.holders[s]!,
    rated: rated[s]!,
    atTop: atTop[s]!,
    systemicIn: systemicIn(s),
    kpis: about.kpis(id),
    trainings: about.trainings(id),
    mentors: about.mentors[s]!,
  }));
}

function systemicUnits(
  pairs: Pairs,
  units: Units,
  tally: Tally,
  rule: SystemicRule,
): (skill: number) => SkillResult["systemicIn"] {
  const skills = pairs.skills.length;
  const teams: { department: string | null; unit: ClassedUnit }[][] = pairs.skills.map(() => []);
  for (const { unit, skill, metrics } of tally.cells)
    if (units.names[unit] !== null && metrics.demand > 0)
      teams[skill]!.push({
        department: units.departments[unit]!,
        unit: { class: gapClass(metrics, rule), parts: [] },
      });
  return (skill) => {
    const own = teams[skill]!;
    const departments = tally.departments.flatMap((name, department) => {
      const metrics = tally.departmentSkills.metrics(department * skills + skill);
      const parts = own.filter((team) => team.department === name).map(({ unit }) => unit);
      return parts.length === 0 ? [] : [{ class: gapClass(metrics, rule), parts }];
    });
    const loose = own.filter(({ department }) => department === null).map(({ unit }) => unit);
    const organisation: ClassedUnit = {
      class: gapClass(tally.skills.metrics(skill), rule),
      parts: [...departments, ...loose],
    };
    return largestSystemic(
      organisation,
      departments,
      own.map(({ unit }) => unit),
    );
  };
}
