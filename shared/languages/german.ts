import { analysisCauses } from "./german/analysis-causes.ts";
import { analysisEvidence } from "./german/analysis-evidence.ts";
import { analysisFollowUp } from "./german/analysis-follow-up.ts";
import { analysisGaps } from "./german/analysis-gaps.ts";
import { analysisHeadlines } from "./german/analysis-headlines.ts";
import { analysisMoney } from "./german/analysis-money.ts";
import { analysisTraining } from "./german/analysis-training.ts";
import { findings } from "./german/findings.ts";
import { findingsColumns } from "./german/findings-columns.ts";
import { findingsLevels } from "./german/findings-levels.ts";
import { findingsReasons } from "./german/findings-reasons.ts";
import { findingsSheets } from "./german/findings-sheets.ts";
import { frame } from "./german/frame.ts";
import { pagesDataCheck } from "./german/pages-data-check.ts";
import { pagesEvidence } from "./german/pages-evidence.ts";
import { pagesFollowUp } from "./german/pages-follow-up.ts";
import { pagesGaps1 } from "./german/pages-gaps-1.ts";
import { pagesGaps2 } from "./german/pages-gaps-2.ts";
import { pagesGrowth } from "./german/pages-growth.ts";
import { pagesLines } from "./german/pages-lines.ts";
import { pagesMethod } from "./german/pages-method.ts";
import { pagesPeople } from "./german/pages-people.ts";
import { pagesPortfolio } from "./german/pages-portfolio.ts";
import { pagesTrainings } from "./german/pages-trainings.ts";
import { published } from "./german/published.ts";

/** German, in the formal address: the text for each English message. */
export const german: Readonly<Record<string, string>> = {
  ...analysisCauses,
  ...analysisEvidence,
  ...analysisFollowUp,
  ...analysisGaps,
  ...analysisHeadlines,
  ...analysisMoney,
  ...analysisTraining,
  ...findings,
  ...findingsColumns,
  ...findingsLevels,
  ...findingsReasons,
  ...findingsSheets,
  ...frame,
  ...pagesDataCheck,
  ...pagesEvidence,
  ...pagesFollowUp,
  ...pagesGaps1,
  ...pagesGaps2,
  ...pagesGrowth,
  ...pagesLines,
  ...pagesMethod,
  ...pagesPeople,
  ...pagesPortfolio,
  ...pagesTrainings,
  ...published,
};
