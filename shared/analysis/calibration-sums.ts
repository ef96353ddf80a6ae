import { type Dataset, type RaterType, raterTypes, type Scale } from "../model.ts";
import type { CalibrationThresholds } from "./calibration.ts";
import { isDisagreement, type RaterRule } from "./raters.ts";
import { ratingsByPerson } from "./rating-combiner.ts";

/** How many kinds of rater there are; in the columns of `CalibrationSums` this place stands for all together. */
export const kinds = raterTypes.length;
const self = raterTypes.indexOf("self");
const manager = raterTypes.indexOf("manager");

/** CalibrationSums per kind of rater while the people pass by; `low` and `high` per skill and kind, the last kind being all. */
export interface CalibrationSums {
  ratings: Float64Array;
  distance: Float64Array;
  pairs: Float64Array;
  halo: Float64Array;
  haloOf: Float64Array;
  low: Float64Array;
  high: Float64Array;
  holders: Int32Array;
  haloPeople: { person: string; rater: RaterType }[];
  selfMinusManager: number;
  selfManagerPairs: number;
  disagreements: number;
}

/** Goes through the ratings once, person after person. */
export function calibrationSums(dataset: Dataset, scale: Scale, limits: CalibrationThresholds): CalibrationSums {
  const { ratings, people, skills } = dataset;
  const { start, order } = ratingsByPerson(dataset);
  const sums: CalibrationSums = {
    ratings: new Float64Array(kinds),
    distance: new Float64Array(kinds),
    pairs: new Float64Array(kinds),
    halo: new Float64Array(kinds),
    haloOf: new Float64Array(kinds),
    low: new Float64Array(skills.length * (kinds + 1)).fill(Number.POSITIVE_INFINITY),
    high: new Float64Array(skills.length * (kinds + 1)).fill(Number.NEGATIVE_INFINITY),
    holders: new Int32Array(skills.length * (kinds + 1)),
    haloPeople: [],
    selfMinusManager: 0,
    selfManagerPairs: 0,
    disagreements: 0,
  };
  const rule: RaterRule = { mode: "weighted", weights: [], disagreeShare: limits.disagreeShare, ...scale };
  const total = new Float64Array(skills.length * kinds);
  const count = new Int32Array(skills.length * kinds);
  const day = new Int32Array(skills.length * kinds);
  const touched = new Int32Array(skills.length);
  const isTouched = new Uint8Array(skills.length);
  const means = new Float64Array(kinds).fill(Number.NaN);
  const heard = kindsHeard(ratings);
  const alone = heard.length === 1 ? new OneKind(dataset, scale, sums, heard[0]!) : null;
  for (let person = 0; person < people.length; person++) {
    if (alone?.addPerson(person, limits)) continue;
    let length = 0;
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const rating = order === null ? at : order[at]!;
      const value = ratings.level[rating]!;
      if (!(value >= scale.min && value <= scale.max)) continue;
      const skill = ratings.skill[rating]!;
      if (isTouched[skill] === 0) {
        isTouched[skill] = 1;
        touched[length++] = skill;
      }
      const cell = skill * kinds + ratings.rater[rating]!;
      if (count[cell]! > 0 && ratings.day[rating]! < day[cell]!) continue;
      if (count[cell]! > 0 && ratings.day[rating]! > day[cell]!) total[cell] = count[cell] = 0;
      day[cell] = ratings.day[rating]!;
      total[cell]! += value;
      count[cell]!++;
    }
    const seen = touched.subarray(0, length);
    addHalo(sums, heard, seen, total, count, people[person]!.id, limits);
    for (const skill of seen) {
      for (const type of heard) {
        const cell = skill * kinds + type;
        means[type] = count[cell]! > 0 ? total[cell]! / count[cell]! : Number.NaN;
        total[cell] = count[cell] = 0;
      }
      isTouched[skill] = 0;
      addPair(sums, heard, skill, means, rule);
    }
  }
  if (heard.length === 1) copyToAll(sums, heard[0]!, skills.length);
  return sums;
}

/** The short way for people whom one kind of rater rated once in each skill: nothing to combine or to compare. */
class OneKind {
  readonly #dataset: Dataset;
  readonly #scale: Scale;
  readonly #sums: CalibrationSums;
  readonly #type: number;
  /** One more than the last person seen in each skill. */
  readonly #seen: Int32Array;

  constructor(dataset: Dataset, scale: Scale, sums: CalibrationSums, type: number) {
    this.#dataset = dataset;
    this.#scale = scale;
    this.#sums = sums;
    this.#type = type;
    this.#seen = new Int32Array(dataset.skills.length);
  }

