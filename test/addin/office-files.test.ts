import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { served } from "../../addin/address.ts";
import { officeFiles } from "../../addin/build/office-files.ts";
import { loadTemplates } from "../../site/documents/load-templates.ts";
import { companyOf } from "../../site/sample/company.ts";
import { planOf } from "../../site/sample/plan.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-office-files-"));
const page = '<!doctype html><html lang="en"><head><title>Pane</title></head><body></body></html>';
const built = new Map<string, string>();

beforeAll(async () => {
  writeFileSync(join(folder, served.pane), page);
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: "silent",
    plugins: [officeFiles()],
    build: { write: false, rolldownOptions: { input: join(folder, served.pane) } },
  });
  for (const { fileName, ...file } of "output" in result ? result.output : [])
    built.set(fileName, file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("beside the pane lies everything that Excel and the buttons ask for", () => {
  expect([...built.keys()].filter((name) => !name.startsWith(`${served.assets}/`)).sort()).toEqual(
    [served.functions, served.functionsMetadata, served.pane, served.sample].sort(),
  );
  expect([...built.keys()].filter((name) => name.endsWith(".png"))).toHaveLength(22);
  expect(JSON.parse(built.get(served.functionsMetadata)!).functions).toHaveLength(6);
  expect(built.get(served.functions)).toContain("PREPOST");
});

test("the sample that a button inserts is the sample that is analysed from a file", () => {
  expect(JSON.parse(built.get(served.sample)!)).toEqual(JSON.parse(JSON.stringify(companyOf().sheets.map(planOf))));
});

test("the pane may load itself and Microsoft's library, and run nothing that stands in a page", async () => {
  const html = built.get(served.pane)!;
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!.replaceAll("&#39;", "'");
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<title>"));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|http:/);
  expect([...policy.matchAll(/https:\/\/[\w.-]+/g)].map(([origin]) => origin)).toEqual([
    "https://appsforoffice.microsoft.com",
    "https://officeapis.public.onecdn.static.microsoft",
  ]);
  // A document that the pane opens keeps the pane's policy.
  const { styleHash } = await loadTemplates();
  expect(policy).toContain(`style-src 'self' 'sha256-${styleHash}';`);
});

test("while somebody works on the add-in, the same is served without being built", async () => {
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: "silent",
    plugins: [officeFiles()],
    server: { port: 0, host: "127.0.0.1" },
  });
  try {
    await server.listen();
    const get = (name: string) => fetch(new URL(name, server.resolvedUrls!.local[0]));
    expect((await (await get(served.functionsMetadata)).json()).functions).toHaveLength(6);
    expect((await get(`${served.assets}/mark-32.png`)).headers.get("content-type")).toBe("image/png");
    expect(await (await get(served.functions)).text()).toContain("functions-script.ts");
    expect(await (await get(served.pane)).text()).toContain("Content-Security-Policy");
  } finally {
    await server.close();
  }
}, 60_000);
