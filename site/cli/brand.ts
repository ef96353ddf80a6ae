import { dirname, resolve } from "node:path";
import type { Settings } from "../../shared/analysis/settings.ts";
import { withFormat } from "../../shared/format.ts";
import { type Language, languageNamed, languages } from "../../shared/language.ts";
import type { LocaleFormat } from "../../shared/locale.ts";
import { type Brand, brandOf } from "../../shared/report/brand.ts";
import { unknownLocale } from "../../shared/report/locale-words.ts";
import { logoIn } from "../../shared/report/logo.ts";
import { type BrandFile, readBrandFile } from "../../shared/report/read-brand.ts";
import { withStyle } from "../deliver/brand-style.ts";
import { localeFormatOf } from "../deliver/locale-format.ts";
import { localeNotices, reportLocale } from "../deliver/report-locale.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { either, type Option, type Request, Slip } from "./command.ts";
import type { World } from "./world.ts";

/** How a report looks, and how it writes numbers. */
export const brandOptions: Readonly<Record<string, Option>> = {
  brand: { value: "file.json", help: "name, accent, titleFont, footer, words and logo (a file beside it) of your own" },
  language: { value: "en|de", help: "the language of the report's own words; what stands in cells stays as it is" },
  locale: { value: "tag", help: "write numbers, dates and money as in this language and country, such as de-CH" },
};

/**
 * How numbers, dates and money are written: as `--locale` says, else as the Settings sheet says where that is known, else
 * the usual way.
 * @throws Slip when nobody knows the locale of the option.
 */
export function localeFrom({ texts }: Request, settings: Pick<Settings, "locale" | "language">): LocaleFormat {
  const typed = texts.get("locale");
  const language = languageFrom(texts.get("language")) ?? settings.language ?? "en";
  if (typed === undefined) return reportLocale({ locale: settings.locale, language });
  const format = localeFormatOf(typed, language);
  if (format === null) throw new Slip(unknownLocale(typed));
  return format;
}

function languageFrom(typed: string | undefined): Language | null {
  if (typed === undefined) return null;
  const language = languageNamed(typed);
  if (language === null) throw new Slip(`There is no report in “${typed}”: choose ${either(languages)}.`);
  return language;
}

/**
 * The brand of a report: what the file of `--brand` says, and where it says nothing what the Settings sheet says.
 * @throws Slip when there is no such file; Refusal when it, or its logo, cannot be used.
 */
export async function brandFrom(
  world: World,
  { texts }: Request,
  settings: Pick<Settings, "brand" | "locale">,
  locale: LocaleFormat,
): Promise<Brand> {
  const named = texts.get("brand");
  const path = named === undefined ? null : resolve(world.folder, named);
  const file = path === null ? {} : await brandFile(world, path, named!);
  const logo = file.logo === undefined ? null : await logoBeside(world, path!, file.logo);
  const { logo: _, ...typed } = file;
  const wishes = { ...settings.brand, ...typed, words: { ...settings.brand.words, ...typed.words } };
  const brand = withFormat(locale, () => brandOf(wishes, logo));
  const notices = texts.has("locale") ? [] : localeNotices(settings, locale);
  return withStyle({ ...brand, notices: [...brand.notices, ...notices] });
}

async function brandFile(world: World, path: string, named: string): Promise<BrandFile> {
  const text = await world.files.readText(path);
  if (text === null) throw new Slip(`There is no file ${named}.`);
  try {
    return readBrandFile(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(`${named} cannot be used as a brand. ${error.message}`);
  }
}

async function logoBeside(world: World, brand: string, name: string): Promise<string> {
  const bytes = await world.files.readBytes(resolve(dirname(brand), name));
  if (bytes === null) throw new Refusal(`There is no logo ${name} beside the file of the brand.`);
  const { address, problem } = logoIn(bytes);
  if (address === null) throw new Refusal(problem);
  return address;
}
