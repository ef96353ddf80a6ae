import type { IsoDate, KpiDirection, LinkStrength, Place, RaterType, Scale, Source } from "../model.ts";
import type { SheetAccount } from "../workbook/ledger.ts";
import type { Problem } from "../workbook/problems.ts";
import type { FollowUp } from "./follow-up-results.ts";
import type {
  CertificateResult,
  CoverageItem,
  GapItem,
  GroupResult,
  PairColumns,
  PersonResult,
  RequirementCounts,
  SkillResult,
  TeamResult,
} from "./gap-results.ts";
import type { Growth } from "./growth-results.ts";
import type { HistoryBasis } from "./kpi-history.ts";
import type { ProgrammeResults } from "./programme-results.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";

/*
 * What the workbook amounts to: plain JSON with the names of METHODS. Shares are fractions from 0 to 1, levels
 * and gaps are in levels of `scale`, scores from 0 to 100. `null` is "not known" throughout.
 */

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
  /** What people agreed on, said and asked for. */
  followUp: FollowUp;
  /** How people grow, and what came of what they said. */
  growth: Growth;
  /** What could not be said, and the sheet and column that would supply it. `counts`: it tells how many levels or gaps there are. */
  missing: { what: string; supply: string; counts: boolean }[];
  problems: Problem[];
  accounts: SheetAccount[];
  snapshot: Snapshot;
}
