import { HostError, invalidArgument } from "../host-error.ts";
import { areaAddress, cellsOf, columnsOf, lastColumn, lastRow, rowsOf, sheetPrefix } from "../model/areas.ts";
import type { RangeTarget } from "../model/parts.ts";
import { asTruth, asWhole } from "./arguments.ts";
import { conditionalFormatsKind } from "./conditional-formats.ts";
import { validationKind } from "./data-validation.ts";
import { mayChange } from "./guard.ts";
import { type Behaviour, type ObjectKind, objectKind, type Property, reads, type Session } from "./object-type.ts";
import { rangeEdits } from "./range-edits.ts";
import { rangeFormatKind } from "./range-format.ts";
import { hyperlink, numberFormat, typedValues } from "./range-input.ts";
import { rangeMoves } from "./range-moves.ts";
import { rowAndColumnProperties } from "./range-rows.ts";
import { shownText } from "./shown-text.ts";
import { worksheetKind } from "./worksheet.ts";

/** One value for each cell of a range, as rows. */
export function grid<Value>(
  { area }: RangeTarget,
  { cellsPerRead }: Session,
  valueAt: (row: number, column: number) => Value,
): Value[][] {
  if (cellsPerRead !== null && cellsOf(area) > cellsPerRead)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
  const columns = columnsOf(area);
  return Array.from({ length: rowsOf(area) }, (_, row) => {
    const values = new Array<Value>(columns);
    for (let column = 0; column < columns; column++) values[column] = valueAt(area.top + row, area.left + column);
    return values;
  });
}

/** Whole rows and columns have no values of their own: Excel answers `null`. */
function isUnbounded({ area }: RangeTarget): boolean {
  return (area.top === 0 && area.bottom === lastRow) || (area.left === 0 && area.right === lastColumn);
}

function cellwise(valueAt: (target: RangeTarget, row: number, column: number) => unknown): Property<RangeTarget> {
  return reads((target, session) =>
    isUnbounded(target) ? null : grid(target, session, (row, column) => valueAt(target, row, column)),
  );
}

const address = (target: RangeTarget) => `${sheetPrefix(target.sheet.name)}!${areaAddress(target.area)}`;

function hidden(axis: "rows" | "columns"): Property<RangeTarget> {
  const [first, last] = axis === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const set = ({ sheet }: RangeTarget) => (axis === "rows" ? sheet.hiddenRows : sheet.hiddenColumns);
  return {
    get: (target) => {
      const { [first]: from, [last]: to } = target.area;
      const count = [...set(target)].filter((index) => index >= from && index <= to).length;
      return count === 0 ? false : count === to - from + 1 ? true : null;
    },
    set: (target, value) => {
      mayChange(target.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const hide = asTruth(value);
      for (let index = target.area[first]; index <= target.area[last]; index++)
        if (hide) set(target).add(index);
        else set(target).delete(index);
    },
  };
}

export const rangeKind: ObjectKind<RangeTarget> = objectKind({
  name: "Range",
  keeps: true,
  sheetOf: ({ sheet }) => sheet,
  properties: {
    address: reads(address),
    addressLocal: reads(address),
    rowIndex: reads(({ area }) => area.top),
    columnIndex: reads(({ area }) => area.left),
    rowCount: reads(({ area }) => rowsOf(area)),
    columnCount: reads(({ area }) => columnsOf(area)),
    cellCount: reads(({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area))),
    isEntireColumn: reads(({ area }) => area.top === 0 && area.bottom === lastRow),
    isEntireRow: reads(({ area }) => area.left === 0 && area.right === lastColumn),
    hidden: reads(({ sheet, area }) => {
      const all = (set: ReadonlySet<number>, from: number, to: number) =>
        [...set].filter((index) => index >= from && index <= to).length === to - from + 1;
      return all(sheet.hiddenRows, area.top, area.bottom) || all(sheet.hiddenColumns, area.left, area.right);
    }),
    rowHidden: hidden("rows"),
    columnHidden: hidden("columns"),
    values: {
      ...cellwise(({ sheet }, row, column) => sheet.cells.shown(row, column)),
      set: typedValues,
    },
    formulas: {
      ...cellwise(({ sheet }, row, column) => sheet.cells.formula(row, column) ?? sheet.cells.shown(row, column)),
      set: typedValues,
    },
    text: cellwise(({ sheet }, row, column) => shownText(sheet, row, column)),
    valueTypes: cellwise(({ sheet }, row, column) => sheet.cells.kind(row, column)),
    numberFormat: {
      ...cellwise(({ sheet }, row, column) => sheet.cells.styles.at(row, column).numberFormat),
      set: numberFormat,
    },
    hasSpill: reads(() => false),
    hyperlink,
  },
  links: {
    format: (target) => rangeFormatKind.of(target),
    worksheet: ({ sheet }) => worksheetKind.of(sheet),
    conditionalFormats: (target) => conditionalFormatsKind.of(target),
    dataValidation: (target) => validationKind.of(target),
  },
  methods: {
    ...rangeMoves(),
    ...rangeEdits(),
    ...rowAndColumnProperties(),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (asWhole(rows) !== rowsOf(area) || asWhole(columns) !== columnsOf(area)) throw invalidArgument();
    },
  },
});

export const rangeBehaviours: readonly Behaviour[] = [
  { about: "Range.values", says: "an empty cell reads as an empty text", basis: "documented" },
  { about: "Range.values", says: "whole rows and columns read as null", basis: "documented" },
  {
    about: "Range.values",
    says: "an error reads as its text, such as #N/A, and its value type is Error",
    basis: "documented",
  },
  { about: "Range.values", says: "a date reads as its serial number", basis: "documented" },
  { about: "Range.values", says: "over 5 million cells in one read are refused on the web", basis: "documented" },
  { about: "Range.values", says: "a formula reads as nothing until LibreOffice has calculated it", basis: "assumed" },
  {
    about: "Range.formulas",
    says: "a text that begins with = reads without its apostrophe",
    basis: "issue",
    source: "OfficeDev/office-js#6687",
  },
  { about: "Range.rowHidden", says: "is null when some of the rows are hidden and some are not", basis: "documented" },
  {
    about: "Range.address",
    says: "stands with its sheet, in apostrophes when the name needs them",
    basis: "documented",
  },
  {
    about: "Range",
    says: "a range kept across round trips moves along when rows come or go above it",
    basis: "documented",
  },
  { about: "Range._ValidateArraySize", says: "large arrays are sent in pieces within one round trip", basis: "traced" },
];
