import type { KpiResult } from "../analysis/analysis.ts";
import { kpiValue } from "../analysis/kpi-value.ts";
import { dateText } from "../format.ts";

/**
 * Where a KPI stands and where it should be, as a clause.
 * @example targetText({ unit: "€", percent: false, baseline: 90, current: 100, target: 120, due: null }) // => "from € 90 at the start, now € 100, to € 120"
 */
export function targetText(
  kpi: Pick<KpiResult, "unit" | "percent" | "baseline" | "current" | "target" | "due">,
): string {
  const { baseline, current, target, due } = kpi;
  const parts = [
    baseline === null
      ? "no value at the start on record, so record it first"
      : `from ${kpiValue(kpi, baseline)} at the start`,
    ...(current === null ? [] : [`now ${kpiValue(kpi, current)}`]),
    target === null ? "no target yet" : `to ${kpiValue(kpi, target)}`,
  ];
  return `${parts.join(", ")}${due === null || target === null ? "" : ` by ${dateText(due)}`}`;
}
