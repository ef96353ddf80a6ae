/// <reference types="office-js" />
import { rangeAddress } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import type { Step } from "./steps.ts";

/** What is printed of a sheet, on which paper, and what stands on every page. */
export function printingOf({ print = {}, headerRow }: SheetPlan): Step[] {
  const { area, landscape = true, repeatedRows } = print;
  const repeated = repeatedRows
    ? `1:${repeatedRows}`
    : headerRow === undefined
      ? null
      : `${headerRow + 1}:${headerRow + 1}`;
  const act = ({ pageLayout }: Excel.Worksheet) => {
    pageLayout.orientation = landscape ? "Landscape" : "Portrait";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (area) pageLayout.setPrintArea(rangeAddress(area));
    if (repeated !== null) pageLayout.setPrintTitleRows(repeated);
  };
  return [{ actions: 5, act }];
}
