import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * What has to be there before anything else can run. Plain JavaScript for any Node from 20 on: it may run before a
 * single package is installed.
 */

// Packages that want a newer Node than npm runs on get one; everything else npm has to say is of use.
const quietly = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
const home = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Installs what package-lock.json names into node_modules, unless it is there already; then nothing is done and nothing
 * is asked of the network. Everything that is said goes to stderr.
 *
 * @throws Error when npm did not succeed.
 */
export function setUp() {
  if (isSetUp()) return;
  process.stderr.write("Throughline installs its packages into node_modules (npm ci): once, a minute or two.\n");
  const npm = npmCommand();
  // Windows cannot delete the Node that runs this, so there what has changed is installed over what is there.
  const over = process.platform === "win32" && existsSync(join(home, "node_modules"));
  const task = over ? ["install", "--no-save"] : ["ci"];
  const { status, error } = spawnSync(npm.command, [...npm.before, ...task, ...quietly], {
    cwd: home,
    // npm's stdout as well: ours carries only results.
    stdio: ["inherit", 2, 2],
    shell: npm.shell,
  });
  if (status !== 0) throw new Error(`npm ${task[0]} did not succeed${error ? `: ${error.message}` : ""}.`);
  if (!isSetUp()) throw new Error("npm left Node 24 out: allow its install script, then run npm rebuild node.");
}

/**
 * Makes sure that set-up is done, then runs a TypeScript file on the Node 24 that came with the packages, with our
 * streams, and ends as it ends.
 */
export function start(file, args) {
  try {
    setUp();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const child = spawn(nodeBinary(), [fileURLToPath(file), ...args], { stdio: "inherit" });
  // What we run ends by itself and tidies up; we pass the signal on and wait.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`Node 24 could not be started: ${error.message}.\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

/** By its real path: a shell or npm may have another `node` in mind still. */
function nodeBinary() {
  return realpathSync(join(home, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node"));
}

/** npm lists what it installed; set-up is done when that list has everything the lockfile asks of this machine. */
function isSetUp() {
  const wanted = packagesIn(join(home, "package-lock.json"));
  const installed = packagesIn(join(home, "node_modules", ".package-lock.json"));
  if (wanted === null || installed === null) return false;
  const here = Object.entries(wanted).filter(([path, { optional }]) => path !== "" && !optional);
  return here.every(([path, { version }]) => installed[path]?.version === version) && hasNode();
}

function hasNode() {
  try {
    return nodeBinary() !== "";
  } catch {
    return false;
  }
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages;
  } catch {
    return null;
  }
}

/** The npm that started us, or the one a shell finds. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith("npm-cli.js") && existsSync(script))
    return { command: node && existsSync(node) ? node : process.execPath, before: [script], shell: false };
  return { command: "npm", before: [], shell: process.platform === "win32" };
}

// `npm run build` runs this file itself: set-up and no more.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) setUp();
