import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Makes room for whole rows or columns, or takes them away (`count` below zero), with everything on the sheet and
 * every range somebody holds on to. Formulas keep their words: the host does not rewrite references.
 */
export function shift(sheet: Sheet, axis: "row" | "column", at: number, count: number): void {
  const [first, last] = axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  /** The area afterwards; `null` when all of it went. */
  const moved = (area: Rectangle): Rectangle | null => {
    const start = movedIndex(area[first], at, count, "start");
    const end = movedIndex(area[last], at, count, "end");
    return end < start ? null : { ...area, [first]: start, [last]: end };
  };
  const keep = <Part extends { area: Rectangle }>(parts: readonly Part[]): Part[] =>
    parts.filter((part) => {
      const area = moved(part.area);
      if (area !== null) part.area = area;
      return area !== null;
    });
  sheet.cells.shift(axis, at, count);
  sheet.tables.splice(0, sheet.tables.length, ...keep(sheet.tables));
  sheet.conditionalFormats = keep(sheet.conditionalFormats);
  sheet.validations = keep(sheet.validations);
  sheet.hyperlinks = keep(sheet.hyperlinks);
  sheet.merges = sheet.merges.map(moved).filter((area) => area !== null);
  const hidden = axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const sizes = axis === "row" ? sheet.rowHeights : sheet.columnWidths;
  const kept = (index: number) => count >= 0 || index < at || index >= at - count;
  const indexes = [...hidden].filter(kept).map((index) => movedIndex(index, at, count, "start"));
  hidden.clear();
  for (const index of indexes) hidden.add(index);
  const entries = [...sizes].filter(([index]) => kept(index));
  sizes.clear();
  for (const [index, size] of entries) sizes.set(movedIndex(index, at, count, "start"), size);
  for (const [name, reference] of sheet.workbook.references)
    if (reference.sheet === sheet) {
      const area = moved(reference.area);
      if (area === null) sheet.workbook.references.delete(name);
      else reference.area = area;
    }
}

function movedIndex(index: number, at: number, count: number, side: "start" | "end"): number {
  if (index < at) return index;
  if (count >= 0 || index >= at - count) return index + count;
  return side === "start" ? at : at - 1;
}
