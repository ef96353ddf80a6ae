import { byCodePoint } from "../order.ts";
import { nameKey } from "../workbook/registers.ts";
import { isTelling, type PeopleIndex } from "./people-index.ts";
import { WholeWords } from "./whole-words.ts";

const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const shortestPart = 3;
const someAddress = "[e-mail]";
const somebody = "[name]";

/** Puts pseudonyms into texts, the same for the same person everywhere. */
export class Renamer {
  readonly #people: PeopleIndex;
  readonly #pseudonyms: ReadonlyMap<string, string>;
  readonly #replacement: ReadonlyMap<string, string>;
  readonly #whole: WholeWords;
  readonly #parts: ReadonlyMap<string, string>;

  /** `pseudonyms` by the keys of the index; `commonWords` are small-letter words that also occur as words. */
  constructor(people: PeopleIndex, pseudonyms: ReadonlyMap<string, string>, commonWords: ReadonlySet<string>) {
    this.#people = people;
    this.#pseudonyms = pseudonyms;
    const texts = [...people.texts].filter(([text]) => isTelling(text));
    this.#replacement = new Map(
      texts.map(([text, key]) => [text.normalize("NFC").toLowerCase(), pseudonyms.get(key)!]),
    );
    this.#whole = new WholeWords(texts.map(([text]) => text));
    this.#parts = partsOf(texts, pseudonyms, commonWords);
  }

  /** The pseudonym of a person by the key of the index. */
  pseudonym(key: string): string {
    return this.#pseudonyms.get(key)!;
  }

  /** A cell of a column of names: one name, several, or a function such as “HR”. */
  nameCell(text: string): string {
    if (this.#people.isFunction(text)) return text;
    const key = this.#people.keyOf(text) ?? `name ${nameKey(text)}`;
    return this.#pseudonyms.get(key) ?? this.text(text);
  }

  /**
   * Any other text: names, numbers and e-mail addresses of people where they stand as whole words, and in sentences
   * also a first or last name alone, “[name]” where several bear it.
   */
  text(text: string): string {
    const isNoun = this.#people.vocabulary.has(nameKey(text));
    const key = isNoun ? null : this.#people.keyOf(text);
    if (key !== null && isTelling(text.trim())) return this.pseudonym(key);
    let renamed = "";
    let from = 0;
    for (const { value, index, length } of this.#whole.in(text)) {
      if (isNoun && !/\s/.test(value)) continue;
      renamed += text.slice(from, index) + this.#replacement.get(value.toLowerCase())!;
      from = index + length;
    }
    renamed = (renamed + text.slice(from)).replace(emailPattern, someAddress);
    if (isNoun || !/\S\s+\S/.test(text)) return renamed;
    return renamed.replace(/[\p{L}][\p{L}\p{M}]+/gu, (word) => this.#parts.get(word) ?? word);
  }
}

/** First and last names as they are written, with the pseudonym of the only person who bears them. */
function partsOf(
  texts: readonly (readonly [string, string])[],
  pseudonyms: ReadonlyMap<string, string>,
  commonWords: ReadonlySet<string>,
): Map<string, string> {
  const bearers = new Map<string, string>();
  for (const [text, key] of [...texts].sort(([a], [b]) => byCodePoint(a, b))) {
    if (!/\s/.test(text.trim()) || text.includes("@")) continue;
    for (const part of text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) {
      if (part.length < shortestPart || !/^\p{Lu}/u.test(part) || commonWords.has(part.toLowerCase())) continue;
      const known = bearers.get(part);
      bearers.set(part, known === undefined || known === key ? key : somebody);
    }
  }
  return new Map([...bearers].map(([part, key]) => [part, key === somebody ? somebody : pseudonyms.get(key)!]));
}
