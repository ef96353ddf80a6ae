import type { Rectangle } from "../../../shared/workbook/raw-workbook.ts";
import { accessDenied } from "../host-error.ts";
import { intersection } from "../model/areas.ts";
import type { Sheet } from "../model/sheet.ts";

/** What a protected sheet may let the user and add-ins do, by the option that allows it. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowInsertHyperlinks"
  | "allowEditObjects"
  | "allowAutoFilter"
  | null;

/** Refuses what a protected sheet does not allow. */
export function mayChange(sheet: Sheet, permission: Permission): void {
  if (sheet.protection === null) return;
  if (permission === null || sheet.protection.options[permission] !== true) throw accessDenied();
}

/** Refuses to change what locked cells of a protected sheet hold. */
export function mayFill(sheet: Sheet, area: Rectangle): void {
  if (sheet.protection !== null && sheet.cells.styles.shared(area, "locked") !== false) throw accessDenied();
}

/** Tables, merged cells and the like that touch an area. */
export function touching<Part extends { area: Rectangle }>(parts: readonly Part[], area: Rectangle): Part[] {
  return parts.filter((part) => intersection(part.area, area) !== null);
}
