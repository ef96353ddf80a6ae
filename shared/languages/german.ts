import { analysisEvidence } from "./german/analysis-evidence.ts";
import { analysisFollowUp } from "./german/analysis-follow-up.ts";
import { analysisGaps1 } from "./german/analysis-gaps-1.ts";
import { analysisGaps2 } from "./german/analysis-gaps-2.ts";
import { analysisProgramme1 } from "./german/analysis-programme-1.ts";
import { analysisProgramme2 } from "./german/analysis-programme-2.ts";
import { frame } from "./german/frame.ts";
import { pagesEvidence1 } from "./german/pages-evidence-1.ts";
import { pagesEvidence2 } from "./german/pages-evidence-2.ts";
import { pagesGaps1 } from "./german/pages-gaps-1.ts";
import { pagesGaps2 } from "./german/pages-gaps-2.ts";
import { pagesGrowth } from "./german/pages-growth.ts";
import { pagesMethod } from "./german/pages-method.ts";
import { pagesProgramme1 } from "./german/pages-programme-1.ts";
import { pagesProgramme2 } from "./german/pages-programme-2.ts";
import { published } from "./german/published.ts";

/** German, in the formal address: the text for each English message. */
export const german: Readonly<Record<string, string>> = {
  ...analysisEvidence,
  ...analysisFollowUp,
  ...analysisGaps1,
  ...analysisGaps2,
  ...analysisProgramme1,
  ...analysisProgramme2,
  ...frame,
  ...pagesEvidence1,
  ...pagesEvidence2,
  ...pagesGaps1,
  ...pagesGaps2,
  ...pagesGrowth,
  ...pagesMethod,
  ...pagesProgramme1,
  ...pagesProgramme2,
  ...published,
};
