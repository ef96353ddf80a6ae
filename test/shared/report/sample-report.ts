import { fileURLToPath } from "node:url";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { listPages } from "../../../shared/report/pages.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import type { PageView } from "../../../shared/report/view.ts";
import { viewOf } from "../../../shared/report/view-of.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

/** The committed sample workbook. */
export const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));

/** The report of the sample workbook. */
export async function sampleReport(): Promise<Report> {
  const reading = readDataset(await readPath(sample));
  return reportOf(analyse(reading, { asOf: "2026-11-22" }), { audience: "hr", tables: reading.mapping.tables });
}

/** Every page of a report. */
export function viewsOf(report: Report): { path: string; view: PageView }[] {
  return listPages(report).map((page) => ({ path: page.path, view: viewOf(page, report) }));
}

/** Everything a page says, sentence by sentence and cell by cell. */
export function textsOf(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (part === null || typeof part !== "object") return [];
  if (!Array.isArray(part)) return Object.values(part).flatMap(textsOf);
  const inline = part.every((each) => typeof each === "string" || isLink(each));
  return inline ? [part.map((each) => (typeof each === "string" ? each : each.text)).join("")] : part.flatMap(textsOf);
}

function isLink(part: unknown): part is { text: string; to: string } {
  return typeof part === "object" && part !== null && "text" in part && "to" in part;
}
