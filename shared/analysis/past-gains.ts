import { type Dataset, type IsoDate, type RaterType, raterTypes } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { TrainingResult } from "./analysis.ts";
import { attendanceOf } from "./attendance.ts";
import { type DatedRating, DatedRatings, newestLevel } from "./dated-ratings.ts";
import { combineRatings, type RaterRule } from "./raters.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/** What people gained who took a training: their mean change, in levels, and how many were rated before and after. */
export interface PastGain {
  mean: number;
  people: number;
}

/** A person's training in the past, as positions and day numbers. */
interface Taken {
  training: string;
  began: number;
  finished: number;
  skills: readonly number[];
}

/**
 * The mean change in levels of those who finished a training, by training id, then by id of each skill it teaches.
 * Before is the newest rating up to the day it began for the person, after the first one since it was finished, of the
 * kinds of rater that were heard both times; ratings without a day cannot tell. Skills in which nobody was rated both
 * times are left out. It is a change, not shown to come from the training.
 */
export function pastGains(
  dataset: Dataset,
  trainings: readonly Pick<TrainingResult, "id" | "skills">[],
  settings: Settings,
  asOf: IsoDate,
): ReadonlyMap<string, ReadonlyMap<string, PastGain>> {
  const taken = takenByPerson(dataset, trainings, asOf);
  const sums = new Map<string, Map<string, { sum: number; people: number }>>();
  if (taken.size > 0) {
    const ratings = new DatedRatings(dataset, settings, dayNumber(asOf));
    for (const [person, own] of taken) {
      const taught = new Set(own.flatMap(({ skills }) => skills));
      const rated = ratings.of(person, (skill) => taught.has(skill));
      for (const { training, skills, began, finished } of own)
        for (const skill of skills) {
          const change = changeOver(rated.get(skill) ?? [], began, finished, ratings.rule);
          if (change === null) continue;
          const bySkill = sums.get(training) ?? new Map<string, { sum: number; people: number }>();
          const { id } = dataset.skills[skill]!;
          const { sum, people } = bySkill.get(id) ?? { sum: 0, people: 0 };
          sums.set(training, bySkill.set(id, { sum: sum + change, people: people + 1 }));
        }
    }
  }
  return new Map(
    [...sums].map(([training, bySkill]) => [
      training,
      new Map([...bySkill].map(([skill, { sum, people }]) => [skill, { mean: sum / people, people }])),
    ]),
  );
}

/**
 * What one person is expected to gain, in levels: the mean of `people` who took part drawn towards what is expected
 * without experience, which weighs as much as `weight` people. `mean` counts for nothing without people.
 *
 * @example expectedGain({ mean: 1.5, people: 4 }, { priorGain: 0.5, priorWeight: 4 }) // => 1
 * @example expectedGain(null, { priorGain: 0.5, priorWeight: 4 }) // => 0.5
 */
export function expectedGain(
  past: PastGain | null,
  { priorGain, priorWeight }: Pick<Settings["budget"], "priorGain" | "priorWeight">,
): number {
  if (past === null || past.people === 0) return priorGain;
  return (past.people * past.mean + priorWeight * priorGain) / (past.people + priorWeight);
}

function takenByPerson(
  dataset: Dataset,
  trainings: readonly Pick<TrainingResult, "id" | "skills">[],
  asOf: IsoDate,
): Map<number, Taken[]> {
  const { skill: resolve } = namesOf(dataset);
  const skillAt = new Map(dataset.skills.map(({ id }, index) => [id, index]));
  const personAt = new Map(dataset.people.map(({ id }, index) => [id, index]));
  const attendance = attendanceOf(dataset);
  const taken = new Map<number, Taken[]>();
  for (const { id, skills } of trainings) {
    const taught = [...new Set(skills.flatMap((skill) => skillAt.get(resolve(skill) ?? "") ?? []))];
    if (taught.length === 0) continue;
    for (const { who, began, finishedOn } of attendance.get(id) ?? []) {
      const person = personAt.get(who);
      if (person === undefined || began === null || finishedOn === null || finishedOn > asOf) continue;
      const own = taken.get(person) ?? [];
      own.push({ training: id, began: dayNumber(began), finished: dayNumber(finishedOn), skills: taught });
      taken.set(person, own);
    }
  }
  return taken;
}

/** `ratings` oldest first. */
function changeOver(ratings: readonly DatedRating[], began: number, finished: number, rule: RaterRule): number | null {
  const earlier = ratings.filter(({ day }) => day <= began);
  const later = ratings.filter(({ day }) => day >= finished && day > began);
  const both = raterTypes.filter((type) => isHeard(earlier, type) && isHeard(later, type));
  const before = newestLevel(
    earlier.filter(({ rater }) => both.includes(rater)),
    rule,
  );
  const after = combineRatings(
    both.flatMap((type) => {
      const { day } = later.find(({ rater }) => rater === type)!;
      return later.filter((rating) => rating.rater === type && rating.day === day);
    }),
    rule,
  ).level;
  return before === null || after === null ? null : after - before;
}

function isHeard(ratings: readonly DatedRating[], type: RaterType): boolean {
  return ratings.some(({ rater }) => rater === type);
}
