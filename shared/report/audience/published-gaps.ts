import type { Analysis } from "../../analysis/analysis.ts";
import type { GapItem } from "../../analysis/gap-results.ts";
import { scoreOf, type Utilities, utilitiesOf } from "../../analysis/priority.ts";
import { rankCertainty } from "../../analysis/rank-acceptability.ts";
import { rankingOf } from "../../analysis/ranking.ts";
import { gapClass } from "../../analysis/systemic.ts";
import { byCodePoint } from "../../order.ts";
import { type Disclosure, unitName } from "./published-groups.ts";
import { type CoarseReason, middleOf, roundedFraction, roundedMetrics, shareOf } from "./shares.ts";

type Subject = Pick<Analysis, "settings" | "scale" | "headcount" | "seed" | "speed">;

/**
 * The gaps that may be published, scored and ranked anew from their published numbers alone, so that no score, rank or
 * order tells more than the numbers beside it. A gap of which only “at most” may be told counts as none: it is not
 * ranked, as ranking it would point at single people. Gaps of `own` teams stay as they are. Ranked ones in order of
 * rank, then the others.
 */
export function publishedGaps(
  items: readonly GapItem[],
  analysis: Subject,
  { shown: { minimumGroup }, coarse }: Disclosure,
  own: ReadonlySet<string> = new Set(),
): GapItem[] {
  const uncertainSpeed = new Set(
    analysis.speed.filter(({ n, medianWeeks }) => medianWeeks !== null && n < minimumGroup).map(({ skill }) => skill),
  );
  const gaps = inOrder(
    items.map((item) =>
      item.team !== null && own.has(item.team)
        ? { ...item, rank: null, certainty: null, sources: { current: [], required: [] } }
        : publishedGap(item, analysis, minimumGroup, uncertainSpeed, coarse(`gap ${item.skill}`, unitName(item))),
    ),
    analysis,
  );
  const certainty = rankCertainty(gaps, analysis.settings, analysis.seed);
  for (const item of gaps) item.certainty = certainty.get(item.id) ?? null;
  return gaps;
}

function publishedGap(
  item: GapItem,
  { settings, scale, headcount }: Subject,
  minimumGroup: number,
  uncertainSpeed: ReadonlySet<string>,
  coarse: CoarseReason | null,
): GapItem {
  const { id, skill, team, criticality } = item;
  const metrics = roundedMetrics(item.metrics, item.metrics.assessed, minimumGroup, coarse);
  const isCoarse = coarse !== null;
  const { assessed, unknown, gapCount, meanGap } = metrics;
  const heard = ratio(item.mentions, item.reviews, minimumGroup, isCoarse);
  const wanted = ratio(item.want, item.answered, minimumGroup, isCoarse);
  const utilities: Utilities = {
    ...utilitiesOf(
      {
        assessed,
        unknown,
        totalGap: (meanGap ?? 0) * assessed,
        notMeeting: gapCount,
        criticality,
        mentions: heard?.count ?? null,
        reviews: heard?.of ?? null,
        want: wanted?.count ?? null,
        answered: wanted?.of ?? null,
        weeks: null,
        costPerLevel: null,
        kpis: null,
      },
      { range: scale.max - scale.min, headcount },
      settings.anchors,
    ),
    impact: item.utilities.impact,
    speed: uncertainSpeed.has(skill) ? null : item.utilities.speed,
    cost: item.utilities.cost,
  };
  const scored = scoreOf(utilities, { assessed, unknown, notMeeting: gapCount }, settings);
  const impact = scored.contributions?.impact ?? 0;
  const before = item.kpiContributions.reduce((sum, { points }) => sum + points, 0);
  return {
    id,
    skill,
    team,
    metrics,
    notMeeting: gapCount,
    requiredSum: 0,
    currentSum: 0,
    criticality,
    class: assessed === 0 ? "unknown" : gapClass(metrics, settings),
    utilities: scored.utilities,
    contributions: scored.contributions,
    kpiContributions:
      impact > 0 && before > 0
        ? item.kpiContributions.map(({ kpi, points }) => ({ kpi, points: (points / before) * impact }))
        : [],
    score: scored.score,
    low: scored.low,
    high: scored.high,
    completeness: scored.completeness,
    status: scored.status,
    thinData: metrics.coverage !== null && metrics.coverage < settings.thinCoverage,
    rank: null,
    certainty: null,
    opens: item.opens.flatMap(({ date, gapCount: more }) => {
      const share = shareOf(more, assessed, minimumGroup, isCoarse);
      return share?.value ? [{ date, gapCount: Math.round(share.value * assessed), totalGap: 0 }] : [];
    }),
    evidence: {
      kinds: item.evidence.kinds
        .filter(({ count }) => count >= minimumGroup)
        .map(({ kind, count }) => ({ kind, count })),
      singleSource: false,
    },
    mentions: heard?.count ?? null,
    reviews: heard?.of ?? null,
    want: wanted?.count ?? null,
    answered: wanted?.of ?? null,
    sources: { current: [], required: [] },
  };
}

/** How many of how many, from the share that may be published. */
function ratio(
  count: number | null,
  of: number | null,
  minimumGroup: number,
  isCoarse: boolean,
): { count: number; of: number } | null {
  if (count === null || of === null) return null;
  const share = shareOf(Math.min(count, of), of, minimumGroup, isCoarse);
  return share === null ? null : { count: Math.round(100 * roundedFraction(middleOf(share)) * of) / 100, of };
}

function inOrder(items: readonly GapItem[], { settings }: Subject): GapItem[] {
  const { ranked, rank, notEnoughInformation, noGap } = rankingOf(items, settings);
  ranked.forEach((item, at) => {
    item.rank = rank[at]!;
  });
  const open = [...notEnoughInformation].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byCodePoint(a.id, b.id));
  return [...ranked, ...open, ...noGap];
}
