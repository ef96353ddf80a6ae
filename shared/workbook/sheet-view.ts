import { textOf } from "./cells.ts";
import { dateOf, isDateFormat } from "./dates.ts";
import { isFilled } from "./ledger.ts";
import { type MarkKind, markKind } from "./level-marks.ts";
import { type CellValue, cellKey, type RawSheet, type Rectangle } from "./raw-workbook.ts";

/** No name, title or level is longer. */
const textKept = 400;
const mergedCellsKept = 200_000;

/** A sheet as somebody looking for tables sees it: merged cells spread, dates as dates, cells that may be levels told apart. */
export class SheetView {
  readonly sheet: RawSheet;
  readonly height: number;
  readonly width: number;
  readonly #merges = new Map<number, Rectangle>();
  readonly #kinds = new Map<string, MarkKind>();
  readonly #words: ReadonlySet<string>;
  readonly #explaining = new Set<number>();

  /** `words`: texts that are levels on this sheet, as `levelWord` writes them; `legends`: places that explain and hold no data. */
  constructor(sheet: RawSheet, words: ReadonlySet<string>, legends: readonly Rectangle[]) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
    this.width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.#words = words;
    for (const { top, left, bottom, right } of legends)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) this.#explaining.add(cellKey(row, column));
    let kept = 0;
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, this.height - 1);
      const right = Math.min(merge.right, this.width - 1);
      kept += Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
      if (kept > mergedCellsKept) break;
      for (let row = merge.top; row <= bottom; row++)
        for (let column = merge.left; column <= right; column++) this.#merges.set(cellKey(row, column), merge);
    }
  }

  /** What a cell holds; of a long text its beginning. */
  value(row: number, column: number): CellValue {
    const value = this.sheet.rows[row]?.[column] ?? null;
    if (value !== null && this.#explains(row, column)) return null;
    return typeof value === "string" && value.length > textKept ? value.slice(0, textKept) : value;
  }

  filled(row: number, column: number): boolean {
    return isFilled(this.sheet.rows[row]?.[column]) && !this.#explains(row, column);
  }

  #explains(row: number, column: number): boolean {
    return this.#explaining.size > 0 && this.#explaining.has(cellKey(row, column));
  }

  /** The merge a cell belongs to. */
  merge(row: number, column: number): Rectangle | null {
    return this.#merges.get(cellKey(row, column)) ?? null;
  }

  /** What a cell says; a merged cell says what its first cell says. A date is written as `YYYY-MM-DD`. */
  text(row: number, column: number): string {
    const merge = this.merge(row, column);
    const [r, c] = merge ? [merge.top, merge.left] : [row, column];
    const value = this.value(r, c);
    if (typeof value === "number") {
      const format = this.sheet.formats.get(cellKey(r, c));
      if (isDateFormat(format)) return dateOf(value, this.sheet.dateSystem, format) ?? textOf(value);
    }
    return textOf(value);
  }

  /** How many cells of a row are filled between two columns, counting no further than `enough`. */
  countFilled(row: number, left: number, right: number, enough = Number.POSITIVE_INFINITY): number {
    let count = 0;
    for (let column = left; column <= right && count < enough; column++) if (this.filled(row, column)) count++;
    return count;
  }

  /** What kind of level a text may be. */
  kindOfText(text: string): MarkKind {
    if (text.length > textKept) return "none";
    const known = this.#kinds.get(text);
    if (known) return known;
    const kind = markKind(text, this.#words);
    if (this.#kinds.size < 5000) this.#kinds.set(text, kind);
    return kind;
  }

  /** What kind of level a cell may hold. */
  kind(row: number, column: number): MarkKind {
    const value = this.sheet.rows[row]?.[column];
    if (value === null || value === undefined || this.#explains(row, column)) return "unknown";
    if (typeof value === "string") return this.kindOfText(value);
    const kind = markKind(value, this.#words);
    if (kind === "number" && this.sheet.formats.size > 0 && isDateFormat(this.sheet.formats.get(cellKey(row, column))))
      return "none";
    return kind;
  }
}

/** Whether a kind of cell holds a level; unknown marks and “not applicable” are neither yes nor no. */
export function isLevelKind(kind: MarkKind): boolean {
  return kind !== "none" && kind !== "unknown" && kind !== "notApplicable";
}
