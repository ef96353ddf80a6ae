import { isTelling } from "../../shared/handoff/people-index.ts";
import { WholeWords } from "../../shared/handoff/whole-words.ts";
import { byCodePoint } from "../../shared/order.ts";
import { nameKey } from "../../shared/workbook/registers.ts";
import { Zip } from "../xlsx/zip.ts";
import { textsOfXml } from "./xml-text.ts";

/** What must not be in a written file, and what may. */
export interface WrittenCheck {
  /** Names, numbers and addresses of people. */
  names: Iterable<string>;
  /** What cells, comments and properties said that do not leave. */
  texts: Iterable<string>;
  /** What the cells say that leave: no secret. */
  stayed: Iterable<string>;
  /** Names of teams, skills and the like, as `nameKey` writes them. */
  vocabulary: ReadonlySet<string>;
}

/** What the check found. */
export interface CheckResult {
  /** Removed texts that are still there, and the part of the file they are in. */
  found: { value: string; part: string }[];
  /** Short texts of removed cells that our own sheets say too, such as the name of a training or a word of ours. */
  alsoOurs: string[];
  parts: number;
  searched: number;
  /** Too short or too common to tell: numbers, single short words, words that kept cells say as well. */
  common: number;
}

/** Shorter texts of one word are common words; names are looked for whatever their length. */
const shortestText = 12;
const mostFound = 50;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g;

/** Reads a written file back and looks in all its parts, unpacked, for what should not be there. */
export function checkWritten(bytes: Uint8Array, { names, texts, stayed, vocabulary }: WrittenCheck): CheckResult {
  const zip = new Zip(bytes, "the copy");
  const isNoun = (text: string) => vocabulary.has(nameKey(text));
  const people = distinct(names);
  const namesSought = people.filter((text) => isTelling(text) && !isNoun(text));
  const others = distinct(texts);
  const textsSought = others.filter((text) => isLong(text) && !isNoun(text));
  const said = new WholeWords(textsSought);
  const alsoKept = new Set<string>();
  for (const text of stayed) for (const { value } of said.in(plain(text))) alsoKept.add(value);
  const sought = [...namesSought, ...textsSought.filter((text) => !alsoKept.has(text))];
  const search = new WholeWords(sought);
  const found = new Map<string, { value: string; part: string }>();
  for (const part of zip.names) {
    const content = zip.part(part);
    if (content === null) continue;
    for (const text of [part, ...textsOfXml(new TextDecoder().decode(content))])
      for (const { value, index, length } of search.in(plain(text)))
        if (!isInsideNumber(text, index, length)) found.set(`${value}\n${part}`, { value, part });
  }
  const whole = new Set(namesSought);
  const isOurs = ({ value, part }: { value: string; part: string }) =>
    !whole.has(value) && isShort(value) && /sharedstrings|\/tables?\//.test(part);
  const all = [...found.values()].sort((a, b) => byCodePoint(a.part, b.part) || byCodePoint(a.value, b.value));
  return {
    found: all.filter((each) => !isOurs(each)).slice(0, mostFound),
    alsoOurs: [...new Set(all.filter(isOurs).map(({ value }) => value))],
    parts: zip.names.length,
    searched: sought.length,
    common: people.length + others.length - sought.length,
  };
}

function distinct(texts: Iterable<string>): string[] {
  return [...new Set([...texts].map((text) => plain(text).trim()))].filter((text) => text !== "");
}

function plain(text: string): string {
  return text.normalize("NFC").replace(invisible, "").replaceAll("\r\n", "\n");
}

/** What may be the name of a thing, and is too short for what somebody said. */
function isShort(text: string): boolean {
  return text.length <= 40 && text.split(/\s+/).length <= 4;
}

function isLong(text: string): boolean {
  return /\p{L}/u.test(text) && (text.length >= shortestText || /\p{L}\s+\p{L}+\s+\p{L}/u.test(text));
}

/** 1042 is not found in 1042.5, in 3.1042 or as a size in the look of a cell. */
function isInsideNumber(text: string, index: number, length: number): boolean {
  const value = text.slice(index, index + length);
  return /^\p{N}+$/u.test(value) && text.trim() !== value;
}
