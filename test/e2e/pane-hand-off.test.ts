import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../shared/analysis/analyse.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { readPath } from "../../site/xlsx/read-path.ts";
import { readXlsx } from "../../site/xlsx/read-xlsx.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import { type OpenedPane, press, type ServedPane, said, servePane } from "./pane-for-tests.ts";
import { commandLine, downloaded, rules, sample, withStep } from "./pane-step.ts";

/* The step Hand off of the pane, in a browser, beside the simulated Excel. */

const list = "List what leaves";
const save = "Save the copy";

const withoutFile =
  '{ const { requirements } = Office.context; const known = requirements.isSetSupported; requirements.isSetSupported = (set, version) => set !== "CompressedFile" && known(set, version); }';

/** Everybody the sample names, by name, number and address. */
async function people(): Promise<string[]> {
  const { sheets } = await readPath(sample);
  const rows = sheets.find(({ name }) => name === "People")!.rows.slice(1);
  return rows.flatMap(([id, name, , , , , email]) => [id, name, email]).flatMap((each) => (each ? [String(each)] : []));
}

function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

/** The sample with a chart and a program of its owner's. The caller takes its folder away. */
async function withChart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-pane-hand-off-"));
  const parts = unzipSync(await readFile(sample));
  parts["xl/charts/chart9.xml"] = strToU8("<chartSpace/>");
  parts["xl/vbaProject.bin"] = strToU8("x");
  await writeFile(join(folder, "sample.xlsx"), zipSync(parts));
  return join(folder, "sample.xlsx");
}

