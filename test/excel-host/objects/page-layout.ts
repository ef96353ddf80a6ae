import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import type { Sheet } from "../model/sheet.ts";
import { asAreaOf, asRecord, oneOf } from "./arguments.ts";
import { type Behaviour, type HostObject, nothing, type ObjectKind, objectKind } from "./object-type.ts";
import { rangeKind } from "./range.ts";

const asOrientation = oneOf("Portrait", "Landscape");

const rangeOrNothing = (sheet: Sheet, area: Rectangle | null): HostObject =>
  area === null ? nothing : rangeKind.of({ sheet, area });

export const pageLayoutKind: ObjectKind<Sheet> = objectKind({
  name: "PageLayout",
  sheetOf: (sheet) => sheet,
  properties: {
    orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => {
        page.orientation = asOrientation(value);
      },
    },
    zoom: {
      get: ({ page }) => page.zoom ?? { scale: 100 },
      set: ({ page }, value) => {
        page.zoom = asRecord(value);
      },
    },
  },
  methods: {
    setPrintArea: (sheet, [range]) => {
      sheet.page.printArea = asAreaOf(range, sheet);
    },
    getPrintAreaOrNullObject: (sheet) => rangeOrNothing(sheet, sheet.page.printArea),
    setPrintTitleRows: (sheet, [range]) => {
      sheet.page.repeatedRows = asAreaOf(range, sheet);
    },
    getPrintTitleRowsOrNullObject: (sheet) => rangeOrNothing(sheet, sheet.page.repeatedRows),
    setPrintTitleColumns: (sheet, [range]) => {
      sheet.page.repeatedColumns = asAreaOf(range, sheet);
    },
    getPrintTitleColumnsOrNullObject: (sheet) => rangeOrNothing(sheet, sheet.page.repeatedColumns),
  },
});

export const pageBehaviours: readonly Behaviour[] = [
  { about: "PageLayout.setPrintTitleRows", says: "the rows stand on every printed page", basis: "documented" },
  { about: "PageLayout.zoom", says: "is kept as given: scale, or pages wide and tall", basis: "documented" },
];
