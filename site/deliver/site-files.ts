import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { listPages } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Render } from "../render/render.ts";
import { breather } from "./breather.ts";

/** One file of a site: its path from the site's own folder, with forward slashes, and what is in it. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** The files of a site, each made when it is asked for. */
export type SiteFiles = AsyncIterable<SiteFile>;

/** How making something of a report is watched and stopped. */
export interface DeliverOptions {
  /** Stops the work: it throws the signal's reason. */
  signal?: AbortSignal;
  /** Hears how many of how many pages, or files, are done. */
  onProgress?: (done: number, of: number) => void;
}

/** What comes with the pages. */
export interface SiteOptions extends DeliverOptions {
  /** The documents that the report lists; without them it should list none. */
  documents?: ReportDocuments | null;
}

/**
 * The pages of a report as files, in the order of `listPages`, and after them the documents that come with it, one at a
 * time: only the page that was asked for is in memory. They are the same bytes in Node, in a browser and in a worker, and can be gone through more than once.
 *
 * @throws what a page's components throw, and the signal's reason when it is stopped.
 */
export function siteFiles(report: Report, render: Render, options: SiteOptions = {}): SiteFiles {
  return { [Symbol.asyncIterator]: () => filesOf(report, render, options) };
}

async function* filesOf(report: Report, render: Render, { signal, onProgress, documents }: SiteOptions) {
  const encoder = new TextEncoder();
  const pages = listPages(report);
  const breathe = breather();
  const of = pages.length + (documents?.files ?? 0);
  let done = 0;
  for (const page of pages) {
    signal?.throwIfAborted();
    yield { path: page.path, bytes: encoder.encode(await render(page, report)) };
    onProgress?.(++done, of);
    await breathe();
  }
  for (const { path, text } of documents?.write() ?? []) {
    signal?.throwIfAborted();
    yield { path, bytes: encoder.encode(text) };
    onProgress?.(++done, of);
    await breathe();
  }
}
