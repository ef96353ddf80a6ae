import type { GapClass, GapMetrics } from "../analysis/gap-results.ts";
import { classWords } from "../report/views/parts.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import type { Column } from "./table-sheet.ts";

/* Gap metrics (METHODS 1.3) as formulas over the counts of a row. */

/** The counts every metric follows from. `need` to `lost` are weighted levels above the lowest one. */
export type CountKey = "demand" | "assessed" | "short" | "totalGap" | "surplus" | "need" | "needUnrated" | "lost";
export type MetricKey =
  | "coverage"
  | "meanGap"
  | "meeting"
  | "meetingLow"
  | "meetingHigh"
  | "index"
  | "indexLow"
  | "indexHigh";

/** A sheet whose rows hold the counts. */
interface Cells {
  cell(key: CountKey, row: number): string;
}

/** Headers and looks of the counts. */
export const countHeads: Record<CountKey, Pick<Column<unknown>, "header" | "width" | "format">> = {
  demand: { header: "People required", width: 12, format: formats.count },
  assessed: { header: "Rated", width: 9, format: formats.count },
  short: { header: "Short", width: 9, format: formats.count },
  totalGap: { header: "Total gap in levels", width: 10, format: formats.level },
  surplus: { header: "Levels above the requirement", width: 12, format: formats.level },
  need: { header: "Weighted need, rated", width: 11, format: formats.level },
  needUnrated: { header: "Weighted need, not rated", width: 11, format: formats.level },
  lost: { header: "Weighted gap", width: 10, format: formats.level },
};

/** Coverage, mean gap, share meeting and proficiency index with their bounds, for rows that hold the counts. */
export function metricColumns<Row>(
  layout: Cells,
  metricsOf: (row: Row) => GapMetrics,
  /** `false`: the weighted needs are not listed, so the index is a value. */
  hasNeeds: boolean,
): Record<MetricKey, Column<Row>> {
  const at = (key: CountKey, row: number) => layout.cell(key, row);
  const [share, levels] = [
    { width: 10, format: formats.share },
    { width: 9, format: formats.mean },
  ];
  const column = (
    head: Pick<Column<Row>, "header" | "width" | "format">,
    field: keyof GapMetrics,
    formula: (row: number) => string,
  ): Column<Row> => ({ ...head, cell: (row, line) => live(formula(line), metricsOf(row)[field]) });
  const index = (header: string, field: keyof GapMetrics, formula: (row: number) => string): Column<Row> =>
    hasNeeds
      ? column({ header, ...share }, field, formula)
      : { header, ...share, cell: (row): PlannedCell => metricsOf(row)[field] };
  const of = (over: CountKey, formula: (row: number) => string) => (row: number) =>
    `IF(${at(over, row)}=0,"",${formula(row)})`;
  const met = (row: number) => `(${at("assessed", row)}-${at("short", row)})`;
  const open = (row: number) => `(${at("demand", row)}-${at("short", row)})`;
  const allNeed = (row: number) => `(${at("need", row)}+${at("needUnrated", row)})`;
  return {
    coverage: column(
      { header: "Share rated", ...share },
      "coverage",
      of("demand", (row) => `${at("assessed", row)}/${at("demand", row)}`),
    ),
    meanGap: column(
      { header: "Mean gap in levels", ...levels },
      "meanGap",
      of("assessed", (row) => `${at("totalGap", row)}/${at("assessed", row)}`),
    ),
    meeting: column(
      { header: "Share meeting it", ...share },
      "pctMeeting",
      of("assessed", (row) => `${met(row)}/${at("assessed", row)}`),
    ),
    meetingLow: column(
      { header: "at least", ...share },
      "pctMeetingLow",
      of("demand", (row) => `${met(row)}/${at("demand", row)}`),
    ),
    meetingHigh: column(
      { header: "at most", ...share },
      "pctMeetingHigh",
      of("demand", (row) => `${open(row)}/${at("demand", row)}`),
    ),
    index: index(
      "Proficiency index",
      "proficiencyIndex",
      (row) => `IF(OR(${at("assessed", row)}=0,${at("need", row)}<=0),"",1-${at("lost", row)}/${at("need", row)})`,
    ),
    indexLow: index(
      "index at least",
      "proficiencyLow",
      (row) => `IF(${allNeed(row)}<=0,"",1-(N(${at("lost", row)})+${at("needUnrated", row)})/${allNeed(row)})`,
    ),
    indexHigh: index(
      "index at most",
      "proficiencyHigh",
      (row) => `IF(${allNeed(row)}<=0,"",1-N(${at("lost", row)})/${allNeed(row)})`,
    ),
  };
}

/** Whether a gap belongs to the group or to single people (METHODS 1.7), over the counts of a row. */
export function kindFormula(layout: Cells, row: number): string {
  const at = (key: CountKey) => layout.cell(key, row);
  const [D, A, k] = [at("demand"), at("assessed"), at("short")];
  const could = `${k}+${D}-${A}`;
  const guard = "0.000000001";
  const say = (kind: GapClass) => `"${classWords[kind]}"`;
  const systemic = `AND(${k}/${D}>=TL_systemic_share-${guard},${k}>=TL_systemic_people)`;
  const few = `OR((${could})/${D}<TL_individual_share-${guard},${could}<TL_systemic_people)`;
  const mayBe = `AND((${could})/${D}>=TL_systemic_share-${guard},${could}>=TL_systemic_people)`;
  return `IF(${D}=0,${say("no-requirement")},IF(${A}=0,${say("unknown")},IF(${could}=0,${say("none")},IF(${systemic},${say("systemic")},IF(AND(${k}>0,${few}),${say("individual")},IF(OR(${mayBe},${k}=0),${say("undetermined")},${say("shared")}))))))`;
}

/** A count of nothing is 0, a sum over nobody is not known. */
export function countOf(metrics: GapMetrics, key: CountKey): CellValue {
  switch (key) {
    case "demand":
      return metrics.demand;
    case "assessed":
      return metrics.assessed;
    case "short":
      return metrics.gapCount;
    case "totalGap":
      return metrics.totalGap;
    case "surplus":
      return metrics.surplusTotal;
    case "lost":
      return metrics.weightedGap;
    default:
      return null;
  }
}
