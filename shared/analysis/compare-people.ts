import { byCodePoint } from "../order.ts";
import { nameKey } from "../workbook/registers.ts";
import type { PersonResult } from "./gap-results.ts";

type Somebody = Pick<PersonResult, "id" | "name" | "team">;

/** Who is in both of two years, who is in one of them, and how that was found out. */
export interface PeopleMatch {
  /** Indices of the same person in the two lists. */
  pairs: { before: number; after: number; by: "id" | "name" }[];
  left: Somebody[];
  joined: Somebody[];
  /** Names that several people of a year bear, so that nobody can say who is who. */
  unclear: string[];
}

/** Matches people by id, then those who remain by name where only one person of each year bears it. */
export function matchPeople(before: readonly Somebody[], after: readonly Somebody[]): PeopleMatch {
  const pairs: PeopleMatch["pairs"] = [];
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const match = (by: "id" | "name", unclear: Set<string>) => {
    const [olds, news] = [keyed(before, free.before, by), keyed(after, free.after, by)];
    for (const [key, [old, ...moreOld]] of olds) {
      const [now, ...moreNow] = news.get(key) ?? [];
      if (now === undefined || old === undefined) continue;
      if (moreOld.length > 0 || moreNow.length > 0) {
        unclear.add(before[old]!.name);
        continue;
      }
      pairs.push({ before: old, after: now, by });
      free.before.delete(old);
      free.after.delete(now);
    }
  };
  const unclear = new Set<string>();
  match("id", new Set());
  match("name", unclear);
  const some = (people: readonly Somebody[], indices: ReadonlySet<number>) =>
    [...indices]
      .map((at) => ({ id: people[at]!.id, name: people[at]!.name, team: people[at]!.team }))
      .sort((a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id));
  return {
    pairs: pairs.sort((a, b) => byCodePoint(before[a.before]!.id, before[b.before]!.id)),
    left: some(before, free.before),
    joined: some(after, free.after),
    unclear: [...unclear].sort(byCodePoint),
  };
}

function keyed(people: readonly Somebody[], free: ReadonlySet<number>, by: "id" | "name"): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const at of free) {
    const key = nameKey(people[at]![by]);
    if (key === "") continue;
    const known = found.get(key);
    if (known) known.push(at);
    else found.set(key, [at]);
  }
  return found;
}
