import { readFile } from "node:fs/promises";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import type { Dataset, IsoDate } from "../../../shared/model.ts";
import { type ResultSheetOptions, resultSheetsOf } from "../../../shared/result-sheets/result-sheets.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import type { SheetPlan } from "../../../shared/workbook/sheet-plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";

const usualDay = "2026-11-22";

/** A workbook with what it amounts to; without the draws, whose results are values anyway. */
export interface Read {
  workbook: RawWorkbook;
  dataset: Dataset;
  analysis: Analysis;
}

/** The bytes of the sample workbook. */
export async function sampleBytes(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL("../../../site/sample/sample.xlsx", import.meta.url)));
}

/** A workbook read and analysed. */
export async function readAll(bytes: Uint8Array): Promise<Read> {
  const workbook = await readXlsx(bytes, "sample.xlsx");
  const { dataset } = readDataset(workbook);
  return { workbook, dataset, analysis: analysed(dataset) };
}

/** The analysis of a dataset, on the day of the sample when no other is named. */
export function analysed(dataset: Dataset, asOf: IsoDate = usualDay): Analysis {
  return analyse({ dataset, problems: [], accounts: [] }, { asOf, certainty: false });
}

/** The result sheets of a dataset, by name too. */
export function sheetsOf(dataset: Dataset, options: ResultSheetOptions = {}) {
  const plans = resultSheetsOf(analysed(dataset), dataset, options);
  return { plans, named: (name: string): SheetPlan => plans.find((plan) => plan.name === `TL ${name}`)! };
}

/** What the cells of a column say, below the header. */
export function columnOf({ rows, headerRow }: SheetPlan, title: string) {
  const at = rows[headerRow!]!.indexOf(title);
  return rows.slice(headerRow! + 1).map((row) => row[at] ?? null);
}
