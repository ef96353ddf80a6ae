import type { BrandWishes } from "../analysis/settings.ts";
import { hexColour } from "../colour.ts";
import { brandedWords, lineOf, mostCharacters, wordPair } from "./brand.ts";
import { allowedFonts, titleFontOf } from "./title-font.ts";

/** What the file of a brand says; what it leaves out is taken from the Settings sheet. */
export type BrandFile = Partial<BrandWishes> & {
  /** The name of a PNG or SVG file beside it. */
  logo?: string;
};

interface Rule {
  allowed: string;
  is(text: string): boolean;
}

const aWord: Rule = {
  allowed: "one word and several, such as “Squad / Squads”",
  is: (text) => wordPair(text) !== null,
};
const parts: Readonly<Record<string, Rule>> = {
  name: lineRule("name"),
  footer: lineRule("footer"),
  accent: { allowed: "a colour such as “#1c5b77”", is: (text) => hexColour(text) !== null },
  titleFont: { allowed: allowedFonts(), is: (text) => titleFontOf(text) !== null },
  logo: {
    allowed: "the name of a file beside this one, ending in .png or .svg",
    is: (text) => /^[^\\/:*?"<>|\p{Cc}]{1,120}\.(png|svg)$/iu.test(text) && !text.startsWith("."),
  },
};

/**
 * The brand in a file's text: JSON with name, footer, accent, titleFont, logo and words (team, skill, training, KPI), each
 * of which may be left out.
 *
 * @throws RangeError with a sentence that names the part that cannot be used and what it may be.
 * @example readBrandFile('{ "accent": "#1c5b77" }') // => { accent: "#1c5b77" }
 */
export function readBrandFile(text: string): BrandFile {
  const { words = {}, ...brand } = fieldsOf(jsonIn(text), "The file");
  check(brand, parts, "");
  check(fieldsOf(words, "“words”"), Object.fromEntries(brandedWords.map((word) => [word, aWord])), "words: ");
  return (Object.keys(words as object).length > 0 ? { ...brand, words } : brand) as BrandFile;
}

function check(fields: Record<string, unknown>, rules: Readonly<Record<string, Rule>>, where: string): void {
  for (const [name, value] of Object.entries(fields)) {
    const rule = Object.hasOwn(rules, name) ? rules[name]! : null;
    if (rule === null)
      throw new RangeError(`It has a part “${where}${name}” that is not one of ${Object.keys(rules).join(", ")}.`);
    if (typeof value !== "string" || !rule.is(value))
      throw new RangeError(`Its part “${where}${name}” must be ${rule.allowed}.`);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new RangeError("It is not JSON.");
  }
}

function fieldsOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(`${name} must be an object such as { "name": "Kestrel" }.`);
  return value as Record<string, unknown>;
}

function lineRule(part: "name" | "footer"): Rule {
  const most = mostCharacters[part];
  return { allowed: `a line of up to ${most} characters`, is: (text) => lineOf(text, most) !== null };
}
