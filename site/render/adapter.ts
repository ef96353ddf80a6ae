import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Builds the pages into a module with one function, `render`, for Node, a browser or a worker: it uses no server, no
 * file and nothing of Node. Astro compiles the pages; what the compiled pages call is our `runtime.ts`.
 */
export function bundleAdapter(): AstroIntegration {
  const name = "throughline-bundle";
  return {
    name,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        const resolve = {
          noExternal: true as const,
          conditions: ["browser", "module", "import", "default"],
          // Packages without conditions name their browser's file so: without it they would bring Node's in.
          mainFields: ["browser", "module", "main"],
        };
        updateConfig({ vite: { plugins: [ownRuntime()], environments: { ssr: { resolve } } } });
      },
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name,
          entrypointResolution: "auto",
          serverEntrypoint: fileURLToPath(new URL("./render.ts", import.meta.url)),
          adapterFeatures: { buildOutput: "server" },
          supportedAstroFeatures: { serverOutput: "stable", staticOutput: "stable" },
        });
      },
    },
  };
}

function ownRuntime() {
  const runtime = fileURLToPath(new URL("./runtime.ts", import.meta.url));
  return {
    name: "throughline-runtime",
    enforce: "pre" as const,
    resolveId: (source: string) => (source === "astro/compiler-runtime" ? runtime : undefined),
  };
}
