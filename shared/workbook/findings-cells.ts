import { asTyped } from "../format.ts";
import { forms, say } from "../language.ts";
import type { IsoDate, Place } from "../model.ts";
import type { Problem } from "./problems.ts";

/** Text of a cell as it stands in a sentence: quoted, on one line, at most 60 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return say`“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Names as they stand in a sentence: the first few, then how many more there are. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(quoted).join(", ");
  return names.length > most ? say`${shown} and ${names.length - most} more` : shown;
}

/** “1 cell”, “12 cells”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const [single, several] = forms(one, many);
  return `${count} ${count === 1 ? single : several}`;
}

export function cellWithError(place: Place, cells: number, kind: string, column: string): Problem {
  return {
    code: "cellWithError",
    severity: "error",
    place,
    cells,
    message: say`The cell shows the error ${kind}.`,
    assumed: say`${quoted(column)} is taken as not known here.`,
    fix: say`Mend the formula, or type the value.`,
  };
}

export function notANumber(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notANumber",
    severity: "error",
    place,
    cells,
    message: say`${quoted(found)} is not a number.`,
    assumed: say`${quoted(column)} is taken as not known here; the rest of the row is used.`,
    fix: say`Type a number, or clear the cell if it is not known.`,
  };
}

export function numberInWords(place: Place, found: string, value: number): Problem {
  return {
    code: "numberInWords",
    severity: "warning",
    place,
    cells: 0,
    message: say`${quoted(found)} is a number with words around it.`,
    assumed: say`It is read as ${asTyped(value)}.`,
    fix: say`Type the number alone and put its unit in the column header.`,
  };
}

export function numbersAsText(place: Place, count: number, columns: readonly string[]): Problem {
  return {
    code: "numbersAsText",
    severity: "note",
    place,
    cells: 0,
    message: say`${counted(count, "number")} in ${listed(columns)} ${count === 1 ? say`is` : say`are`} stored as text.`,
    assumed: say`They are read as the numbers they show.`,
    fix: say`Nothing needs to be done. In Excel, “Convert to Number” turns them into numbers.`,
  };
}

/** Text among real dates: somebody typed it in a way Excel did not take for a date. */
export function datesAsText(place: Place, count: number, column: string, example: string, date: IsoDate): Problem {
  return {
    code: "datesAsText",
    severity: "note",
    place,
    cells: 0,
    message: say`${counted(count, "date")} in ${quoted(column)} ${count === 1 ? say`is` : say`are`} typed as text, such as ${quoted(example)}.`,
    assumed:
      count === 1
        ? say`It is read as the date shown; ${quoted(example)} as ${date}.`
        : say`They are read as the date shown; ${quoted(example)} as ${date}.`,
    fix: say`Nothing needs to be done when that is right. Else type the date again.`,
  };
}

export function notADate(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notADate",
    severity: "error",
    place,
    cells,
    message: say`${quoted(found)} is not a date.`,
    assumed: say`${quoted(column)} is taken as not known here; the rest of the row is used.`,
    fix: say`Type a date such as 2026-03-31, or a month or quarter such as “Mar 2026” or “Q1 2026”.`,
  };
}

export function dayOrderUnclear(place: Place, column: string): Problem {
  return {
    code: "dayOrderUnclear",
    severity: "warning",
    place,
    cells: 0,
    message: say`The dates in ${quoted(column)} can be read day first or month first.`,
    assumed: say`They are read day first: 03/04/2026 is 3 April.`,
    fix: say`If the month comes first, turn the cells into real dates in Excel.`,
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
    message: say`${quoted(found)} is not one of the words understood in ${quoted(column)}.`,
    assumed: say`It is taken as not known here; the rest of the row is used.`,
    fix: say`Choose one of ${choices.map(quoted).join(", ")}.`,
  };
}

export function notYesOrNo(place: Place, cells: number, found: string, column: string): Problem {
  return {
    code: "notYesOrNo",
    severity: "error",
    place,
    cells,
    message: say`${quoted(found)} in ${quoted(column)} is neither yes nor no.`,
    assumed: say`It is taken as not known here; the rest of the row is used.`,
    fix: say`Type “yes” or “no”, or clear the cell if it is not known.`,
  };
}

export function sharesOverOne(place: Place, column: string): Problem {
  return {
    code: "sharesOverOne",
    severity: "note",
    place,
    cells: 0,
    message: say`${quoted(column)} holds numbers above 1.`,
    assumed: say`They are read as percent: 40 is 40 %.`,
    fix: say`Nothing needs to be done when that is right. Else type shares from 0 to 1.`,
  };
}

export function rowWithoutName(place: Place, cells: number, column: string): Problem {
  return {
    code: "rowWithoutName",
    severity: "error",
    place,
    cells,
    message: say`The row has no ${quoted(column)}.`,
    assumed: say`The row is not used.`,
    fix: say`Fill in ${quoted(column)}, or clear the row.`,
  };
}

export function rowWithoutValue(place: Place, cells: number, column: string): Problem {
  return {
    code: "rowWithoutValue",
    severity: "error",
    place,
    cells,
    message: say`The row has no ${quoted(column)} that can be read.`,
    assumed: say`The row is not used.`,
    fix: say`Fill in ${quoted(column)}, or clear the row.`,
  };
}

export function moreOfTheSame(example: Problem, count: number, cells: number): Problem {
  return {
    ...example,
    place: { sheet: example.place.sheet, range: null },
    cells,
    message: say`${counted(count, "more finding")} of this kind on this sheet, such as: ${example.message}`,
  };
}
