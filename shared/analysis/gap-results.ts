import type { Criticality, IsoDate, Place, RaterType, SignalKind, Source } from "../model.ts";

/*
 * Gaps, coverage, people and groups (METHODS 1 and 2): plain JSON with the names of METHODS. Shares are fractions from 0
 * to 1, levels and gaps are in levels of `scale`, scores from 0 to 100. `null` is "not known" throughout.
 */

/** Gap metrics of a set of person × skill pairs (METHODS 1.3). */
export interface GapMetrics {
  /** Pairs with a requirement, and those of them with a known and an unknown level. */
  demand: number;
  assessed: number;
  unknown: number;
  coverage: number | null;
  met: number;
  gapCount: number;
  totalGap: number | null;
  /** The same with each pair's gap times what its requirement weighs. */
  weightedGap: number | null;
  meanGap: number | null;
  depth: number | null;
  surplusTotal: number | null;
  prevalence: number | null;
  prevalenceLow: number | null;
  prevalenceHigh: number | null;
  pctMeeting: number | null;
  pctMeetingLow: number | null;
  pctMeetingHigh: number | null;
  proficiencyIndex: number | null;
  proficiencyLow: number | null;
  proficiencyHigh: number | null;
}

export type GapClass = "no-requirement" | "unknown" | "none" | "systemic" | "individual" | "undetermined" | "shared";

export const criteria = [
  "severity",
  "reach",
  "impact",
  "criticality",
  "review",
  "aspiration",
  "speed",
  "cost",
] as const;

export type Criterion = (typeof criteria)[number];

export type ItemStatus = "ok" | "not-assessed" | "no-gap" | "no-known-gap" | "not-enough-information";

/** How sure a rank is, over many weightings (METHODS 2.4). `ranks[i]` is the share of draws at rank i + 1. */
export interface RankCertainty {
  ranks: number[];
  topThree: number;
  expectedRank: number;
  /** Best and worst rank that together hold at least 90 % of the draws. */
  likelyRanks: [number, number];
  central: Record<string, number> | null;
  wording: string;
}

/** Skill s in unit g: the thing that is ranked (METHODS 2). */
export interface GapItem {
  /** `skill|unit`. */
  id: string;
  skill: string;
  /** A team, or `null` when the workbook has no teams and the item is about everyone. */
  team: string | null;
  metrics: GapMetrics;
  notMeeting: number;
  /** Levels asked for over all pairs of the item, and levels people have over the assessed ones. */
  requiredSum: number;
  currentSum: number;
  criticality: Criticality | null;
  class: GapClass;
  utilities: Record<Criterion, number | null>;
  contributions: Record<Criterion, number | null> | null;
  /** The impact contribution split over the KPIs that make it. */
  kpiContributions: { kpi: string; points: number }[];
  score: number | null;
  low: number;
  high: number;
  completeness: number;
  status: ItemStatus;
  thinData: boolean;
  /** Rank among the ranked items; `null` when it is not ranked. */
  rank: number | null;
  certainty: RankCertainty | null;
  /** Gaps that open on a later date: pairs short then, which are not short now. */
  opens: { date: IsoDate; gapCount: number; totalGap: number }[];
  /** Kinds of evidence for the gap beside the levels, how many of each; flagged when there is a single source. */
  evidence: { kinds: { kind: SignalKind | RaterType | "certificate"; count: number }[]; singleSource: boolean };
  mentions: number | null;
  reviews: number | null;
  want: number | null;
  answered: number | null;
  sources: { current: Source[]; required: Source[] };
}

export type CoverageStatus =
  | "uncovered"
  | "unknown"
  | "single-point"
  | "possible-single-point"
  | "thin"
  | "covered"
  | "not-needed";

/** How many people of a team can do a skill at its operating level (METHODS 1.4). */
export interface CoverageItem {
  skill: string;
  team: string | null;
  level: number | null;
  qualified: number;
  unknown: number;
  needed: number;
  status: CoverageStatus;
  /** Ids of the qualified people, by id. */
  holders: string[];
  /** KPIs that depend on the skill. */
  kpis: string[];
  sources: Source[];
}

export type FitStatus =
  | "no-requirements"
  | "not-enough-assessed"
  | "ready"
  | "ready-with-support"
  | "developing"
  | "not-yet";

export interface RoleFit {
  role: string;
  fit: number | null;
  fitLow: number | null;
  fitHigh: number | null;
  coverage: number | null;
  levelsToGo: number | null;
  criticalOpen: string[];
  status: FitStatus;
  /** What is missing on the way, largest gap first, those not rated last. In the own role the first twelve; `pairs` has all. */
  missing: { skill: string; current: number | null; required: number; gap: number | null }[];
}

export interface PersonResult {
  id: string;
  name: string;
  team: string | null;
  role: string | null;
  manager: string | null;
  metrics: GapMetrics;
  fit: RoleFit;
  nextRole: RoleFit | null;
  /** Critical skills in which this person is the only qualified one of the team. */
  keyPersonLoad: number;
  /** Pairs with a rating older than `Settings.staleDays`. */
  stale: number;
  place: Place;
}

export interface GroupResult {
  id: string;
  name: string;
  people: number;
  metrics: GapMetrics;
  freshCoverage: number | null;
  class: GapClass;
}

export interface TeamResult extends GroupResult {
  department: string | null;
  /** Fewest departures that leave a critical skill uncovered, and its upper bound with the unknown. */
  busFactor: number | null;
  busFactorHigh: number | null;
}

export interface SkillResult extends GroupResult {
  category: string | null;
  criticality: Criticality | null;
  /** People able to do it at the level their team works at; `null` when nobody needs it. */
  holders: number | null;
  /** People whose level is known, whether or not it is required of them, and those of them at the top of the scale. */
  rated: number;
  atTop: number;
  /** The largest unit in which the gap is systemic, with at least half of its sub-units systemic. */
  systemicIn: "organisation" | "department" | "team" | null;
  kpis: string[];
  trainings: string[];
  /**
   * Possible mentors, highest level first, then by id, at most ten: people above every requirement of the skill, or at
   * the top of the scale when that is required of somebody.
   */
  mentors: { person: string; level: number }[];
}

/**
 * Every person × skill pair that is rated or required, as columns sorted by person then skill; `person` and `skill`
 * index `people` and `skills` of the analysis. `required` null: no requirement; `current` null: not rated.
 */
export interface PairColumns {
  person: number[];
  skill: number[];
  current: (number | null)[];
  required: (number | null)[];
  /** Spread of the rater types at or above the threshold: "calibrate this rating". */
  disagree: number[];
  /** Indices of pairs known from self-assessment alone, and of stale ones. */
  selfOnly: number[];
  stale: number[];
  /** Where the newest rating of pair i stands: index in `sheets`, row and column from 0; −1 when not rated. */
  sheet: number[];
  row: number[];
  column: number[];
}

export interface CertificateResult {
  person: string;
  skill: string;
  status: "expired" | "expiring" | "valid" | "missing" | "not-required";
  days: number | null;
  expires: IsoDate | null;
  place: Place | null;
}

/** Levels above 0 that the workbook asks for, of how many roles and in how many skills; of people it names or not. */
export interface RequirementCounts {
  entries: number;
  roles: number;
  skills: number;
  /** Rows of people that require level 0, which is no requirement: left out everywhere; and the levels they have there. */
  zero: { pairs: number; levels: number };
}
