import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPages } from "../../shared/report/pages.ts";
import { anchorOf } from "../../site/deliver/one-file-links.ts";
import { loadRenderer } from "../../site/render/bundle.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { madeReport } from "../site/render/made-report.ts";
import { reportForTests } from "../site/render/report-for-tests.ts";
import { openQuietly } from "./site-for-tests.ts";

const report = reportForTests();
const pages = listPages(report);
/** Few pages: the check for barriers looks at every element, shown or not. */
const smallReport = madeReport({
  people: 4,
  teams: 2,
  skills: 3,
  skillsPerPerson: 3,
  kpis: 1,
  trainings: 1,
  personPages: 1,
  names: ["East", "West"],
});
let folder: string;
let browser: Browser;

async function shown(page: Page): Promise<string[]> {
  const visible = await page.locator(".page:visible").all();
  return Promise.all(visible.map(async (each) => (await each.getAttribute("id"))!));
}

describe.runIf(chromiumPath())("the report in one file, opened from the disk", () => {
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-one-file-"));
    const { render, oneFile, encryptedOneFile } = await loadRenderer();
    const write = async (name: string, pieces: AsyncIterable<Uint8Array>) => {
      await writeFile(join(folder, name), pieces);
      return pathToFileURL(join(folder, name)).href;
    };
    address = await write("report.html", oneFile(report, render));
    await write("small.html", oneFile(smallReport, render));
    await write("locked.html", encryptedOneFile(report, render, "crumb velvet anchor sixties"));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each([
    ["with its script", true],
    ["without any script", false],
  ])("%s", (_, javaScriptEnabled) => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext({ javaScriptEnabled });
    });
    afterAll(() => context.close());

    test("links, the table of contents, back and forward lead from page to page", async () => {
      const { page, noise } = await openQuietly(context, address);
      expect(await shown(page)).toEqual(["index"]);
      await page.click("header nav a[href='#teams']");
      expect(await shown(page)).toEqual(["teams"]);
      await page.click("#teams a[href='#teams/east'] >> visible=true");
      expect(await shown(page)).toEqual(["teams/east"]);
      await page.goBack();
      expect(await shown(page)).toEqual(["teams"]);
      await page.goForward();
      expect(await shown(page)).toEqual(["teams/east"]);
      await page.click("header nav a[href='#contents']");
      expect(await shown(page)).toEqual(["contents"]);
      await page.click(".contents a[href='#method']");
      expect(await shown(page)).toEqual(["method"]);
      expect(noise.filter((each) => !each.startsWith(`request: ${address}#`))).toEqual([]);
      await page.close();
    });

    test("an address can name a page, or a table on it", async () => {
      const page = await context.newPage();
      for (const { path } of pages.filter(({ id }) => id === null || id === "East")) {
        await page.goto(`${address}#${anchorOf(path)}`);
        expect(await shown(page)).toEqual([anchorOf(path)]);
      }
      const table = (await page.locator("#teams section.table").first().getAttribute("id"))!;
      await page.goto("about:blank");
      await page.goto(`${address}#${table}`);
      expect([table.startsWith("teams:"), await shown(page)]).toEqual([true, ["teams"]]);
      await page.close();
    });
  });

  test("the title, the mark in the navigation and the focus follow the page that is shown", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const state = () =>
      page.evaluate(() => ({
        title: document.title,
        marked: [...document.querySelectorAll("[aria-current]")].map((link) => [
          link.textContent,
          link.getAttribute("aria-current"),
        ]),
        focus: document.activeElement!.id,
      }));
    const first = await page.locator("#index h1").textContent();
    expect(await state()).toEqual({ title: `${first} · ${report.title}`, marked: [["Overview", "page"]], focus: "" });
    await page.click("header nav a[href='#teams']");
    await page.click("#teams a[href='#teams/east'] >> visible=true");
    const east = await page.locator("[id='teams/east'] h1").textContent();
    expect(await state()).toEqual({
      title: `${east} · ${report.title}`,
      marked: [["Teams", "true"]],
      focus: "teams/east",
    });
    await page.close();
  });

  test("from the keyboard the answer of the page shown is one key away", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}#gaps`);
    await page.locator("body").focus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Shift+Tab");
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("gaps");
    expect(await shown(page)).toEqual(["gaps"]);
    await page.close();
  });

  test("tables can be sorted on each page that is opened, and only there are buttons made", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.click("header nav a[href='#gaps']");
    expect(await page.locator("#gaps section.table th button").count()).toBeGreaterThan(0);
    expect(await page.locator("#skills section.table th button").count()).toBe(0);
    await page.click("header nav a[href='#skills']");
    await page.click("header nav a[href='#gaps']");
    expect(await page.locator("#gaps section.table .tools").count()).toBe(
      await page.locator("#gaps section.table:has(th button)").count(),
    );
    await page.close();
  });

  test("reading on where one left: back leads to the place on the page, not only to the page", async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
    await page.goto(`${address}#teams`);
    const link = page.locator("#teams .data a[href^='#teams/']").last();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    expect([before > 0, await page.evaluate(() => scrollY)]).toEqual([true, 0]);
    await page.goBack();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, before);
    await page.close();
  });

  test("nothing in it keeps anybody out, at the size of a phone or a screen", async () => {
    for (const [width, hash] of [
      [360, "#contents"],
      [360, "#gaps"],
      [1280, ""],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, "small.html")).href + hash);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await context.close();
    }
  });

  test("printed, it is the whole report, with its contents first", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}#method`);
    await page.emulateMedia({ media: "print" });
    expect(await shown(page)).toEqual(["contents", ...pages.map(({ path }) => anchorOf(path))]);
    expect(await page.locator("header nav").isVisible()).toBe(false);
    await page.close();
  });

  test("encrypted, it asks once and then leads from page to page", async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(`${pathToFileURL(join(folder, "locked.html")).href}#gaps`);
    await page.getByLabel("Passphrase").fill("crumb velvet anchor sixties");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#gaps", { state: "visible" });
    expect(await shown(page)).toEqual(["gaps"]);
    expect(await page.locator("#gaps section.table th button").count()).toBeGreaterThan(0);
    await page.click("header nav a[href='#teams']");
    await page.waitForSelector("#teams", { state: "visible" });
    await page.click("#teams a[href='#teams/east'] >> visible=true");
    expect(await shown(page)).toEqual(["teams/east"]);
    await page.goBack();
    expect(await shown(page)).toEqual(["teams"]);
    expect(said).toEqual([]);
    await page.close();
  });
});
