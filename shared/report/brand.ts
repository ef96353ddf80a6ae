import type { BrandWishes } from "../analysis/settings.ts";
import { contrast, hexColour, readableOn, textContrast } from "../colour.ts";
import { number } from "../format.ts";
import { say } from "../language.ts";
import { namedFonts, titleFontOf } from "./title-font.ts";

/* How a report looks and speaks as the organisation does. Plain data, checked when it is made: nothing else is trusted. */

/** The brand of a report, checked: what is here can be put into a page as it is. */
export interface Brand {
  /** Stands for the organisation's name on every page; `null`: the name the workbook gives. */
  name: string | null;
  /** A line of the organisation's own at the foot of every page. */
  footer: string | null;
  /** The accent colour as it is used on light and on dark paper, as #rrggbb. */
  accent: { light: string; dark: string } | null;
  /** The fonts of titles as CSS writes them. */
  titleFont: string | null;
  /** A picture of the name as a data: address. */
  logo: string | null;
  /** What headings and tables say instead of our words. */
  words: BrandWords;
  /** What was changed of what was asked for, and what readers should know: full sentences. */
  notices: readonly string[];
  /** The style every page carries for the brand, and its SHA-256 in base64, which the page's policy names. */
  style: { css: string; hash: string } | null;
}

/** The organisation's own word for one thing and for several, by our word. */
export type BrandWords = Readonly<Partial<Record<BrandedWord, { one: string; many: string }>>>;

/** The words an organisation may replace. */
export const brandedWords = ["team", "skill", "training", "KPI"] as const;
export type BrandedWord = (typeof brandedWords)[number];

/** A report without a brand. */
export const noBrand: Brand = {
  name: null,
  footer: null,
  accent: null,
  titleFont: null,
  logo: null,
  words: {},
  notices: [],
  style: null,
};

/** The papers that accents stand on, as in page.css: the page and a tinted cell. */
export const papers = { light: ["#fffefb", "#f4f1ea"], dark: ["#171614", "#23211e"] } as const;

/**
 * The brand that was wished for, with an accent that can be read on light and on dark paper. What is not a colour, a font
 * or a line of text is left out. Its style still has to be hashed: see `brandCss`.
 */
export function brandOf(wishes: BrandWishes, logo: string | null = null): Brand {
  const typed = wishes.accent === null ? null : hexColour(wishes.accent);
  const accent =
    typed === null ? null : { light: readableOn(typed, papers.light), dark: readableOn(typed, papers.dark) };
  const titleFont = wishes.titleFont === null ? null : titleFontOf(wishes.titleFont);
  return {
    name: lineOf(wishes.name, mostCharacters.name),
    footer: lineOf(wishes.footer, mostCharacters.footer),
    accent,
    titleFont,
    logo,
    words: wordsOf(wishes.words),
    notices: [
      ...(typed && accent ? accentNotices(typed, accent) : []),
      ...(titleFont === null ? [] : fontNotices(namedFonts(wishes.titleFont!))),
    ],
    style: null,
  };
}

/** How long the texts of a brand may be. */
export const mostCharacters = { name: 80, footer: 200, word: 60 } as const;

/**
 * A line of text for a page; `null` when it is empty, too long or holds characters that cannot be seen.
 * @example lineOf(" Kestrel  Ltd ", 80) // => "Kestrel Ltd"
 */
export function lineOf(text: string | null, most: number): string | null {
  const line = text?.replace(/\s+/g, " ").trim() ?? "";
  return line === "" || line.length > most || /[\p{Cc}\p{Cf}\p{Co}]/u.test(line) ? null : line;
}

/**
 * A word for one thing and for several, as typed with a stroke between them; without one, an s makes several.
 * @example wordPair("Squad / Squads") // => { one: "Squad", many: "Squads" }
 */
export function wordPair(text: string): { one: string; many: string } | null {
  const line = lineOf(text, mostCharacters.word);
  const [one, many, ...more] = (line ?? "").split("/").map((word) => word.trim());
  if (!one || many === "" || more.length > 0) return null;
  return { one, many: many ?? `${one}s` };
}

function wordsOf(words: BrandWishes["words"]): BrandWords {
  const pairs = brandedWords.flatMap((word) => {
    const typed = words[word];
    const pair = typed === undefined ? null : wordPair(typed);
    return pair === null ? [] : [[word, pair] as const];
  });
  return Object.fromEntries(pairs);
}

function accentNotices(typed: string, { light, dark }: { light: string; dark: string }): string[] {
  const [lightPaper, darkPaper] = [papers.light[0], papers.dark[0]];
  return [
    ...(light === typed ? [] : [repaired(typed, light, lightPaper, say`darker on light paper`)]),
    ...(dark === typed ? [] : [repaired(typed, dark, darkPaper, say`lighter on dark paper`)]),
  ];
}

function repaired(typed: string, shown: string, paper: string, how: string): string {
  // Rounded down, so that what is too low never reads as enough.
  const ratio = (colour: string) => number(Math.floor(10 * contrast(colour, paper)) / 10, 1);
  return say`The accent ${typed} is shown ${how}, as ${shown}: its contrast there is ${ratio(typed)} to 1, and text needs ${number(textContrast, 1)} to 1 (it has ${ratio(shown)} now).`;
}

function fontNotices(fonts: readonly string[]): string[] {
  if (fonts.length === 0) return [];
  const names = fonts.map((font) => `“${font}”`).join(say` or `);
  return [say`Fonts are not sent along: who does not have ${names} sees titles in a similar font.`];
}

/** The style that puts a brand on; empty when there is nothing to put on. */
export function brandCss({ accent, titleFont }: Pick<Brand, "accent" | "titleFont">): string {
  return [
    accent
      ? `:root{--accent:${accent.light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${accent.dark}}}`
      : "",
    titleFont ? `h1,h2{font-family:${titleFont}}` : "",
  ].join("");
}
