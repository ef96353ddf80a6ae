/// <reference types="office-js" />
import { askExcel, type Wish } from "./ask-excel.ts";

/**
 * Shows the user a place of the workbook: its sheet comes to the front, and the range (A1) is selected.
 * @throws ExcelTrouble when the sheet is gone or hidden.
 */
export function selectRange(sheet: string, range: string, wish: Wish = {}): Promise<void> {
  return askExcel("select", wish, async (conversation) => {
    const found = conversation.context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await conversation.sync();
    if (found.isNullObject) throw conversation.trouble("sheetGone", sheet);
    if (found.visibility !== "Visible") throw conversation.trouble("hiddenSheet", sheet);
    found.activate();
    found.getRange(range).select();
    await conversation.sync(sheet);
  });
}
