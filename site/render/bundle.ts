import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildFolder, repository } from "./astro-options.ts";
import type { Render } from "./render.ts";

/** What the built page renderer offers: `render`, what makes a site, a zip or one file of a report, and documents. */
export type Renderer = typeof import("./render.ts");

/** What the bundle is made of: when none of it changed, it is not made again. */
const sources = [
  "shared",
  ...["pages", "layouts", "components", "styles", "render", "deliver", "documents", "xlsx"].map(
    (room) => `site/${room}`,
  ),
];
const bundle = new URL("render.js", buildFolder);

/** The page renderer. It is built first, which takes about three seconds, when its sources changed. */
export async function loadRenderer(): Promise<Renderer> {
  return await import(pathToFileURL(await ensureBundle()).href);
}

/** Only its function that makes a page. */
export async function loadRender(): Promise<Render> {
  return (await loadRenderer()).render;
}

/**
 * The path of the built page renderer, made anew when its sources changed. It is built in a process of its own: the
 * compilers' memory is given back, and nothing of this process's environment ends up in the bundle.
 *
 * @throws Error with what the build said when it did not succeed.
 */
export async function ensureBundle(): Promise<string> {
  const path = fileURLToPath(bundle);
  const inputs = await hashOfInputs();
  if (!(await isBuiltFrom(inputs))) await runBuild("bundle", path, inputs);
  return path;
}

/** Runs `build.ts` in a Node of its own, without the environment that could be built in. */
export async function runBuild(...task: readonly [task: "bundle" | "pages", from: string, to: string]): Promise<void> {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"].filter((key) => process.env[key] !== undefined);
  const env = Object.fromEntries(kept.map((key) => [key, process.env[key]]));
  const child = spawn(process.execPath, [fileURLToPath(new URL("build.ts", import.meta.url)), ...task], {
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`The pages could not be built.\n${said}`);
}

async function isBuiltFrom(inputs: string): Promise<boolean> {
  return existsSync(bundle) && (await readFile(bundle, "utf8")).startsWith(`//${inputs}\n`);
}

async function hashOfInputs(): Promise<string> {
  const root = fileURLToPath(repository);
  const hash = createHash("sha256").update(await readFile(join(root, "package-lock.json")));
  for (const source of sources) {
    const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(`\n${file.slice(root.length).replaceAll("\\", "/")}\n`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}
