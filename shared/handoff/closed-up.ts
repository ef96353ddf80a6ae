import { cellKey, type RawSheet, type Rectangle } from "../workbook/raw-workbook.ts";

const columnsPerRow = 16384;

/** Which rows and columns of a sheet stay, and where they go when the others are taken away. */
export class ClosedUp {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly #row: Int32Array;
  readonly #column: Int32Array;
  readonly isChanged: boolean;

  /** Rows and columns beyond the used ones always stay. */
  constructor(height: number, width: number, goneRows: ReadonlySet<number>, goneColumns: ReadonlySet<number>) {
    this.#row = placesOf(height, goneRows);
    this.#column = placesOf(width, goneColumns);
    this.rows = [...this.#row.keys()].filter((row) => this.#row[row]! >= 0);
    this.columns = [...this.#column.keys()].filter((column) => this.#column[column]! >= 0);
    this.isChanged = this.rows.length < height || this.columns.length < width;
  }

  /** Where a row goes; -1 when it does not stay. */
  row(row: number): number {
    return place(this.#row, this.rows.length, row);
  }

  /** Where a column goes; -1 when it does not stay. */
  column(column: number): number {
    return place(this.#column, this.columns.length, column);
  }

  /** Where an area goes; `null` when a row or column of it has gone. */
  area({ top, left, bottom, right }: Rectangle): Rectangle | null {
    const moved = { top: this.row(top), left: this.column(left), bottom: this.row(bottom), right: this.column(right) };
    const isWhole =
      Math.min(moved.top, moved.left, moved.bottom, moved.right) >= 0 &&
      moved.bottom - moved.top === bottom - top &&
      moved.right - moved.left === right - left;
    return isWhole ? moved : null;
  }

  /** Facts about cells, where their cells go. */
  facts<Fact>(facts: ReadonlyMap<number, Fact>): Map<number, Fact> {
    const moved = new Map<number, Fact>();
    for (const [key, fact] of facts) {
      const row = this.row(Math.floor(key / columnsPerRow));
      const column = this.column(key % columnsPerRow);
      if (row >= 0 && column >= 0) moved.set(cellKey(row, column), fact);
    }
    return moved;
  }
}

function placesOf(length: number, gone: ReadonlySet<number>): Int32Array {
  const places = new Int32Array(length);
  let next = 0;
  for (let at = 0; at < length; at++) places[at] = gone.has(at) ? -1 : next++;
  return places;
}

function place(places: Int32Array, kept: number, at: number): number {
  return at < places.length ? places[at]! : kept + at - places.length;
}

/** How many rows and columns of a sheet are used. */
export function sizeOf({ rows, errors }: Pick<RawSheet, "rows" | "errors">): { height: number; width: number } {
  let height = rows.length;
  let width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const key of errors.keys()) {
    height = Math.max(height, Math.floor(key / columnsPerRow) + 1);
    width = Math.max(width, (key % columnsPerRow) + 1);
  }
  return { height, width };
}
