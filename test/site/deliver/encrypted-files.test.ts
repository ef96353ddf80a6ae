import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { encryptedFiles } from "../../../site/deliver/encrypted-files.ts";
import { type LockedPageLanguage, lockedPageWords } from "../../../site/deliver/locked-page/locked-page-words.ts";
import { paddedLength, rounds } from "../../../site/deliver/seal.ts";
import type { SiteFile, SiteFiles } from "../../../site/deliver/site-files.ts";
import { contentSecurityPolicy } from "../../../site/render/content-security-policy.ts";
import { lockedFile, openSealed } from "./open-sealed.ts";

/* H3: a report behind a passphrase. Pages are opened here by code that shares nothing with what sealed them. */

const passphrase = "crumb velvet anchor sixties";
const script = "document.title += ' · ready';";
const style = "h1 { color: #7a1fa2 }";

const pages: Record<string, string> = {};
let files: SiteFile[];
let opened: Map<string, string>;

const texts = (list: readonly SiteFile[]) =>
  list.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);
const pathOf = (title: string) =>
  texts(files).find(([, html]) => opened.get(lockedFile(html).page)!.includes(title))![0];

async function listed(made: SiteFiles): Promise<SiteFile[]> {
  const list: SiteFile[] = [];
  for await (const file of made) list.push(file);
  return list;
}

async function* site(extra: Record<string, string> = {}) {
  for (const [path, html] of Object.entries({ ...pages, ...extra }))
    yield { path, bytes: new TextEncoder().encode(html) };
}

async function encrypted(extra?: Record<string, string>, options?: Parameters<typeof encryptedFiles>[2]) {
  return listed(encryptedFiles(site(extra), passphrase, options));
}

