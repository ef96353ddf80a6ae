import { type Dataset, raterTypes, unknownDay } from "../model.ts";
import { isoDate } from "../workbook/dates.ts";
import type { DatedRating, DatedRatings } from "./dated-ratings.ts";
import type { LevelChange } from "./growth-results.ts";
import { combineRatings, type RaterRule } from "./raters.ts";
import { ratingsByPerson } from "./rating-combiner.ts";

const selfRater = raterTypes.indexOf("self");

/**
 * How a level changed from the ratings `before` to those `after`, as the kinds of rater see it that were heard both
 * times, the person's own view left out; `null` when no other kind was. Both are given in the order in which they count:
 * of each kind the ratings of the first day met are used.
 */
export function levelChange(
  skill: string,
  before: readonly DatedRating[],
  after: readonly DatedRating[],
  rule: RaterRule,
): LevelChange | null {
  const raters = raterTypes.filter(
    (type) =>
      type !== "self" && before.some(({ rater }) => rater === type) && after.some(({ rater }) => rater === type),
  );
  const pick = (ratings: readonly DatedRating[]) =>
    raters.flatMap((type) => {
      const own = ratings.filter(({ rater }) => rater === type);
      return own.filter(({ day }) => day === own[0]!.day);
    });
  const [first, last] = [pick(before), pick(after)];
  const from = combineRatings(first, rule).level;
  const to = combineRatings(last, rule).level;
  if (from === null || to === null) return null;
  const fromDay = Math.min(...first.map(({ day }) => day));
  const toDay = Math.max(...last.map(({ day }) => day));
  return { skill, from, to, fromDay: isoDate(fromDay), toDay: isoDate(toDay), raters };
}

/**
 * How the levels of one person of the dataset changed from the first to the newest dated rating of each kind of rater
 * other than the person, from the day number `since` on; skills in the order of the dataset. Skills that no kind rated
 * on two days are missing.
 */
export function levelChangesOf(
  dataset: Dataset,
  ratings: DatedRatings,
  person: number,
  { since, until }: { since: number; until: number },
): LevelChange[] {
  const twice = ratedTwice(dataset, person, since, until);
  if (twice.size === 0) return [];
  return [...ratings.of(person, (skill) => twice.has(skill))]
    .sort(([a], [b]) => a - b)
    .flatMap(([skill, rated]) => {
      const seen = rated.filter(({ day }) => day >= since);
      const change = levelChange(dataset.skills[skill]!.id, firstOfTwo(seen), seen.toReversed(), ratings.rule);
      return change ?? [];
    });
}

/** Those of each kind of rater that was heard on more than one day. */
function firstOfTwo(ratings: readonly DatedRating[]): DatedRating[] {
  return ratings.filter(({ rater }) => {
    const own = ratings.filter((each) => each.rater === rater);
    return own.some(({ day }) => day !== own[0]!.day);
  });
}

/** Skills in which others rated somebody on two days or more: most people have none, so this is asked first. */
function ratedTwice(dataset: Dataset, person: number, since: number, until: number): Set<number> {
  const { ratings } = dataset;
  const { start, order } = ratingsByPerson(dataset);
  const first = new Map<number, number>();
  const twice = new Set<number>();
  for (let at = start[person]!; at < start[person + 1]!; at++) {
    const rating = order === null ? at : order[at]!;
    const day = ratings.day[rating]!;
    if (day === unknownDay || day < since || day > until || ratings.rater[rating] === selfRater) continue;
    const skill = ratings.skill[rating]!;
    const known = first.get(skill);
    if (known === undefined) first.set(skill, day);
    else if (known !== day) twice.add(skill);
  }
  return twice;
}
