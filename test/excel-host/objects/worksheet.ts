import { HostError, invalidArgument, invalidOperation } from "../host-error.ts";
import { areaAt, fitsSheet, wholeSheet } from "../model/areas.ts";
import type { Sheet } from "../model/sheet.ts";
import { asColorOrNone, asNumber, asRange, asTruth, asWhole, oneOf } from "./arguments.ts";
import { autoFilterKind } from "./auto-filter.ts";
import { chartsKind } from "./charts.ts";
import { freezePanesKind } from "./freeze-panes.ts";
import { namesKind } from "./names.ts";
import {
  type Behaviour,
  type HostObject,
  keeps,
  nothing,
  type ObjectKind,
  objectKind,
  reads,
  type Session,
} from "./object-type.ts";
import { pageLayoutKind } from "./page-layout.ts";
import { sheetPropertiesKind } from "./properties.ts";
import { protectionKind } from "./protection.ts";
import { rangeKind } from "./range.ts";
import { tablesKind } from "./tables.ts";
import { asSheetName } from "./worksheets.ts";

function cells(sheet: Sheet, top: number, left: number, rows: number, columns: number): HostObject {
  const area = areaAt(top, left, rows, columns);
  if (!fitsSheet(area)) throw invalidArgument();
  return rangeKind.of({ sheet, area });
}

function usedOrNothing(sheet: Sheet, valuesOnly: unknown): HostObject {
  const area = sheet.cells.used(valuesOnly !== true);
  return area === null ? nothing : rangeKind.of({ sheet, area });
}

function isOnlyVisible(sheet: Sheet): boolean {
  return sheet.workbook.sheets.every((each) => each === sheet || each.visibility !== "Visible");
}

/** Makes a sheet the one the user sees. */
export function activate(sheet: Sheet, session: Session): void {
  if (sheet.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
  const { workbook } = sheet;
  if (workbook.active === sheet) return;
  session.announce({ name: "deactivated", sheet: workbook.active, details: {} });
  workbook.active = sheet;
  session.announce({ name: "activated", sheet, details: {} });
}

function remove(sheet: Sheet, session: Session): void {
  if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden sheet cannot be deleted.");
  if (isOnlyVisible(sheet))
    throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
  sheet.workbook.removeSheet(sheet);
  session.announce({ name: "deleted", sheet, details: { source: "Local" } });
}

function move(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

const visibilities = oneOf("Visible", "Hidden", "VeryHidden");

export const worksheetKind: ObjectKind<Sheet> = objectKind({
  name: "Worksheet",
  identify: ({ id }) => id,
  sheetOf: (sheet) => sheet,
  properties: {
    id: reads(({ id }) => id),
    name: {
      get: ({ name }) => name,
      set: (sheet, value) => {
        sheet.name = asSheetName(value, sheet.workbook, sheet);
      },
    },
    position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => move(sheet, asWhole(value)),
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => {
        const visibility = visibilities(value);
        if (visibility !== "Visible" && isOnlyVisible(sheet))
          throw invalidOperation("A workbook must contain at least one visible worksheet.");
        sheet.visibility = visibility;
      },
    },
    tabColor: keeps("tabColor", asColorOrNone),
    showGridlines: keeps("showGridlines", asTruth),
    showHeadings: keeps("showHeadings", asTruth),
    standardHeight: reads(() => 15),
    standardWidth: keeps("standardWidth", asNumber),
    enableCalculation: reads(() => true),
  },
  links: {
    tables: (sheet) => tablesKind.of({ workbook: sheet.workbook, sheet }),
    names: (sheet) => namesKind.of({ workbook: sheet.workbook, sheet }),
    charts: (sheet) => chartsKind.of(sheet),
    protection: (sheet) => protectionKind.of(sheet),
    freezePanes: (sheet) => freezePanesKind.of(sheet),
    pageLayout: (sheet) => pageLayoutKind.of(sheet),
    autoFilter: (sheet) => autoFilterKind.of({ sheet, isFiltered: () => sheet.isFiltered }),
    customProperties: (sheet) => sheetPropertiesKind.of(sheet),
  },
  methods: {
    activate: (sheet, _args, session) => activate(sheet, session),
    delete: (sheet, _args, session) => remove(sheet, session),
    calculate: (_sheet, _args, session) => session.count("calculation"),
    getRange: (sheet, [address]) =>
      rangeKind.of(
        address === undefined || address === null || address === ""
          ? { sheet, area: wholeSheet }
          : { ...asRange(address, sheet) },
      ),
    getCell: (sheet, [row, column]) => cells(sheet, asWhole(row), asWhole(column), 1, 1),
    getRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      cells(sheet, asWhole(row), asWhole(column), asWhole(rows), asWhole(columns)),
    getUsedRange: (sheet, [valuesOnly]) => {
      const used = usedOrNothing(sheet, valuesOnly);
      return used === nothing ? cells(sheet, 0, 0, 1, 1) : used;
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => usedOrNothing(sheet, valuesOnly),
    getNextOrNullObject: (sheet) => {
      const next = sheet.workbook.sheets[sheet.workbook.sheets.indexOf(sheet) + 1];
      return next === undefined ? nothing : worksheetKind.of(next);
    },
    _RegisterDataChangedEvent: (sheet, _args, session) => session.listen("changed", sheet.id, true),
    _UnregisterDataChangedEvent: (sheet, _args, session) => session.listen("changed", sheet.id, false),
    _RegisterSelectionChangedEvent: (sheet, _args, session) => session.listen("selectionChanged", sheet.id, true),
    _UnregisterSelectionChangedEvent: (sheet, _args, session) => session.listen("selectionChanged", sheet.id, false),
    _RegisterActivatedEvent: (sheet, _args, session) => session.listen("activated", sheet.id, true),
    _UnregisterActivatedEvent: (sheet, _args, session) => session.listen("activated", sheet.id, false),
    _RegisterDeactivatedEvent: (sheet, _args, session) => session.listen("deactivated", sheet.id, true),
    _UnregisterDeactivatedEvent: (sheet, _args, session) => session.listen("deactivated", sheet.id, false),
  },
});

export const worksheetBehaviours: readonly Behaviour[] = [
  { about: "Worksheet.getUsedRange", says: "an empty sheet answers A1", basis: "documented" },
  { about: "Worksheet.getUsedRangeOrNullObject", says: "an empty sheet answers a null object", basis: "documented" },
  {
    about: "Worksheet.getUsedRange",
    says: "dressed cells count unless only values are asked for",
    basis: "documented",
  },
  { about: "Worksheet.getRange", says: "without an address it is the whole sheet", basis: "documented" },
  { about: "Worksheet.getRange", says: "also takes the name of a table or a defined name", basis: "documented" },
  { about: "Worksheet.delete", says: "a very hidden sheet cannot be deleted: InvalidOperation", basis: "documented" },
  { about: "Worksheet.delete", says: "the last visible sheet cannot be deleted: GeneralException", basis: "assumed" },
  { about: "Worksheet.visibility", says: "the last visible sheet cannot be hidden", basis: "assumed" },
  { about: "Worksheet.activate", says: "a hidden sheet cannot be activated", basis: "assumed" },
  { about: "Worksheet", says: "a deleted sheet answers ItemNotFound to whoever still holds it", basis: "assumed" },
];
