import { resolve } from "node:path";
import { runBuild } from "./bundle.ts";

/**
 * Writes the pages of a report with `astro build`: what the bundle is compared with, in bytes and in time. `report` is
 * the path of a report as JSON; what was in `folder` is replaced.
 */
export async function writeReference(report: string, folder: string): Promise<void> {
  await runBuild("pages", resolve(report), resolve(folder));
}
