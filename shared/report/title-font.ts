import { say } from "../language.ts";

/* Fonts of titles. A name is only ever put between quotation marks, and only when it is made of letters, digits and spaces. */

/** Fonts that readers' machines have, by a name anybody can type, with what stands in where one is missing. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["classic", '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, serif'],
  ["book", 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif'],
  ["humanist", 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif'],
  ["geometric", 'Avenir, Montserrat, Corbel, "URW Gothic", sans-serif'],
  ["plain", 'system-ui, "Segoe UI", sans-serif'],
]);
const generic = new Set(["serif", "sans-serif", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded"]);
const name = /^[\p{L}\p{N}](?:[\p{L}\p{N} -]{0,38}[\p{L}\p{N}])?$/u;
const mostNames = 5;

/** What may be typed as a title font. */
export function allowedFonts(): string {
  return say`${[...kinds.keys()].join(", ")}, or names of fonts such as Georgia, serif`;
}

/**
 * A title font as it is typed, as CSS writes it; `null` when it is none. It always ends with a font that every machine has.
 * @example titleFontOf("Gill Sans, sans-serif") // => '"Gill Sans", sans-serif'
 * @example titleFontOf("Georgia") // => '"Georgia", Charter, "Sitka Text", Cambria, serif'
 * @example titleFontOf("x; } body { display: none") // => null
 */
export function titleFontOf(text: string): string | null {
  const known = kinds.get(text.trim().toLowerCase());
  if (known !== undefined) return known;
  const names = namesIn(text);
  if (names === null) return null;
  const written = names.map((each) => (isGeneric(each) ? each.toLowerCase() : `"${each}"`));
  return isGeneric(names.at(-1)!) ? written.join(", ") : `${written.join(", ")}, Charter, "Sitka Text", Cambria, serif`;
}

/**
 * The fonts a title font names, which a reader's machine may not have; none for the kinds that choose among many.
 * @example namedFonts("Gill Sans, sans-serif") // => ["Gill Sans"]
 */
export function namedFonts(text: string): string[] {
  if (kinds.has(text.trim().toLowerCase())) return [];
  return (namesIn(text) ?? []).filter((each) => !isGeneric(each));
}

function namesIn(text: string): string[] | null {
  const names = text.split(",").map((each) => unquoted(each.trim()).trim());
  return names.length <= mostNames && names.every((each) => name.test(each)) ? names : null;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, "$2");
}

function isGeneric(family: string): boolean {
  return generic.has(family.toLowerCase());
}
