import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";

/** What Excel makes of a text that arrives in a cell as if it had been typed there. */
export interface Typed {
  value: CellValue;
  formula?: string;
  /** The format Excel gives the cell along with the value when its own is General. */
  format?: string;
}

const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const day = 86_400_000;

export function isErrorValue(text: string): boolean {
  return errors.test(text);
}

/** What Excel makes of a typed text; in a cell formatted as text everything stays as it is. */
export function typed(text: string, numberFormat: string): Typed {
  if (numberFormat === "@") return { value: text === "" ? null : text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  const plain = numberOf(trimmed) ?? dateOf(trimmed) ?? timeOf(trimmed);
  if (plain !== null) return plain;
  if (/^[+\-@][^\s+\-@]/.test(text)) return { value: null, formula: `=${text.replace(/^[+@]/, "")}` };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (errors.test(trimmed)) return { value: trimmed.toUpperCase() };
  return { value: text === "" ? null : text };
}

function numberOf(text: string): Typed | null {
  const match = /^([-+]|\()?([$€£])?\s?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s?(%)?(\))?$/i.exec(text);
  if (match === null) return null;
  const [, sign = "", currency, whole, decimals, exponent = "", percent, close] = match;
  if ((whole === undefined && (decimals === undefined || decimals === ".")) || (sign === "(") !== (close === ")"))
    return null;
  const size = Number(`${(whole ?? "0").replaceAll(",", "")}${decimals ?? ""}${exponent}`);
  const value = sign === "-" || sign === "(" ? -size : size;
  const places = decimals === undefined ? "" : ".00";
  if (percent !== undefined) return { value: value / 100, format: `0${places}%` };
  if (currency !== undefined) return { value, format: `${currency}#,##0${places}` };
  if (whole?.includes(",")) return { value, format: `#,##0${places}` };
  return { value, ...(exponent !== "" && { format: "0.00E+00" }) };
}

function dateOf(text: string): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (american) return dated(fullYear(Number(american[3])), Number(american[1]), Number(american[2]));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(2027, Number(short[1]), Number(short[2]), "d-mmm");
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ,]+(\d{2}|\d{4}))?$/i.exec(text);
  if (named) return dated(fullYear(Number(named[3] ?? 2027)), monthOf(named[2]!), Number(named[1]), "d-mmm-yy");
  const monthAndYear = /^([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(text);
  if (monthAndYear) return dated(fullYear(Number(monthAndYear[2])), monthOf(monthAndYear[1]!), 1, "mmm-yy");
  return null;
}

function timeOf(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, format: "h:mm" };
}

function monthOf(letters: string): number {
  return months.indexOf(letters.toLowerCase()) + 1;
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, dayOfMonth: number, format = "m/d/yyyy"): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth || year < 1900) return null;
  return { value: (date.getTime() - Date.UTC(1899, 11, 30)) / day, format };
}
