import { columnIndex, columnName, type Rectangle, rangeAddress } from "../../../shared/workbook/raw-workbook.ts";

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Every cell of a sheet. */
export const wholeSheet: Rectangle = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

export function rowsOf({ top, bottom }: Rectangle): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Rectangle): number {
  return right - left + 1;
}

export function cellsOf(area: Rectangle): number {
  return rowsOf(area) * columnsOf(area);
}

/** The area of `rows` rows and `columns` columns whose first cell is there. */
export function areaAt(top: number, left: number, rows: number, columns: number): Rectangle {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export function fitsSheet({ top, left, bottom, right }: Rectangle): boolean {
  return (
    [top, left, bottom, right].every(Number.isInteger) &&
    top >= 0 &&
    left >= 0 &&
    bottom >= top &&
    right >= left &&
    bottom <= lastRow &&
    right <= lastColumn
  );
}

export function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersection(one: Rectangle, other: Rectangle): Rectangle | null {
  const common = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The smallest area that holds both. */
export function bounding(one: Rectangle, other: Rectangle): Rectangle {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function sameArea(one: Rectangle, other: Rectangle): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** The area an A1 address without its sheet names, such as "B2", "$A$1:C9", "B:D" or "3:5"; `null` when it names none. */
export function areaNamed(address: string): Rectangle | null {
  const text = address.replaceAll("$", "").trim();
  const [first = "", last = first, more] = text.split(":");
  if (more !== undefined) return null;
  const from = corner(first);
  const to = corner(last);
  if (from === null || to === null) return null;
  if (text.includes(":") ? !sameKind(from, to) : from.row === null || from.column === null) return null;
  const area = {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    bottom: Math.max(from.row ?? lastRow, to.row ?? lastRow),
    right: Math.max(from.column ?? lastColumn, to.column ?? lastColumn),
  };
  return fitsSheet(area) ? area : null;
}

interface Corner {
  row: number | null;
  column: number | null;
}

function corner(text: string): Corner | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters = "", digits = ""] = match;
  return {
    row: digits === "" ? null : Number(digits) - 1,
    column: letters === "" ? null : columnIndex(letters),
  };
}

function sameKind(one: Corner, other: Corner): boolean {
  return (one.row === null) === (other.row === null) && (one.column === null) === (other.column === null);
}

/** An area's address as Excel writes it: whole columns as "B:D", whole rows as "3:5". */
export function areaAddress(area: Rectangle): string {
  if (area.top === 0 && area.bottom === lastRow) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === lastColumn) return `${area.top + 1}:${area.bottom + 1}`;
  return rangeAddress(area);
}

/** An area's address with $ before every row and column. */
export function absoluteAddress(area: Rectangle): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet's name as it stands before the ! of an address. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && areaNamed(name) === null && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet and address of a reference such as "='Team ''A'''!$A$1:$B$2"; the sheet is `null` when none is named. */
export function splitReference(reference: string): { sheet: string | null; address: string } {
  const text = reference.replace(/^=/, "");
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const sheet = text
    .slice(0, at)
    .replace(/^'([\s\S]*)'$/, "$1")
    .replaceAll("''", "'");
  return { sheet, address: text.slice(at + 1) };
}
