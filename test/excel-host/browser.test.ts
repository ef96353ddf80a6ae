import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, createServer, type Rollup } from "vite";
import { describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import { simulatedTrace } from "./conformance.ts";
import { serveSelfTest } from "./serve-self-test.ts";

const client = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
const folder = fileURLToPath(new URL(".", import.meta.url));

/** The simulated Excel and the self-test as one script for a page. */
async function bundle(): Promise<string> {
  const entry = "self-test-in-simulated-excel";
  const source = `
    import { connect } from "${folder}connect.ts";
    import { ExcelHost } from "${folder}excel-host.ts";
    connect(new ExcelHost({ profile: "excel-2021" }));
    await import("${folder}self-test.ts");`;
  const built = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ["es"], fileName: "page" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RolldownOutput[];
  return (built[0]!.output[0] as Rollup.OutputChunk).code;
}

describe.runIf(chromiumPath())("in a browser", () => {
  test("the self-test shows the same as outside of one", async () => {
    const script = await bundle();
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addScriptTag({ content: readFileSync(client, "utf8") });
      await page.addScriptTag({ content: script, type: "module" });
      await page.getByRole("button").click();
      await page.getByText("Done.").waitFor();
      const trace = JSON.parse(await page.getByRole("textbox").inputValue());
      const outside = JSON.parse(JSON.stringify(await simulatedTrace("excel-2021")));
      expect(trace).toEqual(outside);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

test("while the add-in is developed, its pages lead to the self-test", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    root: folder,
    plugins: [serveSelfTest()],
    server: { middlewareMode: true },
    appType: "custom",
  });
  try {
    expect(await server.transformIndexHtml("/taskpane.html", "<html><body></body></html>")).toContain(
      'href="/self-test.html"',
    );
    expect((await server.transformRequest(`${folder}self-test.ts`))?.code).toContain("Run the Throughline self-test");
  } finally {
    await server.close();
  }
});
