import { distance } from "fastest-levenshtein";
import { byCodePoint } from "../order.ts";
import { normalise } from "../workbook/words.ts";
import type { CodedSkill } from "./follow-up-results.ts";

/** A skill found in a text, as it is written there or with a slip of the pen. */
export interface FoundSkill {
  skill: string;
  match: Exclude<CodedSkill["match"], "column">;
}

interface SkillWords {
  skill: string;
  words: readonly string[];
}

/**
 * Finds the skills a text names: all words of the name side by side, in any case, number and accents, or each of them
 * with a slip of the pen (one letter in words of six to eight, two in longer ones; shorter words must be right). Where
 * two names overlap the longer one is meant, so that “data analysis” is not “data”; of equal names the first by id.
 *
 * @example skillFinder([{ id: "S1", name: "Negotiation" }])("Opened the negotation with value")
 * // => [{ skill: "S1", match: "spelling" }]
 */
export function skillFinder(skills: readonly { id: string; name: string }[]): (text: string) => FoundSkill[] {
  const byFirst = new Map<string, SkillWords[]>();
  const seen = new Set<string>();
  for (const { id, name } of [...skills].sort((a, b) => byCodePoint(a.id, b.id))) {
    const key = normalise(name);
    if (key === "" || seen.has(key)) continue;
    seen.add(key);
    const words = key.split(" ");
    const known = byFirst.get(words[0]!);
    if (known) known.push({ skill: id, words });
    else byFirst.set(words[0]!, [{ skill: id, words }]);
  }
  const alike = likeFinder([...byFirst.keys()]);
  return (text) => {
    const words = normalise(text).split(" ");
    const found: FoundSkill[] = [];
    for (let at = 0; at < words.length; ) {
      const best = longestAt(words, at, alike(words[at]!), byFirst);
      if (best && !found.some(({ skill }) => skill === best.skill))
        found.push({ skill: best.skill, match: best.match });
      at += best?.length ?? 1;
    }
    return found;
  };
}

function longestAt(
  words: readonly string[],
  at: number,
  firsts: readonly string[],
  byFirst: ReadonlyMap<string, readonly SkillWords[]>,
): (FoundSkill & { length: number }) | null {
  let best: (FoundSkill & { length: number }) | null = null;
  for (const first of firsts)
    for (const { skill, words: wanted } of byFirst.get(first)!) {
      if (wanted.length < (best?.length ?? 0) || at + wanted.length > words.length) continue;
      if (!wanted.every((word, index) => isLike(words[at + index]!, word))) continue;
      const match = wanted.every((word, index) => words[at + index] === word) ? "words" : "spelling";
      const isBetter = best === null || wanted.length > best.length || (match === "words" && best.match === "spelling");
      if (isBetter) best = { skill, match, length: wanted.length };
    }
  return best;
}

const shortest = 6;
const long = 9;

/** Whether a word is another one, or a slip of the pen of it. */
function isLike(written: string, wanted: string): boolean {
  if (written === wanted) return true;
  if (wanted.length < shortest || written[0] !== wanted[0]) return false;
  const most = wanted.length < long ? 1 : 2;
  return Math.abs(written.length - wanted.length) <= most && distance(written, wanted) <= most;
}

/** Finds the words a written one may stand for; asked for the same word again it answers from memory. */
function likeFinder(words: readonly string[]): (written: string) => readonly string[] {
  const byLetter = new Map<string, string[]>();
  for (const word of words) byLetter.set(word[0]!, [...(byLetter.get(word[0]!) ?? []), word]);
  const known = new Map<string, readonly string[]>();
  return (written) => {
    let like = known.get(written);
    if (!like) {
      like = (byLetter.get(written[0] ?? "") ?? []).filter((word) => isLike(written, word));
      known.set(written, like);
    }
    return like;
  };
}
