import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { loadRender } from "../../../site/render/bundle.ts";
import { writeReference } from "../../../site/render/reference.ts";
import type { Render } from "../../../site/render/render.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { hostileNames, reportForTests } from "./report-for-tests.ts";

const report = reportForTests();
let render: Render;

beforeAll(async () => {
  render = await loadRender();
});

async function sampleReport(): Promise<Report> {
  const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));
  const reading = readDataset(await readPath(sample));
  return reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr", tables: reading.mapping.tables });
}

describe.each([
  ["the sample company", sampleReport],
  ["names that would break a page", async () => report],
])("%s", (_, made) => {
  let own: Report;
  let folder: string;

  beforeAll(async () => {
    own = await made();
    folder = await mkdtemp(join(tmpdir(), "throughline-reference-"));
    await writeFile(join(folder, "report.json"), JSON.stringify(own));
    await writeReference(join(folder, "report.json"), join(folder, "pages"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("every page is byte for byte what Astro itself builds", async () => {
    const different: string[] = [];
    for (const page of listPages(own)) {
      const reference = await readFile(join(folder, "pages", page.path));
      if (!reference.equals(Buffer.from(await render(page, own)))) different.push(page.path);
    }
    expect(different).toEqual([]);
  });

  test("Astro builds the same pages, no more and no fewer", async () => {
    const files = await readdir(join(folder, "pages"), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(paths.sort()).toEqual(
      listPages(own)
        .map(({ path }) => join(folder, "pages", path))
        .sort(),
    );
  });
});

test("a page does not depend on the pages made before it", async () => {
  const pages = listPages(report);
  const [first] = pages;
  const before = await render(first!, report);
  await Promise.all(pages.map((page) => render(page, report)));
  expect(await render(first!, report)).toBe(before);
});

test("a name from a cell is text on the page, never markup", async () => {
  for (const page of listPages(report)) {
    const outsideAttributes = (await render(page, report)).replace(/="[^"]*"/g, "");
    expect(hostileNames.filter((name) => name.includes("<") && outsideAttributes.includes(name))).toEqual([]);
  }
});

test("a page that cannot be made says why", async () => {
  const nowhere = { kind: "team", id: "nobody's", path: "teams/nobody-s.html" } as const;
  await expect(render(nowhere, report)).rejects.toThrow();
});
