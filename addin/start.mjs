import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { developmentAddress } from "./address.ts";

/*
 * `npm start`. On Windows and Mac: serves the add-in and opens it in Excel. Elsewhere, or with `-- --browser`: serves
 * the same pane in a normal browser, against the simulated Excel that the tests use.
 */

const manifest = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const pane = fileURLToPath(new URL("vite.config.ts", import.meta.url));
const simulated = fileURLToPath(new URL("../test/simulated-excel/vite.config.ts", import.meta.url));
const selfTest = new URL("../test/excel-host/serve-self-test.ts", import.meta.url);

/** Where Excel can be, and the add-in be put into it from here. */
const platformsWithExcel = ["win32", "darwin"];

/** Serves the add-in over https, as Excel wants it, and opens it in Excel. Gives back what ends it again. */
async function startInExcel() {
  const certificates = await import("office-addin-dev-certs");
  const debugging = await import("office-addin-debugging");
  say("Excel only opens add-ins over https. The first time, your system asks whether to trust a certificate for it.");
  const { key, cert } = await certificates.getHttpsServerOptions();
  const port = Number(new URL(developmentAddress).port);
  const { serveSelfTest } = await import(selfTest.href);
  const server = await serve(pane, { https: { key, cert }, port, strictPort: true }, [serveSelfTest()]);
  const end = () => Promise.allSettled([debugging.stopDebugging(manifest), server.close()]);
  try {
    // As a command it ends with 0 whatever happened; as a function it throws.
    await debugging.startDebugging(manifest, { appType: "desktop", app: "excel", enableDebugging: false });
  } catch (error) {
    await end();
    throw error;
  }
  say(`The add-in is served at ${developmentAddress} and was handed to Excel: look for the tab “Throughline”.`);
  say("Press Ctrl+C to take it out of Excel again.");
  return end;
}

/** Serves the pane beside a simulated Excel, over http: a browser trusts that on this machine. */
async function startInBrowser(port) {
  const server = await serve(simulated, { port });
  say("This is not Excel. Excel does not run here, so the pane is shown in a browser, beside a simulated Excel that");
  say("knows what the add-in needs of it. Drop any .xlsx on it; the file itself is not changed.");
  say(`Open ${server.resolvedUrls.local[0]} and press Ctrl+C here when you are done.`);
  return () => server.close();
}

async function serve(configFile, settings, plugins = []) {
  const server = await createServer({ configFile, plugins, server: { host: "localhost", ...settings } });
  return server.listen();
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

async function main(words) {
  const { values } = parseArgs({
    args: words,
    options: { browser: { type: "boolean", default: false }, port: { type: "string", default: "3000" } },
  });
  const isForExcel = platformsWithExcel.includes(process.platform) && !values.browser;
  const end = isForExcel ? await startInExcel() : await startInBrowser(Number(values.port));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end().finally(() => process.exit()));
}

if (import.meta.main)
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`The add-in could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
