import type { Analysis } from "../../analysis/analysis.ts";
import type { IsoDate } from "../../model.ts";
import { byCodePoint } from "../../order.ts";
import {
  type CodeOf,
  compareWithLedger,
  type GroupLedger,
  type LedgerGroup,
  memberCode,
  withPublication,
} from "../privacy/group-ledger.ts";
import type { PublishedAnalysis } from "../report.ts";
import {
  type AudienceChoice,
  type CoarseGroup,
  disclosureOf,
  publishedGroups,
  unitName,
  usualMinimumGroup,
} from "./published-groups.ts";
import { roundedOf } from "./shares.ts";

/** The groups of a report beside those its readers were told of before. */
export interface ComparedGroups {
  /** What the report tells coarsely: `AudienceChoice.coarse`. */
  coarse: CoarseGroup[];
  /** The ledger once the report that was made with `coarse` is published. */
  after(published: PublishedAnalysis): GroupLedger;
}

/**
 * Compares the groups that a report would publish with those the same readers were told of (METHODS 7.7). Coarse is what
 * fewer than the minimum of people joined or left; what taking exact groups from an exact whole would tell of so few;
 * and the levels over all skills of a group when one of its skills, or a group within it, is. HR sees everybody: nothing
 * is compared and nothing is kept. `codesOf`: the keyed codes of people, by id.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export async function compareGroups(
  analysis: Analysis,
  choice: AudienceChoice,
  ledger: GroupLedger,
  codesOf: (ids: Iterable<string>) => Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<ComparedGroups> {
  const groups = ledgerGroups(analysis, choice);
  if (groups.length === 0) return { coarse: [], after: () => ledger };
  const bytes = await codesOf(groups.flatMap(({ people }) => people));
  const texts = new Map([...bytes].map(([id, code]) => [id, memberCode(code)]));
  const codeOf: CodeOf = (id) => texts.get(id)!;
  const coarse = coarseGroups(analysis, choice, groups, ledger, codeOf);
  return {
    coarse,
    after(published) {
      const inexact = new Set([...coarse.map(keyOf), ...inexactIn(published)]);
      const told = groups.map((group) => ({ ...group, coarse: inexact.has(keyOf(group)) }));
      return withPublication(ledger, told, analysis.asOf, codeOf);
    },
  };
}

/** Head-counts tell nobody's level, so they are not compared. */
function ledgerGroups(analysis: Analysis, choice: AudienceChoice): LedgerGroup[] {
  return [...publishedGroups(analysis, choice)].flatMap(([variable, list]) =>
    variable === "people" || variable.startsWith("required ")
      ? []
      : list.map(({ id, people }) => ({
          variable,
          group: id,
          people: Array.from(people, (at) => analysis.people[at]!.id),
        })),
  );
}

function coarseGroups(
  analysis: Analysis,
  choice: AudienceChoice,
  groups: readonly LedgerGroup[],
  ledger: GroupLedger,
  codeOf: CodeOf,
): CoarseGroup[] {
  const minimum = choice.minimumGroup ?? usualMinimumGroup;
  const since = new Map<string, IsoDate>();
  for (const { variable, group, coarse, since: date } of compareWithLedger(groups, ledger, minimum, codeOf))
    if (coarse) since.set(keyOf({ variable, group }), date!);
  const before = new Map(
    ledger.entries.map((entry) => [
      keyOf(entry),
      { codes: ledger.memberships[entry.membership]!.map((place) => ledger.codes[place]!), date: entry.date },
    ]),
  );
  coarseLevels(analysis, choice, groups, since);
  for (const list of byVariable(groups)) coarseWholes(list, before, since, minimum, codeOf);
  return groups.flatMap(({ variable, group }) => {
    const date = since.get(keyOf({ variable, group }));
    return date === undefined ? [] : [{ variable, group, since: date }];
  });
}

