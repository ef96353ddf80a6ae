import { said, sayings } from "../language.ts";

/** What readers of files and of Excel say. They read before the language is known, so they say it in English. */
const sentences = sayings([
  "“{0}” is a chart on a sheet of its own; it has no cells and was left out.",
  "“{0}” is a dialog sheet of an old Excel version; it was left out.",
  "“{0}” is a macro sheet; it was left out.",
  "“{0}” is listed in the workbook, but its cells are missing from the file; it was left out.",
  "“{0}” lies in the folder but is no .csv file; it was left out.",
  "“{0}” reaches over {1} cells and was left out: delete the empty rows and columns between its tables and its last filled cell.",
  "Excel did not say which cells of “{0}” are merged; a header over several columns counts for the first of them only.",
  "The workbook does not list its sheets; those found in the file were read as “Sheet 1” and so on.",
  "One formula on “{0}” were never calculated, so their cells count as empty: open the workbook in Excel, save it and read it again.",
  "{0} formulas on “{1}” were never calculated, so their cells count as empty: open the workbook in Excel, save it and read it again.",
]);

/**
 * A reader's note in the language that is spoken; one that is none of the known sentences as it is.
 * @example noteText("“Chart1” is a macro sheet; it was left out.") // => "“Chart1” is a macro sheet; it was left out."
 */
export function noteText(message: string): string {
  for (const sentence of sentences) {
    const parts = sentence.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const found = new RegExp(`^${parts.join("(.*)")}$`).exec(message);
    if (found) return said(sentence).replace(/\{(\d)\}/g, (_, index: string) => found[Number(index) + 1]!);
  }
  return message;
}
