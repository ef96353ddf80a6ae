import type { Person } from "../model.ts";
import * as findings from "./findings-rows.ts";
import { grouped } from "./grouped.ts";
import type { Problem } from "./problems.ts";
import { nameKey, type Registers } from "./registers.ts";

/**
 * Gives everybody an id of their own and says where names do not tell who is meant, or a team is missing. Call it when everybody who counts
 * is known and before other sheets refer to people.
 */
export function checkPeople(registers: Registers, problems: Problem[]): void {
  const { people, unclear } = registers;
  for (const { name, place, candidates } of unclear) problems.push(findings.personUnclear(place, name, candidates));
  const byName = grouped(people, ({ name }) => nameKey(name));
  const split: Person[] = [];
  const apart = new Set(unclear.map(({ place }) => place));
  for (const namesakes of byName.values()) {
    if (namesakes.length < 2) continue;
    const unnumbered = namesakes.filter(
      ({ id, name, email, place }) => id === name && email === null && !apart.has(place),
    );
    if (unnumbered.length > 0) split.push(unnumbered[0]!);
  }
  const [first] = split;
  if (first)
    problems.push(
      findings.sameNameDifferentTeams(
        first.place,
        split.map(({ name }) => name),
      ),
    );
  makeUnique(people);
  checkTeams(people, problems);
}

/** Where most people have a team, those without one are pointed out. */
function checkTeams(people: readonly Person[], problems: Problem[]): void {
  const without = people.filter(({ team }) => team === null);
  const [first] = without;
  if (!first || without.length * 2 > people.length) return;
  problems.push(
    findings.withoutTeam(
      first.place,
      without.map(({ name }) => name),
    ),
  );
}

/** Ids of people who share one get their team, then a count, behind it. */
function makeUnique(people: readonly Person[]): void {
  const counts = new Map<string, number>();
  for (const { id } of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  const taken = new Set(people.map(({ id }) => id).filter((id) => counts.get(id) === 1));
  for (const person of people) {
    if (counts.get(person.id) === 1) continue;
    const base = person.team === null ? person.id : `${person.id} (${person.team})`;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base} ${count}`;
    taken.add(id);
    person.id = id;
  }
}
