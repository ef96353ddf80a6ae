import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brandOf } from "../../../shared/report/brand.ts";
import { publishedSnapshot } from "../../../shared/report/changes.ts";
import { logoIn } from "../../../shared/report/logo.ts";
import { listPages } from "../../../shared/report/pages.ts";
import type { Report } from "../../../shared/report/report.ts";
import { withStyle } from "../../../site/deliver/brand-style.ts";
import { localeFormatOf } from "../../../site/deliver/locale-format.ts";
import { siteFiles } from "../../../site/deliver/site-files.ts";
import { loadRender } from "../../../site/render/bundle.ts";
import { allowingStyle } from "../../../site/render/content-security-policy.ts";
import { writeReference } from "../../../site/render/reference.ts";
import { writeSite } from "../../../site/render/write-site.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { smallReport } from "../../shared/report/small-report.ts";

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0 0h30v10z"/></svg>';
let report: Report;
let folder: string;

beforeAll(async () => {
  const wishes = {
    name: 'Kestrel & "Sons" <script>',
    footer: "</style><b>For us only</b>",
    accent: "#ffcc00",
    titleFont: "Gill Sans, sans-serif",
    words: { team: "Squad / Squads" },
  };
  const brand = await withStyle(brandOf(wishes, logoIn(new TextEncoder().encode(picture)).address));
  const earlier = publishedSnapshot(smallReport({ asOf: "2026-06-30" }));
  const levels = [
    [1, 4],
    [3, 2],
    [3, 1],
  ] as const;
  report = smallReport({ brand, locale: localeFormatOf("de-DE")!, earlier, levels, sales: 11_250 });
  folder = await mkdtemp(join(tmpdir(), "throughline-brand-"));
  await writeSite(siteFiles(report, await loadRender()), join(folder, "report"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("pages with a brand, a locale and changes are byte for byte what Astro itself builds (H7)", async () => {
  await writeFile(join(folder, "report.json"), JSON.stringify(report));
  await writeReference(join(folder, "report.json"), join(folder, "pages"));
  const different: string[] = [];
  for (const { path } of listPages(report)) {
    const [own, reference] = await Promise.all(["report", "pages"].map((name) => readFile(join(folder, name, path))));
    if (!own!.equals(reference!)) different.push(path);
  }
  expect(different).toEqual([]);
});

test("a brand's texts are text, and its style is named in the policy of every page", async () => {
  for (const { path } of listPages(report)) {
    const html = await readFile(join(folder, "report", path), "utf8");
    expect(html).toContain("Kestrel &amp; &quot;Sons&quot; &lt;script&gt;");
    expect(html).toContain("&lt;/style&gt;&lt;b&gt;For us only");
    expect(html.split(`'sha256-${report.brand.style!.hash}'`)).toHaveLength(2);
    expect(html).toContain(`<style>${report.brand.style!.css}</style>`);
  }
});

test("nothing but a hash can get into a policy", () => {
  expect(() => allowingStyle("style-src 'none'; script-src 'none'", "x' *; script-src 'unsafe-inline")).toThrow(
    RangeError,
  );
});

test.runIf(chromiumPath())(
  "the browser puts the brand on, shows its logo, and reads numbers of the locale back to sort and save them",
  async () => {
    const browser = await launchChromium();
    const page = await browser.newPage({ colorScheme: "light" });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(pathToFileURL(join(folder, "report", "kpis.html")).href);
    const look = await page.evaluate(() => ({
      accent: getComputedStyle(document.querySelector("main a")!).color,
      font: getComputedStyle(document.querySelector("h1")!).fontFamily,
      logo: document.querySelector<HTMLImageElement>(".brand img")!.naturalWidth,
      heading: document.querySelector("nav")!.textContent!.includes("Squads"),
    }));
    expect(look).toEqual({ accent: "rgb(133, 106, 0)", font: '"Gill Sans", sans-serif', logo: 30, heading: true });
    await page.goto(pathToFileURL(join(folder, "report", "changes.html")).href);
    const text = await page.locator("main").innerText();
    expect(text).toContain("from 90 to 11.250");
    await page.goto(pathToFileURL(join(folder, "report", "gaps.html")).href);
    const column = page.locator("section.table").first().locator("th.number button").first();
    await column.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("section.table .tools button").first().click(),
    ]);
    const saved = await readFile(await download.path(), "utf8");
    expect(saved).toContain('"71.4"');
    expect(saved).not.toMatch(/"\d+,\d+"/);
    expect(said).toEqual([]);
    await browser.close();
  },
);
