import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileWorkbook } from "../../site/sample/hostile.ts";
import planted from "../../site/sample/planted.json" with { type: "json" };
import { writeWorkbook } from "../../site/xlsx/write-workbook.ts";
import { chromiumPath, launchChromium } from "../engines.ts";
import {
  type Dropped,
  filesOnDisk,
  type OpenedPublisher,
  openPublisher,
  paths,
  type ServedPublisher,
  servePublisher,
} from "./publisher-for-tests.ts";

const home = fileURLToPath(new URL("../..", import.meta.url));
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const titles = {
  workbook: "Which workbook?",
  understand: "What is in this workbook?",
  check: "Can the data be trusted?",
  audience: "Who should see it?",
  preview: "Is this what they should see?",
  save: "Where should it go?",
};
const asked: Dropped = {
  name: "kpis.csv",
  bytes: strToU8("KPI,Unit,Owner of this,Basleine,Target\nChurn,%,Ana,25,20\nLead time,days,Ben,30,21\n"),
};
const matrix: Dropped = {
  name: "skills.csv",
  bytes: strToU8(
    [
      "Employee,Team,SQL,Coaching,Safety",
      "Required,,3,2,3",
      ...Array.from(
        { length: 12 },
        (_, row) => `Person ${row},${row < 6 ? "East" : "West"},${row % 4},${row % 3},${row % 5}`,
      ),
    ].join("\n"),
  ),
};

let served: ServedPublisher;
let company: Dropped;
beforeAll(async () => {
  served = await servePublisher();
  company = { name: "sample.xlsx", bytes: await readFile(join(home, "site/sample/sample.xlsx")) };
});
afterAll(() => served.close());

