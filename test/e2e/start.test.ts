import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";

/* `npm start` where there is no Excel: the pane in a normal browser, beside a simulated one. */

const home = fileURLToPath(new URL("../..", import.meta.url));
const needsBrowser = test.skipIf(chromiumPath() === null);
const patience = 90_000;

let started: ChildProcess;
let said = "";
let address = "";
let browser: Browser | null = null;
let page: Page;

beforeAll(async () => {
  started = spawn(process.execPath, ["addin/start.mjs", "--browser", "--port", "0"], { cwd: home });
  const told = new Promise<void>((done) => {
    for (const stream of [started.stdout!, started.stderr!])
      stream.on("data", (text) => {
        said += text;
        if (/http:\/\/localhost:\d+\//.test(said)) done();
      });
    started.on("exit", () => done());
  });
  await told;
  address = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? "";
  if (chromiumPath() === null || address === "") return;
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  await page.goto(address);
}, patience);

afterAll(async () => {
  await browser?.close();
  started.kill("SIGKILL");
});

test("it says that this is not Excel, and where to look", () => {
  expect(said).toContain("This is not Excel.");
  expect(address, said).not.toBe("");
});

needsBrowser(
  "the pane stands beside the sample, with the buttons of the ribbon",
  async () => {
    await page.frameLocator("#pane").getByText("Analyse this workbook").waitFor();
    await page.locator("#insertSample").waitFor();
    expect(await page.locator("#tabs button").allTextContents()).toContain("Skills Matrix");
    expect(await page.locator(".notice").textContent()).toContain("This is not Excel.");
  },
  patience,
);

needsBrowser(
  "a workbook of one's own can be opened, and its cells be read",
  async () => {
    await page.locator("#open").setInputFiles(fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url)));
    await page.locator("#said", { hasText: "sample.xlsx" }).waitFor();
    await page.getByRole("button", { name: "KPIs", exact: true }).click();
    await page.locator("td", { hasText: "Average deal size" }).first().waitFor();
  },
  patience,
);

needsBrowser(
  "Template fills an empty workbook, and the pane says what to do next",
  async () => {
    await page.locator("#empty").click();
    await page.frameLocator("#pane").getByText("Analyse this workbook").waitFor();
    await page.locator("#insertTemplate").click();
    await page.frameLocator("#pane").getByText("the Guide sheet says what goes where").waitFor();
    const tabs = await page.locator("#tabs button").allTextContents();
    expect(tabs.slice(0, 3)).toEqual(["Sheet1", "Guide", "Skills Matrix"]);
  },
  patience,
);
