import { randomUUID } from "node:crypto";
import { watch } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { startNeeded } from "../deliver/ours.ts";
import type { SiteFiles } from "../deliver/site-files.ts";
import { readPath } from "../xlsx/read-path.ts";
import { Refusal } from "../xlsx/refusal.ts";
import type { Files, ReadBack } from "./world.ts";

/** Milliseconds after which files are looked at again, where the system does not tell of changes. */
const longestWait = 2000;

/** The files of this machine. */
export const disk: Files = {
  readWorkbook: (path) => readPath(path),
  readText: (path) => unless("ENOENT", () => readFile(path, "utf8"), null),
  readBytes: (path) => unless("ENOENT", () => readFile(path), null),
  writeText: (path, text) => writeFile(path, text),
  replaceText,
  create: (path, bytes) => unless("EEXIST", () => writeFile(path, bytes, { flag: "wx" }).then(() => true), false),
  // Compilers and pages are wanted for reports only.
  loadRenderer: async () => (await import("../render/bundle.ts")).loadRenderer(),
  writeSite: async (files, folder, signal, readBack) => {
    await (await import("../render/write-site.ts")).writeSite(files, folder, signal, readBack);
  },
  writePieces,
  stamp,
  nextChange,
};

async function unless<Result, Otherwise>(
  code: string,
  task: () => Promise<Result>,
  otherwise: Otherwise,
): Promise<Result | Otherwise> {
  try {
    return await task();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return otherwise;
    throw error;
  }
}

/** A text is written beside its place and put there when it is whole; only its owner may read it. */
async function replaceText(path: string, text: string): Promise<void> {
  const beside = `${path}.new-${process.pid}`;
  try {
    await writeFile(beside, text, { flush: true, mode: 0o600 });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  isOurs: (start: Uint8Array) => boolean,
  signal: AbortSignal,
  readBack?: ReadBack,
): Promise<void> {
  await refuseForeign(path, isOurs);
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new-${randomUUID().slice(0, 8)}`;
  try {
    const file = await open(beside, "wx");
    try {
      for await (const piece of pieces) {
        signal.throwIfAborted();
        await file.writeFile(piece);
      }
    } finally {
      await file.close();
    }
    await readBack?.(fileAt(beside, basename(path)));
    signal.throwIfAborted();
    await refuseForeign(path, isOurs);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function* fileAt(place: string, path: string): SiteFiles {
  yield { path, bytes: await readFile(place) };
}

async function refuseForeign(path: string, isOurs: (start: Uint8Array) => boolean): Promise<void> {
  const there = await unless("ENOENT", () => stat(path), null);
  if (there === null) return;
  if (there.isDirectory()) throw new Refusal(`“${path}” is a folder. Name a file for the report.`);
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(startNeeded), 0, startNeeded, 0);
    if (there.size > 0 && !isOurs(buffer.subarray(0, bytesRead)))
      throw new Refusal(
        `The file “${path}” is there already and is no report of ours, so it was left as it is. Name another file.`,
      );
  } finally {
    await file.close();
  }
}

/** Size, time and number of a file; of a folder, those of the tables in it. */
async function stamp(path: string): Promise<string | null> {
  const found = await unless("ENOENT", () => stat(path), null);
  if (found === null) return null;
  if (!found.isDirectory()) return [found.ino, found.size, found.mtimeMs].join(" ");
  const tables = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
  const stamps = await Promise.all(tables.map(async (name) => `${name} ${await stamp(join(path, name))}`));
  return stamps.join("\n");
}

async function nextChange(paths: readonly string[], signal: AbortSignal): Promise<void> {
  // The folder, not the file: a save often puts a new file under the old name.
  const folders = [...new Set(paths.flatMap((path) => [path, dirname(path)]))];
  let end = () => {};
  try {
    await new Promise<void>((resolve) => {
      const watchers = folders.flatMap((folder) => watcherOf(folder, resolve));
      const timer = setTimeout(resolve, longestWait);
      signal.addEventListener("abort", () => resolve(), { once: true });
      end = () => {
        clearTimeout(timer);
        for (const watcher of watchers) watcher.close();
      };
      if (signal.aborted) resolve();
    });
  } finally {
    end();
  }
}

/** Some folders cannot be watched, such as those of other machines: there the timer is enough. */
function watcherOf(path: string, onChange: () => void) {
  try {
    return [watch(path, onChange).on("error", onChange)];
  } catch {
    return [];
  }
}
