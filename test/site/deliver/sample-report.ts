import { fileURLToPath } from "node:url";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { type Report, reportOf } from "../../../shared/report/report.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { frontierForReport } from "../../../site/solver/plan-budget.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";

/** The report of the sample company for HR, every page, as the command line makes it. */
export async function sampleReport(): Promise<Report> {
  const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));
  const reading = readDataset(await readPath(sample));
  const analysis = analyse(reading, { asOf: "2026-11-22" });
  const budget = await frontierForReport(analysis);
  return reportOf(analysis, { audience: "hr", tables: reading.mapping.tables, budget });
}
