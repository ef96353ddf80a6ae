import { byCodePoint } from "../order.ts";
import type { KpiResult } from "./analysis.ts";
import type { TimeToCompetency } from "./evaluation.ts";
import { evidenceOf, type SignalEvidence, signalIndexOf } from "./evidence-sources.ts";
import type { GapItem } from "./gap-results.ts";
import type { ItemSources } from "./item-sources.ts";
import type { SkillKpiLink } from "./link.ts";
import type { Pairs } from "./pairs.ts";
import { type LinkedKpi, priorityOf } from "./priority.ts";
import { rankingOf } from "./ranking.ts";
import type { Settings } from "./settings.ts";
import { gapClass } from "./systemic.ts";
import type { SkillInUnit, Tally } from "./tally.ts";
import type { Units } from "./units.ts";

const silence: SignalEvidence = { mentions: null, reviews: null, want: null, answered: null, kinds: [] };

/** What the items are weighed with beside their levels. */
export interface ItemContext {
  settings: Settings;
  headcount: number;
  kpis: readonly KpiResult[];
  skillKpis: ReadonlyMap<string, readonly SkillKpiLink[]>;
  sources: ItemSources;
  /** How long people took to reach what is required: counts before the estimate on the sheet Skills. */
  speed: readonly TimeToCompetency[];
}

/** Every skill in every unit that needs it, with its priority: ranked ones in order of rank, then the others by id. */
export function gapItemsOf(pairs: Pairs, units: Units, tally: Tally, context: ItemContext): GapItem[] {
  const { dataset } = pairs;
  const linked = linkedKpis(pairs, context);
  const weeks = medianWeeks(context.speed);
  const signals = dataset.signals.length > 0 ? signalIndexOf(dataset) : () => silence;
  const items = tally.cells.map((cell) => {
    const skill = pairs.skills[cell.skill]!;
    const team = units.names[cell.unit]!;
    return gapItem(cell, pairs, team, signals(skill.id, team), linked[cell.skill]!, {
      ...context,
      weeks: weeks.get(skill.id) ?? skill.weeksToCompetency,
    });
  });
  return inOrder(items, context.settings);
}

/** Median weeks by skill: from the training on where people were trained, else from the day they were hired. */
export function medianWeeks(speed: readonly TimeToCompetency[]): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const { skill, from, medianWeeks: median } of speed)
    if (median !== null && (from === "training" || !weeks.has(skill))) weeks.set(skill, median);
  return weeks;
}

function gapItem(
  cell: SkillInUnit,
  { skills, dataset }: Pairs,
  team: string | null,
  signals: SignalEvidence,
  kpis: readonly LinkedKpi[] | null,
  { settings, headcount, sources, weeks }: ItemContext & { weeks: number | null },
): GapItem {
  const skill = skills[cell.skill]!;
  const { metrics, notMeeting } = cell;
  const { mentions, reviews, want, answered, kinds } = signals;
  const priority = priorityOf(
    {
      mentions,
      reviews,
      want,
      answered,
      assessed: metrics.assessed,
      unknown: metrics.unknown,
      totalGap: metrics.totalGap ?? 0,
      notMeeting,
      criticality: skill.criticality,
      weeks,
      costPerLevel: skill.costPerPersonLevel,
      kpis,
    },
    { range: dataset.scale.max - dataset.scale.min, headcount },
    settings,
  );
  return {
    id: `${skill.id}|${team ?? ""}`,
    skill: skill.id,
    team,
    metrics,
    notMeeting,
    requiredSum: cell.requiredSum,
    currentSum: cell.currentSum,
    criticality: skill.criticality,
    class: gapClass(metrics, settings),
    utilities: priority.utilities,
    contributions: priority.contributions,
    kpiContributions: priority.kpiContributions,
    score: priority.score,
    low: priority.low,
    high: priority.high,
    completeness: priority.completeness,
    // Nobody is required to have it yet: it is listed for the gap that opens later.
    status: metrics.demand === 0 ? "no-gap" : priority.status,
    thinData: metrics.coverage !== null && metrics.coverage < settings.thinCoverage,
    rank: null,
    certainty: null,
    opens: cell.opens,
    evidence: evidenceOf(cell.raters, cell.failingCertificates, kinds),
    mentions,
    reviews,
    want,
    answered,
    sources: {
      current: sources.current(cell.unit, cell.skill),
      required: sources.required(cell.unit, cell.skill),
    },
  };
}

/** The KPIs of each skill (by position); `null` throughout when the workbook ties nothing to KPIs. */
function linkedKpis({ dataset, skills }: Pairs, { settings, kpis, skillKpis }: ItemContext): (LinkedKpi[] | null)[] {
  if (!dataset.hasLinks) return skills.map(() => null);
  const results = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const largest = Math.max(0, ...kpis.map(({ weight }) => weight ?? 1));
  return skills.map(({ id }) =>
    (skillKpis.get(id) ?? []).map(({ kpi, strength }) => ({
      kpi,
      strength: settings.linkStrength[strength],
      relativeWeight: largest > 0 ? (results.get(kpi)?.weight ?? 1) / largest : 0,
      shortfall: results.get(kpi)?.shortfall ?? null,
    })),
  );
}

function inOrder(items: readonly GapItem[], settings: Settings): GapItem[] {
  const { ranked, rank, notEnoughInformation, noGap } = rankingOf(items, settings);
  ranked.forEach((item, at) => {
    item.rank = rank[at]!;
  });
  const open = [...notEnoughInformation].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byCodePoint(a.id, b.id));
  return [...ranked, ...open, ...noGap];
}
