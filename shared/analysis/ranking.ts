import { byCodePoint } from "../order.ts";
import { enoughInformation } from "./priority.ts";

/** What a ranking looks at. `score` `null`: not known. */
export interface Rankable {
  id: string;
  score: number | null;
  completeness: number;
  nonNegotiable: boolean;
  hasGap: boolean;
}

/** Ids best rank first, with their ranks (equal scores share one), and the ids that have no rank, by id. */
export interface Ranking {
  order: string[];
  rank: number[];
  notEnoughInformation: string[];
  noGap: string[];
}

const sameScore = 1e-12;

/**
 * Ranks items: those that are non-negotiable first when `mustDoFirst`, then by score, then by id. Items without a gap,
 * without a score or with less than half of the weight known are listed apart and not ranked.
 *
 * @example
 * rankingOf([{ id: "SQL", score: 40, completeness: 1, nonNegotiable: false, hasGap: true },
 *   { id: "First aid", score: 10, completeness: 1, nonNegotiable: true, hasGap: true }], true).order
 * // => ["First aid", "SQL"]
 */
export function rankingOf(items: readonly Rankable[], mustDoFirst: boolean): Ranking {
  const ranked: { id: string; score: number; tier: number }[] = [];
  const notEnoughInformation: string[] = [];
  const noGap: string[] = [];
  for (const { id, score, completeness, nonNegotiable, hasGap } of items) {
    if (!hasGap) noGap.push(id);
    else if (score === null || completeness < enoughInformation - sameScore) notEnoughInformation.push(id);
    else ranked.push({ id, score, tier: mustDoFirst && nonNegotiable ? 1 : 2 });
  }
  ranked.sort((a, b) => a.tier - b.tier || b.score - a.score || byCodePoint(a.id, b.id));
  const rank: number[] = [];
  let tierStart = 0;
  let better = 0;
  ranked.forEach(({ score, tier }, index) => {
    if (index > 0 && ranked[index - 1]!.tier !== tier) tierStart = better = index;
    while (ranked[better]!.score > score + sameScore) better++;
    rank.push(1 + Math.max(better, tierStart));
  });
  return {
    order: ranked.map(({ id }) => id),
    rank,
    notEnoughInformation: notEnoughInformation.sort(byCodePoint),
    noGap: noGap.sort(byCodePoint),
  };
}
