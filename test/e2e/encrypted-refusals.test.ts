import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import { type EncryptedSite, encryptedSite, follow, openedPage, passphrase, textIn, unlock } from "./encrypted-site.ts";

/* H3: what a report behind a passphrase does where it does not open, and what it says. */

describe.runIf(chromiumPath())("in a browser", () => {
  let site: EncryptedSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([encryptedSite(), launchChromium()]);
  });
  afterAll(() => Promise.all([site.remove(), browser.close()]));

  const heading = (page: Page) => page.locator("h1");
  const titleOf = (path: string) => textIn(site, path, "h1");

  test("a wrong passphrase is said in one sentence, and the next try may be right", async () => {
    const context = await browser.newContext();
    const { page, noise } = await openedPage(site, context, `${site.roots.file}index.html`);
    await unlock(page, "");
    await page.getByRole("alert").getByText("Type the passphrase first.").waitFor();
    await unlock(page, "something else entirely");
    await page.getByRole("alert").getByText("This passphrase does not open the report.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("passphrase");
    await page.keyboard.type(passphrase);
    await page.keyboard.press("Enter");
    await heading(page).getByText(titleOf("index.html")).waitFor();
    expect(noise).toEqual([]);
    await context.close();
  });

  test("a damaged file is said in another sentence, whether it was opened first or followed", async () => {
    const context = await browser.newContext();
    const file = join(site.folder, site.fileOf.get("gaps.html")!);
    const before = await readFile(file, "utf8");
    await writeFile(
      file,
      before.replace(/(id="sealed"[^>]*>.{400})(.)/, (_, start, letter) => start + (letter === "A" ? "B" : "A")),
    );
    try {
      const { page } = await openedPage(site, context, site.roots.file + site.fileOf.get("gaps.html"));
      await unlock(page);
      await page.getByRole("alert").getByText("this file is damaged or was changed").waitFor();
      await page.goto(`${site.roots.http}index.html`);
      await unlock(page);
      await follow(page, "Gaps");
      await page.getByRole("alert").getByText("is damaged or was changed, so it is not shown").waitFor();
      expect(await heading(page).innerText()).toBe(titleOf("index.html"));
      await follow(page, "People");
      await heading(page).getByText(titleOf("people.html")).waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
    } finally {
      await writeFile(file, before);
      await context.close();
    }
  });

  test("a page put in the place of another does not open there", async () => {
    const context = await browser.newContext();
    const file = join(site.folder, site.fileOf.get("gaps.html")!);
    const before = await readFile(file);
    await writeFile(file, await readFile(join(site.folder, site.fileOf.get("people.html")!)));
    try {
      const { page } = await openedPage(site, context, `${site.roots.file}index.html`);
      await unlock(page);
      await follow(page, "Gaps");
      await page.getByRole("alert").getByText("is damaged or was changed").waitFor();
    } finally {
      await writeFile(file, before);
      await context.close();
    }
  });

  test("where a server lets no page be framed, a link still leads on: the next page asks for itself", async () => {
    const context = await browser.newContext();
    site.headers["x-frame-options"] = "DENY";
    try {
      const { page } = await openedPage(site, context, `${site.roots.http}index.html`);
      await unlock(page);
      await follow(page, "Gaps");
      await page.waitForURL(`**/${site.fileOf.get("gaps.html")}`);
      await unlock(page);
      await heading(page).getByText(titleOf("gaps.html")).waitFor();
    } finally {
      delete site.headers["x-frame-options"];
      await context.close();
    }
  });

  test("the report left and come back to is locked again", async () => {
    const context = await browser.newContext();
    const { page } = await openedPage(site, context, `${site.roots.http}index.html`);
    await unlock(page);
    await heading(page).getByText(titleOf("index.html")).waitFor();
    await page.goto("about:blank");
    await page.goBack();
    await page.getByLabel("Passphrase", { exact: true }).waitFor();
    expect(await heading(page).innerText()).toBe("Protected report");
    await context.close();
  });

  test("inside a page of somebody else it asks for nothing, and says where it opens", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(`<iframe src="${site.roots.http}index.html"></iframe>`);
    const frame = page.frameLocator("iframe");
    await frame.getByText("opens only in a window of its own").waitFor();
    expect(await frame.locator("form:visible").count()).toBe(0);
    await context.close();
  });

  test("without JavaScript one sentence says what is missing, and there is nothing to type into", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await openedPage(site, context, `${site.roots.file}index.html`);
    expect(await page.locator("noscript p").isVisible()).toBe(true);
    expect(await page.locator("input:visible").count()).toBe(0);
    await context.close();
  });

  test("a browser that grants no cryptography on an unsafe address says so instead of asking", async () => {
    const context = await browser.newContext();
    await context.route("http://report.example/", async (route) =>
      route.fulfill({ contentType: "text/html", body: await readFile(join(site.folder, "index.html"), "utf8") }),
    );
    const page = await context.newPage();
    await page.goto("http://report.example/");
    await page.getByRole("alert").getByText("starts with https").waitFor();
    expect(await page.locator("input:visible").count()).toBe(0);
    await context.close();
  });

  test("on a phone the page that asks does not scroll sideways, and printed it is light and shows nothing that was typed", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: "dark" });
    const { page } = await openedPage(site, context, `${site.roots.file}index.html`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Show passphrase" }).click();
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("input").isVisible()).toBe(false);
    const inks = { screen: "rgb(236, 234, 228)", print: "rgb(29, 27, 24)" };
    for (const [media, ink] of Object.entries(inks) as ["screen" | "print", string][]) {
      await page.emulateMedia({ media });
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(ink);
    }
    await context.close();
  });
});
