import type { Sheet } from "../model/sheet.ts";
import { type Behaviour, type ObjectKind, objectKind, reads } from "./object-type.ts";

/** A filter that may hide rows: of a sheet, or of a table on it. */
export interface Filtered {
  sheet: Sheet;
  isFiltered: () => boolean;
}

export const autoFilterKind: ObjectKind<Filtered> = objectKind({
  name: "AutoFilter",
  sheetOf: ({ sheet }) => sheet,
  properties: { isDataFiltered: reads(({ isFiltered }) => isFiltered()) },
});

export const autoFilterBehaviours: readonly Behaviour[] = [
  { about: "AutoFilter.isDataFiltered", says: "of a sheet without a filter is false", basis: "assumed" },
  {
    about: "AutoFilter.isDataFiltered",
    says: "of a sheet says nothing about its tables, which have their own",
    basis: "assumed",
  },
];
