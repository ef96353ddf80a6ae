import type {
  Criticality,
  IsoDate,
  KpiDirection,
  LinkStrength,
  Place,
  RaterType,
  Scale,
  SignalKind,
  Source,
} from "../model.ts";
import type { SheetAccount } from "../workbook/ledger.ts";
import type { Problem } from "../workbook/problems.ts";
import type { ProgrammeResults } from "./evaluation.ts";
import type { HistoryBasis } from "./kpi-history.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";

/*
 * What the workbook amounts to: plain JSON with the names of METHODS. Shares are fractions from 0 to 1, levels
 * and gaps are in levels of `scale`, scores from 0 to 100. `null` is "not known" throughout.
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

export interface KpiResult {
  id: string;
  name: string;
  unit: string | null;
  direction: KpiDirection | null;
  baseline: number | null;
  target: number | null;
  current: number | null;
  currentPeriod: IsoDate | null;
  /** Where `current` comes from: the KPI's own row, or how the history's newest period makes one number. */
  currentBasis: "sheet" | HistoryBasis | null;
  met: boolean | null;
  shortfall: number | null;
  attainment: number | null;
  progress: number | null;
  status: "met" | "short" | "unknown" | "needs-baseline";
  weight: number | null;
  valuePerUnit: number | null;
  percent: boolean;
  due: IsoDate | null;
  owner: string | null;
  parentGoal: string | null;
  tag: "effort" | "impact" | null;
  /** The target sentence as understood, when there is one. */
  parsed: Target | null;
  /** Goal quality: which of metric, baseline, target, date, owner and parent goal are missing. */
  missing: ("metric" | "baseline" | "target" | "date" | "owner" | "parent goal")[];
  /** Value over time for the organisation, oldest first. */
  history: { period: IsoDate; value: number | null }[];
  byUnit: { unit: string; period: IsoDate; value: number | null }[];
  skills: string[];
  trainings: string[];
  sources: Source[];
}

export type BrokenLinkKind =
  | "training-without-gap"
  | "gap-without-training"
  | "training-without-kpi"
  | "kpi-without-method"
  | "method-without-reading"
  | "spend-without-link";

export interface BrokenLink {
  kind: BrokenLinkKind;
  training: string | null;
  skill: string | null;
  kpi: string | null;
  /** Money tied up in it, in the workbook's currency. */
  spend: number | null;
  message: string;
  fix: string;
  place: Place | null;
}

/** One line from gap to KPI (C1). Broken where a part is `null`. */
export interface LinkResult {
  id: string;
  training: string | null;
  skills: string[];
  outcome: string | null;
  kpi: string | null;
  method: string | null;
  strength: LinkStrength | null;
  target: Target | null;
  targetValue: number | null;
  place: Place;
}

export interface TrainingResult {
  id: string;
  name: string;
  skills: string[];
  kpis: string[];
  outcome: string | null;
  method: string | null;
  format: string | null;
  status: string | null;
  start: IsoDate | null;
  end: IsoDate | null;
  owner: string | null;
  sponsor: string | null;
  cost: number | null;
  missingCosts: string[];
  participants: number;
  completed: number;
  /** Open gap items this training is meant to close, best rank first. */
  openItems: string[];
  place: Place;
}

/** How one type of rater differs from the others (B8). */
export interface RaterCalibration {
  rater: RaterType;
  ratings: number;
  /** Mean distance to the other types on pairs both rated, in levels. */
  severity: number | null;
  pairs: number;
  flags: { flag: "inflation" | "severe" | "halo" | "low-variance"; message: string }[];
}

export interface Calibration {
  raters: RaterCalibration[];
  /** Mean self minus mean manager level on pairs both rated. */
  selfMinusManager: number | null;
  selfManagerPairs: number;
  disagreements: number;
  /** Skills in which everybody was given the same level. */
  lowVarianceSkills: string[];
  /** People who were given the same level in every skill (halo), from one rater type. */
  haloPeople: { person: string; rater: RaterType }[];
  status: "ok" | "one-rater-type" | "unknown";
}

/** A sentence with its numbers, and the cells behind them. Plain text: views make it bold or linked. */
export interface Headline {
  code: string;
  text: string;
  sources: Source[];
  /** Page the sentence leads to, as `kind` and `id` (see report/pages.ts). */
  about: { kind: string; id: string | null } | null;
}

/** A share with its counts, or why there is none. */
export interface Score {
  code: "goals-aligned" | "feedback-given" | "growth-planned";
  label: string;
  count: number | null;
  of: number | null;
  share: number | null;
  why: string;
  sources: Source[];
}

/** "Input up, outcome flat": activity grew while the KPI it serves did not move (B10). */
export interface InputWithoutOutcome {
  training: string;
  kpi: string;
  input: { before: number; after: number; what: string };
  outcome: { before: number; after: number };
  message: string;
}

/**
 * What is compared with the next report (F4). `requiredSum` adds up the levels asked for over all pairs of the item,
 * `currentSum` the levels people have over the assessed ones.
 */
export interface Snapshot {
  asOf: IsoDate;
  gaps: {
    id: string;
    score: number | null;
    rank: number | null;
    gapCount: number;
    assessed: number;
    demand: number;
    requiredSum: number;
    currentSum: number;
  }[];
  kpis: { id: string; current: number | null; target: number | null; status: string }[];
  links: { id: string; training: string | null; kpi: string | null }[];
  people: number;
}

/** Levels above 0 that the workbook asks for, of how many roles and in how many skills; of people it names or not. */
export interface RequirementCounts {
  entries: number;
  roles: number;
  skills: number;
  /** Rows of people that require level 0, which is no requirement: left out everywhere; and the levels they have there. */
  zero: { pairs: number; levels: number };
}

export interface Analysis extends ProgrammeResults {
  schema: "throughline/analysis/1";
  version: string;
  workbook: string;
  sheets: string[];
  asOf: IsoDate;
  seed: number;
  settings: Settings;
  scale: Scale;
  mappedScales: { place: Place; from: Scale }[];
  /** People with at least one rating or requirement: what `reach` is a share of. */
  headcount: number;
  requirements: RequirementCounts;
  organisation: GroupResult;
  teams: TeamResult[];
  departments: GroupResult[];
  skills: SkillResult[];
  people: PersonResult[];
  pairs: PairColumns;
  /** Ranked items in rank order, then those that know too little for a rank by score, then those without a gap by id. */
  gaps: GapItem[];
  coverage: CoverageItem[];
  certificates: CertificateResult[];
  kpis: KpiResult[];
  trainings: TrainingResult[];
  links: LinkResult[];
  brokenLinks: BrokenLink[];
  calibration: Calibration;
  inputsWithoutOutcome: InputWithoutOutcome[];
  headlines: Headline[];
  scores: Score[];
  /** What could not be said, and the sheet and column that would supply it. */
  missing: { what: string; supply: string }[];
  problems: Problem[];
  accounts: SheetAccount[];
  snapshot: Snapshot;
}