  /** Adds a person; `false` when they were rated twice in a skill, and nothing was added. */
  addPerson(person: number, limits: CalibrationThresholds): boolean {
    const { start, order } = ratingsByPerson(this.#dataset);
    const { skill, level } = this.#dataset.ratings;
    const end = start[person + 1]!;
    for (let at = start[person]!; at < end; at++) {
      const each = skill[order === null ? at : order[at]!]!;
      if (this.#seen[each] === person + 1) return false;
      this.#seen[each] = person + 1;
    }
    const { min, max } = this.#scale;
    let rated = 0;
    let first = Number.NaN;
    let same = true;
    for (let at = start[person]!; at < end; at++) {
      const rating = order === null ? at : order[at]!;
      const value = level[rating]!;
      if (!(value >= min && value <= max)) continue;
      widen(this.#sums, skill[rating]! * (kinds + 1) + this.#type, value, value);
      if (rated++ === 0) first = value;
      else if (value !== first) same = false;
    }
    this.#sums.ratings[this.#type]! += rated;
    addHaloPerson(this.#sums, this.#type, this.#dataset.people[person]!.id, rated, same, limits);
    return true;
  }
}

/** What one kind of rater says is what all say when there is no other. */
function copyToAll({ low, high, holders }: CalibrationSums, type: number, skills: number): void {
  for (let skill = 0; skill < skills; skill++) {
    const own = skill * (kinds + 1) + type;
    const all = skill * (kinds + 1) + kinds;
    low[all] = low[own]!;
    high[all] = high[own]!;
    holders[all] = holders[own]!;
  }
}

/** The kinds of rater that rated anything, so that the others cost no time. */
function kindsHeard({ rater, length }: Dataset["ratings"]): number[] {
  const heard = new Uint8Array(kinds);
  for (let rating = 0; rating < length; rating++) heard[rater[rating]!] = 1;
  return raterTypes.flatMap((_, type) => (heard[type] === 1 ? [type] : []));
}

function addPair(
  sums: CalibrationSums,
  heardKinds: readonly number[],
  skill: number,
  means: Float64Array,
  rule: RaterRule,
): void {
  let all = 0;
  let heard = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const type of heardKinds) {
    const mean = means[type]!;
    if (Number.isNaN(mean)) continue;
    all += mean;
    heard++;
    if (mean < lowest) lowest = mean;
    if (mean > highest) highest = mean;
    sums.ratings[type]!++;
    widen(sums, skill * (kinds + 1) + type, mean, mean);
  }
  if (heardKinds.length > 1) widen(sums, skill * (kinds + 1) + kinds, lowest, highest);
  if (heard < 2) return;
  for (const type of heardKinds) {
    const mean = means[type]!;
    if (Number.isNaN(mean)) continue;
    sums.distance[type]! += mean - (all - mean) / (heard - 1);
    sums.pairs[type]!++;
  }
  if (isDisagreement(highest - lowest, rule)) sums.disagreements++;
  const distance = means[self]! - means[manager]!;
  if (!Number.isNaN(distance)) {
    sums.selfMinusManager += distance;
    sums.selfManagerPairs++;
  }
}

function widen(sums: CalibrationSums, cell: number, low: number, high: number): void {
  if (low < sums.low[cell]!) sums.low[cell] = low;
  if (high > sums.high[cell]!) sums.high[cell] = high;
  sums.holders[cell]!++;
}

/** A person who got one level in every skill from one kind of rater. */
function addHalo(
  sums: CalibrationSums,
  heard: readonly number[],
  skills: Int32Array,
  total: Float64Array,
  count: Int32Array,
  person: string,
  limits: CalibrationThresholds,
): void {
  for (const type of heard) {
    let rated = 0;
    let same = true;
    let first = Number.NaN;
    for (const skill of skills) {
      const cell = skill * kinds + type;
      if (count[cell] === 0) continue;
      const mean = total[cell]! / count[cell]!;
      if (rated++ === 0) first = mean;
      else if (mean !== first) same = false;
      if (!same && rated >= limits.haloSkills) break;
    }
    addHaloPerson(sums, type, person, rated, same, limits);
  }
}

function addHaloPerson(
  sums: CalibrationSums,
  type: number,
  person: string,
  rated: number,
  same: boolean,
  limits: CalibrationThresholds,
): void {
  if (rated < limits.haloSkills) return;
  sums.haloOf[type]!++;
  if (!same) return;
  sums.halo[type]!++;
  sums.haloPeople.push({ person, rater: raterTypes[type]! });
}
