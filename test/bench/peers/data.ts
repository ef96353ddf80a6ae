import { listPages, type PageRef, relativeHref } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Cell, Inline, Picture, Sentence } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { readable } from "../../../site/components/readable.ts";
import { partsOf } from "../../../site/deliver/page-parts.ts";
import type { Render } from "../../../site/render/render.ts";

/*
 * The pages of a report as data for a template of somebody else's: sentences as words with links, tables as cells.
 * Pictures other than heat maps are handed over drawn, as HTML: drawing is not what is compared, so this is in favour of
 * the others.
 */

interface Word {
  text: string;
  href?: string;
}

/** What all pages share. */
export interface PeerSite {
  title: string;
  styles: string[];
  script: string;
}

export interface PeerPage {
  path: string;
  [part: string]: unknown;
}

/** The pages one after the other, and what they share; `site` is whole once all pages were asked for. */
export function peerData(report: Report, render: Render): { site: PeerSite; pages: AsyncGenerator<PeerPage> } {
  const site: PeerSite = { title: readable(report.title), styles: [], script: "" };
  return { site, pages: pagesOf(report, render, site) };
}

async function* pagesOf(report: Report, render: Render, site: PeerSite): AsyncGenerator<PeerPage> {
  for (const page of listPages(report)) yield pageData(page, report, await render(page, report), site);
}

function pageData(page: PageRef, report: Report, html: string, site: PeerSite): PeerPage {
  const view = viewOf(page, report);
  const { before, main, after, styles, scripts } = partsOf(html);
  site.script = scripts[0] ?? "";
  const drawn = [...main.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) => figure);
  const words = (list: Inline | Sentence): Word[] =>
    (Array.isArray(list) ? (list as Sentence) : [list as Inline]).map((word) =>
      typeof word === "string"
        ? { text: readable(word) }
        : { text: readable(word.text), href: relativeHref(page.path, word.to) },
    );
  return {
    path: page.path,
    policy: /Content-Security-Policy" content="([^"]*)"/.exec(before)?.[1],
    styles: styles.map((style) => placeOf(style, site.styles)),
    entries: [...before.matchAll(/<a href="([^"]*)"(?: aria-current="([^"]*)")?>([^<]*)<\/a>/g)].map(
      ([, href, current, label]) => ({ href, current, label }),
    ),
    footer: /<footer>[\s\S]*<\/footer>/.exec(after)?.[0] ?? "",
    title: readable(view.title),
    eyebrow: readable(view.eyebrow),
    answer: view.answer.map(words),
    pictures: view.pictures.map((picture, index) => pictureData(picture, drawn[index] ?? "", words)),
    sections: (view.sections ?? []).map(({ title, paragraphs }) => ({ title, paragraphs: paragraphs.map(words) })),
    next: view.next.map(({ what, who, when }) => ({ what: words(what), who: readable(who), when: readable(when) })),
    tables: view.tables.map((table) => ({
      id: table.id,
      caption: table.caption,
      columns: table.columns,
      rows: table.rows.map((row) =>
        row.map((cell, index) => cellData(cell, index, table.columns[index]?.numeric, words)),
      ),
      note: table.note ? words(table.note) : [],
    })),
    how: {
      counts: words(view.how.counts),
      method: words(view.how.method),
      sources: view.how.sources.map(readable),
      missing: view.how.missing.map(readable),
    },
  };
}

function pictureData(picture: Picture, drawn: string, words: (list: Inline | Sentence) => Word[]) {
  if (picture.kind !== "heat-map") return { drawn };
  const { title, rowTitle, columns, rows, cells, legend } = picture;
  return {
    title,
    rowTitle,
    columns: columns.map(words),
    rows: rows.map((label, index) => ({
      label: words(label),
      cells: cells[index]!.map(({ text, step }) => ({ text, class: step === "none" ? "" : `h${step}` })),
    })),
    legend: words(legend),
  };
}

function cellData(
  cell: Cell | Inline,
  index: number,
  numeric: boolean | undefined,
  words: (list: Inline | Sentence) => Word[],
) {
  const whole: Cell = typeof cell === "object" && "content" in cell ? cell : { content: cell };
  const { heat, mark, sort, content } = whole;
  const classes = [numeric && "number", heat !== undefined && heat !== "none" && `h${heat}`, mark].filter(Boolean);
  return {
    tag: index === 0 ? 'th scope="row"' : "td",
    end: index === 0 ? "th" : "td",
    class: classes.join(" "),
    sort: sort === undefined ? "" : String(sort),
    words: words(content),
  };
}

function placeOf(text: string, list: string[]): number {
  const at = list.indexOf(text);
  return at < 0 ? list.push(text) - 1 : at;
}
