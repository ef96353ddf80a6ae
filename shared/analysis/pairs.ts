import type { Dataset, IsoDate, Person, Skill } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import { raterRule } from "./raters.ts";
import { pairFlag, RatingCombiner, ratingsByPerson, ratingUse } from "./rating-combiner.ts";
import { RequirementBook, requirementWeight } from "./requirements.ts";
import type { Settings } from "./settings.ts";

/**
 * Every person × skill pair that is rated or required, as columns sorted by person, then skill. `skill` and the
 * position in `start` index `skills` and `people` of this object, which are in order of id whatever the order of rows;
 * `current` NaN: nobody rated it; `rating` is the newest rating of the dataset's (−1: none). What a pair requires is
 * found through `needs`, which people of one role share, so that there is no column for it.
 */
export interface Pairs {
  dataset: Dataset;
  asOf: IsoDate;
  /** The people still here, and the skills, by id. */
  people: readonly Person[];
  skills: readonly Skill[];
  /** Index in the dataset of each person and skill. */
  personRow: Int32Array;
  skillRow: Int32Array;
  /** Position in `people` and `skills` of each person (−1: has left) and skill of the dataset. */
  personAt: Int32Array;
  skillAt: Int32Array;
  /** Index in the dataset of each person's role and team (−1: none). */
  role: Int32Array;
  team: Int32Array;
  /** Pairs of person p are those from `start[p]` up to `start[p + 1]`. */
  start: Int32Array;
  skill: Int32Array;
  current: Float64Array;
  rating: Int32Array;
  flags: Uint16Array;
  /** `ratingUse` of every rating of the dataset. */
  used: Uint8Array;
  book: RequirementBook;
  /** Per person, the row of the requirement that counts for each skill (−1: none). People may share an array. */
  needs: readonly Int32Array[];
  /** Whether any requirement weighs more or less than 1. */
  weighted: boolean;
}

/** The level a person is required to have in a skill; NaN: none. */
export function requiredLevel({ dataset, needs }: Pairs, person: number, skill: number): number {
  const need = needs[person]![skill]!;
  return need < 0 ? Number.NaN : dataset.requirements.level[need]!;
}

/** What a pair weighs in the proficiency index. */
export function pairWeight(pairs: Pairs, person: number, skill: number): number {
  return pairs.weighted ? requirementWeight(pairs.dataset, pairs.needs[person]![skill]!) : 1;
}

/**
 * Joins ratings and requirements into pairs as they stand on `asOf`. Of each kind of rater the newest ratings of a
 * person and skill count (the mean of those of one day); ratings off the scale do not. People who left before `asOf`
 * are left out. `valid` tells whether a person holds the certificate that a skill needs.
 */
export function pairsOf(
  dataset: Dataset,
  settings: Settings,
  asOf: IsoDate,
  valid: (person: Person, skill: Skill) => boolean = () => true,
): Pairs {
  const { ratings, requirements } = dataset;
  const personRow = orderById(dataset.people, ({ left }) => left === null || left >= asOf);
  const skillRow = orderById(dataset.skills, () => true);
  const people = Array.from(personRow, (row) => dataset.people[row]!);
  const skills = Array.from(skillRow, (row) => dataset.skills[row]!);
  const skillAt = inverse(skillRow, dataset.skills.length);
  const personAt = inverse(personRow, dataset.people.length);
  const today = dayNumber(asOf);
  const role = indicesOf(people, dataset.roles, (person) => person.role);
  const team = indicesOf(people, dataset.teams, (person) => person.team);
  const book = new RequirementBook(dataset, skillAt);
  const byPerson = ratingsByPerson(dataset);
  const needsCertificate = skills.map((skill) => skill.certificateRequired);
  const combine = new RatingCombiner(dataset, raterRule(settings, dataset.scale), skillAt, today - settings.staleDays);
  const start = new Int32Array(people.length + 1);
  const needs = people.map((_, p) => book.ofPerson(personRow[p]!, role[p]!, team[p]!, today));
  const columns = new PairBuffer(Math.max(ratings.length, countNeeds(needs)) + skills.length);
  const { first } = combine;
  let length = 0;
  for (let p = 0; p < people.length; p++) {
    const required = needs[p]!;
    combine.gather(byPerson, personRow[p]!);
    columns.reserve(length + skills.length);
    const { skill, current, rating, flags } = columns;
    for (let s = 0; s < skills.length; s++) {
      const need = required[s]!;
      const rated = first[s]! >= 0;
      if (need < 0 && !rated) continue;
      skill[length] = s;
      if (rated) combine.settle(s, columns, length, need < 0 ? ratingUse.notRequired : ratingUse.required);
      else {
        rating[length] = -1;
        current[length] = Number.NaN;
      }
      if (needsCertificate[s] && !valid(people[p]!, skills[s]!)) flags[length]! |= pairFlag.uncertified;
      length++;
    }
    start[p + 1] = length;
  }
  return {
    dataset,
    asOf,
    people,
    skills,
    personRow,
    skillRow,
    personAt,
    skillAt,
    role,
    team,
    start,
    ...columns.cut(length),
    used: combine.used,
    book,
    needs,
    weighted: requirements.weight.subarray(0, requirements.length).some((weight) => weight >= 0 && weight !== 1),
  };
}

/** The pair columns while they grow. */
class PairBuffer {
  skill: Int32Array;
  current: Float64Array;
  rating: Int32Array;
  flags: Uint16Array;

  constructor(size: number) {
    this.skill = new Int32Array(size);
    this.current = new Float64Array(size);
    this.rating = new Int32Array(size);
    this.flags = new Uint16Array(size);
  }

  reserve(size: number): void {
    if (size <= this.skill.length) return;
    const larger = new PairBuffer(Math.max(size, Math.ceil(this.skill.length * 1.5)));
    larger.skill.set(this.skill);
    larger.current.set(this.current);
    larger.rating.set(this.rating);
    larger.flags.set(this.flags);
    Object.assign(this, larger);
  }

  cut(length: number) {
    return {
      skill: this.skill.subarray(0, length),
      current: this.current.subarray(0, length),
      rating: this.rating.subarray(0, length),
      flags: this.flags.subarray(0, length),
    };
  }
}

/** How many requirements people have, all together. */
function countNeeds(needs: readonly Int32Array[]): number {
  const counts = new Map<Int32Array, number>();
  let sum = 0;
  for (const rows of needs) {
    let count = counts.get(rows);
    if (count === undefined) {
      count = rows.reduce((found, row) => found + (row >= 0 ? 1 : 0), 0);
      counts.set(rows, count);
    }
    sum += count;
  }
  return sum;
}

function orderById<T extends { id: string }>(things: readonly T[], keep: (thing: T) => boolean): Int32Array {
  const rows: number[] = [];
  things.forEach((thing, row) => {
    if (keep(thing)) rows.push(row);
  });
  const id = (row: number) => things[row]!.id;
  const sorted = rows.every((row, at) => at === 0 || id(rows[at - 1]!) <= id(row));
  if (!sorted) rows.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a - b));
  return Int32Array.from(rows);
}

function indicesOf(
  people: readonly Person[],
  names: readonly string[],
  nameOf: (person: Person) => string | null,
): Int32Array {
  const index = new Map<string | null, number>(names.map((name, at) => [name, at]));
  return new Int32Array(people.map((person) => index.get(nameOf(person)) ?? -1));
}

function inverse(rows: Int32Array, length: number): Int32Array {
  const at = new Int32Array(length).fill(-1);
  for (let position = 0; position < rows.length; position++) at[rows[position]!] = position;
  return at;
}
