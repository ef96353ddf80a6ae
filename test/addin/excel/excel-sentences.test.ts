import { expect, test } from "vitest";
import { ExcelTrouble, troubleOf } from "../../../addin/excel/excel-sentences.ts";

function excelError(code: string): Error {
  return Object.assign(new Error("…"), { code });
}

test.each([
  [
    "AccessDenied",
    "Excel does not allow the change, because “TL Coverage” is protected; take the protection off (Review, Unprotect Sheet), then write the sheets again: those with a red tab are completed by it, and your own sheets are as they were.",
  ],
  [
    "InvalidOperationInCellEditMode",
    "A cell is being edited; press Enter or Escape to leave it, then write the sheets again: those with a red tab are completed by it, and your own sheets are as they were.",
  ],
  [
    "RichApi.ConnectionFailure",
    "The connection to Excel broke before it answered; check the network, then write the sheets again: those with a red tab are completed by it, and your own sheets are as they were.",
  ],
  [
    "GeneralException",
    "Excel refused (GeneralException); if it refuses every time, save the workbook, close it and open it again, then write the sheets again: those with a red tab are completed by it, and your own sheets are as they were.",
  ],
])("%s is told as one sentence with what to do", (code, sentence) => {
  const trouble = troubleOf(excelError(code), "write", "TL Coverage");
  expect(trouble).toBeInstanceOf(ExcelTrouble);
  expect((trouble as ExcelTrouble).message).toBe(sentence);
});

test("what to do again depends on what was being done", () => {
  expect(new ExcelTrouble("stopped", "read").message).toBe(
    "This was stopped before it was done; have the workbook read again.",
  );
  expect(new ExcelTrouble("hiddenSheet", "select", "Lists").message).toBe(
    "“Lists” is hidden; right-click any tab and choose Unhide, then click again.",
  );
});

test("a mistake of ours is not dressed up as one of Excel's", () => {
  const mistake = new TypeError("x is not a function");
  expect(troubleOf(mistake, "read")).toBe(mistake);
});
