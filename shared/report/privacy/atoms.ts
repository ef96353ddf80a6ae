import { byCodePoint } from "../../order.ts";

/** A person as an audit knows them: an id, or a number that stands for one. */
export type AuditPerson = string | number;

/** People who are in exactly the same groups, and each group as the atoms it is made of. */
export interface Atoms<Person extends AuditPerson> {
  /** The people of every atom, in order; the atoms in the order of their first person. */
  people: Person[][];
  /** For every group the indices of its atoms, ascending. */
  groups: Int32Array[];
}

/**
 * Joins the people who are in exactly the same groups: no sum or difference of groups can tell them apart. A person
 * named twice in a group counts once; the order of people and of groups does not matter.
 *
 * @example atomsOf([["Ana", "Ben", "Cai"], ["Cai", "Dee"]]).people // => [["Ana", "Ben"], ["Cai"], ["Dee"]]
 */
export function atomsOf<Person extends AuditPerson>(groups: readonly ArrayLike<Person>[]): Atoms<Person> {
  const known = new Set<Person>();
  for (const group of groups) for (let at = 0; at < group.length; at++) known.add(group[at]!);
  const everybody = [...known].sort(inOrder);
  const place = new Map(everybody.map((person, index) => [person, index]));
  const members = groups.map((group) =>
    Int32Array.from(group as ArrayLike<unknown>, (who) => place.get(who as Person)!),
  );
  const atomOf = classesOf(members, everybody.length);
  const people: Person[][] = [];
  const renamed = new Map<number, number>();
  everybody.forEach((person, index) => {
    const found = renamed.get(atomOf[index]!);
    if (found === undefined) renamed.set(atomOf[index]!, people.push([person]) - 1);
    else people[found]!.push(person);
  });
  return {
    people,
    groups: members.map((group) => {
      const atoms = new Set<number>();
      for (const person of group) atoms.add(renamed.get(atomOf[person]!)!);
      return Int32Array.from(atoms).sort();
    }),
  };
}

/**
 * Which of two people, or lists of people, comes first: numbers by size, ids by code point, lists by their first
 * difference.
 *
 * @example inOrder("Ana", "Ben") // => -1
 */
export function inOrder(a: AuditPerson, b: AuditPerson): number {
  return typeof a === "number" && typeof b === "number" ? a - b : byCodePoint(String(a), String(b));
}

/** The number of each person's class after every group has split the classes into who is in it and who is not. */
function classesOf(groups: readonly Int32Array[], people: number): Int32Array {
  const classOf = new Int32Array(people);
  const lastGroup = new Int32Array(people).fill(-1);
  let classes = 1;
  groups.forEach((group, index) => {
    const split = new Map<number, number>();
    for (const person of group) {
      if (lastGroup[person] === index) continue;
      lastGroup[person] = index;
      const before = classOf[person]!;
      const found = split.get(before);
      if (found === undefined) split.set(before, classes);
      classOf[person] = found ?? classes++;
    }
  });
  return classOf;
}
