import { expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { siteFiles } from "../../../site/deliver/site-files.ts";
import { reportForTests } from "../render/report-for-tests.ts";
import { allOf } from "./all-of.ts";

const report = reportForTests();
const pages = listPages(report);

test("a site is every page of the report, in their order, each made when it is asked for", async () => {
  const made: string[] = [];
  const progress: string[] = [];
  const files = siteFiles(
    report,
    async ({ path }) => {
      made.push(path);
      return `page ${path}`;
    },
    { onProgress: (done, of) => progress.push(`${done} of ${of}`) },
  );
  expect(made).toEqual([]);
  const found = [];
  for await (const { path, bytes } of files) {
    expect(made.length).toBe(found.length + 1);
    found.push({ path, text: new TextDecoder().decode(bytes) });
  }
  expect(found).toEqual(pages.map(({ path }) => ({ path, text: `page ${path}` })));
  expect([progress.length, progress.at(-1)]).toEqual([pages.length, `${pages.length} of ${pages.length}`]);
});

test("the files of a site can be gone through twice", async () => {
  const files = siteFiles(report, async ({ path }) => path);
  const paths = async () => (await allOf(files)).map(({ path }) => path);
  expect(await paths()).toEqual(await paths());
});

test("a long report lets the user stop it: timers and signals are heard between pages", async () => {
  const stop = AbortSignal.timeout(1);
  const slow = async () => {
    const end = performance.now() + 10;
    while (performance.now() < end);
    return "";
  };
  await expect(allOf(siteFiles(report, slow, { signal: stop }))).rejects.toMatchObject({
    name: "TimeoutError",
  });
});
