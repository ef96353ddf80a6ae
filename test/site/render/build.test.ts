import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ensureBundle } from "../../../site/render/bundle.ts";

const home = fileURLToPath(new URL("../../../", import.meta.url));

test("the page renderer holds no path of the machine it was built on, and nothing of its environment", async () => {
  const code = readFileSync(await ensureBundle(), "utf8");
  const traces = [home, home.replaceAll("\\", "/"), `${tmpdir()}/`, process.execPath, "file://", "node_modules/"];
  expect(traces.filter((trace) => code.includes(trace))).toEqual([]);
});

test("the same sources built in another folder give the same bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-copies-"));
  const copies = [join(folder, "here"), join(folder, "some where/else")] as const;
  try {
    for (const [from, to] of [[home, copies[0]] as const, copies]) {
      for (const name of ["shared", "site", "package.json", "package-lock.json", "tsconfig.json"]) {
        cpSync(join(from, name), join(to, name), { recursive: true });
      }
      symlinkSync(join(home, "node_modules"), join(to, "node_modules"), "junction");
    }
    const built = copies.map(async (copy) => {
      const bundle: { ensureBundle(): Promise<string> } = await import(
        pathToFileURL(join(copy, "site/render/bundle.ts")).href
      );
      return readFileSync(await bundle.ensureBundle(), "utf8");
    });
    const [here, elsewhere] = await Promise.all(built);
    expect(elsewhere === here).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the page renderer asks nothing of Node, and evaluates no text as a program", async () => {
  const code = readFileSync(await ensureBundle(), "utf8");
  const imports = /(?:^|[;}\n])import\b(?!\.meta)|\bimport ?\(|\brequire\(|\bnode:\w+|\bprocess\.binding/g;
  expect([code.match(imports), code.match(/\beval\(|\bnew Function\b/g)]).toEqual([null, null]);
});
