import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { siteFiles } from "../../../site/deliver/site-files.ts";
import { loadRender } from "../../../site/render/bundle.ts";
import { contentSecurityPolicy } from "../../../site/render/content-security-policy.ts";
import { writeSite } from "../../../site/render/write-site.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { reportForTests } from "./report-for-tests.ts";

const report = reportForTests();
let folder: string;
let browser: Browser | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-policy-"));
  await writeSite(siteFiles(report, await loadRender()), join(folder, "report"));
  if (chromiumPath() !== null) browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Where a page of the report lies, as a double-click opens it. */
function address(path: string): string {
  return pathToFileURL(join(folder, "report", path)).href;
}

/** A page in the browser, with what the browser says about it and asks for. */
async function open(path: string): Promise<{ page: Page; said: string[]; requests: string[] }> {
  const page = await browser!.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address(path));
  return { page, said, requests };
}

test("the policy names each style and script by its hash and allows nothing else", async () => {
  expect(await contentSecurityPolicy({ styles: ["a{}"], scripts: [] })).toBe(
    "default-src 'none'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'",
  );
});

test.runIf(chromiumPath())(
  "every page opens from the disk: its style and script run, nothing is blocked or asked for",
  async () => {
    const { page, said, requests } = await open("index.html");
    for (const { path } of listPages(report)) {
      said.length = requests.length = 0;
      await page.goto(address(path));
      expect({ path, said, requests }).toEqual({ path, said: [], requests: [address(path)] });
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
      expect(await page.title()).not.toBe("run");
    }
    await page.close();
  },
);

test.runIf(chromiumPath())("the script of the page itself does run: a table can be sorted", async () => {
  const { page } = await open("gaps.html");
  expect(await page.locator("section.table th button").count()).toBeGreaterThan(0);
  await page.close();
});

test.runIf(chromiumPath())("markup that got into a page could not run, and the browser would say so", async () => {
  const { page, said } = await open("index.html");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<button onclick="document.title='run'">x</button><p style="color: red">y</p>`,
    );
    document.querySelector("button")!.click();
    const script = document.createElement("script");
    script.textContent = "document.title='run'";
    document.body.append(script);
  });
  await page.waitForTimeout(50);
  expect(await page.title()).not.toBe("run");
  expect(said.filter((text) => text.includes("Content Security Policy"))).toHaveLength(3);
  await page.close();
});
