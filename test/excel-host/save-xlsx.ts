import { writeWorkbook } from "../../site/xlsx/write-workbook.ts";
import type { Workbook } from "./model/workbook.ts";
import { planOf } from "./sheet-plans.ts";

/** The simulated workbook as the bytes of an .xlsx file. */
export function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return writeWorkbook(workbook.sheets.map(planOf));
}
