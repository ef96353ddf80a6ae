import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import { type EncryptedSite, encryptedSite, follow, openedPage, passphrase, textIn, unlock } from "./encrypted-site.ts";

/* H3: a report behind a passphrase, used in a browser as a reader uses it. */

let site: EncryptedSite;

beforeAll(async () => {
  site = await encryptedSite();
});
afterAll(() => site.remove());

test("no word of the report stands readable in any file: no name, no team, no skill, no training", async () => {
  const { people, teams, skills, trainings } = site.report.analysis;
  const canaries = [
    ...people.flatMap(({ id, name }) => [id, name]),
    ...[...teams, ...skills, ...trainings].flatMap(({ id, name }) => [id, name]),
  ].filter((word) => word.length > 5);
  const found: string[] = [];
  for (const path of site.fileOf.values()) {
    const html = await readFile(join(site.folder, path), "utf8");
    const readable = html.replace(/(id="sealed"[^>]*>)[^<]*/, "$1");
    found.push(...canaries.filter((word) => readable.includes(word) || path.includes(word)));
  }
  expect(site.fileOf.size).toBe(site.open.size);
  expect(found).toEqual([]);
});

test("a page is at most half as large again as the open page, compressed, plus the page that asks; a team page stays under 14 KB", async () => {
  for (const [path, file] of site.fileOf) {
    const html = await readFile(join(site.folder, file), "utf8");
    const asking = gzipSync(html.replace(/(id="sealed"[^>]*>)[^<]*/, "$1")).length;
    const locked = gzipSync(html).length;
    expect(asking).toBeLessThan(4_500);
    expect(locked, path).toBeLessThan(1.5 * gzipSync(site.open.get(path)!).length + asking);
    if (path.startsWith("teams/")) expect(locked, path).toBeLessThan(14_000);
  }
});

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const heading = (page: Page) => page.locator("h1");
  const titleOf = (path: string) => textIn(site, path, "h1");

  for (const root of ["file", "http"] as const)
    test(`from ${root}: it opens once, links lead on without asking again, back and forward work, and a table is sorted on every page`, async () => {
      const context = await browser.newContext();
      const { page, noise } = await openedPage(site, context, `${site.roots[root]}index.html`);
      expect(await page.title()).toBe("Protected report");
      await unlock(page);
      await heading(page).getByText(titleOf("index.html")).waitFor();
      expect(await page.title()).toBe(textIn(site, "index.html", "title"));
      for (const name of ["Gaps", "Teams", "People"]) {
        await follow(page, name);
        await heading(page)
          .getByText(titleOf(`${name.toLowerCase()}.html`))
          .waitFor();
        const sorting = page.locator("thead button").first();
        await sorting.click();
        await sorting.click();
        expect(await page.locator("th[aria-sort=descending]").count()).toBe(1);
      }
      expect(new URL(page.url()).hash).toBe(`#/${site.fileOf.get("people.html")!.replace(".html", "")}`);
      await page.goBack();
      await heading(page).getByText(titleOf("teams.html")).waitFor();
      await page.goBack();
      await heading(page).getByText(titleOf("gaps.html")).waitFor();
      await page.goForward();
      await heading(page).getByText(titleOf("teams.html")).waitFor();
      await page.locator("tbody a").first().click();
      await page.locator(".eyebrow", { hasText: /^Team$/ }).waitFor();
      expect(await page.locator("form, iframe, input[type=password]").count()).toBe(0);
      await page.reload();
      await unlock(page);
      await page.locator(".eyebrow", { hasText: /^Team$/ }).waitFor();
      expect(noise).toEqual([]);
      await context.close();
    });

  test("an opened page looks and prints as the open report does, and reads the same", async () => {
    const context = await browser.newContext();
    const path = "people.html";
    const { page, noise } = await openedPage(site, context, site.roots.file + site.fileOf.get(path));
    await unlock(page);
    await page.getByLabel("Filter").fill(site.report.analysis.people[0]!.name);
    const locked = await page.locator("tbody tr:visible").count();
    expect(locked).toBeLessThan(site.report.analysis.people.length);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("tbody tr:visible").count()).toBe(site.report.analysis.people.length);
    expect(await page.locator("nav").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("Filter").fill("");
    const looks = (each: Page) =>
      each.evaluate(() => {
        const of = (selector: string) => {
          const { font, color, backgroundColor, width } = getComputedStyle(document.querySelector(selector)!);
          return { font, color, backgroundColor, width };
        };
        return {
          text: document.body.innerText,
          lang: document.documentElement.lang,
          shown: ["h1", "table", "nav a", "body"].map(of),
        };
      });
    const plain = await context.newPage();
    const open = join(site.folder, "open.html");
    await writeFile(open, site.open.get(path)!);
    await plain.goto(pathToFileURL(open).href);
    expect(await looks(page)).toEqual(await looks(plain));
    expect(noise).toEqual([]);
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`locked, refused and opened, no page breaks a WCAG 2.2 AA rule in ${colorScheme}`, async () => {
      const context = await browser.newContext({ colorScheme });
      const { page } = await openedPage(site, context, `${site.roots.file}index.html`);
      const broken = async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      };
      expect(await broken()).toEqual([]);
      await page.getByRole("button", { name: "Show passphrase" }).click();
      await unlock(page, "something else entirely");
      await page.getByText("This passphrase does not open").waitFor();
      expect(await broken()).toEqual([]);
      await unlock(page);
      await follow(page, "Gaps");
      await heading(page).getByText(titleOf("gaps.html")).waitFor();
      expect(await broken()).toEqual([]);
      await context.close();
    });

  test("by keyboard alone: the field has the focus, the passphrase can be shown and hidden, and a followed page begins at its heading", async () => {
    const context = await browser.newContext();
    const { page } = await openedPage(site, context, `${site.roots.file}index.html`);
    await page.keyboard.type(passphrase);
    expect(await page.locator("#passphrase").getAttribute("type")).toBe("password");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator("#passphrase").getAttribute("type")).toBe("text");
    expect(await page.locator("#show").getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await heading(page).getByText(titleOf("index.html")).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    expect(await focused()).toBe("H1");
    await page.getByRole("navigation").getByRole("link", { name: "Gaps", exact: true }).first().focus();
    await page.keyboard.press("Enter");
    await heading(page).getByText(titleOf("gaps.html")).waitFor();
    expect(await focused()).toBe("H1");
    await page.getByRole("link", { name: "Skip to the answer" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "main");
    expect(await heading(page).innerText()).toBe(titleOf("gaps.html"));
    await context.close();
  });

  test("after opening, the browser holds nothing: no storage, no database, no cache, no cookie, no name, no key in an address", async () => {
    const context = await browser.newContext();
    const { page } = await openedPage(site, context, `${site.roots.http}index.html`);
    await unlock(page);
    await follow(page, "People");
    await heading(page).getByText(titleOf("people.html")).waitFor();
    const held = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookie: document.cookie,
      name: window.name,
      state: typeof history.state,
      globals: Object.keys(window).filter((key) => /root|key|pass|shown|unlock/i.test(key) && !key.startsWith("on")),
    }));
    expect(held).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
      cookie: "",
      name: "",
      state: "number",
      globals: [],
    });
    expect(await context.cookies()).toEqual([]);
    expect(page.url()).not.toContain("crumb");
    await context.close();
  });

  test("a place in a page is reached from a link, from the address, and again after reloading", async () => {
    const context = await browser.newContext();
    const [table] = /<section class="table[^"]*" id="([^"]*)"/.exec(site.open.get("skills.html")!)!.slice(1);
    const { page } = await openedPage(site, context, `${site.roots.file + site.fileOf.get("skills.html")}#${table}`);
    await unlock(page);
    await page.waitForFunction((id) => document.activeElement?.id === id, table);
    const name = site.fileOf.get("skills.html")!.replace(".html", "");
    await page.goto(`${site.roots.file}index.html#/${name}/${table}`);
    await unlock(page);
    await page.waitForFunction((id) => document.activeElement?.id === id, table);
    expect(await heading(page).innerText()).toBe(titleOf("skills.html"));
    await context.close();
  });
});
