import { type Rectangle, rangeAddress } from "../../shared/workbook/raw-workbook.ts";

/** Functions that came after 2007: in a file they carry a prefix, or Excel does not know them. */
const newer = ["T.TEST", "T.INV.2T", "T.DIST.2T", "NORM.S.INV", "STDEV.S", "VAR.S", "RANK.EQ", "AGGREGATE"];
const newerCall = new RegExp(`(?<![\\w.])(${newer.join("|").replaceAll(".", "\\.")})(?=\\()`, "g");

/** A formula as it stands in a file. What is between quotes, a text or a sheet's name, is left alone. */
export function formulaInFile(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(newerCall, "_xlfn.$1")))
    .join("");
}

/** How a formula names a sheet, up to and with the exclamation mark. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** An area with the dollar signs that keep it where it is. */
export function fixed(area: Rectangle): string {
  return rangeAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
