import { configDefaults, defineConfig } from "vitest/config";
import { minifiedText } from "../site/render/astro-options.ts";
import { sweeps } from "./sweeps.ts";

const withSweeps = process.env.npm_lifecycle_event === "test:sweeps";

export default defineConfig({
  plugins: [minifiedText()],
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: withSweeps ? [...sweeps] : ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(withSweeps ? [] : sweeps)],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: "forks",
    // All cores: much of a test's time is spent waiting for a browser, LibreOffice or a server.
    maxWorkers: "100%",
    // A browser on a loaded machine may miss a key that is pressed while it is busy.
    retry: process.env.CI ? 1 : 0,
    // This one is part of a page that is tested; others are part of the bundle.
    css: { include: /locked-page\.css/ },
  },
});
