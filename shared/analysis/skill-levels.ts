import { levelGuard } from "./gap.ts";
import type { Pairs } from "./pairs.ts";

/** Of each skill, by position in `Pairs.skills`: the people whose level is known, and those at the top of the scale. */
export interface SkillLevels {
  rated: Int32Array;
  atTop: Int32Array;
}

/** Counts the people whose level in each skill is known, required or not, and those of them at the top of the scale. */
export function skillLevelsOf({
  skills,
  skill,
  current,
  dataset,
}: Pick<Pairs, "skills" | "skill" | "current" | "dataset">): SkillLevels {
  const rated = new Int32Array(skills.length);
  const atTop = new Int32Array(skills.length);
  const top = dataset.scale.max - levelGuard;
  for (let pair = 0; pair < skill.length; pair++) {
    const level = current[pair]!;
    if (Number.isNaN(level)) continue;
    rated[skill[pair]!]! += 1;
    if (level >= top) atTop[skill[pair]!]! += 1;
  }
  return { rated, atTop };
}
