import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { ensureBundle, loadRender } from "../../../site/render/bundle.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { reportForTests } from "./report-for-tests.ts";

const home = fileURLToPath(new URL("../../../", import.meta.url));

test("the page renderer holds no path of the machine it was built on, and nothing of its environment", async () => {
  const code = readFileSync(await ensureBundle(), "utf8");
  const traces = [home, home.replaceAll("\\", "/"), `${tmpdir()}/`, process.execPath, "file://", "node_modules/"];
  expect(traces.filter((trace) => code.includes(trace))).toEqual([]);
});

test("the same sources built in another folder give the same bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-copies-"));
  const copies = [join(folder, "here"), join(folder, "some where/else")] as const;
  try {
    for (const [from, to] of [[home, copies[0]] as const, copies]) {
      for (const name of ["shared", "site", "package.json", "package-lock.json", "tsconfig.json"]) {
        cpSync(join(from, name), join(to, name), { recursive: true });
      }
      symlinkSync(join(home, "node_modules"), join(to, "node_modules"), "junction");
    }
    const built = copies.map(async (copy) => {
      const bundle: { ensureBundle(): Promise<string> } = await import(
        pathToFileURL(join(copy, "site/render/bundle.ts")).href
      );
      return readFileSync(await bundle.ensureBundle(), "utf8");
    });
    const [here, elsewhere] = await Promise.all(built);
    expect(elsewhere === here).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.runIf(chromiumPath())(
  "the same renderer makes the same pages in a browser, in a window and in a worker",
  async () => {
    const code = readFileSync(await ensureBundle(), "utf8");
    const render = await loadRender();
    const report = reportForTests();
    const pages = listPages(report);
    const expected = await Promise.all(pages.map((page) => render(page, report)));
    const work = `import { render } from "./render.js";
    const all = ({ pages, report }) => Promise.all(pages.map((page) => render(page, report)));`;
    const files: Record<string, string> = {
      "/": `<!doctype html><title>door</title><script type="module" src="window.js"></script>`,
      "/render.js": code,
      "/window.js": `${work} window.all = all;
      window.allInWorker = (task) => new Promise((resolve, reject) => {
        const worker = new Worker("worker.js", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(task);
      });`,
      "/worker.js": `${work} onmessage = async ({ data }) => postMessage(await all(data));`,
    };
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.route("https://door.test/**", (route) => {
        const { pathname } = new URL(route.request().url());
        const contentType = pathname === "/" ? "text/html" : "text/javascript";
        const headers = { "content-security-policy": "default-src 'none'; script-src 'self'; worker-src 'self'" };
        return pathname in files
          ? route.fulfill({ body: files[pathname]!, contentType, headers })
          : route.fulfill({ status: 404 });
      });
      await page.goto("https://door.test/");
      await page.waitForFunction("window.allInWorker");
      for (const where of ["all", "allInWorker"]) {
        const made = await page.evaluate(
          ([name, task]) => (window as never as Record<string, (task: unknown) => Promise<string[]>>)[name]!(task),
          [where, { pages, report }] as const,
        );
        expect(pages.filter((_, index) => made[index] !== expected[index])).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  },
);
