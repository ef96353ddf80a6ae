import { mulberry32 } from "../../statistics/random.ts";
import { type AuditPerson, atomsOf, inOrder } from "./atoms.ts";
import { plainDifferences } from "./contained-groups.ts";
import { enoughPrimes, type RowSpace, rowSpaceOf, type ZeroOneMatrix } from "./row-space.ts";
import { zeroUnions } from "./small-unions.ts";
import { checkMinimumGroup } from "./suppression.ts";

/** People whose total can be worked out, and the published groups (by index) that are added and taken away for it. */
export interface Disclosure<Person extends AuditPerson> {
  people: Person[];
  groups: number[];
}

/** What adding and taking away published totals of one variable gives away. */
export interface DisclosureAudit<Person extends AuditPerson> {
  /** Nothing was found, and nothing was left unsearched because there was too much to find. */
  safe: boolean;
  /** Every set of fewer than the minimum of people whose total can be worked out; in each, and in all, in order. */
  exposed: Person[][];
  /** The smallest of those sets, which all others are made of. */
  disclosures: Disclosure<Person>[];
  /** `true` when there are more than are listed. */
  truncated: boolean;
  /**
   * `null` when every set was looked at, as with a minimum of 5 up to some 10,000 atoms (people who are in the same
   * groups are one atom). Otherwise the number of atoms up to which all sets were; of larger ones only those were that
   * are a group, or what a group has more than one inside it.
   */
  searchedUpTo: number | null;
}

/** How many exposed sets are listed. */
const mostListed = 10_000;

/**
 * What can be worked out about fewer than `minGroup` people by adding and taking away the published totals of one
 * variable, each of which stands for the people who contribute to it. Exact: elimination is modulo a prime, and what it
 * finds, and that it misses nothing, is then proved with whole numbers or with as many primes as a proof needs.
 * Groups of nobody do no harm; a person named twice in a group counts once. The order of groups decides only which
 * groups a disclosure names when several sums lead to it: a group that is a sum of earlier ones is not named.
 * Source: linear disclosure audit, after Chin and Özsoyoğlu, Auditing and Inference Control in Statistical Databases,
 * 1982.
 *
 * @throws RangeError when `minGroup` is below 3.
 * @example auditGroups([["Ana", "Ben", "Cai", "Dee", "Eli"], ["Ana", "Ben", "Cai", "Dee"]], 3).exposed // => [["Eli"]]
 */
export function auditGroups<Person extends AuditPerson>(
  groups: readonly ArrayLike<Person>[],
  minGroup: number,
): DisclosureAudit<Person> {
  checkMinimumGroup(minGroup);
  const atoms = atomsOf(groups);
  const sizes = atoms.people.map(({ length }) => length);
  const matrix = { columns: sizes.length, rows: atoms.groups };
  const { unions, truncated, searchedUpTo } = exposedUnions(matrix, sizes, minGroup);
  const peopleOf = (union: readonly number[]) => union.flatMap((atom) => atoms.people[atom]!).sort(inOrder);
  const all = joined(
    unions.map(({ atoms: own }) => own),
    sizes,
    minGroup,
  );
  return {
    safe: unions.length === 0 && !truncated,
    exposed: all.unions.map(peopleOf).sort(listsInOrder),
    disclosures: unions
      .map((union) => ({ people: peopleOf(union.atoms), groups: union.groups }))
      .sort((a, b) => listsInOrder(a.people, b.people)),
    truncated: truncated || all.truncated,
    searchedUpTo,
  };
}

interface ExposedUnion {
  atoms: number[];
  groups: number[];
}

interface ExposedUnions {
  unions: ExposedUnion[];
  truncated: boolean;
  searchedUpTo: number | null;
}

