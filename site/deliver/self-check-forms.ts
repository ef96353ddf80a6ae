/*
 * The forms in which a text may hide in a file: as it stands, behind entities, split by tags, behind percent signs or
 * backslashes, packed into a data address.
 */

/** What is read in a file: everything that is written, and what a reader sees, without what is only markup. */
export interface Forms {
  written: string[];
  seen: string[];
}

const block = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi;
const hashes = /\bsha(?:256|384|512)-[A-Za-z0-9+/=_-]+/g;
const packed = /[A-Za-z0-9+/]{120,}={0,2}/g;
const dataAddress = /data:([\w.+-]+\/[\w.+-]+)?((?:;[\w-]+(?:=[^;,"'\s]*)?)*),([^"'\s<>)]*)/gi;
const tag = /<\/?[A-Za-z!?][^>]*>/g;
const told =
  /\b(?:alt|title|aria-label|aria-description|content|placeholder|value|label|href|src|download)="([^"]*)"/gi;
/** What no text has: unpacked bytes that were none. */
const unreadable = /(?![\t\n\v\f\r])\p{Cc}|\ufffd/u;
const deepest = 3;

/** Takes files apart. Styles and scripts that many pages share are read once. */
export class FileForms {
  readonly #known = new Set<string>();

  /** The forms of what a file says. */
  of(bytes: Uint8Array): Forms {
    const forms: Forms = { written: [], seen: [] };
    const text = new TextDecoder().decode(bytes);
    this.#add(text, forms, deepest);
    if (text.includes("\0")) this.#add(text.replaceAll("\0", ""), forms, deepest);
    return forms;
  }

  #add(text: string, forms: Forms, depth: number): void {
    const once = text.replace(block, (whole, _, content: string) => {
      if (content.length > 200 && this.#known.has(content)) return " ";
      this.#known.add(content);
      return whole;
    });
    const inside: string[] = [];
    const open = once.replace(hashes, " ").replace(dataAddress, (address, _, settings: string, content: string) => {
      const unpacked = /;base64$/i.test(settings) ? fromBase64(withoutPercent(content)) : withoutPercent(content);
      if (unpacked === null) return address;
      inside.push(unpacked);
      return " ";
    });
    const unrolled = open.replace(packed, (run) => {
      const unpacked = fromBase64(run);
      if (unpacked !== null && !unreadable.test(unpacked)) inside.push(unpacked);
      return " ";
    });
    const plain = entitiesRead(unrolled);
    forms.written.push(plain);
    if (/%[0-9a-f]{2}/i.test(plain))
      forms.written.push((plain.match(/\S*%[0-9a-f]{2}\S*/gi) ?? []).map(withoutPercent).join("\n"));
    if (/\\(?:u[0-9a-f{]|x[0-9a-f]|[0-9a-f]{1,6})/i.test(plain)) forms.written.push(escapesRead(plain));
    if (unrolled.includes("<")) {
      const bare = unrolled.replace(block, " ");
      forms.seen.push(entitiesRead(bare.replace(tag, " ")), entitiesRead(bare.replace(tag, "")));
      forms.seen.push([...bare.matchAll(told)].map(([, value]) => entitiesRead(value!)).join("\n"));
    } else forms.seen.push(plain);
    if (depth > 0) for (const content of inside) this.#add(content, forms, depth - 1);
  }
}

function fromBase64(text: string): string | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * A text with `%41` and the like read.
 * @example withoutPercent("Jos%C3%A9%20Silva") // => "José Silva"
 */
export function withoutPercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.split("%").slice(1);
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
}

/** Escapes of JSON, scripts and styles. */
function escapesRead(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-9a-f]{1,6})\s?)/gi,
    (_, braced?: string, four?: string, two?: string, style?: string) =>
      character(Number.parseInt(braced ?? four ?? two ?? style!, 16)),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
};

/**
 * A text of HTML with its entities read.
 * @example entitiesRead("R&amp;D &#74;os&#xe9;") // => "R&D José"
 */
export function entitiesRead(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (all, decimal, hex, name: string) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return named[name.toLowerCase()] ?? letterWithMark(name) ?? all;
  });
}

const entityMarks: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};
const entityLetters: Readonly<Record<string, string>> = {
  szlig: "ß",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
};

/** `eacute` and its like. */
function letterWithMark(name: string): string | null {
  const mark = entityMarks[name.slice(1)];
  if (mark !== undefined) return name[0] + mark;
  return entityLetters[name] ?? null;
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
