import { address, columnName } from "../workbook/raw-workbook.ts";

/** How a formula names a sheet, whatever stands in its name: up to and with the exclamation mark. */
function onSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/**
 * The address of a cell for a formula on any sheet; row and column count from 0.
 *
 * @example farCell("Ana's team", 4, 1) // => "'Ana''s team'!$B$5"
 */
export function farCell(sheet: string, row: number, column: number): string {
  return `${onSheet(sheet)}$${columnName(column)}$${row + 1}`;
}

/** Where the columns of one of our sheets stand, so that formulas can speak of them by key. Rows count from 0. */
export class Layout<Key extends string> {
  readonly sheet: string;
  readonly keys: readonly Key[];
  readonly #columns: ReadonlyMap<Key, number>;

  constructor(sheet: string, keys: readonly Key[]) {
    this.sheet = sheet;
    this.keys = keys;
    this.#columns = new Map(keys.map((key, column) => [key, column]));
  }

  column(key: Key): number {
    return this.#columns.get(key)!;
  }

  /** A cell, for formulas of the same sheet. */
  cell(key: Key, row: number): string {
    return address(row, this.column(key));
  }

  /** Cells from one column to another in one row, for formulas of the same sheet; `fixed` keeps the row when copied. */
  across(from: Key, to: Key, row: number, fixed = false): string {
    const [first, last] = [columnName(this.column(from)), columnName(this.column(to))];
    return fixed ? `${first}$${row + 1}:${last}$${row + 1}` : `${first}${row + 1}:${last}${row + 1}`;
  }

  /** Cells of a column, for formulas of the same sheet. */
  block(key: Key, first: number, last: number): string {
    const letters = columnName(this.column(key));
    return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
  }

  /** A cell, for formulas of any sheet. */
  far(key: Key, row: number): string {
    return farCell(this.sheet, row, this.column(key));
  }

  /** Cells of a column, for formulas of any sheet. */
  farBlock(key: Key, first: number, last: number): string {
    return `${onSheet(this.sheet)}${this.block(key, first, last)}`;
  }
}

/** Rows of a sheet that belong together, counted from 0, both ends included. */
export interface Block {
  first: number;
  last: number;
}
