import {
  type CellValue,
  cellKey,
  type RawSheet,
  type RawWorkbook,
  type Rectangle,
} from "../../shared/workbook/raw-workbook.ts";
import { CellBuffer, type Cells, kinds } from "./cell-buffer.ts";
import { noSheets, tooManyCells } from "./refusal.ts";

/** A sheet as columns of numbers and a list of texts: what a worker hands over without copying two million cells. */
export interface PackedSheet {
  name: string;
  state: RawSheet["state"];
  dateSystem: 1900 | 1904;
  cells: Cells;
  /** What the places in `cells.values` stand for. */
  texts: readonly CellValue[];
  /** Number formats other than General, by style. */
  formats: ReadonlyMap<number, string>;
  formulas: readonly number[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  merges: readonly Rectangle[];
  tables: RawSheet["tables"];
}

export interface PackedWorkbook extends Omit<RawWorkbook, "sheets"> {
  sheets: readonly PackedSheet[];
}

/** The most places of a sheet, filled or between filled ones, that are laid out as rows. */
export const cellLimit = 20_000_000;

/** The memory of a packed workbook that can change hands instead of being copied. */
export function transferables({ sheets }: PackedWorkbook): ArrayBuffer[] {
  return sheets.flatMap(({ cells }) =>
    [cells.rows, cells.columns, cells.kinds, cells.styles, cells.values].map(({ buffer }) => buffer),
  );
}

/** A sheet whose rows are already laid out, packed to change hands. */
export function packSheet(sheet: RawSheet, file: string): PackedSheet {
  const { name, state, dateSystem, formulas, hiddenRows, hiddenColumns, merges, tables } = sheet;
  const cells = new CellBuffer(file, cellLimit);
  const places = new Map<string, number>();
  const texts: string[] = [];
  const formats = [...new Set(sheet.formats.values())];
  /** The place of a cell's number format in `formats`, from 1; 0 is General. */
  const styleAt = (row: number, column: number) =>
    formats.length === 0 ? 0 : formats.indexOf(sheet.formats.get(cellKey(row, column)) ?? "") + 1;
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (typeof value === "number") cells.add(rowIndex, column, kinds.number, styleAt(rowIndex, column), value);
      else if (typeof value === "boolean") cells.add(rowIndex, column, kinds.boolean, 0, value ? 1 : 0);
      else if (value !== null) {
        const place = places.get(value) ?? texts.push(value) - 1;
        places.set(value, place);
        cells.add(rowIndex, column, kinds.text, 0, place);
      }
    });
  });
  return {
    name,
    state,
    dateSystem,
    cells,
    texts,
    formats: new Map(formats.map((format, index) => [index + 1, format])),
    formulas: [...formulas],
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    merges,
    tables,
  };
}

/**
 * Lays the sheets out as rows.
 * @throws Refusal when there is no sheet, or the rows would need more places than `cellLimit`.
 */
export function unpack({ name, sheets, definedNames, notes }: PackedWorkbook): RawWorkbook {
  if (sheets.length === 0) throw noSheets(name);
  return { name, sheets: sheets.map((sheet) => unpackSheet(sheet, name)), definedNames, notes };
}

function unpackSheet(sheet: PackedSheet, file: string): RawSheet {
  const errors = new Map<number, string>();
  const formats = new Map<number, string>();
  const { cells, texts } = sheet;
  const rows = emptyRows(cells, file);
  for (let at = 0; at < cells.count; at++) {
    const row = cells.rows[at]!;
    const column = cells.columns[at]!;
    const kind = cells.kinds[at]!;
    const number = cells.values[at]!;
    const value = kind === kinds.number ? number : kind === kinds.boolean ? number === 1 : texts[number]!;
    if (kind === kinds.error) errors.set(cellKey(row, column), String(value));
    else rows[row]![column] = value === "" ? null : value;
    const format = sheet.formats.get(cells.styles[at]!);
    if (format !== undefined) formats.set(cellKey(row, column), format);
  }
  const { name, state, dateSystem, merges, tables } = sheet;
  const formulas = new Set(sheet.formulas);
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  return { name, state, dateSystem, rows, formulas, errors, formats, hiddenRows, hiddenColumns, merges, tables };
}

function emptyRows(cells: Cells, file: string): CellValue[][] {
  let last = -1;
  for (let at = 0; at < cells.count; at++) last = Math.max(last, cells.rows[at]!);
  const widths = new Uint16Array(last + 1);
  for (let at = 0; at < cells.count; at++)
    widths[cells.rows[at]!] = Math.max(widths[cells.rows[at]!]!, cells.columns[at]! + 1);
  const places = widths.reduce((sum, width) => sum + width, 0);
  if (places > cellLimit) throw tooManyCells(file, cellLimit);
  return Array.from(widths, (width) => new Array<CellValue>(width).fill(null));
}
