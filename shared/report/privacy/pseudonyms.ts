import { byCodePoint } from "../../order.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const prefix = "P-";
const shortest = 5;

/**
 * Bytes as letters and digits that are not mistaken for each other: five bits each, the last filled up with zeros.
 * Source: RFC 4648, section 6, without padding.
 *
 * @example base32(new TextEncoder().encode("foobar")) // => "MZXW6YTBOI"
 */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += letters[(value >>> (bits - 5)) & 31];
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text;
}

/**
 * A pseudonym for every person: "P-" and the first five letters of the person's keyed code, more for those who would
 * otherwise share one. `codes` holds an HMAC-SHA-256 of each person's id under a key that is never published; a plain
 * hash would not do, because names can be guessed and tried. The order of the people does not matter.
 *
 * @throws RangeError when two people have the same code.
 * @example pseudonymsOf(new Map([["e-1", new Uint8Array(32)]])) // => new Map([["e-1", "P-AAAAA"]])
 */
export function pseudonymsOf(codes: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const texts = [...codes].map(([person, code]) => ({ person, text: base32(code) }));
  const found = new Map<string, string>();
  let waiting = texts.sort((a, b) => byCodePoint(a.text, b.text));
  for (let length = shortest; waiting.length > 0; length++) {
    const uses = new Map<string, number>();
    for (const { text } of waiting) uses.set(text.slice(0, length), (uses.get(text.slice(0, length)) ?? 0) + 1);
    const isShared = ({ text }: { text: string }) => uses.get(text.slice(0, length))! > 1;
    for (const one of waiting) if (!isShared(one)) found.set(one.person, prefix + one.text.slice(0, length));
    waiting = waiting.filter(isShared);
    if (waiting.some(({ text }) => text.length <= length))
      throw new RangeError("pseudonymsOf requires a different code for every person");
  }
  return new Map([...codes.keys()].map((person) => [person, found.get(person)!]));
}