/** Levels over all skills are made of the skills, and those of a department and of everybody of those of teams. */
function coarseLevels(
  analysis: Analysis,
  choice: AudienceChoice,
  groups: readonly LedgerGroup[],
  since: Map<string, IsoDate>,
): void {
  const { units } = disclosureOf(analysis, choice).members;
  const departmentOf = new Map(units.map((unit) => [unitName(unit), unit.department]));
  const isPublished = new Set(groups.filter(({ variable }) => variable === "levels").map(({ group }) => group));
  const raise = (group: string, date: IsoDate) => {
    const key = keyOf({ variable: "levels", group });
    if (isPublished.has(group) && !since.has(key)) since.set(key, date);
  };
  for (const { variable, group } of groups) {
    const date = since.get(keyOf({ variable, group }));
    if (date === undefined || !(variable === "levels" || variable.startsWith("gap "))) continue;
    const department = departmentOf.get(group);
    raise(group, date);
    if (department) raise(`department ${department}`, date);
    raise(everybody, date);
  }
}

const everybody = "organisation";

type Before = ReadonlyMap<string, { codes: readonly string[]; date: IsoDate }>;

/** A whole is coarse when it, less its exact parts, would tell about few who came or went. */
function coarseWholes(
  list: readonly LedgerGroup[],
  before: Before,
  since: Map<string, IsoDate>,
  minimum: number,
  codeOf: CodeOf,
): void {
  const sorted = list
    .map((group) => ({ key: keyOf(group), now: new Set(group.people.map(codeOf)) }))
    .sort((a, b) => a.now.size - b.now.size || byCodePoint(a.key, b.key));
  for (const [at, whole] of sorted.entries()) {
    if (since.has(whole.key)) continue;
    const within = sorted.slice(0, at).filter(({ now }) => isWithin(now, whole.now));
    const parts = within.filter(({ key }) => !since.has(key));
    const others = within.filter(({ key }) => since.has(key));
    const old = before.get(whole.key);
    const then = new Set(old ? old.codes : others.flatMap(({ key }) => before.get(key)?.codes ?? []));
    if (then.size === 0) continue;
    const now = new Set(whole.now);
    for (const part of parts) {
      for (const code of part.now) now.delete(code);
      for (const code of before.get(part.key)?.codes ?? []) then.delete(code);
    }
    const stayed = [...now].filter((code) => then.has(code)).length;
    const changed = now.size + then.size - 2 * stayed;
    if (changed === 0 || changed >= minimum) continue;
    since.set(whole.key, old?.date ?? before.get(others[0]!.key)!.date);
  }
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const code of part) if (!whole.has(code)) return false;
  return true;
}

function byVariable(groups: readonly LedgerGroup[]): LedgerGroup[][] {
  const lists = new Map<string, LedgerGroup[]>();
  for (const group of groups) {
    const list = lists.get(group.variable);
    if (list) list.push(group);
    else lists.set(group.variable, [group]);
  }
  return [...lists.values()];
}

/** What a report tells coarsely or not at all because of its parts. */
function inexactIn({ organisation, departments, teams, skills }: PublishedAnalysis): string[] {
  const isInexact = ({ metrics }: { metrics: PublishedAnalysis["organisation"]["metrics"] }) => {
    const rounded = roundedOf(metrics);
    return rounded !== null && (rounded.hidden || rounded.coarse !== null);
  };
  const levels = [
    ...(isInexact(organisation) ? [everybody] : []),
    ...departments.filter(isInexact).map(({ id }) => `department ${id}`),
    ...teams.filter(isInexact).map(({ id }) => `team ${id}`),
  ];
  return [
    ...levels.map((group) => keyOf({ variable: "levels", group })),
    ...skills.filter(isInexact).map(({ id }) => keyOf({ variable: `gap ${id}`, group: everybody })),
  ];
}

function keyOf({ variable, group }: { variable: string; group: string }): string {
  return `${variable}|${group}`;
}
