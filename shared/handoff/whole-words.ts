const wordPattern = /[\p{L}\p{N}]+/gu;
const wordLetter = /[\p{L}\p{N}]/u;

/** A text found in another one. */
export interface Found {
  value: string;
  index: number;
  length: number;
}

interface Wanted {
  value: string;
  /** Without case when the text has several words; a single word counts as it is written. */
  anyCase: boolean;
  /** Where its first word begins. */
  offset: number;
}

/** Looks for many texts in another one at once, only where each begins and ends with a whole word. */
export class WholeWords {
  readonly #byFirst = new Map<string, Wanted[]>();
  readonly #wordless: string[] = [];

  constructor(values: Iterable<string>) {
    for (const raw of new Set(values)) {
      const value = raw.normalize("NFC").trim();
      const first = value.match(wordPattern)?.[0];
      if (value === "") continue;
      if (first === undefined) {
        this.#wordless.push(value);
        continue;
      }
      const wanted = { value, anyCase: /\s/u.test(value), offset: value.indexOf(first) };
      const known = this.#byFirst.get(first.toLowerCase());
      if (known) known.push(wanted);
      else this.#byFirst.set(first.toLowerCase(), [wanted]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.value.length - a.value.length);
  }

  /** Where the texts occur, from left to right and without overlap; of two that begin alike, the longer. */
  in(text: string): Found[] {
    const found: Found[] = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(wordPattern)) {
      if (index < from) continue;
      const wanted = this.#byFirst.get(word.toLowerCase())?.find((each) => isAt(each, text, index));
      if (wanted === undefined) continue;
      const start = Math.max(index - wanted.offset, from);
      found.push({ value: wanted.value, index: start, length: index - wanted.offset + wanted.value.length - start });
      from = start + found.at(-1)!.length;
    }
    for (const value of this.#wordless) {
      const index = text.indexOf(value);
      if (index >= 0) found.push({ value, index, length: value.length });
    }
    return found;
  }
}

function isAt({ value, anyCase, offset }: Wanted, text: string, index: number): boolean {
  const start = index - offset;
  const there = start < 0 ? "" : text.slice(start, start + value.length);
  if (anyCase ? there.toLowerCase() !== value.toLowerCase() : there !== value) return false;
  const next = text[start + value.length] ?? "";
  return !wordLetter.test(next) || !wordLetter.test(value.at(-1)!);
}
