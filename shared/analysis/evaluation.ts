import type { CostItem, IsoDate, Place, Source } from "../model.ts";
import type { BudgetOffers } from "./offers.ts";

/*
 * What is known about whether trainings work (METHODS 3.3 to 6): plain JSON beside the gaps of analysis.ts. Effects are
 * in the unit of the KPI or score and signed as measured: where lower is better, a good effect is below 0. Shares are
 * fractions, money is in the workbook's currency. `null` is "not known" throughout.
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

export type KirkpatrickLevel = "reaction" | "learning" | "behaviour" | "results";

/** One of Kirkpatrick's four levels. A level without data says "not measured". */
export interface LevelResult {
  level: KirkpatrickLevel;
  measured: boolean;
  n: number;
  invited: number | null;
  /** In a sentence what was found, or that nothing was measured. */
  text: string;
  /** How it was measured, as the workbook says. */
  instrument: string | null;
  lowResponse: boolean;
  mean: number | null;
  /** Share of the two highest answers, share who pass, share who apply; by level. */
  share: Proportion | null;
}

/** Adoption, proficiency and what remains (METHODS 4.2, 4.3). */
export interface Transfer {
  due: number;
  dueKnown: number;
  adoption: Proportion | null;
  adoptionLow: number | null;
  adoptionHigh: number | null;
  validatedByManager: number;
  selfReported: number;
  /** At the required level after the training, of those assessed after. */
  proficiency: Proportion | null;
  /** Impact: progress of each KPI from baseline to target with the grade of its evidence. */
  impact: { kpi: string; progress: number | null; grade: Grade }[];
  kept: Retention | null;
  /** Behaviour readings before, after and later. */
  behaviour: { measure: string; design: DesignResult; kept: Retention | null }[];
}

/** What is left of a gain after some weeks of work. */
export interface Retention {
  n: number;
  gain: number | null;
  netGain: number | null;
  decay: number | null;
  decayLow: number | null;
  decayHigh: number | null;
  retention: number | null;
  /** The loss is more than chance: people slide back. */
  backsliding: boolean;
  status: "ok" | "too-few" | "no-gain";
}

/** Weeks until the required level is reached, with those who are not there yet kept in (METHODS 4.4). */
export interface TimeToCompetency {
  skill: string;
  from: "training" | "hire";
  n: number;
  reached: number;
  medianWeeks: number | null;
  low: number | null;
  high: number | null;
  lastObservedWeek: number | null;
  weeks: number[];
  survival: number[];
  text: string;
}

/** People still here: trained against untrained (E6). */
export interface Staying {
  /** `null`: any training. */
  training: string | null;
  trained: { people: number; left: number; survival: { months: number[]; survival: number[] } };
  untrained: { people: number; left: number; survival: { months: number[]; survival: number[] } };
  text: string;
}

/** Phillips ROI (METHODS 4.5). */
export interface Money {
  /** `what-it-must-achieve`: nothing measured, only the break-even effect is shown. */
  status: "ok" | "needs-isolation" | "what-it-must-achieve" | "no-cost" | "no-value" | "no-effect" | "zero-cost";
  cost: number | null;
  missingCosts: (CostItem | "total")[];
  kpi: string | null;
  grade: Grade | null;
  /** Of that KPI, the verdict decisions are made with. Unless it is supported, a return is a range of what may be. */
  verdict: Verdict | null;
  isolation: number | null;
  confidence: number | null;
  unitValue: number | null;
  units: number | null;
  /** What was taken for granted because the workbook does not say it. */
  assumed: string[];
  periods: number | null;
  monthsPerPeriod: number | null;
  benefit: number | null;
  benefitLow: number | null;
  benefitHigh: number | null;
  ratio: number | null;
  /** In percent: 0 is break-even. */
  roi: number | null;
  roiLow: number | null;
  roiHigh: number | null;
  paybackMonths: number | null;
  breakEvenEffect: number | null;
  /** Sum of the benefits of other linked KPIs is never formed: they are listed. */
  others: { kpi: string; benefit: number; roi: number | null }[];
  intangibles: string | null;
  text: string;
}

/** What was expected when the training was approved against what happened (E7). */
export interface ForecastEntry {
  training: string;
  kpi: string | null;
  expected: string;
  expectedChange: number | null;
  approvedOn: IsoDate | null;
  approvedBy: string | null;
  happened: number | null;
  low: number | null;
  high: number | null;
  grade: Grade;
  outcome: "met" | "partly" | "missed" | "not-measured" | "too-early" | "not-quantified";
  text: string;
  place: Place;
}

export const stages = ["alignment", "delivery", "action plan", "effectiveness", "sponsorship"] as const;
export type Stage = (typeof stages)[number];

/** One of the five stages of a training (D1) and what it lacks, in words. */
export interface StageResult {
  stage: Stage;
  status: "done" | "partly" | "missing" | "not-yet";
  has: string[];
  lacks: string[];
}

export interface Journey {
  stages: StageResult[];
  /** Nothing before and nothing after the event. */
  eventOnly: boolean;
  /** Without clear expectations, leader reinforcement or measurement. */
  informational: boolean;
  sponsor: { name: string | null; function: string | null; fromHrOnly: boolean };
  reviewPlanned: IsoDate | null;
  reviewHeld: IsoDate | null;
  daysSinceDelivery: number | null;
  revisited: boolean;
  leaderActs: { model: number; referTo: number; reinforce: number };
  /** Success defined before delivery (C2): what is there and what is missing. */
  success: { defined: boolean; lacks: string[]; scopedBy: string | null; scopedByHrOnly: boolean };
  actions: { open: number; done: number; overdue: number };
  place: Place;
}

