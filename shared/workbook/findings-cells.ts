import type { IsoDate, Place } from "../model.ts";
import type { Problem } from "./problems.ts";

/** Text of a cell as it stands in a sentence: quoted, on one line, at most 60 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Names as they stand in a sentence: the first few, then how many more there are. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(quoted).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** “1 cell”, “12 cells”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function cellWithError(place: Place, cells: number, kind: string, column: string): Problem {
  return {
    code: "cellWithError",
    severity: "error",
    place,
    cells,
    message: `The cell shows the error ${kind}.`,
    assumed: `${quoted(column)} is taken as not known here.`,
    fix: "Mend the formula, or type the value.",
  };
}

export function notANumber(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notANumber",
    severity: "error",
    place,
    cells,
    message: `${quoted(found)} is not a number.`,
    assumed: `${quoted(column)} is taken as not known here; the rest of the row is used.`,
    fix: "Type a number, or clear the cell if it is not known.",
  };
}

export function numberInWords(place: Place, found: string, value: number): Problem {
  return {
    code: "numberInWords",
    severity: "warning",
    place,
    cells: 0,
    message: `${quoted(found)} is a number with words around it.`,
    assumed: `It is read as ${value}.`,
    fix: "Type the number alone and put its unit in the column header.",
  };
}

export function numbersAsText(place: Place, count: number, columns: readonly string[]): Problem {
  return {
    code: "numbersAsText",
    severity: "note",
    place,
    cells: 0,
    message: `${counted(count, "number")} in ${listed(columns)} ${count === 1 ? "is" : "are"} stored as text.`,
    assumed: "They are read as the numbers they show.",
    fix: "Nothing needs to be done. In Excel, “Convert to Number” turns them into numbers.",
  };
}

/** Text among real dates: somebody typed it in a way Excel did not take for a date. */
export function datesAsText(place: Place, count: number, column: string, example: string, date: IsoDate): Problem {
  return {
    code: "datesAsText",
    severity: "note",
    place,
    cells: 0,
    message: `${counted(count, "date")} in ${quoted(column)} ${count === 1 ? "is" : "are"} typed as text, such as ${quoted(example)}.`,
    assumed: `${count === 1 ? "It is" : "They are"} read as the date shown; ${quoted(example)} as ${date}.`,
    fix: "Nothing needs to be done when that is right. Else type the date again.",
  };
}

export function notADate(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notADate",
    severity: "error",
    place,
    cells,
    message: `${quoted(found)} is not a date.`,
    assumed: `${quoted(column)} is taken as not known here; the rest of the row is used.`,
    fix: "Type a date such as 2026-03-31, or a month or quarter such as “Mar 2026” or “Q1 2026”.",
  };
}

export function dayOrderUnclear(place: Place, column: string): Problem {
  return {
    code: "dayOrderUnclear",
    severity: "warning",
    place,
    cells: 0,
    message: `The dates in ${quoted(column)} can be read day first or month first.`,
    assumed: "They are read day first: 03/04/2026 is 3 April.",
    fix: "If the month comes first, turn the cells into real dates in Excel.",
  };
}

export function notAChoice(
  place: Place,
  cells: number,
  found: string,
  column: string,
  choices: readonly string[],
): Problem {
  return {
    code: "notAChoice",
    severity: "error",
    place,
    cells,
    message: `${quoted(found)} is not one of the words understood in ${quoted(column)}.`,
    assumed: "It is taken as not known here; the rest of the row is used.",
    fix: `Choose one of ${choices.map(quoted).join(", ")}.`,
  };
}

export function notYesOrNo(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notYesOrNo",
    severity: "error",
    place,
    cells,
    message: `${quoted(found)} in ${quoted(column)} is neither yes nor no.`,
    assumed: "It is taken as not known here; the rest of the row is used.",
    fix: "Type “yes” or “no”, or clear the cell if it is not known.",
  };
}

export function sharesOverOne(place: Place, column: string): Problem {
  return {
    code: "sharesOverOne",
    severity: "note",
    place,
    cells: 0,
    message: `${quoted(column)} holds numbers above 1.`,
    assumed: "They are read as percent: 40 is 40 %.",
    fix: "Nothing needs to be done when that is right. Else type shares from 0 to 1.",
  };
}

export function rowWithoutName(place: Place, cells: number, column: string): Problem {
  return {
    code: "rowWithoutName",
    severity: "error",
    place,
    cells,
    message: `The row has no ${quoted(column)}.`,
    assumed: "The row is not used.",
    fix: `Fill in ${quoted(column)}, or clear the row.`,
  };
}

export function rowWithoutValue(place: Place, cells: number, column: string): Problem {
  return {
    code: "rowWithoutValue",
    severity: "error",
    place,
    cells,
    message: `The row has no ${quoted(column)} that can be read.`,
    assumed: "The row is not used.",
    fix: `Fill in ${quoted(column)}, or clear the row.`,
  };
}

export function moreOfTheSame(example: Problem, count: number, cells: number): Problem {
  return {
    ...example,
    place: { sheet: example.place.sheet, range: null },
    cells,
    message: `${counted(count, "more finding")} of this kind on this sheet, such as: ${example.message}`,
  };
}
