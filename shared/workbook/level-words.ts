import { textOf } from "./cells.ts";

/** Words for levels as people use them together, lowest first. */
const orders: readonly (readonly string[])[] = [
  "none, novice, advanced beginner, competent, proficient, expert",
  "novice, advanced beginner, competent, proficient, expert",
  "novice, advanced beginner, competent, proficient, expert, master",
  "none, beginner, intermediate, advanced, expert",
  "none, basic, intermediate, advanced, expert",
  "basic, intermediate, advanced",
  "beginner, intermediate, advanced",
  "basic, intermediate, advanced, expert",
  "beginner, intermediate, advanced, expert",
  "novice, intermediate, advanced, expert",
  "novice, beginner, intermediate, advanced, expert",
  "foundational, intermediate, advanced, expert",
  "foundation, practitioner, expert",
  "awareness, working, practitioner, expert",
  "aware, basic, competent, proficient, expert",
  "none, aware, competent, proficient, expert",
  "low, medium, high",
  "none, low, medium, high",
  "very low, low, medium, high, very high",
  "red, amber, green",
  "red, yellow, green",
  "remember, understand, apply, analyze, evaluate, create",
  "remember, understand, apply, analyse, evaluate, create",
  "trainee, junior, mid, senior, lead, principal",
  "junior, mid level, senior",
  "junior, middle, senior",
  "not started, in progress, completed",
  "not trained, in training, trained, trainer",
  "not trained, in training, trained, certified",
  "poor, fair, good, very good, excellent",
  "unsatisfactory, needs improvement, meets expectations, exceeds expectations, outstanding",
  "a1, a2, b1, b2, c1, c2",
  "keine, grundkenntnisse, gut, sehr gut, experte",
  "anfänger, fortgeschritten, experte",
  "débutant, intermédiaire, avancé, expert",
  "principiante, intermedio, avanzado, experto",
].map((line) => line.split(", "));

/** Letters that stand for levels, lowest first. ILUO: instructed, under supervision, unsupervised, can teach others. */
const letterOrders: readonly (readonly string[])[] = [
  "n b i a e",
  "b i a e",
  "n b i a",
  "n b c p e",
  "l m h",
  "r a g",
  "r y g",
  "i l u o",
  "n a c p e",
].map((line) => line.split(" "));

/** Phrases and how far up they stand, for words that no known order holds. The first that fits counts. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/\b(none|no (knowledge|experience|skills?)|not (trained|started|competent|qualified)|untrained|keine?)\b/, 0],
  [/\b(novice|unskilled|new)\b/, 10],
  [/\b(advanced beginner)\b/, 22],
  [/\b(awareness|aware|exposure|heard)\b/, 14],
  [/\b(trainee|learner|learning|apprentice|in training|beginner|starter|entry)\b/, 16],
  [/\b(basics?|foundation(al)?|fundamentals?|elementary|limited|low|junior|knows?|knowledge)\b/, 20],
  [/\b(developing|with (help|support|supervision)|under (supervision|guidance)|supervised|assisted)\b/, 30],
  [/\b(intermediate|medium|mid|middle|mid level|working|moderate|average)\b/, 45],
  [/\b(competent|capable|independent(ly)?|unsupervised|alone|qualified|trained|autonomous(ly)?|good|can do)\b/, 50],
  [/\b(practitioner|applies|applying)\b/, 55],
  [/\b(proficient|skilled|experienced|fluent|certified|very good)\b/, 65],
  [/\b(advanced|senior|strong|high|excellent)\b/, 75],
  [/\b(specialist|lead|principal)\b/, 82],
  [/\b(expert|mastery?|guru|outstanding|authority|thought leader)\b/, 90],
  [/\b(trainer|teach(es|er)?|coach(es)?|mentors?|train others|can train|instructor|champion)\b/, 95],
];

/**
 * A level word as it is compared: lower case, one space, "mid-level" as "mid level".
 * @example levelWord(" Mid-Level ") // => "mid level"
 */
export function levelWord(text: string): string {
  return textOf(text).toLowerCase().replace(/[-_]+/g, " ").replace(/\s+/g, " ").trim();
}

/** How far up a word stands among level words in general, or `null` when it is not one. */
function rankOfWord(word: string): number | null {
  const plain = levelWord(word);
  if (plain.length > 40) return null;
  const hit = ranks.find(([pattern]) => pattern.test(plain));
  return hit ? hit[1] : null;
}

const inKnownOrder = new Set(orders.flat());

/**
 * Whether a text by itself reads as a level: a word of a known order, or a short phrase with one.
 * @example isLevelWord("Advanced beginner") // => true
 */
export function isLevelWord(text: string): boolean {
  const plain = levelWord(text);
  return inKnownOrder.has(plain) || (plain.split(" ").length <= 3 && rankOfWord(plain) !== null);
}

/** Level words, lowest first, and whether the order is a usual one (`known`) or was put together word by word. */
export interface FoundOrder {
  words: string[];
  known: boolean;
}

/**
 * The order of a sheet's level words, lowest first, or `null` when it cannot be told. A usual order that holds them
 * all is taken whole, with the steps nobody has, when at least half of it occurs.
 *
 * @example orderOfWords(["Expert", "Basic", "Advanced"])?.words // => ["basic", "intermediate", "advanced", "expert"]
 */
export function orderOfWords(words: readonly string[]): FoundOrder | null {
  const plain = [...new Set(words.map(levelWord))];
  const letters = plain.every((word) => word.length === 1);
  const holding = (letters ? letterOrders : orders)
    .filter((order) => plain.every((word) => order.includes(word)))
    .sort((a, b) => a.length - b.length)[0];
  if (holding && plain.length * 2 >= holding.length) return { words: [...holding], known: true };
  if (letters) return null;
  const ranked = plain.map((word) => ({ word, rank: rankOfWord(word) })).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const clear = ranked.every(({ rank }, index) => rank !== null && rank !== ranked[index - 1]?.rank);
  return clear && ranked.length > 1 ? { words: ranked.map(({ word }) => word), known: false } : null;
}
