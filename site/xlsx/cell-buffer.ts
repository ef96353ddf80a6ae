import { tooManyCells } from "./refusal.ts";

/** What the number beside a cell means. */
export const kinds = { number: 1, boolean: 2, text: 3, error: 4 } as const;

/**
 * Cells as they come, in columns of numbers: 16 bytes a cell instead of an object, and handed from one thread to
 * another without copying. `values` is the number itself, 0 or 1, or for text and errors the place in the list of
 * texts. Cells may come in any order; of two in one place the later counts.
 */
export interface Cells {
  count: number;
  rows: Int32Array<ArrayBuffer>;
  columns: Uint16Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  styles: Uint16Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
}

export class CellBuffer implements Cells {
  count = 0;
  rows = new Int32Array(1024);
  columns = new Uint16Array(1024);
  kinds = new Uint8Array(1024);
  styles = new Uint16Array(1024);
  values = new Float64Array(1024);
  private readonly file: string;
  private readonly limit: number;

  constructor(file: string, limit: number) {
    this.file = file;
    this.limit = limit;
  }

  /** @throws Refusal when the buffer holds as many cells as the limit allows. */
  add(row: number, column: number, kind: number, style: number, value: number): void {
    const at = this.count;
    if (at === this.values.length) this.grow();
    this.rows[at] = row;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.styles[at] = style;
    this.values[at] = value;
    this.count = at + 1;
  }

  private grow(): void {
    if (this.count >= this.limit) throw tooManyCells(this.file, this.limit);
    const size = Math.min(this.count * 2, this.limit);
    this.rows = enlarged(this.rows, new Int32Array(size));
    this.columns = enlarged(this.columns, new Uint16Array(size));
    this.kinds = enlarged(this.kinds, new Uint8Array(size));
    this.styles = enlarged(this.styles, new Uint16Array(size));
    this.values = enlarged(this.values, new Float64Array(size));
  }
}

function enlarged<Column extends { set(values: Column): void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
