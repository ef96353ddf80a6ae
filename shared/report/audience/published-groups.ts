import type { Analysis } from "../../analysis/analysis.ts";
import type { PublishedGroup } from "../privacy/repair-groups.ts";
import { type ShownGroups, shownGroupsOf } from "./hidden-groups.ts";
import { type Membership, membershipOf } from "./membership.ts";

/** Who a report is for, as far as that decides what it may hold. */
export interface AudienceChoice {
  audience: "leadership" | "manager" | "hr";
  /** Teams a manager sees by name. */
  teams?: readonly string[];
  /** The fewest people a number may be about; 5 when left out, at least 3. */
  minimumGroup?: number;
}

export const usualMinimumGroup = 5;

/** What may be shown of an analysis to an audience, and who is who. */
export interface Disclosure {
  members: Membership;
  shown: ShownGroups;
  /** Units whose people the reader knows by name. */
  known: readonly number[];
}

/**
 * Which groups of an analysis an audience may see.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function disclosureOf(analysis: Analysis, { audience, teams = [], minimumGroup }: AudienceChoice): Disclosure {
  const members = membershipOf(analysis);
  const own = new Set(audience === "manager" ? teams : []);
  const known = [...members.units.entries()].flatMap(([at, { team }]) => (team !== null && own.has(team) ? [at] : []));
  return { members, known, shown: shownGroupsOf(members, minimumGroup ?? usualMinimumGroup, known) };
}

/**
 * Every group a report publishes a number of, by what the number is about: head-count, levels over all skills, and for
 * each skill the gap, who is required to have it and who can do it. `people` are positions in `Analysis.people`, without
 * those the reader knows by name. They stay outside the report: this is what the disclosure audit and the ledger of
 * published groups look at. HR sees everybody, so there nothing is listed.
 */
export function publishedGroups(analysis: Analysis, choice: AudienceChoice): Map<string, PublishedGroup<number>[]> {
  const groups = new Map<string, PublishedGroup<number>[]>();
  if (choice.audience === "hr") return groups;
  const { members, shown, known } = disclosureOf(analysis, choice);
  const { units } = members;
  const own = new Set(known);
  const others = [...units.keys()].filter((unit) => !own.has(unit));
  const add = (variable: string, id: string, people: readonly number[]) => {
    if (people.length === 0) return;
    const list = groups.get(variable);
    const group = { id, people: [...new Set(people)].sort((a, b) => a - b), hierarchy: true };
    if (list) list.push(group);
    else groups.set(variable, [group]);
  };
  const unitName = (unit: number) =>
    units[unit]!.team === null ? "people without a team" : `team ${units[unit]!.team}`;
  const inDepartment = (name: string) => others.filter((unit) => units[unit]!.department === name);
  const cells = (unit: number) =>
    members.assessed.flatMap((assessed, skill) => (shown.cell[skill]![unit] ? assessed[unit]! : []));

  if (shown.people.organisation)
    add(
      "people",
      "organisation",
      others.flatMap((unit) => units[unit]!.people),
    );
  if (shown.index.organisation)
    add(
      "levels",
      "organisation",
      members.assessed.flatMap((assessed, skill) =>
        shown.skill[skill] ? others.flatMap((unit) => assessed[unit]!) : [],
      ),
    );
  for (const name of members.departments) {
    const own = inDepartment(name);
    if (shown.people.departments.has(name))
      add(
        "people",
        `department ${name}`,
        own.flatMap((unit) => units[unit]!.people),
      );
    if (shown.index.departments.has(name)) add("levels", `department ${name}`, own.flatMap(cells));
  }
  for (const unit of others) {
    if (shown.people.units[unit]) add("people", unitName(unit), units[unit]!.people);
    if (shown.index.units[unit]) add("levels", unitName(unit), cells(unit));
  }
  analysis.skills.forEach(({ id }, skill) => {
    for (const [variable, counted] of [
      ["gap", members.assessed],
      ["required", members.required],
    ] as const) {
      if (shown.skill[skill])
        add(
          `${variable} ${id}`,
          "organisation",
          others.flatMap((unit) => counted[skill]![unit]!),
        );
      for (const unit of others)
        if (shown.cell[skill]![unit]) add(`${variable} ${id}`, unitName(unit), counted[skill]![unit]!);
    }
    for (const unit of others)
      if (shown.coverage[skill]![unit]) add(`can do ${id}`, unitName(unit), members.rated[skill]![unit]!);
  });
  return groups;
}
