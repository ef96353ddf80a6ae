import type { Analysis } from "../analysis/analysis.ts";
import type { BudgetPlan } from "../analysis/budget-plan.ts";
import type { TableMapping } from "../workbook/mapping.ts";

/** Who reads it. A report holds only what its audience may see. */
export type Audience = "hr";

/**
 * What of an analysis a site shows. The snapshot stays with the workbook's owner, and where many people hold a skill
 * they are counted, not named.
 */
export type PublishedAnalysis = Omit<Analysis, "snapshot">;

/** Holders of a skill in a team are named up to so many. */
const mostHolders = 3;

/** What a site is made of: plain JSON for one audience. */
export interface Report {
  schema: "throughline/report/1";
  audience: Audience;
  title: string;
  analysis: PublishedAnalysis;
  /** How each sheet was understood, for the data check. */
  tables: readonly TableMapping[];
  /** How many people have a page of their own: the first so many by name. */
  personPages: number;
  /** `null`: no plan was made, because nothing is on offer or no solver was there. */
  budget: BudgetPlan | null;
}

/**
 * The report of an analysis for one audience. HR sees everything, people included.
 * `personPages` limits how many people get a page of their own (everyone when left out).
 */
export function reportOf(
  analysis: Analysis,
  options: { audience: Audience; tables?: readonly TableMapping[]; personPages?: number; budget?: BudgetPlan | null },
): Report {
  const { snapshot: _, ...shown } = analysis;
  const coverage = analysis.coverage.map((item) =>
    item.holders.length > mostHolders ? { ...item, holders: [] } : item,
  );
  return {
    schema: "throughline/report/1",
    audience: options.audience,
    title: analysis.settings.organisation ?? analysis.workbook.replace(/\.(xlsx|xlsm|csv)$/i, ""),
    analysis: { ...shown, coverage },
    tables: options.tables ?? [],
    personPages: Math.min(options.personPages ?? analysis.people.length, analysis.people.length),
    budget: options.budget ?? null,
  };
}
