import { say } from "../language.ts";
import type { Place } from "../model.ts";
import { counted, listed, quoted } from "./findings-cells.ts";
import type { Problem } from "./problems.ts";
import { noteText } from "./reader-notes.ts";

export function sheetNotRecognised(sheet: string, cells: number, why: string): Problem {
  return {
    code: "sheetNotRecognised",
    severity: "warning",
    place: { sheet, range: null },
    cells,
    message: say`The sheet was not recognised (${counted(cells, "filled cell")}). ${why}`,
    assumed: say`It is not read.`,
    fix: say`If it holds data, give its columns names such as those of the template, or say in the mapping what it is.`,
  };
}

export function sheetExplains(sheet: string, cells: number, why: string): Problem {
  return {
    code: "sheetExplains",
    severity: "warning",
    place: { sheet, range: null },
    cells,
    message: say`The sheet explains but holds no data (${counted(cells, "filled cell")}). ${why}`,
    assumed: say`It is not read.`,
    fix: say`If it holds data after all, say in the mapping what it is.`,
  };
}

/** A result sheet of ours stands in the workbook. */
export function ownResultSheet(sheet: string, cells: number): Problem {
  return {
    code: "ownResultSheet",
    severity: "note",
    place: { sheet, range: null },
    cells,
    message: say`Throughline wrote this sheet.`,
    assumed: say`It holds results, so it is not read as data.`,
    fix: say`Nothing needs to be done. Rename the sheet if it holds data of your own.`,
  };
}

export function sheetAside(sheet: string, cells: number): Problem {
  return {
    code: "sheetAside",
    severity: "note",
    place: { sheet, range: null },
    cells,
    message: say`By its name the sheet explains or sums up (${counted(cells, "filled cell")}).`,
    assumed: say`It is not read.`,
    fix: say`Nothing needs to be done. If it holds data, rename the sheet.`,
  };
}

export function emptySheet(sheet: string): Problem {
  return {
    code: "emptySheet",
    severity: "note",
    place: { sheet, range: null },
    cells: 0,
    message: say`The sheet is empty.`,
    assumed: say`It is left out.`,
    fix: say`Nothing needs to be done.`,
  };
}

export function columnsNotRead(place: Place, cells: number, headers: readonly string[], kind: string): Problem {
  return {
    code: "columnsNotRead",
    severity: "note",
    place,
    cells,
    message: say`${counted(headers.length, "column of this table has", "columns of this table have")} no place in ${quoted(kind)}: ${listed(headers, 8)}.`,
    assumed: headers.length === 1 ? say`It is not read.` : say`They are not read.`,
    fix: say`Nothing needs to be done when they do not matter. Else rename them as in the template.`,
  };
}

export function rowsNotRead(
  place: Place,
  cells: number,
  what: "total" | "section" | "other",
  texts: readonly string[],
): Problem {
  return {
    code: "rowsNotRead",
    severity: "note",
    place,
    cells,
    message: say`${rowsOf(what, texts.length)} inside the table: ${listed(texts)}.`,
    assumed: texts.length === 1 ? say`It is not read as data.` : say`They are not read as data.`,
    fix: say`Nothing needs to be done when that is right. Else fill in the other columns of the row.`,
  };
}

function rowsOf(what: "total" | "section" | "other", count: number): string {
  if (what === "total") return counted(count, "totals row");
  return what === "section"
    ? counted(count, "section title")
    : counted(count, "row that holds no data", "rows that hold no data");
}

export function cellsBeside(place: Place, cells: number, texts: readonly string[]): Problem {
  return {
    code: "cellsBeside",
    severity: "note",
    place,
    cells,
    message: say`${counted(cells, "filled cell stands", "filled cells stand")} outside the tables of this sheet: ${listed(texts)}.`,
    assumed: say`Taken for titles, legends or notes and not read.`,
    fix: say`Nothing needs to be done when that is right. Else move them into a table with column headers.`,
  };
}

export function cellsNotUsed(place: Place, cells: number): Problem {
  return {
    code: "cellsNotUsed",
    severity: "note",
    place,
    cells,
    message: say`${counted(cells, "more filled cell")} inside the tables of this sheet ${cells === 1 ? say`was` : say`were`} not needed.`,
    assumed: say`They are not read.`,
    fix: say`Check the rows named here when something is missing from the report.`,
  };
}

export function hiddenRead(sheet: string, what: readonly string[]): Problem {
  return {
    code: "hiddenRead",
    severity: "note",
    place: { sheet, range: null },
    cells: 0,
    message: say`Hidden in Excel: ${what.join(", ")}.`,
    assumed: say`What is hidden is read like everything else.`,
    fix: say`Delete what should not count.`,
  };
}

export function leftOutByReader(sheet: string | null, message: string, workbook: string): Problem {
  return {
    code: "leftOutByReader",
    severity: "warning",
    place: { sheet: sheet ?? workbook, range: null },
    cells: 0,
    message: noteText(message),
    assumed: say`It is left out.`,
    fix: say`Nothing needs to be done when it holds no data.`,
  };
}

export function kindDoubtful(place: Place, kind: string, why: string): Problem {
  return {
    code: "kindDoubtful",
    severity: "warning",
    place,
    cells: 0,
    message: say`It is not certain what this table holds. ${why}`,
    assumed: say`It is read as ${quoted(kind)}.`,
    fix: say`Name the sheet as in the template, or say in the mapping what it is.`,
  };
}

export function columnDoubtful(place: Place, header: string, field: string, why: string): Problem {
  return {
    code: "columnDoubtful",
    severity: "warning",
    place,
    cells: 0,
    message: say`It is not certain what the column ${quoted(header)} holds. ${why}`,
    assumed: say`It is read as ${quoted(field)}.`,
    fix: say`Rename the column as in the template, or say in the mapping what it is.`,
  };
}

export function mappingForMissingSheet(sheet: string, workbook: string): Problem {
  return {
    code: "mappingForMissingSheet",
    severity: "warning",
    place: { sheet: workbook, range: null },
    cells: 0,
    message: say`The saved mapping speaks of a sheet ${quoted(sheet)} that is not in the workbook.`,
    assumed: say`That part of the mapping is left out.`,
    fix: say`Name the sheet as before, or save the mapping again.`,
  };
}

export function mappingColumnMoved(place: Place, before: string, now: string): Problem {
  return {
    code: "mappingColumnMoved",
    severity: "warning",
    place,
    cells: 0,
    message: say`The saved mapping knows this column as ${quoted(before)}, but its header now says ${quoted(now)}.`,
    assumed: say`The column is read as its header says today.`,
    fix: say`Check the column and save the mapping again.`,
  };
}

export function mappingDoesNotFit(place: Place): Problem {
  return {
    code: "mappingDoesNotFit",
    severity: "warning",
    place,
    cells: 0,
    message: say`The saved mapping does not fit this sheet any more: its header rows or columns are elsewhere.`,
    assumed: say`The sheet is read as if there were no saved mapping.`,
    fix: say`Save the mapping again.`,
  };
}
