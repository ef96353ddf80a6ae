import { columnIndex, columnName, type Rectangle } from "../workbook/raw-workbook.ts";

/** A reference in a formula. Whole columns and rows have no rows or no columns; the dollar signs say what stays when it is copied. */
export interface Reference {
  /** `null`: the sheet the formula stands on. */
  sheet: string | null;
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
  fixed: { top: boolean; left: boolean; bottom: boolean; right: boolean };
  /** Written as a range, "A1:A1" included. */
  isRange: boolean;
}

/** A piece of a formula. */
export type Token =
  | { kind: "reference"; text: string; reference: Reference }
  | { kind: "text" | "function" | "name" | "table" | "other"; text: string };

const letter = "[\\p{L}_\\\\]";
const more = "[\\p{L}\\p{N}_.\\\\?]";
const sheetPart = `(?:'(?:[^']|'')+'|${letter}${more}*)!`;
const cell = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
const area = `${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}`;
const pattern = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    `(?<reference>(?:${sheetPart})?(?:${area})(?!${more}|[(!\\[]))`,
    `(?<table>${letter}${more}*\\[(?:[^\\[\\]]|\\[(?:[^\\[\\]']|'.)*\\])*\\])`,
    `(?<function>${letter}${more}*(?=\\())`,
    `(?<name>${sheetPart}${letter}${more}*|${letter}${more}*)`,
    "(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)",
    "(?<other>[\\s\\S])",
  ].join("|"),
  "gu",
);

/** The pieces of a formula (without "="), in order; together they are the formula. */
export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(pattern)].map(({ 0: text, groups }) => {
    const { reference } = groups!;
    if (reference !== undefined) return { kind: "reference", text, reference: referenceOf(text) };
    const kind = (["text", "table", "function", "name"] as const).find((each) => groups![each] !== undefined);
    return { kind: kind ?? "other", text };
  });
}

function referenceOf(text: string): Reference {
  const mark = text.lastIndexOf("!");
  const sheet = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const [first, last = first] = text.slice(mark + 1).split(":") as [string, string?];
  const [from, to] = [cornerOf(first), cornerOf(last)];
  return {
    sheet,
    top: from.row,
    left: from.column,
    bottom: to.row,
    right: to.column,
    fixed: { top: from.fixedRow, left: from.fixedColumn, bottom: to.fixedRow, right: to.fixedColumn },
    isRange: text.slice(mark + 1).includes(":"),
  };
}

function cornerOf(text: string) {
  const [, dollar, letters, dollarRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const isRow = letters === "";
  return {
    column: isRow ? null : columnIndex(letters!),
    row: digits === "" ? null : Number(digits) - 1,
    fixedColumn: !isRow && dollar !== "",
    fixedRow: dollarRow !== "" || (isRow && dollar !== ""),
  };
}

/** A reference as a formula writes it; the sheet is quoted whenever there is one. */
export function referenceText({ sheet, top, left, bottom, right, fixed, isRange }: Reference): string {
  const on = sheet === null ? "" : `'${sheet.replaceAll("'", "''")}'!`;
  const corner = (row: number | null, column: number | null, rowFixed: boolean, columnFixed: boolean) =>
    `${column === null ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`}${row === null ? "" : `${rowFixed ? "$" : ""}${row + 1}`}`;
  const first = corner(top, left, fixed.top, fixed.left);
  return `${on}${first}${isRange ? `:${corner(bottom, right, fixed.bottom, fixed.right)}` : ""}`;
}

/**
 * A formula as it reads some rows and columns away, the way Excel fills it down: what has no dollar sign moves along.
 * `null` when a reference would leave the sheet.
 *
 * @example filledTo("A1+$B$1", 2, 0) // => "A3+$B$1"
 */
export function filledTo(formula: string, rows: number, columns: number): string | null {
  let text = "";
  for (const token of tokensOf(formula)) {
    if (token.kind !== "reference") {
      text += token.text;
      continue;
    }
    const { reference } = token;
    const { fixed } = reference;
    const moved = {
      ...reference,
      top: movedBy(reference.top, fixed.top ? 0 : rows),
      bottom: movedBy(reference.bottom, fixed.bottom ? 0 : rows),
      left: movedBy(reference.left, fixed.left ? 0 : columns),
      right: movedBy(reference.right, fixed.right ? 0 : columns),
    };
    if ([moved.top, moved.bottom, moved.left, moved.right].some((at) => at !== null && at < 0)) return null;
    text += referenceText(moved);
  }
  return text;
}

function movedBy(at: number | null, by: number): number | null {
  return at === null ? null : at + by;
}

/** The cells a reference covers on a sheet of so many rows and columns. */
export function areaOf({ top, left, bottom, right }: Reference, height: number, width: number): Rectangle {
  const rows = [top ?? 0, bottom ?? Math.max(height - 1, 0)];
  const columns = [left ?? 0, right ?? Math.max(width - 1, 0)];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}
