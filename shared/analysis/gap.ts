import type { Scale } from "../model.ts";
import type { GapMetrics } from "./gap-results.ts";

/** Levels that differ by less than this are the same level. */
export const levelGuard = 1e-9;

/**
 * How many levels a person is short of a requirement: 0 when met or exceeded.
 * Both levels must be known; pass only numbers of one scale.
 *
 * @example gapBetween(3, 1) // => 2
 * @example gapBetween(2, 4) // => 0
 */
export function gapBetween(required: number, current: number): number {
  const gap = required - current;
  return gap < levelGuard ? 0 : gap;
}

/** One person and skill, for the functions that take a list of them. `null`: no requirement, or nobody rated it. */
export interface Pair {
  required: number | null;
  current: number | null;
  /** What the pair weighs in the proficiency index; 1 when left out. */
  weight?: number;
  /** A certificate the skill needs is missing or expired: the level stays, but the pair does not meet. */
  uncertified?: boolean;
}

const [assessed, required, needed, gapCount, totalGap, weightedGap, surplus] = [0, 1, 2, 3, 4, 5, 6];
const [unknown, requiredUnknown, neededUnknown] = [7, 8, 9];
const [failing, onlyFailing, dated, stale] = [10, 11, 12, 13];
const width = 14;

/**
 * Running sums over sets of person × skill pairs, from which every gap metric follows. One array holds all sets, so
 * that adding millions of pairs allocates nothing; sums of parts add up to the sums of the whole.
 */
export class PairSums {
  readonly #values: Float64Array;
  readonly #min: number;
  readonly #weighted: boolean;

  /** `sets` empty sets of pairs whose levels start at `min`. `weighted: false` promises that every pair weighs 1. */
  constructor(sets: number, min: number, weighted = true) {
    this.#values = new Float64Array(sets * width);
    this.#min = min;
    this.#weighted = weighted;
  }

  /** Adds a pair that requires `level`. `current` NaN: nobody rated it. `uncertified`: a needed certificate is missing or expired. */
  add(set: number, level: number, current: number, weight: number, uncertified: boolean): void {
    if (Number.isNaN(current)) {
      this.addUnknown(set, level, weight);
      return;
    }
    const gap = gapBetween(level, current);
    if (gap > 0) this.addShort(set, level, gap, weight);
    else this.addMet(set, level, current, weight);
    if (uncertified) this.addUncertified(set, gap === 0);
  }

