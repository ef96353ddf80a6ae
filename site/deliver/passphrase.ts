import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as commonWords } from "@zxcvbn-ts/language-common";
import { dictionary as englishWords } from "@zxcvbn-ts/language-en";

/*
 * Loads dictionaries of 1.5 MB: a page in a browser imports this file when somebody types a passphrase, not before.
 */

/**
 * How many guesses a passphrase must be estimated to stand. A strong graphics card tries about ten million passphrases
 * a second at 1,000 rounds of PBKDF2-SHA-256, so about 7,000 at our 1,500,000: this many take one card about 45 years,
 * and a hundred cards half a year.
 */
const guessesRequired = 1e13;

/** More letters than this are not looked at: the estimator gets slow, and a shorter start decides already. */
const looked = 128;
const estimator = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...englishWords },
  graphs: adjacencyGraphs,
  maxLength: looked,
});

/**
 * What is wrong with a passphrase and what to do, as one sentence or two; `null` when it is strong enough. `known` are
 * words somebody who wants in would try first, such as the names of the company and its teams: they count for nothing.
 *
 * The guesses are those of zxcvbn with its common and English words, and the smaller of two estimates: as typed, and
 * without what stands between the words, which it takes for a secret. It knows no quotations and few words of other
 * languages, so it may think too well of those.
 *
 * @example passphraseProblem("crumb velvet anchor sixties") // => null
 * @example passphraseProblem("") // => "Type a passphrase, or choose to publish without one."
 */
export function passphraseProblem(text: string, known: readonly string[] = []): string | null {
  const passphrase = text.normalize("NFKC").trim();
  if (passphrase === "") return "Type a passphrase, or choose to publish without one.";
  const guesses = Math.min(...readings(passphrase).map((reading) => estimator.check(reading, wordsOf(known)).guesses));
  if (guesses >= guessesRequired) return null;
  return "This passphrase can be guessed. Use at least four words picked at random, more if they are short or well known, or 14 random letters and digits from a password manager.";
}

function readings(passphrase: string): string[] {
  const joined = passphrase.replace(/[\s\-_.,;:+/|]+/gu, "");
  return joined === "" || joined === passphrase ? [passphrase] : [passphrase, joined];
}

function wordsOf(known: readonly string[]): string[] {
  return [...new Set(known.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]))].filter(
    (word) => word.length > 2,
  );
}
