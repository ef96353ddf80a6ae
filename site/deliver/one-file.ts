import { withFormat } from "../../shared/format.ts";
import { say } from "../../shared/language.ts";
import { listPages, type PageRef } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import script from "../layouts/one-file.js?minified";
import { contentSecurityPolicy } from "../render/content-security-policy.ts";
import type { Render } from "../render/render.ts";
import style from "../styles/one-file.css?inline";
import { breather } from "./breather.ts";
import { anchorOf, inOneFile } from "./one-file-links.ts";
import { oneFileMark } from "./ours.ts";
import { type PageParts, partsOf } from "./page-parts.ts";
import type { DeliverOptions } from "./site-files.ts";

const contents = "contents";

/**
 * The whole report as one HTML file that can be mailed: every page with what stands in its `<main>`, one copy of the
 * styles and the script, links that lead within the file, and a table of contents that is printed first. The page the
 * address names is shown, without a script too; browsers that cannot hide the others show one after the other.
 *
 * Documents that come with a report are files beside its pages: here they are left out, and so is the page that lists
 * them.
 *
 * Comes piece by piece, a page each. Each page is made twice: once to know the titles and the styles that stand at the
 * top, once to be written; so only one is in memory.
 *
 * @throws what a page's components throw, and the signal's reason when it is stopped.
 */
export async function* oneFile(
  whole: Report,
  render: Render,
  { signal, onProgress }: DeliverOptions = {},
): AsyncGenerator<Uint8Array> {
  const report = { ...whole, documents: null };
  const encoder = new TextEncoder();
  const pages = listPages(report);
  const breathe = breather();
  let steps = 0;
  const pause = async () => {
    steps++;
    if (steps % 2 === 0) onProgress?.(steps / 2, pages.length);
    await breathe();
    signal?.throwIfAborted();
  };
  const title = withFormat(report.locale, () => say`Contents`);
  const around = await surroundings(pages, title, async (page) => {
    const parts = partsOf(await render(page, report));
    await pause();
    return parts;
  });
  yield encoder.encode(around.before);
  for (const page of pages) {
    const { main, heading } = partsOf(await render(page, report));
    const label = heading.replaceAll('"', "&quot;");
    const anchor = anchorOf(page.path);
    const content = inOneFile(main, page.path, anchor, around.anchors);
    yield encoder.encode(
      `<article class="page" id="${anchor}" tabindex="-1" aria-label="${label}">${content}</article>`,
    );
    await pause();
  }
  yield encoder.encode(around.after);
}

/** What stands before and after the pages: the first page's head, header and footer, with what all pages need. */
async function surroundings(
  pages: readonly PageRef[],
  title: string,
  partsOfPage: (page: PageRef) => Promise<PageParts>,
) {
  const anchors = new Set(pages.map(({ path }) => anchorOf(path)));
  const titles = new Map<string, string>();
  const styles: string[] = [];
  const scripts: string[] = [];
  let first: PageParts | null = null;
  for (const page of pages) {
    const parts = await partsOfPage(page);
    first ??= parts;
    titles.set(page.path, parts.heading);
    addInOrder(styles, parts.styles);
    addInOrder(scripts, parts.scripts);
  }
  styles.push(style);
  scripts.push(script);
  const { before, after, heading } = first!;
  const path = pages[0]!.path;
  const policy = await contentSecurityPolicy({ styles, scripts });
  const outside = (html: string) => inOneFile(html, path, null, anchors);
  const head = (html: string) =>
    html
      .replace(/<meta charset="[^"]*">/, (charset) => charset + oneFileMark)
      .replace(/(?<=http-equiv="Content-Security-Policy" content=)"[^"]*"/, () => `"${policy}"`)
      .replace(`<title>${heading} · `, () => "<title>")
      .replace("</head>", (end) => elements("style", styles) + end);
  const header = (html: string) =>
    html
      .replace(/ aria-current="[^"]*"/g, "")
      // One header serves all pages, so it offers all of them, without their groups.
      .replace(/<li(?: class="here")?><a [^>]*>[^<]*<\/a><ul>(.*?)<\/ul><\/li>/g, "$1")
      .replace(/(<a class="skip")/, "$1 hidden")
      .replace("</ul></nav>", `<li><a href="#${contents}">${title}</a></li></ul></nav>`);
  const [aboveBody, body] = splitAt(before, "<body");
  return {
    anchors,
    before: head(aboveBody) + header(outside(body)) + tableOfContents(pages, titles, title),
    after: outside(after).replace("</body>", (end) => elements("script", scripts) + end),
  };
}

/** Every page by its title; those in a folder beneath the page that folder is named after. */
function tableOfContents(pages: readonly PageRef[], titles: ReadonlyMap<string, string>, title: string): string {
  const link = ({ path }: PageRef) => `<a href="#${anchorOf(path)}">${titles.get(path)}</a>`;
  const folderOf = ({ path }: PageRef) => (path.includes("/") ? `${path.split("/")[0]}.html` : null);
  const paths = new Set(pages.map(({ path }) => path));
  const children = new Map<string, PageRef[]>();
  for (const page of pages) {
    const parent = folderOf(page);
    if (parent === null || !paths.has(parent)) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(page);
    else children.set(parent, [page]);
  }
  const items = pages
    .filter((page) => !paths.has(folderOf(page) ?? ""))
    .map((page) => {
      const within = children.get(page.path)?.map((child) => `<li>${link(child)}</li>`);
      return `<li>${link(page)}${within ? `<ol>${within.join("")}</ol>` : ""}</li>`;
    });
  return `<nav class="page contents" id="${contents}" tabindex="-1" aria-label="${title}"><h1>${title}</h1><ol>${items.join("")}</ol></nav>`;
}

function elements(name: "style" | "script", texts: readonly string[]): string {
  return texts.map((text) => `<${name}>${text}</${name}>`).join("");
}

/** Adds what is new, each after the one it follows. */
function addInOrder(known: string[], more: readonly string[]): void {
  let at = -1;
  for (const text of more) {
    const found = known.indexOf(text);
    if (found < 0) known.splice(++at, 0, text);
    else at = found;
  }
}

function splitAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at)];
}
