/// <reference types="office-js" />
import type { Rectangle } from "../../shared/workbook/raw-workbook.ts";

/** Where a range lies, counted from 0: what has to be loaded of it for `areaOf`. */
export const placeOfRange = "rowIndex,columnIndex,rowCount,columnCount";

/** The rectangle of a range whose place is loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

export function cellCount({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The upper and the lower half, or the left and the right one of a single row; `null`: it is a single cell. */
export function halves(area: Rectangle): [Rectangle, Rectangle] | null {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (right === left) return null;
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** Areas one right below the other that are alike, as one; others stay as they are and where they are in the order. */
export function joinedAreas<Part extends { area: Rectangle }>(
  parts: readonly Part[],
  likeness: (part: Part) => unknown,
): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      likeness(last) === likeness(part) &&
      last.area.left === part.area.left &&
      last.area.right === part.area.right &&
      last.area.bottom + 1 === part.area.top;
    if (goesOn) joined[joined.length - 1] = { ...last, area: { ...last.area, bottom: part.area.bottom } };
    else joined.push(part);
  }
  return joined;
}
