import { type CellValue, cellKey, type RawSheet, type RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";

/** A sheet from rows of values. `formats` and `errors` by address counted from 0: "row,column". */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  facts: Partial<RawSheet> & { formatAt?: Record<string, string>; errorAt?: Record<string, string> } = {},
): RawSheet {
  const { formatAt = {}, errorAt = {}, ...others } = facts;
  const keyed = (at: Record<string, string>) =>
    new Map(
      Object.entries(at).map(([address, text]) => {
        const [row, column] = address.split(",").map(Number);
        return [cellKey(row!, column!), text];
      }),
    );
  return {
    name,
    state: "visible",
    dateSystem: 1900,
    rows,
    formulas: new Set(),
    errors: keyed(errorAt),
    formats: keyed(formatAt),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    ...others,
  };
}

/** A workbook of sheets given as name → rows, or as sheets. */
export function workbookOf(
  sheets: Record<string, readonly (readonly CellValue[])[]> | readonly RawSheet[],
): RawWorkbook {
  const list = Array.isArray(sheets)
    ? (sheets as RawSheet[])
    : Object.entries(sheets as Record<string, CellValue[][]>).map(([name, rows]) => sheetOf(name, rows));
  return { name: "Workbook", sheets: list, definedNames: [], notes: [] };
}
