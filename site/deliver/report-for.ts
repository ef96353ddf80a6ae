import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { BudgetPlan } from "../../shared/analysis/budget-plan.ts";
import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import type { Dataset } from "../../shared/model.ts";
import { auditReport } from "../../shared/report/audience/audit-report.ts";
import { planBasis, type Report, type ReportOptions, reportOf } from "../../shared/report/report.ts";
import type { PlanBasis } from "../solver/plan-budget.ts";
import { Refusal } from "../xlsx/refusal.ts";

/** What a report is made of that not every place has: a solver, and the templates of documents. */
export interface ReportHelp {
  planFor(basis: PlanBasis): Promise<BudgetPlan | null>;
  /** Of the built renderer; `null` where no documents are wanted. */
  documentsFor:
    | ((analysisIn: MadeOf["analysisIn"], dataset: Dataset, options: ReportOptions) => ReportDocuments | null)
    | null;
}

/** What a report is made of: the analysis in the report's format, and as it is in another one. */
interface MadeOf {
  analysis: Analysis;
  analysisIn(format: LocaleFormat): Analysis;
  dataset: Dataset;
}

/**
 * The report of an analysis with its budget plan, and the documents that come with it, made the same way wherever they
 * are made. The plan is made of nothing but what the readers may see, and there is no report when something about too
 * few people could be worked out from it.
 *
 * @throws Refusal naming the groups that would give people away; RangeError when the minimum group is below 3.
 */
export async function reportFor(
  { analysis, analysisIn, dataset }: MadeOf,
  options: Omit<ReportOptions, "budget" | "documents">,
  { planFor, documentsFor }: ReportHelp,
): Promise<{ report: Report; documents: ReportDocuments | null }> {
  const isOpen = options.audience === "hr";
  const problem = isOpen ? null : auditReport(analysis, options).problem;
  if (problem !== null) throw new Refusal(problem);
  const budget = await planFor(isOpen ? analysis : planBasis(analysis, options));
  const { locale = usualFormat } = options;
  const spokenIn = (format: LocaleFormat) => (format === locale ? analysis : analysisIn(format));
  const documents = documentsFor?.(spokenIn, dataset, options) ?? null;
  return { report: reportOf(analysis, { ...options, budget, documents: documents?.list ?? null }), documents };
}
