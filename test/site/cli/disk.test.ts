import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { disk } from "../../../site/cli/disk.ts";

let folder: string;
let path: string;
const never = new AbortController().signal;
const isOurs = (start: Uint8Array) => new TextDecoder().decode(start).startsWith("ours");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-disk-"));
  path = join(folder, "report.zip");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...texts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield new TextEncoder().encode(text);
  }
}

test("a file is written from its pieces, and nothing beside it", async () => {
  await disk.writePieces(path, pieces("ours: ", "first"), isOurs, never);
  expect(await readFile(path, "utf8")).toBe("ours: first");
  await disk.writePieces(path, pieces("ours: ", "second"), isOurs, never);
  expect(await readFile(path, "utf8")).toBe("ours: second");
  expect(await readdir(folder)).toEqual(["report.zip"]);
});

test("somebody else's file or folder of that name is left as it is, before anything is made", async () => {
  await writeFile(path, "years of work");
  let asked = false;
  const watched = (async function* () {
    asked = true;
    yield new Uint8Array();
  })();
  await expect(disk.writePieces(path, watched, isOurs, never)).rejects.toThrow(
    `The file “${path}” is there already and is no report of ours, so it was left as it is. Name another file.`,
  );
  await expect(disk.writePieces(folder, watched, isOurs, never)).rejects.toThrow("is a folder. Name a file");
  expect([await readFile(path, "utf8"), asked, await readdir(folder)]).toEqual([
    "years of work",
    false,
    ["report.zip"],
  ]);
});

test("when making it fails or is stopped, the earlier file is still there, whole", async () => {
  await writeFile(path, "ours: earlier");
  const failing = disk.writePieces(path, pieces("ours: ", new Error("no more")), isOurs, never);
  await expect(failing).rejects.toThrow("no more");
  const stopped = disk.writePieces(path, pieces("ours: ", "later"), isOurs, AbortSignal.abort(new Error("stopped")));
  await expect(stopped).rejects.toThrow("stopped");
  expect([await readFile(path, "utf8"), await readdir(folder)]).toEqual(["ours: earlier", ["report.zip"]]);
});

test("a save shows in a file's stamp, also when a new file takes the old name; a table shows in that of its folder", async () => {
  expect(await disk.stamp(path)).toBeNull();
  await writeFile(path, "one");
  const first = await disk.stamp(path);
  expect(await disk.stamp(path)).toBe(first);
  await writeFile(join(folder, "beside"), "two");
  await rename(join(folder, "beside"), path);
  expect(await disk.stamp(path)).not.toBe(first);

  const before = await disk.stamp(folder);
  await writeFile(join(folder, "~lock"), "");
  expect(await disk.stamp(folder)).toBe(before);
  await writeFile(join(folder, "skills.csv"), "Name,SQL");
  expect(await disk.stamp(folder)).not.toBe(before);
});

test("a change in the folder ends the waiting, and so does stopping", async () => {
  const waiting = disk.nextChange([path], never);
  await writeFile(path, "saved");
  await waiting;
  const stop = new AbortController();
  const stopped = disk.nextChange([join(folder, "not there", "x.xlsx")], stop.signal);
  stop.abort();
  await stopped;
  expect(await readdir(folder)).toEqual(["report.zip"]);
});
