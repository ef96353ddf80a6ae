import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import {
  type Dropped,
  downloaded,
  kpis,
  matrix,
  openPublisher,
  previewed,
  type ServedPublisher,
  sampleCompany,
  saveable,
  servePublisher,
  titles,
  withPublisher,
} from "./publisher-for-tests.ts";

/* How the publisher page looks and is used: files of its own, the preview, no network, the keyboard, accessibility. */

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let served: ServedPublisher;
let company: Dropped;
beforeAll(async () => {
  served = await servePublisher();
  company = await sampleCompany();
});
afterAll(() => served.close());

test("the page is small, runs nothing inline, and names every file by where it lies itself", async () => {
  const html = await readFile(join(served.folder, "index.html"), "utf8");
  expect(html).toContain("Content-Security-Policy");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|unsafe/);
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  expect(loaded.filter((file) => !file.startsWith("./"))).toEqual([]);
  const sizes = await Promise.all(
    loaded.map(async (file) => gzipSync(await readFile(join(served.folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40 * 1024);
});

test("every file of the page is kept for when there is no network", async () => {
  const worker = await readFile(join(served.folder, "service-worker.js"), "utf8");
  const files = (await readdir(served.folder, { recursive: true })).filter((file) => file.includes("."));
  for (const file of files.filter((each) => each !== "service-worker.js")) expect(worker).toContain(`"./${file}"`);
});

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("the preview shows any page, follows links and runs nothing", async () => {
    await withPublisher(browser, served, async (opened) => {
      await previewed(opened, "HR", company);
      const { page } = opened;
      const inside = page.frameLocator("iframe.preview");
      await inside.getByRole("navigation").getByRole("link", { name: "Gaps", exact: true }).click();
      await inside.getByRole("heading", { name: "Which gaps matter most?" }).waitFor();
      expect(await page.getByLabel("Page", { exact: true }).locator("option:checked").innerText()).toBe("Gaps");
      await page.getByLabel("Page", { exact: true }).selectOption("documents.html");
      await inside
        .getByRole("link", { name: /^Coaching guide for/ })
        .first()
        .click();
      await inside.getByRole("heading", { name: /^Coaching guide for/ }).waitFor();
      expect(await page.getByLabel("Page", { exact: true }).locator("option:checked").innerText()).toBe("A document");
      expect(await page.locator(".notice").count()).toBe(0);
      await page.getByLabel("Page", { exact: true }).selectOption("method.html");
      await inside.locator('nav [aria-current="page"]', { hasText: "Method" }).waitFor();
      const colour = await inside.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(colour).toBe("rgb(255, 254, 251)");
      expect(await inside.locator("style, script").count()).toBe(0);
    });
  });

  test("once loaded the page works without a network, also when it is opened again", async () => {
    const context = await browser.newContext();
    try {
      const opened = await openPublisher(context, served);
      const { page } = opened;
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const isKept = async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller !== null;
        while (!(await isKept())) await new Promise((resume) => setTimeout(resume, 50));
      });
      await context.setOffline(true);
      await page.reload();
      await saveable(opened, "HR", company);
      const { bytes } = await downloaded(opened, "Save as a zip file");
      expect(strFromU8(unzipSync(bytes)["budget.html"]!)).toContain("Negotiation");
      expect(opened.noise).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test("everything can be done with the keyboard, and the focus goes to the title of the next step", async () => {
    await withPublisher(browser, served, async (opened) => {
      const { page } = opened;
      const { keyboard } = page;
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      const tabTo = async (text: string) => {
        for (let press = 0; press < 60 && (await focused()) !== text; press++) await keyboard.press("Tab");
        expect(await focused()).toBe(text);
      };
      await page.waitForLoadState("networkidle");
      // Asked for well before the key: the browser needs a moment to hand its dialogue over.
      const chosen = page.waitForEvent("filechooser");
      await tabTo("Choose files");
      await keyboard.press("Enter");
      await (await chosen).setFiles([{ name: matrix.name, mimeType: "text/csv", buffer: Buffer.from(matrix.bytes) }]);
      await opened.at(titles.understand);
      expect(await focused()).toBe(titles.understand);
      await tabTo("Analyse this workbook");
      await keyboard.press("Enter");
      await opened.at(titles.check);
      expect(await focused()).toBe(titles.check);
      await tabTo("Next: who should see it");
      await keyboard.press("Enter");
      await keyboard.press("Tab");
      await keyboard.press("ArrowUp");
      expect(await page.getByRole("radio", { name: "HR" }).isChecked()).toBe(true);
      await tabTo("Next: look at it");
      await keyboard.press("Enter");
      await opened.at(titles.preview);
      await tabTo("Next: save it");
      await keyboard.press("Enter");
      expect(await focused()).toBe(titles.save);
      await tabTo("Save as a zip file");
      await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    });
  });

  for (const [name, settings] of Object.entries({
    "on a laptop": { viewport: { width: 1280, height: 900 } },
    "on a phone, in the dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  } as const))
    test(`every step keeps the rules of accessibility and stays within the screen, ${name}`, async () => {
      await withPublisher(
        browser,
        served,
        async (opened) => {
          const { page } = opened;
          const looksRight = async (title: string) => {
            await opened.at(title);
            const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude("iframe").analyze();
            expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(wide).toBeLessThanOrEqual(0);
            const small = await page
              .locator("button:visible, select:visible, summary:visible")
              .evaluateAll((all) =>
                all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML),
              );
            expect(small).toEqual([]);
          };
          await looksRight(titles.workbook);
          await opened.drop({ name: "broken.xlsx", bytes: new Uint8Array() });
          await opened.notice();
          await looksRight(titles.workbook);
          await opened.drop(matrix, kpis);
          await looksRight(titles.understand);
          await page.locator("summary").first().click();
          await looksRight(titles.understand);
          await opened.press("Use these answers and analyse");
          await looksRight(titles.check);
          await opened.press("Next: who should see it");
          await page.getByRole("radio", { name: "A manager" }).check();
          await page.getByLabel("Codes instead of the names of people").waitFor();
          expect(await page.getByRole("button", { name: "Take the logo away" }).isVisible()).toBe(false);
          await page.getByLabel("Passphrase (blank: the pages are open)").fill("east");
          await page.locator("#passphrase-problem p").waitFor();
          await looksRight(titles.audience);
          await page.getByLabel("Passphrase (blank: the pages are open)").fill("");
          await page.getByRole("radio", { name: "HR" }).check();
          await opened.press("Next: look at it");
          await looksRight(titles.preview);
          await opened.press("Next: save it");
          await looksRight(titles.save);
        },
        settings,
      );
    });
});
