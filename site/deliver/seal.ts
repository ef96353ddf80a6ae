import { deflateSync } from "fflate";

/*
 * How a page is sealed. From the passphrase comes one root key for the site (PBKDF2); from the root key come, by their
 * purpose (HKDF), a key for each page, the key that names files, and the value by which a page knows whether a
 * passphrase is the right one. `locked-page/locked-page.js` does the same the other way round.
 */

/**
 * Rounds of PBKDF2-SHA-256. OWASP's Password Storage Cheat Sheet asks for at least 600,000; Django 6.1 of August 2026
 * takes 1,500,000. About half a second on a computer, once per visit.
 */
export const rounds = 1_500_000;

const saltBytes = 16;
const nonceBytes = 12;
const nameLength = 12;
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Bytes nobody can foretell, as many as asked for. */
export type Random = (length: number) => Uint8Array;

/** What pages of one site are sealed with. */
export interface Seal {
  /** Base64, for the page: it needs both to open itself. */
  salt: string;
  /** Base64: tells a wrong passphrase from a damaged page, and tells no more than the page itself does. */
  check: string;
  /** The name, without ending, of the file that holds the page of a path. It tells nothing of the path. */
  nameOf(path: string): Promise<string>;
  /** The page as base64: nonce, then what AES-256-GCM made of the deflated, padded text, bound to the name. */
  sealed(name: string, html: Uint8Array): Promise<string>;
}

/** Makes the one key of a site out of its passphrase, which takes about half a second. */
export async function sealOf(passphrase: string, random: Random): Promise<Seal> {
  const salt = exactly(random, saltBytes);
  const root = await rootKey(passphrase, salt);
  const check = await crypto.subtle.deriveBits(purpose("check"), root, 128);
  const names = await crypto.subtle.deriveKey(
    purpose("names"),
    root,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign"],
  );
  return {
    salt: base64(salt),
    check: base64(new Uint8Array(check)),
    async nameOf(path) {
      const code = new Uint8Array(await crypto.subtle.sign("HMAC", names, utf8(path)));
      return Array.from(code.subarray(0, nameLength), (byte) => letters[byte % letters.length]).join("");
    },
    async sealed(name, html) {
      const nonce = exactly(random, nonceBytes);
      const key = await crypto.subtle.deriveKey(
        purpose(`page ${name}`),
        root,
        { name: "AES-GCM", length: 256 },
        false,
        ["encrypt"],
      );
      const closed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv: nonce, additionalData: utf8(`throughline 1 page ${name}`) },
        key,
        padded(deflateSync(html, { level: 9 })),
      );
      const bytes = new Uint8Array(nonceBytes + closed.byteLength);
      bytes.set(nonce);
      bytes.set(new Uint8Array(closed), nonceBytes);
      return base64(bytes);
    },
  };
}

/**
 * The length a text of `length` bytes is padded to, so that its size tells little: at most 12 % more, and only as many
 * different sizes as the logarithm of the logarithm needs.
 * Source: Padmé, in Nikitin et al., Reducing Metadata Leakage from Encrypted Files, PoPETs 2019(4).
 *
 * @example paddedLength(1000) // => 1024
 * @example paddedLength(9001) // => 9216
 */
export function paddedLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return step <= 1 ? length : Math.ceil(length / step) * step;
}

/** Four bytes that say how long the content is, the content, and nothing up to a length that says little. */
function padded(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(paddedLength(4 + content.length));
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(content, 4);
  return bytes;
}

async function rootKey(passphrase: string, salt: BufferSource): Promise<CryptoKey> {
  // The same letters typed on another keyboard, or copied with a blank, are the same passphrase.
  const typed = utf8(passphrase.normalize("NFKC").trim());
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    material,
    256,
  );
  return crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveBits", "deriveKey"]);
}

function purpose(text: string): HkdfParams {
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(`throughline 1 ${text}`) };
}

function exactly(random: Random, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(random(length));
  if (bytes.length !== length) throw new Error(`random requires ${length} bytes, got ${bytes.length}`);
  return bytes;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}
