import { HostError, invalidArgument } from "../host-error.ts";
import { columnsOf, lastColumn, lastRow, rowsOf, sameArea } from "../model/areas.ts";
import type { RangeTarget } from "../model/parts.ts";
import { shift } from "../model/shift.ts";
import { oneOf } from "./arguments.ts";
import { mayChange, mayFill, touching } from "./guard.ts";
import type { Behaviour, HostObject, Session } from "./object-type.ts";
import { rangeKind } from "./range.ts";
import { activate } from "./worksheet.ts";

type RangeMethod = (target: RangeTarget, args: readonly unknown[], session: Session) => unknown;

const clearings = oneOf("All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks");

/** Empties cells, or takes their dress, or both. */
function clear({ sheet, area }: RangeTarget, applyTo: unknown, session: Session): void {
  const what = clearings(applyTo ?? "All");
  if (what === "All" || what === "Contents") {
    mayFill(sheet, area);
    sheet.cells.clearContents(area);
    session.announce({ name: "changed", sheet, details: { area, changeType: "RangeEdited" } });
  }
  if (what === "All" || what === "Formats") {
    mayChange(sheet, "allowFormatCells");
    sheet.cells.styles.clear(area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !touching([each], area).length);
  }
  if (what === "All") sheet.validations = sheet.validations.filter((each) => !touching([each], area).length);
  if (what !== "Contents" && what !== "Formats")
    sheet.hyperlinks = sheet.hyperlinks.filter((each) => !touching([each], area).length);
}

/** Whole rows or columns come or go; anything smaller would move cells sideways, which this host does not do. */
function shiftAll({ sheet, area }: RangeTarget, direction: 1 | -1, session: Session): void {
  const rows = area.left === 0 && area.right === lastColumn;
  const columns = area.top === 0 && area.bottom === lastRow;
  if (rows === columns)
    throw new HostError("NotImplemented", "The simulated Excel inserts and deletes whole rows or columns only.");
  const kind = rows ? "Row" : "Column";
  mayChange(sheet, `${direction > 0 ? "allowInsert" : "allowDelete"}${kind}s`);
  if (rows) shift(sheet, "row", area.top, direction * rowsOf(area));
  else shift(sheet, "column", area.left, direction * columnsOf(area));
  const changeType = `${kind}${direction > 0 ? "Inserted" : "Deleted"}`;
  session.announce({ name: "changed", sheet, details: { area, changeType } });
}

function merge({ sheet, area }: RangeTarget, across: unknown): void {
  mayChange(sheet, null);
  if (touching(sheet.tables, area).length > 0) throw invalidArgument();
  const areas =
    across === true
      ? Array.from({ length: rowsOf(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
      : [area];
  const gone = new Set(touchedMerges({ sheet, area }));
  sheet.merges = [...sheet.merges.filter((each) => !gone.has(each)), ...areas];
  for (const each of areas) sheet.cells.clearMerged(each);
}

function touchedMerges({ sheet, area }: RangeTarget) {
  return touching(
    sheet.merges.map((each) => ({ area: each })),
    area,
  ).map((each) => each.area);
}

/** Shows the sheet and selects the range. */
export function select({ sheet, area }: RangeTarget, session: Session): void {
  activate(sheet, session);
  const { workbook } = sheet;
  if (workbook.selection.sheet === sheet && sameArea(workbook.selection.area, area)) return;
  workbook.selection = { sheet, area };
  session.announce({ name: "selectionChanged", sheet, details: { area } });
}

/** Methods of a range that change the sheet. */
export function rangeEdits(): Record<string, RangeMethod> {
  return {
    clear: (target, [applyTo], session) => clear(target, applyTo, session),
    delete: (target, _args, session) => shiftAll(target, -1, session),
    insert: (target, _args, session): HostObject => {
      shiftAll(target, 1, session);
      return rangeKind.of(target);
    },
    merge: (target, [across]) => merge(target, across),
    unmerge: (target) => {
      mayChange(target.sheet, null);
      const gone = new Set(touchedMerges(target));
      target.sheet.merges = target.sheet.merges.filter((each) => !gone.has(each));
    },
    select: (target, _args, session) => select(target, session),
    calculate: (_target, _args, session) => session.count("calculation"),
  };
}

export const editBehaviours: readonly Behaviour[] = [
  { about: "Range.clear", says: "empties and undresses; Contents and Formats do one of both", basis: "documented" },
  { about: "Range.clear", says: "conditional formats that touch the range go as a whole", basis: "assumed" },
  { about: "Range.insert", says: "formulas keep their words when rows come or go", basis: "assumed" },
  { about: "Range.merge", says: "keeps what stands in the first cell only", basis: "assumed" },
  { about: "Range.merge", says: "cells of a table cannot be merged", basis: "assumed" },
  { about: "Range.select", says: "a range of a hidden sheet cannot be selected", basis: "assumed" },
];
