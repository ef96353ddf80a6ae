import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentsOf } from "../../../shared/documents/documents.ts";
import { loadTemplates } from "../../../site/documents/load-templates.ts";
import { templateModule } from "../../../site/documents/template-module.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { bookOf, factsIn, smallTeam } from "../../shared/documents/small-documents.ts";

const home = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;
let code: string;

const entry = `
import { templates } from "#document-templates";
import { documentsOf } from "../../shared/documents/documents.ts";
export const write = (analysis, dataset) => documentsOf(analysis, dataset, { templates });
`;

beforeAll(async () => {
  mkdirSync(join(home, ".build"), { recursive: true });
  folder = mkdtempSync(join(home, ".build/documents-"));
  writeFileSync(join(folder, "entry.js"), entry);
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [templateModule()],
    build: {
      lib: { entry: join(folder, "entry.js"), formats: ["es"], fileName: "documents" },
      outDir: join(folder, "out"),
    },
  });
  code = readFileSync(join(folder, "out/documents.js"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what a browser gets holds no compiler and no eval", () => {
  expect(code).not.toMatch(/\beval\(|\bFunction\(/);
});

describe.runIf(chromiumPath())("in a browser whose policy knows no eval", () => {
  test("the documents are those that Node writes, byte for byte", async () => {
    const { analysis, dataset } = factsIn(bookOf(smallTeam));
    const known = { analysis: { ...analysis, pairs: analysis.pairs }, dataset };
    const policy = "default-src 'none'; script-src 'self'";
    const server = createServer((request, response) => {
      const isCode = request.url === "/documents.js";
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Content-Type", isCode ? "text/javascript" : "text/html");
      response.end(isCode ? code : "<!doctype html><title>x</title>");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.evaluate((data) => Object.assign(globalThis, { data }), known);
      // As a text, because the test runner rewrites imports.
      const made = await page.evaluate(
        "import('/documents.js').then(({ write }) => write(data.analysis, data.dataset))",
      );
      expect(made).toEqual(documentsOf(analysis, dataset, { templates: await loadTemplates() }));
      expect(said).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
