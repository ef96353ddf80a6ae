import { byCodePoint } from "../order.ts";
import type { GapItem } from "./gap-results.ts";
import type { Settings } from "./settings.ts";

/** What a ranking looks at. `score` `null`: not known; `notMeeting` 0: no gap. */
export type Rankable = Pick<GapItem, "id" | "score" | "completeness" | "criticality" | "notMeeting">;

/** Items best rank first, with their ranks (equal scores share one), and the items that have no rank, by id. */
export interface Ranking<T extends Rankable> {
  ranked: T[];
  rank: number[];
  notEnoughInformation: T[];
  noGap: T[];
}

const sameScore = 1e-12;

/**
 * Ranks items: those that are non-negotiable first when `mustDoFirst`, then by score, then by id. Items without a gap,
 * without a score or with too little of the weight known (`enoughInformation`) are listed apart and not ranked.
 *
 * @example
 * rankingOf([{ id: "SQL", score: 40, completeness: 1, criticality: "normal", notMeeting: 4 },
 *   { id: "First aid", score: 10, completeness: 1, criticality: "non-negotiable", notMeeting: 1 }],
 *   { mustDoFirst: true, enoughInformation: 0.5 }).ranked[0].id // => "First aid"
 */
export function rankingOf<T extends Rankable>(
  items: readonly T[],
  { mustDoFirst, enoughInformation }: Pick<Settings, "mustDoFirst" | "enoughInformation">,
): Ranking<T> {
  const ranking: Ranking<T> = { ranked: [], rank: [], notEnoughInformation: [], noGap: [] };
  const { ranked, rank, notEnoughInformation, noGap } = ranking;
  for (const item of items) {
    if (item.notMeeting === 0) noGap.push(item);
    else if (item.score === null || item.completeness < enoughInformation - sameScore) notEnoughInformation.push(item);
    else ranked.push(item);
  }
  const isFirst = ({ criticality }: T) => mustDoFirst && criticality === "non-negotiable";
  ranked.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || b.score! - a.score! || byCodePoint(a.id, b.id));
  let better = 0;
  ranked.forEach((item, index) => {
    if (index > 0 && isFirst(ranked[index - 1]!) !== isFirst(item)) better = index;
    while (ranked[better]!.score! > item.score! + sameScore) better++;
    rank.push(1 + better);
  });
  notEnoughInformation.sort((a, b) => byCodePoint(a.id, b.id));
  noGap.sort((a, b) => byCodePoint(a.id, b.id));
  return ranking;
}
