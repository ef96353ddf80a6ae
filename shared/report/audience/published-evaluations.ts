import type { Analysis, KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import { decisionFor } from "../../analysis/decision.ts";
import { freedText, reasonText } from "../../analysis/decision-words.ts";
import type {
  Decision,
  DecisionInputs,
  Journey,
  LevelResult,
  Money,
  Retention,
  TrainingEvaluation,
  Transfer,
} from "../../analysis/evaluation.ts";
import type { LinkEvidence, ScoreEvidence } from "../../analysis/evidence-results.ts";
import type { GapItem } from "../../analysis/gap-results.ts";
import { notMeasured } from "../../analysis/level-words.ts";
import { moneyText } from "../../analysis/money-text.ts";
import { wouldChangeText } from "../../analysis/would-change.ts";
import { money, number, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { grouped } from "../../workbook/grouped.ts";
import type { Names } from "./names.ts";
import { type EvidenceLimits, isTold, publishedDesign, publishedScores, tooFewText } from "./published-evidence.ts";
import { noPlace } from "./published-lines.ts";
import { roundedLevel, roundedProportion, shareText } from "./shares.ts";

/** What of the report is published already and evaluations are told by. */
export interface PublishedParts {
  kpis: readonly KpiResult[];
  trainings: readonly TrainingResult[];
  evidence: readonly LinkEvidence[];
  gaps: readonly GapItem[];
}

/** Each training with what was found and what is proposed, told by published numbers; names and notes are left out. */
export function publishedEvaluations(
  analysis: Analysis,
  parts: PublishedParts,
  limits: EvidenceLimits,
): TrainingEvaluation[] {
  const evidenceOf = grouped(parts.evidence, ({ training }) => training);
  const original = new Map(analysis.trainings.map((training) => [training.id, training]));
  const trainingOf = new Map(parts.trainings.map((training) => [training.id, training]));
  const kpiOf = new Map(parts.kpis.map((kpi) => [kpi.id, kpi]));
  const scoreOf = new Map(parts.gaps.map(({ id, score, rank }) => [id, rank === null ? null : score]));
  return analysis.evaluations.map((evaluation): TrainingEvaluation => {
    const id = evaluation.training;
    const training = trainingOf.get(id)!;
    const own = evidenceOf.get(id) ?? [];
    const learning = publishedScores(evaluation.learning, original.get(id)!, limits);
    const transfer = publishedTransfer(evaluation.transfer, original.get(id)!, limits);
    const worth = publishedMoney(evaluation.money, own, kpiOf, analysis, limits);
    const scores = training.openItems.flatMap((item) => scoreOf.get(item) ?? []);
    const [strongest] = own.filter(({ grade }) => grade === evaluation.decision.inputs.grade);
    const hidden = own.some(({ designs: [first] }) => first?.n === 0);
    const inputs: DecisionInputs = {
      mandatory: evaluation.decision.inputs.mandatory,
      ageDays: evaluation.decision.inputs.ageDays,
      trained: training.completed || training.participants || null,
      grade: evaluation.decision.inputs.grade,
      verdict: hidden ? (strongest?.countsAs ?? "none") : evaluation.decision.inputs.verdict,
      learningVerdict: learning?.verdict ?? "none",
      roiLow: worth.roiLow === null ? null : evaluation.decision.inputs.roiLow,
      roiPoint: worth.roi === null ? null : evaluation.decision.inputs.roiPoint,
      roiHigh: worth.roiHigh === null ? null : evaluation.decision.inputs.roiHigh,
      adoption: transfer.adoption?.share ?? null,
      openPriority: scores.length === 0 ? null : Math.max(...scores),
      cause: evaluation.decision.inputs.cause,
      priorUnproven: evaluation.decision.inputs.priorUnproven,
      mdeOk: hidden ? null : evaluation.decision.inputs.mdeOk,
    };
    return {
      training: id,
      learning,
      levels: evaluation.levels.map((level) => publishedLevel(level, { learning, transfer, own, limits })),
      deepest: evaluation.deepest,
      nextEvidence: limits.names.without(evaluation.nextEvidence),
      transfer,
      money: worth,
      journey: publishedJourney(evaluation.journey, training, limits.names),
      decision: publishedDecision(evaluation.decision, inputs, training, analysis),
    };
  });
}

function publishedLevel(
  { level, measured, n, invited, lowResponse, mean, share }: LevelResult,
  told: {
    learning: ScoreEvidence | null;
    transfer: Transfer;
    own: readonly LinkEvidence[];
    limits: EvidenceLimits;
  },
): LevelResult {
  if (!measured) return notMeasured(level);
  const { minimumGroup } = told.limits;
  const found = told.own.find(({ designs: [first] }) => first !== undefined && first.n > 0);
  const isShown = level === "results" ? found !== undefined : n >= minimumGroup;
  const shown = { level, measured, lowResponse, instrument: null };
  if (!isShown) {
    const text = say`Not shown: fewer than ${minimumGroup} people stand behind it.`;
    return { ...shown, n: 0, invited: null, text, mean: null, share: null };
  }
  const rounded = roundedProportion(share, minimumGroup);
  const average = roundedLevel(mean);
  const part = (what: string) => (rounded === null ? "" : ` ${capital(shareText(rounded.rounded))} ${what}.`);
  const texts: Record<LevelResult["level"], string> = {
    reaction: say`${plural(n, "person", "people")} answered; the mean is ${number(average, 1)}.${part(say`gave one of the two highest answers`)}`,
    learning:
      told.learning?.wording ??
      say`${plural(n, "person has", "people have")} scores; the mean is ${number(average, 1)}.`,
    behaviour: say`Of ${plural(n, "person", "people")} it is known whether they use it at work.${part(say`do`)}`,
    results: found?.wording ?? "",
  };
  const asked = invited !== null && invited >= minimumGroup && (invited === n || invited - n >= minimumGroup);
  return {
    ...shown,
    n: level === "results" ? (found?.designs[0]?.n ?? 0) : n,
    invited: asked ? invited : null,
    text: texts[level],
    mean: average,
    share: rounded,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function publishedTransfer(transfer: Transfer, training: TrainingResult, limits: EvidenceLimits): Transfer {
  const { minimumGroup, names } = limits;
  const adoption = roundedProportion(transfer.adoption, minimumGroup);
  const counted = (count: number) => (count < minimumGroup ? 0 : count);
  const { validatedByManager, selfReported } = transfer;
  const areMany = [validatedByManager, selfReported].every((count) => count === 0 || count >= minimumGroup);
  return {
    due: adoption === null ? 0 : counted(transfer.dueKnown),
    dueKnown: adoption === null ? 0 : counted(transfer.dueKnown),
    adoption,
    adoptionLow: null,
    adoptionHigh: null,
    validatedByManager: areMany && adoption?.rounded.value !== null ? validatedByManager : 0,
    selfReported: areMany && adoption?.rounded.value !== null ? selfReported : 0,
    proficiency: roundedProportion(transfer.proficiency, minimumGroup),
    impact: transfer.impact.map(({ kpi, progress, grade }) => ({ kpi, progress, grade })),
    kept: publishedRetention(transfer.kept, minimumGroup),
    behaviour: transfer.behaviour
      .filter(({ design }) => isTold(design, limits, training))
      .map(({ measure, design, kept }) => ({
        measure: names.without(measure),
        design: publishedDesign(design, names),
        kept: publishedRetention(kept, minimumGroup),
      })),
  };
}

function publishedRetention(kept: Retention | null, minimumGroup: number): Retention | null {
  if (kept === null || kept.n < minimumGroup) return null;
  const { n, gain, netGain, decay, decayLow, decayHigh, retention, backsliding, status } = kept;
  return { n, gain, netGain, decay, decayLow, decayHigh, retention, backsliding, status };
}

function publishedMoney(
  found: Money,
  own: readonly LinkEvidence[],
  kpiOf: ReadonlyMap<string, KpiResult>,
  { settings }: Pick<Analysis, "settings">,
  { minimumGroup, names }: EvidenceLimits,
): Money {
  const link = own.find(({ kpi }) => kpi === found.kpi);
  const isHidden = link?.designs[0]?.n === 0;
  const isOpen = (kpi: string) => !own.some((each) => each.kpi === kpi && each.designs[0]?.n === 0);
  const shown: Money = {
    status: isHidden ? "what-it-must-achieve" : found.status,
    cost: found.cost,
    missingCosts: [...found.missingCosts],
    kpi: found.kpi,
    grade: found.grade,
    verdict: isHidden ? "none" : found.verdict,
    isolation: found.isolation,
    confidence: found.confidence,
    unitValue: found.unitValue,
    units: found.units === null || found.units >= minimumGroup ? found.units : null,
    assumed: found.assumed.map((text) => names.without(text)),
    periods: found.periods,
    monthsPerPeriod: found.monthsPerPeriod,
    benefit: isHidden ? null : found.benefit,
    benefitLow: isHidden ? null : found.benefitLow,
    benefitHigh: isHidden ? null : found.benefitHigh,
    ratio: isHidden ? null : found.ratio,
    roi: isHidden ? null : found.roi,
    roiLow: isHidden ? null : found.roiLow,
    roiHigh: isHidden ? null : found.roiHigh,
    paybackMonths: isHidden ? null : found.paybackMonths,
    breakEvenEffect: found.breakEvenEffect,
    others: found.others.filter(({ kpi }) => isOpen(kpi)).map(({ kpi, benefit, roi }) => ({ kpi, benefit, roi })),
    intangibles: null,
    text: "",
  };
  const kpi = found.kpi === null ? undefined : kpiOf.get(found.kpi);
  const design = link?.designs.find(({ effect }) => effect !== null) ?? null;
  const text = isHidden
    ? say`It costs ${money(found.cost, settings.currency)}. ${tooFewText(minimumGroup)}`
    : moneyText(shown, kpi ? { kpi, design } : null, settings);
  return { ...shown, text };
}

/** Where a training stands, without the names of those who answer for it and without words from cells. */
function publishedJourney(journey: Journey, training: TrainingResult, names: Names): Journey {
  const { reviewPlanned, reviewHeld, daysSinceDelivery, revisited, eventOnly, informational } = journey;
  return {
    stages: journey.stages.map(({ stage, status, told, lacks }) => {
      const shown = told.map((text) => names.without(text));
      return { stage, status, has: shown, told: shown, lacks: lacks.map((text) => names.without(text)) };
    }),
    eventOnly,
    informational,
    sponsor: { name: training.sponsor, function: null, fromHrOnly: journey.sponsor.fromHrOnly },
    reviewPlanned,
    reviewHeld,
    daysSinceDelivery,
    revisited,
    leaderActs: {
      model: journey.leaderActs.model,
      referTo: journey.leaderActs.referTo,
      reinforce: journey.leaderActs.reinforce,
    },
    success: {
      defined: journey.success.defined,
      lacks: [],
      scopedBy: null,
      scopedByHrOnly: journey.success.scopedByHrOnly,
    },
    actions: { open: journey.actions.open, done: journey.actions.done, overdue: journey.actions.overdue },
    place: noPlace,
  };
}

const states = /^(?:approved|rejected|deferred|requested|reallocated|decided)$/;

/** The proposal as it is; its reason, and what would change it, told by published numbers. */
function publishedDecision(
  { decision, rule, mandatoryOverride, freed, decided }: Decision,
  inputs: DecisionInputs,
  training: TrainingResult,
  { settings, asOf }: Pick<Analysis, "settings" | "asOf">,
): Decision {
  const { governance, currency } = settings;
  const proposal = { decision, rule, mandatoryOverride };
  const reason = reasonText(inputs, proposal, governance);
  const frees = decision === "pause" || decision === "retire";
  return {
    ...proposal,
    inputs,
    reason: frees ? `${reason} ${freedText(training, currency, asOf)}` : reason,
    wouldChange:
      decisionFor(inputs, governance).rule === rule
        ? wouldChangeText(inputs, governance, decisionFor)
        : say`What would change it is not shown, because it rests on few people.`,
    freed,
    decided: decided && {
      state: states.test(decided.state) ? decided.state : "decided",
      by: null,
      on: decided.on,
      reason: null,
      place: noPlace,
    },
  };
}
