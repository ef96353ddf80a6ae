import { gapBetween, isRequirement, levelGuard, PairSums } from "./gap.ts";
import type { FitStatus, GapMetrics, RoleFit } from "./gap-results.ts";

/** The share of what a role requires that must be rated before anything is said about the fit. */
export const assessedEnough = 0.8;
const supportFrom = 0.9;
const developingFrom = 0.7;

/** A skill a role requires, and how the person stands in it. */
export interface RoleSkill {
  skill: string;
  required: number | null;
  current: number | null;
  weight?: number;
  critical: boolean;
}

/**
 * How ready a person is, from the metrics of what the role requires, and the number of critical skills known to be
 * open and not rated.
 *
 * @example
 * fitStatus({ demand: 4, assessed: 4, coverage: 1, proficiencyIndex: 0.92 }, 0, 0) // => "ready-with-support"
 */
export function fitStatus(
  { demand, coverage, proficiencyIndex }: Pick<GapMetrics, "demand" | "assessed" | "coverage" | "proficiencyIndex">,
  criticalOpen: number,
  criticalUnknown: number,
): FitStatus {
  if (demand === 0) return "no-requirements";
  if (coverage! < assessedEnough - levelGuard || (criticalUnknown > 0 && criticalOpen === 0))
    return "not-enough-assessed";
  // Without an index nothing above the lowest level is asked for, so nobody who was rated can fall short.
  const fit = proficiencyIndex ?? 1;
  if (criticalOpen === 0 && fit >= 1 - levelGuard) return "ready";
  if (criticalOpen === 0 && fit >= supportFrom - levelGuard) return "ready-with-support";
  return fit >= developingFrom - levelGuard ? "developing" : "not-yet";
}

/** Whether a level is known and reaches what is required. */
export function isMet(required: number, current: number): boolean {
  return !Number.isNaN(current) && gapBetween(required, current) === 0;
}

/** Collects what one person lacks for one role, skill after skill in order of id. Used again for the next person. */
export class FitList {
  #criticalOpen: number[] = [];
  #criticalUnknown = 0;
  readonly #missing: Int32Array;
  readonly #required: Float64Array;
  readonly #current: Float64Array;
  #count = 0;

  /** For at most `skills` skills. */
  constructor(skills: number) {
    this.#missing = new Int32Array(skills);
    this.#required = new Float64Array(skills);
    this.#current = new Float64Array(skills);
  }

  /** Adds a skill that the person is short of, or (`current` NaN) is not rated in. */
  add(skill: number, required: number, current: number, critical: boolean): void {
    this.#missing[this.#count] = skill;
    this.#required[this.#count] = required;
    this.#current[this.#count] = current;
    this.#count++;
    if (!critical) return;
    if (Number.isNaN(current)) this.#criticalUnknown++;
    else this.#criticalOpen.push(skill);
  }

  /**
   * The fit to a role, and a fresh start. `ids` names the skills; `missing` lists at most `most` skills, the largest
   * gap first, those not rated last, equals by id.
   */
  finish(role: string, ids: readonly string[], metrics: GapMetrics, most: number): RoleFit {
    const fit: RoleFit = {
      role,
      fit: metrics.proficiencyIndex,
      fitLow: metrics.proficiencyLow,
      fitHigh: metrics.proficiencyHigh,
      coverage: metrics.coverage,
      levelsToGo: metrics.totalGap,
      criticalOpen: this.#criticalOpen.map((skill) => ids[skill]!),
      status: fitStatus(metrics, this.#criticalOpen.length, this.#criticalUnknown),
      missing: this.#largest(most).map((at) => {
        const current = this.#current[at]!;
        const required = this.#required[at]!;
        const known = !Number.isNaN(current);
        return {
          skill: ids[this.#missing[at]!]!,
          current: known ? current : null,
          required,
          gap: known ? gapBetween(required, current) : null,
        };
      }),
    };
    this.#criticalOpen = [];
    this.#criticalUnknown = 0;
    this.#count = 0;
    return fit;
  }

  /** Places of the largest gaps, in order; a short list kept sorted costs less than sorting everything. */
  #largest(most: number): number[] {
    const best: number[] = [];
    const sizes: number[] = [];
    for (let at = 0; at < this.#count; at++) {
      const size = this.#required[at]! - this.#current[at]! || 0;
      if (best.length === most && size <= sizes[most - 1]!) continue;
      let place = Math.min(best.length, most - 1);
      for (; place > 0 && sizes[place - 1]! < size; place--) {
        sizes[place] = sizes[place - 1]!;
        best[place] = best[place - 1]!;
      }
      sizes[place] = size;
      best[place] = at;
    }
    return best;
  }
}

/**
 * How well a person fits a role: the share of the required skill that is there (with its bounds while some skills are
 * not rated), the levels still to go, the critical skills that are open and a status in words.
 *
 * @example
 * roleFitOf([{ skill: "SQL", required: 3, current: 3, critical: true }], { min: 0 }).status // => "ready"
 */
export function roleFitOf(skills: readonly RoleSkill[], { min }: { min: number }, role = ""): RoleFit {
  const sorted = [...skills].sort((a, b) => (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : 0));
  const sums = new PairSums(1, min);
  const lacking = new FitList(sorted.length);
  sorted.forEach(({ required, current, weight = 1, critical }, at) => {
    if (!isRequirement(required)) return;
    sums.add(0, required, current ?? Number.NaN, weight, false);
    if (!isMet(required, current ?? Number.NaN)) lacking.add(at, required, current ?? Number.NaN, critical);
  });
  const ids = sorted.map(({ skill }) => skill);
  return lacking.finish(role, ids, sums.metrics(0), sorted.length);
}
