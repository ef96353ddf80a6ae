import { number } from "../../format.ts";
import { say } from "../../language.ts";

/** What the parts of a picture that is drawn as one share: its size and where the data stand in it. */
export interface Frame {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
}

/** A picture for a phone; wider ones are for a screen or paper. */
export const narrowest = 480;

/** About the width of a digit and of a letter in a picture's text of 12 units. */
export const digitWidth = 7;
export const letterWidth = 6.4;

/**
 * A place in a picture to a tenth of a unit: more would be bytes that nobody sees.
 * @example tenth(12.345) // => 12.3
 */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * A path with its numbers to a tenth of a unit.
 * @example shortPath("M1.2345,6L7,8.9999") // => "M1.2,6L7,9"
 */
export function shortPath(path: string): string {
  return path.replace(/\d+\.\d+/g, (text) => String(tenth(Number(text))));
}

/**
 * The texts of an axis, all with as many decimals as the step between them needs. One tick alone has none.
 * @example tickTexts([0, 0.5, 1]) // => ["0", "0.5", "1"]
 */
export function tickTexts(ticks: readonly number[]): string[] {
  const step = ticks.length > 1 ? Math.abs(ticks[1]! - ticks[0]!) : 1;
  const decimals = step >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(step) - 1e-9));
  return ticks.map((tick) => number(tick, decimals));
}

/**
 * By how much money on an axis is divided so that its texts stay short, and how the axis says so. `largest` is the
 * largest absolute amount.
 * @example moneyScale(48_000, "€") // => { divisor: 1000, unit: "€ thousand" }
 */
export function moneyScale(largest: number, currency: string): { divisor: number; unit: string } {
  if (largest >= 2e6) return { divisor: 1e6, unit: say`${currency} million`.trim() };
  if (largest >= 2e4) return { divisor: 1000, unit: say`${currency} thousand`.trim() };
  return { divisor: 1, unit: currency };
}

/**
 * Heights for labels that want to stand at `wanted`, at least `distance` apart and between `top` and `bottom` where
 * there is room for all. In the order given.
 * @example apart([50, 52, 90], 14, 0, 100) // => [50, 64, 90]
 */
export function apart(wanted: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  let above = top - distance;
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, above + distance);
    above = placed[index]!;
  }
  let below = bottom + distance;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, below - distance);
    below = placed[index]!;
  }
  return placed;
}

/**
 * A text of at most `most` characters, its cut shown by "…".
 * @example shortened("Negotiation workshop", 12) // => "Negotiation…"
 */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
