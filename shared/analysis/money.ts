import { money as moneyIn, number } from "../format.ts";
import { say } from "../language.ts";
import type { Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { KpiResult, TrainingResult } from "./analysis.ts";
import type { Money } from "./evaluation.ts";
import { type DesignResult, grades, type LinkEvidence } from "./evidence-results.ts";
import { moneyText } from "./money-text.ts";
import { isolates, type Roi, roiOf } from "./roi.ts";
import type { Settings } from "./settings.ts";
import { costOf } from "./training.ts";

/** What the money of a training is worked out from. */
export interface MoneyContext {
  result: TrainingResult;
  evidence: readonly LinkEvidence[];
  kpis: ReadonlyMap<string, KpiResult>;
  settings: Settings;
  /** How many months one period of a KPI lasts; `null`: not known. */
  monthsPerPeriodOf: (kpi: string) => number | null;
}

/** A KPI of the training with a price, and what its strongest design found. */
interface Priced {
  link: LinkEvidence;
  kpi: KpiResult;
  unitValue: number;
  design: DesignResult | null;
}

/** What stands beside the effect in the sum, and what of it was taken for granted. */
interface Terms {
  confidence: number;
  units: number;
  periods: number;
  monthsPerPeriod: number;
  assumed: string[];
}

/**
 * The return on a training's cost (Phillips), with its range. Of several KPIs with a value per unit the one with the
 * strongest evidence counts, of equals the first by id; the others are listed and never added. Where nothing was
 * measured only the change that would pay the cost is told. Cost items nobody filled in are missing from the sum, so
 * the return is too high; the participants' time is worked out from `settings.hourlyRate` where the sheet does not say.
 * Benefits count for `settings.horizonMonths`, or for the periods that the sheet names.
 * Source: J. J. Phillips and P. P. Phillips, Handbook of Training Evaluation and Measurement Methods, 4th ed., 2016.
 */
export function moneyOf(training: Training, context: MoneyContext): Money {
  const { costs, assumed } = costsWithTime(training, context);
  const { cost, missingCosts } = costOf(costs);
  const priced = pricedLinks(training, context);
  const intangibles = training.kept?.intangibles;
  const blank: Money = {
    ...noReturn,
    cost,
    missingCosts: cost === null ? ["total"] : missingCosts,
    isolation: training.isolation,
    confidence: training.confidence,
    assumed,
    intangibles: typeof intangibles === "string" ? intangibles : null,
  };
  const [main, ...rest] = priced;
  if (!main) {
    const money: Money = { ...blank, status: cost === null ? "no-cost" : "no-value" };
    return { ...money, text: moneyText(money, null, context.settings) };
  }
  const terms = termsOf(training, main, context);
  const roi = returnOn(training, main, terms, costs);
  const money: Money = {
    ...blank,
    kpi: main.kpi.id,
    grade: main.link.grade,
    verdict: main.link.countsAs,
    isolation: isolates(main.link.grade) ? 1 : training.isolation,
    confidence: terms.confidence,
    unitValue: main.unitValue,
    units: terms.units,
    periods: terms.periods,
    monthsPerPeriod: terms.monthsPerPeriod,
    assumed: [...assumed, ...terms.assumed],
    ...figures(roi, main, cost),
    breakEvenEffect: cost === null ? null : breakEvenOf(roi, training, main, terms, costs),
    others: rest.flatMap((other) => otherBenefit(training, other, costs, cost, context)),
  };
  return { ...money, text: moneyText(money, main, context.settings) };
}

/** A return of which nothing is known yet beside what it costs. */
export const noReturn: Omit<Money, "cost" | "missingCosts" | "intangibles"> = {
  status: "no-value",
  kpi: null,
  grade: null,
  verdict: null,
  isolation: null,
  confidence: null,
  unitValue: null,
  units: null,
  assumed: [],
  periods: null,
  monthsPerPeriod: null,
  benefit: null,
  benefitLow: null,
  benefitHigh: null,
  ratio: null,
  roi: null,
  roiLow: null,
  roiHigh: null,
  paybackMonths: null,
  breakEvenEffect: null,
  others: [],
  text: "",
};

function costsWithTime(
  { costs, hours }: Training,
  { result, settings }: MoneyContext,
): { costs: Training["costs"]; assumed: string[] } {
  const rate = settings.hourlyRate;
  const isKnown = costs.total !== undefined || costs.participantTime !== undefined;
  if (isKnown || rate === null || hours === null || result.participants === 0) return { costs, assumed: [] };
  const participantTime = hours * result.participants * rate;
  return {
    costs: { ...costs, participantTime },
    assumed: [
      say`the time of the participants costs ${number(hours, 2)} hours × ${number(result.participants)} people × ${moneyIn(rate, settings.currency, 2)}`,
    ],
  };
}

/** Links of the training whose KPI has a value per unit: measured ones first, strongest evidence first, each KPI once. */
function pricedLinks({ id }: Training, { evidence, kpis }: MoneyContext): Priced[] {
  const priced = new Map<string, Priced>();
  for (const link of evidence) {
    const kpi = kpis.get(link.kpi);
    if (link.training !== id || !kpi || kpi.valuePerUnit === null) continue;
    const design = link.designs.find(({ effect }) => effect !== null) ?? null;
    const found = { link, kpi, unitValue: kpi.valuePerUnit, design };
    const known = priced.get(kpi.id);
    if (!known || strongestFirst(found, known) < 0) priced.set(kpi.id, found);
  }
  return [...priced.values()].sort(strongestFirst);
}

function strongestFirst(a: Priced, b: Priced): number {
  return (
    Number(b.design !== null) - Number(a.design !== null) ||
    grades.indexOf(b.link.grade) - grades.indexOf(a.link.grade) ||
    byCodePoint(a.kpi.id, b.kpi.id) ||
    byCodePoint(a.link.link, b.link.link)
  );
}

function termsOf(training: Training, { kpi, design }: Priced, context: MoneyContext): Terms {
  const assumed: string[] = [];
  const assume = <T>(value: T | null, otherwise: T, why: string): T => {
    if (value === null) assumed.push(why);
    return value ?? otherwise;
  };
  const counted = design === null || design.counted === "periods" ? 1 : Math.max(1, design.n);
  const units = assume(
    aboveZero(training.kept?.units),
    counted,
    counted === 1
      ? say`the change counts for one unit`
      : say`the change counts for the ${counted} trained ${design!.counted} that were measured`,
  );
  const monthsPerPeriod = assume(
    context.monthsPerPeriodOf(kpi.id),
    1,
    say`a period is a month, because the KPI has no history`,
  );
  const periods = assume(
    aboveZero(training.kept?.periods),
    context.settings.horizonMonths / monthsPerPeriod,
    say`the benefit lasts ${context.settings.horizonMonths} months and ends then`,
  );
  const confidence = assume(training.confidence, 1, say`the confidence in the estimate is 100 %`);
  if (kpi.percent)
    assumed.push(say`the value per unit is that of a full 100 percentage points, as the KPI's cells count`);
  return { confidence, units, periods, monthsPerPeriod, assumed };
}

function returnOn(
  { isolation }: Training,
  { link, kpi, unitValue, design }: Priced,
  { confidence, units, periods, monthsPerPeriod }: Terms,
  costs: Training["costs"],
): Roi {
  const isMeasured = design !== null && kpi.direction !== null;
  return roiOf({
    costs,
    grade: link.grade,
    isolation,
    confidence,
    direction: kpi.direction ?? "higher",
    effect: isMeasured ? design.effect : null,
    effectLow: isMeasured ? design.low : null,
    effectHigh: isMeasured ? design.high : null,
    unitValue,
    units,
    periods,
    monthsPerPeriod,
  });
}

function figures(
  roi: Roi,
  { link, kpi, design }: Priced,
  cost: number | null,
): Pick<
  Money,
  "status" | "benefit" | "benefitLow" | "benefitHigh" | "ratio" | "roi" | "roiLow" | "roiHigh" | "paybackMonths"
> {
  const isAsserted = link.grade === "E0" || design === null;
  return {
    status: statusOf(roi, cost, isAsserted, kpi),
    benefit: isAsserted ? null : roi.benefit,
    benefitLow: isAsserted ? null : roi.benefitLow,
    benefitHigh: isAsserted ? null : roi.benefitHigh,
    ratio: isAsserted ? null : roi.bcr,
    roi: isAsserted ? null : roi.roiPct,
    roiLow: isAsserted ? null : roi.roiLow,
    roiHigh: isAsserted ? null : roi.roiHigh,
    paybackMonths: isAsserted ? null : roi.paybackMonths,
  };
}

/** Where the sponsor has not been asked, the change that would pay the cost if all of it were due to the training. */
function breakEvenOf(
  { status, breakEvenEffect }: Roi,
  training: Training,
  main: Priced,
  terms: Terms,
  costs: Training["costs"],
): number | null {
  if (status === "ok") return breakEvenEffect;
  return returnOn({ ...training, isolation: 1 }, main, terms, costs).breakEvenEffect;
}

function statusOf(roi: Roi, cost: number | null, isAsserted: boolean, { direction }: KpiResult): Money["status"] {
  if (cost === null) return "no-cost";
  if (cost === 0 && isAsserted) return "zero-cost";
  if (roi.status === "needs-isolation") return "needs-isolation";
  if (isAsserted) return "what-it-must-achieve";
  if (direction === null || roi.benefit === null) return "no-effect";
  return cost > 0 ? "ok" : "zero-cost";
}

function otherBenefit(
  training: Training,
  other: Priced,
  costs: Training["costs"],
  cost: number | null,
  context: MoneyContext,
): Money["others"] {
  const { benefit, roi } = figures(returnOn(training, other, termsOf(training, other, context), costs), other, cost);
  return benefit === null ? [] : [{ kpi: other.kpi.id, benefit, roi: cost === null ? null : roi }];
}

function aboveZero(value: string | number | boolean | null | undefined): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}
