import { sayings } from "../language.ts";
import type { CostItem, IsoDate, Place } from "../model.ts";
import type { CauseClass } from "./cause-results.ts";
import type { DesignResult, Grade, Proportion, ScoreEvidence, Verdict } from "./evidence-results.ts";

/*
 * What is known of one training beside its evidence (METHODS 4 and 5.1): plain JSON. Shares are fractions, money is in
 * the workbook's currency. `null` is "not known" throughout.
 */

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

export const stages = sayings(["alignment", "delivery", "action plan", "effectiveness", "sponsorship"] as const);

export type Stage = (typeof stages)[number];

/** One of the five stages of a training (D1) and what it lacks, in words. */
export interface StageResult {
  stage: Stage;
  status: "done" | "partly" | "missing" | "not-yet";
  has: string[];
  /** Those of `has` that neither count nor name people. */
  told: string[];
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
