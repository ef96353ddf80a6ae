import type { IsoDate } from "../model.ts";
import { numberOf, textOf } from "./cells.ts";
import type { CellValue } from "./raw-workbook.ts";

/** First and last day a text such as “Q2 2027” stands for; the same day twice for a date. */
export interface Period {
  first: IsoDate;
  last: IsoDate;
}

/** Whether “03/04/2026” is the third of April or the fourth of March. */
export type DayOrder = "day-first" | "month-first";

const daysBefore1970 = { 1900: 25569, 1904: 24107 };
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const fullNames = "january february march april may june july august september october november december sept".split(
  " ",
);

/**
 * Whole days from 1970-01-01 to a date. Not a number when the text is no date.
 * @example dayNumber("1970-01-31") // => 30
 */
export function dayNumber(date: IsoDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/**
 * The date that many days after 1970-01-01.
 * @example isoDate(30) // => "1970-01-31"
 */
export function isoDate(day: number): IsoDate {
  const before = written.get(day);
  if (before !== undefined) return before;
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (written.size < mostWritten) written.set(day, date);
  return date;
}

/** Dates written before: a workbook has few different ones, in many cells. */
const written = new Map<number, IsoDate>();
const mostWritten = 50_000;

/**
 * Whether a number format shows a date (or date and time) rather than a plain number or a duration.
 * @example isDateFormat("dd/mm/yyyy") // => true
 */
export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  const before = judged.get(format);
  if (before !== undefined) return before;
  const isDate = showsDate(format);
  if (judged.size < mostJudged) judged.set(format, isDate);
  return isDate;
}

const judged = new Map<string, boolean>();
const mostJudged = 2000;

function showsDate(format: string): boolean {
  const bare = format
    .split(";")[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
  return /[yd]/.test(bare) || /mmm/.test(bare);
}

/**
 * The date in a cell, or `null`. Numbers count as dates only with a date format; texts are read as `periodOf` reads
 * them and a period is dated by its first day.
 *
 * @example dateOf(45000, 1900, "yyyy-mm-dd") // => "2023-03-15"
 * @example dateOf("31.03.2026", 1900) // => "2026-03-31"
 */
export function dateOf(
  value: CellValue | undefined,
  dateSystem: 1900 | 1904,
  format?: string,
  order: DayOrder = "day-first",
): IsoDate | null {
  if (typeof value === "number") return isDateFormat(format) ? serialDate(value, dateSystem) : null;
  return typeof value === "string" ? (periodOf(value, order)?.first ?? null) : null;
}

/**
 * As `dateOf`, for a cell of a column that holds dates: plain numbers count too, as a year (2027), as a run-together
 * date (20270331) or as a serial number between 1970 and 2100.
 *
 * @example dateInColumn(45000, 1900)?.first // => "2023-03-15"
 */
export function dateInColumn(
  value: CellValue | undefined,
  dateSystem: 1900 | 1904,
  format?: string,
  order: DayOrder = "day-first",
): Period | null {
  if (typeof value === "string") {
    const number = /^\d{5}(\.\d+)?$/.test(value.trim()) ? numberOf(value) : null;
    return number ? dateInColumn(number.value, dateSystem) : periodOf(value, order);
  }
  if (typeof value !== "number") return null;
  if (!isDateFormat(format) && Number.isInteger(value) && (value > 100_000 || value < 2200))
    return periodOf(String(value), order);
  const date = serialDate(value, dateSystem);
  if (date === null || (!isDateFormat(format) && (date < "1970-01-01" || date > "2100-12-31"))) return null;
  return { first: date, last: date };
}

/** Excel's serial number as a date. Day 60 of the 1900 system, 29 February 1900, never was. */
function serialDate(serial: number, dateSystem: 1900 | 1904): IsoDate | null {
  const whole = Math.floor(serial + 1e-9);
  if (!Number.isFinite(serial) || whole < (dateSystem === 1900 ? 1 : 0) || whole > 2_958_465) return null;
  if (dateSystem === 1900 && whole === 60) return null;
  return isoDate(whole - daysBefore1970[dateSystem] + (dateSystem === 1900 && whole < 60 ? 1 : 0));
}

/**
 * The day or period a text names, or `null`: “2026-03-31”, “31.03.2026”, “31/03/26”, “31 March 2026”, “March 31, 2026”,
 * “Mar 2026”, “Jan-24”, “2026-03”, “03/2026”, “Q2 2027”, “H1 2027”, “FY2027”, “2027”, “2026-W12”. A time of day is
 * left out. Two-digit years are 1970 to 2069.
 *
 * @example periodOf("Q2 2027") // => { first: "2027-04-01", last: "2027-06-30" }
 */
export function periodOf(text: string, order: DayOrder = "day-first"): Period | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  const memory = order === "day-first" ? dayFirstTexts : monthFirstTexts;
  const before = memory.get(text);
  if (before !== undefined) return before;
  const period = readPeriod(text, order);
  if (memory.size < mostTexts) memory.set(text, period);
  return period;
}

