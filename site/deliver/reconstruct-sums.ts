import { inverseOf, primesBelowLimit, subtractRow } from "../../shared/report/privacy/prime-field.ts";
import { mulberry32 } from "../../shared/statistics/random.ts";

/** A printed total: the atoms (groups that are always counted together) it is made of, and how many people. */
export interface Total {
  atoms: readonly number[];
  n: number;
}

/** How many people are in some atoms together, as it follows from printed totals. */
export interface Recovered {
  atoms: number[];
  n: number;
}

interface Step {
  pivot: number;
  /** One entry an atom, and the number of people last. */
  row: Float64Array;
}

/** Unions of so many atoms are searched. */
const mostAtoms = 4;

/**
 * Everything that adding and subtracting totals tells about unions of up to four atoms, the smallest unions first; what
 * is made of two recovered unions is not listed. Totals that contradict those before them are left out.
 *
 * @example recoveredFrom(2, [{ atoms: [0, 1], n: 12 }, { atoms: [0], n: 9 }]) // => [{ atoms: [0], n: 9 }, { atoms: [1], n: 3 }]
 */
export function recoveredFrom(atoms: number, totals: readonly Total[]): Recovered[] {
  const prime = primesBelowLimit(1)[0]!;
  const steps = stepsOf(atoms, totals, prime);
  const sumOf = (chosen: readonly number[]) => {
    const row = new Float64Array(atoms + 1);
    for (const atom of chosen) row[atom] = 1;
    reduce(row, steps, prime);
    for (let atom = 0; atom < atoms; atom++) if (row[atom] !== 0) return null;
    return row[atoms] === 0 ? 0 : prime - row[atoms]!;
  };
  const found: Recovered[] = [];
  const left = (atom: number) => !found.some((each) => each.atoms.length === 1 && each.atoms[0] === atom);
  for (const chosen of candidates(nullVector(atoms, steps, prime), prime)) {
    if (chosen.length > 1 && !chosen.every(left)) continue;
    const n = sumOf(chosen);
    if (n !== null && n < prime / 2) found.push({ atoms: [...chosen], n });
  }
  return found;
}

function stepsOf(atoms: number, totals: readonly Total[], prime: number): Step[] {
  const steps: Step[] = [];
  for (const total of totals) {
    const row = new Float64Array(atoms + 1);
    for (const atom of total.atoms) row[atom] = 1;
    row[atoms] = total.n;
    reduce(row, steps, prime);
    const pivot = row.findIndex((entry, at) => at < atoms && entry !== 0);
    if (pivot < 0) continue;
    steps.push({
      pivot,
      row: subtractRow(new Float64Array(atoms + 1), prime - inverseOf(row[pivot]!, prime), row, prime),
    });
  }
  return steps;
}

function reduce(row: Float64Array, steps: readonly Step[], prime: number): void {
  for (const step of steps) {
    const times = row[step.pivot]!;
    if (times !== 0) subtractRow(row, times, step.row, prime);
  }
}

/** Numbers for the atoms that every total takes to 0: unions that take them to 0 too follow from the totals. */
function nullVector(atoms: number, steps: readonly Step[], prime: number): number[] {
  const next = mulberry32(7);
  const values = Array.from({ length: atoms }, () => Math.floor(next() % prime));
  for (const { pivot, row } of steps.toReversed()) {
    let sum = 0;
    for (let atom = 0; atom < atoms; atom++)
      if (atom !== pivot && row[atom] !== 0) sum = (sum + row[atom]! * values[atom]!) % prime;
    values[pivot] = sum === 0 ? 0 : prime - sum;
  }
  return values;
}

/** Unions whose numbers add up to 0, by size. Pairs meet pairs for unions of four. */
function* candidates(values: readonly number[], prime: number): Generator<number[]> {
  const open: number[] = [];
  for (const [atom, value] of values.entries())
    if (value === 0) yield [atom];
    else open.push(atom);
  const opposite = (sum: number) => (sum === 0 ? 0 : prime - sum);
  const singles = new Map<number, number[]>();
  const pairs = new Map<number, [number, number][]>();
  for (const atom of open) push(singles, values[atom]!, atom);
  for (const [at, first] of open.entries())
    for (const second of open.slice(at + 1)) {
      const sum = (values[first]! + values[second]!) % prime;
      if (sum === 0) yield [first, second];
      else push(pairs, sum, [first, second]);
    }
  for (let size = 3; size <= mostAtoms; size++)
    for (const [sum, list] of pairs)
      for (const [first, second] of list) {
        const rest =
          size === 3 ? (singles.get(opposite(sum)) ?? []).map((third) => [third]) : (pairs.get(opposite(sum)) ?? []);
        for (const others of rest) if (others[0]! > second) yield [first, second, ...others];
      }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
