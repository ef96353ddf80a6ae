import { unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { isOurZip } from "../../../site/deliver/ours.ts";
import type { SiteFile, SiteFiles } from "../../../site/deliver/site-files.ts";
import { zipOf } from "../../../site/deliver/zip-of.ts";
import { allOf } from "./all-of.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const bytes = (text: string) => new TextEncoder().encode(text);
const site = [
  { path: "index.html", bytes: bytes("<p>Overview</p>".repeat(500)) },
  { path: "teams/kundendienst-süd.html", bytes: bytes("<p>Team</p>") },
  { path: "empty.html", bytes: new Uint8Array() },
];

async function* filesOf(files: Iterable<SiteFile>): SiteFiles & AsyncGenerator<SiteFile> {
  yield* files;
}

async function zipped(files: Iterable<SiteFile>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await allOf(zipOf(filesOf(files)))));
}

test("unpacked, a zip gives the same files in the same order", async () => {
  const unpacked = unzipSync(await zipped(site));
  expect(Object.entries(unpacked).map(([path, content]) => ({ path, bytes: content }))).toEqual(site);
});

test("the same files give the same zip on every day and in every time zone", async () => {
  const made = [];
  for (const TZ of ["UTC", "Pacific/Auckland", "America/St_Johns", "Africa/Monrovia"]) {
    process.env.TZ = TZ;
    made.push(Buffer.from(await zipped(site)).toString("base64"));
  }
  expect(new Set(made).size).toBe(1);
});

test("a zip tells nothing of the machine and the day: one date, no comment, nothing extra", async () => {
  const zip = await zipped(site);
  const view = new DataView(zip.buffer);
  let at = view.getUint32(zip.length - 6, true);
  for (const { path } of site) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const date = view.getUint32(at + 12, true);
    expect([1980 + (date >>> 25), (date >>> 21) & 15, (date >>> 16) & 31, (date >>> 11) & 31]).toEqual([
      2000, 1, 1, 12,
    ]);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    expect([name, extra, comment]).toEqual([bytes(path).length, 0, 0]);
    at += 46 + name!;
  }
  expect(view.getUint16(zip.length - 2, true)).toBe(0);
});

test("a zip of ours is told from others by its start, so that only ours is replaced", async () => {
  const zip = await zipped(site);
  expect(isOurZip(zip)).toBe(true);
  expect(isOurZip(zip.subarray(0, 20))).toBe(false);
  expect(isOurZip(await zipped([{ path: "xl/workbook.xml", bytes: bytes("<workbook/>") }]))).toBe(false);
  expect(isOurZip(zip.map((byte, index) => (index === 12 ? byte ^ 1 : byte)))).toBe(false);
});

test("a zip comes file by file: nothing is made before it is asked for", async () => {
  const made: string[] = [];
  const watched = (function* () {
    for (const file of site) {
      made.push(file.path);
      yield file;
    }
  })();
  const pieces = zipOf(filesOf(watched));
  await pieces.next();
  expect(made).toEqual(["index.html"]);
  await pieces.return(undefined);
  expect(made).toEqual(["index.html"]);
});

test("a report with more files than a zip can count is refused, with what to do instead", async () => {
  const many = (function* () {
    for (let index = 0; index <= 65_535; index++) yield { path: `${index}.html`, bytes: new Uint8Array() };
  })();
  await expect(zipped(many)).rejects.toThrow("write it into a folder instead.");
});

test("a zip that is stopped stops", async () => {
  const stop = new AbortController();
  const pieces = zipOf(filesOf(site), { signal: stop.signal });
  await pieces.next();
  stop.abort();
  await expect(pieces.next()).rejects.toMatchObject({ name: "AbortError" });
});
