/** New names for old ones; sheets as they are spelled, words (tables and defined names) in small letters. */
export interface Renames {
  sheets: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, string>;
}

const wordStart = /[\p{L}_\\]/u;
const word = /[\p{L}\p{M}\p{N}_.\\?]+/uy;

/** A sheet's name as formulas write it, up to and with the exclamation mark. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/**
 * A formula (without its “=”) that speaks of sheets, tables and defined names by their new names. Texts in quotes,
 * columns in brackets and functions keep theirs.
 */
export function renamedFormula(formula: string, { sheets, words }: Renames): string {
  if (sheets.size === 0 && words.size === 0) return formula;
  let renamed = "";
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    const token = formula.slice(at, end);
    const isSheet = formula[end] === "!";
    if (token.startsWith("'") && isSheet) {
      const name = token.slice(1, -1).replaceAll("''", "'");
      renamed += sheets.has(name) ? sheetReference(sheets.get(name)!).slice(0, -1) : token;
    } else if (!wordStart.test(token) || formula[end] === "(") renamed += token;
    else if (isSheet) renamed += sheets.has(token) ? sheetReference(sheets.get(token)!).slice(0, -1) : token;
    else renamed += words.get(token.toLowerCase()) ?? token;
    at = end;
  }
  return renamed;
}

/** Where the text, name, bracket, word, number or sign that begins at `at` ends. */
function tokenEnd(formula: string, at: number): number {
  const first = formula[at]!;
  if (first === '"' || first === "'") return quotedEnd(formula, at, first);
  if (first === "[") return bracketEnd(formula, at);
  if (!wordStart.test(first) && !/\d/.test(first)) return at + 1;
  word.lastIndex = at;
  return word.test(formula) ? word.lastIndex : at + 1;
}

function quotedEnd(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++)
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) return at + 1;
      at++;
    }
  return formula.length;
}

/** Brackets lie in brackets; an apostrophe takes the meaning from the sign after it. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
