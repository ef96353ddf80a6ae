import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";

/** Rows that are dressed below the header of a sheet that is still to be filled in. */
const roomToFill = 2000;

/** The rows below the header that look as their columns say; none when `bottom` is above `top`. */
export function rowsDressed({ headerRow = -1, rows, titleRows = 0 }: SheetPlan): { top: number; bottom: number } {
  const top = Math.max(headerRow + 1, titleRows);
  const isToBeFilled = headerRow >= 0 && rows.length <= headerRow + 1;
  return { top, bottom: isToBeFilled ? top + roomToFill - 1 : rows.length - 1 };
}
