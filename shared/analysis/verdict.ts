import type { KpiDirection } from "../model.ts";
import type { Verdict } from "./evidence-results.ts";

/**
 * What an interval says, seen from the side where better is more. `smallestUseful` is the smallest effect worth having,
 * in the same unit and above 0; without it no effect is called negligible.
 *
 * `none` without an interval or without a known good direction.
 *
 * @example verdictOf({ low: 0.5, high: 2, smallestUseful: null, direction: "higher" }) // => "supported"
 * @example verdictOf({ low: 0.5, high: 2, smallestUseful: null, direction: "lower" }) // => "contrary"
 * @example verdictOf({ low: -0.2, high: 0.3, smallestUseful: 1, direction: "higher" }) // => "negligible"
 */
export function verdictOf(found: {
  low: number | null;
  high: number | null;
  smallestUseful: number | null;
  direction: KpiDirection | null;
}): Verdict {
  const { low, high, smallestUseful, direction } = found;
  if (low === null || high === null || direction === null) return "none";
  const [least, most] = direction === "lower" ? [-high, -low] : [low, high];
  if (smallestUseful !== null && least > -smallestUseful && most < smallestUseful) return "negligible";
  if (least > 0) return "supported";
  if (most < 0) return "contrary";
  return "inconclusive";
}
