import { spawn } from "node:child_process";

/** What a process used from its start to its end. */
export interface Used {
  cpuSeconds: number;
  wallSeconds: number;
  megabytes: number;
}

/** Runs a script in a Node of its own and says what it used. What it prints is not shown unless it fails. */
export async function measuredRun(script: URL, ...args: readonly string[]): Promise<Used> {
  const measure = new URL("measure.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", measure, script.pathname, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { PATH: process.env.PATH, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  const texts = ["", "", "", ""];
  for (const stream of [1, 2, 3]) child.stdio[stream]?.on("data", (data) => (texts[stream] += data));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`${script.pathname} did not succeed:\n${texts[1]}${texts[2]}`);
  return JSON.parse(texts[3]!);
}
