import { type BrandWords, brandedWords } from "./brand.ts";
import type { PageView, Picture } from "./view.ts";

/*
 * The organisation's own words stand in headings: navigation, what a page is about, columns of tables and pictures.
 * Sentences keep ours, because a word inside a sentence may belong to a name from the workbook.
 */

/**
 * A heading in the organisation's words; as it is when it is none of the words that can be replaced.
 * @example inOwnWords("Teams", { team: { one: "Squad", many: "Squads" } }) // => "Squads"
 * @example inOwnWords("Team lead", { team: { one: "Squad", many: "Squads" } }) // => "Team lead"
 */
export function inOwnWords(heading: string, words: BrandWords): string {
  const lower = heading.toLowerCase();
  for (const word of brandedWords) {
    const own = words[word];
    if (own && lower === word.toLowerCase()) return own.one;
    if (own && lower === `${word.toLowerCase()}s`) return own.many;
  }
  return heading;
}

/** A page with its headings in the organisation's words. */
export function inBrandWords(view: PageView, words: BrandWords): PageView {
  if (Object.keys(words).length === 0) return view;
  return {
    ...view,
    eyebrow: inOwnWords(view.eyebrow, words),
    pictures: view.pictures.map((picture) => pictureInWords(picture, words)),
    tables: view.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, label: inOwnWords(column.label, words) })),
    })),
  };
}

function pictureInWords(picture: Picture, words: BrandWords): Picture {
  if (picture.kind === "heat-map")
    return {
      ...picture,
      rowTitle: inOwnWords(picture.rowTitle, words),
      columnTitle: inOwnWords(picture.columnTitle, words),
    };
  if (picture.kind === "line-flow")
    return { ...picture, columns: picture.columns.map((column) => inOwnWords(column, words)) };
  return picture;
}
