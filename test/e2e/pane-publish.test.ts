import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPath } from "../../site/xlsx/read-path.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { type OpenedPane, press, type ServedPane, said, servePane } from "./pane-for-tests.ts";
import { commandLine, downloaded, rules, sample, withStep } from "./pane-step.ts";

/* The step Publish of the pane, in a browser, beside the simulated Excel. */

const save = "Make the report and save it";

/** Excel that can, or cannot, open the person's browser. */
const windows = (isThere: boolean) =>
  `{ const { requirements } = Office.context; const known = requirements.isSetSupported; requirements.isSetSupported = (set, version) => set === "OpenBrowserWindowApi" ? ${isThere} : known(set, version); }`;
const [ownWindow, noWindow] = [windows(true), windows(false)];

describe.runIf(chromiumPath())("Publish in the pane", () => {
  let served: ServedPane;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([servePane(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** The step Publish of the analysed sample. `office`: what is different of this Excel. */
  const withPublish = (
    work: (opened: OpenedPane) => Promise<void>,
    { office, pickers = "none", width = 320 }: { office?: string; pickers?: string; width?: number } = {},
  ) =>
    withStep(browser, served, "Publish", work, {
      width,
      patience: 30_000,
      office,
      before: (context) =>
        context.addInitScript((which) => {
          const refuse = () =>
            Promise.reject(new DOMException("Cross origin sub frames are not allowed.", "SecurityError"));
          Object.assign(window, { showSaveFilePicker: which === "refuse" ? refuse : undefined, blocks: [] });
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries())
              (window as unknown as { blocks: number[] }).blocks.push(duration);
          }).observe({ type: "longtask" });
        }, pickers),
    });

  test("saves a zip for leaders and one file for HR, byte for byte what the command line makes (H1, H2)", async () => {
    await withPublish(async (opened) => {
      await opened.pane.evaluate(() => {
        (window as unknown as { blocks: number[] }).blocks.length = 0;
      });
      const zip = await downloaded(opened, save);
      expect(zip.name).toMatch(/^kestrel-vane-industrial-services-\d{4}-\d\d-\d\d\.zip$/);
      const expected = await commandLine(["report", sample, "--zip", "report.zip"], "report.zip");
      expect(Object.keys(unzipSync(zip.bytes))).toEqual(Object.keys(unzipSync(expected)));
      expect(zip.bytes.equals(expected)).toBe(true);
      await said(opened.pane, /is made: \d+ pages\. Look in your folder Downloads/);
      expect(await opened.pane.getByRole("link", { name: "Save it again" }).getAttribute("download")).toBe(zip.name);

      await opened.pane.getByRole("radio", { name: "HR" }).check();
      await opened.pane.getByRole("radio", { name: "One file" }).check();
      const file = await downloaded(opened, save);
      expect(
        file.bytes.equals(
          await commandLine(["report", sample, "--one-file", "report.html", "--audience", "hr"], "report.html"),
        ),
      ).toBe(true);
      const [longest = 0] = (await opened.pane.evaluate(() => (window as unknown as { blocks: number[] }).blocks)).sort(
        (a, b) => b - a,
      );
      process.stdout.write(`While reports were made the pane's longest block was ${Math.round(longest)} ms.\n`);
    });
  });

  test("keeps in the workbook what the report told, only after it was saved, and no names (F4)", async () => {
    await withPublish(async (opened) => {
      const kept = () =>
        opened.page.evaluate(() =>
          [...window.hostPage.host.workbook.settings].filter(([name]) => name.startsWith("throughline.history")),
        );
      expect(await kept()).toEqual([]);
      await downloaded(opened, save);
      await opened.pane.getByText("This workbook now remembers what the report told").waitFor();
      const text = JSON.stringify(await kept());
      expect(text).toContain("throughline/history/1");
      const people = (await readPath(sample)).sheets.find(({ name }) => name === "People")!.rows.slice(1);
      const known = people.flatMap(([id, name, , , , , email]) => [id, name, email].filter((each) => each).map(String));
      expect(known.filter((each) => text.includes(each))).toEqual([]);
      await press(opened.pane, "Forget the reports made so far");
      await said(opened.pane, /^Forgotten/);
      expect(await kept()).toEqual([]);
    });
  });

  test("Cancel ends it while pages are made, nothing is saved, and it can be done again", async () => {
    await withPublish(async (opened) => {
      const { page, pane } = opened;
      let downloads = 0;
      page.on("download", () => downloads++);
      await pane.getByRole("radio", { name: "HR" }).check();
      await press(pane, save);
      await pane
        .locator("footer")
        .getByText(/Making the report: \d+ of \d+ pages/)
        .waitFor();
      await press(pane, "Cancel");
      await said(pane, "Cancelled. Nothing was saved.");
      expect(downloads).toBe(0);
      expect((await downloaded(opened, save)).name).toMatch(/\.zip$/);
    });
  });

  test("a weak passphrase is called so while it is typed, and a strong one locks every page (H3)", async () => {
    await withPublish(async (opened) => {
      const { pane } = opened;
      const field = pane.getByLabel("Passphrase (blank: the pages are open)");
      await field.fill("kestrel2024");
      await pane.getByText("This passphrase can be guessed.").waitFor();
      await press(pane, save);
      await said(pane, /can be guessed/);
      await field.fill("crumb velvet anchor sixties");
      await pane.locator(".problem").waitFor({ state: "detached" });
      const { bytes } = await downloaded(opened, save);
      const pages = Object.values(unzipSync(bytes)).map((page) => Buffer.from(page).toString("utf8"));
      expect(pages.filter((page) => page.includes("Kestrel") || page.includes("velvet"))).toEqual([]);
      expect(pages.length).toBeGreaterThan(20);
    });
  });

  test("in a frame whose file dialog refuses, the file is handed to the browser instead", async () => {
    await withPublish(
      async (opened) => {
        expect((await downloaded(opened, save)).name).toMatch(/\.zip$/);
      },
      { pickers: "refuse" },
    );
  });

  test("Excel that lets no pane save says so in one sentence, and a button opens the publisher page beside the pane", async () => {
    await withPublish(
      async ({ page, pane }) => {
        await pane.getByText("This Excel does not let an add-in save files").waitFor();
        expect(await pane.getByText(save).count()).toBe(0);
        const [publisher] = await Promise.all([
          page.context().waitForEvent("page"),
          press(pane, "Open the publisher page"),
        ]);
        await publisher.getByText("Drop .xlsx or .csv files here").waitFor();
        await said(pane, /publisher page opens in your browser/);
        expect(await pane.locator(".command code").filter({ visible: true }).innerText()).toBe(
          'npm run report -- "sample.xlsx" --zip report.zip',
        );
      },
      { office: `${ownWindow} Office.context.platform = "Mac";` },
    );
  });

  test("where Excel opens no page either, the address is there to be copied", async () => {
    await withPublish(
      async ({ pane }) => {
        await press(pane, "Open the publisher page");
        await said(pane, /copy the address below/);
        expect(await pane.locator("pre code").innerText()).toBe(`${served.address}/publisher/index.html`);
      },
      { office: `${noWindow} window.open = () => null;` },
    );
  });

  test("a document opens in a window of its own, dressed like the one that is saved, and prints like it (D6)", async () => {
    await withPublish(async ({ page, pane }) => {
      const complaints: string[] = [];
      page.context().on("console", (message) => complaints.push(message.text()));
      await press(pane, "Show the documents");
      await pane.getByLabel("Kind of document").selectOption("sponsor-brief");
      await pane.getByRole("region", { name: /^Sponsor brief/ }).waitFor();
      const [opened] = await Promise.all([page.context().waitForEvent("page"), press(pane, "Open as a page")]);
      const title = opened.getByRole("heading", { level: 1 });
      expect(await title.innerText()).toMatch(/^Sponsor brief: /);
      expect(await title.evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^Charter/);

      const [download] = await Promise.all([page.waitForEvent("download"), press(pane, "Save as a page")]);
      expect(download.suggestedFilename()).toMatch(/^sponsor-brief-[a-z-]+\.html$/);
      await said(pane, /is made\. Look in your folder Downloads/);
      const saved = await page.context().newPage();
      const body = await readFile(await download.path());
      await saved.route("https://saved.invalid/", (route) => route.fulfill({ contentType: "text/html", body }));
      await saved.goto("https://saved.invalid/");
      const printed = [];
      for (const paper of [opened, saved]) {
        await paper.setViewportSize({ width: 700, height: 1000 });
        await paper.emulateMedia({ media: "print" });
        printed.push(await paper.screenshot());
      }
      expect(printed[0]!.equals(printed[1]!)).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  test("where Excel opens no window and lets no pane save, the document is there to be copied", async () => {
    await withPublish(
      async ({ pane }) => {
        await press(pane, "Show the documents");
        await press(pane, "Open as a page");
        await said(pane, "This Excel opens no page from here. Press Copy text and paste it where it is needed.");
        expect(await pane.getByText("Save as a page").count()).toBe(0);
      },
      { office: 'window.open = () => null; Office.context.platform = "Mac";' },
    );
  });

  test("the whole way can be gone with the keyboard", async () => {
    await withPublish(async ({ page, pane }) => {
      const focused = () =>
        pane.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));
      const tabTo = async (wanted: string) => {
        for (let count = 0; count < 60 && (await focused()) !== wanted; count++) await page.keyboard.press("Tab");
        expect(await focused()).toBe(wanted);
      };
      await tabTo("audience-leadership");
      await page.keyboard.press("ArrowDown");
      await tabTo("team-2");
      await page.keyboard.press("Space");
      await tabTo("file-zip");
      await tabTo("purpose");
      await page.keyboard.type("For the one-on-ones.");
      await tabTo(save);
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const pages = unzipSync(await readFile(await download.path()));
      expect(Buffer.from(pages["index.html"]!).toString("utf8")).toContain("For the one-on-ones.");
    });
  });

  test("every state of the step passes axe, light and dark, and fits 300 pixels", async () => {
    await withPublish(
      async (opened) => {
        const { page, pane } = opened;
        const look = async (where: string) => {
          for (const colorScheme of ["dark", "light"] as const) {
            await page.emulateMedia({ colorScheme });
            const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
            expect(violations.map(({ id, nodes }) => `${where}, ${colorScheme}: ${id}: ${nodes[0]!.html}`)).toEqual([]);
          }
          expect(await pane.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(300);
        };
        await pane.getByRole("radio", { name: "A manager" }).check();
        await pane.getByLabel("Passphrase (blank: the pages are open)").fill("summer");
        await pane.getByText("can be guessed").waitFor();
        await look("teams and a weak passphrase");
        await pane.getByLabel("Passphrase (blank: the pages are open)").fill("");
        await pane.getByRole("radio", { name: "Leadership", exact: true }).check();
        await downloaded(opened, save);
        await said(pane, /is made/);
        await look("saved");
        await press(pane, "Show the documents");
        await pane.getByLabel("Kind of document").waitFor();
        await look("documents");
      },
      { width: 300 },
    );
  }, 120_000);
});
