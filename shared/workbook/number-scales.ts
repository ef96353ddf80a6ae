import { asTyped } from "../format.ts";
import { say } from "../language.ts";
import type { Scale } from "../model.ts";

/** A census of the numbers in level cells: enough to tell their scale. */
export class NumberCensus {
  count = 0;
  /** Entry i holds the numbers above i − 1 and up to i; 11 those up to 100. */
  readonly upTo = new Uint32Array(12);
  percents = 0;
  max = Number.NEGATIVE_INFINITY;
  highestFraction = Number.NEGATIVE_INFINITY;
  /** Numbers that are neither whole nor halves: averages and measurements rather than levels. */
  oddFractions = 0;
  /** Numbers from 0 up to, not including, 1. */
  belowOne = 0;
  /** The highest level a text named, as in “2/4”. */
  top = 0;

  add(value: number, percent = false, times = 1): void {
    this.count += times;
    if (percent) this.percents += times;
    if (value >= 0 && value <= 100) this.upTo[value > 10 ? 11 : Math.ceil(value)]! += times;
    if (value >= 0 && value < 1) this.belowOne += times;
    if (!Number.isInteger(2 * value)) this.oddFractions += times;
    if (value > this.max) this.max = value;
    if (value > this.highestFraction && !Number.isInteger(value)) this.highestFraction = value;
  }

  merge(other: NumberCensus): void {
    this.count += other.count;
    this.percents += other.percents;
    other.upTo.forEach((each, index) => {
      this.upTo[index]! += each;
    });
    this.max = Math.max(this.max, other.max);
    this.highestFraction = Math.max(this.highestFraction, other.highestFraction);
    this.belowOne += other.belowOne;
    this.oddFractions += other.oddFractions;
    this.top = Math.max(this.top, other.top);
  }

  /** How many numbers lie from 0 to `top`; 0 itself is left out when the scale starts at 1. */
  within(min: number, top: number): number {
    let count = min > 0 ? -this.belowOne : 0;
    for (let level = 0; level <= (top > 10 ? 11 : top); level++) count += this.upTo[level]!;
    return count;
  }
}

/** A scale and how sure it is. `assumed`: why it was taken, when nothing in the workbook says it. */
export interface FoundScale {
  scale: Scale;
  assumed: string | null;
  /** The numbers the assumption rests on. */
  seen?: { lowest: number; highest: number };
}

const span =
  /(?<![\d.,])([01])\s*(?:-|–|—|\.\.+|…|to|bis|à|a)\s*(10|100|[2-9])(?![\d.,]|\s*(?:years?|months?|days?|weeks?|hours?)\b)/i;
const outOf = /(?:out of|max(?:imum)?\.?:?|von|sur)\s*(10|100|[2-9])(?!\d)|(?<=\s|^|\()\/\s*(10|100|[2-9])(?!\d)/i;
const aboutLevels =
  /\b(scale|ratings?|rated?|levels?|scores?|skala|stufen?|bewertung|proficiency|competen\w*|kompetenz\w*|niveau|échelle|escala|key|legend)\b/i;

/**
 * The scale a header, title or note names, or `null`: “Level (0-7)”, “Rate 1 to 5”, “out of 10”, “in %”. `min` is
 * `null` when only the top is named. A range counts in brackets, alone, or beside a word such as “scale” or “level”.
 *
 * @example scaleNamed("Proficiency (1-5)") // => { min: 1, max: 5 }
 */
export function scaleNamed(text: string): { min: number | null; max: number } | null {
  if (text.length > 300) return null;
  const range = span.exec(text);
  if (range) {
    const bracketed = new RegExp(`[([]\\s*${range[0].replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*[)\\]]`).test(text);
    if (bracketed || range[0].length === text.trim().length || aboutLevels.test(text))
      return { min: +range[1]!, max: +range[2]! };
  }
  const top = outOf.exec(text);
  if (top && (aboutLevels.test(text) || text.length <= 12)) return { min: null, max: +(top[1] ?? top[2])! };
  return /[([]\s*%\s*[)\]]|\bin %|\bper ?cent(age)?\b|% (level|score|proficien)/i.test(text)
    ? { min: 0, max: 100 }
    : null;
}

/**
 * The scale of number levels: what a header or legend names when at least nine in ten numbers fit it, else the usual
 * one for the numbers seen, with the reason in `assumed`. `null` when there are no numbers.
 *
 * @example
 * numberScale(censusOf([1, 4, 2]), null)?.scale // => { min: 1, max: 5, labels: null }
 */
export function numberScale(
  census: NumberCensus,
  named: { min: number | null; max: number } | null,
): FoundScale | null {
  if (census.count === 0) return null;
  const zeros = census.belowOne;
  if (named) {
    const min = named.min ?? (zeros > 0 || named.max === 100 ? 0 : 1);
    if (census.within(min, named.max) >= 0.9 * census.count) return { scale: plain(min, named.max), assumed: null };
  }
  if (census.percents * 2 >= census.count) return { scale: plain(0, 100), assumed: null };
  if (census.top > 1) return { scale: plain(zeros > 0 ? 0 : 1, census.top), assumed: null };
  return usualScale(census, zeros);
}

/** One number in ten, or three in a hundred of more, may lie outside: they are slips, not a longer scale. */
function holds(census: NumberCensus, top: number): boolean {
  const outside = census.count - census.within(0, top);
  return census.highestFraction <= top && outside <= Math.max(census.count >= 10 ? 1 : 0, census.count * 0.03);
}

function usualScale(census: NumberCensus, zeros: number): FoundScale {
  const top = [1, 5, 7, 10].find((each) => holds(census, each)) ?? 100;
  const fraction = Number.isFinite(census.highestFraction);
  if (top === 1 && !fraction && census.upTo[1]! > 0)
    return {
      scale: { min: 0, max: 1, labels: ["not yet", "yes"] },
      assumed: say`Only 0 and 1 occur: 1 was taken as “yes” and 0 as “not yet”.`,
    };
  const highest = Math.min(census.max, top);
  const scale = usualFor(zeros > 0 || (top > 5 && fraction) ? 0 : 1, highest);
  const saw =
    zeros > 0
      ? say`The levels seen go from ${census.upTo[0]! > 0 ? 0 : say`below 1`} to ${asTyped(highest)}`
      : say`The levels seen go up to ${asTyped(highest)}, without a 0`;
  return {
    scale,
    seen: { lowest: scale.min, highest },
    assumed: say`${saw}; no header or legend names the scale, so ${scale.min} to ${scale.max} was assumed.`,
  };
}

/**
 * The usual scale for whole levels from `lowest` to `highest`: 0 to 4 or 5 when 0 occurs, else 1 to 5; above that to 7,
 * 10 or 100.
 *
 * @example usualFor(0, 3) // => { min: 0, max: 4, labels: null }
 */
export function usualFor(lowest: number, highest: number): Scale {
  if (highest > 10) return plain(0, 100);
  const min = lowest < 1 ? 0 : 1;
  if (highest > 5) return plain(min, highest > 7 ? 10 : 7);
  return plain(min, min === 0 && highest <= 4 ? 4 : 5);
}

/** A scale without labels. */
export function plain(min: number, max: number): Scale {
  return { min, max, labels: null };
}

/**
 * The census of a list of numbers.
 * @example censusOf([0, 1, 2.5]).highestFraction // => 2.5
 */
export function censusOf(values: readonly number[]): NumberCensus {
  const census = new NumberCensus();
  for (const value of values) census.add(value);
  return census;
}
