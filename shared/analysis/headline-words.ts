import { number, percent } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { Source } from "../model.ts";
import type { Analysis } from "./analysis.ts";
import type { GapItem } from "./gap-results.ts";
import { mergedSources } from "./place-sources.ts";

/** The parts of an analysis that the headlines speak of. */
export type HeadlineSubject = Pick<
  Analysis,
  | "settings"
  | "scale"
  | "requirements"
  | "gaps"
  | "skills"
  | "teams"
  | "organisation"
  | "people"
  | "coverage"
  | "kpis"
  | "trainings"
  | "brokenLinks"
  | "inputsWithoutOutcome"
>;

/** More sources than this are not listed behind one sentence. */
export const mostSources = 8;

/** A gap item as a sentence names it. */
export function itemName(analysis: HeadlineSubject, { skill, team }: GapItem): string {
  const name = skillName(analysis, skill);
  return team === null ? name : say`${name} in ${teamName(analysis, team)}`;
}

/** The name of a skill. */
export function skillName({ skills }: HeadlineSubject, id: string): string {
  return skills.find((skill) => skill.id === id)?.name ?? id;
}

/** The name of a team. */
export function teamName({ teams }: HeadlineSubject, id: string): string {
  return teams.find((team) => team.id === id)?.name ?? id;
}

/** The sources of a sentence, the same range once. */
export function merged(sources: readonly Source[]): Source[] {
  return mergedSources(sources, mostSources);
}

const words = sayings(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]);

/**
 * A small count in words, as a sentence reads best; from eleven on in figures.
 *
 * @example inWords(2) // => "two"
 */
export function inWords(count: number, capital = false): string {
  const word = said(words[count]) ?? number(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * A share in whole percent that says 0 % only of nothing and 100 % only of everything.
 *
 * @example shareText(0.998) // => "more than 99 %"
 * @example shareText(0.004) // => "less than 1 %"
 */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return say`less than 1 %`;
  return share < 1 && share >= 0.995 ? say`more than 99 %` : percent(share);
}

/** What the amounts of some things add up to. */
export function sum<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((total, thing) => total + amount(thing), 0);
}
