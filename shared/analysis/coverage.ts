import type { Skill } from "../model.ts";
import { isRequirement, levelGuard } from "./gap.ts";
import type { CoverageItem, CoverageStatus } from "./gap-results.ts";

/**
 * Whether a skill is critical: marked non-negotiable. Important ones weigh more in the priority but block nobody.
 *
 * @example isCritical({ criticality: "important" }) // => false
 */
export function isCritical({ criticality }: Pick<Skill, "criticality">): boolean {
  return criticality === "non-negotiable";
}

/**
 * The most frequent level: `counts[offset + i]` people are required `levels[i]`, lowest level first. Of levels equally
 * frequent the higher; NaN when nobody is required any.
 *
 * @example mostFrequentLevel([1, 2, 3], [2, 0, 2], 0) // => 3
 */
export function mostFrequentLevel(levels: readonly number[], counts: ArrayLike<number>, offset: number): number {
  let best = Number.NaN;
  let most = 0;
  for (let index = 0; index < levels.length; index++) {
    const count = counts[offset + index]!;
    if (count > 0 && count >= most) {
      most = count;
      best = levels[index]!;
    }
  }
  return best;
}

/** Whether a person counts as able to do the skill at the operating level. NaN: not known to be. */
export function isQualified(current: number, operatingLevel: number, certified: boolean): boolean {
  return certified && current >= operatingLevel - levelGuard;
}

/**
 * How safe a team is in a skill, from the people known to be able to do it, those required to but not rated, and how
 * many are needed. The unrated are never taken for able or unable: with them the answer may be `possible-single-point`
 * or `unknown`.
 * Source: after the truck factor, G. Avelino et al., ICPC 2016.
 *
 * @example coverageStatus(1, 2, 2) // => "possible-single-point"
 */
export function coverageStatus(qualified: number, unknown: number, needed: number): CoverageStatus {
  if (qualified === 0) return unknown === 0 ? "uncovered" : "unknown";
  if (qualified === 1) return unknown === 0 ? "single-point" : "possible-single-point";
  return qualified < needed ? "thin" : "covered";
}

/** One member of a team, as far as one skill goes. */
export interface TeamMember {
  person: string;
  required: number | null;
  current: number | null;
  /** `false`: the skill needs a certificate this person does not validly hold. */
  certified: boolean;
}

/**
 * How many people of one team can do one skill at the level the team works at: `operatingLevel`, else the level most
 * often required in the team. `qualified` counts everybody who reaches it, required or not; `unknown` those required
 * but not rated; both are `null` when nobody needs the skill. `holders` by id.
 *
 * @example
 * teamCoverage([{ person: "Ana", required: 3, current: 3, certified: true }], null, 2)
 * // => { level: 3, qualified: 1, unknown: 0, status: "single-point", holders: ["Ana"] }
 */
export function teamCoverage(
  members: readonly TeamMember[],
  operatingLevel: number | null,
  needed: number,
): Pick<CoverageItem, "level" | "status" | "holders"> & { qualified: number | null; unknown: number | null } {
  const required = members.flatMap((member) => (isRequirement(member.required) ? [member.required] : []));
  const levels = [...new Set(required)].sort((a, b) => a - b);
  const counts = levels.map((level) => required.filter((each) => each === level).length);
  const level = operatingLevel ?? mostFrequentLevel(levels, counts, 0);
  if (Number.isNaN(level)) return { level: null, qualified: null, unknown: null, status: "not-needed", holders: [] };
  const holders = members
    .filter(({ current, certified }) => isQualified(current ?? Number.NaN, level, certified))
    .map(({ person }) => person)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const unknown = members.filter(({ required, current }) => isRequirement(required) && current === null).length;
  return {
    level,
    qualified: holders.length,
    unknown,
    status: coverageStatus(holders.length, unknown, needed),
    holders,
  };
}

/**
 * The fewest departures that leave a team without one of its critical skills (of all its skills when none is marked
 * critical), and the most it could be if everybody not yet rated turned out to be able. `null` when it needs no skill.
 *
 * @example busFactor([{ qualified: 3, unknown: 0, critical: false }, { qualified: 1, unknown: 1, critical: false }])
 * // => { busFactor: 1, busFactorHigh: 2 }
 */
export function busFactor(skills: readonly { qualified: number; unknown: number; critical: boolean }[]): {
  busFactor: number | null;
  busFactorHigh: number | null;
} {
  const critical = skills.filter((skill) => skill.critical);
  const counted = critical.length > 0 ? critical : skills;
  if (counted.length === 0) return { busFactor: null, busFactorHigh: null };
  return {
    busFactor: Math.min(...counted.map(({ qualified }) => qualified)),
    busFactorHigh: Math.min(...counted.map(({ qualified, unknown }) => qualified + unknown)),
  };
}
