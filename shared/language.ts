/** Languages a report can be in. The English messages stand in the code. */
export type Language = "en" | "de";

export const languages: readonly Language[] = ["en", "de"];

const namesOf: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "english", "englisch"],
  de: ["de", "german", "deutsch"],
};

/**
 * The language a person names, by its code or its name; `null` when there is no report in it.
 * @example languageNamed("Deutsch") // => "de"
 */
export function languageNamed(text: string): Language | null {
  const name = text.trim().toLowerCase();
  return languages.find((language) => namesOf[language].includes(name)) ?? null;
}

/** What a language says for each English message; `{0}`, `{1}` … stand for what varies. */
export type Messages = Readonly<Record<string, string>>;

let spoken: Messages | null = null;

/**
 * What `work` gives, said in a language. Like `withFormat`, which calls it, this is not handed from function to function;
 * `work` is finished when it returns, and the language before it holds again.
 */
export function inLanguage<Result>(messages: Messages | null, work: () => Result): Result {
  const before = spoken;
  spoken = messages;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

const keys = new WeakMap<TemplateStringsArray, string>();

/**
 * A message in the language that is spoken: say`${count} of ${of} people`. The catalogue of a language has the message
 * as `{0} of {1} people`. What stands in the places is put in as it is; say it before when it is words of ours too.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | null | undefined)[]): string {
  if (spoken === null) return String.raw({ raw: parts }, ...values);
  let key = keys.get(parts);
  if (key === undefined) {
    key = String.raw({ raw: parts }, ...values.map((_, index) => `{${index}}`));
    keys.set(parts, key);
  }
  const message = spoken[key];
  if (message === undefined) return String.raw({ raw: parts }, ...values);
  return message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
}

/**
 * Words that were kept with `sayings`, in the language that is spoken.
 * @example said("Person") // => "Person"
 */
export function said(text: string): string;
export function said(text: string | undefined): string | undefined;
export function said(text: string | null): string | null;
export function said(text: string | null | undefined): string | null | undefined {
  return text && spoken !== null && Object.hasOwn(spoken, text) ? spoken[text] : text;
}

/**
 * Both forms of a noun, for one and for several. The catalogue of a language has them as `person|people`.
 * @example forms("person", "people") // => ["person", "people"]
 */
export function forms(one: string, many: string): readonly [one: string, many: string] {
  const both = spoken?.[`${one}|${many}`];
  return both === undefined ? [one, many] : (both.split("|") as [string, string]);
}

/**
 * Words that begin a sentence, where they stand inside one. German nouns keep their capital.
 * @example midSentence("Ask a colleague") // => "ask a colleague"
 */
export function midSentence(text: string): string {
  return spoken === null ? text.toLowerCase() : text;
}

const english = {};

/**
 * Something that keeps words of ours, made once for each language: what comes back gives the one of the language that is
 * spoken.
 */
export function perLanguage<Kept>(make: () => Kept): () => Kept {
  const kept = new WeakMap<object, Kept>();
  return () => {
    const language = spoken ?? english;
    if (!kept.has(language)) kept.set(language, make());
    return kept.get(language)!;
  };
}

/** Words kept at the top of a file: what is in them is a message, and `said` says it when it is needed. */
export function sayings<Words>(words: Words): Words {
  return words;
}
