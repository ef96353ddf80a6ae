import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const address = "/self-test.html";
const script = `/@fs/${fileURLToPath(new URL("self-test.ts", import.meta.url))
  .replaceAll("\\", "/")
  .replace(/^\//, "")}`;
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Throughline self-test</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script type="module" src="${script}"></script>
  </head>
  <body></body>
</html>
`;

/**
 * While the add-in is developed: serves the self-test beside the pane, and puts a link to it below the pane, so that
 * whoever has the add-in open in Excel can run the conformance pack. Not part of what is built.
 */
export function serveSelfTest(): Plugin {
  return {
    name: "throughline-self-test",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(address, (_request, response) => {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page);
      });
    },
    transformIndexHtml: {
      handler: () => [{ tag: "a", attrs: { href: address }, children: "Self-test", injectTo: "body" }],
    },
  };
}
