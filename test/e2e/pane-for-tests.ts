import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { build } from "vite";

/* The pane as it is built for a real server, in a browser, beside the simulated Excel. */

const home = fileURLToPath(new URL("../..", import.meta.url));
const client = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
const officeAddress = "https://appsforoffice.microsoft.com/**";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** The built pane on a server of its own. */
export interface ServedPane {
  address: string;
  folder: string;
  /** What the address of Microsoft's library is answered with. */
  office: string;
  close(): Promise<void>;
}

/** Builds the pane and everything around it, and serves it. */
export async function servePane(): Promise<ServedPane> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-pane-"));
  await build({
    configFile: join(home, "addin/vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  const [page, frame] = await Promise.all([
    scriptOf(join(home, "test/e2e/host-page.ts")),
    scriptOf(join(home, "test/simulated-excel/frame.ts")),
  ]);
  const host =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulated Excel</title><iframe title="Pane"></iframe></html>';
  const around: Record<string, string> = {
    "/host.html": host.replace(
      "</html>",
      '<link rel="stylesheet" href="/host.css"><script src="/host.js"></script></html>',
    ),
    "/host.css": "html,body,iframe{width:100%;height:100%;margin:0;border:0;display:block}",
    "/host.js": page,
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const content = around[pathname] ?? (await readFile(join(folder, normalize(pathname))).catch(() => null));
    response.statusCode = content === null ? 404 : 200;
    response.setHeader("Content-Type", types[extname(pathname)] ?? "application/octet-stream");
    response.end(content ?? "");
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    office: `${readFileSync(client, "utf8")}\n;${frame}`,
    close: () => closed(server, folder),
  };
}

async function closed(server: Server, folder: string): Promise<void> {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
}

/** A TypeScript file with everything it imports, as a script for a page. */
async function scriptOf(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: basename(entry, ".ts").replace(/\W/g, "") } },
  });
  const [{ output }] = result as unknown as [{ output: { code: string }[] }];
  return output[0]!.code;
}

/** An opened pane, everything it complained about, and everything it asked another server for. */
export interface OpenedPane {
  page: Page;
  pane: Frame;
  noise: string[];
  /** Closes the pane and opens it again, beside the same workbook. */
  reopen(): Promise<void>;
}

/** Opens the pane beside a workbook file; without one beside an empty workbook. */
export async function openPane(
  context: BrowserContext,
  { address, office }: ServedPane,
  workbook: string | null,
): Promise<OpenedPane> {
  await context.route(officeAddress, (route) => route.fulfill({ contentType: "text/javascript", body: office }));
  const page = await context.newPage();
  const noise = noiseOf(page, address);
  await page.goto(`${address}/host.html`);
  if (workbook === null) await page.evaluate(() => window.hostPage.openEmpty());
  else
    await page.evaluate(([name, base64]) => window.hostPage.openWorkbook(name, base64), [
      basename(workbook),
      (await readFile(workbook)).toString("base64"),
    ] as const);
  const opened = { page, noise } as OpenedPane;
  opened.reopen = async () => {
    await page.evaluate(() => window.hostPage.openPane());
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame!.waitForURL(/taskpane/);
    await frame!.waitForSelector("footer fluent-button");
    opened.pane = frame!;
  };
  await opened.reopen();
  return opened;
}

/** Presses the button with this label that can be seen. Fluent's say what they are in a way that Playwright does not look at. */
export function press(pane: Frame, name: string): Promise<void> {
  return pane
    .locator("fluent-button, button")
    .and(pane.getByText(name, { exact: true }))
    .filter({ visible: true })
    .click();
}

/** Waits until the pane says this above its steps. */
export function said(pane: Frame, text: string | RegExp): Promise<void> {
  return pane.locator(".news").getByText(text).waitFor();
}

/** Notes complaints, dialogs, and requests that leave the pane's own server. */
export function noiseOf(page: Page, address: string): string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("https://appsforoffice.microsoft.com/"))
      noise.push(`request: ${url}`);
  });
  return noise;
}
