import { type CellValue, cellKey, type Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { bounding, contains } from "./areas.ts";
import { type CellStyle, plainStyle } from "./cell-style.ts";
import { SheetStyles } from "./sheet-styles.ts";
import { isErrorValue, typed } from "./typed-text.ts";

export type ValueKind = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** The cells of a sheet: what they hold, and how they look. Rows and columns are counted from 0. */
export class Cells {
  readonly styles = new SheetStyles();
  /** What the formulas are, each with its "=". Their values stand among the others; `null` until calculated. */
  readonly formulas = new Map<number, string>();
  /** Which of the texts are errors, such as "#N/A". */
  readonly errors = new Set<number>();
  private rows: (CellValue[] | undefined)[] = [];
  private usedByValues: Rectangle | null | undefined;

  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? null;
  }

  /** What `Range.values` says of the cell: an empty one is "". */
  shown(row: number, column: number): string | number | boolean {
    return this.rows[row]?.[column] ?? "";
  }

  formula(row: number, column: number): string | null {
    return this.formulas.size === 0 ? null : (this.formulas.get(cellKey(row, column)) ?? null);
  }

  kind(row: number, column: number): ValueKind {
    const value = this.value(row, column);
    if (value === null) return "Empty";
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return this.errors.has(cellKey(row, column)) ? "Error" : "String";
  }

  /** Puts a value into a cell as it is; a formula that stood there is gone. */
  setValue(row: number, column: number, value: CellValue, isError = false): void {
    const key = cellKey(row, column);
    this.formulas.delete(key);
    this.errors.delete(key);
    if (isError) this.errors.add(key);
    this.place(row, column, value === "" ? null : value);
  }

  /** Puts a formula into a cell. Without a value it keeps the one it had when it is the same formula, else has none. */
  setFormula(row: number, column: number, formula: string, value?: CellValue, isError = false): void {
    const key = cellKey(row, column);
    const kept = this.formulas.get(key) === formula && value === undefined;
    this.formulas.set(key, formula);
    if (kept) return;
    this.errors.delete(key);
    if (isError) this.errors.add(key);
    this.place(row, column, value ?? null);
    this.usedByValues = undefined;
  }

  /** Puts into a cell what Excel makes of a text as it would be typed, or a number or a truth value. */
  type(row: number, column: number, input: string | number | boolean): void {
    const style = this.styles.at(row, column);
    const { value, formula, format } =
      typeof input === "string"
        ? typed(input, style.numberFormat)
        : { value: input, formula: undefined, format: undefined };
    if (formula !== undefined) {
      this.setFormula(row, column, formula);
      return;
    }
    const isError = typeof input === "string" && style.numberFormat !== "@" && isErrorValue(input.trim());
    this.setValue(row, column, value, isError);
    if (format !== undefined && style.numberFormat === plainStyle.numberFormat)
      this.styles.restyleCell(row, column, "numberFormat", format);
  }

  restyle<Name extends keyof CellStyle>(area: Rectangle, property: Name, value: CellStyle[Name]): void {
    this.styles.restyle(area, property, value);
  }

  clearContents(area: Rectangle): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.rows.length - 1); row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) cells[column] = null;
    }
    for (const key of [...this.formulas.keys(), ...this.errors])
      if (contains(area, Math.floor(key / 16384), key % 16384)) {
        this.formulas.delete(key);
        this.errors.delete(key);
      }
    this.usedByValues = undefined;
  }

  /** Of a merged area only the first cell holds something. */
  clearMerged({ top, left, bottom, right }: Rectangle): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) this.setValue(row, column, null);
  }

  /** The area that holds every value and formula, and with `formatsToo` every dressed cell; `null` when none does. */
  used(formatsToo: boolean): Rectangle | null {
    this.usedByValues ??= this.filled();
    const dressed = formatsToo ? this.styles.used() : null;
    return this.usedByValues && dressed ? bounding(this.usedByValues, dressed) : (this.usedByValues ?? dressed);
  }

  /** The rows from the top, as long as they are filled; for taking a whole sheet at once. */
  filledRows(): CellValue[][] {
    const bottom = this.used(false)?.bottom ?? -1;
    return Array.from({ length: bottom + 1 }, (_, row) => {
      const cells = this.rows[row] ?? [];
      let length = cells.length;
      while (length > 0 && (cells[length - 1] ?? null) === null) length--;
      return Array.from({ length }, (_, column) => cells[column] ?? null);
    });
  }

  /** Takes whole rows at once, without formulas and errors. */
  setRows(rows: readonly (readonly CellValue[])[]): void {
    this.rows = rows.map((row) => [...row]);
    this.usedByValues = undefined;
  }

  /** Makes room for, or takes away (`count` below zero), whole rows or columns. Formulas keep their words. */
  shift(axis: "row" | "column", at: number, count: number): void {
    if (axis === "row") this.rows = shiftedList(this.rows, at, count);
    else
      this.rows = this.rows.map((row) => row && shiftedList<CellValue>(row, at, count).map((value) => value ?? null));
    const moved = (key: number) => shiftedKey(key, axis, at, count);
    replaceKeys(this.formulas, moved);
    const errors = [...this.errors].map(moved).filter((key) => key !== null);
    this.errors.clear();
    for (const key of errors) this.errors.add(key);
    this.styles.shift(moved);
    this.usedByValues = undefined;
  }

  private place(row: number, column: number, value: CellValue): void {
    if (value === null && this.rows[row]?.[column] === undefined) return;
    const cells = this.rows[row] ?? [];
    this.rows[row] = cells;
    cells[column] = value;
    this.usedByValues = undefined;
  }

  private filled(): Rectangle | null {
    let area: Rectangle | null = null;
    const include = (row: number, left: number, right: number) => {
      const cell = { top: row, bottom: row, left, right };
      area = area === null ? cell : bounding(area, cell);
    };
    this.rows.forEach((cells, row) => {
      if (cells === undefined) return;
      let right = cells.length - 1;
      while (right >= 0 && (cells[right] ?? null) === null) right--;
      if (right < 0) return;
      let left = 0;
      while ((cells[left] ?? null) === null) left++;
      include(row, left, right);
    });
    for (const key of this.formulas.keys()) include(Math.floor(key / 16384), key % 16384, key % 16384);
    return area;
  }
}

function shiftedList<T>(list: readonly (T | undefined)[], at: number, count: number): (T | undefined)[] {
  if (at >= list.length) return [...list];
  const room = Array.from<T | undefined>({ length: Math.max(0, count) });
  return [...list.slice(0, at), ...room, ...list.slice(at + Math.max(0, -count))];
}

/** Where a cell lies after whole rows or columns came or went; `null` when it went with them. */
function shiftedKey(key: number, axis: "row" | "column", at: number, count: number): number | null {
  const place = { row: Math.floor(key / 16384), column: key % 16384 };
  if (place[axis] < at) return key;
  if (place[axis] < at - count) return null;
  place[axis] += count;
  return cellKey(place.row, place.column);
}

function replaceKeys<T>(map: Map<number, T>, moved: (key: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const place = moved(key);
    if (place !== null) map.set(place, value);
  }
}
