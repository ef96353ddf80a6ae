/** What our sheets are called, in the order in which they stand; all begin alike, so that they are found together. */
export const resultSheetNames = {
  priorities: "TL Gap priorities",
  heatMap: "TL Heat map",
  groups: "TL Gaps by group",
  coverage: "TL Coverage",
  kpis: "TL KPI attainment",
  links: "TL Training–KPI links",
  evidence: "TL Evidence",
  portfolio: "TL Portfolio",
  plans: "TL Development plans",
  dataCheck: "TL Data check",
  method: "TL Method",
  settings: "TL Settings",
  levels: "TL Levels",
  workings: "TL Priority workings",
  kpiWeights: "TL KPI weights",
  measurements: "TL Measurements",
  runbook: "TL Runbook",
  overview: "TL Overview",
} as const;

const names: ReadonlySet<string> = new Set(Object.values(resultSheetNames));

/**
 * Whether a sheet is one that we wrote, by its name: results are never read as data. “(2)” and the like are ours too,
 * written beside a sheet of the user's of the same name.
 *
 * @example isResultSheet("TL Evidence (2)") // => true
 * @example isResultSheet("TL Team") // => false
 */
export function isResultSheet(name: string): boolean {
  return names.has(name.replace(/ \(\d+\)$/, ""));
}
