import { levelGuard } from "./gap.ts";
import type { SkillResult } from "./gap-results.ts";
import type { Pairs } from "./pairs.ts";
import { pairFlag } from "./rating-combiner.ts";

const mostMentors = 10;

/**
 * Who could teach each skill inside the house: people above every level that is required of anybody, or at the top of
 * the scale when that is required. Highest level first, then by id, at most ten a skill; nobody without a certificate
 * the skill needs, and none for skills that nobody is required to have (`highest`, the highest level of each skill that
 * anybody is required, is NaN).
 */
export function mentorsOf(pairs: Pairs, highest: Float64Array): SkillResult["mentors"][] {
  const { people, skills, skill, current, flags, start, dataset } = pairs;
  const enough = highest.map((level) => Math.min(level + 2 * levelGuard, dataset.scale.max - levelGuard));
  const mentors: SkillResult["mentors"][] = skills.map(() => []);
  for (let person = 0; person < people.length; person++)
    for (let pair = start[person]!; pair < start[person + 1]!; pair++) {
      const level = current[pair]!;
      if (!(level >= enough[skill[pair]!]!) || (flags[pair]! & pairFlag.uncertified) !== 0) continue;
      const list = mentors[skill[pair]!]!;
      if (list.length === mostMentors && list.at(-1)!.level >= level) continue;
      if (list.length === mostMentors) list.pop();
      let place = list.length;
      while (place > 0 && list[place - 1]!.level < level) place--;
      list.splice(place, 0, { person: people[person]!.id, level });
    }
  return mentors;
}