describe.runIf(chromiumPath())("Hand off in the pane", () => {
  let served: ServedPane;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([servePane(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** The step Hand off of the analysed sample. `office`: what is different of this Excel. */
  const withHandOff = (
    work: (opened: OpenedPane) => Promise<void>,
    { office, workbook }: { office?: string; workbook?: string } = {},
  ) =>
    withStep(browser, served, "Hand off", work, {
      width: 320,
      patience: 60_000,
      office,
      workbook,
      before: (context) => context.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined })),
    });
  const listed = async ({ pane }: OpenedPane) => {
    await press(pane, list);
    await said(pane, /^Listed: .* Nothing was written yet\./);
  };
  /** Excel gives the same bytes from now on, so that they can be given to the command line too. */
  const sourceOf = async ({ page }: OpenedPane) => {
    const letters = await page.evaluate(async () => {
      const { host } = window.hostPage;
      const bytes = await host.fileBytes();
      host.fileBytes = async () => bytes;
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    });
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  };

  test("with pseudonyms the copy names nobody, is understood as before, and the workbook stays as it is (I1, I2)", async () => {
    await withHandOff(async (opened) => {
      const { page, pane } = opened;
      const before = await page.evaluate(() => window.hostPage.host.snapshot());
      await listed(opened);
      await pane.getByText("Check-ins: the sheet").waitFor();
      await pane.getByText("Workbook: 1 part of add-ins").waitFor();
      expect(await pane.getByText("What a copy cannot hold").count()).toBe(0);
      const { name, bytes } = await downloaded(opened, save);
      expect(name).toMatch(/^kestrel-vane-industrial-services-copy-\d{4}-\d\d-\d\d\.xlsx$/);
      await said(pane, /-copy-.* is made and searched\. Look in your folder Downloads/);
      await pane.getByText(/\d+ sheets with .* live formulas\. Read again, the copy ranks the same \d+ gaps/).waitFor();
      await pane.getByText(/removed texts looked for in \d+ parts of the file, none found/).waitFor();
      const all = everythingIn(bytes);
      expect((await people()).filter((each) => all.includes(each))).toEqual([]);
      expect(all).not.toContain("throughline.");
      const copy = readDataset(await readXlsx(bytes, name));
      const source = readDataset(await readPath(sample));
      const asOf = name.slice(-15, -5);
      const count = (reading: typeof copy) => analyse(reading, { asOf, certainty: false }).people.length;
      expect(count(copy)).toBe(count(source));
      expect(await page.evaluate(() => window.hostPage.host.snapshot())).toEqual(before);
    });
  });

  test("with names the copy is, part by part and byte by byte, what the command line makes of the same file", async () => {
    await withHandOff(async (opened) => {
      const source = await sourceOf(opened);
      await opened.pane.getByRole("radio", { name: "Names" }).check();
      await opened.pane.getByRole("checkbox", { name: "History" }).check();
      await listed(opened);
      const { name, bytes } = await downloaded(opened, save);
      const expected = await commandLine(
        ["handoff", "sample.xlsx", "--out", name, "--people", "names", "--history", "keep"],
        name,
        { "sample.xlsx": source },
      );
      const [own, theirs] = [unzipSync(bytes), unzipSync(expected)];
      expect(Object.keys(own)).toEqual(Object.keys(theirs));
      expect(Object.keys(own).filter((part) => !Buffer.from(own[part]!).equals(theirs[part]!))).toEqual([]);
      expect(await opened.pane.locator(".command code").filter({ visible: true }).innerText()).toBe(
        'npm run -s handoff -- "sample.xlsx" --people names --history keep --list',
      );
    });
  });

  test("by the keyboard alone: groups only, and the list is read from its heading on", async () => {
    await withHandOff(async ({ page, pane }) => {
      const focused = () =>
        pane.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));
      const tabTo = async (wanted: string) => {
        for (let count = 0; count < 60 && (await focused()) !== wanted; count++) await page.keyboard.press("Tab");
        expect(await focused()).toBe(wanted);
      };
      await tabTo("people-pseudonyms");
      await page.keyboard.press("ArrowDown");
      await tabTo(list);
      await page.keyboard.press("Enter");
      await said(pane, /^Listed/);
      expect(await focused()).toBe("section-what-leaves");
      await tabTo(save);
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const bytes = await readFile(await download.path());
      const { sheets } = await readXlsx(bytes, "copy.xlsx");
      expect(sheets.map(({ name }) => name)).not.toContain("People");
      expect(sheets.map(({ name }) => name)).toContain("TL Overview");
      const all = everythingIn(bytes);
      expect((await people()).filter((each) => all.includes(each))).toEqual([]);
    });
  });

  test("charts are named before anything is saved, and a full copy made by Excel is one press away", async () => {
    const workbook = await withChart();
    await withHandOff(
      async (opened) => {
        const { page, pane } = opened;
        await listed(opened);
        await pane.getByText("The copy cannot hold 1 part of charts and 1 part of macros of this workbook.").waitFor();
        await press(pane, "Open a full copy in Excel");
        await said(pane, /^A full copy is open in Excel\. Nothing has been removed from it/);
        const created = await page.evaluate(() => window.hostPage.host.created);
        expect(created).toHaveLength(1);
        const { sheets } = await readXlsx(Buffer.from(created[0]!, "base64"), "full.xlsx");
        expect(sheets.map(({ name }) => name)).toContain("Check-ins");
        await pane.getByRole("radio", { name: "Names" }).check();
        await pane.getByText("The list was of other choices").waitFor();
      },
      { workbook },
    );
    await rm(dirname(workbook), { recursive: true, force: true });
  });

  test("where Excel gives no file to add-ins, the pane says so and shows the command", async () => {
    await withHandOff(
      async ({ pane }) => {
        await pane.getByText("This Excel does not hand its file to add-ins").waitFor();
        expect(await pane.getByText(list, { exact: true }).count()).toBe(0);
        expect(await pane.locator(".command code").filter({ visible: true }).innerText()).toBe(
          'npm run -s handoff -- "sample.xlsx" --list',
        );
      },
      { office: withoutFile },
    );
  });

  test("every state passes axe and fits 320 pixels, light and dark, one in which Excel fails to give its file too", async () => {
    await withHandOff(async (opened) => {
      const { page, pane } = opened;
      const look = async (where: string) => {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect(violations.map(({ id, nodes }) => `${where}, ${colorScheme}: ${id}: ${nodes[0]!.html}`)).toEqual([]);
        }
        expect(await pane.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320);
      };
      const refuse = (isRefused: boolean) =>
        page.evaluate((refused) => {
          const reason = { code: 11001, message: "A network problem has prevented retrieval of the file." };
          window.hostPage.host.file.refusal = refused ? reason : null;
        }, isRefused);
      await refuse(true);
      await press(pane, list);
      await said(pane, /did not hand over the workbook as a file \(11001: A network problem/);
      await look("refused");
      await refuse(false);
      await listed(opened);
      await look("listed");
      await downloaded(opened, save);
      await said(pane, /is made and searched/);
      await look("saved");
    });
  });
});
