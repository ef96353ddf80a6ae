import type { Dataset, IsoDate } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import { grouped } from "../workbook/grouped.ts";
import type { KpiResult, LinkResult, Score, TrainingResult } from "./analysis.ts";
import { cadenceOf } from "./cadence.ts";
import type { CausesSummary } from "./cause-results.ts";
import { causeClassOf, causesOf } from "./causes.ts";
import { decisionHistoryOf, decisionOf } from "./decision.ts";
import type { DecisionInputs, TimeToCompetency, TrainingEvaluation } from "./evaluation.ts";
import { evidenceOf, periodMonths } from "./evidence.ts";
import { grades, type LinkEvidence } from "./evidence-results.ts";
import { forecastsOf } from "./forecast.ts";
import { adviceOf } from "./format-advice.ts";
import type { GapItem, SkillResult } from "./gap-results.ts";
import { healthOf } from "./health.ts";
import { journeysOf } from "./journey.ts";
import { levelsOf } from "./levels.ts";
import { moneyOf } from "./money.ts";
import { offersOf } from "./offers.ts";
import { portfolioOf } from "./portfolio.ts";
import type { ProgrammeResults } from "./programme-results.ts";
import { namesOf } from "./resolve.ts";
import { scoreEvidenceOf } from "./score-evidence.ts";
import type { Settings } from "./settings.ts";
import { stayingOf } from "./staying.ts";
import { suggestedLinksOf } from "./suggested-links.ts";
import { transfersOf } from "./transfer.ts";

/** What is already known when the trainings are looked at. */
export interface Known {
  settings: Settings;
  asOf: IsoDate;
  seed: number;
  gaps: readonly GapItem[];
  skills: readonly SkillResult[];
  kpis: readonly KpiResult[];
  links: readonly LinkResult[];
  trainings: readonly TrainingResult[];
  scores: readonly Score[];
  speed: TimeToCompetency[];
}

/**
 * Whether the trainings work, what they are worth, whether training was the right answer, and what to do: the table of
 * contents of METHODS 3.3 to 6. Trainings in sheet order.
 */
export function programmeOf(dataset: Dataset, known: Known): ProgrammeResults {
  const { settings, asOf, gaps, skills, kpis, links, trainings, scores, speed } = known;
  const evidence = evidenceOf(dataset, links, kpis, known);
  const learning = scoreEvidenceOf(dataset, known);
  const transfers = transfersOf(dataset, { settings, asOf, evidence, kpis, trainings });
  const levels = levelsOf(dataset, { settings, trainings, learning, transfers, evidence, asOf });
  const journeys = journeysOf(dataset, { trainings, evidence, settings, asOf });
  const causes = causesOf(dataset, { gaps, trainings, settings, asOf });
  const history = decisionHistoryOf(dataset, asOf);
  const evidenceByTraining = grouped(evidence, ({ training }) => training);
  const rows = new Map(namesOf(dataset).trainings.map((training) => [training.id, training]));
  const kpiResults = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const months = periodMonths(dataset);
  const items = new Map(gaps.map((item) => [item.id, item]));
  const itemsBySkill = grouped(gaps, ({ skill }) => skill);

  const evaluations = trainings.map((training): TrainingEvaluation => {
    const { id } = training;
    const own = evidenceByTraining.get(id) ?? [];
    const measured = learning.get(id) ?? null;
    const transfer = transfers.get(id)!;
    const money = moneyOf(rows.get(id)!, {
      result: training,
      evidence: own,
      kpis: kpiResults,
      settings,
      monthsPerPeriodOf: (kpi) => months.get(kpi) ?? null,
    });
    // A return worked out from an effect without a verdict decides nothing.
    const isJudged = money.status === "ok" && own.some(({ kpi, verdict }) => kpi === money.kpi && verdict !== "none");
    const inputs: DecisionInputs = {
      mandatory: rows.get(id)!.mandatory,
      ageDays: ageOf(training, asOf),
      trained: trainedOf(training),
      ...strongestOf(own),
      learningVerdict: measured?.verdict ?? "none",
      roiLow: isJudged ? money.roiLow : null,
      roiPoint: isJudged ? money.roi : null,
      roiHigh: isJudged ? money.roiHigh : null,
      adoption: transfer.adoption?.share ?? null,
      openPriority: openPriorityOf(training, items, itemsBySkill),
      cause: causeOfTraining(training, items, causes),
      priorUnproven: history.get(id)?.priorUnproven ?? 0,
    };
    return {
      training: id,
      learning: measured,
      ...levels.get(id)!,
      transfer,
      money,
      journey: journeys.get(id)!,
      decision: decisionOf(inputs, { training, history: history.get(id), settings, asOf }),
    };
  });

  const stated = new Set(links.flatMap(({ skills: own, kpi }) => own.map((skill) => JSON.stringify([skill, kpi]))));
  return {
    evidence,
    suggestedLinks: suggestedLinksOf(dataset, stated, settings.evidence),
    evaluations,
    forecasts: forecastsOf(dataset, { evidence, kpis, asOf }),
    speed,
    staying: stayingOf(dataset, asOf),
    causes,
    advice: adviceOf({ gaps, skills, dataset, causes, trainings }),
    health: healthOf({ dataset, trainings, evaluations, evidence, scores, asOf }),
    ...cadenceOf(dataset, asOf),
    portfolio: portfolioOf({
      evaluations,
      trainings,
      gaps,
      evidence,
      settings,
      causes: causes.causes,
      skills,
      kpis,
    }),
    offers: offersOf(dataset, { asOf, settings, gaps, trainings, causes, evaluations }),
  };
}

