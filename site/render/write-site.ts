import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { SiteFiles } from "../deliver/site-files.ts";
import { Refusal } from "../xlsx/refusal.ts";

/** In every folder we made: only a folder with it is ever replaced. */
const marker = ".throughline-report";
const markerText = "Made by Throughline. This folder is replaced as a whole when the report is made again.\n";

/**
 * Writes the files of a site into a folder. They are written beside the folder and take its place once all of them are
 * there, so that a report is whole or not there; the folder and its parents are made when they are missing, an earlier
 * report in it is replaced as a whole. With `signal`, an abort leaves what was there; `readBack` reads what was written
 * before it takes the folder's place, and what it throws leaves what was there.
 *
 * @throws Refusal with a sentence for the user when `folder` holds anything that is not a report of ours; RangeError
 * when a file would lie outside the folder.
 */
export async function writeSite(
  files: SiteFiles,
  folder: string,
  signal?: AbortSignal,
  readBack?: (written: SiteFiles) => Promise<void>,
): Promise<{ files: number }> {
  await refuseForeign(folder);
  const target = existsSync(folder) ? await realpath(folder) : resolve(folder);
  const made = `${target}.new-${randomUUID().slice(0, 8)}`;
  let written = 0;
  try {
    await mkdir(made, { recursive: true });
    await writeFile(join(made, marker), markerText);
    const folders = new Set([made]);
    for await (const { path, bytes } of files) {
      signal?.throwIfAborted();
      const file = join(made, checked(path));
      const parent = dirname(file);
      if (!folders.has(parent)) await mkdir(parent, { recursive: true });
      folders.add(parent);
      await writeFile(file, bytes);
      written++;
    }
    await readBack?.(filesIn(made));
    signal?.throwIfAborted();
    await refuseForeign(folder);
    await swap(made, target, folder);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return { files: written };
}

/** Everything in a folder, as it lies on the disk. */
async function* filesIn(folder: string): SiteFiles {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of names.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    yield { path: relative(folder, file).replaceAll("\\", "/"), bytes: await readFile(file) };
  }
}

/** Our own paths are plain; anything else would be a mistake that writes where it should not. */
function checked(path: string): string {
  if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path))
    throw new RangeError(`writeSite requires plain paths, got ${path}`);
  return path;
}

/** Puts the new folder in the place of the old one; the old one comes back when that does not succeed. */
async function swap(made: string, target: string, folder: string): Promise<void> {
  if (!existsSync(target)) return rename(made, target);
  const old = made.replace(/new-(\w+)$/, "old-$1");
  try {
    await rename(target, old);
  } catch (cause) {
    throw new Refusal(
      `The folder “${folder}” could not be replaced: a program may have it open. Close it, or name another folder.`,
      { cause },
    );
  }
  try {
    await rename(made, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (!(await stat(folder)).isDirectory()) {
    throw new Refusal(`“${folder}” is a file. Name a folder for the report.`);
  }
  const content = await readdir(folder);
  if (content.length > 0 && !content.includes(marker)) {
    throw new Refusal(
      `The folder “${folder}” holds files that Throughline did not make, so it was left as it is. Name another folder, or empty this one.`,
    );
  }
}