export type DecisionKind = "continue" | "scale" | "re-scope" | "pause" | "retire";
export const rules = ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "G13", "G14"] as const;
export type Rule = (typeof rules)[number];

/** The proposal of the decision table (METHODS 5.1) with its inputs. */
export interface Decision {
  decision: DecisionKind;
  rule: Rule;
  mandatoryOverride: boolean;
  inputs: DecisionInputs;
  /** The rule in words with the values of this training. */
  reason: string;
  /** The nearest rule's missing input. */
  wouldChange: string;
  /** Money freed by pausing or retiring; 0 otherwise, `null` when the cost is unknown. */
  freed: number | null;
  /** What the committee decided, from the Requests sheet. */
  decided: { state: string; by: string | null; on: IsoDate | null; reason: string | null; place: Place } | null;
}

export interface DecisionInputs {
  mandatory: boolean;
  ageDays: number | null;
  trained: number | null;
  grade: Grade;
  verdict: Verdict;
  learningVerdict: Verdict;
  roiLow: number | null;
  roiPoint: number | null;
  roiHigh: number | null;
  adoption: number | null;
  openPriority: number | null;
  cause: CauseClass;
  priorUnproven: number;
  mdeOk: boolean | null;
}

/** Everything about one training beside what the workbook says of it (`TrainingResult`). */
export interface TrainingEvaluation {
  training: string;
  learning: ScoreEvidence | null;
  levels: LevelResult[];
  /** The deepest Kirkpatrick level with data, and the cheapest next evidence. */
  deepest: KirkpatrickLevel | null;
  nextEvidence: string;
  transfer: Transfer;
  money: Money;
  journey: Journey;
  decision: Decision;
}

export const boxes = ["expectations", "resources", "incentives", "knowledge", "capacity", "motives"] as const;
export type Box = (typeof boxes)[number];
export type CauseClass = "unknown" | "not-training" | "unclear" | "mixed" | "training";

/** Gilbert's six boxes for one gap (METHODS 6). */
export interface CauseResult {
  skill: string;
  team: string | null;
  /** Median per box; `null`: nobody rated it. */
  boxes: Record<Box, number | null>;
  raters: number;
  class: CauseClass;
  verdict: "train" | "train and fix" | "fix, do not train" | "stop" | "ask first";
  knowledgeShare: number | null;
  environmentShare: number | null;
  /** Boxes rated 2 or more, highest first. */
  top: Box[];
  /** The quick question: could they do it if their job depended on it? */
  couldIfNeeded: boolean | null;
  actions: { box: Box; action: string }[];
  fix: string | null;
  owner: string | null;
  due: IsoDate | null;
  /** Money of trainings for this gap that need not be spent. */
  notWasted: number | null;
  trainings: string[];
  text: string;
  sources: Source[];
}

export interface CausesSummary {
  causes: CauseResult[];
  /** Of the ranked gaps at the top: how many have a known cause, and how many of those are not a lack of skill. */
  topGaps: number;
  known: number;
  notSkill: number;
  share: number | null;
  text: string;
}

/** What to do about a gap, by a named rule, cheapest first (C5). */
export interface FormatAdvice {
  /** Id of the gap item. */
  item: string;
  rule: string;
  format: string;
  why: string;
  /** Costs nothing but time. */
  free: boolean;
  mentors: string[];
  /** Spaced steps from awareness to confident use. */
  sequence: { week: number; step: string }[];
}

/** One question of the health check, answered from data (D7). */
export interface HealthAnswer {
  code: "measuring" | "committed" | "growing";
  question: string;
  answer: "yes" | "partly" | "no" | "unknown";
  text: string;
  counts: { label: string; count: number; of: number }[];
  sources: Source[];
}

/** How regularly things happen (D4). */
export interface CadenceResult {
  code: "quarterly-upskilling" | "monthly-coaching" | "weekly-feedback";
  label: string;
  expected: number;
  held: number;
  adherence: number | null;
  text: string;
}

export interface ManagerCoverage {
  manager: string;
  people: number;
  /** People with a one-on-one in each of the last three full months, newest first. */
  months: { month: IsoDate; met: number }[];
  coaching: number;
  corrective: number;
}

/** The portfolio as a whole (F1). */
export interface PortfolioSummary {
  counts: Record<DecisionKind, number>;
  spend: number | null;
  freed: number | null;
  /** Where freed money should go: open gaps with a training that works or none, by priority. */
  reallocate: { item: string; training: string | null; why: string }[];
  /** Trainings for the same skill or KPI. */
  overlaps: { trainings: string[]; skills: string[]; kpis: string[]; text: string }[];
  eventOnly: { trainings: string[]; spend: number | null };
  text: string;
}

/** All of issue "is it working", beside the gaps in `Analysis`. */
export interface ProgrammeResults {
  evidence: LinkEvidence[];
  suggestedLinks: SuggestedLink[];
  evaluations: TrainingEvaluation[];
  forecasts: ForecastEntry[];
  speed: TimeToCompetency[];
  staying: Staying[];
  causes: CausesSummary;
  advice: FormatAdvice[];
  health: HealthAnswer[];
  cadence: CadenceResult[];
  managers: ManagerCoverage[];
  portfolio: PortfolioSummary;
  /** What a budget could be spent on; the plan itself needs a solver and is made where there is one. */
  offers: BudgetOffers;
}
