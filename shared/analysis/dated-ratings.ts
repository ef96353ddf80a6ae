import { type Dataset, type RaterType, raterTypes, unknownDay } from "../model.ts";
import { combineRatings, type RaterRule, raterRule } from "./raters.ts";
import { ratingsByPerson } from "./rating-combiner.ts";
import { RequirementBook } from "./requirements.ts";
import type { Settings } from "./settings.ts";

/** A rating whose day is known. */
export interface DatedRating {
  day: number;
  rater: RaterType;
  level: number;
}

/** Levels of people over time, and what is required of them: for everything that asks when somebody could do a thing. */
export class DatedRatings {
  readonly rule: RaterRule;
  readonly #dataset: Dataset;
  readonly #lastDay: number;
  readonly #book: RequirementBook;
  readonly #role: Map<string | null, number>;
  readonly #team: Map<string | null, number>;

  /** Ratings up to `lastDay`, a day number, and requirements as they stand then. */
  constructor(dataset: Dataset, settings: Settings, lastDay: number) {
    this.rule = raterRule(settings, dataset.scale);
    this.#dataset = dataset;
    this.#lastDay = lastDay;
    this.#book = new RequirementBook(dataset, Int32Array.from(dataset.skills.keys()));
    this.#role = new Map(dataset.roles.map((name, index) => [name, index]));
    this.#team = new Map(dataset.teams.map((name, index) => [name, index]));
  }

  /** The level a person of the dataset is required to have in each skill; NaN: none. */
  requiredOf(person: number): (skill: number) => number {
    const { role, team } = this.#dataset.people[person]!;
    const { level } = this.#dataset.requirements;
    const rows = this.#book.ofPerson(person, this.#role.get(role) ?? -1, this.#team.get(team) ?? -1, this.#lastDay);
    return (skill) => (rows[skill]! < 0 ? Number.NaN : level[rows[skill]!]!);
  }

  /** The dated ratings on the scale of one person in the skills wanted, by skill, oldest first. */
  of(person: number, wanted: (skill: number) => boolean): Map<number, DatedRating[]> {
    const { ratings } = this.#dataset;
    const { start, order } = ratingsByPerson(this.#dataset);
    const found = new Map<number, DatedRating[]>();
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const rating = order === null ? at : order[at]!;
      const day = ratings.day[rating]!;
      const level = ratings.level[rating]!;
      const skill = ratings.skill[rating]!;
      if (day === unknownDay || day > this.#lastDay || !wanted(skill)) continue;
      if (!(level >= this.rule.min && level <= this.rule.max)) continue;
      const own = found.get(skill);
      const dated = { day, rater: raterTypes[ratings.rater[rating]!]!, level };
      if (own) own.push(dated);
      else found.set(skill, [dated]);
    }
    for (const own of found.values()) own.sort((a, b) => a.day - b.day);
    return found;
  }
}

/**
 * Ratings as assessments: the ratings of one day become one level, as raters are combined everywhere. Oldest first;
 * a day on which nobody was heard who weighs anything is left out.
 */
export function assessmentsIn(ratings: readonly DatedRating[], rule: RaterRule): { day: number; level: number }[] {
  const days: { day: number; level: number }[] = [];
  for (let from = 0; from < ratings.length; ) {
    const { day } = ratings[from]!;
    let to = from;
    while (to < ratings.length && ratings[to]!.day === day) to++;
    const level = levelOf(ratings.slice(from, to), rule);
    if (level !== null) days.push({ day, level });
    from = to;
  }
  return days;
}

/** The level that the newest rating of each kind of rater makes; `null` without any. `ratings` oldest first. */
export function newestLevel(ratings: readonly DatedRating[], rule: RaterRule): number | null {
  const newest = new Map<RaterType, number>();
  for (const { rater, day } of ratings) newest.set(rater, day);
  return levelOf(
    ratings.filter(({ rater, day }) => newest.get(rater) === day),
    rule,
  );
}

/** Most are rated once a day: what one rater says alone needs no combining. */
function levelOf(ratings: readonly DatedRating[], rule: RaterRule): number | null {
  const [only] = ratings;
  if (!only || ratings.length > 1) return combineRatings(ratings, rule).level;
  const counts = rule.mode !== "weighted" || rule.weights[raterTypes.indexOf(only.rater)]! > 0;
  return counts ? only.level : null;
}
