import type { CellValue } from "./raw-workbook.ts";

/** A number as found in a cell. `percent`: it was written with a percent sign; `asText`: the cell held text. */
export interface FoundNumber {
  value: number;
  percent: boolean;
  asText: boolean;
}

const untidy = /^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g;

/**
 * What a cell says, as trimmed text on one line; an empty cell is "". Marks that no one can see are taken out.
 * @example textOf("  Ana\n Silva ") // => "Ana Silva"
 */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return untidy.test(value) ? tidy(value) : value;
}

function tidy(value: string): string {
  return value.replace(invisible, "").replace(/\s+/g, " ").trim();
}

const currency = /(?:[$€£¥₹₽₩₺]|\b(?:eur|usd|gbp|chf|jpy|inr|cad|aud|sek|nok|dkk|pln|brl)\b)/gi;
const shape = /^[+-]?(?:\d+|\d*\.\d+|\d+\.)(?:e[+-]?\d{1,3})?$/i;

/**
 * The number in a cell, or `null` when it holds none. Text is read as people write numbers: “1,200”, “1.200,50”,
 * “3,5”, “1 200”, “€ 40”, “(12)” for minus 12, “12k”. “45 %” is 0.45, as Excel keeps a percentage.
 *
 * @example numberOf("1.200,50 €") // => { value: 1200.5, percent: false, asText: true }
 * @example numberOf("45 %") // => { value: 0.45, percent: true, asText: true }
 */
export function numberOf(value: CellValue | undefined): FoundNumber | null {
  if (typeof value === "number") return Number.isFinite(value) ? { value, percent: false, asText: false } : null;
  if (typeof value !== "string" || value.length > 40 || !/\d/.test(value)) return null;
  let text = textOf(value.normalize("NFKC")).replace(/[−–‒]/g, "-").replace(currency, "").trim();
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) text = `-${bracketed[1]!.trim()}`;
  const percent = /%$|\bpercent$/i.test(text);
  if (percent) text = text.replace(/%$|percent$/i, "").trim();
  const thousands = /\dk$/i.test(text);
  if (thousands) text = text.slice(0, -1);
  text = withPoint(text.replace(/^([+-]) /, "$1"));
  if (!shape.test(text)) return null;
  const number = Number(text) * (thousands ? 1000 : 1) * (percent ? 0.01 : 1);
  if (!Number.isFinite(number)) return null;
  return { value: percent ? Number(number.toPrecision(15)) : number, percent, asText: true };
}

/** The last mark between digits is the decimal one, unless it parts groups of three as in “1,200”. */
function withPoint(text: string): string {
  const joined = text.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, "");
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(joined)) return joined.replaceAll(",", "");
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d*$/.test(joined) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(joined))
    return joined.replaceAll(".", "").replace(",", ".");
  return /^[+-]?\d*,\d+$/.test(joined) ? joined.replace(",", ".") : joined;
}

const unknownMarks = new Set(
  "|?|??|???|-|--|---|–|—|.|..|...|…|_|tbd|tba|tbc|unknown|not known|not rated|unrated|not assessed|not yet assessed|not yet rated|to be determined|to be confirmed|to be assessed|pending|blank|empty|null|nan|#n/a".split(
    "|",
  ),
);
const notApplicable = new Set(
  "n/a|n\\a|na|n.a.|n.a|n. a.|n / a|not applicable|non applicable|not app|does not apply|not required|not needed|not relevant|no requirement|exempt".split(
    "|",
  ),
);

/**
 * Whether a text only says that nobody knows: empty, “?”, “-”, “tbd” …
 * @example isUnknownMark(" TBD ") // => true
 */
export function isUnknownMark(text: string): boolean {
  return text.length <= 24 && unknownMarks.has(textOf(text).toLowerCase());
}

/**
 * Whether a text says that the question does not arise: “n/a”, “not applicable” …
 * @example isNotApplicable("N/A") // => true
 */
export function isNotApplicable(text: string): boolean {
  return text.length <= 24 && notApplicable.has(textOf(text).toLowerCase());
}

/**
 * Yes or no as people write it, or `null`: yes, true, x, ✓, 1, done; no, false, 0.
 * @example yesOrNo("Yes") // => true
 */
export function yesOrNo(value: CellValue | undefined): boolean | null {
  const text = textOf(value).toLowerCase();
  if (/^(yes|y|true|wahr|x|✓|✔|☑|1|done|ja|oui|si|sí)$/.test(text)) return true;
  return /^(no|n|false|falsch|0|✗|✘|☐|none|nein|non)$/.test(text) ? false : null;
}
