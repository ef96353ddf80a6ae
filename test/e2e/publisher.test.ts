import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileWorkbook } from "../../site/sample/hostile.ts";
import planted from "../../site/sample/planted.json" with { type: "json" };
import { writeWorkbook } from "../../site/xlsx/write-workbook.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import {
  analysed,
  type Dropped,
  downloaded,
  filesOnDisk,
  kpis,
  matrix,
  paths,
  previewed,
  type ServedPublisher,
  sampleCompany,
  saveable,
  servePublisher,
  titles,
  withPublisher,
} from "./publisher-for-tests.ts";

/* From a dropped file to a saved report, in the browser. */

const home = fileURLToPath(new URL("../..", import.meta.url));

let served: ServedPublisher;
let company: Dropped;
beforeAll(async () => {
  served = await servePublisher();
  company = await sampleCompany();
});
afterAll(() => served.close());

/** The zip that the command line makes of the same files. */
async function commandLineZip(files: readonly Dropped[], asOf: string, ...audience: string[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-zip-"));
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const names = files.map(({ name }) => join(folder, name)).sort();
    const words = ["report", ...names, "--as-of", asOf, "--audience", ...audience, "--zip", join(folder, "report.zip")];
    await promisify(execFile)(process.execPath, [join(home, "site/cli/throughline.mjs"), ...words], { cwd: folder });
    return await readFile(join(folder, "report.zip"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Today, where the person sits. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}

/** The files of two zips that are not the same. */
function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter(
    (name) => a[name] === undefined || b[name] === undefined || strFromU8(a[name]) !== strFromU8(b[name]),
  );
}

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("from a dropped workbook to a saved zip, byte for byte what the command line makes", async () => {
    served.asked.length = 0;
    await withPublisher(
      browser,
      served,
      async (opened) => {
        await opened.drop(company);
        await opened.at(titles.understand);
        await opened.page.getByLabel("The day the report is for").fill(planted.toldFor);
        await opened.press("Analyse this workbook");
        await opened.at(titles.check);
        expect(await opened.page.locator(".finding.error .place").first().innerText()).toBe("Skills Matrix, I54");
        await opened.press("Next: who should see it");
        await opened.page.getByRole("radio", { name: "HR" }).check();
        await opened.press("Next: look at it");
        await opened.at(titles.preview);
        await opened.press("Next: save it");
        const { name, bytes } = await downloaded(opened, "Save as a zip file");
        expect(name).toBe(`kestrel-vane-industrial-services-${planted.toldFor}.zip`);
        const expected = await commandLineZip([company], planted.toldFor, "hr");
        expect(differences(bytes, expected)).toEqual([]);
        expect(bytes.equals(expected)).toBe(true);
        expect(await opened.notice()).toMatch(/^Saved as kestrel-vane.*\.zip: \d+ pages and \d+ documents\.$/);

        // Nothing of the workbook has left: only files of the page were asked for, and nothing was sent along.
        const files = new Set((await readdir(served.folder, { recursive: true })).map((file) => paths.strict + file));
        const own = served.asked.filter(({ url }) => url !== paths.strict && !files.has(url));
        expect(own).toEqual([]);
        expect(served.asked.filter(({ method, bytes }) => method !== "GET" || bytes > 0)).toEqual([]);
        expect(opened.requests.filter(({ method, body }) => method !== "GET" || body !== null)).toEqual([]);
      },
      { path: paths.strict },
    );
  });

  for (const [name, words, teams] of [
    ["Leadership", ["leadership"], []],
    ["A manager", ["manager", "--team", "East"], ["East, 6 people"]],
  ] as const)
    test(`what ${name.toLowerCase()} gets is what the command line makes for the same readers`, async () => {
      await withPublisher(browser, served, async (opened) => {
        await analysed(opened, matrix);
        await opened.press("Next: who should see it");
        await opened.page.getByRole("radio", { name }).check();
        for (const team of teams) await opened.page.getByLabel(team).check();
        await opened.press("Next: look at it");
        await opened.at(titles.preview);
        await opened.press("Next: save it");
        const { bytes } = await downloaded(opened, "Save as a zip file");
        const expected = await commandLineZip([matrix], today(), ...words);
        expect(differences(bytes, expected)).toEqual([]);
        expect(bytes.equals(expected)).toBe(true);
      });
    });

  test("several files are one workbook, whatever the order they come in", async () => {
    const zips: Buffer[] = [];
    for (const files of [
      [matrix, kpis],
      [kpis, matrix],
    ])
      await withPublisher(browser, served, async (opened) => {
        await saveable(opened, "HR", ...files);
        zips.push((await downloaded(opened, "Save as a zip file")).bytes);
      });
    expect(zips[0]!.equals(zips[1]!)).toBe(true);
    expect(Object.keys(unzipSync(zips[0]!))).toEqual(expect.arrayContaining(["index.html", "skills/sql.html"]));
    expect(strFromU8(unzipSync(zips[0]!)["index.html"]!)).toContain(today());
  });

  test("a doubtful column is asked about, and the answer counts", async () => {
    await withPublisher(browser, served, async (opened) => {
      await opened.drop(matrix, kpis);
      await opened.at(titles.understand);
      const question = opened.page.locator(".question", { hasText: "Basleine" });
      expect(await question.locator(".place").innerText()).toBe("kpis, D1");
      expect(await question.locator("p").first().innerText()).toContain("“25”");
      await question.locator("select").selectOption("Current");
      await opened.press("Use these answers and analyse");
      await opened.at(titles.check);
      await opened.page.getByRole("button", { name: "Understand" }).click();
      await opened.page.locator("summary", { hasText: "kpis" }).click();
      await opened.page.getByText("D, “Basleine”: Current").waitFor();
      expect(await opened.page.locator(".question", { hasText: "Basleine" }).count()).toBe(0);
    });
  });

  test("a workbook that is out to harm is shown as text", async () => {
    const bytes = await writeWorkbook(hostileWorkbook());
    await withPublisher(browser, served, async (opened) => {
      await previewed(opened, "HR", { name: "<img src=x onerror=alert(1)>.xlsx", bytes });
      expect(await opened.page.frameLocator("iframe").locator("img, script, [onerror]").count()).toBe(0);
      expect(await opened.page.locator("main img, main script, [onerror]").count()).toBe(0);
    });
  });

  test("Cancel ends the making of pages and the analysis, and both can be done again", async () => {
    await withPublisher(browser, served, async (opened) => {
      const { page } = opened;
      await opened.drop(company);
      await opened.at(titles.understand);
      await opened.press("Analyse this workbook");
      await opened.press("Cancel");
      expect(await opened.notice()).toBe("Cancelled. Nothing was saved.");
      await opened.press("Analyse this workbook");
      await opened.at(titles.check);
      await opened.press("Next: who should see it");
      await page.getByRole("radio", { name: "HR" }).check();
      await opened.press("Next: look at it");
      await opened.at(titles.preview);
      await opened.press("Next: save it");

      let downloads = 0;
      page.on("download", () => downloads++);
      await opened.press("Save as one file");
      await page
        .getByText(/Making the report: \d+ of \d+ pages/)
        .first()
        .waitFor();
      await opened.press("Cancel");
      expect(await opened.notice()).toBe("Cancelled. Nothing was saved.");
      expect(downloads).toBe(0);
      const { bytes } = await downloaded(opened, "Save as one file");
      expect(bytes.toString("utf8")).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/);
    });
  });

  test("a file that cannot be used is answered with one sentence, and the next one is read", async () => {
    const compound = new Uint8Array(1024);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const refused: [Dropped, string][] = [
      [{ name: "empty.xlsx", bytes: new Uint8Array() }, "is empty"],
      [{ name: "old.xls", bytes: strToU8("BIFF") }, "is an old Excel 97–2003 workbook"],
      [{ name: "table.ods", bytes: strToU8("PK plain") }, "is damaged"],
      [{ name: "broken.xlsx", bytes: company.bytes.slice(0, 5000) }, "is damaged"],
      [{ name: "compound.xlsx", bytes: compound }, "is damaged"],
      [{ name: "letter.pdf", bytes: strToU8("%PDF-1.7 …") }, "is a PDF document"],
      [{ name: "nothing.csv", bytes: new Uint8Array() }, "is empty"],
    ];
    await withPublisher(browser, served, async (opened) => {
      for (const [file, sentence] of refused) {
        await opened.drop(file);
        const said = await opened.notice();
        expect(said).toContain(`“${file.name}” ${sentence}`);
        await opened.press("Close");
        await opened.at(titles.workbook);
      }
      await opened.drop({ name: "notes.csv", bytes: strToU8("Remember the milk\n") });
      await opened.page.getByText("No skills matrix, KPIs or trainings were recognised").waitFor();
      await opened.press("Use another workbook");
      await analysed(opened, matrix);
    });
  });

  test("a browser that can write files gets them where the person says, whole or not at all", async () => {
    await withPublisher(
      browser,
      served,
      async (opened) => {
        const { page } = opened;
        await saveable(opened, "HR", company);
        await opened.press("Save into a folder");
        await page
          .getByText(/Making the report: \d+ of \d+ pages/)
          .first()
          .waitFor();
        await opened.press("Cancel");
        expect(await opened.notice()).toBe("Cancelled. Nothing was saved.");
        expect(await filesOnDisk(page)).toEqual({});

        for (let time = 1; time <= 2; time++) {
          await opened.press("Save into a folder");
          expect(await opened.notice()).toMatch(/^Saved as Documents\/kestrel/);
          await opened.press("Close");
        }
        const files = Object.keys(await filesOnDisk(page));
        const folders = new Set(files.map((file) => file.split("/").slice(0, 2).join("/")));
        const first = `Documents/kestrel-vane-industrial-services-${today()}`;
        expect([...folders].sort()).toEqual([first, `${first}-2`]);
        expect(files).toContain(`${first}/index.html`);
        expect(files).toContain(`${first}/teams/field-service.html`);

        await opened.press("Save as a zip file");
        expect(await opened.notice()).toMatch(/\.zip: \d+ pages and \d+ documents\.$/);
        const size = Object.entries(await filesOnDisk(page)).find(([file]) => file.endsWith(".zip"))![1];
        expect(size).toBeGreaterThan(500_000);
      },
      { pickers: true },
    );
  });

  test("with a passphrase that can be guessed nothing is made; with a good one nothing can be read", async () => {
    await withPublisher(browser, served, async (opened) => {
      const { page } = opened;
      await analysed(opened, matrix);
      await opened.press("Next: who should see it");
      await page.getByRole("radio", { name: "HR" }).check();
      await page.getByLabel("Passphrase (blank: the pages are open)").fill("skills east 1");
      await page.locator("#passphrase-problem").getByText("This passphrase can be guessed.").waitFor();
      await opened.press("Next: look at it");
      expect(await opened.notice()).toContain("This passphrase can be guessed.");
      await page.getByLabel("Passphrase (blank: the pages are open)").fill("crumb velvet anchor sixties");
      await opened.press("Next: look at it");
      await opened.at(titles.preview);
      await opened.press("Next: save it");
      const { bytes } = await downloaded(opened, "Save as a zip file");
      const files = unzipSync(bytes);
      expect(Object.keys(files).filter((file) => /skill|team|person|sql/.test(file))).toEqual([]);
      for (const content of Object.values(files))
        expect(strFromU8(content)).not.toMatch(/Person \d|Coaching|skills\.csv/);
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
      expect(kept).toEqual([0, 0, ""]);
    });
  });

  test("the report can be uploaded from the page, and readers find it", async () => {
    await withPublisher(browser, served, async (opened) => {
      const { page } = opened;
      await saveable(opened, "HR", matrix);
      await opened.press("Upload");
      expect(await opened.notice()).toContain("Type the address");
      await page.getByLabel("Address of a folder on a web server").fill(`${served.address}${paths.uploads}skills/`);
      await page.getByLabel("User name (blank: none)").fill("hr");
      await page.getByLabel("Password", { exact: true }).fill("only for the test");
      await opened.press("Upload");
      expect(await opened.notice()).toContain(
        `Readers find the report at ${served.address}${paths.uploads}skills/index.html.`,
      );
      const names = [...served.uploaded.keys()];
      expect(names).toContain(`${paths.uploads}skills/index.html`);
      expect(names.filter((name) => name.endsWith("skills/sql.html"))).toHaveLength(1);
      expect(names.join()).not.toContain("only for the test");
    });
  });
});
