/// <reference types="office-js" />
import { answered, type Wish } from "./ask-excel.ts";
import { ExcelTrouble } from "./excel-sentences.ts";

/** Whether this Excel opens workbooks that an add-in hands it. */
export function opensFiles(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

/**
 * Opens a workbook of these bytes in a window of its own, not saved anywhere yet.
 * @throws ExcelTrouble when Excel does not open it.
 */
export async function openFile(bytes: Uint8Array<ArrayBuffer>, wish: Wish = {}): Promise<void> {
  if (!opensFiles()) throw new ExcelTrouble("notOpened", "open");
  try {
    await answered(Excel.createWorkbook(base64(bytes)), "open", wish);
  } catch (error) {
    if (error instanceof ExcelTrouble) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new ExcelTrouble("notOpened", "open", code ?? message, error);
  }
}

const atOnce = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += atOnce) text += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(text);
}
