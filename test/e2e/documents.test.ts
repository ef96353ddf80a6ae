import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../shared/documents/documents.ts";
import { kinds } from "../../shared/documents/kinds.ts";
import { readPath } from "../../site/xlsx/read-path.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { documentsIn } from "../shared/documents/small-documents.ts";

const sample = fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url));
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let documents: Document[];
let browser: Browser;

beforeAll(async () => {
  documents = await documentsIn(await readPath(sample));
});

describe.runIf(chromiumPath())("the documents of the sample in a browser", () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function opened(html: string) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto("http://documents.invalid/");
    return { page, said, close: () => context.close() };
  }

  test.for(kinds)("a %s is accessible, fits a phone, and its policy has nothing to complain about", async (kind) => {
    const { page, said, close } = await opened(documents.find((each) => each.kind === kind)!.html);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(said).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await close();
  });

  test("every sponsor brief and every fifth check-in form prints on one page of A4", async () => {
    const forms = documents.filter(({ kind }) => kind === "check-in-form").filter((_, at) => at % 5 === 0);
    const long = [];
    for (const { kind, name, html } of [...documents.filter((each) => each.kind === "sponsor-brief"), ...forms]) {
      const { page, close } = await opened(html);
      const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
      if (pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length !== 1) long.push(`${kind} ${name}`);
      await close();
    }
    expect(long).toEqual([]);
  });
});
