import { latinLetters } from "../../shared/report/latin-letters.ts";

/*
 * Texts as rows of words, and looking for very many of them at once. A word is letters and digits in a row, so that
 * "ana-silva", "Ana%20Silva" unpacked, "Ana</td><td>Silva" and "ANA  SILVA" hold the same two words.
 */

/** A text to look for, with something to know it again by. */
export interface Wanted<Tag> {
  text: string;
  /** Only as it is written: for single words that may also be words of the language, such as the name Will. */
  exact: boolean;
  tag: Tag;
}

const marks = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A text without case, accents and marks that no one can see, in one normal form.
 * @example folded("JOSÉ Groß") // => "jose gross"
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => latinLetters[letter] ?? letter);
}

const [between, plain, other] = [0, 1, 2];

/** What a character is to a word: outside, a letter or digit of ASCII, or one that has to be folded. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code < 128) return /[A-Za-z0-9]/.test(character) ? plain : between;
  const isPart =
    /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character) || (code >= 0xd800 && code < 0xe000);
  return isPart ? other : between;
});
const small = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

const basis = 0x811c9dc5;
const hashOf = (text: string) => {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
};

/** The words of a text: where each begins and ends, and a number that is the same for the same word folded. */
class Words {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Int32Array(1024);

  read(text: string): void {
    this.count = 0;
    let at = 0;
    while (at < text.length) {
      while (at < text.length && kinds[text.charCodeAt(at)] === between) at++;
      if (at === text.length) return;
      const start = at;
      let hash = basis;
      let isPlain = true;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const kind = kinds[code]!;
        if (kind === between) break;
        if (kind === other) isPlain = false;
        else hash = Math.imul(hash ^ small[code]!, 0x01000193);
      }
      this.#add(start, at, isPlain ? hash : hashOf(folded(text.slice(start, at))));
    }
  }

  #add(start: number, end: number, hash: number): void {
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
      this.hashes = grown(this.hashes);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.hashes[this.count] = hash;
    this.count++;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/**
 * The words of a text, folded.
 * @example wordsOf("Ana-Sofía SILVA, B2") // => ["ana", "sofia", "silva", "b2"]
 */
export function wordsOf(text: string): string[] {
  const words = new Words();
  words.read(text);
  return Array.from({ length: words.count }, (_, at) => folded(text.slice(words.starts[at], words.ends[at])));
}

interface Entry<Tag> {
  words: readonly string[];
  hashes: Int32Array;
  /** Which of the words it is filed under: the longest, which is the rarest as a rule. */
  anchor: number;
  exact: string | null;
  tag: Tag;
}

const filterSize = 2 ** 20;

/** Finds any of very many texts in a text, word by word. Its time depends on the text, hardly on how many are wanted. */
export class WordSearch<Tag> {
  readonly #entries = new Map<number, Entry<Tag>[]>();
  /** Tells most words that begin nothing apart without a look-up. */
  readonly #filter = new Uint8Array(filterSize);
  readonly #words = new Words();

  constructor(wanted: Iterable<Wanted<Tag>>) {
    for (const { text, exact, tag } of wanted) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      const anchor = words.reduce((best, word, at) => (word.length > words[best]!.length ? at : best), 0);
      const hashes = Int32Array.from(words, hashOf);
      const entry = { words, hashes, anchor, exact: exact ? text.trim().normalize("NFC") : null, tag };
      const hash = hashes[anchor]!;
      const known = this.#entries.get(hash);
      if (known) known.push(entry);
      else this.#entries.set(hash, [entry]);
      this.#filter[hash & (filterSize - 1)] = 1;
    }
  }

  /** Hears every text that stands in `text` as whole words in a row. */
  search(text: string, found: (tag: Tag) => void): void {
    const words = this.#words;
    words.read(text);
    const { count, hashes } = words;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at]!;
      if (this.#filter[hash & (filterSize - 1)] === 0) continue;
      for (const entry of this.#entries.get(hash) ?? []) if (this.#stands(entry, at, text)) found(entry.tag);
    }
  }

  #stands({ words, hashes, anchor, exact }: Entry<Tag>, at: number, text: string): boolean {
    const found = this.#words;
    const first = at - anchor;
    if (first < 0 || first + words.length > found.count) return false;
    for (let word = 0; word < words.length; word++) if (found.hashes[first + word] !== hashes[word]) return false;
    const written = (word: number) => text.slice(found.starts[first + word], found.ends[first + word]);
    if (exact !== null) return written(0).normalize("NFC") === exact;
    return words.every((word, index) => folded(written(index)) === word);
  }
}
