import type { Language } from "../../shared/language.ts";
import { messagesIn } from "../../shared/languages/messages.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";

/*
 * What the platform knows of a locale, as plain data. It is asked once, where the report is made: another machine with
 * other knowledge then still shows the same report.
 */

const digits = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;

/**
 * How numbers, dates and money are written in a locale such as `de-CH`; `null` when the platform does not know it. Digits
 * are 0 to 9, the calendar is the usual one and minus is “−” everywhere. `en` alone is the usual format.
 */
export function localeFormatOf(tag: string, language: Language = "en"): LocaleFormat | null {
  const locale = knownLocale(tag);
  if (locale === null) return null;
  const messages = messagesIn(language);
  if (locale === usualFormat.tag) return language === "en" ? usualFormat : { ...usualFormat, language, messages };
  return {
    tag: locale,
    language,
    messages,
    ...numberFormat(locale),
    percent: pattern(partsOf(locale, { style: "percent" }, 0.5), { integer: "{number}" }),
    money: moneyPattern(locale, "narrowSymbol"),
    moneyInLetters: moneyPattern(locale, "code"),
    ...dateFormat(locale),
  };
}

function knownLocale(tag: string): string | null {
  try {
    const [locale] = Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"));
    return locale !== undefined && Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : null;
  } catch {
    return null;
  }
}

function numberFormat(locale: string): Pick<LocaleFormat, "decimal" | "group" | "grouping" | "leastBeforeGroup"> {
  const parts = (value: number) => partsOf(locale, { minimumFractionDigits: 1 }, value);
  const large = parts(1_234_567_890.5);
  const markOf = (type: string) => large.find((part) => part.type === type)?.value;
  const lengths = large.filter(({ type }) => type === "integer").map(({ value }) => value.length);
  const last = lengths.length > 1 ? lengths.at(-1)! : 3;
  const isGrouped = (value: number) => parts(value).some(({ type }) => type === "group");
  return {
    decimal: markOf("decimal") ?? usualFormat.decimal,
    group: markOf("group") ?? "",
    grouping: [last, lengths.length > 2 ? lengths.at(-2)! : last],
    leastBeforeGroup: [1, 2, 3].find((count) => isGrouped(10 ** (last + count - 1))) ?? 1,
  };
}

function moneyPattern(locale: string, currencyDisplay: "narrowSymbol" | "code"): string {
  const parts = partsOf(locale, { style: "currency", currency: "EUR", currencyDisplay, maximumFractionDigits: 0 }, 5);
  return pattern(parts, { integer: "{number}", currency: "{currency}" });
}

function dateFormat(locale: string): Pick<LocaleFormat, "date" | "monthsInDate" | "month" | "monthsOnAxis"> {
  const inDate = new Intl.DateTimeFormat(locale, { ...digits, day: "numeric", month: "long", year: "numeric" });
  const onAxis = new Intl.DateTimeFormat(locale, { ...digits, month: "short", year: "numeric" });
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  const places = { day: "{day}", month: "{month}", year: "{year}" };
  const monthsOf = (format: Intl.DateTimeFormat) =>
    months.map((date) => seen(format.formatToParts(date).find(({ type }) => type === "month")!.value));
  return {
    date: pattern(inDate.formatToParts(months[0]), places),
    monthsInDate: monthsOf(inDate),
    month: pattern(onAxis.formatToParts(months[0]), places),
    monthsOnAxis: monthsOf(onAxis),
  };
}

function partsOf(locale: string, options: Intl.NumberFormatOptions, value: number): Intl.NumberFormatPart[] {
  return new Intl.NumberFormat(locale, { numberingSystem: "latn", ...options }).formatToParts(value);
}

/** The parts as a pattern: places for those that are named, the others as they are. */
function pattern(parts: readonly { type: string; value: string }[], places: Readonly<Record<string, string>>): string {
  return parts.map(({ type, value }) => (Object.hasOwn(places, type) ? places[type] : seen(value))).join("");
}

/** A text without the marks that turn the direction of writing. */
function seen(text: string): string {
  return text.replace(/[\u061c\u200e\u200f]/g, "");
}
