import type { Language, Messages } from "./language.ts";

/*
 * How a country writes numbers, dates and money, as plain data. It is made where the machine's knowledge of locales is
 * (site/, addin/) and travels with the report, so that a report reads the same wherever it is shown.
 */

/** How numbers, dates and money are written. Patterns hold `{number}`, `{currency}`, `{day}`, `{month}` and `{year}`. */
export interface LocaleFormat {
  /** The locale it was made of, such as `de-CH`. */
  tag: string;
  /** The language of our own words; what stands in cells stays as it is. */
  language: Language;
  /** The messages of that language; `null`: English, as they stand in the code. */
  messages: Messages | null;
  decimal: string;
  /** Stands between groups of digits. */
  group: string;
  /** Digits of the group before the decimal mark, and of those before it: 3 and 3, in India 3 and 2. */
  grouping: readonly [last: number, others: number];
  /** Digits that must stand before the first group mark: 1 writes 1,234, 2 writes 1234 and 12,345. */
  leastBeforeGroup: number;
  percent: string;
  /** Money whose currency is a sign, such as €. */
  money: string;
  /** Money whose currency is written with letters, such as CHF. */
  moneyInLetters: string;
  date: string;
  /** The twelve months as they stand in a date. */
  monthsInDate: readonly string[];
  /** A month on an axis. */
  month: string;
  /** The twelve months as they stand on an axis. */
  monthsOnAxis: readonly string[];
}

/** How a report is written when nothing else was asked for. */
export const usualFormat: LocaleFormat = {
  tag: "en",
  language: "en",
  messages: null,
  decimal: ".",
  group: ",",
  grouping: [3, 3],
  leastBeforeGroup: 1,
  percent: "{number} %",
  money: "{currency} {number}",
  moneyInLetters: "{currency} {number}",
  date: "{day} {month} {year}",
  monthsInDate: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  month: "{month} {year}",
  monthsOnAxis: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/**
 * How documents that come with a report are written. They are in English whatever the report speaks, so their days and
 * months are too; numbers, percent and money stay as in the report beside them. The same format where nothing differs.
 *
 * @example documentFormat({ ...usualFormat, tag: "de-DE", language: "de", date: "{day}. {month} {year}" }).date // => "{day} {month} {year}"
 */
export function documentFormat(format: LocaleFormat): LocaleFormat {
  const isEnglish = /^en\b/i.test(format.tag);
  if (isEnglish && format.language === "en") return format;
  const { date, monthsInDate, month, monthsOnAxis } = isEnglish ? format : usualFormat;
  return { ...format, language: "en", messages: null, date, monthsInDate, month, monthsOnAxis };
}
