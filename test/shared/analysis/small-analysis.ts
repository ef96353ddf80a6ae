import type { KpiResult, TrainingResult } from "../../../shared/analysis/analysis.ts";
import type {
  Criterion,
  GapItem,
  GapMetrics,
  GroupResult,
  SkillResult,
  TeamResult,
} from "../../../shared/analysis/gap-results.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Kpi, Training } from "../../../shared/model.ts";
import { aDataset } from "./small-dataset.ts";

/* Parts of an analysis for tests of what is said about it. */

/** Metrics of `demand` required pairs of which `unknown` are not rated and `gapCount` short by one level. */
export function metrics(demand: number, gapCount: number, unknown = 0): GapMetrics {
  const assessed = demand - unknown;
  const met = assessed - gapCount;
  return {
    demand,
    assessed,
    unknown,
    coverage: demand ? assessed / demand : null,
    met,
    gapCount,
    totalGap: assessed ? gapCount : null,
    meanGap: assessed ? gapCount / assessed : null,
    depth: gapCount ? 1 : null,
    weightedGap: assessed ? 0 : null,
    surplusTotal: assessed ? 0 : null,
    prevalence: assessed ? gapCount / assessed : null,
    prevalenceLow: demand ? gapCount / demand : null,
    prevalenceHigh: demand ? (gapCount + unknown) / demand : null,
    pctMeeting: assessed ? met / assessed : null,
    pctMeetingLow: demand ? met / demand : null,
    pctMeetingHigh: demand ? (met + unknown) / demand : null,
    proficiencyIndex: null,
    proficiencyLow: null,
    proficiencyHigh: null,
  };
}

const noCriteria: Record<Criterion, null> = {
  severity: null,
  reach: null,
  impact: null,
  criticality: null,
  review: null,
  aspiration: null,
  speed: null,
  cost: null,
};

/** A gap item; everybody of `demand` is rated unless `unknown` says otherwise. */
export function anItem(
  skill: string,
  team: string | null,
  counts: { demand: number; gapCount: number; unknown?: number },
  details: Partial<GapItem> = {},
): GapItem {
  const ofItem = metrics(counts.demand, counts.gapCount, counts.unknown);
  return {
    id: `${skill}|${team ?? ""}`,
    skill,
    team,
    metrics: ofItem,
    notMeeting: counts.gapCount,
    requiredSum: 3 * counts.demand,
    currentSum: 3 * ofItem.assessed - counts.gapCount,
    criticality: null,
    class: "shared",
    utilities: noCriteria,
    contributions: null,
    kpiContributions: [],
    score: 50,
    low: 40,
    high: 60,
    completeness: 0.8,
    status: "ok",
    thinData: false,
    rank: null,
    certainty: null,
    opens: [],
    evidence: { kinds: [], singleSource: false },
    mentions: null,
    reviews: null,
    want: null,
    answered: null,
    sources: {
      current: [{ sheet: "Matrix", range: "C3:C9", cells: ofItem.assessed }],
      required: [{ sheet: "Matrix", range: "C2", cells: 1 }],
    },
    ...details,
  };
}

export function aGroup(name: string, ofGroup: GapMetrics): GroupResult {
  return { id: name, name, people: ofGroup.demand, metrics: ofGroup, freshCoverage: null, class: "shared" };
}

export function aTeam(name: string): TeamResult {
  return { ...aGroup(name, metrics(0, 0)), department: null, busFactor: null, busFactorHigh: null };
}

export function aSkillResult(name: string, gapCount: number, details: Partial<SkillResult> = {}): SkillResult {
  return {
    ...aGroup(name, metrics(10, gapCount)),
    category: null,
    criticality: null,
    holders: 0,
    rated: 10,
    atTop: 0,
    systemicIn: null,
    kpis: [],
    trainings: [],
    mentors: [],
    ...details,
  };
}

export function kpiResults(...kpis: Kpi[]): KpiResult[] {
  return kpisOf(aDataset({ kpis }), "2026-11-22");
}

export function trainingResults(gaps: readonly GapItem[], ...trainings: Training[]): TrainingResult[] {
  return trainingsOf(aDataset({ trainings }), gaps);
}
