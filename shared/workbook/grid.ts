import { textOf } from "./cells.ts";
import { isFilled } from "./ledger.ts";
import { type CellValue, cellKey, type RawSheet, type Rectangle } from "./raw-workbook.ts";

/** One filled cell of a header row. */
export interface Heading {
  column: number;
  text: string;
}

const longestHeading = 80;

/** A sheet to look around in. Rows and columns count from 0 at A1. */
export class Grid {
  readonly sheet: RawSheet;
  readonly height: number;
  readonly width: number;
  readonly #columnLast: Int32Array;
  readonly #spread: ReadonlySet<number>;

  constructor(sheet: RawSheet) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
    this.width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const across = sheet.merges.filter(({ top, left, bottom, right }) => top === bottom && right > left);
    this.#spread = new Set(across.map(({ top }) => top));
    this.#columnLast = new Int32Array(this.width).fill(-1);
    sheet.rows.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) if (isFilled(row[c])) this.#columnLast[c] = r;
    });
  }

  value(row: number, column: number): CellValue {
    return this.sheet.rows[row]?.[column] ?? null;
  }

  isFilled(row: number, column: number): boolean {
    return isFilled(this.sheet.rows[row]?.[column]);
  }

  /** Whether a column holds anything in or below a row. */
  isFilledBelow(row: number, column: number): boolean {
    return (this.#columnLast[column] ?? -1) >= row;
  }

  /** How many cells of a row are filled between two columns, both included. */
  filledIn(row: number, left: number, right: number): number {
    let count = 0;
    for (let column = left; column <= right; column++) if (this.isFilled(row, column)) count++;
    return count;
  }

  /** Whether a merged area spreads one text over several columns of a row, as titles do. */
  isSpread(row: number): boolean {
    return this.#spread.has(row);
  }

  isBlank(row: number): boolean {
    return this.filledIn(row, 0, this.width - 1) === 0;
  }

  /**
   * The runs of headings a row holds: parted where a column without heading is empty below too. A row with long texts
   * or mostly numbers holds none.
   */
  headingRuns(row: number): Heading[][] {
    const cells = this.sheet.rows[row] ?? [];
    const runs: Heading[][] = [[]];
    let texts = 0;
    let filled = 0;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column] ?? null;
      if (!isFilled(value)) {
        if (!this.isFilledBelow(row, column) && runs.at(-1)!.length > 0) runs.push([]);
        continue;
      }
      filled++;
      if (typeof value === "string") texts++;
      const text = textOf(value);
      if (typeof value === "string" && text.length > longestHeading) return [];
      runs.at(-1)!.push({ column, text });
    }
    return texts >= filled * 0.7 ? runs.filter((run) => run.length > 0) : [];
  }

  /** The text a merged area above a cell spreads over it, or the cell's own text. */
  spreadText(row: number, column: number): string {
    const own = textOf(this.value(row, column));
    if (own !== "") return own;
    const area = this.sheet.merges.find((merge) => covers(merge, row, column));
    return area ? textOf(this.value(area.top, area.left)) : "";
  }
}

function covers({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const mostMerged = 200_000;

/** For every cell a merged area covers in its first column: the row its value stands in. */
export function mergedDown(sheet: RawSheet): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const { top, left, bottom } of sheet.merges)
    for (let row = top + 1; row <= Math.min(bottom, sheet.rows.length - 1) && rows.size < mostMerged; row++)
      rows.set(cellKey(row, left), top);
  return rows;
}
