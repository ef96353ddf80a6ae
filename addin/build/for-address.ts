import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { manifestFor } from "../address.ts";

/*
 * `npm run build:addin -- https://tools.example.com/throughline`: the add-in as a folder of files to be served at that
 * address, and beside them the manifest that brings them into Excel.
 */

const folder = fileURLToPath(new URL("../../.build/addin", import.meta.url));

/** Builds the add-in for an address and gives back the folder it lies in. What was built before is replaced. */
export async function buildFor(address: string, outDir = folder): Promise<string> {
  const manifest = manifestFor(readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8"), address);
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    base: "./",
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  writeFileSync(join(outDir, "manifest.xml"), manifest);
  return outDir;
}

if (import.meta.main) {
  const [address] = process.argv.slice(2);
  if (address === undefined) {
    process.stderr.write("Say where it will be served: npm run build:addin -- https://tools.example.com/throughline\n");
    process.exitCode = 2;
  } else process.stdout.write(`${await buildFor(address)}\n`);
}
