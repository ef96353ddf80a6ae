import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { type SiteFiles, siteFiles } from "../../../site/deliver/site-files.ts";
import { loadRender } from "../../../site/render/bundle.ts";
import { writeSite } from "../../../site/render/write-site.ts";
import { reportForTests } from "./report-for-tests.ts";

const report = reportForTests();
const pages = listPages(report).length;
const render = await loadRender();
const files = siteFiles(report, render);
let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "throughline-write-"));
  folder = join(parent, "report");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test("a report is written whole, with its folders, and nothing beside it", async () => {
  const progress: string[] = [];
  const deep = join(parent, "a/b/report");
  const watched = siteFiles(report, render, { onProgress: (done, of) => progress.push(`${done} of ${of}`) });
  expect(await writeSite(watched, deep)).toEqual({ files: pages });
  expect(await readFile(join(deep, "index.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);
  expect(existsSync(join(deep, "teams/east.html"))).toBe(true);
  expect(progress.at(0)).toBe(`1 of ${pages}`);
  expect(progress.at(-1)).toBe(`${pages} of ${pages}`);
  expect(await readdir(join(parent, "a/b"))).toEqual(["report"]);
});

test("an earlier report is replaced as a whole: a page that is no longer in it goes", async () => {
  await writeSite(files, folder);
  await writeFile(join(folder, "teams/closed.html"), "a team of last year");
  await writeSite(files, folder);
  expect(existsSync(join(folder, "teams/closed.html"))).toBe(false);
  expect(existsSync(join(folder, "teams/east.html"))).toBe(true);
  expect(await readdir(parent)).toEqual(["report"]);
});

test("a folder with somebody's files is left as it is, and the sentence says what to do", async () => {
  await mkdir(folder);
  await writeFile(join(folder, "thesis.docx"), "years of work");
  await expect(writeSite(files, folder)).rejects.toThrow(
    `The folder “${folder}” holds files that Throughline did not make, so it was left as it is. Name another folder, or empty this one.`,
  );
  expect(await readdir(folder)).toEqual(["thesis.docx"]);
  expect(await readdir(parent)).toEqual(["report"]);
});

test("a file in the place of the folder is left as it is", async () => {
  await writeFile(folder, "a file");
  await expect(writeSite(files, folder)).rejects.toThrow("is a file. Name a folder for the report.");
  expect(await readFile(folder, "utf8")).toBe("a file");
});

test("an empty folder is taken", async () => {
  await mkdir(folder);
  expect(await writeSite(files, folder)).toEqual({ files: pages });
});

test("a folder that is a link to another one is filled where it leads", async () => {
  const real = join(parent, "real");
  await mkdir(real);
  await symlink(real, folder, "junction");
  await writeSite(files, folder);
  expect(existsSync(join(real, "index.html"))).toBe(true);
});

test("cancelling leaves the earlier report, and nothing of the new one", async () => {
  await writeSite(files, folder);
  await writeFile(join(folder, "index.html"), "the earlier report");
  const cancel = new AbortController();
  const cancelled = siteFiles(report, render, { onProgress: (done) => done === 3 && cancel.abort() });
  const writing = writeSite(cancelled, folder, cancel.signal);
  await expect(writing).rejects.toMatchObject({ name: "AbortError" });
  expect(await readFile(join(folder, "index.html"), "utf8")).toBe("the earlier report");
  expect(await readdir(parent)).toEqual(["report"]);
});

test("a file that would lie outside the folder is not written", async () => {
  for (const path of ["../index.html", "/index.html", "teams/../../index.html", "teams\\east.html", ""]) {
    const one: SiteFiles = (async function* () {
      yield { path, bytes: new Uint8Array() };
    })();
    await expect(writeSite(one, folder)).rejects.toThrow(`writeSite requires plain paths, got ${path}`);
  }
  expect(await readdir(parent)).toEqual([]);
});
