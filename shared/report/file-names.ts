import { latinLetters } from "./latin-letters.ts";

/*
 * Ids come from people's cells: names with slashes, emoji, other scripts, "CON", two that differ only in case. File
 * names made of them must be safe on Windows, Mac and Linux, in a zip and in a link.
 */

const longest = 48;
/** Names Windows keeps for devices, whatever the extension; `index` is what servers show for a folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * One file name, without extension, for every id: lower-case Latin letters, digits and single hyphens, at most 60
 * characters, never two the same. A readable name where the id has one (`Customer Service` → `customer-service`); where
 * that is not the whole id, or another id would get the same name, a short code made of the id follows it. The names
 * depend on the set of ids, not on their order.
 *
 * @example fileNames(["Customer Service", "R&D"]).get("R&D") // => "r-d"
 * @example fileNames(["Ana", "ANA"]).get("ANA") // => "ana-c65nba"
 */
export function fileNames(ids: Iterable<string>): Map<string, string> {
  const distinct = [...new Set(ids)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const slugs = distinct.map(slugOf);
  const wanted = new Map<string, number>();
  for (const { text } of slugs) wanted.set(text, (wanted.get(text) ?? 0) + 1);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  distinct.forEach((id, index) => {
    const { text, whole } = slugs[index]!;
    if (whole && wanted.get(text) === 1) {
      names.set(id, text);
      taken.add(text);
    }
  });
  distinct.forEach((id, index) => {
    if (names.has(id)) return;
    const name = withCode(slugs[index]!.text, id, taken);
    names.set(id, name);
    taken.add(name);
  });
  return names;
}

/** The readable part of a file name, and whether it says all of the id that can be said in a file name. */
function slugOf(id: string): { text: string; whole: boolean } {
  const letters = id
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]/gu, (character) => latinLetters[character] ?? character);
  const text = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const short = text.slice(0, longest).replace(/-$/, "");
  const lost = /[\p{L}\p{N}]/u.test(letters.replace(/[a-z0-9]+/g, ""));
  return { text: short, whole: short !== "" && short === text && !lost && !reserved.test(short) };
}

function withCode(text: string, id: string, taken: ReadonlySet<string>): string {
  const code = codeOf(id);
  const stem = text === "" ? "" : `${text}-`;
  for (let length = 6; length < code.length; length++) {
    const name = stem + code.slice(0, length);
    if (!taken.has(name)) return name;
  }
  let count = 2;
  while (taken.has(stem + code + count)) count++;
  return stem + code + count;
}

/** Eleven letters and digits that stand for a text: two 32-bit FNV-1a hashes with different starts. */
function codeOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (two >>> 15), 0x85ebca6b);
  }
  const bits = (BigInt(one >>> 0) << 32n) | BigInt(two >>> 0);
  return bits.toString(36).padStart(13, "0").slice(-11);
}
