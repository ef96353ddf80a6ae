import { type Dataset, raterTypes, unknownDay } from "../model.ts";
import { combinedLevel, isDisagreement, type RaterRule, spreadOf } from "./raters.ts";

/** What is known of a pair beside its levels, as bits of `Pairs.flags`. */
export const pairFlag = { disagree: 1, selfOnly: 2, stale: 4, dated: 8, uncertified: 16 } as const;
/** Above the flags stand the kinds of rater that were heard, one bit each in the order of `raterTypes`. */
export const raterShift = 5;

/** How a rating was used: not at all, in a pair with a requirement, or in one without. */
export const ratingUse = { unused: 0, required: 1, notRequired: 2 } as const;

const selfRater = raterTypes.indexOf("self");

/** The columns a combined rating is written into. */
export interface RatedColumns {
  current: Float64Array;
  /** The newest rating. */
  rating: Int32Array;
  flags: Uint16Array;
}

/** Makes one level out of the ratings of one person, skill after skill. */
export class RatingCombiner {
  /** `ratingUse` of every rating. */
  readonly used: Uint8Array;
  readonly #dataset: Dataset;
  readonly #rule: RaterRule;
  readonly #skillAt: Int32Array;
  readonly #staleBefore: number;
  /** A rating of each skill of the person at hand; −1: none. */
  readonly first: Int32Array;
  /** One more than the next rating of the same person and skill, 0: no more. Made when somebody was rated twice. */
  #next: Int32Array | null = null;
  readonly #sum = new Float64Array(raterTypes.length);
  readonly #count = new Int32Array(raterTypes.length);
  readonly #day = new Int32Array(raterTypes.length);
  readonly #mean = new Float64Array(raterTypes.length);

  constructor(dataset: Dataset, rule: RaterRule, skillAt: Int32Array, staleBefore: number) {
    this.used = new Uint8Array(dataset.ratings.length);
    this.#dataset = dataset;
    this.#rule = rule;
    this.#skillAt = skillAt;
    this.#staleBefore = staleBefore;
    this.first = new Int32Array(skillAt.length).fill(-1);
  }

  /** Takes up the ratings of a person. Those of the person before must have been settled. */
  gather({ start, order }: RatingsByPerson, person: number): void {
    const { skill, level } = this.#dataset.ratings;
    const { min, max } = this.#rule;
    const first = this.first;
    const skillAt = this.#skillAt;
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const rating = order === null ? at : order[at]!;
      const value = level[rating]!;
      if (!(value >= min && value <= max)) continue;
      const s = skillAt[skill[rating]!]!;
      if (first[s]! >= 0) {
        this.#next ??= new Int32Array(skill.length);
        this.#next[rating] = first[s]! + 1;
      }
      first[s] = rating;
    }
  }

  /** Writes the combined rating of a skill at `pair` and forgets it. */
  settle(skill: number, into: RatedColumns, pair: number, use: number): void {
    const { rater, level, day } = this.#dataset.ratings;
    const first = this.first[skill]!;
    this.first[skill] = -1;
    if (this.#next !== null && this.#next[first]! > 0) {
      this.#combine(first, this.#next, into, pair, use);
      return;
    }
    const type = rater[first]!;
    const counts = this.#rule.mode !== "weighted" || this.#rule.weights[type]! > 0;
    this.used[first] = use;
    into.rating[pair] = first;
    into.current[pair] = counts ? level[first]! : Number.NaN;
    into.flags[pair] =
      (1 << (raterShift + type)) | (type === selfRater ? pairFlag.selfOnly : 0) | this.#age(day[first]!);
  }

  #combine(first: number, next: Int32Array, into: RatedColumns, pair: number, use: number): void {
    const { rater, level, day } = this.#dataset.ratings;
    const [sum, count, newestDay, mean] = [this.#sum, this.#count, this.#day, this.#mean];
    sum.fill(0);
    count.fill(0);
    for (let rating = first; rating >= 0; rating = next[rating]! - 1) {
      const type = rater[rating]!;
      if (count[type]! > 0 && day[rating]! < newestDay[type]!) continue;
      if (count[type]! > 0 && day[rating]! > newestDay[type]!) count[type] = sum[type] = 0;
      newestDay[type] = day[rating]!;
      sum[type]! += level[rating]!;
      count[type]!++;
    }
    let newest = -1;
    for (let rating = first; rating >= 0; rating = next[rating]! - 1) {
      if (day[rating] !== newestDay[rater[rating]!]) continue;
      this.used[rating] = use;
      if (newest < 0 || this.#isNewer(rating, newest)) newest = rating;
    }
    let flags = 0;
    for (let type = 0; type < mean.length; type++) {
      mean[type] = count[type]! > 0 ? sum[type]! / count[type]! : Number.NaN;
      if (count[type]! > 0) flags |= 1 << (raterShift + type);
    }
    if (flags === 1 << (raterShift + selfRater)) flags |= pairFlag.selfOnly;
    if (isDisagreement(spreadOf(mean), this.#rule)) flags |= pairFlag.disagree;
    into.rating[pair] = newest;
    into.current[pair] = combinedLevel(mean, this.#rule);
    into.flags[pair] = flags | this.#age(day[newest]!);
  }

  /** Of two ratings of one day the one further up and left in the workbook is named. */
  #isNewer(rating: number, than: number): boolean {
    const { day } = this.#dataset.ratings;
    return day[rating] === day[than] ? rating < than : day[rating]! > day[than]!;
  }

  #age(day: number): number {
    if (day === unknownDay) return 0;
    return day < this.#staleBefore ? pairFlag.dated | pairFlag.stale : pairFlag.dated;
  }
}

/** Ratings grouped by person of the dataset; `order` is `null` when they already stand so. */
export interface RatingsByPerson {
  start: Int32Array;
  order: Int32Array | null;
}

const known = new WeakMap<Dataset, RatingsByPerson>();

/** The ratings of a dataset grouped by person; made once and kept as long as the dataset is. */
export function ratingsByPerson(dataset: Dataset): RatingsByPerson {
  let groups = known.get(dataset);
  if (!groups) {
    groups = groupByPerson(dataset);
    known.set(dataset, groups);
  }
  return groups;
}

function groupByPerson({ ratings, people }: Dataset): RatingsByPerson {
  const start = new Int32Array(people.length + 1);
  let sorted = true;
  let last = 0;
  for (let rating = 0; rating < ratings.length; rating++) {
    const person = ratings.person[rating]!;
    if (person < last) sorted = false;
    last = person;
    start[person + 1]!++;
  }
  for (let person = 0; person < people.length; person++) start[person + 1]! += start[person]!;
  if (sorted) return { start, order: null };
  const order = new Int32Array(ratings.length);
  const next = start.slice();
  for (let rating = 0; rating < ratings.length; rating++) order[next[ratings.person[rating]!]!++] = rating;
  return { start, order };
}
