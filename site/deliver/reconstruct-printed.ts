import Papa from "papaparse";
import { entitiesRead, withoutPercent } from "./self-check-forms.ts";

/** A table as a reader sees it. */
export interface PrintedTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** A page, or the part of a file that is one page: what it is about, its tables and all other words, bit by bit. */
export interface PrintedPage {
  path: string;
  /** What kind of thing the page is about, above its title. */
  eyebrow: string;
  title: string;
  tables: PrintedTable[];
  sentences: string[];
}

const piece =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
const inline = new Set("a abbr b button cite code em i mark small span strong sub sup tspan u wbr br".split(" "));
const told = /\b(?:alt|title|aria-label)="([^"]*)"/gi;
const csvAddress = /data:text\/csv[^,"']*,[^"'\s<>]*/gi;

/** What a file of the report shows its readers: its pages with their tables, and tables that are saved as CSV. */
export function printedPages(path: string, text: string): PrintedPage[] {
  if (/\.csv$/i.test(path)) return [{ ...emptyPage(path), tables: [csvTable(path, text)] }];
  if (!/\.html?$/i.test(path)) return [];
  const reader = new PageReader(path);
  for (const [all, , closing, name, attributes] of text.matchAll(piece)) {
    if (name !== undefined) reader.tag(name.toLowerCase(), closing === "/", attributes!);
    else if (!all.startsWith("<")) reader.text(entitiesRead(all));
  }
  const pages = reader.done();
  const saved = (text.match(csvAddress) ?? []).map((address) => csvTable(path, csvOf(entitiesRead(address))));
  if (saved.length > 0)
    pages.push({ ...emptyPage(path), title: pages[0]?.title ?? "", eyebrow: pages[0]?.eyebrow ?? "", tables: saved });
  return pages;
}

function emptyPage(path: string): PrintedPage {
  return { path, eyebrow: "", title: "", tables: [], sentences: [] };
}

function csvOf(address: string): string {
  const comma = address.indexOf(",");
  const content = withoutPercent(address.slice(comma + 1));
  if (!/;base64$/i.test(address.slice(0, comma))) return content;
  return new TextDecoder().decode(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
}

function csvTable(caption: string, text: string): PrintedTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: true });
  const [columns = [], ...rows] = data;
  return { caption, columns: columns.map(tidy), rows: rows.map((row) => row.map(tidy)) };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Reads a page tag by tag. */
class PageReader {
  readonly #path: string;
  readonly #pages: PrintedPage[] = [];
  #page: PrintedPage;
  #words = "";
  #heading = "";
  #table: PrintedTable | null = null;
  #row: string[] | null = null;
  #isHead = false;
  #role = "";

  constructor(path: string) {
    this.#path = path;
    this.#page = emptyPage(path);
    this.#pages.push(this.#page);
  }

  text(text: string): void {
    this.#words += text;
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (!isEnd)
      for (const [, value] of attributes.matchAll(told)) this.#page.sentences.push(tidy(entitiesRead(value!)));
    if (inline.has(name)) {
      if (name === "small" || name === "br") this.#words += " ";
      return;
    }
    const words = this.#taken();
    if (this.#table) this.#inTable(this.#table, name, isEnd, words);
    else this.#outside(name, isEnd, words, attributes);
  }

  done(): PrintedPage[] {
    this.#say(this.#taken());
    return this.#pages;
  }

  #taken(): string {
    const words = tidy(this.#words);
    this.#words = "";
    return words;
  }

  #say(words: string): void {
    if (words !== "") this.#page.sentences.push(words);
  }

  #outside(name: string, isEnd: boolean, words: string, attributes: string): void {
    if (isEnd && name === "h1") this.#page.title = words;
    else if (isEnd && /^(h[2-6]|figcaption)$/.test(name)) this.#heading = words;
    else if (isEnd && name === "p" && this.#role === "eyebrow") this.#page.eyebrow = words;
    else this.#say(words);
    this.#role = !isEnd && /\beyebrow\b/.test(attributes) ? "eyebrow" : "";
    if (isEnd) return;
    if (name === "article") {
      this.#page = emptyPage(this.#path);
      this.#pages.push(this.#page);
    }
    if (name === "table") {
      this.#table = { caption: this.#heading, columns: [], rows: [] };
      this.#page.tables.push(this.#table);
    }
  }

  #inTable(table: PrintedTable, name: string, isEnd: boolean, words: string): void {
    if (name === "caption" && isEnd) table.caption = words;
    else if (name === "thead") this.#isHead = !isEnd;
    else if (name === "tr") {
      if (isEnd && this.#row) this.#endRow(table, this.#row);
      this.#row = isEnd ? null : [];
    } else if (name === "td" || name === "th") {
      if (isEnd) this.#row?.push(words);
    } else if (name === "table" && isEnd) this.#table = null;
    else if (words !== "") this.#words = `${words} `;
  }

  #endRow(table: PrintedTable, row: string[]): void {
    if (table.columns.length === 0 && (this.#isHead || table.rows.length === 0)) table.columns = row;
    else table.rows.push(row);
  }
}
