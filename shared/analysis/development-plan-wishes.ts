import { byCodePoint } from "../order.ts";
import { assignMentors } from "./development-plan-mentors.ts";
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
 * above the person's own; is three fifths of the way up the scale or higher; is not the person's line manager, who coaches anyway; and holds the certificate a skill needs.
 * Somebody of another team in the same department comes first, then other departments, then the own team; of these
 * people rated by others before those known from their own word; then who has the fewest people; then the lowest level
 * that is enough, so that the best are left for those who need them. Most urgent are gaps of today before the next role
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
  const visitOf = (wish: number, visit: (mentor: number, rank: number, need: number, level: number) => void) => {
    const { person, needs } = wanted[wish]!;
    for (const [need, { skill, target }] of needs.entries()) {
      const pool = able.get(skill);
      if (!pool) continue;
      const own = levelOf(pairs, person, skillAt.get(skill)!);
      const least = Math.max(target ?? Number.NEGATIVE_INFINITY, own + 2 * levelGuard) - levelGuard;
      for (let at = firstFrom(pool.level, least); at < pool.person.length; at++) {
        const mentor = pool.person[at]!;
        if (mentor === person || mentor === managers[person]) continue;
        visit(mentor, 6 * need + 2 * distance(pairs, person, mentor) + pool.selfOnly[at]!, need, pool.level[at]!);
      }
    }
  };
  const assigned = assignMentors(wanted.length, people.length, limit, visitOf);
  const unmet = new Map<string, { people: number; able: number }>();
  for (const [at, { person, needs }] of wanted.entries()) {
    const mentor = assigned[at]!;
    let isAnybody = false;
    let best: { rank: number; need: number; level: number } | null = null;
    visitOf(at, (who, rank, need, level) => {
      isAnybody = true;
      if (who === mentor && (best === null || rank < best.rank)) best = { rank, need, level };
    });
    const found = best as { need: number; level: number } | null;
    if (found === null) {
      plans[person]!.noMentor = isAnybody ? "all busy" : "nobody able";
      const { skill } = needs[0]!;
      const known = unmet.get(skill) ?? { people: 0, able: able.get(skill)?.person.length ?? 0 };
      unmet.set(skill, { ...known, people: known.people + 1 });
      continue;
    }
    const { skill, purpose } = needs[found.need]!;
    plans[person]!.mentor = { person: people[mentor]!.id, skill, purpose, level: found.level };
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

/** 0: another team of the same department, 1: elsewhere, 2: the own team. */
function distance({ people }: Pairs, person: number, mentor: number): number {
  const [one, other] = [people[person]!, people[mentor]!];
  if (one.team !== null && one.team === other.team) return 2;
  return one.department !== null && one.department === other.department ? 0 : 1;
}

/** Position of each person's line manager; −1: none, or not among the people. */
function managersOf({ dataset, people }: Pairs): Int32Array {
  const { person: resolve } = namesOf(dataset);
  const at = new Map(people.map(({ id }, position) => [id, position]));
  return Int32Array.from(people, ({ manager }) => at.get(resolve(manager) ?? "") ?? -1);
}
