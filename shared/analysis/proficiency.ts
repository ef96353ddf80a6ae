import type { Dataset, IsoDate } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { TrainingResult } from "./analysis.ts";
import { attendanceOf } from "./attendance.ts";
import { DatedRatings, newestLevel } from "./dated-ratings.ts";
import { levelGuard } from "./gap.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/** How many people were assessed after a training, and how many of them are at the level required of them. */
export interface Proficient {
  assessed: number;
  proficient: number;
}

/**
 * Per training id, the people who finished it and were rated afterwards in a skill it teaches that is required of
 * them, and those at the required level in every such skill. Of each kind of rater the newest rating after the
 * training counts; ratings without a day cannot tell. Trainings without anybody assessed are left out.
 */
export function proficiencyOf(
  dataset: Dataset,
  trainings: readonly TrainingResult[],
  settings: Settings,
  asOf: IsoDate,
): Map<string, Proficient> {
  const { skill: resolve } = namesOf(dataset);
  const skillAt = new Map(dataset.skills.map(({ id }, index) => [id, index]));
  const personAt = new Map(dataset.people.map(({ id }, index) => [id, index]));
  const finished = new Map<number, { training: string; day: number; skills: readonly number[] }[]>();
  const attendance = attendanceOf(dataset);
  for (const { id, skills } of trainings) {
    const taught = skills.flatMap((skill) => skillAt.get(resolve(skill) ?? "") ?? []);
    if (taught.length === 0) continue;
    for (const { who, finishedOn } of attendance.get(id) ?? []) {
      const person = personAt.get(who);
      if (person === undefined || finishedOn === null || finishedOn > asOf) continue;
      const own = finished.get(person) ?? [];
      own.push({ training: id, day: dayNumber(finishedOn), skills: taught });
      finished.set(person, own);
    }
  }
  const found = new Map<string, Proficient>();
  if (finished.size === 0) return found;
  const ratings = new DatedRatings(dataset, settings, dayNumber(asOf));
  for (const [person, own] of finished) {
    const required = ratings.requiredOf(person);
    const taught = new Set(own.flatMap(({ skills }) => skills));
    const rated = ratings.of(person, (skill) => taught.has(skill) && !Number.isNaN(required(skill)));
    for (const { training, day, skills } of own) {
      const levels = skills.flatMap((skill) => {
        const after = (rated.get(skill) ?? []).filter((rating) => rating.day > day);
        const level = newestLevel(after, ratings.rule);
        return level === null ? [] : [level >= required(skill) - levelGuard];
      });
      if (levels.length === 0) continue;
      const counts = found.get(training) ?? { assessed: 0, proficient: 0 };
      counts.assessed++;
      if (levels.every((isMet) => isMet)) counts.proficient++;
      found.set(training, counts);
    }
  }
  return found;
}
