import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Engine, engines } from "./engines.ts";

/* Every check there is, one after the other; what fails is said again at the end. */

const home = fileURLToPath(new URL("..", import.meta.url));
const results = fileURLToPath(new URL("../.build/test-results.json", import.meta.url));

const minutesACheck = 18;

interface Check {
  name: string;
  script: string;
  args: readonly string[];
}

const checks: readonly Check[] = [
  { name: "lint and format", script: "node_modules/@biomejs/biome/bin/biome", args: ["check", "."] },
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["--noEmit"] },
  {
    name: "tests",
    script: "node_modules/vitest/vitest.mjs",
    args: [
      "run",
      "--config",
      "test/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${results}`,
    ],
  },
  { name: "odd workbooks", script: "test/odd.ts", args: [] },
  { name: "cases", script: "test/cases.ts", args: [] },
];

/** The engines that are not there, after what can be installed was. */
function missingEngines(): Engine[] {
  const missing = engines.filter((engine) => engine.find() === null);
  if (missing.length > 0 && isDebianAsRoot()) install(missing.map(({ debianPackage }) => debianPackage));
  for (const engine of engines) process.env[engine.variable] = engine.find() ?? "";
  return engines.filter((engine) => engine.find() === null);
}

function isDebianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function install(packages: readonly string[]): void {
  process.stderr.write(`Installing what some tests need: ${packages.join(", ")}.\n`);
  const apt = (...words: string[]) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...packages);
}

/** Whether a check passed. One that hangs is stopped with everything it started, and failed. */
function passes({ name, script, args }: Check): Promise<boolean> {
  process.stdout.write(`\n${name}\n`);
  const hasGroups = process.platform !== "win32";
  const child = spawn(process.execPath, [script, ...args], { cwd: home, stdio: "inherit", detached: hasGroups });
  const stop = () => (hasGroups ? process.kill(-child.pid!, "SIGKILL") : child.kill("SIGKILL"));
  const limit = setTimeout(() => {
    process.stdout.write(`\nStopped after ${minutesACheck} minutes: ${name}.\n`);
    stop();
  }, minutesACheck * 60_000);
  process.once("SIGINT", stop);
  return new Promise((done) => {
    child.once("close", (status) => {
      clearTimeout(limit);
      process.off("SIGINT", stop);
      done(status === 0);
    });
  });
}

interface TestFile {
  status: "passed" | "failed";
  assertionResults: { status: string }[];
}

/** "N passed, N failed" of the last run of the tests, or `null` when they did not run. */
function totals(): string | null {
  if (!existsSync(results)) return null;
  const files: TestFile[] = JSON.parse(readFileSync(results, "utf8")).testResults;
  const count = (wanted: string, { assertionResults }: TestFile) =>
    assertionResults.filter(({ status }) => status === wanted).length;
  let [passed, failed, notRun] = [0, 0, 0];
  for (const file of files) {
    const here = count("failed", file);
    passed += count("passed", file);
    // A file that could not even start has no failed test, but failed.
    failed += here === 0 && file.status === "failed" ? 1 : here;
    notRun += file.assertionResults.length - count("passed", file) - here;
  }
  return `${passed} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ""}`;
}

mkdirSync(new URL("../.build/", import.meta.url), { recursive: true });
rmSync(results, { force: true });
const missing = missingEngines();
const failed: string[] = [];
for (const check of checks) if (!(await passes(check))) failed.push(check.name);
const mustHaveAll = Boolean(process.env.CI) && process.env.CI !== "false";

process.stdout.write("\n");
for (const { name, tests, howToGetIt } of missing)
  process.stdout.write(`Not tested: ${tests}, because ${name} was not found; ${howToGetIt}.\n`);
if (mustHaveAll) failed.push(...missing.map(({ name }) => `${name} is missing`));
process.stdout.write(
  `Tests: ${totals() ?? "did not run"}. ${failed.length === 0 ? "All is well." : `Failed: ${failed.join("; ")}.`}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
