import { lockedPage } from "./locked-page/locked-page.ts";
import type { LockedPageLanguage } from "./locked-page/locked-page-words.ts";
import { pageOfText, scriptHashes, withLinksTo, withStylesAsText } from "./page-before-sealing.ts";
import { type Random, sealOf } from "./seal.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";

/**
 * The files of a site, readable only with the passphrase: each page is sealed inside a small page that asks for it.
 * The same in Node, in a browser and in a worker, except that no two runs give the same bytes.
 *
 * `index.html` keeps its name; every other page gets a name that tells nothing, all in one folder, and links lead
 * there. A plain text becomes a page that shows it. What can still be seen without the passphrase: how many pages there are, roughly how large each is (padded by
 * up to 12 %), the language of the question, and that Throughline made it. All sealed pages are held, deflated, until
 * the last is made: they come in the order of their new names, so that the order does not tell the kinds.
 *
 * `random` is for tests: with the same bytes the result is the same. A weak passphrase is taken as it is: ask
 * `passphraseProblem` before.
 *
 * @throws Error when `files` holds anything but pages and plain texts, or the passphrase is empty: nothing is left in plain text.
 */
export async function* encryptedFiles(
  files: SiteFiles,
  passphrase: string,
  options: { random?: Random; language?: LockedPageLanguage } = {},
): AsyncGenerator<SiteFile> {
  if (passphrase.trim() === "") throw new Error("encryptedFiles requires a passphrase, got an empty one");
  const seal = await sealOf(passphrase, options.random ?? randomBytes);
  const names = new Map([["index.html", "index"]]);
  const nameOf = async (path: string) => {
    const name = names.get(path) ?? (await seal.nameOf(path));
    names.set(path, name);
    return name;
  };
  const pages = new Map<string, string>();
  const scripts = new Set<string>();
  for await (const { path, bytes } of files) {
    if (!/\.(html|txt)$/.test(path)) throw new Error(`encryptedFiles requires pages and texts, got ${path}`);
    const content = new TextDecoder().decode(bytes);
    const html = path.endsWith(".txt") ? pageOfText(content) : content;
    const name = await nameOf(path);
    if (pages.has(name)) throw new Error(`encryptedFiles requires paths that differ, got ${path} twice`);
    for (const hash of scriptHashes(html)) scripts.add(hash);
    const inside = withStylesAsText(await withLinksTo(html, path, nameOf));
    pages.set(name, await seal.sealed(name, new TextEncoder().encode(inside)));
  }
  const pageOf = await lockedPage({ seal, scripts: [...scripts].sort(), language: options.language ?? "en" });
  for (const name of [...pages.keys()].sort(indexFirst)) {
    yield { path: `${name}.html`, bytes: new TextEncoder().encode(pageOf(name, pages.get(name)!)) };
    pages.delete(name);
  }
}

function indexFirst(a: string, b: string): number {
  if (a === "index" || b === "index") return Number(b === "index") - Number(a === "index");
  return a < b ? -1 : 1;
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
