/** How many codes are asked for at once: enough to keep the machine busy, few enough to hold in memory. */
const atOnce = 500;

/**
 * The HMAC-SHA-256 of "v1|" and the id under a key, for every person: 32 bytes each, in the order of the ids, each id
 * once. What pseudonyms and the ledger of published groups are made of, each with a key of its own that stays with the
 * workbook's owner. Needs Web Crypto: Node, or a page on https or localhost.
 *
 * @throws RangeError when the key has fewer than 32 bytes.
 */
export async function keyedCodes(key: Uint8Array, ids: Iterable<string>): Promise<Map<string, Uint8Array>> {
  if (key.length < keyBytes) throw new RangeError(`keyedCodes requires a key of ${keyBytes} bytes, got ${key.length}`);
  const text = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", Uint8Array.from(key), algorithm, false, ["sign"]);
  const waiting = [...new Set(ids)];
  const codes = new Map<string, Uint8Array>();
  for (let start = 0; start < waiting.length; start += atOnce) {
    const some = waiting.slice(start, start + atOnce);
    const signed = await Promise.all(some.map((id) => crypto.subtle.sign("HMAC", imported, text.encode(`v1|${id}`))));
    some.forEach((id, index) => void codes.set(id, new Uint8Array(signed[index]!)));
  }
  return codes;
}

const keyBytes = 32;

/** A new random key for `keyedCodes`: 32 bytes that nobody can guess. */
export function newKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(keyBytes));
}
