import type { CostItem, KpiDirection } from "../model.ts";
import type { Grade } from "./evidence-results.ts";
import { costOf } from "./training.ts";

/** What the return on a training is worked out from. Money in one currency; effects per unit and period, as measured. */
export interface RoiInput {
  /** `null` or left out: not known, and not in the sum. */
  costs: Partial<Record<CostItem | "total", number | null>>;
  grade: Grade;
  /** Share of the change that is due to the training, asked from the sponsor; only E0 and E1 need it. */
  isolation: number | null;
  /** How sure that is, from 0 to 1. */
  confidence: number;
  direction: KpiDirection;
  effect: number | null;
  effectLow: number | null;
  effectHigh: number | null;
  unitValue: number;
  units: number;
  periods: number;
  monthsPerPeriod: number;
}

export interface Roi {
  status: "ok" | "needs-isolation";
  cost: number;
  benefit: number | null;
  benefitLow: number | null;
  benefitHigh: number | null;
  /** Benefit per unit of cost. */
  bcr: number | null;
  roiPct: number | null;
  roiLow: number | null;
  roiHigh: number | null;
  paybackMonths: number | null;
  /** Size of the change per unit and period that pays the cost, above 0. */
  breakEvenEffect: number | null;
}

/**
 * Return on a training's cost (METHODS 4.5), in percent: 0 is break-even, −100 a total loss. The limits are those of
 * the effect's interval, from the worse to the better; where lower is better, a fall is a benefit. Grades E2 to E4
 * count the whole effect, because the design isolates it; E0 and E1 only the share `isolation`, without which nothing
 * is worked out (`needs-isolation`). Without cost the ratios are `null`, without a benefit the payback.
 * Source: J. J. Phillips and P. P. Phillips, Handbook of Training Evaluation and Measurement Methods, 4th ed., 2016.
 *
 * @example
 * roiOf({ costs: { delivery: 14000 }, grade: "E1", isolation: 0.5, confidence: 1, direction: "lower", effect: -2,
 *   effectLow: -3, effectHigh: -1, unitValue: 35, units: 50, periods: 12, monthsPerPeriod: 1 }).roiPct // => 50
 */
export function roiOf(input: RoiInput): Roi {
  const known = Object.entries(input.costs).filter(([, amount]) => amount !== null);
  const cost = costOf(Object.fromEntries(known)).cost ?? 0;
  const share = isolates(input.grade) ? 1 : input.isolation;
  if (share === null) return { ...nothing, status: "needs-isolation", cost };
  const perUnit = input.unitValue * input.units * share * input.confidence * input.periods;
  const sign = input.direction === "higher" ? 1 : -1;
  const worth = (effect: number | null) => (effect === null ? null : sign * effect * perUnit);
  const [worse, better] =
    sign > 0 ? [input.effectLow, input.effectHigh] : ([input.effectHigh, input.effectLow] as const);
  const percent = (benefit: number | null) => (benefit === null ? null : returnOnCost(benefit, cost));
  const [benefit, benefitLow, benefitHigh] = [worth(input.effect), worth(worse), worth(better)];
  const months = input.periods * input.monthsPerPeriod;
  return {
    status: "ok",
    cost,
    benefit,
    benefitLow,
    benefitHigh,
    bcr: benefit === null || !(cost > 0) ? null : benefit / cost,
    roiPct: percent(benefit),
    roiLow: percent(benefitLow),
    roiHigh: percent(benefitHigh),
    paybackMonths: benefit !== null && benefit > 0 && cost > 0 && months > 0 ? cost / (benefit / months) : null,
    breakEvenEffect: perUnit > 0 ? cost / perUnit : null,
  };
}

/**
 * Return on a cost in percent: 100 means that every unit of money came back and brought one more with it, 0 is
 * break-even, −100 a total loss. Benefit and cost are money in one currency. `null` when the cost is not above 0.
 * Source: J. J. Phillips and P. P. Phillips, Handbook of Training Evaluation and Measurement Methods, 4th ed., 2016.
 *
 * @example returnOnCost(80_000, 50_000) // => 60
 */
export function returnOnCost(benefit: number, cost: number): number | null {
  return cost > 0 ? (100 * (benefit - cost)) / cost : null;
}

/**
 * Whether the design behind a grade tells the effect of the training from everything else.
 *
 * @example isolates("E1") // => false
 */
export function isolates(grade: Grade): boolean {
  return grade !== "E0" && grade !== "E1";
}

const nothing: Omit<Roi, "status" | "cost"> = {
  benefit: null,
  benefitLow: null,
  benefitHigh: null,
  bcr: null,
  roiPct: null,
  roiLow: null,
  roiHigh: null,
  paybackMonths: null,
  breakEvenEffect: null,
};
