const zero = 0x30;
const nine = 0x39;
const hyphen = 0x2d;
const dot = 0x2e;
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** The digits from `start` to `end` as a whole number; what is no digit is passed over, no digit at all is 0. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - zero;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

/**
 * The number written from `start` to `end`, NaN when there is none. Up to 15 digits with a dot are exact as one
 * division, without a text in between; anything longer or odder goes the slow way.
 */
export function decimalNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === hyphen;
  const first = negative ? start + 1 : start;
  if (end - first > exactDigits || end === first) return oddNumber(bytes, start, end);
  let value = 0;
  let decimals = 0;
  let dotted = false;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= zero && byte <= nine) value = value * 10 + (byte - zero);
    else if (byte === dot && !dotted && end - first > 1) {
      dotted = true;
      decimals = end - at - 1;
    } else return oddNumber(bytes, start, end);
  }
  if (dotted) value /= powersOfTen[decimals]!;
  return negative ? -value : value;
}

function oddNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = new TextDecoder().decode(bytes.subarray(start, end)).trim();
  return text === "" ? Number.NaN : Number(text);
}
