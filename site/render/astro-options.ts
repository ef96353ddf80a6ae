import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig, AstroUserConfig } from "astro";
import { minify } from "vite";
import { templateModule } from "../documents/template-module.ts";
import { bundleAdapter } from "./adapter.ts";

/** The repository, and where everything built goes. */
export const repository = new URL("../../", import.meta.url);
export const buildFolder = new URL(".build/", repository);

/**
 * How Astro is called, for the bundle (no report) or for the files of one report. Astro keeps notes of its own in
 * `root`: a folder to throw away, inside the repository so that packages are found, and no two builds share it.
 */
export function astroOptions(report: string | null, folders: { root: string; outDir: string }): AstroInlineConfig {
  return { configFile: false, logLevel: "error", ...folders, ...pageOptions(report) };
}

/** What decides how a page looks, byte for byte: the same for the bundle and for the reference. */
export function pageOptions(report: string | null): AstroUserConfig {
  return {
    srcDir: fileURLToPath(new URL("site/", repository)),
    output: report === null ? "server" : "static",
    ...(report === null ? { adapter: bundleAdapter() } : {}),
    build: { format: "file", inlineStylesheets: "always" },
    compressHTML: "jsx",
    devToolbar: { enabled: false },
    image: { service: { entrypoint: "astro/assets/services/noop" } },
    vite: {
      plugins: [reportModule(report), minifiedText(), templateModule()],
      // Browsers of 2020: keeps `@media (min-width: …)` as it is written.
      build: { cssTarget: ["chrome87", "firefox78", "safari14"], cssMinify: true },
    },
  };
}

/** `./file.js?minified`: a script as text, made small, for a page that carries it in itself. */
export function minifiedText() {
  const ending = "?minified";
  return {
    name: "throughline-minified",
    enforce: "pre" as const,
    async load(id: string) {
      if (!id.endsWith(ending)) return;
      const path = id.slice(0, -ending.length);
      const { code } = await minify(path, await readFile(path, "utf8"));
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

/** `#report`: the report of the reference build, or `null`. */
function reportModule(report: string | null) {
  const id = "\0report";
  const read = `JSON.parse(readFileSync(${JSON.stringify(report)}, "utf8"))`;
  const code =
    report === null
      ? "export const report = null;"
      : `import { readFileSync } from "node:fs"; export const report = ${read};`;
  return {
    name: "throughline-report",
    resolveId: (source: string) => (source === "#report" ? id : undefined),
    load: (source: string) => (source === id ? code : undefined),
  };
}
