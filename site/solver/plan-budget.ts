import type { Analysis } from "../../shared/analysis/analysis.ts";
import { type Asked, type BudgetPlan, budgetPlanOf } from "../../shared/analysis/budget-plan.ts";

/** The plan for a budget; `null` when there is nothing to spend it on. The solver is loaded only when there is. */
export async function planBudget(
  analysis: Analysis,
  asked: Asked,
  limits: { each: number; altogether: number },
): Promise<BudgetPlan | null> {
  if (analysis.offers.offers.length === 0) return null;
  const { highsSolver } = await import("./highs.ts");
  return budgetPlanOf(analysis, asked, await highsSolver(limits));
}

/** The plan that a report shows: for the budget and hours of the Settings sheet, else for all that is on offer. */
export function frontierForReport(analysis: Analysis): Promise<BudgetPlan | null> {
  return planBudget(analysis, { money: null, hours: null }, { each: 2, altogether: 12 });
}
