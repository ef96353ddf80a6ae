import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildWithAstro } from "astro";
import { build as buildWithVite } from "vite";
import { astroOptions, buildFolder, repository } from "./astro-options.ts";

/*
 * Run as a script: `node build.ts bundle <file> <hash of the inputs>`, or `node build.ts pages <report file> <folder>`
 * for the reference.
 */

/**
 * Writes the bundle: Astro compiles the pages, a second pass makes one small file of what `render` needs. The same
 * sources give the same bytes wherever they lie.
 */
async function writeBundle(target: string, inputs: string): Promise<void> {
  await withBuildFolder(async (folder) => {
    await buildWithAstro(astroOptions(null, { root: folder, outDir: join(folder, "out") }));
    await buildWithVite({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: {
        ssr: await serverEntry(join(folder, "out/server")),
        outDir: join(folder, "small"),
        target: "es2022",
        minify: true,
        rolldownOptions: { output: { entryFileNames: "render.js", codeSplitting: false } },
      },
      ssr: { noExternal: true, target: "webworker" },
    });
    const code = await readFile(join(folder, "small/render.js"), "utf8");
    // Components carry the path they were compiled from.
    const repositoryPath = fileURLToPath(repository).replaceAll("\\", "/");
    await writeFile(join(folder, "render.js"), `//${inputs}\n${code.replaceAll(repositoryPath, "")}`);
    await rename(join(folder, "render.js"), target);
  });
}

/** Writes the pages of a report with `astro build`. */
async function writePages(report: string, outDir: string): Promise<void> {
  await withBuildFolder((root) => buildWithAstro(astroOptions(report, { root, outDir })));
}

/** A folder for one build, inside the repository so that packages are found from it; removed when the work is done. */
async function withBuildFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(buildFolder, { recursive: true });
  const folder = await mkdtemp(fileURLToPath(new URL("astro-", buildFolder)));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Astro names its server file differently from version to version. */
async function serverEntry(folder: string): Promise<string> {
  const entry = ["entry.mjs", "index.mjs", "entry.js"].map((name) => join(folder, name)).find(existsSync);
  if (entry === undefined) throw new Error(`Astro wrote no server entry, only ${(await readdir(folder)).join(", ")}.`);
  return entry;
}

const [task, from, to] = process.argv.slice(2);
if (task === "bundle" && from && to) await writeBundle(from, to);
else if (task === "pages" && from && to) await writePages(from, to);
else throw new Error("build.ts needs: bundle <file> <hash>, or pages <report file> <folder>");
