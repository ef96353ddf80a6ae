import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig, type Plugin } from "vite";
import { officeLibrary } from "../../addin/address.ts";
import paneConfig from "../../addin/vite.config.ts";
import { soffice } from "../engines.ts";
import { libreOffice } from "../excel-host/libre-office.ts";

/* The pane as `npm start` serves it where there is no Excel: with Microsoft's client, and our far end of it. */

const here = fileURLToPath(new URL(".", import.meta.url));
const home = fileURLToPath(new URL("../..", import.meta.url));
const client = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

const files: Record<string, { type: string; path: string }> = {
  "/": { type: "text/html", path: `${here}index.html` },
  "/simulated/sample.xlsx": { type: "application/octet-stream", path: `${home}site/sample/sample.xlsx` },
  "/simulated/excel-client.js": { type: "text/javascript", path: client },
};

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function urlOf(path: string): string {
  return `/@fs/${path.replaceAll("\\", "/").replace(/^\//, "")}`;
}

function simulatedExcel(): Plugin {
  return {
    name: "throughline-simulated-excel",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        html.replace(
          new RegExp(`<script[^>]*src="${officeLibrary}"[^>]*></script>`),
          `<script src="/simulated/excel-client.js"></script><script type="module" src="${urlOf(`${here}frame.ts`)}"></script>`,
        ),
    },
    configureServer(server) {
      server.middlewares.use("/simulated/calculate", async (request, response) => {
        if (soffice() === null) response.writeHead(404).end();
        else if (request.method !== "POST") response.writeHead(204).end();
        else response.end(await libreOffice(await bytesOf(request)));
      });
      server.middlewares.use((request, response, next) => {
        const file = files[new URL(request.url ?? "/", "http://localhost").pathname];
        if (!file) return next();
        const content = readFileSync(file.path);
        response.setHeader("Content-Type", file.type);
        response.end(
          file.type === "text/html" ? content.toString("utf8").replaceAll('"./', `"${urlOf(here)}`) : content,
        );
      });
    },
  };
}

export default mergeConfig(
  paneConfig,
  defineConfig({
    plugins: [simulatedExcel()],
    cacheDir: `${home}.build/vite-simulated`,
    // Known from the start, so that Vite does not load the page again when it meets them.
    optimizeDeps: { entries: [`${here}page.ts`, `${here}frame.ts`, `${home}addin/taskpane/{main,worker}.ts`] },
    server: { fs: { allow: [home, dirname(client)] } },
  }),
);
