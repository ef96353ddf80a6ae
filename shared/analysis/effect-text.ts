import { number } from "../format.ts";
import { say } from "../language.ts";
import type { Kpi } from "../model.ts";

/** What a number is counted in. */
export type Unit = Pick<Kpi, "unit" | "percent">;

/**
 * A change with its sign, in the unit of the KPI; a change of a share is in percentage points.
 *
 * @example effectText({ unit: "% of orders", percent: true }, 0.052) // => "+5.2 percentage points"
 * @example effectText({ unit: "hours", percent: false }, -1.5) // => "−1.5 hours"
 */
export function effectText(unit: Unit, value: number): string {
  const text = signed(unit, value);
  return `${text}${unitName(unit, text)}`;
}

/**
 * The interval of a change, in the unit of the KPI.
 * @example intervalText({ unit: "hours", percent: false }, -2.4, -0.6) // => "−2.4 to −0.6 hours"
 */
export function intervalText(unit: Unit, low: number, high: number): string {
  return `${intervalFigures(unit, low, high)}${unitName(unit, "")}`;
}

/**
 * The same without the unit, for a sentence that has just named it.
 * @example intervalFigures({ unit: "hours", percent: false }, -2.4, -0.6) // => "−2.4 to −0.6"
 */
export function intervalFigures(unit: Unit, low: number, high: number): string {
  return say`${signed(unit, low)} to ${signed(unit, high)}`;
}

/**
 * Whether a unit counts shares, so that its differences are percentage points.
 * @example inPoints({ unit: "% of orders", percent: true }) // => true
 */
export function inPoints({ unit, percent }: Unit): boolean {
  return percent || (unit?.startsWith("%") ?? false);
}

function signed(unit: Unit, value: number): string {
  const shown = unit.percent ? 100 * value : value;
  const size = Math.abs(shown);
  const text = number(shown, size < 1 ? 3 : size < 100 ? 2 : size < 10_000 ? 1 : 0);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

function unitName(unit: Unit, of: string): string {
  if (inPoints(unit)) return /^[+−]?1$/.test(of) ? say` percentage point` : say` percentage points`;
  return unit.unit ? ` ${unit.unit}` : "";
}
