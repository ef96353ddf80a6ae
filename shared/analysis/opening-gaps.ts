import { dayNumber, isoDate } from "../workbook/dates.ts";
import { gapBetween } from "./gap.ts";
import type { GapItem } from "./gap-results.ts";
import { type Pairs, requiredLevel } from "./pairs.ts";

/** Per skill, how many people who meet today's requirement will be short of a later one, by the day it comes in. */
export function opensOf(pairs: Pairs, members: Int32Array): Map<number, GapItem["opens"]> {
  const today = dayNumber(pairs.asOf);
  const changes = new Map<number, Map<number, { gapCount: number; totalGap: number }>>();
  for (const person of members) {
    const later = pairs.book.changesAfter(pairs.personRow[person]!, pairs.role[person]!, pairs.team[person]!, today);
    const opened = new Map<number, number>();
    for (const [at, skill] of later.skill.entries()) {
      const gap = gapOpening(pairs, person, skill, later.level[at]!);
      const before = opened.get(skill) ?? 0;
      if (gap === before) continue;
      opened.set(skill, gap);
      const days = changes.get(skill) ?? new Map<number, { gapCount: number; totalGap: number }>();
      const change = days.get(later.day[at]!) ?? { gapCount: 0, totalGap: 0 };
      change.gapCount += Math.sign(gap) - Math.sign(before);
      change.totalGap += gap - before;
      changes.set(skill, days.set(later.day[at]!, change));
    }
  }
  const opens = [...changes].map(([skill, days]) => [skill, accumulated(days)] as const);
  return new Map(opens.filter(([, days]) => days.length > 0));
}

/** How far a person who is not short today will be short of a later requirement; 0 when not, or not rated. */
function gapOpening(pairs: Pairs, person: number, wanted: number, level: number): number {
  const { start, skill, current } = pairs;
  let pair = start[person]!;
  let end = start[person + 1]!;
  while (pair < end) {
    const middle = (pair + end) >> 1;
    if (skill[middle]! < wanted) pair = middle + 1;
    else end = middle;
  }
  if (pair === start[person + 1] || skill[pair] !== wanted || Number.isNaN(level)) return 0;
  const now = current[pair]!;
  if (Number.isNaN(now) || gapBetween(requiredLevel(pairs, person, wanted), now) > 0) return 0;
  return gapBetween(level, now);
}

function accumulated(days: ReadonlyMap<number, { gapCount: number; totalGap: number }>): GapItem["opens"] {
  const open = { gapCount: 0, totalGap: 0 };
  const opens = [...days.keys()]
    .sort((a, b) => a - b)
    .map((day) => {
      open.gapCount += days.get(day)!.gapCount;
      open.totalGap += days.get(day)!.totalGap;
      return { date: isoDate(day), ...open };
    });
  return opens.filter(({ gapCount }) => gapCount > 0);
}
