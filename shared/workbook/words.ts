import { distance } from "fastest-levenshtein";
import { say } from "../language.ts";

/** A field and the words that name it in a header. */
export interface Candidate {
  field: string;
  words: readonly string[];
}

/** What a header was taken for. */
export interface HeaderMatch {
  field: string;
  confidence: number;
  why: string;
}

const unitWords =
  "yes|no|y|n|day|week|month|year|hour|hr|min|minute|eur|usd|gbp|chf|euro|dollar|level|pct|percent|date";
const unit = new RegExp(`^(?:[\\d\\s.,:;/–—<>=+%$€£¥-]|to|or|(?:${unitWords})s?)*$`, "i");
const brackets = /[([{]([^()[\]{}]*)[)\]}]/g;

/**
 * A header or name as plain words: lower case, without accents, punctuation and plural s. A bracket that holds only
 * a unit or a range, such as “(0-4)” or “[%]”, is left out; other brackets stay as words. Letters of every script stay.
 *
 * @example normalise("  Compétences requises (0-4): ") // => "competence requise"
 */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(brackets, (_, inside: string) => (unit.test(inside) ? " " : ` ${inside} `))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’`´](?=s\b)/g, "")
    .replace(/(?<=\p{L})['’`´](?=\p{L})/gu, "")
    .replace(/&/g, " and ")
    .replace(/(?<![\p{L}\p{N}])#/gu, " number ")
    .replace(/(?<![\p{L}\p{N}])\+/gu, " ")
    .replace(/[^\p{L}\p{N}\p{M}%#+]+/gu, " ")
    .trim()
    .split(" ")
    .map(singular)
    .join(" ");
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|os)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/**
 * A header as words, with run-together names such as “TrainingID” or “linked_kpi” taken apart.
 * @example headerWords("LinkedKPI") // => ["linked", "kpi"]
 */
export function headerWords(header: string): readonly string[] {
  const before = taken.get(header);
  if (before) return before;
  if (taken.size >= mostTaken) taken.clear();
  const words = wordsIn(header);
  taken.set(header, words);
  return words;
}

/** Headers taken apart lately: each is compared with the fields of every kind of sheet. */
const taken = new Map<string, readonly string[]>();
const mostTaken = 2000;

function wordsIn(header: string): string[] {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, "$1 $2");
  const words = normalise(apart);
  return words === "" ? [] : words.split(" ");
}

/**
 * How alike two names are, from 0 to 1, whatever the order of their words: 1 is the same after `normalise`.
 * @example similarity("Data Analysis", "analysis, data") // => 1
 */
export function similarity(a: string, b: string): number {
  const left = normalise(a);
  const right = normalise(b);
  if (left === right) return 1;
  if (left === "" || right === "") return 0;
  const joined = likeness(left.replaceAll(" ", ""), right.replaceAll(" ", ""));
  return Math.max(joined, wordLikeness(left.split(" "), right.split(" ")));
}

function likeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function wordLikeness(left: readonly string[], right: readonly string[]): number {
  const length = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const free = [...right];
  let alike = 0;
  for (const word of [...left].sort((a, b) => b.length - a.length)) {
    let best = -1;
    let value = 0.6;
    free.forEach((other, index) => {
      const share = likeness(word, other);
      if (share > value) [best, value] = [index, share];
    });
    if (best < 0) continue;
    alike += value * (word.length + free[best]!.length);
    free.splice(best, 1);
  }
  return alike / (length(left) + length(right));
}

const fillers = new Set(
  "the of a an and or in for to by as at on is this your our please select enter current actual latest".split(" "),
);
/** Words that name nothing on their own: “Supplier Name” is not a person's name. */
const generic = new Set(
  "name date id value status level month type number code description comment note title text unit owner score target result group start end due time year period category role rating plan item key reason".split(
    " ",
  ),
);
const lowest = 0.5;
/** Above this no misspelling is looked for. */
const sureEnough = 0.7;

/**
 * The field a header most likely names, with a confidence from 0.5 to 1 and the reason in plain words, or `null`.
 * A known word is 1, a header that contains it 0.85 or less the more it says besides, a slip of the pen 0.6 to 0.75.
 * A word that is known as it is written, plural and all, goes before one that only sounds the same: “Resources” are not
 * a “resource”. Between equals the earlier candidate wins.
 *
 * @example
 * matchHeader("Employee", [{ field: "person", words: ["person", "employee"] }])
 * // => { field: "person", confidence: 1, why: "“Employee” is a usual name for it." }
 */
export function matchHeader(header: string, candidates: readonly Candidate[]): HeaderMatch | null {
  const words = headerWords(header);
  if (words.length === 0 || words.length > 12) return null;
  const index = indexOf(candidates);
  const shown = header.trim().replace(/\s+/g, " ").slice(0, 60);
  const exact = index.verbatim.get(asWritten(header)) ?? index.exact.get(words.join(""));
  if (exact !== undefined) return { field: exact, confidence: 1, why: say`“${shown}” is a usual name for it.` };
  const said = words.filter((word) => !fillers.has(word));
  let best: (HeaderMatch & { order: number }) | null = null;
  const consider = ({ field, order }: Synonym, [confidence, why]: [number, string]) => {
    if (confidence < lowest) return;
    if (best && (confidence < best.confidence || (confidence === best.confidence && order >= best.order))) return;
    best = { field, confidence, why, order };
  };
  for (const word of new Set(said))
    for (const synonym of index.byWord.get(word) ?? []) consider(synonym, overlap(words, said, synonym, shown));
  const found = best as HeaderMatch | null;
  if (said.length > 0 && (found?.confidence ?? 0) < sureEnough)
    for (const synonym of index.byLength.get(said.length) ?? []) consider(synonym, slip(said, synonym, shown));
  const match = best as HeaderMatch | null;
  return match && { field: match.field, confidence: match.confidence, why: match.why };
}

/** One way to name a field: its words without fillers, and where it stands among all. */
interface Synonym {
  field: string;
  usual: string;
  wanted: readonly string[];
  order: number;
}

interface CandidateIndex {
  /** By the words as they are written. */
  verbatim: Map<string, string>;
  exact: Map<string, string>;
  byWord: Map<string, Synonym[]>;
  byLength: Map<number, Synonym[]>;
}

const indexes = new WeakMap<readonly Candidate[], CandidateIndex>();

function indexOf(candidates: readonly Candidate[]): CandidateIndex {
  const known = indexes.get(candidates);
  if (known) return known;
  const index: CandidateIndex = { verbatim: new Map(), exact: new Map(), byWord: new Map(), byLength: new Map() };
  let order = 0;
  for (const { field, words } of candidates)
    for (const usual of words) {
      const all = normalise(usual).split(" ");
      const wanted = all.filter((word) => !fillers.has(word));
      const synonym = { field, usual, wanted, order: order++ };
      if (!index.verbatim.has(asWritten(usual))) index.verbatim.set(asWritten(usual), field);
      if (!index.exact.has(all.join(""))) index.exact.set(all.join(""), field);
      for (const word of new Set(wanted)) index.byWord.set(word, [...(index.byWord.get(word) ?? []), synonym]);
      index.byLength.set(wanted.length, [...(index.byLength.get(wanted.length) ?? []), synonym]);
    }
  indexes.set(candidates, index);
  return index;
}

function asWritten(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

/** How well a header that shares words with a synonym names the same. */
function overlap(
  header: readonly string[],
  said: readonly string[],
  { wanted, usual }: Synonym,
  shown: string,
): [number, string] {
  if (wanted.every((word) => header.includes(word))) {
    const share = wanted.length / said.length;
    if (share >= 1) return [0.95, say`“${shown}” says “${usual}”.`];
    if (wanted.length === 1 && generic.has(wanted[0]!)) return [0, ""];
    return [share > 0.6 ? 0.85 : share >= 0.5 ? 0.7 : 0.55, say`“${shown}” contains “${usual}”.`];
  }
  if (said.length >= 2 && said.every((word) => wanted.includes(word)))
    return [0.45 + (0.3 * said.length) / wanted.length, say`“${shown}” is part of “${usual}”.`];
  return [0, ""];
}

/** How likely a header is a misspelled synonym of as many words. */
function slip(said: readonly string[], { wanted, usual }: Synonym, shown: string): [number, string] {
  let slips = 0;
  for (const word of wanted) {
    if (said.includes(word)) continue;
    slips += Math.min(...said.map((each) => slipsBetween(each, word)));
    if (slips > 3) return [0, ""];
  }
  return [0.8 - 0.05 * slips, say`“${shown}” looks like “${usual}” with a slip of the pen.`];
}

/** Letters that differ between a word and a likely misspelling of it; infinite when they are two words. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || (a[0] !== b[0] && a[0] !== b[1])) return Number.POSITIVE_INFINITY;
  const letters = distance(a, b);
  if (letters > 2 || stem(a) === stem(b)) return Number.POSITIVE_INFINITY;
  const longest = Math.max(a.length, b.length);
  if (letters === 1) return longest >= (a.length === b.length ? 6 : 5) ? 1 : Number.POSITIVE_INFINITY;
  const likely = longest >= 8 || (longest >= 4 && areSwapped(a, b));
  return letters === 2 && likely ? 2 : Number.POSITIVE_INFINITY;
}

/** Whether two neighbouring letters changed places, as in “taem”. */
function areSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Without its ending, so that “trainer”, “trained” and “training” are not taken for slips of each other. */
function stem(word: string): string {
  return word.replace(/(ing|ion|ment|er|or|ee|ed|ly|e|d|r)$/, "").replace(/e$/, "");
}
