import { type SuppressionNode, suppress, withRest } from "../privacy/suppression.ts";
import type { Membership } from "./membership.ts";

/** Which groups may be published for each value. `unit` and `skill` are positions. */
export interface ShownGroups {
  minimumGroup: number;
  /** By skill: whether the value of everybody is shown; by skill, then unit: whether that of the unit is. */
  skill: readonly boolean[];
  cell: readonly (readonly boolean[])[];
  /** Who can do a skill, by skill and unit. */
  coverage: readonly (readonly boolean[])[];
  /** How many people there are. */
  people: Tiers;
  /** The levels of a group over all its published skills. */
  index: Tiers;
}

export interface Tiers {
  organisation: boolean;
  departments: ReadonlySet<string>;
  units: readonly boolean[];
}

const top = "organisation";

/**
 * Which groups may be published to somebody who knows the levels of the people in `known` units anyway (a manager's
 * own teams). Each skill, the head-count and the levels over all skills are values of their own: a group of one to
 * `minimumGroup` − 1 people is hidden, and so are others from which it could be worked out. Those who know a unit know
 * what the others of a group have without it, so the known ones count nowhere and are always shown.
 *
 * @throws RangeError when `minimumGroup` is below 3.
 */
export function shownGroupsOf(members: Membership, minimumGroup: number, known: readonly number[] = []): ShownGroups {
  const own = new Set(known);
  const others = [...members.units.keys()].filter((unit) => !own.has(unit));
  const skills = members.assessed.map((assessed, skill) => {
    const required = members.required[skill]!;
    const rated = members.rated[skill]!;
    const sizes = (groups: readonly (readonly number[])[]) => others.map((unit) => groups[unit]!.length);
    const shown = [sizes(assessed), sizes(required)].map((counts) => flatTiers(counts, minimumGroup));
    const cell = members.units.map((_, unit) => own.has(unit));
    const coverage = members.units.map((_, unit) => own.has(unit));
    others.forEach((unit, at) => {
      cell[unit] = shown.every(({ parts }) => parts[at]!);
      coverage[unit] = cell[unit] && (rated[unit]!.length === 0 || rated[unit]!.length >= minimumGroup);
    });
    return { whole: shown.every(({ whole }) => whole), cell, coverage };
  });
  const cells = skills.map(({ cell }) => cell);
  const contributors = members.units.map((_, unit) =>
    distinct(members.assessed.map((assessed, skill) => (cells[skill]![unit] ? assessed[unit]! : []))),
  );
  const everybody = distinct(
    members.assessed.flatMap((assessed, skill) => (skills[skill]!.whole ? others.map((unit) => assessed[unit]!) : [])),
  );
  return {
    minimumGroup,
    skill: skills.map(({ whole }) => whole),
    cell: cells,
    coverage: skills.map(({ coverage }) => coverage),
    people: tiersOf(
      members,
      others,
      members.units.map(({ people }) => people.length),
      null,
      minimumGroup,
    ),
    index: tiersOf(members, others, contributors, everybody, minimumGroup),
  };
}

/** Everybody and the parts of them. */
function flatTiers(counts: readonly number[], minimumGroup: number): { whole: boolean; parts: boolean[] } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { hidden } = suppress(
    [{ id: top, parent: null, n: total }, ...counts.map((n, at) => ({ id: `unit ${at}`, parent: top, n }))],
    minimumGroup,
  );
  const gone = new Set(hidden);
  return { whole: !gone.has(top), parts: counts.map((_, at) => !gone.has(`unit ${at}`)) };
}

function tiersOf(
  { units, departments }: Membership,
  others: readonly number[],
  sizes: readonly number[],
  total: number | null,
  minimumGroup: number,
): Tiers {
  const sum = (chosen: readonly number[]) => chosen.reduce((all, unit) => all + sizes[unit]!, 0);
  const inDepartment = (name: string) => others.filter((unit) => units[unit]!.department === name);
  const nodes: SuppressionNode[] = [
    { id: top, parent: null, n: total ?? sum(others) },
    ...departments.map((name) => ({ id: `department ${name}`, parent: top, n: sum(inDepartment(name)) })),
    ...others.map((unit) => {
      const { department } = units[unit]!;
      return { id: `unit ${unit}`, parent: department === null ? top : `department ${department}`, n: sizes[unit]! };
    }),
  ];
  const gone = new Set(suppress(withRest(nodes), minimumGroup).hidden);
  return {
    organisation: !gone.has(top),
    departments: new Set(departments.filter((name) => !gone.has(`department ${name}`))),
    units: units.map((_, unit) => !gone.has(`unit ${unit}`) && (!others.includes(unit) || sizes[unit]! > 0)),
  };
}

function distinct(groups: readonly (readonly number[])[]): number {
  return new Set(groups.flat()).size;
}
