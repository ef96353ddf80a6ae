import { criteria } from "../analysis/gap-results.ts";
import { dateText } from "../format.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { ListValidation, SheetPlan } from "../workbook/sheet-plan.ts";
import type { SheetContext } from "./context.ts";
import { Layout } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type SettingRow, settingRows } from "./setting-rows.ts";
import { firstRow, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.settings, [
  "name",
  "value",
  "share",
  "allowed",
  "meaning",
  "effect",
] as const);
const allAtOnce = "at once, in every sheet";
const later = "when the workbook is analysed again: change it on the sheet Settings";
const fact = "fixed: what the analysis found";

interface Row extends SettingRow {
  effect: string;
}

/** Weights and thresholds. What formulas use can be changed here; the rest is shown with what it was. */
export function settingsSheet({ analysis, beside }: SheetContext): SheetPlan {
  const { scale, headcount, settings } = analysis;
  // Views of several raters are combined by a formula only where the sheets follow the workbook's own cells.
  const combines = beside !== null && settings.combineRaters === "weighted";
  const isLive = ({ live, name }: SettingRow) => live !== null && (combines || !name.startsWith("Rater weight"));
  const rows: Row[] = [
    ...settingRows(settings).map((row) => ({ ...row, effect: isLive(row) ? allAtOnce : later })),
    factOf("People in the analysis", headcount, "Everybody with a rating or a requirement", "TL_people"),
    factOf("Lowest level", scale.min, "Of the scale of the workbook", "TL_lowest_level"),
    factOf("Highest level", scale.max, "Of the scale of the workbook", "TL_highest_level"),
    factOf("As of", dateText(analysis.asOf), "The day the analysis is for", null),
    factOf("Seed", analysis.seed, "Of everything that is drawn at random", null),
    factOf("Throughline", analysis.version, "The version that wrote these sheets", null),
  ];
  const at = (name: string) => firstRow + rows.findIndex((row) => row.name === name);
  const weights = layout.block("value", at(`Weight: ${criteria[0]}`), at(`Weight: ${criteria.at(-1)}`));
  const total = criteria.reduce((sum, criterion) => sum + settings.weights[criterion], 0);
  const area = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
  const value = layout.column("value");
  return tableSheet({
    layout,
    title: "Settings",
    sentence: "Change a yellow cell, and the ranking and everything above the levels follow at once.",
    note: "To keep a change for the next analysis, put the same name and value on the sheet Settings of the workbook. These are conventions unless the sheet Method names a source.",
    from: { sheets: [], linked: false },
    table: "TL_Settings",
    frozenColumns: 1,
    tab: "input",
    rows,
    columns: {
      name: { header: "Setting", width: 34, cell: ({ name }) => name },
      value: { header: "Value", width: 14, cell: (row) => row.value },
      share: {
        header: "Share of all weights",
        width: 12,
        format: formats.share,
        cell: ({ name, value }, row) =>
          name.startsWith("Weight: ")
            ? live(
                `IF(SUM(${weights})>0,${layout.cell("value", row)}/SUM(${weights}),0)`,
                total > 0 ? (value as number) / total : 0,
              )
            : null,
      },
      allowed: { header: "Allowed", width: 30, cell: ({ allowed }) => allowed },
      meaning: { header: "What it does", width: 64, wrap: true, cell: ({ meaning }) => meaning },
      effect: { header: "A change counts", width: 34, wrap: true, cell: ({ effect }) => effect },
    },
    more: {
      inputs: rows.flatMap(({ effect }, index) => (effect === allAtOnce ? [area(firstRow + index, value)] : [])),
      cellFormats: rows.flatMap(({ format }, index) =>
        format === "General" ? [] : [{ area: area(firstRow + index, value), format }],
      ),
      lists: rows.flatMap((row, index) => listOf(row, area(firstRow + index, value))),
      names: [
        ...rows.flatMap((row, index) =>
          row.live === null ? [] : [{ name: row.live, area: area(firstRow + index, value) }],
        ),
        ...criteria.map((criterion) => ({
          name: `TL_share_${criterion}`,
          area: area(at(`Weight: ${criterion}`), layout.column("share")),
        })),
      ],
    },
  });
}

function listOf({ choices, effect }: Row, area: ListValidation["area"]): ListValidation[] {
  return choices === null || effect !== allAtOnce ? [] : [{ area, choices }];
}

function factOf(name: string, value: string | number, meaning: string, live: string | null): Row {
  return { name, value, meaning, allowed: "", live, format: "General", choices: null, effect: fact };
}
