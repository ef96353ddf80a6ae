import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { analyse } from "../../shared/analysis/analyse.ts";
import { listPages, type PageRef } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../shared/workbook/read-dataset.ts";
import { reportFor } from "../../site/deliver/report-for.ts";
import { siteFiles } from "../../site/deliver/site-files.ts";
import { loadRenderer } from "../../site/render/bundle.ts";
import { writeSite } from "../../site/render/write-site.ts";
import { frontierForReport } from "../../site/solver/plan-budget.ts";

/** A written report to look at, and how to throw it away. */
export interface Site {
  report: Report;
  folder: string;
  /** One page of every kind, as addresses a browser opens. */
  kinds: readonly { kind: string; url: string }[];
  urlOf(page: PageRef): string;
  remove(): Promise<void>;
}

/** The report of a workbook for HR and its documents, written to a temporary folder. */
export async function siteOf(workbook: RawWorkbook, asOf = "2026-11-22"): Promise<Site> {
  const reading = readDataset(workbook);
  const analysis = analyse(reading, { asOf });
  const { render, documentsFor } = await loadRenderer();
  const { report, documents } = await reportFor(
    { analysis, analysisIn: () => analysis, dataset: reading.dataset },
    { audience: "hr", tables: reading.mapping.tables },
    { planFor: frontierForReport, documentsFor },
  );
  const parent = await mkdtemp(join(tmpdir(), "throughline-site-"));
  const folder = join(parent, "report");
  await writeSite(siteFiles(report, render, { documents }), folder);
  const urlOf = ({ path }: PageRef) => pathToFileURL(join(folder, path)).href;
  const firsts = new Map(
    listPages(report)
      .toReversed()
      .map((page) => [page.kind, page]),
  );
  return {
    report,
    folder,
    kinds: [...firsts.values()].map((page) => ({ kind: page.kind, url: urlOf(page) })),
    urlOf,
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

/** Opens a page and notes everything it asks for and everything it complains about. */
export async function openQuietly(context: BrowserContext, url: string): Promise<{ page: Page; noise: string[] }> {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== url) noise.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, noise };
}
