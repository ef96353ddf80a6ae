import { byCodePoint } from "../order.ts";
import { assignMentors, ranksPerNeed, type VisitMentors } from "./development-plan-mentors.ts";
import { levelGuard } from "./gap.ts";
import type { DevelopmentPlan, Mentoring, PlanPurpose } from "./growth-results.ts";
import type { Pairs } from "./pairs.ts";
import { pairFlag } from "./rating-combiner.ts";
import { namesOf } from "./resolve.ts";

/** A person (a position in the pairs) and the skills a mentor would be good for, the first one first. */
export interface MentorWish {
  person: number;
  /** `target` `null`: no level is aimed at, so one above the person's own is enough. */
  needs: readonly { skill: string; target: number | null; gap: number; critical: boolean; purpose: PlanPurpose }[];
  /** Rank of the gap in the first skill. */
  rank: number;
}

/** How far up the scale somebody must be to teach: on levels from 0 to 4, "works alone". */
const teachesFrom = 0.6;

const purposes: readonly PlanPurpose[] = ["now", "career", "aspiration"];

/** Who is able to do a skill, the lowest level first, then by id. */
interface Able {
  person: Int32Array;
  level: Float64Array;
  selfOnly: Uint8Array;
}

/**
 * Assigns mentors over all plans and writes them into these. A mentor has at least the level the person aims at, and is
 * above the person's own; is three fifths of the way up the scale or higher; is not the person's line manager, who
 * coaches anyway; and holds the certificate a skill needs. Somebody of another team in the same department comes first,
 * then other departments, then the own team; of these people rated by others before those known from their own word;
 * then who has the fewest people; then the lowest level that is enough, so that the best are left for those who need
 * them. Most urgent are gaps of today before the next role
 * before wishes, critical skills first, then by rank of the gap, then the larger gap, then by id.
 */
export function mentoringOf(
  pairs: Pairs,
  wishes: readonly MentorWish[],
  limit: number,
  plans: readonly DevelopmentPlan[],
): Mentoring {
  const { people, skills } = pairs;
  const skillAt = new Map(skills.map(({ id }, at) => [id, at]));
  const wanted = wishes.filter(({ needs }) => needs.some(({ skill }) => skillAt.has(skill))).sort(moreUrgent);
  const used = new Set(wanted.flatMap(({ needs }) => needs.map(({ skill }) => skill)));
  const able = new Map(
    [...used].flatMap((skill) => (skillAt.has(skill) ? [[skill, ableIn(pairs, skillAt.get(skill)!)]] : [])),
  );
  const managers = managersOf(pairs);
  const near = distances(pairs);
  const rangeOf = (person: number, { skill, target }: MentorWish["needs"][number]) => {
    const pool = able.get(skill);
    const own = pool ? levelOf(pairs, person, skillAt.get(skill)!) : Number.NaN;
    const least = Math.max(target ?? Number.NEGATIVE_INFINITY, own + 2 * levelGuard) - levelGuard;
    return pool ? { pool, first: firstFrom(pool.level, least) } : null;
  };
  const isPossible = (person: number, mentor: number) => mentor !== person && mentor !== managers[person];
  const visitOf: VisitMentors = (wish, visit) => {
    const { person, needs } = wanted[wish]!;
    for (const [need, each] of needs.entries()) {
      const range = rangeOf(person, each);
      if (!range) continue;
      const { pool, first } = range;
      for (let at = first; at < pool.person.length; at++) {
        const mentor = pool.person[at]!;
        if (!isPossible(person, mentor)) continue;
        if (visit(mentor, ranksPerNeed * need + 2 * near(person, mentor) + pool.selfOnly[at]!)) return;
      }
    }
  };
  const assigned = assignMentors(wanted.length, people.length, limit, visitOf);
  const unmet = new Map<string, { people: number; able: number }>();
  for (const [at, { person, needs }] of wanted.entries()) {
    const mentor = assigned[at]!;
    const ranges = needs.flatMap((need) => rangeOf(person, need) ?? []);
    if (mentor < 0) {
      const isAnybody = ranges.some(({ pool, first }) =>
        pool.person.subarray(first).some((each) => isPossible(person, each)),
      );
      plans[person]!.noMentor = isAnybody ? "all busy" : "nobody able";
      const { skill } = needs[0]!;
      const known = unmet.get(skill) ?? { people: 0, able: able.get(skill)?.person.length ?? 0 };
      unmet.set(skill, { ...known, people: known.people + 1 });
      continue;
    }
    const found = needs.find((need) => {
      const range = rangeOf(person, need);
      return range !== null && range.pool.person.indexOf(mentor, range.first) >= 0;
    })!;
    const { skill, purpose } = found;
    const level = levelOf(pairs, mentor, skillAt.get(skill)!);
    plans[person]!.mentor = { person: people[mentor]!.id, skill, purpose, level };
    plans[mentor]!.mentees.push({ person: people[person]!.id, skill });
  }
  for (const plan of plans) {
    if (plan.mentor === null) plan.noMentor ??= "no need";
    plan.mentees.sort((a, b) => byCodePoint(a.person, b.person));
  }
  return {
    limit,
    wanted: wanted.length,
    assigned: assigned.filter((mentor) => mentor >= 0).length,
    mentors: plans.filter(({ mentees }) => mentees.length > 0).length,
    unmet: [...unmet]
      .map(([skill, counts]) => ({ skill, ...counts }))
      .sort((a, b) => b.people - a.people || byCodePoint(a.skill, b.skill)),
  };
}

