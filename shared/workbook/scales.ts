import type { Place, Scale } from "../model.ts";
import type { TableMapping } from "./mapping.ts";

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
  if (top === 1 && !fraction)
    return {
      scale: { min: 0, max: 1, labels: ["not yet", "yes"] },
      assumed: "Only 0 and 1 occur: 1 was taken as “yes” and 0 as “not yet”.",
    };
  const highest = Math.min(census.max, top);
  const min = zeros > 0 || top === 100 || (top > 5 && fraction) ? 0 : 1;
  const scale = plain(min, top <= 5 ? (min === 0 && highest <= 4 ? 4 : 5) : top);
  const saw =
    zeros > 0
      ? `The levels seen go from ${census.upTo[0]! > 0 ? 0 : "below 1"} to ${highest}`
      : `The levels seen go up to ${highest}, without a 0`;
  return {
    scale,
    assumed: `${saw}; no header or legend names the scale, so ${scale.min} to ${scale.max} was assumed.`,
  };
}

function plain(min: number, max: number): Scale {
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

/**
 * A level of one scale on another, straight-line: lowest to lowest, highest to highest.
 * @example mapLevel(3, { min: 1, max: 5, labels: null }, { min: 0, max: 100, labels: null }) // => 50
 */
export function mapLevel(level: number, from: Scale, to: Scale): number {
  if (sameScale(from, to)) return level;
  return to.min + ((level - from.min) * (to.max - to.min)) / (from.max - from.min);
}

/** Whether a level means the same on both scales, whatever it is called. */
export function sameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}

/**
 * The scale of the workbook: the one most level cells are written in, with the labels of the first table that has
 * some, and the places of the other scales, which are mapped onto it. Without a level table: 0 to 4.
 */
export function workbookScale(tables: readonly TableMapping[]): {
  scale: Scale;
  mapped: { place: Place; from: Scale }[];
} {
  const uses = tables.flatMap(scalesOf);
  const cells = new Map<string, number>();
  for (const { from, size } of uses) {
    const key = `${from.min} to ${from.max}`;
    cells.set(key, (cells.get(key) ?? 0) + size);
  }
  const winner = [...cells].reduce<[string, number] | null>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    null,
  );
  const chosen = uses.filter(({ from }) => `${from.min} to ${from.max}` === winner?.[0]);
  const scale = (chosen.find(({ from }) => from.labels) ?? chosen[0])?.from ?? plain(0, 4);
  return {
    scale,
    mapped: uses.filter(({ from }) => !sameScale(from, scale)).map(({ place, from }) => ({ place, from })),
  };
}

function scalesOf(table: TableMapping): { place: Place; from: Scale; size: number }[] {
  const rows = Math.max(1, table.lastRow - table.firstRow + 1);
  const byScale = new Map<string, { from: Scale; columns: string[] }>();
  for (const column of table.columns) {
    const from = column.scale ?? table.scale;
    if (column.field !== "level" || !from) continue;
    const key = `${from.min} to ${from.max}`;
    const group = byScale.get(key) ?? { from, columns: [] };
    group.columns.push(column.column);
    byScale.set(key, group);
  }
  return [...byScale.values()].map(({ from, columns }) => ({
    from,
    size: columns.length * rows,
    place: {
      sheet: table.sheet,
      range: `${columns[0]}${table.firstRow}:${columns.at(-1)}${table.lastRow}`,
    },
  }));
}
