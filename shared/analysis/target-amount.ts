/** An amount in a target sentence. `fraction`: said in words ("a fifth"), so it can only be a part of what was there. */
export interface Amount {
  value: number;
  unit: string | null;
  fraction: boolean;
}

const countWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const fractions: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };
const multiples: Record<string, number> = { k: 1000, thousand: 1000, million: 1_000_000 };
const currency = "(?:[€$£¥]|(?:EUR|USD|GBP|CHF)(?![a-z]))";
const digits = String.raw`(?:\d{1,3}(?: \d{3})+(?![\d,])|\d[\d,]*)(?:\.\d*)?|\.\d+`;
const pointUnits = "%[ -]?points?|pp|ppts?|percentage points?|points?";
const timeUnits = "(?:second|minute|hour|day|week|month|year)s?";
const endOfWord = String.raw`(?![\p{L}\p{N}])`;

/** Pattern of an amount with digits: [€$£] number [k] [unit]. Holds no groups that count; use with the flags `iu`. */
export const amountPattern =
  `[+-]?(?:${currency} ?)?[+-]?(?:${digits}|(?:${countWords.join("|")})${endOfWord})(?: ?(?:${Object.keys(multiples).join("|")})${endOfWord})?` +
  `(?:[ -]?(?:${pointUnits}|%|${timeUnits})${endOfWord})?(?: ?${currency})?`;

/** Pattern of a part in words: half, a third, two thirds, 3/4. Use with the flags `iu`. */
export const fractionPattern = `(?:(?:an?|${countWords.join("|")})[ -])?(?:${Object.keys(fractions).join("|")})s?|\\d+[/⁄]\\d+`;

const shape = new RegExp(
  `^(?<before>[+-]?)(?:${currency} ?)?(?<after>[+-]?)(?<number>${digits}|${countWords.join("|")})` +
    `(?: ?(?<multiple>${Object.keys(multiples).join("|")})${endOfWord})?(?:[ -]?(?<unit>${pointUnits}|%|${timeUnits}))?(?: ?${currency})?$`,
  "iu",
);
const fractionShape = new RegExp(
  `^(?:(?<many>an?|${countWords.join("|")})[ -])?(?<part>${Object.keys(fractions).join("|")})s?$`,
  "i",
);

/**
 * What an amount says, or `null` when the text is none. Time units are singular, percentage points and points are
 * `points`; money has no unit, `k` multiplies by 1,000. A part in words is a number from 0 to 1 without a unit.
 *
 * @example readAmount("1,200") // => { value: 1200, unit: null, fraction: false }
 * @example readAmount("two thirds") // => { value: 2 / 3, unit: null, fraction: true }
 */
export function readAmount(text: string): Amount | null {
  const part = readFraction(text);
  if (part !== null) return { value: part, unit: null, fraction: true };
  const found = shape.exec(text)?.groups;
  if (!found) return null;
  const sign = found.before || found.after;
  const size = numeral(found.number!) * (multiples[found.multiple?.toLowerCase() ?? ""] ?? 1);
  return { value: sign === "-" ? -size : size, unit: unitOf(found.unit), fraction: false };
}

function readFraction(text: string): number | null {
  const divided = /^(\d+)[/⁄](\d+)$/.exec(text);
  if (divided) return Number(divided[2]) > 0 ? Number(divided[1]) / Number(divided[2]) : null;
  const found = fractionShape.exec(text)?.groups;
  if (!found) return null;
  return Math.max(1, countWords.indexOf(found.many?.toLowerCase() ?? "")) / fractions[found.part!.toLowerCase()]!;
}

/** A comma parts thousands when groups of three follow it, as in 1,200; a single other comma is decimal, as in 3,5. */
function numeral(text: string): number {
  const word = countWords.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  const joined = text.replaceAll(" ", "");
  const thousands = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(joined);
  const decimal = !thousands && !joined.includes(".") && joined.indexOf(",") === joined.lastIndexOf(",");
  return Number(decimal ? joined.replace(",", ".") : joined.replaceAll(",", ""));
}

function unitOf(written: string | undefined): string | null {
  if (!written) return null;
  const unit = written.toLowerCase();
  if (unit === "%") return "%";
  return /p(oin)?ts?$|^pp/.test(unit) ? "points" : unit.replace(/s$/, "");
}
