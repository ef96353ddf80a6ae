import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";

/* The publisher page as it is built, in a sub folder of a server that also takes uploads. */

const home = fileURLToPath(new URL("../..", import.meta.url));
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** The page below this path comes without headers, and below the other with a policy in a header on every file. */
export const paths = { plain: "/tools/publisher/", strict: "/strict/publisher/", uploads: "/reports/" } as const;

const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'";

/** A request as it reached the server. */
export interface Asked {
  method: string;
  url: string;
  bytes: number;
}

/** The built page on a server of its own. */
export interface ServedPublisher {
  address: string;
  folder: string;
  /** Everything that was asked of the server. */
  asked: Asked[];
  /** What was uploaded, by path. */
  uploaded: Map<string, Buffer>;
  close(): Promise<void>;
}

/** Builds the page and serves it. */
export async function servePublisher(): Promise<ServedPublisher> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-publisher-"));
  await build({
    configFile: join(home, "site/publisher/vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  const asked: Asked[] = [];
  const uploaded = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const body = await bodyOf(request);
    asked.push({ method: request.method!, url: request.url!, bytes: body.length });
    if (pathname.startsWith(paths.uploads)) {
      const known = uploaded.get(pathname);
      if (request.method === "PUT") uploaded.set(pathname, body);
      if (request.method === "DELETE") uploaded.delete(pathname);
      const isThere = request.method === "PUT" || request.method === "MKCOL" || known !== undefined;
      response.statusCode = isThere ? (request.method === "GET" ? 200 : 201) : 404;
      response.end(request.method === "GET" ? known : undefined);
      return;
    }
    const base = [paths.plain, paths.strict].find((path) => pathname.startsWith(path));
    const file = base === undefined ? null : pathname.slice(base.length) || "index.html";
    const content = file === null ? null : await readFile(join(folder, normalize(`/${file}`))).catch(() => null);
    response.statusCode = content === null ? 404 : 200;
    response.setHeader("Content-Type", types[extname(file ?? "")] ?? "application/octet-stream");
    if (base === paths.strict) response.setHeader("Content-Security-Policy", strictPolicy);
    response.end(content ?? "");
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    asked,
    uploaded,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A file to be dropped. */
export interface Dropped {
  name: string;
  bytes: Uint8Array;
}

/** The opened page, and everything it complained about or asked another server for. */
export interface OpenedPublisher {
  page: Page;
  noise: string[];
  /** Everything it asked for, as the browser saw it. */
  requests: { method: string; url: string; body: string | null }[];
  drop(...files: readonly Dropped[]): Promise<void>;
  press(name: string): Promise<void>;
  /** Waits until a step is shown. */
  at(title: string): Promise<void>;
  /** What stands in the notice, once there is one. */
  notice(): Promise<string>;
}

/** Opens the page. Files are downloaded unless `pickers`, where the browser's own storage stands in for the disk. */
export async function openPublisher(
  context: BrowserContext,
  { address }: ServedPublisher,
  { path = paths.plain as string, pickers = false } = {},
): Promise<OpenedPublisher> {
  context.setDefaultTimeout(30_000);
  await context.addInitScript(withDisk, pickers);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  const requests: OpenedPublisher["requests"] = [];
  context.on("request", (request) => {
    requests.push({ method: request.method(), url: request.url(), body: request.postData() });
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address))
      noise.push(`request: ${request.url()}`);
  });
  await page.goto(address + path);
  await page.locator("main h2").first().waitFor();
  return {
    page,
    noise,
    requests,
    async drop(...files) {
      const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
      const transfer = await page.evaluateHandle((list) => {
        const data = new DataTransfer();
        for (const { name, base64 } of list)
          data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
        return data;
      }, sent);
      await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    },
    press: (name) => page.getByRole("button", { name, exact: true }).click(),
    at: (title) => page.getByRole("heading", { name: title, exact: true }).waitFor(),
    notice: async () => {
      const notice = page.locator(".notice p");
      await notice.waitFor();
      return notice.innerText();
    },
  };
}

/** Runs in the page: without pickers files are downloaded; with them the browser's private folder is the disk. */
function withDisk(pickers: boolean): void {
  const root = () => navigator.storage.getDirectory();
  const own = pickers
    ? {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
          (await root()).getFileHandle(suggestedName, { create: true }),
        showDirectoryPicker: async () => (await root()).getDirectoryHandle("Documents", { create: true }),
      }
    : { showSaveFilePicker: undefined, showDirectoryPicker: undefined };
  Object.assign(window, own);
}

/** The files below the private folder of a page, by path, with their sizes. */
export function filesOnDisk(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const found: Record<string, number> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found[path + name] = (await (handle as FileSystemFileHandle).getFile()).size;
      }
    };
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });
}

export const titles = {
  workbook: "Which workbook?",
  understand: "What is in this workbook?",
  check: "Can the data be trusted?",
  audience: "Who should see it?",
  preview: "Is this what they should see?",
  save: "Where should it go?",
};

/** KPIs with a title that is doubtful. */
export const kpis: Dropped = {
  name: "kpis.csv",
  bytes: strToU8("KPI,Unit,Owner of this,Basleine,Target\nChurn,%,Ana,25,20\nLead time,days,Ben,30,21\n"),
};

const people = Array.from(
  { length: 12 },
  (_, row) => `Person ${row},${row < 6 ? "East" : "West"},${row % 4},${row % 3},${row % 5}`,
);

/** A skills matrix of twelve people in two teams. */
export const matrix: Dropped = {
  name: "skills.csv",
  bytes: strToU8(["Employee,Team,SQL,Coaching,Safety", "Required,,3,2,3", ...people].join("\n")),
};

/** The sample company. */
export async function sampleCompany(): Promise<Dropped> {
  return { name: "sample.xlsx", bytes: await readFile(join(home, "site/sample/sample.xlsx")) };
}

/** Opens the page in a context of its own, and sees to it that it complained of nothing. */
export async function withPublisher(
  browser: Browser,
  served: ServedPublisher,
  work: (opened: OpenedPublisher) => Promise<void>,
  { path, pickers, ...options }: Parameters<Browser["newContext"]>[0] & Parameters<typeof openPublisher>[2] = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const opened = await openPublisher(context, served, { path, pickers });
    await work(opened);
    if (opened.noise.length > 0) throw new Error(opened.noise.join("\n"));
  } finally {
    await context.close();
  }
}

/** Goes from dropped files to the findings. */
export async function analysed(opened: OpenedPublisher, ...files: readonly Dropped[]): Promise<void> {
  await opened.drop(...files);
  await opened.at(titles.understand);
  await opened.page.locator("footer button.primary").click();
  await opened.at(titles.check);
}

/** Goes from dropped files to the preview. */
export async function previewed(
  opened: OpenedPublisher,
  audience: string,
  ...files: readonly Dropped[]
): Promise<void> {
  await analysed(opened, ...files);
  await opened.press("Next: who should see it");
  await opened.page.getByRole("radio", { name: audience, exact: true }).check();
  await opened.press("Next: look at it");
  await opened.at(titles.preview);
}

/** Goes from dropped files to where the report can be saved. */
export async function saveable(opened: OpenedPublisher, audience: string, ...files: readonly Dropped[]): Promise<void> {
  await previewed(opened, audience, ...files);
  await opened.press("Next: save it");
  await opened.at(titles.save);
}

/** What is downloaded when a button is pressed. */
export async function downloaded({ page, press }: OpenedPublisher, button: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(button)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
