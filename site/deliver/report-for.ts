import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { BudgetPlan } from "../../shared/analysis/budget-plan.ts";
import { auditReport } from "../../shared/report/audience/audit-report.ts";
import { planBasis, type Report, type ReportOptions, reportOf } from "../../shared/report/report.ts";
import type { PlanBasis } from "../solver/plan-budget.ts";
import { Refusal } from "../xlsx/refusal.ts";

/**
 * The report of an analysis with its budget plan, made the same way wherever it is made. The plan is made of nothing but
 * what the readers may see, and there is no report when something about too few people could be worked out from it.
 *
 * @throws Refusal naming the groups that would give people away; RangeError when the minimum group is below 3.
 */
export async function reportFor(
  analysis: Analysis,
  options: Omit<ReportOptions, "budget">,
  planFor: (basis: PlanBasis) => Promise<BudgetPlan | null>,
): Promise<Report> {
  if (options.audience === "hr") return reportOf(analysis, { ...options, budget: await planFor(analysis) });
  const { problem } = auditReport(analysis, options);
  if (problem !== null) throw new Refusal(problem);
  return reportOf(analysis, { ...options, budget: await planFor(planBasis(analysis, options)) });
}
