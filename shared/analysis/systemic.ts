import { levelGuard } from "./gap.ts";
import type { GapClass } from "./gap-results.ts";
import type { Settings } from "./settings.ts";

/** The thresholds of the rule. */
export type SystemicRule = Pick<Settings, "systemicShare" | "systemicPeople" | "individualShare">;

/** What the rule looks at: required pairs, those of them assessed, and those of these with a gap. */
export interface GapCounts {
  demand: number;
  assessed: number;
  gapCount: number;
}

/**
 * Whether a gap belongs to the unit or to single people. Everybody not yet rated is counted once as having the gap
 * and once as not having it, so `undetermined` means: rate more people before deciding.
 *
 * - `systemic`: at least half of those required (and at least three people) surely have it;
 * - `individual`: fewer than a quarter, or fewer than three, can have it;
 * - `shared`: in between; `none`: everybody was rated and nobody has it.
 *
 * @example
 * gapClass({ demand: 10, assessed: 5, gapCount: 3 }, { systemicShare: 0.5, systemicPeople: 3, individualShare: 0.25 })
 * // => "undetermined"
 */
export function gapClass({ demand, assessed, gapCount }: GapCounts, rule: SystemicRule): GapClass {
  const unknown = demand - assessed;
  const low = gapCount / demand;
  const high = (gapCount + unknown) / demand;
  if (demand === 0) return "no-requirement";
  if (assessed === 0) return "unknown";
  if (gapCount === 0 && unknown === 0) return "none";
  if (low >= rule.systemicShare - levelGuard && gapCount >= rule.systemicPeople) return "systemic";
  const few = high < rule.individualShare - levelGuard || gapCount + unknown < rule.systemicPeople;
  if (gapCount > 0 && few) return "individual";
  const could = high >= rule.systemicShare - levelGuard && gapCount + unknown >= rule.systemicPeople;
  return could || gapCount === 0 ? "undetermined" : "shared";
}

/** A unit and how its gap in one skill was classed; `parts` are its sub-units that need the skill. */
export interface ClassedUnit {
  class: GapClass;
  parts: readonly ClassedUnit[];
}

/**
 * The largest unit in which a gap is systemic: the organisation, else a department, else a team. A unit with
 * sub-units counts only when at least half of them, and at least two, are systemic too.
 *
 * @example
 * largestSystemic({ class: "systemic", parts: [{ class: "systemic", parts: [] }, { class: "none", parts: [] }] }, [], [])
 * // => null
 */
export function largestSystemic(
  organisation: ClassedUnit,
  departments: readonly ClassedUnit[],
  teams: readonly ClassedUnit[],
): "organisation" | "department" | "team" | null {
  if (isSystemicThroughout(organisation)) return "organisation";
  if (departments.some(isSystemicThroughout)) return "department";
  return teams.some(isSystemicThroughout) ? "team" : null;
}

function isSystemicThroughout({ class: own, parts }: ClassedUnit): boolean {
  if (own !== "systemic") return false;
  const systemic = parts.filter((part) => part.class === "systemic").length;
  return parts.length === 0 || (systemic >= 2 && systemic >= parts.length / 2);
}
