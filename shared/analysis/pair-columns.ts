import type { PairColumns } from "./gap-results.ts";
import { type Pairs, requiredLevel } from "./pairs.ts";
import { pairFlag } from "./rating-combiner.ts";

/** The pairs as plain JSON: the same columns with `null` for what is not known. */
export function pairColumnsOf(pairs: Pairs): PairColumns {
  const { dataset, people, start, skill, current, rating, flags } = pairs;
  const { ratings } = dataset;
  const length = skill.length;
  const person = new Array<number>(length);
  for (let p = 0; p < people.length; p++) person.fill(p, start[p], start[p + 1]);
  const where = { sheet: new Array<number>(length), row: new Array<number>(length), column: new Array<number>(length) };
  const known = { current: new Array<number | null>(length), required: new Array<number | null>(length) };
  const marked = { disagree: [] as number[], selfOnly: [] as number[], stale: [] as number[] };
  for (let pair = 0; pair < length; pair++) {
    const newest = rating[pair]!;
    const flag = flags[pair]!;
    known.current[pair] = orNull(current[pair]!);
    known.required[pair] = orNull(requiredLevel(pairs, person[pair]!, skill[pair]!));
    where.sheet[pair] = newest < 0 ? -1 : ratings.sheet[newest]!;
    where.row[pair] = newest < 0 ? -1 : ratings.row[newest]!;
    where.column[pair] = newest < 0 ? -1 : ratings.column[newest]!;
    if (flag & pairFlag.disagree) marked.disagree.push(pair);
    if (flag & pairFlag.selfOnly) marked.selfOnly.push(pair);
    if (flag & pairFlag.stale) marked.stale.push(pair);
  }
  return { person, skill: Array.from(skill), ...known, ...marked, ...where };
}

function orNull(level: number): number | null {
  return Number.isNaN(level) ? null : level;
}
