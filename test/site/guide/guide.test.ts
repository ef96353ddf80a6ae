import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentKinds } from "../../../shared/documents/kinds.ts";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { chapters } from "../../../site/guide/chapters.ts";
import { openQuietly } from "../../e2e/site-for-tests.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { writtenTexts } from "./written-commands.ts";

const home = fileURLToPath(new URL("../../..", import.meta.url));
const texts = writtenTexts();
let parent: string;
let folder: string;
let said: { status: number | null; stdout: string; stderr: string };

function make(name: string) {
  const env = { ...process.env, INIT_CWD: parent };
  return spawnSync(process.execPath, [join(home, "site/guide/guide.mjs"), name], { cwd: home, env, encoding: "utf8" });
}

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "throughline-guide-"));
  folder = join(parent, "guide");
  said = make("guide");
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(folder, file), "utf8");
const pages = chapters.map(({ file }) => `${file}.html`);

test("the guide is a page for every chapter, and the place to open it is printed", () => {
  expect(said).toMatchObject({
    status: 0,
    stdout: `${pathToFileURL(join(folder, "index.html")).href}\n${join(folder, "index.html")}\n`,
    stderr: "",
  });
  expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(pages.toSorted());
  expect([...texts.keys()].slice(1)).toEqual(
    pages.map((page) => `site/guide/pages/${page.replace("html", "md")}`).toSorted(),
  );
});

test("a folder with anything else in it is left as it is", () => {
  mkdirSync(join(parent, "mine"));
  writeFileSync(join(parent, "mine/thesis.txt"), "years of work");
  expect(make("mine")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("left as it is") });
  expect(readdirSync(join(parent, "mine"))).toEqual(["thesis.txt"]);
});

test("every chapter asks one question, answers it in at most three sentences, and leads to all others", () => {
  for (const page of pages) {
    const html = read(page);
    expect([page, html.match(/<h1>/g)?.length, /<h1>[^<]*\?/.test(html)]).toEqual([page, 1, true]);
    const answer = /<div class="answer">(.*?)<\/div>/.exec(html)![1]!;
    expect(answer.match(/[.?](?=\s|<|$)/g)!.length).toBeLessThanOrEqual(4);
    for (const other of pages) expect(html).toContain(`href="${other}"`);
  }
});

test("every link of the guide leads to a page, or to a heading, that is there", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/href="([^"]+)"/g)]
      .map(([, href]) => href!)
      .filter((href) => !href.startsWith("https://"))
      .filter((href) => {
        const [file, id] = href.split("#");
        if (file !== "" && !pages.includes(file!)) return true;
        return id !== undefined && !read(file || page).includes(` id="${id}"`);
      })
      .map((href) => `${page}: ${href}`),
  );
  expect(broken).toEqual([]);
});

test("the guide names every sheet of the template and every kind of document", () => {
  const sheets = templatePlan()
    .map(({ name }) => name)
    .filter((name) => name !== "Guide");
  expect(sheets.filter((sheet) => !texts.get("site/guide/pages/sheets.md")!.includes(`| ${sheet} |`))).toEqual([]);
  const documents = texts.get("site/guide/pages/documents.md")!;
  expect(Object.keys(documentKinds).filter((kind) => !documents.includes(`\`${kind}\``))).toEqual([]);
});

test("every folder and file of the project that the README or the guide names is there", () => {
  const named = [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/`((?:shared|site|addin|test)\/[\w./-]*)`|\]\(((?:shared|site|test)\/[\w./-]+|LICENSE)\)/g)].map(
      ([, code, link]) => [path, (code ?? link)!] as const,
    ),
  );
  const missing = named.filter(([, name]) => {
    try {
      readdirSync(join(home, name));
      return false;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== "ENOTDIR";
    }
  });
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

describe.runIf(chromiumPath())("the guide in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.for(["light", "dark"] as const)(
    "every chapter is accessible, fits a phone and asks for nothing, in %s",
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
      for (const name of pages) {
        const { page, noise } = await openQuietly(context, pathToFileURL(join(folder, name)).href);
        const axe = new AxeBuilder({ page });
        // In the dark only colours differ.
        const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
        expect([name, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([name, []]);
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320]);
        expect([name, noise]).toEqual([name, []]);
        await page.close();
      }
      await context.close();
    },
  );
});