/** Days since the training ended, or began when nobody says when it ended; below 0 when it has not begun. */
function ageOf({ start, end }: TrainingResult, asOf: IsoDate): number | null {
  const day = start !== null && start > asOf ? start : (end ?? start);
  return day === null ? null : dayNumber(asOf) - dayNumber(day);
}

function trainedOf({ completed, participants }: TrainingResult): number | null {
  if (completed > 0) return completed;
  return participants > 0 ? participants : null;
}

/** The strongest evidence of any of its KPIs; of equal grades, the clearest verdict. */
function strongestOf(evidence: readonly LinkEvidence[]): Pick<DecisionInputs, "grade" | "verdict" | "mdeOk"> {
  const verdicts = ["none", "inconclusive", "negligible", "contrary", "supported"];
  const rankOf = ({ grade, countsAs }: LinkEvidence) =>
    grades.indexOf(grade) * verdicts.length + verdicts.indexOf(countsAs);
  const [strongest] = [...evidence].sort((a, b) => rankOf(b) - rankOf(a));
  return {
    grade: strongest?.grade ?? "E0",
    verdict: strongest?.countsAs ?? "none",
    mdeOk: strongest?.couldBeSeen ?? null,
  };
}

/** Highest score of its gaps that are still open; 0 when all are known to be closed; `null` when nobody knows. */
function openPriorityOf(
  { skills, openItems }: TrainingResult,
  items: ReadonlyMap<string, GapItem>,
  bySkill: ReadonlyMap<string, GapItem[]>,
): number | null {
  const scores = openItems.flatMap((id) => items.get(id)?.score ?? []);
  if (scores.length > 0) return Math.max(...scores);
  const all = skills.flatMap((skill) => bySkill.get(skill) ?? []);
  return openItems.length === 0 && all.length > 0 && all.every(({ status }) => status === "no-gap") ? 0 : null;
}

/** The cause of the most urgent of its open gaps that anybody has looked into. */
function causeOfTraining(
  { openItems }: TrainingResult,
  items: ReadonlyMap<string, GapItem>,
  causes: CausesSummary,
): DecisionInputs["cause"] {
  for (const id of openItems) {
    const item = items.get(id);
    const found = item ? causeClassOf(causes, item.skill, item.team) : "unknown";
    if (found !== "unknown") return found;
  }
  return "unknown";
}
