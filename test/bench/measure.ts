import { writeSync } from "node:fs";

/*
 * Loaded with `--import` into a process that is measured: when it ends, what it used is written to its fourth stream.
 */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  writeSync(3, JSON.stringify({ cpuSeconds, wallSeconds: process.uptime(), megabytes: maxRSS / 1024 }));
});
