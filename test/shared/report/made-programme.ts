import {
  type Journey,
  type Money,
  type StageResult,
  stages,
  type TrainingEvaluation,
} from "../../../shared/analysis/evaluation.ts";
import {
  type Design,
  type DesignResult,
  designs,
  grades,
  type LinkEvidence,
} from "../../../shared/analysis/evidence-results.ts";
import { linkWording } from "../../../shared/analysis/evidence-words.ts";
import { noReturn } from "../../../shared/analysis/money.ts";
import type { PublishedAnalysis, Report } from "../../../shared/report/report.ts";
import { nothingKnown } from "../analysis/small-decision.ts";

/* Made-up results of trainings, to be shown: nothing here is computed. */

/** What a design found: +2 with an interval from 1 to 3 unless the details say otherwise. */
export function aDesign(design: Design, details: Partial<DesignResult> = {}): DesignResult {
  return {
    design,
    grade: grades[designs.indexOf(design)]!,
    drops: [],
    status: "ok",
    counted: "people",
    n: 20,
    nComparison: design === "comparison" || design === "randomised" ? 18 : null,
    dropped: 0,
    before: 10,
    after: 12,
    beforeComparison: null,
    afterComparison: null,
    effect: 2,
    standardError: 0.5,
    degreesOfFreedom: 19,
    p: 0.012,
    low: 1,
    high: 3,
    g: 0.8,
    gLow: 0.3,
    gHigh: 1.3,
    second: null,
    series: null,
    verdict: "supported",
    detectable: 1.4,
    warnings: [],
    ...details,
  };
}

/** The evidence of a link, worded as the product words it. */
export function aLinkEvidence(
  training: string,
  kpi: { id: string; name: string; unit: string | null; percent: boolean },
  found: DesignResult[],
  details: Partial<LinkEvidence> = {},
): LinkEvidence {
  const [strongest] = found;
  const link: LinkEvidence = {
    link: `${training}→${kpi.id}`,
    training,
    kpi: kpi.id,
    designs: found,
    design: strongest?.design ?? "asserted",
    grade: strongest?.grade ?? "E0",
    verdict: strongest?.verdict ?? "none",
    q: strongest?.p ?? null,
    survives: strongest ? true : null,
    linksTested: 1,
    countsAs: strongest?.verdict ?? "none",
    promised: null,
    smallestUseful: null,
    couldBeSeen: null,
    wording: "",
    groups: null,
    cannot: strongest ? null : "It cannot be measured, because the column Start of the sheet Trainings is empty.",
    sources: [],
    ...details,
  };
  return { ...link, wording: linkWording(training, kpi, link) };
}

const nothingPaid: Money = {
  ...noReturn,
  cost: 10_000,
  missingCosts: [],
  intangibles: null,
  text: "The workbook gives the KPI no value in money",
};

const journey: Journey = {
  stages: stages.map((stage): StageResult => ({ stage, status: "missing", has: [], told: [], lacks: ["everything"] })),
  eventOnly: true,
  informational: true,
  sponsor: { name: null, function: null, fromHrOnly: false },
  reviewPlanned: null,
  reviewHeld: null,
  daysSinceDelivery: 200,
  revisited: false,
  leaderActs: { model: 0, referTo: 0, reinforce: 0 },
  success: { defined: false, lacks: ["a baseline"], scopedBy: null, scopedByHrOnly: false },
  actions: { open: 0, done: 0, overdue: 0 },
  place: { sheet: "Trainings", range: "A2:J2" },
};

/** Everything about a training of which nothing but its existence is known. */
export function anEvaluation(
  training: string,
  details: Partial<Omit<TrainingEvaluation, "money">> & { money?: Partial<Money> } = {},
): TrainingEvaluation {
  return {
    training,
    learning: null,
    levels: [],
    deepest: null,
    nextEvidence: "Ask the participants",
    transfer: {
      due: 0,
      dueKnown: 0,
      adoption: null,
      adoptionLow: null,
      adoptionHigh: null,
      validatedByManager: 0,
      selfReported: 0,
      proficiency: null,
      impact: [],
      kept: null,
      behaviour: [],
    },
    journey,
    decision: {
      decision: "continue",
      rule: "G14",
      mandatoryOverride: false,
      inputs: nothingKnown,
      reason: "No effect has been measured.",
      wouldChange: "No single input would change this proposal.",
      freed: 0,
      decided: null,
    },
    ...details,
    money: { ...nothingPaid, ...details.money },
  };
}

/** A report with other results of its trainings. */
export function withResults(report: Report, results: Partial<PublishedAnalysis>): Report {
  return { ...report, analysis: { ...report.analysis, ...results } };
}
