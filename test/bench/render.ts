import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBundle } from "../../site/render/bundle.ts";
import { madeReport } from "../site/render/made-report.ts";
import { measuredRun } from "./measured-run.ts";

/*
 * `node test/bench/render.ts [report.json]`: the same pages made by our bundle, by `astro build` and by plain strings.
 * Without a report file: 1,941 pages about 20,000 people, 790 skills and 600 teams.
 */

const large = {
  people: 20_000,
  teams: 600,
  skills: 790,
  skillsPerPerson: 40,
  kpis: 10,
  trainings: 24,
  personPages: 506,
};

/** Makes the pages of a report file in the three ways, one after the other, and says in lines what each used. */
export async function benchRender(reportFile?: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  try {
    const report = reportFile ?? join(folder, "report.json");
    if (!reportFile) writeFileSync(report, JSON.stringify(madeReport(large)));
    await ensureBundle();
    const pages = join(folder, "bundle");
    const bundle = await measuredRun(new URL("render-with-bundle.ts", import.meta.url), report, pages);
    const build = new URL("../../site/render/build.ts", import.meta.url);
    const astro = await measuredRun(build, "pages", report, join(folder, "astro"));
    const plain = fileURLToPath(new URL("render-with-strings.ts", import.meta.url));
    const strings: { cpuSeconds: number; different: number } = JSON.parse(
      execFileSync(process.execPath, [plain, pages, join(folder, "strings")], { encoding: "utf8" }),
    );
    if (strings.different > 0) throw new Error(`${strings.different} pages of plain strings are not the same pages.`);
    const files = readdirSync(pages, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith(".html"),
    );
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    const count = files.length;
    const line = (name: string, { cpuSeconds, wallSeconds, megabytes }: typeof bundle) =>
      `${name}: ${cpuSeconds.toFixed(1)} s CPU, ${wallSeconds.toFixed(1)} s, ${Math.round(count / wallSeconds)} pages a second, ${Math.round(megabytes)} MB`;
    return [
      `${count} pages, ${Math.round(bytes / count / 1000)} kB each; report ${Math.round(statSync(report).size / 1e6)} MB`,
      line("our bundle", bundle),
      line("astro build", astro),
      `plain strings: ${strings.cpuSeconds.toFixed(2)} s CPU (only putting together and writing)`,
      `our bundle / astro build: ${(bundle.cpuSeconds / astro.cpuSeconds).toFixed(2)} × CPU`,
      `our bundle / plain strings: ${(bundle.cpuSeconds / strings.cpuSeconds).toFixed(1)} × CPU`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.log((await benchRender(process.argv[2])).join("\n"));
