/*
 * Which few of many items add up to nothing, without trying all of them: half of a union is looked up among the
 * halves that would complete it ("meet in the middle").
 */

/** What a search looks at: for every item how many people it stands for, and two values modulo the prime. */
export interface UnionItems {
  sizes: ArrayLike<number>;
  first: ArrayLike<number>;
  second: ArrayLike<number>;
  /** Below 2²⁶. */
  prime: number;
}

/** The smallest unions that add up to 0 in both values: none contains another. Items by index, ascending. */
export interface ZeroUnions {
  unions: number[][];
  /** `true` when the search was ended because there was too much to find. */
  truncated: boolean;
  /** How many items a union has at most; less than asked for when more would take too long. */
  searchedUpTo: number;
}

/** How far a search goes; beyond these it ends and says so. */
const searchLimits = { unions: 2000, halves: 60_000_000, matches: 2_000_000 };

/** So many halves are looked at together, for marks that fit the processor's cache. */
const halvesAtOnce = 1_000_000;

/** So few halves are kept without looking first whether they are wanted. */
const fewHalves = 20_000;

/** `false` ends the enumeration. */
type Visit = (first: number, second: number, people: number, chosen: Int32Array) => boolean;

/** The items that may take part in unions of a size, in the order of their first value. */
interface Pool {
  /** The index of each among all items. */
  items: number[];
  sizes: Int32Array;
  first: Int32Array;
  second: Int32Array;
  prime: number;
  /** Unions stand for fewer people than this. */
  below: number;
}

/** The values from `start` on, as many as `width`, going on at 0 after the prime. */
interface Stretch {
  start: number;
  width: number;
}

/**
 * All smallest unions of items with fewer than `below` people whose values add up to 0 modulo the prime, by number of
 * items, then by index. Every item stands for at least one person, so a union has at most `below` − 1 items.
 *
 * @example
 * zeroUnions({ sizes: [1, 1, 1], first: [2, 5, 1], second: [3, 4, 1], prime: 7 }, 5)
 * // => { unions: [[0, 1]], truncated: false, searchedUpTo: 4 }
 */
export function zeroUnions(items: UnionItems, below: number): ZeroUnions {
  const isZero = (item: number) => items.first[item] === 0 && items.second[item] === 0;
  const small = [...Array(items.sizes.length).keys()].filter((item) => items.sizes[item]! < below);
  const found = small.filter(isZero).map((item) => [item]);
  let truncated = found.length >= searchLimits.unions;
  let searchedUpTo = 1;
  for (let size = 2; size < below && !truncated; size++) {
    // The others of the union are at least one person each.
    const pool = poolOf(
      items,
      small.filter((item) => !isZero(item) && items.sizes[item]! <= below - size),
      below,
    );
    if (subsets(pool.items.length, Math.ceil(size / 2)) > searchLimits.halves) break;
    truncated = !unionsOf(pool, size, (union) => {
      found.push(union.map((place) => pool.items[place]!).sort((a, b) => a - b));
      return found.length < searchLimits.unions;
    });
    if (!truncated) searchedUpTo = size;
  }
  return { unions: found.sort(bySizeThenItems), truncated, searchedUpTo };
}

function poolOf({ sizes, first, second, prime }: UnionItems, some: readonly number[], below: number): Pool {
  const items = some.toSorted((a, b) => first[a]! - first[b]! || a - b);
  const pick = (values: ArrayLike<number>) => Int32Array.from(items, (item) => values[item]!);
  return { items, sizes: pick(sizes), first: pick(first), second: pick(second), prime, below };
}

function bySizeThenItems(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((item, at) => item !== b[at]);
  return a.length - b.length || (different < 0 ? 0 : a[different]! - b[different]!);
}

/** How many subsets of `chosen` items there are. */
function subsets(items: number, chosen: number): number {
  let count = 1;
  for (let index = 0; index < chosen; index++) count *= Math.max(0, items - index) / (index + 1);
  return count;
}

