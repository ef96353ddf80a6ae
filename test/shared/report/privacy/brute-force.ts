import fc from "fast-check";

/** Exact rank over the fractions of a matrix of whole numbers, without division that leaves a rest. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  const columns = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns; column++) {
    const pivot = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    const top = left[rank]!;
    for (let index = rank + 1; index < left.length; index++) {
      const factor = left[index]![column]!;
      if (factor !== 0n) left[index] = left[index]!.map((entry, at) => entry * top[column]! - factor * top[at]!);
    }
    rank++;
  }
  return rank;
}

/** Every set of fewer than `minGroup` people of one variable that published totals give away, by trying all of them. */
export function exposedByTrying(groups: readonly (readonly string[])[], minGroup: number): string[][] {
  const people = [...new Set(groups.flat())].sort();
  const atoms = new Map<string, string[]>();
  for (const person of people) {
    const key = groups.map((group) => Number(group.includes(person))).join("");
    atoms.set(key, [...(atoms.get(key) ?? []), person]);
  }
  const lists = [...atoms.values()];
  const matrix = groups.map((group) => lists.map((atom) => Number(group.includes(atom[0]!))));
  const rank = rankOf(matrix);
  const found: string[][] = [];
  const grow = (start: number, chosen: number[], size: number) => {
    for (let atom = start; atom < lists.length; atom++) {
      const more = size + lists[atom]!.length;
      if (more >= minGroup) continue;
      const union = [...chosen, atom];
      if (rankOf([...matrix, lists.map((_, index) => Number(union.includes(index)))]) === rank)
        found.push(union.flatMap((index) => lists[index]!).sort());
      grow(atom + 1, union, more);
    }
  };
  grow(0, [], 0);
  return found.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** A person's id that sorts as its number does. */
export function idOf(person: number): string {
  return `p${String(person).padStart(3, "0")}`;
}

/** Some groups of a few people, with those inside and beside each other that give people away. */
export const someGroups: fc.Arbitrary<string[][]> = fc
  .integer({ min: 2, max: 14 })
  .chain((people) => fc.array(fc.subarray([...Array(people).keys()], { minLength: 1 }), { minLength: 1, maxLength: 9 }))
  .map((groups) => groups.map((group) => group.map(idOf)));

/** A made organisation of departments and teams: how many people each team has. */
export const someTree: fc.Arbitrary<number[][]> = fc.array(
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }),
  { minLength: 1, maxLength: 5 },
);

/** The groups of an organisation, by id, with their people and what they are part of. */
export function groupsOf(departments: readonly (readonly number[])[]) {
  let next = 0;
  const made = departments.flatMap((teams, department) => {
    const id = `D${department}`;
    const inTeams = teams.map((n, team) => ({
      id: `${id}T${team}`,
      parent: id,
      people: Array.from({ length: n }, () => idOf(next++)),
    }));
    return [...inTeams, { id, parent: "org", people: inTeams.flatMap(({ people }) => people) }];
  });
  const everybody = made.filter(({ parent }) => parent === "org").flatMap(({ people }) => people);
  return [...made, { id: "org", parent: null, people: everybody }];
}
