import { analyse } from "../../../shared/analysis/analyse.ts";
import { type Report, type ReportOptions, reportOf } from "../../../shared/report/report.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "../workbook/small-sheet.ts";

type Table = readonly (readonly CellValue[])[];

/** What a report of a company of three is made of; what a test does not name is as usual. */
export interface SmallCompany extends Partial<ReportOptions> {
  asOf?: string;
  /** Levels of Ana, Ben and Cy in SQL and Coaching, of which 3 and 2 are required; `null`: not rated. */
  levels?: readonly (readonly [number | null, number | null])[];
  sales?: number;
  settings?: Table;
}

/** The report of a company of three people in two teams, with one KPI. */
export function smallReport({
  asOf = "2026-11-22",
  levels = [
    [1, 4],
    [2, 2],
    [3, 1],
  ],
  sales = 90,
  settings = [["Known weight needed for a rank", 0.2]],
  ...options
}: SmallCompany = {}): Report {
  const names = ["Ana", "Ben", "Cy"];
  const tables: Record<string, Table> = {
    "Skills Matrix": [
      ["Name", "Team", "SQL", "Coaching"],
      ["Required", null, 3, 2],
      ...names.map((name, index) => [name, index < 2 ? "East" : "West", ...levels[index]!]),
    ],
    KPIs: [
      ["KPI", "Direction", "Baseline", "Target", "Current", "Unit"],
      ["Sales", "higher is better", 80, 12_500, sales, "calls"],
    ],
    Settings: [["Setting", "Value"], ...settings],
  };
  const reading = readDataset(workbookOf(tables));
  return reportOf(analyse(reading, { asOf, format: options.locale }), { audience: "hr", ...options });
}
