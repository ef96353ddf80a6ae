import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { type Behaviour, nothing, type ObjectKind, objectKind, type Session } from "./object-type.ts";
import { worksheetKind } from "./worksheet.ts";

/** Takes a name for a sheet as Excel does. */
export function asSheetName(value: unknown, workbook: Workbook, self?: Sheet): string {
  if (typeof value !== "string" || !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(value) || /^history$/i.test(value))
    throw invalidArgument("The sheet name is invalid.");
  const other = workbook.sheets.find(({ name }) => name.toLowerCase() === value.toLowerCase());
  if (other !== undefined && other !== self) throw itemAlreadyExists();
  return value;
}

function found(workbook: Workbook, key: unknown): Sheet {
  const sheet = workbook.findSheet(key);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

function add(workbook: Workbook, name: unknown, session: Session): Sheet {
  if (workbook.isProtected) throw accessDenied();
  let own = name ?? "";
  while (own === "") {
    const next = `Sheet${workbook.count("new sheet")}`;
    if (workbook.findSheet(next) === undefined) own = next;
  }
  const sheet = workbook.addSheet(asSheetName(own, workbook));
  session.announce({ name: "added", sheet, details: { source: "Local" } });
  return sheet;
}

const seen = (workbook: Workbook, visibleOnly: unknown) =>
  workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");

export const worksheetsKind: ObjectKind<Workbook> = objectKind({
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => worksheetKind.of(sheet)),
  methods: {
    add: (workbook, [name], session) => worksheetKind.of(add(workbook, name, session)),
    getItem: (workbook, [key]) => worksheetKind.of(found(workbook, key)),
    getItemOrNullObject: (workbook, [key]) => {
      const sheet = workbook.findSheet(key);
      return sheet === undefined ? nothing : worksheetKind.of(sheet);
    },
    getActiveWorksheet: ({ active }) => worksheetKind.of(active),
    getCount: (workbook, [visibleOnly]) => seen(workbook, visibleOnly).length,
    getFirst: (workbook, [visibleOnly]) => worksheetKind.of(seen(workbook, visibleOnly)[0]!),
    getLast: (workbook, [visibleOnly]) => worksheetKind.of(seen(workbook, visibleOnly).at(-1)!),
    _RegisterDataChangedEvent: (_workbook, _args, session) => session.listen("changed", "Workbook", true),
    _UnregisterDataChangedEvent: (_workbook, _args, session) => session.listen("changed", "Workbook", false),
    _RegisterSelectionChangedEvent: (_workbook, _args, session) => session.listen("selectionChanged", "Workbook", true),
    _UnregisterSelectionChangedEvent: (_workbook, _args, session) =>
      session.listen("selectionChanged", "Workbook", false),
    _RegisterActivatedEvent: (_workbook, _args, session) => session.listen("activated", "Workbook", true),
    _UnregisterActivatedEvent: (_workbook, _args, session) => session.listen("activated", "Workbook", false),
    _RegisterDeactivatedEvent: (_workbook, _args, session) => session.listen("deactivated", "Workbook", true),
    _UnregisterDeactivatedEvent: (_workbook, _args, session) => session.listen("deactivated", "Workbook", false),
    _RegisterAddedEvent: (_workbook, _args, session) => session.listen("added", "Workbook", true),
    _UnregisterAddedEvent: (_workbook, _args, session) => session.listen("added", "Workbook", false),
    _RegisterDeletedEvent: (_workbook, _args, session) => session.listen("deleted", "Workbook", true),
    _UnregisterDeletedEvent: (_workbook, _args, session) => session.listen("deleted", "Workbook", false),
    _RegisterCalculatedEvent: (_workbook, _args, session) => session.listen("calculated", "Workbook", true),
    _UnregisterCalculatedEvent: (_workbook, _args, session) => session.listen("calculated", "Workbook", false),
    _RegisterFormatChangedEvent: (_workbook, _args, session) => session.listen("formatChanged", "Workbook", true),
    _UnregisterFormatChangedEvent: (_workbook, _args, session) => session.listen("formatChanged", "Workbook", false),
  },
});

export const worksheetsBehaviours: readonly Behaviour[] = [
  { about: "WorksheetCollection.getItem", says: "a sheet that is not there is ItemNotFound", basis: "documented" },
  {
    about: "WorksheetCollection.getItem",
    says: "finds a sheet by name, whatever its capitals, or by id",
    basis: "assumed",
  },
  { about: "WorksheetCollection.add", says: "a name that is taken is ItemAlreadyExists", basis: "documented" },
  {
    about: "WorksheetCollection.add",
    says: "a name with []:*?/\\, longer than 31 characters, or with an apostrophe at an end is InvalidArgument",
    basis: "assumed",
  },
  { about: "WorksheetCollection.add", says: "without a name Excel gives the next free SheetN", basis: "documented" },
  { about: "WorksheetCollection.add", says: "the new sheet comes last and is not activated", basis: "documented" },
];