beforeAll(async () => {
  const policy = await contentSecurityPolicy({ styles: [style], scripts: [script] });
  const page = (title: string, body: string) =>
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title} · Canary Holdings</title><style>${style}</style></head><body><main id="main"><h1>${title}</h1>${body}</main><script>${script}</script></body></html>`;
  pages["index.html"] = page("Overview", '<a href="teams/canary-east.html#people">East</a> <a href="#main">top</a>');
  pages["gaps.html"] = page("Gaps", `<a href="index.html">Home</a>${"<p>Canary Ana Silva, 42,317.55</p>".repeat(200)}`);
  pages["teams/canary-east.html"] = page(
    "Team East",
    '<p>the text href="../gaps.html" stays</p><a class="a > b" href="../gaps.html">Gaps</a> <a href="canary-west.html">West</a> <a href="https://example.org/x.html">out</a> <svg><a href="../index.html"><text>o</text></a></svg>',
  );
  pages["teams/canary-west.html"] = page("Team West", '<a href="canary-east.html">East &amp; all</a>');
  files = await encrypted();
  opened = new Map(
    texts(files).map(([, html]) => {
      const locked = lockedFile(html);
      return [locked.page, openSealed(locked, passphrase)];
    }),
  );
});

test("with the passphrase every page comes back as it was, but for where its links lead and how its styles are put in", () => {
  const withoutLinks = (html: string) =>
    html
      .replace(/ href="[^"#:]*\.html/g, ' href="')
      .replace(/<script type="text\/css">(.*?)<\/script>/, "<style>$1</style>");
  const before = Object.values(pages).map(withoutLinks).sort();
  expect([...opened.values()].map(withoutLinks).sort()).toEqual(before);
});

test("a link leads to the file that now holds the page, with the place in it; other links and texts stay", () => {
  const [home, gaps, east, west] = ["Overview", "Gaps", "Team East", "Team West"].map((title) =>
    pathOf(`<h1>${title}`),
  );
  expect(home).toBe("index.html");
  expect(opened.get("index")).toContain(`href="${east}#people"`);
  expect(opened.get("index")).toContain('href="#main"');
  const page = opened.get(east!.replace(".html", ""))!;
  for (const link of [gaps, west, "https://example.org/x.html", "index.html"]) expect(page).toContain(`href="${link}"`);
  expect(page).toContain('the text href="../gaps.html" stays');
});

test("nothing of the open pages is left beside the sealed text: no name, no title, no number, no folder, no style", () => {
  const canaries = /canary|silva|42,317|Overview|Gaps|Team|East|teams|gaps|7a1fa2/i;
  for (const [path, html] of texts(files)) {
    const { sealed } = lockedFile(html);
    expect(path).toMatch(/^(index|[a-z2-7]{12})\.html$/);
    expect(html.replace(/(id="sealed"[^>]*>)[^<]*/, "$1")).not.toMatch(canaries);
    expect(sealed.toString("latin1")).not.toMatch(/canary holdings|silva/i);
  }
});

test("the files of one site differ in nothing but their name and their sealed text", () => {
  const shells = texts(files).map(([, html]) =>
    html.replace(/data-page="[^"]*"/, "").replace(/(id="sealed"[^>]*>)[^<]*/, "$1"),
  );
  expect(new Set(shells).size).toBe(1);
});

test("files come in the order of their new names after the first page, so that the order tells no kinds", () => {
  const [first, ...others] = files.map(({ path }) => path);
  expect(first).toBe("index.html");
  expect(others).toEqual(others.toSorted());
});

test("two reports made of the same pages share no name, no nonce and no salt", async () => {
  const again = await encrypted();
  const traces = (list: readonly SiteFile[]) =>
    texts(list).flatMap(([path, html]) => {
      const { salt, check, sealed } = lockedFile(html);
      return [path, salt, check, sealed.subarray(0, 12).toString("hex")].filter((trace) => trace !== "index.html");
    });
  const first = new Set(traces(files));
  expect(first.size).toBe(files.length * 2 - 1 + 2);
  expect(traces(again).filter((trace) => first.has(trace))).toEqual([]);
});

test("with the same random bytes the same files come out, byte for byte", async () => {
  const counting = () => {
    let next = 0;
    return (length: number) => Uint8Array.from({ length }, () => next++ % 251);
  };
  expect(await encrypted({}, { random: counting() })).toEqual(await encrypted({}, { random: counting() }));
});

test("a wrong passphrase opens nothing, nor does the right one with other capitals", () => {
  const locked = lockedFile(texts(files)[0]![1]);
  for (const wrong of ["", "crumb velvet anchor", "Crumb velvet anchor sixties"])
    expect(() => openSealed(locked, wrong)).toThrow();
});

test("a page with any byte changed does not open, and no page opens under another's name", () => {
  const locked = lockedFile(texts(files)[0]![1]);
  fc.assert(
    fc.property(fc.nat(locked.sealed.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const sealed = Buffer.from(locked.sealed);
      sealed[place]! ^= change;
      expect(() => openSealed({ ...locked, sealed }, passphrase)).toThrow();
    }),
  );
  const other = lockedFile(texts(files)[1]![1]);
  expect(() => openSealed({ ...locked, sealed: other.sealed }, passphrase)).toThrow();
});

test("accents may be typed either way, and blanks around the passphrase do not matter", async () => {
  const [file] = await listed(encryptedFiles(site(), "  cafe\u0301 ｆull velvet  "));
  const locked = lockedFile(new TextDecoder().decode(file!.bytes));
  expect(openSealed(locked, "café full velvet")).toContain("Overview");
});

test("the count of rounds is at least what OWASP asks for, and stands in the page", () => {
  expect(rounds).toBeGreaterThanOrEqual(600_000);
  expect(texts(files).map(([, html]) => lockedFile(html).rounds)).toEqual(files.map(() => rounds));
});

test("a size is padded by at most 12 percent, and never tells the exact length of a longer text", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(length * 1.12);
      expect(paddedLength(padded)).toBe(padded);
    }),
  );
  expect(new Set(Array.from({ length: 10_000 }, (_, length) => paddedLength(10_000 + length))).size).toBeLessThan(50);
});

test("base64 costs a server that compresses pages at most an eighth more than the sealed bytes", async () => {
  const numbers = Array.from({ length: 3_000 }, (_, n) => (n * n * 7919) % 99_991).join(" ");
  const byLength = texts(await encrypted({ "gaps.html": numbers }))
    .map(([, html]) => html)
    .sort((a, b) => b.length - a.length);
  const largest = byLength[0]!;
  const { sealed } = lockedFile(largest);
  const shell = largest.replace(/(id="sealed"[^>]*>)[^<]*/, "$1");
  expect(gzipSync(largest).length - gzipSync(shell).length).toBeLessThan(sealed.length * 1.125);
});

test("what is neither page nor text, an empty passphrase and a path given twice are refused rather than left in plain text", async () => {
  await expect(encrypted({ "data.csv": "name,level" })).rejects.toThrow("requires pages and texts, got data.csv");
  await expect(listed(encryptedFiles(site(), " "))).rejects.toThrow("requires a passphrase");
  async function* twice() {
    yield* site();
    yield* site();
  }
  await expect(listed(encryptedFiles(twice(), passphrase))).rejects.toThrow("twice");
});

test("the page that asks allows exactly its own style and script and the scripts the pages allowed themselves", async () => {
  const [, html] = texts(files)[0]!;
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  const of = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>([\\s\\S]*?)</${tag}>`, "g"))].map(([, text]) => text!);
  const { length: styles } = of("style");
  expect([styles, of("script").length]).toEqual([1, 1]);
  const expected = await contentSecurityPolicy({ styles: of("style"), scripts: [...of("script"), script] });
  expect(policy).toBe(`${expected}; frame-src 'self' file:`);
  expect(html).toContain('<meta name="robots" content="noindex');
  expect(html).toMatch(/<noscript><p>[^<]+JavaScript/);
});

test("the page that asks speaks every language we have, each with all its sentences", async () => {
  for (const language of Object.keys(lockedPageWords) as LockedPageLanguage[]) {
    const words = lockedPageWords[language];
    expect(Object.values(words).filter((sentence) => sentence.trim() === "")).toEqual([]);
    const [file] = await encrypted({}, { language });
    const html = new TextDecoder().decode(file!.bytes);
    expect(html).toContain(`<html lang="${language}">`);
    expect(Object.values(words).filter((sentence) => !html.includes(sentence))).toEqual([]);
  }
});
