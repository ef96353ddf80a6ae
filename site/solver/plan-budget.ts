import { type Asked, type BudgetPlan, budgetPlanOf } from "../../shared/analysis/budget-plan.ts";

/** What a plan is made of. */
export type PlanBasis = Parameters<typeof budgetPlanOf>[0];

/**
 * The plan for a budget; `null` when there is nothing to spend it on. The solver is loaded only when there is, in a
 * browser from the address `program`.
 */
export async function planBudget(
  analysis: PlanBasis,
  asked: Asked,
  limits: { each: number; altogether: number },
  program?: string,
): Promise<BudgetPlan | null> {
  if (analysis.offers.offers.length === 0) return null;
  const { highsSolver } = await import("./highs.ts");
  return budgetPlanOf(analysis, asked, await highsSolver(limits, program));
}

/** Seconds for one solve and for all of them. A busy machine must not reach them: a plan cut short is another plan. */
const reportLimits = { each: 10, altogether: 30 };

/** The plan that a report shows: for the budget and hours of the Settings sheet, else for all that is on offer. */
export function frontierForReport(analysis: PlanBasis, program?: string): Promise<BudgetPlan | null> {
  return planBudget(analysis, { money: null, hours: null }, reportLimits, program);
}