function moreUrgent(a: MentorWish, b: MentorWish): number {
  const [first, second] = [a.needs[0]!, b.needs[0]!];
  return (
    purposes.indexOf(first.purpose) - purposes.indexOf(second.purpose) ||
    Number(second.critical) - Number(first.critical) ||
    a.rank - b.rank ||
    second.gap - first.gap ||
    a.person - b.person
  );
}

function ableIn(pairs: Pairs, skill: number): Able {
  const { people, start, skill: columns, current, flags, dataset } = pairs;
  const { min, max } = dataset.scale;
  const least = min + teachesFrom * (max - min);
  const found: { person: number; level: number; selfOnly: number }[] = [];
  for (let person = 0; person < people.length; person++) {
    const pair = pairOf(columns, start[person]!, start[person + 1]!, skill);
    const level = pair < 0 ? Number.NaN : current[pair]!;
    if (!(level >= least - levelGuard) || (flags[pair]! & pairFlag.uncertified) !== 0) continue;
    found.push({ person, level, selfOnly: (flags[pair]! & pairFlag.selfOnly) === 0 ? 0 : 1 });
  }
  found.sort((a, b) => a.level - b.level || a.person - b.person);
  return {
    person: Int32Array.from(found, ({ person }) => person),
    level: Float64Array.from(found, ({ level }) => level),
    selfOnly: Uint8Array.from(found, ({ selfOnly }) => selfOnly),
  };
}

function levelOf({ start, skill, current }: Pairs, person: number, at: number): number {
  const pair = pairOf(skill, start[person]!, start[person + 1]!, at);
  const level = pair < 0 ? Number.NaN : current[pair]!;
  return Number.isNaN(level) ? Number.NEGATIVE_INFINITY : level;
}

/** Pairs of a person stand in order of skill. */
function pairOf(columns: Int32Array, from: number, to: number, skill: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < skill) low = middle + 1;
    else high = middle;
  }
  return low < to && columns[low] === skill ? low : -1;
}

function firstFrom(levels: Float64Array, least: number): number {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How near two people work: 0 another team of the same department, 1 elsewhere, 2 the own team. */
function distances({ people, team }: Pairs): (person: number, mentor: number) => number {
  const known = new Map<string, number>();
  const department = Int32Array.from(people, (person) => {
    if (person.department === null) return -1;
    if (!known.has(person.department)) known.set(person.department, known.size);
    return known.get(person.department)!;
  });
  return (person, mentor) => {
    if (team[person]! >= 0 && team[person] === team[mentor]) return 2;
    return department[person]! >= 0 && department[person] === department[mentor] ? 0 : 1;
  };
}

/** Position of each person's line manager; −1: none, or not among the people. */
function managersOf({ dataset, people }: Pairs): Int32Array {
  const { person: resolve } = namesOf(dataset);
  const at = new Map(people.map(({ id }, position) => [id, position]));
  return Int32Array.from(people, ({ manager }) => at.get(resolve(manager) ?? "") ?? -1);
}
