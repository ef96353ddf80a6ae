import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listPages } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { sampleReport } from "../site/deliver/sample-report.ts";
import { largeReport } from "./pages-large.ts";
import { peerData } from "./peers/data.ts";

/*
 * `npm run bench:peers`: the pages of the sample and of a large company made by our bundle, by `astro build`, and by
 * Eleventy and Hugo from the same data with a template that gives the same HTML but for the pictures, which they get
 * drawn. Eleventy and Hugo are installed into a temporary folder; a Hugo of the machine, or the one named in HUGO_PATH,
 * is taken where the package cannot be installed. Other programs on the machine change the times.
 */

const here = new URL("peers/", import.meta.url);
const home = fileURLToPath(new URL("../..", import.meta.url));
const versions = { "@11ty/eleventy": "3.1.8", "hugo-bin": "0.165.0" };

interface Run {
  seconds: number;
  cpu: number | null;
  megabytes: number;
}

/** Runs a program to its end and watches its memory; every process it starts counts for itself, the largest is told. */
async function run(command: string, args: readonly string[], cwd: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"], env: environment() });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  let kilobytes = 0;
  let ticks = 0;
  const look = setInterval(() => {
    for (const id of familyOf(child.pid!)) {
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s*(\d+)/.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0));
      const [user, system] = textOf(`/proc/${id}/stat`).split(") ")[1]?.split(" ").slice(11, 13) ?? [];
      ticks = Math.max(ticks, Number(user ?? 0) + Number(system ?? 0));
    }
  }, 20);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} did not succeed:\n${said.slice(-4000)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, cpu: ticks === 0 ? null : ticks / 100, megabytes: kilobytes / 1024 };
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", NO_COLOR: "1" };
}

function familyOf(id: number): number[] {
  const children = textOf(`/proc/${id}/task/${id}/children`).split(" ").filter(Boolean).map(Number);
  return [id, ...children.flatMap(familyOf)];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Installs a package into a folder; `null`, and it is said, when that does not succeed. */
function installed(name: keyof typeof versions, folder: string): string | null {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{"private":true,"allowScripts":{"hugo-bin":true}}`);
  const words = ["install", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${versions[name]}`];
  const { status, stderr } = spawnSync("npm", words, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return join(folder, "node_modules", name);
  const reason = /Error: .*/.exec(stderr)?.[0] ?? stderr.trim().split("\n")[0];
  console.log(`${name} ${versions[name]} could not be installed: ${reason}`);
  return null;
}

/** Hugo of the package, of HUGO_PATH or of the machine; `null` without any. */
function hugoProgram(folder: string): string | null {
  const fromPackage = installed("hugo-bin", folder);
  const candidates = [process.env.HUGO_PATH, fromPackage && join(fromPackage, "vendor/hugo"), "hugo"];
  const found = candidates.find((path) => path && spawnSync(path, ["version"]).status === 0) ?? null;
  if (found) console.log(spawnSync(found, ["version"], { encoding: "utf8" }).stdout.trim());
  else console.log("Hugo is not compared: install it, or name its program in HUGO_PATH.");
  return found;
}

async function makeEleventy(report: Report, folder: string): Promise<void> {
  const { site, pages } = peerData(report, await loadRender());
  const all = [];
  for await (const page of pages) all.push(page);
  mkdirSync(join(folder, "in/_data"), { recursive: true });
  cpSync(new URL("page.njk", here), join(folder, "in/page.njk"));
  writeFileSync(join(folder, "in/_data/site1.json"), JSON.stringify(site));
  writeFileSync(join(folder, "in/_data/pages.json"), JSON.stringify(all));
}

async function makeHugo(report: Report, folder: string): Promise<void> {
  const { site, pages } = peerData(report, await loadRender());
  for await (const page of pages) {
    const file = join(folder, "content", page.path.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1overview"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.html`, `${JSON.stringify({ title: page.path, url: `/${page.path}`, page }, null, 1)}\n`);
  }
  mkdirSync(join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  writeFileSync(join(folder, "data/site.json"), JSON.stringify(site));
  cpSync(new URL("page.gohtml", here), join(folder, "layouts/_default/single.html"));
  const off = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"];
  const config = {
    baseURL: "/",
    uglyURLs: true,
    disableKinds: off,
    markup: { goldmark: { renderer: { unsafe: true } } },
  };
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
}

function htmlIn(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith(".html"),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { pages: files.length, bytes };
}

function said(name: string, wanted: number, out: string, { seconds, cpu, megabytes }: Run): string {
  const { pages, bytes } = htmlIn(out);
  const missing = pages === wanted ? "" : ` (${pages} of ${wanted} pages)`;
  const used = cpu === null ? "" : `, ${cpu.toFixed(1)} s CPU`;
  return `  ${name}${missing}: ${Math.round(pages / seconds)} pages a second (${seconds.toFixed(1)} s${used}), ${Math.round(megabytes)} MB, ${(bytes / pages / 1000).toFixed(0)} kB a page`;
}

const parent = mkdtempSync(join(tmpdir(), "throughline-peers-"));
try {
  const eleventy = installed("@11ty/eleventy", join(parent, "eleventy"));
  const hugo = hugoProgram(join(parent, "hugo"));
  for (const [name, make] of [
    ["The sample", sampleReport],
    ["The large company", async () => largeReport()],
  ] as const) {
    const report = await make();
    const wanted = listPages(report).length;
    const folder = mkdtempSync(join(parent, "run-"));
    const file = join(folder, "report.json");
    writeFileSync(file, JSON.stringify(report));
    console.log(`${name}: ${wanted} pages`);
    const node = (script: string, ...args: string[]) =>
      run(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], home);
    const out = (place: string) => join(folder, place);
    console.log(said("our bundle", wanted, out("ours"), await node("render-with-bundle.ts", file, out("ours"))));
    const astro = await node("../../site/render/build.ts", "pages", file, out("astro"));
    console.log(said("astro build", wanted, out("astro"), astro));
    if (eleventy) {
      await makeEleventy(report, out("11ty"));
      const words = [join(eleventy, "cmd.cjs"), "--input=in", "--output=out", "--quiet"];
      console.log(said("Eleventy", wanted, out("11ty/out"), await run(process.execPath, words, out("11ty"))));
    }
    if (hugo) {
      await makeHugo(report, out("hugo"));
      console.log(said("Hugo", wanted, out("hugo/public"), await run(hugo, ["--quiet"], out("hugo"))));
    }
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
