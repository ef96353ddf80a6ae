import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import type { Report } from "../../../shared/report/report.ts";
import { ensureBundle, type Renderer } from "../../../site/render/bundle.ts";
import { allOf } from "./all-of.ts";

/** What one door made of a report: the hash of each page, of the zip and of the one file, and how long each took. */
export interface Made {
  pages: [path: string, hash: string][];
  zip: string;
  oneFile: string;
  milliseconds: { pages: number; zip: number; oneFile: number };
}

/** Only what comes from the same place: no inline script, nothing evaluated, nothing of another host. */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

/** Runs in the window and in the worker, and beside them in Node as `madeInNode`. */
const work = `import { render, siteFiles, zipOf, oneFile } from "./render.js";
const hash = async (parts) => {
  const bytes = await new Blob(parts).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
const whole = async (pieces) => {
  const parts = [];
  for await (const piece of pieces) parts.push(piece);
  return parts;
};
const timed = async (task) => {
  const start = performance.now();
  return [await task(), performance.now() - start];
};
const made = async () => {
  const report = await (await fetch("report.json")).json();
  const [pages, pagesTook] = await timed(async () => {
    const found = [];
    for await (const { path, bytes } of siteFiles(report, render)) found.push([path, await hash([bytes])]);
    return found;
  });
  const [zip, zipTook] = await timed(() => whole(zipOf(siteFiles(report, render))));
  const [one, oneTook] = await timed(() => whole(oneFile(report, render)));
  const milliseconds = { pages: pagesTook, zip: zipTook, oneFile: oneTook };
  return { pages, zip: await hash(zip), oneFile: await hash(one), milliseconds };
};`;

const inWindow = `${work}
window.madeIn = {
  window: made,
  worker: () => new Promise((resolve, reject) => {
    const worker = new Worker("worker.js", { type: "module" });
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage("make");
  }),
};`;

const inWorker = `${work}
onmessage = () => made().then(postMessage, (error) => postMessage({ error: String(error) }));`;

/** What the built renderer makes of a report in a browser, in a window or in a worker, under a strict policy. */
export async function madeInBrowser(browser: Browser, report: Report, where: "window" | "worker"): Promise<Made> {
  const html = `<!doctype html><title>door</title><script type="module" src="window.js"></script>`;
  const files = new Map<string, [type: string, body: string]>([
    ["/", ["text/html", html]],
    ["/render.js", ["text/javascript", readFileSync(await ensureBundle(), "utf8")]],
    ["/window.js", ["text/javascript", inWindow]],
    ["/worker.js", ["text/javascript", inWorker]],
    ["/report.json", ["application/json", JSON.stringify(report)]],
  ]);
  const server = createServer(({ url }, response) => {
    const [type, body] = files.get(url ?? "") ?? [];
    const headers = { "content-type": type ?? "text/plain", "content-security-policy": policy };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("window.madeIn");
    return await page.evaluate(
      (place) => (window as never as { madeIn: Record<string, () => Promise<Made>> }).madeIn[place]!(),
      where,
    );
  } finally {
    await page.close();
    server.close();
  }
}

/** What the same built renderer makes of it in Node. */
export async function madeInNode(report: Report, { render, siteFiles, zipOf, oneFile }: Renderer): Promise<Made> {
  const start = performance.now();
  const pages: Made["pages"] = [];
  for await (const { path, bytes } of siteFiles(report, render)) pages.push([path, hashOf([bytes])]);
  const afterPages = performance.now();
  const zip = hashOf(await allOf(zipOf(siteFiles(report, render))));
  const afterZip = performance.now();
  const one = hashOf(await allOf(oneFile(report, render)));
  const milliseconds = {
    pages: afterPages - start,
    zip: afterZip - afterPages,
    oneFile: performance.now() - afterZip,
  };
  return { pages, zip, oneFile: one, milliseconds };
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