/** Hands on every union of `size` items; `false` when a visit, or the number of matches, ended the search. */
function unionsOf(pool: Pool, size: number, emit: (union: number[]) => boolean): boolean {
  const { prime, below } = pool;
  const leftItems = Math.ceil(size / 2);
  const halves = subsets(pool.items.length, leftItems);
  const rightHalves = subsets(pool.items.length, size - leftItems);
  const parts = rightHalves <= fewHalves ? 1 : Math.ceil(halves / halvesAtOnce);
  const width = Math.ceil(prime / parts);
  const opposite = (value: number) => (value === 0 ? 0 : prime - value);
  let matches = 0;
  for (let start = 0; start < prime; start += width) {
    const right: Stretch = { start, width: Math.min(width, prime - start) };
    const left: Stretch = { start: prime - start - right.width + 1, width: right.width };
    const wanted = rightHalves <= fewHalves ? null : new Marks(Math.min(halves, halvesAtOnce));
    if (wanted)
      eachSubset(pool, leftItems, left, (first, second) => {
        wanted.add(opposite(first), opposite(second));
        return true;
      });
    const offered = new Map<number, { places: number[]; people: number }[]>();
    eachSubset(pool, size - leftItems, right, (first, second, people, chosen) => {
      if ((wanted && !wanted.has(first, second)) || (first === 0 && second === 0)) return true;
      const key = first * 2 ** 26 + second;
      const half = { places: [...chosen], people };
      const same = offered.get(key);
      if (same) same.push(half);
      else offered.set(key, [half]);
      return true;
    });
    const marks = new Marks(offered.size);
    for (const key of offered.keys()) marks.add(Math.floor(key / 2 ** 26), key % 2 ** 26);
    const whole = eachSubset(pool, leftItems, left, (first, second, people, chosen) => {
      const needed = opposite(first);
      const neededToo = opposite(second);
      if (!marks.has(needed, neededToo)) return true;
      for (const half of offered.get(needed * 2 ** 26 + neededToo) ?? []) {
        if (++matches > searchLimits.matches) return false;
        if (half.places[0]! <= chosen[leftItems - 1]! || people + half.people >= below) continue;
        const union = [...chosen, ...half.places];
        if (!holdsSmaller(pool, union) && !emit(union)) return false;
      }
      return true;
    });
    if (!whole) return false;
  }
  return true;
}

/** Whether some, but not all, of a union add up to 0 too: then it is made of smaller unions. */
function holdsSmaller({ first, second, prime }: Pool, union: readonly number[]): boolean {
  for (let some = 1; some < 2 ** union.length - 1; some++) {
    let [one, two] = [0, 0];
    union.forEach((place, bit) => {
      if ((some & (1 << bit)) === 0) return;
      one += first[place]!;
      two += second[place]!;
    });
    if (one % prime === 0 && two % prime === 0) return true;
  }
  return false;
}

/**
 * Visits the subsets of `count` places in the pool with fewer people than its limit whose first values add up to one in
 * the stretch; `chosen` is ascending, and the same array each time. `false` when a visit ended it.
 */
function eachSubset(pool: Pool, count: number, stretch: Stretch, visit: Visit): boolean {
  const { sizes, first, second, prime, below } = pool;
  const chosen = new Int32Array(count);
  const last = (from: number, to: number, one: number, two: number, people: number): boolean => {
    for (let place = from; place < to; place++) {
      if (people + sizes[place]! >= below) continue;
      chosen[count - 1] = place;
      const sumOne = one + first[place]!;
      const sumTwo = two + second[place]!;
      if (
        !visit(
          sumOne < prime ? sumOne : sumOne - prime,
          sumTwo < prime ? sumTwo : sumTwo - prime,
          people + sizes[place]!,
          chosen,
        )
      )
        return false;
    }
    return true;
  };
  const grow = (depth: number, start: number, one: number, two: number, people: number): boolean => {
    if (depth === count - 1) {
      const low = (stretch.start - one + prime) % prime;
      const high = low + stretch.width;
      const around = high > prime ? placeOf(first, high - prime) : 0;
      return (
        last(start, around, one, two, people) &&
        last(Math.max(start, around, placeOf(first, low)), placeOf(first, high), one, two, people)
      );
    }
    for (let place = start; place < first.length; place++) {
      const more = people + sizes[place]!;
      if (more + count - depth - 1 >= below) continue;
      chosen[depth] = place;
      if (!grow(depth + 1, place + 1, (one + first[place]!) % prime, (two + second[place]!) % prime, more))
        return false;
    }
    return true;
  };
  return grow(0, 0, 0, 0, 0);
}

/** The first place whose value is at least `value`; the values are ascending. */
function placeOf(values: Int32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which pairs of values may have been added: a pair that was is always found, another one seldom. */
class Marks {
  readonly #words: Uint32Array;
  readonly #mask: number;

  constructor(expected: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(1024, 32 * expected)));
    this.#words = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  add(first: number, second: number): void {
    const bit = this.#bit(first, second);
    this.#words[bit >>> 5]! |= 1 << (bit & 31);
  }

  has(first: number, second: number): boolean {
    const bit = this.#bit(first, second);
    return (this.#words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  #bit(first: number, second: number): number {
    return (Math.imul(first, 0x9e3779b1) ^ second) & this.#mask;
  }
}
