import type { IsoDate, Source } from "../model.ts";

/*
 * What is known about whether a training moved a KPI or a score (METHODS 3.3 to 3.7): plain JSON. Effects are in the unit
 * of the KPI or score and signed as measured: where lower is better, a good effect is below 0. `null` is "not known"
 * throughout.
 */

/** From the weakest to the strongest. The design fixes the wording (METHODS 3.3). */
export const designs = ["asserted", "before-after", "trend", "comparison", "randomised"] as const;

export type Design = (typeof designs)[number];

export const grades = ["E0", "E1", "E2", "E3", "E4"] as const;

export type Grade = (typeof grades)[number];

export type Verdict = "none" | "negligible" | "supported" | "contrary" | "inconclusive";

/** `text` is a clause without a full stop, such as “the groups differed before the training (12.1 against 9.8)”. */
export interface Warning {
  code: WarningCode;
  text: string;
}

export type WarningCode =
  | "baseline-groups-differ"
  | "few-teams"
  | "smallest-possible-p"
  | "season-not-separated"
  | "regression-to-the-mean"
  | "selected-by-low-score"
  | "missing-after"
  | "differential-attrition"
  | "trend-before"
  | "tests-disagree"
  | "small-sample"
  | "provisional"
  | "partly-trained"
  | "event-at-the-same-time"
  | "short-series"
  | "neighbours-alike";

export interface Interval {
  estimate: number;
  low: number | null;
  high: number | null;
}

/** An interrupted time series in full, for the page of the KPI (METHODS 3.6). */
export interface SeriesResult {
  /** First day of each period, the value, and what the model expects without (`expected`) and with the training (`fitted`). */
  periods: IsoDate[];
  values: number[];
  expected: number[];
  fitted: number[];
  /** Index of the first period after the training started. */
  firstPost: number;
  level: SeriesChange;
  slope: SeriesChange;
  end: Interval;
  rhoReml: number;
  rhoUsed: number;
  durbinWatson: number | null;
}

/** A change of level or of the trend per period; by ordinary least squares with Newey–West errors beside it. */
export interface SeriesChange extends Interval {
  standardError: number | null;
  p: number | null;
  hacStandardError: number | null;
  olsEstimate: number;
}

/** What one design says. */
export interface DesignResult {
  design: Design;
  /** The design's step less one for each drop, never below E1. */
  grade: Grade;
  drops: Warning[];
  /**
   * `ok`: effect and interval. `provisional`: effect and interval, but too few for a verdict. `effect-only`: an effect
   * without an interval. Otherwise there is no effect, and why.
   */
  status: "ok" | "provisional" | "effect-only" | "no-variation" | "too-few" | "gaps";
  /** What is counted: people, teams, other units of the KPI history, or periods of one series. */
  counted: "people" | "teams" | "units" | "periods";
  /** Trained units, or periods before; comparison units, or periods after. */
  n: number;
  nComparison: number | null;
  /** Units left out because a value before or after is missing. */
  dropped: number;
  /** Means before and after, of the trained and of the comparison. */
  before: number | null;
  after: number | null;
  beforeComparison: number | null;
  afterComparison: number | null;
  effect: number | null;
  standardError: number | null;
  degreesOfFreedom: number | null;
  p: number | null;
  low: number | null;
  high: number | null;
  /** Hedges g with its interval. */
  g: number | null;
  gLow: number | null;
  gHigh: number | null;
  /** The second test that is always shown beside the first. */
  second: { method: "signed rank" | "permutation" | "Newey–West"; p: number | null; estimate: number | null } | null;
  series: SeriesResult | null;
  verdict: Verdict;
  /** Smallest effect this design would have found in 8 of 10 cases. */
  detectable: number | null;
  warnings: Warning[];
}

/** Whether a training moved a KPI. */
export interface LinkEvidence {
  /** Id of the link in `Analysis.links`. */
  link: string;
  training: string;
  kpi: string;
  /** Strongest valid design first, the weaker ones beneath. Empty: asserted only. */
  designs: DesignResult[];
  /** Of the strongest: */
  design: Design;
  grade: Grade;
  verdict: Verdict;
  /** Benjamini–Hochberg over all tested links; `null` without a p value. */
  q: number | null;
  survives: boolean | null;
  linksTested: number;
  /** The verdict decisions are made with: supported, but maybe by chance, counts as inconclusive. */
  countsAs: Verdict;
  /** Size of the promised change in the KPI's unit, above 0. */
  promised: number | null;
  smallestUseful: number | null;
  /** Whether an effect as large as promised would have been found. */
  couldBeSeen: boolean | null;
  /** One or two sentences whose verb is the one the design allows. */
  wording: string;
  /** Values of the trained and of the comparison group over time, for the picture; `null` without a comparison. */
  groups: { periods: IsoDate[]; trained: (number | null)[]; comparison: (number | null)[] } | null;
  /** Why nothing can be measured, with the sheet and column that would change that. */
  cannot: string | null;
  sources: Source[];
}

/** A link nobody stated, proposed because skills and a KPI rose together over teams. Never proof (C4). */
export interface SuggestedLink {
  skill: string;
  kpi: string;
  teams: number;
  rho: number;
  low: number | null;
  high: number | null;
  p: number;
}

/** Scores of participants before and after (Kirkpatrick level 2), by the same designs as KPIs. */
export interface ScoreEvidence {
  designs: DesignResult[];
  verdict: Verdict;
  wording: string;
  maximum: number | null;
  /** Hake's gain of the class and the mean normalised change of people; `null` without a maximum. */
  classGain: number | null;
  normalisedChange: number | null;
  /** Change expected without any training because people were chosen for low scores. */
  regressionToTheMean: {
    z: number;
    warn: boolean;
    expected: { reliability: number; change: number }[];
    populationMean: number;
  } | null;
  /** Share at or above the satisfactory score (E4); `null` without a pass score. */
  satisfactory: { before: Proportion | null; after: Proportion | null; passScore: number } | null;
  sources: Source[];
}

/** A share of respondents with its Wilson interval. */
export interface Proportion {
  count: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
}
