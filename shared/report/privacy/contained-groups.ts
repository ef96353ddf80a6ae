/** A set of atoms whose total follows from one or two groups (by index). */
export interface PlainDifference {
  atoms: number[];
  groups: number[];
}

/**
 * The sets of fewer than `below` people that a reader sees without any cleverness, the fewest people first: a group
 * that is itself that small, and what a group has more than another group inside it. `groups` are the atoms of every
 * group, ascending; `sizes` the people of every atom. For minimums so high that a full search would take too long.
 *
 * @example plainDifferences([Int32Array.of(0, 1), Int32Array.of(0)], [9, 2], 5) // => [{ atoms: [1], groups: [0, 1] }]
 */
export function plainDifferences(
  groups: readonly Int32Array[],
  sizes: readonly number[],
  below: number,
): PlainDifference[] {
  const peopleOf = (atoms: Iterable<number>) => [...atoms].reduce((sum, atom) => sum + sizes[atom]!, 0);
  const known = groups.map((atoms, index) => ({ index, atoms: new Set(atoms), people: peopleOf(atoms) }));
  const found: (PlainDifference & { people: number })[] = [];
  for (const large of known) {
    if (large.people > 0 && large.people < below)
      found.push({ atoms: [...large.atoms], groups: [large.index], people: large.people });
    for (const small of known) {
      const people = large.people - small.people;
      if (
        people <= 0 ||
        people >= below ||
        small.people === 0 ||
        ![...small.atoms].every((atom) => large.atoms.has(atom))
      )
        continue;
      const atoms = [...large.atoms].filter((atom) => !small.atoms.has(atom));
      found.push({ atoms, groups: [large.index, small.index].sort((a, b) => a - b), people });
    }
  }
  return found
    .sort((a, b) => a.people - b.people || a.groups[0]! - b.groups[0]! || a.groups.at(-1)! - b.groups.at(-1)!)
    .map(({ atoms, groups: own }) => ({ atoms, groups: own }));
}
