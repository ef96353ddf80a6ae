import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { officeFiles } from "./build/office-files.ts";
import { handedIn, publisherBeside } from "./build/site-parts.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const home = fileURLToPath(new URL("..", import.meta.url));

/* The pane, served or built into .build/addin. Addresses are relative, so that it can lie anywhere on a server. */

export default defineConfig({
  root: `${here}taskpane`,
  base: "./",
  cacheDir: `${home}.build/vite`,
  publicDir: false,
  plugins: [officeFiles(), handedIn(), publisherBeside()],
  worker: { format: "es", plugins: () => [handedIn()] },
  server: { fs: { allow: [home] } },
  build: {
    outDir: `${home}.build/addin`,
    emptyOutDir: true,
    target: "es2022",
    // Pages of Office that are older than the newest browsers know it; our policy knows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: `${here}taskpane/taskpane.html`,
      output: { entryFileNames: ({ name }) => (name === "functions" ? "functions.js" : "[name]-[hash].js") },
    },
  },
});
