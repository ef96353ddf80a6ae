import { analyse } from "../../shared/analysis/analyse.ts";
import { listPages } from "../../shared/report/pages.ts";
import { type Report, reportOf } from "../../shared/report/report.ts";
import { siteFiles } from "../../site/deliver/site-files.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { writeSite } from "../../site/render/write-site.ts";
import { largeCompany, largeDataset } from "./large-dataset.ts";

/** The report of 20,000 people, 790 skills and 600 teams, with so many person pages that it has 1,941 pages. */
export function largeReport(): Report {
  const analysis = analyse({ dataset: largeDataset(largeCompany), problems: [], accounts: [] }, { asOf: "2026-11-22" });
  const others = listPages(reportOf(analysis, { audience: "hr", personPages: 0 })).length;
  return reportOf(analysis, { audience: "hr", personPages: 1941 - others });
}

/* Measured by bench.ts: analysed and written in one process, as the command line does it. */
if (import.meta.main) await writeSite(siteFiles(largeReport(), await loadRender()), process.argv[2]!);
