import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { anchorOf, inOneFile } from "../../../site/deliver/one-file-links.ts";
import { isOurOneFile } from "../../../site/deliver/ours.ts";
import { partsOf } from "../../../site/deliver/page-parts.ts";
import { loadRenderer } from "../../../site/render/bundle.ts";
import { reportForTests } from "../render/report-for-tests.ts";
import { allOf } from "./all-of.ts";

const report = reportForTests();
const { render, oneFile } = await loadRenderer();
const pages = listPages(report);
const pieces = await allOf(oneFile(report, render));
const html = Buffer.concat(pieces).toString();
const rendered = await Promise.all(pages.map((page) => render(page, report)));

/** Without what differs on purpose: ids, what names them, and where links lead. */
function alike(main: string): string {
  return main.replace(/ (?:id|href|for|aria-labelledby)="[^"]*"/g, "");
}

test("every page stands in the one file, word for word and picture for picture", () => {
  const articles = html.split(/<article class="page" [^>]*>/).slice(1);
  const found = articles.map((article) => alike(article.slice(0, article.indexOf("</article>"))));
  expect(found).toEqual(rendered.map((page) => alike(partsOf(page).main)));
});

test("no two elements share an id, and every link within leads to one", () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!);
  expect(links.filter((href) => !href.startsWith("#") || !known.has(href.slice(1)))).toEqual([]);
  expect(links.length).toBeGreaterThan(pages.length);
});

test("the table of contents names every page, those of a folder beneath theirs", () => {
  const contents = /<nav class="page contents"[\s\S]*?<\/nav>/.exec(html)![0];
  const named = [...contents.matchAll(/href="#([^"]*)"/g)].map(([, anchor]) => anchor!);
  expect(named.toSorted()).toEqual(pages.map(({ path }) => anchorOf(path)).sort());
  expect(contents).toMatch(/<li><a href="#teams">[^<]*<\/a><ol><li><a href="#teams\/east">/);
});

test("styles and script are there once, and the policy lets exactly these run", () => {
  const { styles, scripts } = partsOf(html);
  expect([new Set(styles).size, new Set(scripts).size]).toEqual([styles.length, scripts.length]);
  const hashes = [...styles, ...scripts].map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy.match(/'sha256-[^']*'/g)).toEqual(hashes);
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^;]*; script-src 'sha256-[^;]*; img-src data:;/);
  const needed = new Set(rendered.flatMap((page) => partsOf(page).styles));
  expect([...needed].filter((style) => !styles.includes(style))).toEqual([]);
});

test("one file is no larger than 1.2 times its pages", () => {
  const sum = rendered.reduce((bytes, page) => bytes + Buffer.byteLength(page), 0);
  expect(Buffer.byteLength(html) / sum).toBeLessThan(1.2);
});

test("it comes piece by piece, so that the whole is never in memory", () => {
  expect(pieces.length).toBe(pages.length + 2);
  const largestPage = Math.max(...rendered.map((page) => Buffer.byteLength(page)));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * largestPage);
});

test("its title is the report's, and it is told from other files by its start", () => {
  expect(html).toContain(`<title>${report.title}</title>`);
  expect(isOurOneFile(Buffer.from(html))).toBe(true);
  expect(isOurOneFile(Buffer.from(rendered[0]!))).toBe(false);
});

test("it is counted as its pages are, and stops when it is stopped", async () => {
  const stop = new AbortController();
  const counted: number[] = [];
  const made = oneFile(report, render, {
    signal: stop.signal,
    onProgress(done, of) {
      counted.push(done);
      expect(of).toBe(pages.length);
      if (done === 3) stop.abort();
    },
  });
  await expect(allOf(made)).rejects.toMatchObject({ name: "AbortError" });
  expect(counted).toEqual([1, 2, 3]);
});

test("a link to a file that is not in the report is words, one out of the report stays", () => {
  const anchors = new Set(["index", "teams/east"]);
  const moved = (html: string) => inOneFile(html, "teams/west.html", "teams/west", anchors);
  expect(moved(`<a href="east.html#people" class="x">`)).toBe(`<a href="#teams/east:people" class="x">`);
  expect(moved(`<a href="../index.html">`)).toBe(`<a href="#index">`);
  expect(moved(`<a href="#people">`)).toBe(`<a href="#teams/west:people">`);
  expect(moved(`<a class="x" href="../documents/guide.txt">`)).toBe(`<a class="x">`);
  expect(moved(`<a href="https://example.org/a?b=1&amp;c=2">`)).toBe(`<a href="https://example.org/a?b=1&amp;c=2">`);
  expect(moved(`<path clip-path="url(#plot)">`)).toBe(`<path clip-path="url(#teams/west:plot)">`);
  expect(moved(`<p title="see id=&quot;a&quot; <a href=x>">a="b"</p>`)).toBe(
    `<p title="see id=&quot;a&quot; <a href=x>">a="b"</p>`,
  );
});

test("what looks like the end of a page in a name from a cell is not taken for it", () => {
  const page = `<html><head><style>a>b{}</style></head><body><header title="</main><main>"></header><main id="main"><h1>A &amp; B</h1><p title="</main>">x</p></main><script>if(a<b)c("</main>")</script></body></html>`;
  expect(partsOf(page)).toEqual({
    before: `<html><head></head><body><header title="</main><main>"></header><main id="main">`,
    main: `<h1>A &amp; B</h1><p title="</main>">x</p>`,
    after: `</main></body></html>`,
    styles: ["a>b{}"],
    scripts: [`if(a<b)c("</main>")`],
    heading: "A &amp; B",
  });
});
