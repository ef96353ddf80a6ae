/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { setImmediate as immediately } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import { saveMapping } from "../../../addin/excel/remember.ts";
import { insertSheets, writeSheets } from "../../../addin/excel/write-sheets.ts";
import { analyse } from "../../../shared/analysis/analyse.ts";
import { resultSheetsOf } from "../../../shared/result-sheets/result-sheets.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { companyOf } from "../../../site/sample/company.ts";
import { planOf } from "../../../site/sample/plan.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { openXlsx } from "../../excel-host/open-xlsx.ts";

/* Round trips, bytes and time of each flow through the simulated Excel: npm run measure:excel. */

const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));

async function measured<Answer>(name: string, host: ExcelHost, flow: () => Promise<Answer>): Promise<Answer> {
  connect(host);
  const first = host.syncs.length;
  const blocks = watchBlocks(host);
  const start = performance.now();
  const answer = await flow();
  const seconds = (performance.now() - start) / 1000;
  const longest = blocks.end();
  const syncs = host.syncs.slice(first).filter(({ housekeeping }) => !housekeeping);
  const sum = (of: (sync: (typeof syncs)[number]) => number) => syncs.reduce((total, sync) => total + of(sync), 0);
  const most = syncs.reduce((max, { requestBytes, responseBytes }) => Math.max(max, requestBytes, responseBytes), 0);
  console.log(
    [
      name.padEnd(34),
      `${syncs.length} round trips`,
      `${megabytes(sum(({ requestBytes }) => requestBytes))} out`,
      `${megabytes(sum(({ responseBytes }) => responseBytes))} in`,
      `${megabytes(most)} at most at once`,
      `${seconds.toFixed(1)} s`,
      `longest block of our own ${longest.toFixed(0)} ms`,
    ].join(", "),
  );
  return answer;
}

/** The longest time the page could not have drawn, without the time the simulated Excel took for itself. */
function watchBlocks(host: ExcelHost): { end(): number } {
  const excel = host as unknown as { answer(...all: unknown[]): Promise<unknown> };
  const answer = excel.answer;
  let inExcel = 0;
  excel.answer = async (...all) => {
    await immediately();
    const start = performance.now();
    const response = await answer.apply(host, all);
    inExcel += performance.now() - start;
    await immediately();
    return response;
  };
  let longest = 0;
  let last = performance.now();
  let lastInExcel = 0;
  let timer: NodeJS.Immediate;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - (inExcel - lastInExcel));
    last = now;
    lastInExcel = inExcel;
    timer = setImmediate(tick);
  };
  timer = setImmediate(tick);
  return {
    end: () => {
      clearImmediate(timer);
      excel.answer = answer;
      return longest;
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function large(rows: number, columns: number): ExcelHost {
  const host = new ExcelHost({ sheets: ["Skills"] });
  const header = ["Person", "Team", ...Array.from({ length: columns - 2 }, (_, column) => `Skill ${column + 1}`)];
  const cells = Array.from({ length: rows }, (_, row): CellValue[] =>
    header.map((_, column) =>
      column === 0 ? `Person ${row}` : column === 1 ? `Team ${row % 60}` : (row * column) % 5,
    ),
  );
  host.workbook.sheet("Skills").cells.setRows([header, ...cells]);
  return host;
}

if (import.meta.main) {
  loadOfficeClient();
  const host = await openXlsx(readFileSync(sample), { name: "sample.xlsx" });
  const raw = await measured("read the sample", host, () => readOpenWorkbook());
  const reading = readDataset(raw);
  const analysis = analyse(reading, { asOf: "2026-11-20" });
  const plans = resultSheetsOf(analysis, reading.dataset, { workbook: raw });
  await measured("write its result sheets", host, () => writeSheets(plans));
  await measured("rewrite them", host, () => writeSheets(plans));
  await measured("read the sample again", host, () => readOpenWorkbook());
  await measured("save the mapping", host, () => saveMapping(reading.mapping));
  await measured("insert the template", new ExcelHost(), () => insertSheets(templatePlan()));
  await measured("insert the sample", new ExcelHost(), () => insertSheets(companyOf().sheets.map(planOf)));
  await measured("read 1,000 × 80", large(1000, 80), () => readOpenWorkbook());
  await measured("read 10,000 × 200", large(10_000, 200), () => readOpenWorkbook());
}
