/// <reference types="office-js" />
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readOpenWorkbook } from "../../../addin/excel/read-open-workbook.ts";
import type { RawSheet, RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { connect } from "../../excel-host/connect.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { openXlsx } from "../../excel-host/open-xlsx.ts";

loadOfficeClient();

const data = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const sample = fileURLToPath(new URL("../../../site/sample/sample.xlsx", import.meta.url));

/** What Excel can know of a sheet: what is hidden counts as far as there are cells. */
function known(workbook: RawWorkbook) {
  return {
    name: workbook.name,
    definedNames: workbook.definedNames,
    sheets: workbook.sheets.map((sheet) => {
      const width = Math.max(0, ...sheet.rows.map((row) => row.length));
      const within = (set: ReadonlySet<number>, end: number) => [...set].filter((at) => at < end).sort((a, b) => a - b);
      return {
        ...sheet,
        formulas: [...sheet.formulas].sort((a, b) => a - b),
        errors: [...sheet.errors],
        formats: [...sheet.formats].sort(([a], [b]) => a - b),
        hiddenRows: within(sheet.hiddenRows, sheet.rows.length),
        hiddenColumns: within(sheet.hiddenColumns, width),
        merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      } satisfies Record<keyof RawSheet, unknown>;
    }),
  };
}

async function bothReadings(path: string): Promise<[open: RawWorkbook, file: RawWorkbook]> {
  const bytes = readFileSync(path);
  const host = await openXlsx(bytes, { name: basename(path) });
  connect(host);
  const open = await readOpenWorkbook();
  expect([...host.unknown]).toEqual([]);
  return [open, await readXlsx(bytes, basename(path))];
}

test("the sample reads the same in Excel and from its file", async () => {
  const [open, file] = await bothReadings(sample);
  expect(known(open)).toEqual(known(file));
  expect(open.notes).toEqual([]);
});

const real = existsSync(data) ? globSync("{kpi,skills}/*.xlsx", { cwd: data }) : [];
if (real.length === 0) console.log("The real workbooks are not here; only the sample was read both ways.");

test.each(real)("%s reads the same in Excel and from its file", async (name) => {
  const [open, file] = await bothReadings(`${data}/${name}`);
  expect(known(open)).toEqual(known(file));
});
