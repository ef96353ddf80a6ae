/// <reference types="office-js" />
import { cellScenarios } from "./scenarios/cells.ts";
import { partScenarios } from "./scenarios/parts.ts";
import { type Scenario, testSheet } from "./scenarios/scenario.ts";
import { sheetScenarios } from "./scenarios/sheets.ts";

export const scenarios: readonly Scenario[] = [...cellScenarios, ...sheetScenarios, ...partScenarios];

/** What one scenario showed: its answer, or the code of the error that ended it. */
export interface Seen {
  name: string;
  seen?: unknown;
  error?: string;
}

/** What an Excel showed in all scenarios, and which Excel it is. */
export interface Trace {
  kind: "throughline-excel-trace";
  version: 1;
  platform: string;
  /** The version Excel says it has. */
  excel: string;
  /** The latest ExcelApi it says it knows. */
  excelApi: string;
  seen: Seen[];
}

/**
 * Runs every scenario in the Excel this page or process is connected to, each on a fresh sheet that is deleted again.
 * The workbook's own sheets are not looked at. `onProgress` hears how many are done.
 */
export async function runScenarios(onProgress: (done: number, of: number) => void = () => {}): Promise<Trace> {
  const seen: Seen[] = [];
  for (const scenario of scenarios) {
    seen.push(await runOne(scenario));
    onProgress(seen.length, scenarios.length);
  }
  const { platform, diagnostics, requirements } = Office.context;
  const known = Array.from({ length: 30 }, (_, minor) => `1.${30 - minor}`);
  return {
    kind: "throughline-excel-trace",
    version: 1,
    platform: String(platform),
    excel: diagnostics.version,
    excelApi: known.find((version) => requirements.isSetSupported("ExcelApi", version)) ?? "none",
    seen,
  };
}

async function runOne({ name, run }: Scenario): Promise<Seen> {
  try {
    await removeTestSheets();
    const answer = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(testSheet);
      await context.sync();
      return run(sheet, context);
    });
    return { name, seen: answer };
  } catch (error) {
    return { name, error: (error as { code?: string }).code ?? String(error) };
  } finally {
    await removeTestSheets();
  }
}

async function removeTestSheets(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name.startsWith(testSheet)) sheet.delete();
    await context.sync();
  });
}
