import { templates } from "#document-templates";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { DraftDocument } from "../../shared/documents/documents.ts";
import { draftsIn, type ReportDocuments, reportDocuments } from "../../shared/documents/report-documents.ts";
import type { LocaleFormat } from "../../shared/locale.ts";
import type { Dataset } from "../../shared/model.ts";
import type { PageRef } from "../../shared/report/pages.ts";
import type { Report, ReportOptions } from "../../shared/report/report.ts";
import Page from "../pages/[...path].astro";
import { pageHtml } from "./runtime.ts";

/* The one built file holds what makes a report's files as well, so that a browser needs no other. */
export { withStyle } from "../deliver/brand-style.ts";
export { encryptedFiles } from "../deliver/encrypted-files.ts";
export { encryptedOneFile } from "../deliver/encrypted-one-file.ts";
export { keyedCodes } from "../deliver/keyed-codes.ts";
export { localeFormatOf } from "../deliver/locale-format.ts";
export { oneFile } from "../deliver/one-file.ts";
export { piecesOf } from "../deliver/pieces.ts";
export { readBackOf } from "../deliver/read-back.ts";
export { reportFor } from "../deliver/report-for.ts";
export { localeNotices, reportLocale } from "../deliver/report-locale.ts";
export { siteFiles } from "../deliver/site-files.ts";
export { zipOf } from "../deliver/zip-of.ts";

/** The documents that come with a report for its readers, from our own templates; `null` when there are none. */
export function documentsFor(
  analysisIn: (format: LocaleFormat) => Analysis,
  dataset: Dataset,
  options: ReportOptions,
): ReportDocuments | null {
  return reportDocuments(analysisIn, dataset, options, templates);
}

/** What documents there are of an analysis, for whoever works with all of it; each is written when it is asked for. */
export function documentDrafts(analysis: Analysis, dataset: Dataset, locale: LocaleFormat): DraftDocument[] {
  return draftsIn(locale, analysis, dataset, { templates });
}

export type Render = typeof render;

/**
 * The HTML of one page of a report: byte for byte what `astro build` makes of the same page. The same in Node, in a
 * browser and in a worker; it needs no request, server or file.
 *
 * @throws what the page's components throw.
 */
export async function render(page: PageRef, report: Report): Promise<string> {
  return pageHtml(Page, { page, report });
}
