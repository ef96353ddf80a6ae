import { selfExpanding } from "./refusal.ts";

const declaredEncoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/;

/** How a part's bytes say they are encoded: byte order mark, else the XML declaration, else UTF-8. */
function encodingOf(part: Uint8Array): string {
  const [first, second] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const start = String.fromCharCode(...part.subarray(0, 200));
  const declared = declaredEncoding.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  return declared.startsWith("utf-16") ? "utf-8" : declared;
}

/**
 * A part as UTF-8, whatever it was written in.
 * @throws Refusal when it declares a document type: entities there can expand without end, and Excel writes none.
 */
export function asUtf8(part: Uint8Array, file: string): Uint8Array {
  const encoding = encodingOf(part);
  const utf8 = encoding === "utf-8" ? part : recoded(part, encoding);
  const prologue = String.fromCharCode(...utf8.subarray(0, 4096));
  if (prologue.includes("<!DOCTYPE")) throw selfExpanding(file);
  return utf8;
}

function recoded(part: Uint8Array, encoding: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(part));
  } catch {
    return part;
  }
}

const attribute = /([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The attributes of every element with this local name, in document order; namespace prefixes are dropped. */
export function elements(part: Uint8Array, local: string): Record<string, string>[] {
  const text = new TextDecoder().decode(part);
  const element = new RegExp(`<(?:[\\w.-]+:)?${local}((?:\\s+[\\w.:-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, "g");
  return [...text.matchAll(element)].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(attribute)].map(([, , name, double, single]) => [
        name,
        plainText(double ?? single ?? ""),
      ]),
    ),
  );
}
