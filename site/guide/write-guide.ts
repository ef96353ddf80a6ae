import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "astro";
import type { SiteFiles } from "../deliver/site-files.ts";
import { astroOptions, buildFolder } from "../render/astro-options.ts";
import { writeSite } from "../render/write-site.ts";
import { Refusal } from "../xlsx/refusal.ts";

/*
 * Run as a script, `node write-guide.ts [folder]`: makes the pages of the guide with the generator, the frame and the
 * components of the report, and prints where to open them.
 */

/** Writes the guide into a folder; an earlier one there is replaced, a folder of anybody else's is refused. */
async function writeGuide(folder: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  await mkdir(buildFolder, { recursive: true });
  const root = await mkdtemp(fileURLToPath(new URL("guide-", buildFolder)));
  try {
    const outDir = join(root, "out");
    await build({
      ...astroOptions("", { root, outDir }),
      srcDir: fileURLToPath(new URL(".", import.meta.url)),
      // Coloured code would need style attributes, which no page of ours may have.
      markdown: { syntaxHighlight: false },
    });
    await writeSite(filesIn(outDir), folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function* filesIn(folder: string): SiteFiles {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    yield { path: relative(folder, file).replaceAll("\\", "/"), bytes: await readFile(file) };
  }
}

const [, , name = "guide"] = process.argv;
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), name);
try {
  await writeGuide(folder);
  const index = join(folder, "index.html");
  process.stdout.write(`${pathToFileURL(index).href}\n${index}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
