import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { siteFiles } from "../../../site/deliver/site-files.ts";
import { zipOf } from "../../../site/deliver/zip-of.ts";
import { loadRenderer } from "../../../site/render/bundle.ts";
import { chromiumPath, launchChromium } from "../../engines.ts";
import { reportForTests } from "../render/report-for-tests.ts";
import { allOf } from "./all-of.ts";
import { type Made, madeInBrowser, madeInNode } from "./browser-door.ts";
import { sampleReport } from "./sample-report.ts";

/* The third door, `astro build`, is compared with Node in test/site/render/render.test.ts; 1,941 pages in test/doors.ts. */

const renderer = await loadRenderer();
let browser: Browser;
beforeAll(async () => {
  if (chromiumPath() !== null) browser = await launchChromium();
});
afterAll(() => browser?.close());

/** What was made, without how long it took. */
function content({ milliseconds: _, ...made }: Made): Omit<Made, "milliseconds"> {
  return made;
}

describe.runIf(chromiumPath()).each([
  ["the sample company", sampleReport],
  ["names that would break a page", async () => reportForTests()],
])("%s", (_, makeReport) => {
  let report: Report;
  let expected: Made;
  beforeAll(async () => {
    report = await makeReport();
    // As the browser gets it.
    report = JSON.parse(JSON.stringify(report));
    expected = await madeInNode(report, renderer);
  });

  test.each(["window", "worker"] as const)(
    "every page, the zip and the one file are byte for byte the same in a browser's %s as in Node",
    async (where) => {
      expect(content(await madeInBrowser(browser, report, where))).toEqual(content(expected));
    },
  );
});

test("the zip the command line makes with its own copy is the one the built renderer makes", async () => {
  const report = reportForTests();
  const files = () => siteFiles(report, renderer.render);
  const whole = async (pieces: AsyncIterable<Uint8Array>) => Buffer.concat(await allOf(pieces));
  const own = await whole(zipOf(files()));
  expect(own.equals(await whole(renderer.zipOf(renderer.siteFiles(report, renderer.render))))).toBe(true);
});
