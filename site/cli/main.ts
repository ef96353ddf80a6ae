import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../shared/report/report.ts";
import { readPath } from "../xlsx/read-path.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The real world: this process, its folder, its screen and its files. */
function realWorld(): World {
  return {
    args: process.argv.slice(2),
    folder: folderTypedIn(),
    today: today(),
    width: Math.max(80, process.stdout.columns ?? 120),
    print: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    clock: {
      now: () => performance.now(),
      after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    files: {
      readWorkbook: (path) => readPath(path),
      readText: (path) => unless("ENOENT", () => readFile(path, "utf8"), null),
      writeText: (path, text) => writeFile(path, text),
      create: (path, bytes) => unless("EEXIST", () => writeFile(path, bytes, { flag: "wx" }).then(() => true), false),
      writeReport,
    },
  };
}

/** `npm run` moves to the project's folder and remembers in INIT_CWD where it was typed. */
function folderTypedIn(): string {
  const home = fileURLToPath(new URL("../..", import.meta.url));
  const { INIT_CWD, npm_package_json } = process.env;
  const byNpm = npm_package_json === join(home, "package.json") && join(process.cwd(), "/") === home;
  return (byNpm && INIT_CWD) || process.cwd();
}

function today(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

async function unless<Result, Otherwise>(
  code: string,
  task: () => Promise<Result>,
  otherwise: Otherwise,
): Promise<Result | Otherwise> {
  try {
    return await task();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return otherwise;
    throw error;
  }
}

/** Writes the pages. When the user stops it, what was there before is there again. */
async function writeReport(
  report: Report,
  folder: string,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  // Compilers and pages are wanted here only.
  const { writeSite } = await import("../render/write-site.ts");
  const stopped = new AbortController();
  const stop = () => stopped.abort(new Refusal("Stopped: no report was written, and an earlier one is as it was."));
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    await writeSite(report, folder, onProgress, stopped.signal);
  } catch (error) {
    throw stopped.signal.aborted ? stopped.signal.reason : error;
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

if (import.meta.main) {
  // Whoever reads our output may stop early, as `head` does: that is no mistake.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await run(realWorld());
}
