import { say } from "../language.ts";

/**
 * What is said of a locale that nobody knows.
 *
 * @example unknownLocale("xx") // => "“xx” is not a language and country that is known here, such as de-CH or en-IN."
 */
export function unknownLocale(tag: string): string {
  return say`“${tag}” is not a language and country that is known here, such as de-CH or en-IN.`;
}

/** The same of one that stands in the Settings sheet: how numbers are written instead, and what to mend. */
export function unknownLocaleSetting(tag: string): string {
  return say`${unknownLocale(tag)} Numbers are written the usual way; the row Locale of the Settings sheet can be mended.`;
}
