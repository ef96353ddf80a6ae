import type { IsoDate, Source } from "../model.ts";
import type { CausesSummary, FormatAdvice } from "./cause-results.ts";
import type { DecisionKind, ForecastEntry, Staying, TimeToCompetency, TrainingEvaluation } from "./evaluation.ts";
import type { LinkEvidence, SuggestedLink } from "./evidence-results.ts";
import type { BudgetOffers } from "./offers.ts";

/* The trainings of a workbook taken together, and what is known of them all: plain JSON. `null` is "not known". */

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
  /** Those of them without a one-on-one in the newest of these months, by id. */
  notMet: string[];
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
