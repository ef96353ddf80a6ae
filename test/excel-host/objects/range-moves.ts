import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { HostError, invalidArgument } from "../host-error.ts";
import { areaAt, bounding, columnsOf, fitsSheet, intersection, lastColumn, lastRow, rowsOf } from "../model/areas.ts";
import type { RangeTarget } from "../model/parts.ts";
import { asAreaOf, asTruth, asWhole } from "./arguments.ts";
import { touching } from "./guard.ts";
import { type Behaviour, type HostObject, nothing } from "./object-type.ts";
import { rangeKind } from "./range.ts";
import { rangeAreasKind } from "./range-areas.ts";
import { tablesOfRangeKind } from "./tables.ts";

const mostMergesAnswered = 512;

type Move = (target: RangeTarget, args: readonly unknown[]) => HostObject;

function to({ sheet }: RangeTarget, area: Rectangle): HostObject {
  if (!fitsSheet(area)) throw invalidArgument();
  return rangeKind.of({ sheet, area });
}

function used(target: RangeTarget, valuesOnly: unknown): HostObject {
  const filled = target.sheet.cells.used(valuesOnly === undefined || valuesOnly === null || !asTruth(valuesOnly));
  const area = filled === null ? null : intersection(filled, target.area);
  return area === null ? nothing : to(target, area);
}

/** Methods of a range that lead to another range. */
export function rangeMoves(): Record<string, Move> {
  return {
    getCell: (target, [row, column]) =>
      to(target, areaAt(target.area.top + asWhole(row), target.area.left + asWhole(column), 1, 1)),
    getRow: (target, [row]) => {
      const top = target.area.top + asWhole(row);
      return to(target, { ...target.area, top, bottom: top });
    },
    getColumn: (target, [column]) => {
      const left = target.area.left + asWhole(column);
      return to(target, { ...target.area, left, right: left });
    },
    getLastRow: (target) => to(target, { ...target.area, top: target.area.bottom }),
    getLastColumn: (target) => to(target, { ...target.area, left: target.area.right }),
    getLastCell: (target) => to(target, { ...target.area, top: target.area.bottom, left: target.area.right }),
    getEntireRow: (target) => to(target, { ...target.area, left: 0, right: lastColumn }),
    getEntireColumn: (target) => to(target, { ...target.area, top: 0, bottom: lastRow }),
    getBoundingRect: (target, [other]) => to(target, bounding(target.area, asAreaOf(other, target.sheet))),
    getIntersection: (target, [other]) => {
      const area = intersection(target.area, asAreaOf(other, target.sheet));
      if (area === null) throw invalidArgument();
      return to(target, area);
    },
    getIntersectionOrNullObject: (target, [other]) => {
      const area = intersection(target.area, asAreaOf(other, target.sheet));
      return area === null ? nothing : to(target, area);
    },
    getOffsetRange: (target, [down, across]) => {
      const { top, left } = target.area;
      return to(
        target,
        areaAt(top + asWhole(down), left + asWhole(across), rowsOf(target.area), columnsOf(target.area)),
      );
    },
    getResizedRange: (target, [rows, columns]) => {
      const { top, left, bottom, right } = target.area;
      return to(target, { top, left, bottom: bottom + asWhole(rows), right: right + asWhole(columns) });
    },
    getAbsoluteResizedRange: (target, [rows, columns]) =>
      to(target, areaAt(target.area.top, target.area.left, asWhole(rows), asWhole(columns))),
    getRowsBelow: (target, [count]) => {
      const { left, right, bottom } = target.area;
      return to(target, { top: bottom + 1, bottom: bottom + asWhole(count ?? 1), left, right });
    },
    getUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
    getUsedRange: (target, [valuesOnly]) => {
      const found = used(target, valuesOnly);
      return found === nothing ? to(target, areaAt(target.area.top, target.area.left, 1, 1)) : found;
    },
    getMergedAreasOrNullObject: (target) => {
      const merges = touching(
        target.sheet.merges.map((area) => ({ area })),
        target.area,
      );
      if (merges.length > mostMergesAnswered)
        throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
      return merges.length === 0
        ? nothing
        : rangeAreasKind.of({ sheet: target.sheet, areas: merges.map(({ area }) => area) });
    },
    getTables: ({ sheet, area }) => tablesOfRangeKind.of({ workbook: sheet.workbook, sheet, area }),
  };
}

export const moveBehaviours: readonly Behaviour[] = [
  { about: "Range.getOffsetRange", says: "a range that would leave the sheet is InvalidArgument", basis: "documented" },
  { about: "Range.getCell", says: "may lie outside its range as long as it is on the sheet", basis: "documented" },
  { about: "Range.getUsedRangeOrNullObject", says: "is the common part with the sheet's used range", basis: "assumed" },
  {
    about: "Range.getMergedAreasOrNullObject",
    says: "names whole merged areas, not their common parts",
    basis: "assumed",
  },
  {
    about: "Range.getMergedAreasOrNullObject",
    says: "more than 512 merged areas are refused",
    basis: "documented",
  },
];
