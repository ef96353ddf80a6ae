import type { Analysis } from "../../analysis/analysis.ts";
import type { IsoDate } from "../../model.ts";
import type { PublishedGroup } from "../privacy/repair-groups.ts";
import { type ShownGroups, shownGroupsOf } from "./hidden-groups.ts";
import { type Membership, membershipOf, type Unit } from "./membership.ts";
import type { CoarseReason } from "./shares.ts";

/** Who a report is for, as far as that decides what it may hold. */
export interface AudienceChoice {
  audience: "leadership" | "manager" | "hr";
  /** Teams a manager sees by name. */
  teams?: readonly string[];
  /** The fewest people a number may be about; 5 when left out, at least 3. */
  minimumGroup?: number;
  /** Groups whose numbers are told coarsely because few people came or went since they were last told. */
  coarse?: readonly CoarseGroup[];
}

/** A group in `publishedGroups` that few people joined or left since it was last told exactly. */
export interface CoarseGroup {
  variable: string;
  group: string;
  since: IsoDate;
}

export const usualMinimumGroup = 5;

/** What may be shown of an analysis to an audience, and who is who. */
export interface Disclosure {
  members: Membership;
  shown: ShownGroups;
  /** Units whose people the reader knows by name. */
  known: readonly number[];
  /** Why a value of a group is told coarsely; `null` when it is not. Names as in `publishedGroups`. */
  coarse(variable: string, group: string): CoarseReason | null;
}

/** How `publishedGroups` calls the people of a unit. */
export function unitName({ team }: Pick<Unit, "team">): string {
  return team === null ? "people without a team" : `team ${team}`;
}

/**
 * Which groups of an analysis an audience may see.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function disclosureOf(analysis: Analysis, choice: AudienceChoice): Disclosure {
  const { audience, teams = [], minimumGroup, coarse = [] } = choice;
  const since = new Map(coarse.map((each) => [`${each.variable}|${each.group}`, each.since]));
  const members = membershipOf(analysis);
  const own = new Set(audience === "manager" ? teams : []);
  const known = [...members.units.entries()].flatMap(([at, { team }]) => (team !== null && own.has(team) ? [at] : []));
  return {
    members,
    known,
    shown: shownGroupsOf(members, minimumGroup ?? usualMinimumGroup, known),
    coarse(variable, group) {
      const date = since.get(`${variable}|${group}`);
      return date === undefined ? null : { code: "few-changed", since: date };
    },
  };
}

/**
 * Every group a report publishes a number of, by what the number is about: head-count, levels over all skills, and for
 * each skill the gap, who is required to have it, who can do it and who is at the top of the scale. `people` are positions in `Analysis.people`, without
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
    if (shown.people.units[unit]) add("people", unitName(units[unit]!), units[unit]!.people);
    if (shown.index.units[unit]) add("levels", unitName(units[unit]!), cells(unit));
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
        if (shown.cell[skill]![unit]) add(`${variable} ${id}`, unitName(units[unit]!), counted[skill]![unit]!);
    }
    const rated = others.flatMap((unit) => members.rated[skill]![unit]!);
    if (rated.length >= shown.minimumGroup) add(`top ${id}`, "organisation", rated);
    for (const unit of others)
      if (shown.coverage[skill]![unit]) add(`can do ${id}`, unitName(units[unit]!), members.rated[skill]![unit]!);
  });
  return groups;
}
