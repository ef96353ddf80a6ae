import { type Criterion, criteria } from "../../shared/analysis/gap-results.ts";
import { scoreOf } from "../../shared/analysis/priority.ts";
import { rankingOf } from "../../shared/analysis/ranking.ts";
import type { PaneGap, PaneResult } from "./results.ts";

export type Weights = Record<Criterion, number>;

/** A gap as it stands under some weights. Its points add up to its score. */
export interface RankedGap {
  gap: PaneGap;
  /** `null`: too little is known for a rank. */
  rank: number | null;
  score: number;
  points: { criterion: Criterion; points: number }[];
  /** Criteria that have a weight but are not known here. */
  notKnown: Criterion[];
}

/**
 * The gaps as they rank under other weights than those of the analysis, best first; then those that know too little for
 * a rank, by score. Everything but the weights stays as analysed, so that no second analysis is needed.
 */
export function reranked(
  gaps: readonly PaneGap[],
  { mustDoFirst, enoughInformation }: Pick<PaneResult["settings"], "mustDoFirst" | "enoughInformation">,
  weights: Weights,
): RankedGap[] {
  const scored = gaps.map((gap) => {
    const { score, contributions, completeness } = scoreOf(gap.utilities, gap, { weights, enoughInformation });
    const { id, criticality, notMeeting } = gap;
    return { id, criticality, notMeeting, score, completeness, contributions, gap };
  });
  const { ranked, rank, notEnoughInformation } = rankingOf(scored, { mustDoFirst, enoughInformation });
  const places = new Map(ranked.map(({ id }, index) => [id, rank[index]!]));
  const rest = notEnoughInformation.filter(({ score }) => score !== null).sort((a, b) => b.score! - a.score!);
  return [...ranked, ...rest].map(({ id, gap, score, contributions }) => ({
    gap,
    rank: places.get(id) ?? null,
    score: score!,
    points: criteria
      .flatMap((criterion) => {
        const points = contributions?.[criterion] ?? null;
        return points === null ? [] : [{ criterion, points }];
      })
      .sort((a, b) => b.points - a.points),
    notKnown: criteria.filter((criterion) => weights[criterion] > 0 && gap.utilities[criterion] === null),
  }));
}

/** Whether two sets of weights rank alike: only their proportions count. */
export function sameWeights(a: Weights, b: Weights): boolean {
  const total = (weights: Weights) => criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  return criteria.every((criterion) => Math.abs(a[criterion] / total(a) - b[criterion] / total(b)) < 1e-9);
}
