import type { ProgrammeResults } from "../../../shared/analysis/programme-results.ts";

/** What is known of trainings in a workbook that has none. */
export const noProgramme: ProgrammeResults = {
  evidence: [],
  suggestedLinks: [],
  evaluations: [],
  forecasts: [],
  speed: [],
  staying: [],
  causes: { causes: [], topGaps: 0, known: 0, notSkill: 0, share: null, text: "No gap has been looked into." },
  advice: [],
  health: [],
  cadence: [],
  managers: [],
  portfolio: {
    counts: { continue: 0, scale: 0, "re-scope": 0, pause: 0, retire: 0 },
    spend: null,
    freed: null,
    reallocate: [],
    overlaps: [],
    eventOnly: { trainings: [], spend: null },
    text: "There are no trainings.",
  },
  offers: { gaps: [], offers: [], leftOut: [], assumed: [] },
};
