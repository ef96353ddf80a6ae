import type { Place } from "../model.ts";
import { counted, listed, quoted } from "./findings-cells.ts";
import type { Problem } from "./problems.ts";

export function sheetNotRecognised(sheet: string, cells: number, why: string): Problem {
  return {
    code: "sheetNotRecognised",
    severity: "warning",
    place: { sheet, range: null },
    cells,
    message: `The sheet was not recognised (${counted(cells, "filled cell")}). ${why}`,
    assumed: "It is not read.",
    fix: "If it holds data, give its columns names such as those of the template, or say in the mapping what it is.",
  };
}

export function sheetExplains(sheet: string, cells: number, why: string): Problem {
  return {
    code: "sheetExplains",
    severity: "warning",
    place: { sheet, range: null },
    cells,
    message: `The sheet explains but holds no data (${counted(cells, "filled cell")}). ${why}`,
    assumed: "It is not read.",
    fix: "If it holds data after all, say in the mapping what it is.",
  };
}

/** A result sheet of ours stands in the workbook. */
export function ownResultSheet(sheet: string, cells: number): Problem {
  return {
    code: "ownResultSheet",
    severity: "note",
    place: { sheet, range: null },
    cells,
    message: "Throughline wrote this sheet.",
    assumed: "It holds results, so it is not read as data.",
    fix: "Nothing needs to be done. Rename the sheet if it holds data of your own.",
  };
}

export function sheetAside(sheet: string, cells: number): Problem {
  return {
    code: "sheetAside",
    severity: "note",
    place: { sheet, range: null },
    cells,
    message: `By its name the sheet explains or sums up (${counted(cells, "filled cell")}).`,
    assumed: "It is not read.",
    fix: "Nothing needs to be done. If it holds data, rename the sheet.",
  };
}

export function emptySheet(sheet: string): Problem {
  return {
    code: "emptySheet",
    severity: "note",
    place: { sheet, range: null },
    cells: 0,
    message: "The sheet is empty.",
    assumed: "It is left out.",
    fix: "Nothing needs to be done.",
  };
}

export function columnsNotRead(place: Place, cells: number, headers: readonly string[], kind: string): Problem {
  return {
    code: "columnsNotRead",
    severity: "note",
    place,
    cells,
    message: `${counted(headers.length, "column")} of this table ${headers.length === 1 ? "has" : "have"} no place in ${quoted(kind)}: ${listed(headers, 8)}.`,
    assumed: `${headers.length === 1 ? "It is" : "They are"} not read.`,
    fix: "Nothing needs to be done when they do not matter. Else rename them as in the template.",
  };
}

export function rowsNotRead(
  place: Place,
  cells: number,
  what: "total" | "section" | "other",
  texts: readonly string[],
): Problem {
  const name = { total: "totals row", section: "section title", other: "row that holds no data" }[what];
  const many = { total: "totals rows", section: "section titles", other: "rows that hold no data" }[what];
  return {
    code: "rowsNotRead",
    severity: "note",
    place,
    cells,
    message: `${counted(texts.length, name, many)} inside the table: ${listed(texts)}.`,
    assumed: `${texts.length === 1 ? "It is" : "They are"} not read as data.`,
    fix: "Nothing needs to be done when that is right. Else fill in the other columns of the row.",
  };
}

export function cellsBeside(place: Place, cells: number, texts: readonly string[]): Problem {
  return {
    code: "cellsBeside",
    severity: "note",
    place,
    cells,
    message: `${counted(cells, "filled cell")} ${cells === 1 ? "stands" : "stand"} outside the tables of this sheet: ${listed(texts)}.`,
    assumed: "Taken for titles, legends or notes and not read.",
    fix: "Nothing needs to be done when that is right. Else move them into a table with column headers.",
  };
}

export function cellsNotUsed(place: Place, cells: number): Problem {
  return {
    code: "cellsNotUsed",
    severity: "note",
    place,
    cells,
    message: `${counted(cells, "more filled cell")} inside the tables of this sheet ${cells === 1 ? "was" : "were"} not needed.`,
    assumed: "They are not read.",
    fix: "Check the rows named here when something is missing from the report.",
  };
}

/** “3 rows”, as part of what is hidden. */
export function hiddenPart(count: number, what: string): string {
  return counted(count, what);
}

export function hiddenRead(sheet: string, what: readonly string[]): Problem {
  return {
    code: "hiddenRead",
    severity: "note",
    place: { sheet, range: null },
    cells: 0,
    message: `Hidden in Excel: ${what.join(", ")}.`,
    assumed: "What is hidden is read like everything else.",
    fix: "Delete what should not count.",
  };
}

export function leftOutByReader(sheet: string | null, message: string, workbook: string): Problem {
  return {
    code: "leftOutByReader",
    severity: "warning",
    place: { sheet: sheet ?? workbook, range: null },
    cells: 0,
    message,
    assumed: "It is left out.",
    fix: "Nothing needs to be done when it holds no data.",
  };
}

export function kindDoubtful(place: Place, kind: string, why: string): Problem {
  return {
    code: "kindDoubtful",
    severity: "warning",
    place,
    cells: 0,
    message: `It is not certain what this table holds. ${why}`,
    assumed: `It is read as ${quoted(kind)}.`,
    fix: "Name the sheet as in the template, or say in the mapping what it is.",
  };
}

export function columnDoubtful(place: Place, header: string, field: string, why: string): Problem {
  return {
    code: "columnDoubtful",
    severity: "warning",
    place,
    cells: 0,
    message: `It is not certain what the column ${quoted(header)} holds. ${why}`,
    assumed: `It is read as ${quoted(field)}.`,
    fix: "Rename the column as in the template, or say in the mapping what it is.",
  };
}

export function mappingForMissingSheet(sheet: string, workbook: string): Problem {
  return {
    code: "mappingForMissingSheet",
    severity: "warning",
    place: { sheet: workbook, range: null },
    cells: 0,
    message: `The saved mapping speaks of a sheet ${quoted(sheet)} that is not in the workbook.`,
    assumed: "That part of the mapping is left out.",
    fix: "Name the sheet as before, or save the mapping again.",
  };
}

export function mappingColumnMoved(place: Place, before: string, now: string): Problem {
  return {
    code: "mappingColumnMoved",
    severity: "warning",
    place,
    cells: 0,
    message: `The saved mapping knows this column as ${quoted(before)}, but its header now says ${quoted(now)}.`,
    assumed: "The column is read as its header says today.",
    fix: "Check the column and save the mapping again.",
  };
}

export function mappingDoesNotFit(place: Place): Problem {
  return {
    code: "mappingDoesNotFit",
    severity: "warning",
    place,
    cells: 0,
    message: "The saved mapping does not fit this sheet any more: its header rows or columns are elsewhere.",
    assumed: "The sheet is read as if there were no saved mapping.",
    fix: "Save the mapping again.",
  };
}
