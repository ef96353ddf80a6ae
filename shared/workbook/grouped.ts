/**
 * Things by what they have in common, groups and things in the order they were met.
 * @example [...grouped(["ant", "bee", "asp"], (name) => name[0])] // => [["a", ["ant", "asp"]], ["b", ["bee"]]]
 */
export function grouped<Thing, Key>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
