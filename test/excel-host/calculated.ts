import { readXlsx } from "../../site/xlsx/read-xlsx.ts";
import type { Workbook } from "./model/workbook.ts";

/**
 * Gives every formula the value it has in the file another program has calculated.
 * @throws RangeError when the file lacks one of the sheets.
 */
export async function takeCalculated(workbook: Workbook, bytes: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(bytes, "calculated.xlsx");
  for (const { name, cells } of workbook.sheets) {
    if (cells.formulas.size === 0) continue;
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new RangeError(`The calculated workbook has no sheet “${name}”`);
    for (const [key, formula] of cells.formulas) {
      const [row, column] = [Math.floor(key / 16384), key % 16384];
      const error = found.errors.get(key);
      cells.setFormula(row, column, formula, error ?? found.rows[row]?.[column] ?? null, error !== undefined);
    }
  }
}
