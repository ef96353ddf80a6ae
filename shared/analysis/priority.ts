import type { Criticality } from "../model.ts";
import { levelGuard } from "./gap.ts";
import { type Criterion, criteria, type GapItem, type ItemStatus } from "./gap-results.ts";
import type { Settings } from "./settings.ts";

/** A KPI that a skill is linked to: λ of the link, ω of the KPI (its weight over the largest), and its shortfall. */
export interface LinkedKpi {
  kpi: string;
  strength: number;
  relativeWeight: number;
  shortfall: number | null;
}

/** What the score of one item (a skill in a unit) is made from. `null` is not known. */
export interface PriorityInput {
  assessed: number;
  unknown: number;
  totalGap: number;
  /** Assessed pairs with a gap or without a certificate they need. */
  notMeeting: number;
  criticality: Criticality | null;
  mentions: number | null;
  reviews: number | null;
  want: number | null;
  answered: number | null;
  weeks: number | null;
  costPerLevel: number | null;
  /** `null`: the workbook ties nothing to KPIs. */
  kpis: readonly LinkedKpi[] | null;
}

export type Utilities = Record<Criterion, number | null>;

/** A score with its reasons. The points of `contributions` add up to `score`; those of `kpis` to that of impact. */
export type Priority = Pick<GapItem, "utilities" | "contributions" | "score" | "low" | "high" | "completeness"> & {
  status: ItemStatus;
  kpiContributions: { kpi: string; points: number }[];
};

const criticalityUtility: Record<Criticality, number> = { normal: 0, important: 0.5, "non-negotiable": 1 };
/**
 * How much each criterion speaks for closing the gap, from 0 to 1, or `null` when it is not known. Each is measured
 * against a fixed anchor and never against the other items, so that no item's score depends on who else is in the list.
 * `range` is the top of the scale minus its bottom; `headcount` is everybody in the analysis.
 */
export function utilitiesOf(
  item: PriorityInput,
  { range, headcount }: { range: number; headcount: number },
  { sevFull, reachFull, shortFull, reviewFull, aspFull, fastWeeks, slowWeeks, costFull }: Settings["anchors"],
): Utilities {
  const { assessed, criticality, weeks, costPerLevel } = item;
  return {
    severity: assessed > 0 ? clamp(item.totalGap / assessed / Math.max(range, levelGuard) / sevFull) : null,
    reach: assessed > 0 ? clamp(item.notMeeting / headcount / reachFull) : null,
    impact: item.kpis === null ? null : impactOf(item.kpis, shortFull),
    criticality: criticality === null ? null : criticalityUtility[criticality],
    review: shareOf(item.mentions, item.reviews, reviewFull),
    aspiration: shareOf(item.want, item.answered, aspFull),
    speed: weeks === null ? null : 1 - clamp((weeks - fastWeeks) / (slowWeeks - fastWeeks)),
    cost: costPerLevel === null ? null : 1 - clamp(costPerLevel / costFull),
  };
}

/**
 * The weighted mean of the known utilities as a score from 0 to 100, with what each criterion adds to it. `low` and
 * `high` are the scores if every unknown criterion were 0, or 1; `completeness` is the weight of the known ones.
 * An item nobody was rated in has no score; one in which nobody falls short scores 0.
 * Source: R. L. Keeney and H. Raiffa, Decisions with Multiple Objectives, 1976 (additive value model).
 */
export function scoreOf(
  utilities: Utilities,
  { assessed, unknown, notMeeting }: Pick<PriorityInput, "assessed" | "unknown" | "notMeeting">,
  { weights, enoughInformation }: Pick<Settings, "weights" | "enoughInformation">,
): Omit<Priority, "kpiContributions"> {
  let total = 0;
  for (const criterion of criteria) total += weights[criterion];
  let completeness = 0;
  let known = 0;
  let open = 0;
  for (const criterion of criteria) {
    const weight = total > 0 ? weights[criterion] / total : 0;
    const utility = utilities[criterion];
    if (weight === 0) continue;
    if (utility === null) open += weight;
    else {
      completeness += weight;
      known += weight * utility;
    }
  }
  const unscored = { utilities, score: null, low: 0, high: 100, completeness };
  if (assessed === 0) return { ...unscored, contributions: nothing(), status: "not-assessed" };
  if (notMeeting === 0) {
    const contributions = nothing();
    for (const criterion of criteria) if (weights[criterion] > 0) contributions[criterion] = 0;
    const status = unknown > 0 ? "no-known-gap" : "no-gap";
    return { utilities, score: 0, low: 0, high: 0, completeness, contributions, status };
  }
  if (completeness <= 0) return { ...unscored, contributions: nothing(), status: "not-enough-information" };
  const contributions = nothing();
  let score = 0;
  for (const criterion of criteria) {
    const utility = utilities[criterion];
    if (weights[criterion] === 0 || utility === null) continue;
    const points = (100 * (weights[criterion] / total) * utility) / completeness;
    contributions[criterion] = points;
    score += points;
  }
  const enough = completeness >= enoughInformation - 1e-12;
  return {
    utilities,
    contributions,
    score,
    low: 100 * known,
    high: 100 * (known + open),
    completeness,
    status: enough ? "ok" : "not-enough-information",
  };
}

/**
 * The priority of a gap: utilities, score, contributions and bounds, and the impact part split over the KPIs behind it.
 */
export function priorityOf(
  item: PriorityInput,
  scale: { range: number; headcount: number },
  settings: Pick<Settings, "weights" | "anchors" | "enoughInformation">,
): Priority {
  const utilities = utilitiesOf(item, scale, settings.anchors);
  const scored = scoreOf(utilities, item, settings);
  const points = scored.contributions?.impact ?? 0;
  const kpiContributions = points > 0 ? splitOver(item.kpis!, points, settings.anchors.shortFull) : [];
  return Object.assign(scored, { kpiContributions });
}

/**
 * What each KPI makes of the points of the impact criterion, in proportion to link strength, KPI weight and shortfall.
 * KPIs that add nothing are left out.
 */
function splitOver(kpis: readonly LinkedKpi[], points: number, shortFull: number): { kpi: string; points: number }[] {
  const parts = kpis.map((kpi) => pull(kpi, shortFull));
  const sum = parts.reduce((total, part) => total + part, 0);
  return kpis.flatMap(({ kpi }, index) => (parts[index]! > 0 ? [{ kpi, points: (points * parts[index]!) / sum }] : []));
}

function impactOf(kpis: readonly LinkedKpi[], shortFull: number): number | null {
  if (kpis.length > 0 && kpis.every(({ shortfall }) => shortfall === null)) return null;
  return Math.min(
    1,
    kpis.reduce((sum, kpi) => sum + pull(kpi, shortFull), 0),
  );
}

function pull({ strength, relativeWeight, shortfall }: LinkedKpi, shortFull: number): number {
  return shortfall === null ? 0 : strength * relativeWeight * Math.min(1, shortfall / shortFull);
}

function shareOf(count: number | null, of: number | null, full: number): number | null {
  return of === null || of === 0 || count === null ? null : clamp(count / of / full);
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}

function nothing(): Record<Criterion, number | null> {
  return {
    severity: null,
    reach: null,
    impact: null,
    criticality: null,
    review: null,
    aspiration: null,
    speed: null,
    cost: null,
  };
}
