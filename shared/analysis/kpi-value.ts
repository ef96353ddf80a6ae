import { inPercent, notKnown, number, withUnit } from "../format.ts";
import type { KpiResult } from "./analysis.ts";

/**
 * A KPI's value with its unit, as a reader sees it: a share in percent, small numbers with more decimals than large
 * ones.
 *
 * @example kpiValue({ unit: "% of orders", percent: true }, 0.8211) // => "82.1 % of orders"
 * @example kpiValue({ unit: "€", percent: false }, 18_260) // => "€ 18,260"
 */
export function kpiValue({ unit, percent }: Pick<KpiResult, "unit" | "percent">, value: number | null): string {
  if (value === null) return notKnown();
  if (percent) return `${inPercent(100 * value, 1)}${unit?.startsWith("%") ? unit.slice(1) : ""}`;
  const figure = plainFigure(value);
  return unit ? withUnit(figure, unit) : figure;
}

/**
 * The same in a sentence that has named the unit before: only a sign such as % or € is told again.
 *
 * @example kpiFigure({ unit: "% of orders", percent: true }, 0.85) // => "85 %"
 * @example kpiFigure({ unit: "cases per month", percent: false }, 0.4) // => "0.4"
 */
export function kpiFigure({ unit, percent }: Pick<KpiResult, "unit" | "percent">, value: number): string {
  const sign = percent ? "%" : (unit?.match(/^[%\p{Sc}]/u)?.[0] ?? null);
  return kpiValue({ unit: sign, percent }, value);
}

function plainFigure(value: number): string {
  const size = Math.abs(value);
  return number(value, size < 100 ? 2 : size < 10_000 ? 1 : 0);
}
