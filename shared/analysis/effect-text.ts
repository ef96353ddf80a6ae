import { decimalsOf, number, withUnit } from "../format.ts";
import { say } from "../language.ts";
import type { Kpi } from "../model.ts";

/** What a number is counted in. */
export type Unit = Pick<Kpi, "unit" | "percent">;

/**
 * A change with its sign, in the unit of the KPI; a change of a share is in percentage points.
 *
 * @example effectText({ unit: "% of orders", percent: true }, 0.052) // => "+5.2 percentage points"
 * @example effectText({ unit: "hours", percent: false }, -1.5) // => "−1.5 hours"
 * @example effectText({ unit: "€", percent: false }, 2768) // => "€ +2,768"
 */
export function effectText(unit: Unit, value: number): string {
  return inUnit(unit, signed(unit, value, decimalsIn(unit, value)));
}

/**
 * A size without a sign, in the unit of the KPI.
 * @example sizeText({ unit: "hours", percent: false }, -1.5) // => "1.5 hours"
 */
export function sizeText(unit: Unit, value: number): string {
  return inUnit(unit, number(Math.abs(asWritten(unit, value)), decimalsIn(unit, value)));
}

/**
 * The interval of a change, in the unit of the KPI.
 * @example intervalText({ unit: "hours", percent: false }, -2.4, -0.6) // => "−2.4 to −0.6 hours"
 */
export function intervalText(unit: Unit, low: number, high: number): string {
  return inUnit(unit, intervalFigures(unit, low, high));
}

/**
 * The same without the unit, for a sentence that has just named it. Both ends have the same decimals.
 * @example intervalFigures({ unit: "hours", percent: false }, -1.77, -1) // => "−1.77 to −1.00"
 */
export function intervalFigures(unit: Unit, low: number, high: number): string {
  const kept = Math.max(...[low, high].map((end) => decimalsOf(asWritten(unit, end), decimalsIn(unit, end))));
  return say`${signed(unit, low, kept, kept)} to ${signed(unit, high, kept, kept)}`;
}

/**
 * Whether a unit counts shares, so that its differences are percentage points.
 * @example inPoints({ unit: "% of orders", percent: true }) // => true
 */
export function inPoints({ unit, percent }: Unit): boolean {
  return percent || (unit?.startsWith("%") ?? false);
}

function asWritten({ percent }: Unit, value: number): number {
  return percent ? 100 * value : value;
}

/** Small numbers have more decimals than large ones. */
function decimalsIn(unit: Unit, value: number): number {
  const size = Math.abs(asWritten(unit, value));
  return size < 1 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0;
}

function signed(unit: Unit, value: number, decimals: number, least = 0): string {
  const text = number(asWritten(unit, value), decimals, least);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function inUnit(unit: Unit, text: string): string {
  if (inPoints(unit)) return `${text}${/^[+−]?1$/.test(text) ? say` percentage point` : say` percentage points`}`;
  return unit.unit ? withUnit(text, unit.unit) : text;
}