/** The zip that the command line makes of the same files. */
async function commandLineZip(files: readonly Dropped[], asOf: string, audience: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-zip-"));
  try {
    const { writeFile } = await import("node:fs/promises");
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const names = files.map(({ name }) => join(folder, name)).sort();
    const words = ["report", ...names, "--as-of", asOf, "--audience", audience, "--zip", join(folder, "report.zip")];
    await promisify(execFile)(process.execPath, [join(home, "site/cli/throughline.mjs"), ...words], { cwd: folder });
    return await readFile(join(folder, "report.zip"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of two zips that are not the same. */
function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter(
    (name) => a[name] === undefined || b[name] === undefined || strFromU8(a[name]) !== strFromU8(b[name]),
  );
}

test("the page is small, runs nothing inline, and names every file by where it lies itself", async () => {
  const html = await readFile(join(served.folder, "index.html"), "utf8");
  expect(html).toContain("Content-Security-Policy");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|unsafe/);
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  expect(loaded.filter((file) => !file.startsWith("./"))).toEqual([]);
  const sizes = await Promise.all(
    loaded.map(async (file) => gzipSync(await readFile(join(served.folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40 * 1024);
});

test("every file of the page is kept for when there is no network", async () => {
  const worker = await readFile(join(served.folder, "service-worker.js"), "utf8");
  const files = (await readdir(served.folder, { recursive: true })).filter((file) => file.includes("."));
  for (const file of files.filter((each) => each !== "service-worker.js")) expect(worker).toContain(`"./${file}"`);
});

describe.runIf(chromiumPath())("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const withPublisher = async (
    work: (opened: OpenedPublisher) => Promise<void>,
    { path, pickers, ...context }: Parameters<Browser["newContext"]>[0] & Parameters<typeof openPublisher>[2] = {},
  ) => {
    const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
    try {
      const publisher = await openPublisher(opened, served, { path, pickers });
      await work(publisher);
      expect(publisher.noise).toEqual([]);
    } finally {
      await opened.close();
    }
  };
  const analysed = async (opened: OpenedPublisher, ...files: readonly Dropped[]) => {
    await opened.drop(...files);
    await opened.at(titles.understand);
    await opened.page.locator("footer button.primary").click();
    await opened.at(titles.check);
  };
  const previewed = async (opened: OpenedPublisher, audience: string, ...files: readonly Dropped[]) => {
    await analysed(opened, ...files);
    await opened.press("Next: who should see it");
    await opened.page.getByRole("radio", { name: audience, exact: true }).check();
    await opened.press("Next: look at it");
    await opened.at(titles.preview);
  };
  const saveable = async (opened: OpenedPublisher, audience: string, ...files: readonly Dropped[]) => {
    await previewed(opened, audience, ...files);
    await opened.press("Next: save it");
    await opened.at(titles.save);
  };
  const downloaded = async ({ page, press }: OpenedPublisher, button: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press(button)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  test("from a dropped workbook to a saved zip, byte for byte what the command line makes", async () => {
    served.asked.length = 0;
    await withPublisher(
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
        expect(await opened.notice()).toMatch(/^Saved as kestrel-vane.*\.zip: \d+ pages\.$/);

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

  test("several files are one workbook, whatever the order they come in", async () => {
    const today = new Date().toLocaleDateString("sv-SE");
    const zips: Buffer[] = [];
    for (const files of [
      [matrix, asked],
      [asked, matrix],
    ])
      await withPublisher(async (opened) => {
        await saveable(opened, "HR", ...files);
        zips.push((await downloaded(opened, "Save as a zip file")).bytes);
      });
    expect(zips[0]!.equals(zips[1]!)).toBe(true);
    expect(Object.keys(unzipSync(zips[0]!))).toEqual(expect.arrayContaining(["index.html", "skills/sql.html"]));
    expect(strFromU8(unzipSync(zips[0]!)["index.html"]!)).toContain(today);
  });

  test("a doubtful column is asked about, and the answer counts", async () => {
    await withPublisher(async (opened) => {
      await opened.drop(matrix, asked);
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

  test("the preview shows any page, follows links and runs nothing", async () => {
    await withPublisher(async (opened) => {
      await previewed(opened, "HR", company);
      const { page } = opened;
      const inside = page.frameLocator("iframe.preview");
      await inside.getByRole("navigation").getByRole("link", { name: "Gaps", exact: true }).click();
      await inside.getByRole("heading", { name: "Which gaps matter most?" }).waitFor();
      expect(await page.getByLabel("Page", { exact: true }).locator("option:checked").innerText()).toBe("Gaps");
      await page.getByLabel("Page", { exact: true }).selectOption("method.html");
      await inside.locator('nav [aria-current="page"]', { hasText: "Method" }).waitFor();
      const colour = await inside.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(colour).toBe("rgb(255, 254, 251)");
      expect(await inside.locator("style, script").count()).toBe(0);
    });
  });

  test("a workbook that is out to harm is shown as text", async () => {
    const bytes = await writeWorkbook(hostileWorkbook());
    await withPublisher(async (opened) => {
      await previewed(opened, "HR", { name: "<img src=x onerror=alert(1)>.xlsx", bytes });
      expect(await opened.page.frameLocator("iframe").locator("img, script, [onerror]").count()).toBe(0);
      expect(await opened.page.locator("main img, main script, [onerror]").count()).toBe(0);
    });
  });

  test("Cancel ends the making of pages and the analysis, and both can be done again", async () => {
    await withPublisher(async (opened) => {
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
    await withPublisher(async (opened) => {
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

        for (const name of ["kestrel", "kestrel"]) {
          await opened.press("Save into a folder");
          expect(await opened.notice()).toMatch(/^Saved as Documents\/kestrel/);
          await opened.press("Close");
          expect(name).toBe("kestrel");
        }
        const files = Object.keys(await filesOnDisk(page));
        const folders = new Set(files.map((file) => file.split("/").slice(0, 2).join("/")));
        const first = `Documents/kestrel-vane-industrial-services-${new Date().toLocaleDateString("sv-SE")}`;
        expect([...folders].sort()).toEqual([first, `${first}-2`]);
        expect(files).toContain(`${first}/index.html`);
        expect(files).toContain(`${first}/teams/field-service.html`);

        await opened.press("Save as a zip file");
        expect(await opened.notice()).toMatch(/\.zip: \d+ pages\.$/);
        const size = Object.entries(await filesOnDisk(page)).find(([file]) => file.endsWith(".zip"))![1];
        expect(size).toBeGreaterThan(500_000);
      },
      { pickers: true },
    );
  });

  test("with a passphrase that can be guessed nothing is made; with a good one nothing can be read", async () => {
    await withPublisher(async (opened) => {
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
      for (const content of Object.values(files)) expect(strFromU8(content)).not.toMatch(/Person \d|Coaching|East/);
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
      expect(kept).toEqual([0, 0, ""]);
    });
  });

  test("the report can be uploaded from the page, and readers find it", async () => {
    await withPublisher(async (opened) => {
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

  test("once loaded the page works without a network, also when it is opened again", async () => {
    const context = await browser.newContext();
    try {
      const opened = await openPublisher(context, served);
      const { page } = opened;
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const isKept = async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller !== null;
        while (!(await isKept())) await new Promise((resume) => setTimeout(resume, 50));
      });
      await context.setOffline(true);
      await page.reload();
      await saveable(opened, "HR", company);
      const { bytes } = await downloaded(opened, "Save as a zip file");
      expect(strFromU8(unzipSync(bytes)["budget.html"]!)).toContain("Negotiation");
      expect(opened.noise).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test("everything can be done with the keyboard, and the focus goes to the title of the next step", async () => {
    await withPublisher(async (opened) => {
      const { page } = opened;
      const { keyboard } = page;
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      const tabTo = async (text: string) => {
        for (let press = 0; press < 60 && (await focused()) !== text; press++) await keyboard.press("Tab");
        expect(await focused()).toBe(text);
      };
      await tabTo("Choose files");
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keyboard.press("Enter")]);
      await chooser.setFiles([{ name: matrix.name, mimeType: "text/csv", buffer: Buffer.from(matrix.bytes) }]);
      await opened.at(titles.understand);
      expect(await focused()).toBe(titles.understand);
      await tabTo("Analyse this workbook");
      await keyboard.press("Enter");
      await opened.at(titles.check);
      expect(await focused()).toBe(titles.check);
      await tabTo("Next: who should see it");
      await keyboard.press("Enter");
      await keyboard.press("Tab");
      await keyboard.press("ArrowUp");
      expect(await page.getByRole("radio", { name: "HR" }).isChecked()).toBe(true);
      await tabTo("Next: look at it");
      await keyboard.press("Enter");
      await opened.at(titles.preview);
      await tabTo("Next: save it");
      await keyboard.press("Enter");
      expect(await focused()).toBe(titles.save);
      await tabTo("Save as a zip file");
      await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    });
  });

  for (const [name, settings] of Object.entries({
    "on a laptop": { viewport: { width: 1280, height: 900 } },
    "on a phone, in the dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  } as const))
    test(`every step keeps the rules of accessibility and stays within the screen, ${name}`, async () => {
      await withPublisher(async (opened) => {
        const { page } = opened;
        const looksRight = async (title: string) => {
          await opened.at(title);
          const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude("iframe").analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide).toBeLessThanOrEqual(0);
          const small = await page
            .locator("button:visible, select:visible, summary:visible")
            .evaluateAll((all) =>
              all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML),
            );
          expect(small).toEqual([]);
        };
        await looksRight(titles.workbook);
        await opened.drop({ name: "broken.xlsx", bytes: new Uint8Array() });
        await opened.notice();
        await looksRight(titles.workbook);
        await opened.drop(matrix, asked);
        await looksRight(titles.understand);
        await page.locator("summary").first().click();
        await looksRight(titles.understand);
        await opened.press("Use these answers and analyse");
        await looksRight(titles.check);
        await opened.press("Next: who should see it");
        await page.getByRole("radio", { name: "A manager" }).check();
        await page.getByLabel("Passphrase (blank: the pages are open)").fill("east");
        await page.locator("#passphrase-problem p").waitFor();
        await looksRight(titles.audience);
        await page.getByLabel("Passphrase (blank: the pages are open)").fill("");
        await page.getByRole("radio", { name: "HR" }).check();
        await opened.press("Next: look at it");
        await looksRight(titles.preview);
        await opened.press("Next: save it");
        await looksRight(titles.save);
      }, settings);
    });
});
