import { byCodePoint } from "../order.ts";
import type { Pairs } from "./pairs.ts";

/**
 * The teams that have people, by name, and last the people without a team (`null`), if any. In a workbook without
 * teams that is everybody.
 */
export interface Units {
  names: readonly (string | null)[];
  /** The unit of each person (position in `Pairs.people`). */
  ofPerson: Int32Array;
  /** People of unit u: `members` from `start[u]` up to `start[u + 1]`, by id. */
  start: Int32Array;
  members: Int32Array;
  /** The department most people of the unit are in (of equals the first by name); `null` when none is known. */
  departments: readonly (string | null)[];
}

/** The units the people of the pairs work in. */
export function unitsOf({ people }: Pick<Pairs, "people">): Units {
  const teams = new Set(people.map(({ team }) => team));
  const names: (string | null)[] = [...teams].filter((team) => team !== null).sort(byCodePoint);
  if (teams.has(null)) names.push(null);
  const unitOf = new Map(names.map((name, unit) => [name, unit]));
  const ofPerson = new Int32Array(people.map(({ team }) => unitOf.get(team)!));
  const start = new Int32Array(names.length + 1);
  for (const unit of ofPerson) start[unit + 1]!++;
  for (let unit = 0; unit < names.length; unit++) start[unit + 1]! += start[unit]!;
  const members = new Int32Array(people.length);
  const next = start.slice();
  ofPerson.forEach((unit, person) => {
    members[next[unit]!++] = person;
  });
  const departments = names.map((_, unit) => {
    const names: (string | null)[] = [];
    for (let at = start[unit]!; at < start[unit + 1]!; at++) names.push(people[members[at]!]!.department);
    return mostFrequent(names);
  });
  return { names, ofPerson, start, members, departments };
}

function mostFrequent(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  return first?.[0] ?? null;
}
