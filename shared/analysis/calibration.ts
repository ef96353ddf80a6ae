import { level as levelText, percent, plural } from "../format.ts";
import { type Dataset, type RaterType, raterTypes, type Scale } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { Calibration, RaterCalibration } from "./analysis.ts";
import { isDisagreement, type RaterRule } from "./raters.ts";
import { ratingsByPerson } from "./rating-combiner.ts";
import { defaultSettings } from "./settings.ts";

/** From when a way of rating is worth talking about. Conventions. */
export interface CalibrationThresholds {
  /** Mean distance to the others as a share of the scale's range: half a level on 0–4. */
  distanceShare: number;
  /** Pairs both sides rated, below which no distance is judged. */
  pairs: number;
  /** Skills a person must be rated in before equal levels count as halo. */
  haloSkills: number;
  /** Share of such people with the same level in every skill, from which a kind of rater is flagged. */
  haloShare: number;
  /** People that must be rated in a skill before equal levels count as low variance. */
  varianceHolders: number;
  /** Share of such skills in which a kind of rater gives everybody the same level, from which it is flagged. */
  varianceShare: number;
  /** Spread of the kinds of rater as a share of the range, from which they disagree (METHODS 1.2). */
  disagreeShare: number;
}

export const calibrationThresholds: CalibrationThresholds = {
  distanceShare: 0.125,
  pairs: 10,
  haloSkills: 5,
  haloShare: 0.2,
  varianceHolders: 5,
  varianceShare: 0.25,
  disagreeShare: defaultSettings.disagreeShare,
};

const kinds = raterTypes.length;
const self = raterTypes.indexOf("self");
const manager = raterTypes.indexOf("manager");

/** Sums per kind of rater while the people pass by; `low` and `high` per skill and kind, the last kind being all. */
interface Sums {
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

/**
 * How the kinds of rater differ (B8). Of each kind the newest ratings of a person and skill count (the mean of those of
 * one day). `severity` is the mean distance, in levels, of one kind to the mean of the others on the pairs both rated:
 * above zero it rates higher. With one kind of rater only halo and low variance can be seen. People by id, skills in
 * sheet order. One pass over the ratings.
 */
export function calibrationOf(
  dataset: Dataset,
  scale: Scale,
  thresholds: Partial<CalibrationThresholds> = {},
): Calibration {
  const limits = { ...calibrationThresholds, ...thresholds };
  const sums = sumsOf(dataset, scale, limits);
  const heard = raterTypes.filter((_, type) => sums.ratings[type]! > 0);
  const range = scale.max - scale.min;
  return {
    raters: heard.map((rater) => raterResult(rater, sums, dataset.skills.length, range, limits)),
    selfMinusManager: sums.selfManagerPairs > 0 ? sums.selfMinusManager / sums.selfManagerPairs : null,
    selfManagerPairs: sums.selfManagerPairs,
    disagreements: sums.disagreements,
    lowVarianceSkills: dataset.skills.filter((_, skill) => isFlat(sums, skill, kinds, limits)).map(({ id }) => id),
    haloPeople: sums.haloPeople.sort(
      (a, b) => byCodePoint(a.person, b.person) || raterTypes.indexOf(a.rater) - raterTypes.indexOf(b.rater),
    ),
    status: heard.length === 0 ? "unknown" : heard.length === 1 ? "one-rater-type" : "ok",
  };
}

function sumsOf(dataset: Dataset, scale: Scale, limits: CalibrationThresholds): Sums {
  const { ratings, people, skills } = dataset;
  const { start, order } = ratingsByPerson(dataset);
  const sums: Sums = {
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
  for (let person = 0; person < people.length; person++) {
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

/** What one kind of rater says is what all say when there is no other. */
function copyToAll({ low, high, holders }: Sums, type: number, skills: number): void {
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

function addPair(sums: Sums, heardKinds: readonly number[], skill: number, means: Float64Array, rule: RaterRule): void {
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

function widen(sums: Sums, cell: number, low: number, high: number): void {
  if (low < sums.low[cell]!) sums.low[cell] = low;
  if (high > sums.high[cell]!) sums.high[cell] = high;
  sums.holders[cell]!++;
}

/** A person who got one level in every skill from one kind of rater. */
function addHalo(
  sums: Sums,
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
    if (rated < limits.haloSkills) continue;
    sums.haloOf[type]!++;
    if (!same) continue;
    sums.halo[type]!++;
    sums.haloPeople.push({ person, rater: raterTypes[type]! });
  }
}

function isFlat({ low, high, holders }: Sums, skill: number, type: number, limits: CalibrationThresholds): boolean {
  const cell = skill * (kinds + 1) + type;
  return holders[cell]! >= limits.varianceHolders && low[cell] === high[cell];
}

const raterNames: Record<RaterType, string> = {
  test: "Tests",
  manager: "Managers",
  peer: "Peers",
  self: "People themselves",
};

function raterResult(
  rater: RaterType,
  sums: Sums,
  skills: number,
  range: number,
  limits: CalibrationThresholds,
): RaterCalibration {
  const type = raterTypes.indexOf(rater);
  const name = raterNames[rater];
  const pairs = sums.pairs[type]!;
  const severity = pairs > 0 ? sums.distance[type]! / pairs : null;
  const flags: RaterCalibration["flags"] = [];
  if (severity !== null && pairs >= limits.pairs && Math.abs(severity) >= limits.distanceShare * range - 1e-9) {
    const way = severity > 0 ? "higher" : "lower";
    flags.push({
      flag: severity > 0 ? "inflation" : "severe",
      message: `${name} rate ${levelText(Math.abs(severity))} levels ${way} than the others, over ${plural(pairs, "rating")} both gave.`,
    });
  }
  const haloOf = sums.haloOf[type]!;
  const halo = sums.halo[type]!;
  if (haloOf > 0 && halo / haloOf >= limits.haloShare)
    flags.push({
      flag: "halo",
      message: `${name} gave the same level in every skill to ${halo} of ${plural(haloOf, "person", "people")} (${percent(halo / haloOf)}).`,
    });
  let flat = 0;
  let judged = 0;
  for (let skill = 0; skill < skills; skill++) {
    if (sums.holders[skill * (kinds + 1) + type]! < limits.varianceHolders) continue;
    judged++;
    if (isFlat(sums, skill, type, limits)) flat++;
  }
  if (judged > 0 && flat / judged >= limits.varianceShare)
    flags.push({
      flag: "low-variance",
      message: `${name} gave everybody the same level in ${flat} of ${plural(judged, "skill")} (${percent(flat / judged)}).`,
    });
  return { rater, ratings: sums.ratings[type]!, severity, pairs, flags };
}
