import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { ensureBundle } from "../render/bundle.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const home = fileURLToPath(new URL("../..", import.meta.url));

/*
 * The publisher page, built into .build/publisher. Addresses are relative, so that it can lie anywhere on any server
 * of files.
 */

/**
 * What the page may load: its own files, nothing else; text from a cell cannot become a script, a style or a request.
 * A worker follows the policy of the header it comes with; whoever sends this one as a header adds 'wasm-unsafe-eval'
 * to `script-src`, for the solver of budgets, and to `connect-src` the servers that reports may be uploaded to.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** `#renderer`: the page renderer as the command line uses it, built when its sources changed. */
function builtRenderer(): Plugin {
  return {
    name: "throughline-renderer",
    resolveId: async (source) => (source === "#renderer" ? await ensureBundle() : undefined),
  };
}

function policyInPage(): Plugin {
  return {
    name: "throughline-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Lists the files of the page in the script that keeps them for when there is no network. */
function worksOffline(): Plugin {
  return {
    name: "throughline-offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const names = Object.keys(bundle).sort();
        const hash = createHash("sha256");
        for (const name of names) {
          const file = bundle[name]!;
          hash.update(`\n${name}\n`).update(file.type === "chunk" ? file.code : file.source);
        }
        const list = { version: hash.digest("hex").slice(0, 16), files: ["./", ...names.map((name) => `./${name}`)] };
        const source = readFileSync(`${here}service-worker.js`, "utf8");
        this.emitFile({
          type: "asset",
          fileName: "service-worker.js",
          source: source.replace("__FILES_OF_THE_PAGE__", JSON.stringify(list)),
        });
      },
    },
  };
}

export default defineConfig({
  root: here,
  base: "./",
  cacheDir: `${home}.build/vite-publisher`,
  publicDir: false,
  plugins: [builtRenderer(), policyInPage(), worksOffline()],
  worker: { format: "es", plugins: () => [builtRenderer()] },
  server: { fs: { allow: [home] } },
  build: {
    outDir: `${home}.build/publisher`,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
