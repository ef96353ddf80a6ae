import { forms, inLanguage, say } from "./language.ts";
import { type LocaleFormat, usualFormat } from "./locale.ts";
import type { IsoDate } from "./model.ts";

/* Numbers, dates and lists as a reader sees them. Rounding happens here and nowhere before (METHODS 0.5). */

let current = usualFormat;

/**
 * What `work` gives, with every number, date and sum of money in it written as `format` says. `work` is finished when it
 * returns and the format before it holds again, also when it throws or calls this function itself. This is the only thing
 * in `shared/` that is not handed from function to function: hundreds of sentences need it, and because nothing else can
 * run in between, the same format and work always give the same text.
 *
 * @throws TypeError when `work` gives a promise: what comes later would be written in another format.
 */
export function withFormat<Result>(format: LocaleFormat, work: () => Result): Result {
  const before = current;
  current = format;
  try {
    const result = inLanguage(format.messages, work);
    if (result instanceof Promise) throw new TypeError("withFormat requires work that is done when it returns");
    return result;
  } finally {
    current = before;
  }
}

/** How a number that nobody knows is written. */
export function notKnown(): string {
  return say`not known`;
}

/**
 * A number with at most `decimals` decimals and at least `least`, rounded half up, thousands set apart; `not known` for
 * `null`.
 * @example number(1234.56, 1) // => "1,234.6"
 */
export function number(value: number | null, decimals = 0, least = 0): string {
  if (value === null || !Number.isFinite(value)) return notKnown();
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor;
  const [whole, fraction] = Math.abs(rounded).toFixed(decimals).split(".") as [string, string?];
  const kept = fraction === undefined ? "" : fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  return `${rounded < 0 ? "−" : ""}${grouped(whole)}${kept ? `${current.decimal}${kept}` : ""}`;
}

/**
 * The two ends of an interval, both with as many decimals as the end that needs more of them, at most `decimals`.
 * @example bothEnds(-1.768, -1, 2) // => ["−1.77", "−1.00"]
 */
export function bothEnds(low: number | null, high: number | null, decimals: number): [low: string, high: string] {
  const kept = Math.max(decimalsOf(low, decimals), decimalsOf(high, decimals));
  return [number(low, kept, kept), number(high, kept, kept)];
}

/** How many decimals of a number are written when there may be so many. */
export function decimalsOf(value: number | null, decimals: number): number {
  if (value === null || !Number.isFinite(value)) return 0;
  const factor = 10 ** decimals;
  const digits = Math.floor(Math.abs(value) * factor + 0.5 + 1e-9);
  return Array.from({ length: decimals + 1 }, (_, kept) => kept).find(
    (kept) => digits % 10 ** (decimals - kept) === 0,
  )!;
}

/**
 * An interval: its ends with equal decimals.
 * @example intervalOf(0.5, 12, 1) // => "0.5 to 12.0"
 */
export function intervalOf(low: number | null, high: number | null, decimals: number): string {
  const [from, to] = bothEnds(low, high, decimals);
  return say`${from} to ${to}`;
}

function grouped(whole: string): string {
  const {
    group,
    grouping: [last, others],
    leastBeforeGroup,
  } = current;
  if (whole.length < last + leastBeforeGroup || whole.includes("e")) return whole;
  const groups = [whole.slice(-last)];
  for (let end = whole.length - last; end > 0; end -= others)
    groups.unshift(whole.slice(Math.max(0, end - others), end));
  return groups.join(group);
}

/**
 * A number as it would be typed: with all of its decimals and no groups of digits.
 * @example asTyped(1234.125) // => "1234.125"
 */
export function asTyped(value: number): string {
  return `${value}`.replace(".", current.decimal);
}

/** A pattern of the format with its places filled. */
function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, place: string) => values[place]!);
}

/**
 * A share from 0 to 1 in whole percent, rounded half up.
 * @example percent(0.625) // => "63 %"
 */
export function percent(share: number | null): string {
  return inPercent(share === null ? null : 100 * share);
}

/**
 * A number that is in percent already, with at most `decimals` decimals.
 * @example inPercent(12.34, 1) // => "12.3 %"
 */
export function inPercent(value: number | null, decimals = 0): string {
  return value === null ? notKnown() : filled(current.percent, { number: number(value, decimals) });
}

/**
 * Bounds of a share: "40 to 60 %", or one figure where both round to the same.
 * @example percentRange(0.4, 0.6) // => "40 to 60 %"
 */
export function percentRange(low: number | null, high: number | null): string {
  if (low === null || high === null) return notKnown();
  const [from, to] = [number(100 * low), number(100 * high)];
  return filled(current.percent, { number: from === to ? from : say`${from} to ${to}` });
}

/**
 * A level or a gap, to one decimal.
 * @example level(2.25) // => "2.3"
 */
export function level(value: number | null): string {
  return number(value, 1);
}

/**
 * A number and its noun.
 * @example plural(1, "person", "people") // => "1 person"
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  const [single, several] = forms(one, many);
  return `${number(count)} ${count === 1 ? single : several}`;
}

/**
 * Money in whole units, or with at most `decimals` decimals.
 * @example money(12500, "€") // => "€ 12,500"
 */
export function money(amount: number | null, currency: string, decimals = 0): string {
  return amount === null ? notKnown() : inMoney(number(amount, decimals), currency);
}

function inMoney(figure: string, currency: string): string {
  const pattern = /\p{L}/u.test(currency) ? current.moneyInLetters : current.money;
  return filled(pattern, { currency, number: figure });
}

const currencies = /^(\p{Sc}|(?:EUR|USD|GBP|CHF|JPY|INR|CAD|AUD|SEK|NOK|DKK|PLN|BRL)\b)(?!\p{L})/u;

/**
 * A figure with its unit: a currency stands where money has it, every other unit behind.
 * @example withUnit("12.5", "€ per head") // => "€ 12.5 per head"
 */
export function withUnit(figure: string, unit: string): string {
  const currency = currencies.exec(unit)?.[0];
  return currency === undefined ? `${figure} ${unit}` : `${inMoney(figure, currency)}${unit.slice(currency.length)}`;
}

/**
 * A date in words.
 * @example dateText("2026-03-31") // => "31 March 2026"
 */
export function dateText(date: IsoDate | null): string {
  if (date === null) return notKnown();
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return filled(current.date, { day: `${day}`, month: current.monthsInDate[month - 1]!, year: `${year}` });
}

/**
 * A month, short, for an axis.
 * @example monthText("2026-03-31") // => "Mar 2026"
 */
export function monthText(date: IsoDate): string {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return filled(current.month, { month: current.monthsOnAxis[month - 1]!, year: `${year}` });
}

/**
 * Names as a sentence lists them.
 * @example list(["Ana", "Ben", "Cy"]) // => "Ana, Ben and Cy"
 */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return say`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/**
 * The first few names, and how many more.
 * @example listSome(["Ana", "Ben", "Cy", "Di"], 2) // => "Ana, Ben and 2 more"
 */
export function listSome(names: readonly string[], most: number): string {
  if (names.length <= most) return list(names);
  return say`${names.slice(0, most).join(", ")} and ${number(names.length - most)} more`;
}

/**
 * A text that begins a sentence.
 * @example capital("about 50 %") // => "About 50 %"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
