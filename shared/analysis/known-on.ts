import { dateText, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import type { Problem } from "../workbook/problems.ts";

/**
 * A dataset without the KPI values of periods that begin after the day `asOf`, and a problem that says so: what lies
 * ahead is a plan or a slip, and no evidence. The dataset itself where there is none.
 */
export function knownOn(dataset: Dataset, asOf: IsoDate): { dataset: Dataset; problems: Problem[] } {
  const later = dataset.history.filter(({ period }) => period > asOf);
  const [first] = later;
  if (first === undefined) return { dataset, problems: [] };
  return {
    dataset: { ...dataset, history: dataset.history.filter(({ period }) => period <= asOf) },
    problems: [
      {
        code: "laterPeriods",
        severity: "warning",
        place: { sheet: first.place.sheet, range: null },
        cells: 0,
        message: say`${plural(later.length, "value")} of KPIs ${later.length === 1 ? say`is` : say`are`} of periods after ${dateText(asOf)}.`,
        assumed: say`They are not used: what lies ahead shows no effect.`,
        fix: say`Nothing, if they are plans. If they were measured, choose a later day for the analysis, or mend the periods.`,
      },
    ],
  };
}