  /** Adds a pair that nobody rated. */
  addUnknown(set: number, level: number, weight: number): void {
    const values = this.#values;
    const at = set * width;
    values[at + unknown]! += 1;
    values[at + requiredUnknown]! += level;
    if (this.#weighted) values[at + neededUnknown]! += weight * (level - this.#min);
  }

  /** Adds a pair that is short of `level` by `gap`. */
  addShort(set: number, level: number, gap: number, weight: number): void {
    const values = this.#values;
    const at = set * width;
    values[at + assessed]! += 1;
    values[at + required]! += level;
    values[at + gapCount]! += 1;
    values[at + totalGap]! += gap;
    if (!this.#weighted) return;
    values[at + needed]! += weight * (level - this.#min);
    values[at + weightedGap]! += weight * gap;
  }

  /** Adds a pair that meets or exceeds `level`. */
  addMet(set: number, level: number, current: number, weight: number): void {
    const values = this.#values;
    const at = set * width;
    values[at + assessed]! += 1;
    values[at + required]! += level;
    values[at + surplus]! += Math.max(0, current - level);
    if (this.#weighted) values[at + needed]! += weight * (level - this.#min);
  }

  /** Says of an assessed pair already added that a certificate it needs is missing or expired. */
  addUncertified(set: number, isMet: boolean): void {
    this.#values[set * width + failing]! += 1;
    if (isMet) this.#values[set * width + onlyFailing]! += 1;
  }

  /** Says of an assessed pair already added that its rating has a date, and whether that is too long ago. */
  addAge(set: number, isStale: boolean): void {
    this.#values[set * width + dated]! += 1;
    if (isStale) this.#values[set * width + stale]! += 1;
  }

  /** Adds a whole set of other sums. */
  addSet(set: number, from: PairSums, fromSet: number): void {
    const into = set * width;
    const start = fromSet * width;
    for (let field = 0; field < width; field++) this.#values[into + field]! += from.#values[start + field]!;
  }

  /** Empties every set. */
  clear(): void {
    this.#values.fill(0);
  }

  demand(set: number): number {
    return this.#values[set * width + assessed]! + this.#values[set * width + unknown]!;
  }

  /** Assessed pairs that have a gap or lack a certificate they need. */
  notMeeting(set: number): number {
    return this.#values[set * width + gapCount]! + this.#values[set * width + onlyFailing]!;
  }

  /** Assessed pairs without a certificate they need, whatever their level. */
  failingCertificates(set: number): number {
    return this.#values[set * width + failing]!;
  }

  /** Levels asked for over all pairs, and levels people have over the assessed ones. */
  levels(set: number): { requiredSum: number; currentSum: number } {
    const at = set * width;
    const values = this.#values;
    const currentSum = values[at + required]! - values[at + totalGap]! + values[at + surplus]!;
    return { requiredSum: values[at + required]! + values[at + requiredUnknown]!, currentSum };
  }

  /** Share of the required pairs whose rating is not stale; `null` when no rating has a date. */
  freshCoverage(set: number): number | null {
    const at = set * width;
    const demand = this.demand(set);
    if (demand === 0 || this.#values[at + dated] === 0) return null;
    return (this.#values[at + assessed]! - this.#values[at + stale]!) / demand;
  }

  /** The skill that is needed above the lowest level, of rated and unrated pairs, and what of the former is lost to gaps. */
  #needs(at: number, A: number, U: number): { lost: number; need: number; needUnknown: number } {
    const values = this.#values;
    if (this.#weighted)
      return {
        lost: values[at + weightedGap]!,
        need: values[at + needed]!,
        needUnknown: values[at + neededUnknown]!,
      };
    return {
      lost: values[at + totalGap]!,
      need: values[at + required]! - A * this.#min,
      needUnknown: values[at + requiredUnknown]! - U * this.#min,
    };
  }

  /** The metrics of one set. */
  metrics(set: number): GapMetrics {
    const at = set * width;
    const values = this.#values;
    const A = values[at + assessed]!;
    const U = values[at + unknown]!;
    const D = A + U;
    const k = values[at + gapCount]!;
    const met = A - k;
    const { lost, need, needUnknown } = this.#needs(at, A, U);
    const allNeed = need + needUnknown;
    return {
      demand: D,
      assessed: A,
      unknown: U,
      coverage: D > 0 ? A / D : null,
      met,
      gapCount: k,
      totalGap: A > 0 ? values[at + totalGap]! : null,
      weightedGap: A > 0 ? lost : null,
      meanGap: A > 0 ? values[at + totalGap]! / A : null,
      depth: k > 0 ? values[at + totalGap]! / k : null,
      surplusTotal: A > 0 ? values[at + surplus]! : null,
      prevalence: A > 0 ? k / A : null,
      prevalenceLow: D > 0 ? k / D : null,
      prevalenceHigh: D > 0 ? (k + U) / D : null,
      pctMeeting: A > 0 ? met / A : null,
      pctMeetingLow: D > 0 ? met / D : null,
      pctMeetingHigh: D > 0 ? (met + U) / D : null,
      proficiencyIndex: A > 0 && need > 0 ? 1 - lost / need : null,
      proficiencyLow: allNeed > 0 ? 1 - (lost + needUnknown) / allNeed : null,
      proficiencyHigh: allNeed > 0 ? 1 - lost / allNeed : null,
    };
  }
}

/**
 * Gap metrics of any set of person × skill pairs: how many are required, assessed, short and met, how far short, and
 * the share of the required skill that is there. Pairs with no requirement (`null` or 0) are left out. Low and high
 * are what the value would be if everybody not yet rated had nothing, or everything, of what is required.
 * Metrics of nothing are `null`, never 0.
 * Source: C. F. Manski, Partial Identification of Probability Distributions, 2003 (worst-case bounds).
 *
 * @example metricsOf([{ required: 3, current: 1 }, { required: 2, current: null }], { min: 0 }).prevalenceHigh // => 1
 */
export function metricsOf(pairs: readonly Pair[], { min }: Pick<Scale, "min">): GapMetrics {
  const sums = new PairSums(1, min);
  for (const { required, current, weight = 1, uncertified = false } of pairs)
    if (isRequirement(required)) sums.add(0, required, current ?? Number.NaN, weight, uncertified);
  return sums.metrics(0);
}

/**
 * Whether a required level asks for anything: blank, not applicable (`null` or NaN) and 0 do not.
 *
 * @example isRequirement(0) // => false
 */
export function isRequirement(required: number | null): required is number {
  return required !== null && required > 0;
}