/** Texts read before: a history has few different periods, in many cells. */
const dayFirstTexts = new Map<string, Period | null>();
const monthFirstTexts = new Map<string, Period | null>();
const mostTexts = 20_000;

function readPeriod(text: string, order: DayOrder): Period | null {
  const plain = textOf(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[−–—]/g, "-")
    .replace(/(?<=\d)[t ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/, "")
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /, "")
    .replace(/(?<=\d)(st|nd|rd|th)\b/, "")
    .trim();
  return numeric(plain, order) ?? worded(plain) ?? spanOf(plain);
}

function numeric(text: string, order: DayOrder): Period | null {
  const iso = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/.exec(text) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return oneDay(+iso[1]!, +iso[2]!, +iso[3]!);
  const short = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (!short) return null;
  const [first, second, year] = [+short[1]!, +short[2]!, fullYear(short[3]!)];
  const dayFirst = first > 12 || (second <= 12 && order === "day-first");
  return dayFirst ? oneDay(year, second, first) : oneDay(year, first, second);
}

function worded(text: string): Period | null {
  const dayMonth = /^(\d{1,2})[-. /]*([a-z]{3,9})\.?[-, /]*(\d{4}|\d{2})$/.exec(text);
  if (dayMonth) return oneDay(fullYear(dayMonth[3]!), monthOf(dayMonth[2]!), +dayMonth[1]!);
  const monthDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text);
  if (monthDay) return oneDay(+monthDay[3]!, monthOf(monthDay[1]!), +monthDay[2]!);
  const month = /^([a-z]{3,9})\.?[-, /'’]*(\d{4}|\d{2})$/.exec(text);
  if (month && monthOf(month[1]!)) return months(fullYear(month[2]!), monthOf(month[1]!), 1);
  const turned = /^(\d{4})[-, /]*([a-z]{3,9})\.?$/.exec(text);
  return turned && monthOf(turned[2]!) ? months(+turned[1]!, monthOf(turned[2]!), 1) : null;
}

function spanOf(text: string): Period | null {
  const year = /^(?:fy|cy|year)? ?(\d{4})$/.exec(text);
  if (year) return months(+year[1]!, 1, 12);
  const month = /^(\d{4})[-/.m]m?(\d{1,2})$/.exec(text) ?? turned(/^(\d{1,2})[-/.](\d{4})$/.exec(text));
  if (month) return months(+month[1]!, +month[2]!, 1);
  const part =
    /^(\d{4}|\d{2})[-/ ]?([qh])([1-4])$/.exec(text) ??
    turnedPart(/^([qh])([1-4])[-/ '’]*(?:fy|cy)?(\d{4}|\d{2})$/.exec(text));
  if (part) {
    const length = part[2] === "q" ? 3 : 6;
    return months(fullYear(part[1]!), (+part[3]! - 1) * length + 1, length);
  }
  const week =
    /^(\d{4})[- ]?(?:w|kw|cw)[- ]?(\d{1,2})$/.exec(text) ??
    turned(/^(?:w|kw|cw|week) ?(\d{1,2})[-/ ]+(\d{4})$/.exec(text));
  return week ? isoWeek(+week[1]!, +week[2]!) : null;
}

function turned(match: RegExpExecArray | null): string[] | null {
  return match && ["", match[2]!, match[1]!];
}

function turnedPart(match: RegExpExecArray | null): string[] | null {
  return match && ["", match[3]!, match[1]!, match[2]!];
}

function monthOf(name: string): number {
  const full = fullNames.indexOf(name);
  if (full >= 0) return full === 12 ? 9 : full + 1;
  return monthNames.indexOf(name) + 1;
}

function fullYear(digits: string): number {
  const year = +digits;
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function oneDay(year: number, month: number, day: number): Period | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const number = Date.UTC(year, month - 1, day) / 86_400_000;
  const date = isoDate(number);
  return +date.slice(8) === day ? { first: date, last: date } : null;
}

function months(year: number, first: number, length: number): Period | null {
  if (year < 1900 || year > 2200 || first < 1 || first + length > 13) return null;
  const day = (month: number) => Date.UTC(year, month - 1, 1) / 86_400_000;
  return { first: isoDate(day(first)), last: isoDate(day(first + length) - 1) };
}

function isoWeek(year: number, week: number): Period | null {
  if (year < 1900 || year > 2200 || week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4) / 86_400_000;
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  return { first: isoDate(monday), last: isoDate(monday + 6) };
}

/**
 * How a column writes its days, from the values that can be read one way only; `null` when every one could be read
 * both ways, `undefined` when none is written that way.
 *
 * @example dayOrderOf(["03/04/2026", "03/31/2026"]) // => "month-first"
 */
export function dayOrderOf(values: Iterable<CellValue | undefined>): DayOrder | null | undefined {
  let order: DayOrder | null | undefined;
  for (const value of values) {
    const short =
      typeof value === "string" ? /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?=\s|$)/.exec(value) : null;
    if (!short) continue;
    if (+short[1]! > 12 || value!.toString().includes(".")) return "day-first";
    if (+short[2]! > 12) return "month-first";
    if (short[1] !== short[2] || order === undefined) order = null;
  }
  return order;
}
