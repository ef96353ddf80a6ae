import { cellKey, type Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { bounding, contains, lastColumn, lastRow } from "./areas.ts";
import { type CellStyle, plainStyle, restyled } from "./cell-style.ts";

/**
 * How the cells of a sheet look. Whole rows, whole columns and the whole sheet keep one style each; a cell dressed on
 * its own goes before its row, a row before its column, a column before the sheet.
 */
export class SheetStyles {
  readonly cells = new Map<number, CellStyle>();
  readonly rows = new Map<number, CellStyle>();
  readonly columns = new Map<number, CellStyle>();
  sheet: CellStyle = plainStyle;
  private dressed: Rectangle | null | undefined;

  at(row: number, column: number): CellStyle {
    const own = this.cells.size > 0 ? this.cells.get(cellKey(row, column)) : undefined;
    return own ?? this.below(row, column);
  }

  restyleCell<Name extends keyof CellStyle>(row: number, column: number, property: Name, value: CellStyle[Name]): void {
    this.cells.set(cellKey(row, column), restyled(this.at(row, column), property, value));
    this.dressed = undefined;
  }

  restyle<Name extends keyof CellStyle>(area: Rectangle, property: Name, value: CellStyle[Name]): void {
    const allRows = area.top === 0 && area.bottom === lastRow;
    const allColumns = area.left === 0 && area.right === lastColumn;
    if (!allRows && !allColumns) {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) this.restyleCell(row, column, property, value);
      return;
    }
    if (allRows && allColumns) this.sheet = restyled(this.sheet, property, value);
    else if (allRows)
      for (let column = area.left; column <= area.right; column++)
        this.columns.set(column, restyled(this.columns.get(column) ?? this.sheet, property, value));
    else
      for (let row = area.top; row <= area.bottom; row++)
        this.rows.set(row, restyled(this.rows.get(row) ?? this.sheet, property, value));
    if (allColumns) restyleEach(this.rows, property, value, (row) => row >= area.top && row <= area.bottom);
    if (allRows && allColumns) restyleEach(this.columns, property, value, () => true);
    restyleEach(this.cells, property, value, (key) => contains(area, Math.floor(key / 16384), key % 16384));
  }

  /** Cells of the area look plain again, also where their row or column is dressed. */
  clear(area: Rectangle): void {
    for (const property of Object.keys(plainStyle) as (keyof CellStyle)[])
      this.restyle(area, property, plainStyle[property]);
    for (const [key, style] of this.cells)
      if (style === plainStyle && this.below(Math.floor(key / 16384), key % 16384) === plainStyle)
        this.cells.delete(key);
    this.dressed = undefined;
  }

  /** The one value all cells of the area share; `undefined` when they differ. */
  shared<Name extends keyof CellStyle>(area: Rectangle, property: Name): CellStyle[Name] | undefined {
    const values = new Set<string>();
    let one: CellStyle[Name] | undefined;
    let own = 0;
    const add = (style: CellStyle) => {
      one = style[property];
      values.add(JSON.stringify(one));
    };
    for (const [key, style] of this.cells)
      if (contains(area, Math.floor(key / 16384), key % 16384)) {
        own++;
        add(style);
      }
    if (own < (area.bottom - area.top + 1) * (area.right - area.left + 1)) {
      let dressedColumns = 0;
      let dressedRows = 0;
      for (const [column, style] of this.columns)
        if (column >= area.left && column <= area.right) {
          dressedColumns++;
          add(style);
        }
      for (const [row, style] of this.rows)
        if (row >= area.top && row <= area.bottom) {
          dressedRows++;
          add(style);
        }
      if (dressedColumns <= area.right - area.left && dressedRows <= area.bottom - area.top) add(this.sheet);
    }
    return values.size === 1 ? one : undefined;
  }

  /** The area of all cells dressed on their own. */
  used(): Rectangle | null {
    this.dressed ??= [...this.cells.keys()].reduce<Rectangle | null>((area, key) => {
      const [row, column] = [Math.floor(key / 16384), key % 16384];
      if (area !== null && contains(area, row, column)) return area;
      const cell = { top: row, bottom: row, left: column, right: column };
      return area === null ? cell : bounding(area, cell);
    }, null);
    return this.dressed;
  }

  shift(moved: (key: number) => number | null): void {
    const cells = [...this.cells];
    this.cells.clear();
    for (const [key, style] of cells) {
      const place = moved(key);
      if (place !== null) this.cells.set(place, style);
    }
    this.dressed = undefined;
  }

  private below(row: number, column: number): CellStyle {
    return this.rows.get(row) ?? this.columns.get(column) ?? this.sheet;
  }
}

function restyleEach<Name extends keyof CellStyle>(
  styles: Map<number, CellStyle>,
  property: Name,
  value: CellStyle[Name],
  which: (key: number) => boolean,
): void {
  for (const [key, style] of styles) if (which(key)) styles.set(key, restyled(style, property, value));
}
