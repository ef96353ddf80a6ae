import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../xlsx/refusal.ts";
import { disk } from "./disk.ts";
import { run } from "./run.ts";
import { askUnseen } from "./terminal.ts";
import type { World } from "./world.ts";

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The real world: this process, its folder, its screen and its files. */
function realWorld(): World {
  const tell = (text: string) => {
    process.stderr.write(text);
  };
  return {
    args: process.argv.slice(2),
    folder: folderTypedIn(),
    today: today(),
    width: Math.max(80, process.stdout.columns ?? 120),
    print: (text) => process.stdout.write(text),
    tell,
    clock: {
      now: () => performance.now(),
      after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    files: disk,
    secrets: {
      kept: (name) => process.env[name] || null,
      ask: (question) => askUnseen({ input: process.stdin, tell }, question),
    },
    fetch: (address, options) => fetch(address, options),
    stoppable,
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

async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopped = new AbortController();
  const stop = () =>
    stopped.abort(new Refusal("Stopped: what was not finished was not written, and an earlier report is as it was."));
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(stopped.signal);
  } catch (error) {
    throw stopped.signal.aborted ? stopped.signal.reason : error;
  } finally {
    // Once stopped, we end by ourselves: the same signal often comes twice, from the terminal and from the launcher.
    if (!stopped.signal.aborted) for (const signal of stopSignals) process.off(signal, stop);
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
