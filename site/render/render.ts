import type { PageRef } from "../../shared/report/pages.ts";
import type { Report } from "../../shared/report/report.ts";
import Page from "../pages/[...path].astro";
import { pageHtml } from "./runtime.ts";

/* The one built file holds what makes a report's files as well, so that a browser needs no other. */
export { withStyle } from "../deliver/brand-style.ts";
export { encryptedFiles } from "../deliver/encrypted-files.ts";
export { encryptedOneFile } from "../deliver/encrypted-one-file.ts";
export { keyedCodes } from "../deliver/keyed-codes.ts";
export { localeFormatOf } from "../deliver/locale-format.ts";
export { oneFile } from "../deliver/one-file.ts";
export { siteFiles } from "../deliver/site-files.ts";
export { zipOf } from "../deliver/zip-of.ts";

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
