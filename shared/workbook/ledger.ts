import { type CellValue, type RawSheet, rangeAddress } from "./raw-workbook.ts";

/** What became of the filled cells of one sheet: every one is used or reported. */
export interface SheetAccount {
  sheet: string;
  seen: number;
  used: number;
  reported: number;
}

const unseen = 0;
const used = 1;
const reported = 2;

/** Whether a cell holds anything a person would see. */
export function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && !(typeof value === "string" && value.trim() === "");
}

/**
 * Keeps account of one sheet's filled cells (errors count as filled). A cell is `used` when its content reached the
 * dataset or named a row or column of it; `reported` when a problem speaks of it. The first word wins.
 */
export class Ledger {
  readonly sheet: RawSheet;
  readonly #width: number;
  readonly #state: Uint8Array;
  readonly #filled: Uint8Array;

  constructor(sheet: RawSheet) {
    this.sheet = sheet;
    this.#width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    for (const key of sheet.errors.keys()) this.#width = Math.max(this.#width, (key % 16384) + 1);
    this.#state = new Uint8Array(this.#width * sheet.rows.length);
    this.#filled = new Uint8Array(this.#width * sheet.rows.length);
    sheet.rows.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) if (isFilled(row[c])) this.#filled[r * this.#width + c] = 1;
    });
    for (const key of sheet.errors.keys()) {
      const row = Math.floor(key / 16384);
      if (row < sheet.rows.length) this.#filled[row * this.#width + (key % 16384)] = 1;
    }
  }

  /** The cell's content is in the dataset, or names something in it. */
  use(row: number, column: number): void {
    this.#mark(row, column, used);
  }

  /** A problem accounts for the cell. Returns 1 when it was filled and not yet accounted for, else 0. */
  report(row: number, column: number): 0 | 1 {
    return this.#mark(row, column, reported);
  }

  /** Marks every filled cell of a rectangle that nobody has spoken for as reported and returns how many there were. */
  reportRest(top = 0, left = 0, bottom = this.sheet.rows.length - 1, right = this.#width - 1): number {
    let count = 0;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) count += this.report(row, column);
    return count;
  }

  /** Runs of filled cells nobody has spoken for, row by row, as addresses. */
  rest(): string[] {
    const ranges: string[] = [];
    for (let row = 0; row < this.sheet.rows.length; row++)
      for (let column = 0; column < this.#width; column++) {
        const left = column;
        while (column < this.#width && this.#isRest(row, column)) column++;
        if (column > left) ranges.push(rangeAddress({ top: row, left, bottom: row, right: column - 1 }));
      }
    return ranges;
  }

  account(): SheetAccount {
    const account = { sheet: this.sheet.name, seen: 0, used: 0, reported: 0 };
    this.#filled.forEach((filled, index) => {
      if (!filled) return;
      account.seen++;
      if (this.#state[index] === used) account.used++;
      if (this.#state[index] === reported) account.reported++;
    });
    return account;
  }

  #isRest(row: number, column: number): boolean {
    const index = row * this.#width + column;
    return this.#filled[index] === 1 && this.#state[index] === unseen;
  }

  #mark(row: number, column: number, state: 1 | 2): 0 | 1 {
    if (row < 0 || column < 0 || column >= this.#width || row >= this.sheet.rows.length) return 0;
    if (!this.#isRest(row, column)) return 0;
    this.#state[row * this.#width + column] = state;
    return 1;
  }
}
