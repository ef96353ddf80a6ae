import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";

/* The real thing: the launcher, Node, files. */

const home = fileURLToPath(new URL("../../..", import.meta.url));
const launcher = join(home, "site/cli/throughline.mjs");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
  folders.push(folder);
  return folder;
}

interface Where {
  cwd: string;
  env?: Record<string, string>;
  script?: string;
  /** Gets the process as it starts. */
  meanwhile?: (child: ChildProcess) => void;
}

/** Types words after `throughline` in a folder. */
function type(words: string[], { cwd, env = {}, script = launcher, meanwhile }: Where) {
  const child = spawn(process.execPath, [script, ...words], { cwd, env: { ...process.env, ...env } });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.err += text;
  });
  meanwhile?.(child);
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

test("the sample's report is made in the folder where it was typed, and beside it only what the self-check found", async () => {
  const cwd = emptyFolder();
  const { code, out } = await type(["report", "--sample"], { cwd });
  const index = join(cwd, "report", "index.html");
  expect(code).toBe(0);
  // The sample stays on its own day, whenever it is looked at.
  expect(out).toMatch(/^Report of sample\.xlsx as of 22 November 2026: \d{2,} pages\. /);
  expect(out.split("\n").slice(1, 3)).toEqual([pathToFileURL(index).href, index]);
  expect(readFileSync(index, "utf8")).toMatch(/^<!doctype html>/i);
  expect(readdirSync(cwd)).toEqual(["report", "report.self-check.json"]);
});

test("with npm run, paths start where the person typed, not in the project", async () => {
  const cwd = emptyFolder();
  const env = { INIT_CWD: cwd, npm_package_json: join(home, "package.json") };
  const { code, out } = await type(["template", "--out", "empty.xlsx"], { cwd: home, env });
  expect({ code, out }).toEqual({ code: 0, out: `${join(cwd, "empty.xlsx")}\n` });
  expect(readdirSync(cwd)).toEqual(["empty.xlsx"]);
});

test("a folder of somebody else's is left as it is", async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, "mine"));
  writeFileSync(join(cwd, "mine", "thesis.txt"), "years of work");
  const { code, out, err } = await type(["report", "--sample", "--out", "mine"], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^The folder “[^\n]*mine” holds files that Throughline did not make[^\n]*\n$/m);
  expect(readdirSync(join(cwd, "mine"))).toEqual(["thesis.txt"]);
  expect(readdirSync(cwd)).toEqual(["mine"]);
});

test("a slip ends with 2 and its usage, without a stack", async () => {
  const { code, out, err } = await type(["report"], { cwd: emptyFolder() });
  expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 3 });
});

test("stopped while it writes, a report is whole or not there", async () => {
  const cwd = emptyFolder();
  const { code } = await type(["report", "--sample"], {
    cwd,
    meanwhile: (child) => {
      // The pages go into a folder of their own first: as soon as that appears, the user stops it.
      const watcher = watch(cwd, () => {
        child.kill("SIGINT");
        watcher.close();
      });
    },
  });
  if (code === 0) expect(existsSync(join(cwd, "report", "index.html"))).toBe(true);
  expect(readdirSync(cwd)).toEqual(code === 0 ? ["report", "report.self-check.json"] : []);
});

test("set-up is done once, by npm, and says so on stderr; then it is skipped until the lockfile changes", async () => {
  const house = emptyFolder();
  mkdirSync(join(house, "site/cli"), { recursive: true });
  cpSync(join(home, "site/cli/set-up.mjs"), join(house, "site/cli/set-up.mjs"));
  const lock = (version: string) =>
    writeFileSync(
      join(house, "package-lock.json"),
      JSON.stringify({ packages: { "": {}, "node_modules/a": { version } } }),
    );
  const npm = join(house, "npm-cli.js");
  writeFileSync(
    npm,
    `const { cpSync, mkdirSync } = require("node:fs");
     mkdirSync("node_modules/node/bin", { recursive: true });
     require("node:fs").writeFileSync("node_modules/node/bin/" + (process.platform === "win32" ? "node.exe" : "node"), "");
     cpSync("package-lock.json", "node_modules/.package-lock.json");
     console.log("npm", ...process.argv.slice(2));`,
  );
  const setUp = () =>
    type([], {
      cwd: tmpdir(),
      script: join(house, "site/cli/set-up.mjs"),
      env: { npm_execpath: npm, npm_node_execpath: process.execPath },
    });

  lock("1.0.0");
  const first = await setUp();
  expect(first).toMatchObject({ code: 0, out: "" });
  expect(first.err).toBe(
    "Throughline installs its packages into node_modules (npm ci): once, a minute or two.\nnpm ci --include=dev --no-audit --no-fund --loglevel=error\n",
  );
  expect(await setUp()).toEqual({ code: 0, out: "", err: "" });
  lock("1.0.1");
  expect((await setUp()).err).toContain("npm ci");
});
