import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPath } from "../../site/xlsx/read-path.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { openQuietly, type Site, siteOf } from "./site-for-tests.ts";

const sample = fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url));
let site: Site;

beforeAll(async () => {
  site = await siteOf(await readPath(sample));
});
afterAll(() => site.remove());

const filesOf = (folder: string) => readdir(folder, { recursive: true });
const pagesOf = async (folder: string) => (await filesOf(folder)).filter((path) => path.endsWith(".html"));
const isDocument = (path: string) => path.startsWith(`documents${sep}`);

test("every link of every page and document leads to a file of the report", async () => {
  const files = new Set(await filesOf(site.folder));
  const lost: string[] = [];
  for (const path of await pagesOf(site.folder)) {
    const html = await readFile(join(site.folder, path), "utf8");
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
      if (href!.startsWith("#")) continue;
      const target = relative(site.folder, join(site.folder, dirname(path), decodeURIComponent(href!.split("#")[0]!)));
      if (!files.has(target)) lost.push(`${path}: ${href}`);
    }
  }
  expect(lost).toEqual([]);
});

test("a page names nothing outside the report: no address of another site, no style attribute, no event attribute", async () => {
  for (const path of await pagesOf(site.folder)) {
    const html = await readFile(join(site.folder, path), "utf8");
    expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"|\sstyle="|\son[a-z]+="/g), path).toBeNull();
  }
});

test("every page has its question, its answer and how we know", async () => {
  for (const path of (await pagesOf(site.folder)).filter((each) => !isDocument(each))) {
    const html = await readFile(join(site.folder, path), "utf8");
    expect(html, path).toMatch(/<h1>[^<]+\?<\/h1>/);
    expect(html, path).toMatch(/class="answer"><p>[^<]*\S/);
    expect(html, path).toContain("How we know");
    expect(html.replace(/<(script|style)>.*?<\/\1>/gs, ""), path).not.toMatch(
      /undefined|\bNaN\b|\[object|Infinity|>null</,
    );
  }
});

test("no built page says more than the evidence: “caused” only of a training given by lot, and no stronger verb at all", async () => {
  const { evidence, evaluations } = site.report.analysis;
  const allowed = [
    ...evidence.filter(({ design }) => design === "randomised").map(({ wording }) => wording),
    ...evaluations.flatMap(({ learning }) => (learning?.designs[0]?.design === "randomised" ? [learning.wording] : [])),
  ];
  const strong: string[] = [];
  let told = 0;
  for (const path of await pagesOf(site.folder)) {
    const html = await readFile(join(site.folder, path), "utf8");
    let text = plainText(html);
    for (const wording of allowed) {
      told += text.split(wording).length - 1;
      text = text.replaceAll(wording, "");
    }
    for (const [verb] of text.matchAll(
      /\b(?:caused|led to|improved by|because of the training|thanks to|resulted in|prove[ds]|impact of)\b/gi,
    ))
      strong.push(`${path}: ${verb}`);
  }
  expect(told).toBeGreaterThan(0);
  expect(strong).toEqual([]);
});

/** What a reader sees of a page. */
function plainText(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  for (const colorScheme of ["light", "dark"] as const)
    test(`no page kind breaks a WCAG 2.2 AA rule in ${colorScheme}, and none asks for anything or complains`, async () => {
      const context = await browser.newContext({ colorScheme });
      for (const { kind, url } of site.kinds) {
        const { page, noise } = await openQuietly(context, url);
        expect(noise, kind).toEqual([]);
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => `${kind}: ${id}: ${nodes[0]!.html}`)).toEqual([]);
        await page.close();
      }
      await context.close();
    }, 480_000);

  test("on a phone 360 pixels wide no page scrolls sideways, only tables do", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    for (const { kind, url } of site.kinds) {
      const { page } = await openQuietly(context, url);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(360);
      await page.close();
    }
    await context.close();
  });

  test("without JavaScript every row is there to read", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await openQuietly(context, site.kinds.find(({ kind }) => kind === "people")!.url);
    const rows = page.locator("table.data tbody tr");
    expect(await rows.count()).toBe(site.report.analysis.people.length);
    expect(await rows.last().isVisible()).toBe(true);
    await context.close();
  });

  test("a table is sorted and filtered by keyboard, and printing shows every row again", async () => {
    const context = await browser.newContext();
    const { page, noise } = await openQuietly(context, site.kinds.find(({ kind }) => kind === "people")!.url);
    const people = site.report.analysis.people.length;
    const levels = page.getByRole("button", { name: "Levels missing" });
    await levels.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await page.locator("th[aria-sort=descending]").innerText()).toContain("Levels missing");
    const shown = await page.locator("tbody tr td:nth-child(4)").allInnerTexts();
    const numbers = shown.map(Number).filter((value) => !Number.isNaN(value));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(shown.toSorted((a, b) => Number(a === "not known") - Number(b === "not known"))).toEqual(shown);
    await page.getByLabel("Filter").fill(site.report.analysis.people[0]!.name);
    const visible = await page.locator("tbody tr:visible").count();
    expect(visible).toBeGreaterThan(0);
    expect(visible).toBeLessThan(people);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("tbody tr:visible").count()).toBe(people);
    expect(noise).toEqual([]);
    await context.close();
  });

  test("read on a dark screen, a report still prints dark on white", async () => {
    const context = await browser.newContext({ colorScheme: "dark" });
    const { page, noise } = await openQuietly(context, site.kinds.find(({ kind }) => kind === "links")!.url);
    const looks = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        const label = document.querySelector(".flow text")!;
        return { color, backgroundColor, label: getComputedStyle(label).fill };
      });
    const screen = await looks();
    await page.emulateMedia({ media: "print" });
    const paper = await looks();
    expect(paper.backgroundColor).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    const light = await looks();
    expect({ ...paper, backgroundColor: "" }).toEqual({ ...light, backgroundColor: "" });
    expect(screen.color).not.toBe(light.color);
    expect(noise).toEqual([]);
    await context.close();
  });

  test("a table is saved as CSV, and a text that looks like a formula is saved as text", async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const { page, noise } = await openQuietly(context, site.kinds.find(({ kind }) => kind === "skills")!.url);
    await page
      .locator("tbody th")
      .first()
      .evaluate((cell) => {
        cell.textContent = "=HYPERLINK(1)";
      });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).first().click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.split("\r\n")[1]).toMatch(/^"'=HYPERLINK\(1\)"/);
    expect(csv.trim().split("\r\n")).toHaveLength(site.report.analysis.skills.length + 1);
    expect(noise.filter((line) => !line.startsWith("request: blob:"))).toEqual([]);
    await context.close();
  });
});