/** The smallest exposed unions of atoms. */
function exposedUnions(matrix: ZeroOneMatrix, sizes: readonly number[], minGroup: number): ExposedUnions {
  const primes = enoughPrimes(Math.min(matrix.rows.length, matrix.columns) + 1);
  let space = rowSpaceOf(matrix, primes[0]!);
  for (const prime of space.rankProven ? [] : primes.slice(1)) {
    const other = rowSpaceOf(matrix, prime);
    if (other.rank > space.rank) space = other;
  }
  const next = mulberry32(1);
  const values = { first: space.solution(next), second: space.solution(next), sizes, prime: space.prime };
  const { unions, truncated, searchedUpTo } = zeroUnions(values, minGroup);
  const sums = unions.flatMap((atoms) => {
    const sum = space.sumOf(atoms);
    return sum === null ? [] : [{ atoms, ...sum }];
  });
  const refuted = refutedBy(
    matrix,
    space,
    primes,
    sums.filter(({ proven }) => !proven).map(({ atoms }) => atoms),
  );
  const exposed = sums.filter(({ atoms }) => !refuted.has(atoms)).map(({ atoms, rows }) => ({ atoms, groups: rows }));
  const small = sizes.filter((size) => size < minGroup).length;
  if (truncated || searchedUpTo >= Math.min(minGroup - 1, small))
    return { unions: exposed, truncated, searchedUpTo: null };
  return { unions: withPlainDifferences(exposed, matrix, sizes, minGroup), truncated, searchedUpTo };
}

/** Adds what the search did not reach but a single subtraction shows, without what was found already. */
function withPlainDifferences(
  found: readonly ExposedUnion[],
  { rows }: ZeroOneMatrix,
  sizes: readonly number[],
  minGroup: number,
): ExposedUnion[] {
  const unions = [...found];
  for (const { atoms, groups } of plainDifferences(rows, sizes, minGroup)) {
    let rest = atoms;
    for (const union of unions)
      if (union.atoms.every((atom) => rest.includes(atom))) rest = rest.filter((atom) => !union.atoms.includes(atom));
    if (rest.length > 0) unions.push({ atoms: rest, groups });
  }
  return unions;
}

/** Of the unions that are sums of rows modulo one prime, those that are none modulo another of the same rank. */
function refutedBy(
  matrix: ZeroOneMatrix,
  space: RowSpace,
  primes: readonly number[],
  unions: readonly number[][],
): Set<number[]> {
  const refuted = new Set<number[]>();
  if (unions.length === 0) return refuted;
  for (const prime of primes) {
    if (prime === space.prime) continue;
    const other = rowSpaceOf(matrix, prime);
    if (other.rank < space.rank) continue;
    for (const union of unions) if (!refuted.has(union) && other.sumOf(union) === null) refuted.add(union);
  }
  return refuted;
}

/** The unions, and what they make together where none shares an atom with another, below the minimum of people. */
function joined(unions: readonly number[][], sizes: readonly number[], minGroup: number) {
  const peopleOf = (union: readonly number[]) => union.reduce((sum, atom) => sum + sizes[atom]!, 0);
  const found = new Map<string, number[]>();
  const order = unions.map((union) => ({ union, people: peopleOf(union) })).sort((a, b) => a.people - b.people);
  const grow = (start: number, union: readonly number[], people: number): boolean => {
    for (let at = start; at < order.length; at++) {
      const more = order[at]!;
      if (people + more.people >= minGroup) break;
      if (more.union.some((atom) => union.includes(atom))) continue;
      const together = [...union, ...more.union].sort((a, b) => a - b);
      if (found.size >= mostListed) return false;
      found.set(together.join(), together);
      if (!grow(at + 1, together, people + more.people)) return false;
    }
    return true;
  };
  const whole = grow(0, [], 0);
  return { unions: [...found.values()], truncated: !whole };
}

function listsInOrder(a: readonly AuditPerson[], b: readonly AuditPerson[]): number {
  const different = a.findIndex((person, at) => at >= b.length || inOrder(person, b[at]!) !== 0);
  if (different < 0) return a.length - b.length;
  return different >= b.length ? 1 : inOrder(a[different]!, b[different]!);
}
