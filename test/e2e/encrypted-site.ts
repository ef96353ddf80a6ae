import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { analyse } from "../../shared/analysis/analyse.ts";
import { listPages } from "../../shared/report/pages.ts";
import { type Report, reportOf } from "../../shared/report/report.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { encryptedFiles } from "../../site/deliver/encrypted-files.ts";
import { siteFiles } from "../../site/deliver/site-files.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { readPath } from "../../site/xlsx/read-path.ts";
import { lockedFile, openSealed } from "../site/deliver/open-sealed.ts";

export const passphrase = "crumb velvet anchor sixties";

/** The sample's report for HR behind a passphrase, in a folder and on a server of this machine. */
export interface EncryptedSite {
  report: Report;
  folder: string;
  /** The open pages by path, and the file that holds each. */
  open: ReadonlyMap<string, string>;
  fileOf: ReadonlyMap<string, string>;
  /** Where the folder opens: as files, and from the server. */
  roots: Readonly<Record<"file" | "http", string>>;
  /** What is sent with every page, for servers of many kinds. */
  headers: Record<string, string>;
  remove(): Promise<void>;
}

/** Makes the report, encrypts it, and serves it. */
export async function encryptedSite(): Promise<EncryptedSite> {
  const sample = fileURLToPath(new URL("../../site/sample/sample.xlsx", import.meta.url));
  const reading = readDataset(await readPath(sample));
  const report = reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr", tables: reading.mapping.tables });
  const render = await loadRender();
  const folder = await mkdtemp(join(tmpdir(), "throughline-encrypted-"));
  const open = new Map<string, string>();
  for (const page of listPages(report)) open.set(page.path, await render(page, report));
  const byContent = new Map([...open].map(([path, html]) => [contentOf(html), path]));
  const fileOf = new Map<string, string>();
  for await (const { path, bytes } of encryptedFiles(siteFiles(report, render), passphrase)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    const html = openSealed(lockedFile(new TextDecoder().decode(bytes)), passphrase);
    fileOf.set(byContent.get(contentOf(html))!, path);
  }
  const headers: Record<string, string> = {};
  const server = await serve(folder, headers);
  return {
    report,
    folder,
    open,
    fileOf,
    headers,
    roots: {
      file: `${pathToFileURL(folder).href}/`,
      http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    },
    async remove() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page without its styles and without where its links lead. */
function contentOf(html: string): string {
  return html.slice(html.indexOf("<body")).replace(/ href="[^"]*"/g, "");
}

async function serve(folder: string, headers: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://127.0.0.1").pathname.slice(1) || "index.html");
    const body = await readFile(join(folder, path)).catch(() => null);
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...headers }).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** A page of the site, and everything it complained about or asked for beyond its own files. */
export async function openedPage(
  site: EncryptedSite,
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; noise: string[] }> {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const own = Object.values(site.roots).some((root) => request.url().startsWith(root));
    if (!own || request.method() !== "GET" || request.postData()) noise.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, noise };
}

/** Types a passphrase where it is asked for. */
export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(words);
  await page.keyboard.press("Enter");
}

/** Follows a link of the pages' navigation. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
}

/** What the first such element of an open page says. */
export function textIn(site: EncryptedSite, path: string, tag: "h1" | "title"): string {
  const [, html] = new RegExp(`<${tag}>([^<]*)`).exec(site.open.get(path)!)!;
  return html!.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
