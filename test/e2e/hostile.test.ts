import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileWorkbook } from "../../site/sample/hostile.ts";
import { readXlsx } from "../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../site/xlsx/write-workbook.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { openQuietly, type Site, siteOf } from "./site-for-tests.ts";

let site: Site;
let pages: string[];

beforeAll(async () => {
  site = await siteOf(await readXlsx(await writeWorkbook(hostileWorkbook()), "<img src=x onerror=alert(1)>.xlsx"));
  pages = (await readdir(site.folder, { recursive: true })).filter((path) => path.endsWith(".html"));
});
afterAll(() => site.remove());

test("the hostile workbook makes a report with people, skills, KPIs and trainings", () => {
  const { people, skills, kpis, trainings } = site.report.analysis;
  expect([people.length, skills.length, kpis.length, trainings.length].every((count) => count > 1)).toBe(true);
});

test("no file of the report is named by a cell in a way that leaves its folder or hides its ending", () => {
  expect(pages.filter((path) => !/^(?:[a-z]+\/|documents\/[a-z-]+\/)?[a-z0-9-]+\.html$/.test(path))).toEqual([]);
});

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("text from cells is shown as text: it runs nothing, loads nothing, breaks no policy", async () => {
    const context = await browser.newContext();
    for (const path of pages) {
      const { page, noise } = await openQuietly(context, pathToFileURL(join(site.folder, path)).href);
      expect(noise, path).toEqual([]);
      const foreign = page.locator("img, iframe, object, body style, body script ~ script, [onerror], [onload]");
      expect(await foreign.count(), path).toBe(0);
      await page.close();
    }
    await context.close();
  }, 240_000);

  test("a name that is a script is read letter by letter", async () => {
    const script = site.report.analysis.people.find(({ name }) => name.includes("<script>"))!;
    const context = await browser.newContext();
    const { page } = await openQuietly(context, site.kinds.find(({ kind }) => kind === "people")!.url);
    expect(await page.locator("tbody").first().innerText()).toContain(script.name.trim().slice(0, 20));
    await context.close();
  });

  test("the policy reports and stops what an attacker would add", async () => {
    const context = await browser.newContext();
    const { page, noise } = await openQuietly(context, site.kinds[0]!.url);
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.setAttribute("onerror", "document.title = 'taken'");
      image.src = "https://attacker.invalid/x.png";
      document.body.append(image);
    });
    await page.waitForTimeout(300);
    expect(await page.title()).not.toBe("taken");
    expect(noise.join("\n")).toMatch(/Content Security Policy/);
    await context.close();
  });
});

test("the marks that turn text around do not reach a page", async () => {
  for (const path of pages)
    expect(await readFile(join(site.folder, path), "utf8"), path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
