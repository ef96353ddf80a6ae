import type { Analysis } from "../analysis/analysis.ts";
import { knownOn } from "../analysis/known-on.ts";
import type { Dataset } from "../model.ts";
import { reportOf } from "../report/report.ts";
import type { RawWorkbook } from "../workbook/raw-workbook.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { type SheetContext, sheetsByName } from "./context.ts";
import { coverageSheet } from "./coverage-sheet.ts";
import { dataCheckSheet } from "./data-check-sheet.ts";
import { evidenceSheet } from "./evidence-sheet.ts";
import { groupsSheet } from "./groups-sheet.ts";
import { heatMapSheet } from "./heat-map-sheet.ts";
import { kpiSheet } from "./kpi-sheet.ts";
import { kpiWeightsSheet } from "./kpi-weights-sheet.ts";
import { levelsOf } from "./levels-sheet.ts";
import { linksSheet } from "./links-sheet.ts";
import { methodSheet } from "./method-sheet.ts";
import { moneyFormat } from "./number-formats.ts";
import { plansSheet } from "./plans-sheet.ts";
import { portfolioSheet } from "./portfolio-sheet.ts";
import { prioritiesSheet } from "./priorities-sheet.ts";
import { settingsSheet } from "./settings-sheet.ts";
import { workingsSheet } from "./workings-sheet.ts";

export interface ResultSheetOptions {
  /** The workbook the sheets will stand in, with the user's own: then they follow its cells and lead back to them. */
  workbook?: RawWorkbook;
  /** Up to so many rows of people and skills, or of measured values, formulas count from the rows themselves. */
  liveRows?: number;
  /** Up to so many gaps are listed and ranked. */
  mostGaps?: number;
}

const usualLiveRows = 10_000;
const usualGaps = 1000;

/**
 * The result sheets of an analysis as plans: answers first, then method and settings, last the data that the formulas
 * need. `dataset` is the one that was analysed. Everything in a sheet without data says what would fill it.
 */
export function resultSheetsOf(analysis: Analysis, dataset: Dataset, options: ResultSheetOptions = {}): SheetPlan[] {
  const context: SheetContext = {
    analysis,
    dataset: knownOn(dataset, analysis.asOf).dataset,
    report: reportOf(analysis, { audience: "hr" }),
    beside: sheetsByName(options.workbook ?? null),
    liveRows: options.liveRows ?? usualLiveRows,
    mostGaps: options.mostGaps ?? usualGaps,
    money: moneyFormat(analysis.settings.currency),
  };
  const kpis = kpiSheet(context);
  const kpiWeights = kpiWeightsSheet(context, kpis);
  const levels = levelsOf(context);
  const workings = workingsSheet(context, levels, kpiWeights);
  const groups = groupsSheet(context, levels, workings);
  const evidence = evidenceSheet(context);
  return [
    prioritiesSheet(context, workings),
    heatMapSheet(context, workings, groups),
    groups.plan,
    coverageSheet(context, levels),
    kpis.plan,
    linksSheet(context),
    evidence.plan,
    portfolioSheet(context, evidence),
    plansSheet(context, levels),
    dataCheckSheet(context),
    methodSheet(context),
    settingsSheet(context),
    levels.plan,
    workings.plan,
    kpiWeights.plan,
    evidence.measurements,
  ];
}
