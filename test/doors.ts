import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Report } from "../shared/report/report.ts";
import { loadRenderer } from "../site/render/bundle.ts";
import { writeReference } from "../site/render/reference.ts";
import { largeReport } from "./bench/pages-large.ts";
import { launchChromium } from "./engines.ts";
import { madeInBrowser, madeInNode } from "./site/deliver/browser-door.ts";
import { sampleReport } from "./site/deliver/sample-report.ts";

/*
 * `npm run test:doors`: the sample's report and one of 1,941 pages through the three doors, Node, a worker in Chromium
 * and `astro build`: every page, the zip and the one file must be the same bytes. Says how fast, and on Linux how much
 * memory the browser's largest process took at most.
 */

const renderer = await loadRenderer();
const browser = await launchChromium();
let different = 0;
try {
  for (const [name, report] of [
    ["the sample", await sampleReport()],
    ["the large company", largeReport()],
  ] as const)
    different += await compare(name, JSON.parse(JSON.stringify(report)));
} finally {
  await browser.close();
}
process.exitCode = different === 0 ? 0 : 1;

/** Says what differs between the doors, and how long each took. */
async function compare(name: string, report: Report): Promise<number> {
  const inNode = await madeInNode(report, renderer);
  const inWorker = await madeInBrowser(browser, report, "worker");
  const memory = await largestProcess(browser);
  const { folder, seconds } = await built(report);
  try {
    const found = inNode.pages.flatMap(([path, hash], index) => [
      ...(inWorker.pages[index]?.join() === [path, hash].join() ? [] : [`${path} in the worker`]),
      ...(hashOfFile(join(folder, "pages", path)) === hash ? [] : [`${path} by astro build`]),
    ]);
    if (inNode.zip !== inWorker.zip) found.push("the zip");
    if (inNode.oneFile !== inWorker.oneFile) found.push("the one file");
    const count = inNode.pages.length;
    const speed = (milliseconds: number) => `${Math.round((1000 * count) / milliseconds)} pages a second`;
    console.log(
      [
        `${name}: ${count} pages, ${found.length === 0 ? "all the same" : `different: ${found.slice(0, 5).join(", ")}`}`,
        `  Node: ${speed(inNode.milliseconds.pages)}, as zip ${speed(inNode.milliseconds.zip)}, as one file ${speed(inNode.milliseconds.oneFile)}`,
        `  worker in Chromium: ${speed(inWorker.milliseconds.pages)}, as zip ${speed(inWorker.milliseconds.zip)}, as one file ${speed(inWorker.milliseconds.oneFile)}${memory}`,
        `  astro build: ${speed(1000 * seconds)}`,
      ].join("\n"),
    );
    return found.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function built(report: Report): Promise<{ folder: string; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-doors-"));
  writeFileSync(join(folder, "report.json"), JSON.stringify(report));
  const start = performance.now();
  await writeReference(join(folder, "report.json"), join(folder, "pages"));
  return { folder, seconds: (performance.now() - start) / 1000 };
}

function hashOfFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** The peak memory of the browser's largest process, in words; nothing where the system does not tell. */
async function largestProcess(from: Browser): Promise<string> {
  const session = await from.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const peaks = processInfo.map(({ id }) => {
    try {
      return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  const peak = Math.max(0, ...peaks);
  return peak === 0 ? "" : `; ${Math.round(peak / 1024)} MB at most`;
}
