import type { Settings } from "../../shared/analysis/settings.ts";
import { withFormat } from "../../shared/format.ts";
import type { Language } from "../../shared/language.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import { unknownLocaleSetting } from "../../shared/report/locale-words.ts";
import { localeFormatOf } from "./locale-format.ts";

/** How numbers are written in a language when nobody says otherwise. */
const usualLocales: Readonly<Record<Language, string>> = { en: usualFormat.tag, de: "de-DE" };

/**
 * How a report writes numbers, dates and money, and in which language it speaks: as the Settings sheet says where that
 * is known, else the usual way.
 */
export function reportLocale({ locale, language }: Pick<Settings, "locale" | "language">): LocaleFormat {
  const spoken = language ?? usualFormat.language;
  return localeFormatOf(locale ?? usualLocales[spoken], spoken) ?? localeFormatOf(usualFormat.tag, spoken)!;
}

/** What the readers of a report in a format are told of the locale of its Settings sheet, in sentences: when nobody knows it. */
export function localeNotices({ locale }: Pick<Settings, "locale">, format: LocaleFormat): string[] {
  if (locale === null || localeFormatOf(locale) !== null) return [];
  return withFormat(format, () => [unknownLocaleSetting(locale)]);
}
