import type { Place } from "../model.ts";
import { mergedDown } from "./grid.ts";
import { isFilled, type Ledger } from "./ledger.ts";
import type { SheetKind, TableMapping } from "./mapping.ts";
import { address, type CellValue, cellKey, columnIndex, type RawSheet } from "./raw-workbook.ts";
import { fieldTitle } from "./sheet-kinds.ts";

/** One row of a table; counted from 0. */
export type RowIndex = number;

/** A column that is read. `index` counts from 0. */
export interface ReadColumn {
  column: string;
  index: number;
  header: string;
}

/** The cells of a table by row and field, and the account kept of them. Merged cells below their value have it too. */
export class TableCells {
  readonly sheet: RawSheet;
  readonly table: TableMapping;
  readonly kind: SheetKind;
  readonly #ledger: Ledger;
  readonly #columns = new Map<string, ReadColumn>();
  /** Columns about something of their own: a KPI, a question, a training. */
  readonly subjects: readonly (ReadColumn & { subject: string })[];
  readonly #read: number[];
  readonly #merged: ReadonlyMap<number, number>;

  constructor(sheet: RawSheet, table: TableMapping, ledger: Ledger) {
    this.sheet = sheet;
    this.table = table;
    this.kind = table.kind!;
    this.#ledger = ledger;
    this.#merged = mergedDown(sheet);
    const indexes: number[] = [];
    const subjects: (ReadColumn & { subject: string })[] = [];
    const headers = table.rows.filter(({ is }) => is === "header").map(({ row }) => row);
    for (const { column, header, field, subject } of table.columns) {
      if (field === null) continue;
      const index = columnIndex(column);
      indexes.push(index);
      if (subject !== undefined) subjects.push({ column, index, header, subject });
      if (subject === undefined && !this.#columns.has(field)) this.#columns.set(field, { column, index, header });
      for (const row of [...table.headerRows, ...headers]) ledger.use(row - 1, index);
    }
    this.#read = indexes;
    this.subjects = subjects;
  }

  get fields(): string[] {
    return [...this.#columns.keys()];
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }

  column(field: string): ReadColumn | undefined {
    return this.#columns.get(field);
  }

  /** The header of a field's column as written, else what we call the field. */
  header(field: string): string {
    return this.#columns.get(field)?.header || fieldTitle(this.kind, field);
  }

  /** The rows that hold data: not blank, and not a repeated header, section title or total. */
  *rows(): Generator<RowIndex> {
    const aside = new Set(this.table.rows.map(({ row }) => row - 1));
    const last = Math.min(this.table.lastRow, this.sheet.rows.length);
    for (let row = this.table.firstRow - 1; row < last; row++)
      if (!aside.has(row) && this.#read.some((column) => this.isFilled(row, column))) yield row;
  }

  isFilled(row: RowIndex, column: number): boolean {
    return isFilled(this.sheet.rows[row]?.[column]) || this.errorAt(row, column) !== null;
  }

  /** Where the row stands: its cell of a field, or its first column when the table lacks the field. */
  place(row: RowIndex, field?: string): Place {
    const column = (field && this.#columns.get(field)?.column) || this.table.columns[0]!.column;
    return { sheet: this.sheet.name, range: `${column}${row + 1}` };
  }

  placeAt(row: RowIndex, column: number): Place {
    return { sheet: this.sheet.name, range: address(row, column) };
  }

  /** The address of a field's cell in a row, or `null` when the cell is empty or the table lacks the field. */
  cell(row: RowIndex, field: string): string | null {
    const column = this.#columns.get(field);
    return column && isFilled(this.sheet.rows[row]?.[column.index]) ? `${column.column}${row + 1}` : null;
  }

  /** The cell of a field as it stands in the sheet; `null` when empty, an error, or the table lacks the field. */
  written(row: RowIndex, field: string): CellValue {
    const column = this.#columns.get(field);
    return column ? this.valueAt(row, column.index) : null;
  }

  valueAt(row: RowIndex, column: number): CellValue {
    const value = this.sheet.rows[this.#from(row, column)]?.[column] ?? null;
    return isFilled(value) ? value : null;
  }

  errorAt(row: RowIndex, column: number): string | null {
    return this.sheet.errors.size === 0 ? null : (this.sheet.errors.get(cellKey(row, column)) ?? null);
  }

  formatAt(row: RowIndex, column: number): string | undefined {
    return this.sheet.formats.get(cellKey(row, column));
  }

  /** Puts a cell down as used. */
  use(row: RowIndex, column: number): void {
    this.#ledger.use(this.#from(row, column), column);
  }

  /** Puts a cell down as spoken for by a problem; returns 1 when nobody had spoken for it before, else 0. */
  reject(row: RowIndex, column: number): 0 | 1 {
    return this.#ledger.report(row, column);
  }

  /** Puts down what a row holds in the columns that are read as spoken for by a problem; returns how many cells that are. */
  rejectRow(row: RowIndex): number {
    return this.#read.reduce((cells, column) => cells + this.reject(row, column), 0);
  }

  /** The row a cell has its value from: the first of a merged area. */
  #from(row: RowIndex, column: number): RowIndex {
    return this.#merged.size === 0 ? row : (this.#merged.get(cellKey(row, column)) ?? row);
  }
}
