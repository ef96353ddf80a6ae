import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import { noiseOf, type OpenedPane, openPane, press, type ServedPane, said, servePane } from "./pane-for-tests.ts";

const sample = fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url));
const data = fileURLToPath(new URL("../../../shared/data/skills/", import.meta.url));
const real = ["warehouse_x_o_matrix.xlsx", "role_requirements_8_sheets.xlsx"].map((name) => join(data, name));
const steps = ["Understand", "Check", "Analyse", "Explore", "Publish", "Hand off"];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

test("what is loaded before the first analysis is small, and nothing of it is inline", async () => {
  const html = await readFile(join(served.folder, "taskpane.html"), "utf8");
  const loaded = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  expect(loaded.length).toBeGreaterThanOrEqual(2);
  const sizes = await Promise.all(
    loaded.map(async (file) => gzipSync(await readFile(join(served.folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, gzipSync(html).length)).toBeLessThanOrEqual(150 * 1024);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
  expect(html).toContain("Content-Security-Policy");
});

test("everything the manifest asks for lies beside the pane", async () => {
  const files = await readdir(served.folder);
  expect(files).toEqual(expect.arrayContaining(["taskpane.html", "functions.js", "functions.json", "sample.json"]));
});

describe.runIf(chromiumPath())("beside a workbook", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const withPane = async (
    workbook: string | null,
    work: (opened: OpenedPane) => Promise<void>,
    options: Parameters<Browser["newContext"]>[0] = {},
  ) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 900 }, ...options });
    try {
      context.setDefaultTimeout(20_000);
      const opened = await openPane(context, served, workbook);
      await work(opened);
      expect(opened.noise).toEqual([]);
      expect(await opened.page.evaluate(() => [...window.hostPage.host.unknown])).toEqual([]);
    } finally {
      await context.close();
    }
  };
  const analysed = (pane: Frame) => said(pane, /sheets written/);
  const firstGaps = (pane: Frame) => pane.locator(".gaps strong").allInnerTexts();
  const openStep = (pane: Frame, name: string) => pane.locator("nav").getByRole("button", { name }).click();
  const users = ({ page }: OpenedPane) =>
    page.evaluate(() =>
      Object.fromEntries(Object.entries(window.hostPage.host.snapshot()).filter(([name]) => !name.startsWith("TL "))),
    );

  test("the sample: understand, check, analyse, change a weight, reopen; the user's sheets stay as they were", async () => {
    await withPane(sample, async (opened) => {
      const { page } = opened;
      const before = await users(opened);
      await press(opened.pane, "Only look first");
      await opened.pane.getByText("18 of 18 sheets were recognised.").waitFor();

      await press(opened.pane, "Next: check the data");
      await opened.pane.getByRole("button", { name: "Skills Matrix, I54" }).click();
      await said(opened.pane, "Selected: Skills Matrix, I54.");
      const { sheet, area } = await page.evaluate(() => {
        const { selection } = window.hostPage.host.workbook;
        return { sheet: selection.sheet.name, area: selection.area };
      });
      expect([sheet, area]).toEqual(["Skills Matrix", { top: 53, left: 8, bottom: 53, right: 8 }]);

      await press(opened.pane, "Analyse this workbook");
      await analysed(opened.pane);
      expect(await opened.pane.locator(".headlines li").first().innerText()).toContain("Customer conversation");
      expect(await opened.pane.locator(".evidence").first().innerText()).toContain("caused a change");
      const sheets = () => page.evaluate(() => window.hostPage.host.workbook.sheets.map(({ name }) => name));
      const written = await sheets();
      expect(written.filter((name) => name.startsWith("TL ")).length).toBeGreaterThan(10);

      await press(opened.pane, "Next: explore");
      const ranking = await firstGaps(opened.pane);
      await opened.pane.locator("#weight-speed").fill("50");
      const moved = await firstGaps(opened.pane);
      expect(moved).not.toEqual(ranking);
      await press(opened.pane, "Write these weights into the sheets");
      await analysed(opened.pane);
      expect(await firstGaps(opened.pane)).toEqual(moved);
      expect(await sheets()).toEqual(written);

      await opened.reopen();
      await opened.pane.getByText("your weights are remembered").waitFor();
      await press(opened.pane, "Analyse this workbook");
      await analysed(opened.pane);
      await press(opened.pane, "Next: explore");
      expect(await firstGaps(opened.pane)).toEqual(moved);
      await press(opened.pane, "Use the weights of the workbook");
      await analysed(opened.pane);
      expect(await firstGaps(opened.pane)).toEqual(ranking);
      expect(await users(opened)).toEqual(before);
    });
  });

  test("a gap says why it ranks where it ranks, with points that make its score", async () => {
    await withPane(sample, async ({ pane }) => {
      await press(pane, "Analyse this workbook");
      await analysed(pane);
      await press(pane, "Next: explore");
      await pane.locator(".gaps summary").first().click();
      const why = pane.locator(".gaps .why").first();
      await why.getByText("because the skill is non-negotiable").waitFor();
      const points = await why.locator(".points .figure").allInnerTexts();
      const score = /(\d+) points/.exec(await pane.locator(".gaps .facts").first().innerText())![1];
      expect(Math.abs(points.reduce((sum, text) => sum + Number(text), 0) - Number(score))).toBeLessThan(1);
    });
  });

  test("what if somebody leaves, and what if there were a budget", async () => {
    await withPane(sample, async ({ pane }) => {
      await press(pane, "Analyse this workbook");
      await analysed(pane);
      await press(pane, "Next: explore");
      await pane.getByText("Most hangs on:").waitFor();
      await pane.locator(".choices fluent-button").first().click();
      await pane.getByText(/Without .+, \d+ skills? would be covered worse/).waitFor();
      await pane.getByLabel("Who might leave?").fill("nobody of this name");
      await pane.getByText("Nobody is called “nobody of this name”.").waitFor();
      await pane.getByLabel("Budget, €").fill("a lot");
      await press(pane, "Plan it");
      await said(pane, "Type an amount from 0 up.");
      await pane.getByLabel("Budget, €").fill("50,000");
      await press(pane, "Plan it");
      await pane
        .getByText(/expected to close/)
        .last()
        .waitFor();
    });
  });

  test("when a level is changed, recalculating is offered, and our own writing is no change", async () => {
    await withPane(sample, async ({ page, pane }) => {
      await press(pane, "Analyse this workbook");
      await analysed(pane);
      expect(await pane.getByText("The workbook was changed").count()).toBe(0);
      await page.evaluate(() => window.hostPage.host.user.type("Skills Matrix", "G34", 4));
      await said(pane, "The workbook was changed after it was read.");
      await press(pane, "Recalculate");
      await analysed(pane);
      expect(await pane.getByText("The workbook was changed").count()).toBe(0);
    });
  });

  test("while a cell is being edited the pane says why it waits, and goes on by itself", async () => {
    await withPane(sample, async ({ page, pane }) => {
      await page.evaluate(() => window.hostPage.host.user.beginCellEdit());
      await press(pane, "Only look first");
      await pane.getByText(/If a cell is being edited, press Enter or Escape/).waitFor();
      await page.evaluate(() => window.hostPage.host.user.endCellEdit());
      await pane.getByText("18 of 18 sheets were recognised.").waitFor();
    });
  });

  test("Cancel ends the work at once, and the pane can begin again", async () => {
    await withPane(sample, async ({ page, pane }) => {
      await page.evaluate(() => window.hostPage.host.user.beginCellEdit());
      await press(pane, "Analyse this workbook");
      await press(pane, "Cancel");
      await said(pane, "Cancelled. Nothing was changed.");
      await page.evaluate(() => window.hostPage.host.user.endCellEdit());
      await press(pane, "Analyse this workbook");
      await analysed(pane);
    });
  });

  test("the ribbon's buttons open their step; the sample goes into an empty workbook", async () => {
    await withPane(null, async ({ page, pane }) => {
      const ribbon = (name: string) =>
        page.evaluate((button) => {
          window.hostPage.buttons.get(button)!({ completed: () => {} });
        }, name);
      await ribbon("insertSample");
      await said(pane, /This is a made-up company/);
      await ribbon("check");
      await pane.getByText(/findings?: /).waitFor();
      await ribbon("analyse");
      await analysed(pane);
      await ribbon("publish");
      await pane.getByRole("heading", { name: "Who should see it?" }).waitFor();
      await ribbon("insertTemplate");
      await said(pane, /not empty/);
    });
  });

  test("the whole way can be gone with the keyboard", async () => {
    await withPane(sample, async ({ page, pane }) => {
      const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
      const tabTo = async (text: string) => {
        for (let count = 0; count < 80 && !(await focused()).includes(text); count++) await page.keyboard.press("Tab");
        expect(await focused()).toContain(text);
      };
      await pane.locator("nav button").first().focus();
      await tabTo("Analyse this workbook");
      await page.keyboard.press("Enter");
      await analysed(pane);
      await tabTo("Next: explore");
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("What if?");
      await pane.locator("#weight-reach").focus();
      const before = await firstGaps(pane);
      for (let count = 0; count < 30; count++) await page.keyboard.press("ArrowRight");
      expect(await firstGaps(pane)).not.toEqual(before);
      expect(await pane.evaluate(() => document.activeElement?.id)).toBe("weight-reach");
    });
  });

  for (const [name, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
  ] as const)
    test(`in ${name}, 300 pixels wide, no step breaks a WCAG 2.2 AA rule or scrolls sideways`, async () => {
      await withPane(
        sample,
        async ({ page, pane }) => {
          const look = async (where: string) => {
            const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
            expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]!.html}`)).toEqual([]);
            expect(await pane.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(300);
          };
          await look("welcome");
          await press(pane, "Analyse this workbook");
          await analysed(pane);
          for (const step of steps) {
            await openStep(pane, step);
            if (step === "Explore") await pane.locator(".gaps summary").first().click();
            await look(step);
          }
        },
        { ...options, viewport: { width: 300, height: 900 } },
      );
    }, 120_000);

  for (const workbook of real)
    test.runIf(existsSync(workbook))(
      `${workbook.split(/[\\/]/).at(-1)}: asks, analyses, and remembers the answers`,
      async () => {
        await withPane(workbook, async (opened) => {
          await press(opened.pane, "Analyse this workbook");
          await opened.pane.getByRole("heading", { name: "To be confirmed" }).waitFor();
          expect(await opened.pane.locator(".question select").count()).toBeGreaterThan(0);
          await press(opened.pane, "Use these answers and analyse");
          await analysed(opened.pane);
          expect(await opened.pane.locator(".headlines li").count()).toBeGreaterThan(0);
          await opened.reopen();
          await press(opened.pane, "Analyse this workbook");
          await analysed(opened.pane);
        });
      },
    );

  test("the pane is dark where Office is dark, whatever the system says, on Office's own paper", async () => {
    const officeTheme = { bodyBackgroundColor: "#1f1f1f", bodyForegroundColor: "#ffffff" };
    const office = `${served.office};Office.context.officeTheme = ${JSON.stringify(officeTheme)};`;
    const context = await browser.newContext({ colorScheme: "light" });
    const { pane } = await openPane(context, { ...served, office }, null);
    const look = await pane.evaluate(() => [
      document.documentElement.dataset.theme,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(look).toEqual(["dark", "rgb(31, 31, 31)"]);
    await context.close();
  });

  if (real.some((workbook) => !existsSync(workbook)))
    process.stdout.write("The real workbooks of ../shared/data are not here, so the pane was not tried on them.\n");

  test("in a plain browser, without Excel, the page says how to get the pane into Excel", async () => {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 900, height: 800 } });
    const library = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url));
    await context.route("https://appsforoffice.microsoft.com/**", async (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/lib\/1\/hosted\//, "");
      await route.fulfill({ contentType: "text/javascript", body: await readFile(join(library, name), "utf8") });
    });
    const page = await context.newPage();
    const noise = noiseOf(page, served.address);
    await page.goto(`${served.address}/taskpane.html`);
    await page.getByRole("heading", { name: "Open Throughline in Excel" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(noise).toEqual([]);
    await context.close();
  });
});
