import type { Source } from "../model.ts";
import { rangeAddress } from "../workbook/raw-workbook.ts";

const rectanglesPerSheet = 4;
/** Of one sheet in one set: sheet, next entry, rectangles, cells; then top, left, bottom, right of each rectangle. */
const [sheetField, nextField, countField, cellsField, firstRectangle] = [0, 1, 2, 3, 4];
const entryWidth = firstRectangle + 4 * rectanglesPerSheet;

/**
 * Which cells went into each of many numbers. Neighbouring cells grow into rectangles; when those of one sheet would
 * be more than four, one rectangle around them all is kept, with the number of cells that were really used.
 */
export class SourceRanges {
  #entries = new Int32Array(64 * entryWidth);
  #length = 0;
  readonly #first: Int32Array;

  /** `sets` numbers whose cells are not known yet. */
  constructor(sets: number) {
    this.#first = new Int32Array(sets).fill(-1);
  }

  /** Adds a cell (row and column from 0) of a sheet (index) to a set. Cells are expected in sheet order, each once. */
  add(set: number, sheet: number, row: number, column: number): void {
    const at = this.#entryOf(set, sheet);
    const entries = this.#entries;
    entries[at + cellsField]! += 1;
    const first = at + firstRectangle;
    const count = entries[at + countField]!;
    if (count === -1) {
      if (row < entries[first]!) entries[first] = row;
      else if (row > entries[first + 2]!) entries[first + 2] = row;
      if (column < entries[first + 1]!) entries[first + 1] = column;
      else if (column > entries[first + 3]!) entries[first + 3] = column;
      return;
    }
    for (let rectangle = first + 4 * (count - 1); rectangle >= first; rectangle -= 4) {
      if (!this.#extend(rectangle, row, column)) continue;
      this.#merge(at, rectangle);
      return;
    }
    if (count === rectanglesPerSheet) {
      entries[at + countField] = -1;
      for (let rectangle = first + 4; rectangle < first + 4 * count; rectangle += 4) {
        const [top, left, bottom, right] = entries.subarray(rectangle, rectangle + 4);
        this.#surround(first, top!, left!, bottom!, right!);
      }
      this.#surround(first, row, column, row, column);
      return;
    }
    const rectangle = first + 4 * count;
    entries[rectangle] = entries[rectangle + 2] = row;
    entries[rectangle + 1] = entries[rectangle + 3] = column;
    entries[at + countField] = count + 1;
  }

  /** The ranges of a set, in order of sheet, then from the top left. `sheets` names the sheets. */
  sources(set: number, sheets: readonly string[]): Source[] {
    const found: { sheet: number; top: number; left: number; source: Source }[] = [];
    const entries = this.#entries;
    for (let at = this.#first[set]!; at >= 0; at = entries[at + nextField]!) {
      const sheet = entries[at + sheetField]!;
      const count = entries[at + countField]!;
      for (let index = 0; index < Math.abs(count); index++) {
        const start = at + firstRectangle + 4 * index;
        const [top, left, bottom, right] = [
          entries[start]!,
          entries[start + 1]!,
          entries[start + 2]!,
          entries[start + 3]!,
        ];
        const cells = count === -1 ? entries[at + cellsField]! : (bottom - top + 1) * (right - left + 1);
        const range = rangeAddress({ top, left, bottom, right });
        found.push({ sheet, top, left, source: { sheet: sheets[sheet]!, range, cells } });
      }
    }
    if (found.length > 1) found.sort((a, b) => a.sheet - b.sheet || a.left - b.left || a.top - b.top);
    return found.map(({ source }) => source);
  }

  #entryOf(set: number, sheet: number): number {
    let last = -1;
    for (let at = this.#first[set]!; at >= 0; at = this.#entries[at + nextField]!) {
      if (this.#entries[at + sheetField] === sheet) return at;
      last = at;
    }
    const at = this.#length;
    this.#length += entryWidth;
    if (this.#length > this.#entries.length) {
      const larger = new Int32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[at + sheetField] = sheet;
    this.#entries[at + nextField] = -1;
    if (last < 0) this.#first[set] = at;
    else this.#entries[last + nextField] = at;
    return at;
  }

  /** Grows a rectangle of one column or one row by a cell that touches its end. */
  #extend(rectangle: number, row: number, column: number): boolean {
    const entries = this.#entries;
    const top = entries[rectangle]!;
    const left = entries[rectangle + 1]!;
    const bottom = entries[rectangle + 2]!;
    const right = entries[rectangle + 3]!;
    if (left === right && column === left && (row === bottom + 1 || row === top - 1)) {
      entries[rectangle] = row < top ? row : top;
      entries[rectangle + 2] = row > bottom ? row : bottom;
      return true;
    }
    if (top === bottom && row === top && (column === right + 1 || column === left - 1)) {
      entries[rectangle + 1] = column < left ? column : left;
      entries[rectangle + 3] = column > right ? column : right;
      return true;
    }
    return false;
  }

  /** Joins a rectangle that has just grown with one that now shares a whole side with it. */
  #merge(at: number, rectangle: number): void {
    const entries = this.#entries;
    const first = at + firstRectangle;
    const last = first + 4 * (entries[at + countField]! - 1);
    for (let other = first; other <= last; other += 4) {
      if (other === rectangle) continue;
      const sameColumns =
        entries[other + 1] === entries[rectangle + 1] && entries[other + 3] === entries[rectangle + 3];
      const sameRows = entries[other] === entries[rectangle] && entries[other + 2] === entries[rectangle + 2];
      const below = entries[rectangle]! === entries[other + 2]! + 1 || entries[other]! === entries[rectangle + 2]! + 1;
      const beside =
        entries[rectangle + 1]! === entries[other + 3]! + 1 || entries[other + 1]! === entries[rectangle + 3]! + 1;
      if (!(sameColumns && below) && !(sameRows && beside)) continue;
      this.#surround(
        other,
        entries[rectangle]!,
        entries[rectangle + 1]!,
        entries[rectangle + 2]!,
        entries[rectangle + 3]!,
      );
      entries.copyWithin(rectangle, last, last + 4);
      entries[at + countField]! -= 1;
      return;
    }
  }

  #surround(rectangle: number, top: number, left: number, bottom: number, right: number): void {
    const entries = this.#entries;
    if (top < entries[rectangle]!) entries[rectangle] = top;
    if (left < entries[rectangle + 1]!) entries[rectangle + 1] = left;
    if (bottom > entries[rectangle + 2]!) entries[rectangle + 2] = bottom;
    if (right > entries[rectangle + 3]!) entries[rectangle + 3] = right;
  }
}
