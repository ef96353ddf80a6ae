import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, ViteDevServer } from "vite";
import { contentPolicy, served } from "../address.ts";
import { functionsMetadata } from "./functions-metadata.ts";

const assets = new URL("../assets/", import.meta.url);
const documentStyle = new URL("../../shared/documents/templates/style.css", import.meta.url);
const functionsScript = fileURLToPath(new URL("../functions-script.ts", import.meta.url));
const samplePrinter = fileURLToPath(new URL("../../site/sample/print-plans.ts", import.meta.url));

interface OfficeFile {
  name: string;
  type: string;
  content(): string | Uint8Array;
}

/** What lies beside the pane because the manifest or a button asks for it. Made when it is asked for, kept nowhere. */
const files: readonly OfficeFile[] = [
  ...globSync("*.png", { cwd: fileURLToPath(assets) }).map((name) => ({
    name: `${served.assets}/${basename(name)}`,
    type: "image/png",
    content: () => readFileSync(new URL(name, assets)),
  })),
  {
    name: served.functionsMetadata,
    type: "application/json",
    content: () => `${JSON.stringify(functionsMetadata(), null, 2)}\n`,
  },
  {
    name: served.sample,
    type: "application/json",
    // Asked of the sample's own program: nothing in addin/ imports anything of site/.
    content: () => execFileSync(process.execPath, [samplePrinter], { maxBuffer: 2 ** 26 }),
  },
];

/**
 * Puts the files that Office asks for beside the pane, served or built: icons, the script and the description of the
 * functions, the sample; and gives the pane its content policy.
 */
export function officeFiles(): Plugin {
  return {
    name: "throughline-office-files",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy(documentStyleHash()) },
        injectTo: "head-prepend",
      },
    ],
    buildStart() {
      if (this.environment.mode !== "build") return;
      for (const { name, content } of files) this.emitFile({ type: "asset", fileName: name, source: content() });
      this.emitFile({ type: "chunk", id: functionsScript, fileName: served.functions });
    },
    configureServer: serve,
  };
}

function documentStyleHash(): string {
  return createHash("sha256").update(readFileSync(documentStyle)).digest("base64");
}

function serve(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const asked = new URL(request.url ?? "/", "https://localhost").pathname.slice(server.config.base.length);
    const file = files.find(({ name }) => name === asked);
    if (file) response.setHeader("Content-Type", file.type).end(file.content());
    else if (asked === served.functions) {
      const path = `/@fs/${relative("/", functionsScript).replaceAll("\\", "/")}`;
      response.setHeader("Content-Type", "text/javascript").end(`import ${JSON.stringify(path)};\n`);
    } else next();
  });
}
