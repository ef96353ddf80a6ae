import { plural } from "../format.ts";
import type { Place } from "../model.ts";
import type { Severity } from "../workbook/problems.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { statusInks } from "./colors.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { Layout } from "./layout.ts";
import { formats } from "./number-formats.ts";
import { columnArea, firstCell, tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.dataCheck, [
  "state",
  "sheet",
  "cell",
  "cells",
  "message",
  "assumed",
  "fix",
] as const);

const order: readonly Severity[] = ["error", "warning", "note"];
const severityWords: Record<Severity, string> = {
  error: "not used",
  warning: "used with an assumption",
  note: "worth knowing",
};

interface Row {
  state: string;
  place: Place | null;
  cells: number | null;
  message: string;
  assumed: string;
  fix: string;
}

/** Everything that was found in the workbook, the worst first, and what could not be said and would be with more. */
export function dataCheckSheet(context: SheetContext): SheetPlan {
  const { problems, accounts, missing } = context.analysis;
  const rows: Row[] = [
    ...order.flatMap((severity) =>
      problems
        .filter((problem) => problem.severity === severity)
        .map((problem): Row => ({ ...problem, state: severityWords[severity], cells: problem.cells || null })),
    ),
    ...missing.map(
      ({ what, supply }): Row => ({
        state: "not said",
        place: null,
        cells: null,
        message: what,
        assumed: "",
        fix: supply,
      }),
    ),
  ];
  const seen = accounts.reduce((sum, account) => sum + account.seen, 0);
  const used = accounts.reduce((sum, account) => sum + account.used, 0);
  const state = `$${firstCell(layout, "state")}`;
  return tableSheet({
    layout,
    title: "Data check",
    sentence:
      used === seen
        ? `All ${plural(seen, "filled cell")} of the workbook were used.`
        : `${used} of ${plural(seen, "filled cell")} of the workbook were used; the others are listed here with the reason.`,
    note:
      rows.length === 0
        ? "Nothing was found."
        : "Nothing was changed in the workbook. Mend what is listed there, then analyse again.",
    from: fromSheets(
      context,
      rows.map(({ place }) => place),
    ),
    table: "TL_Data_check",
    rows,
    columns: {
      state: { header: "What became of it", width: 22, cell: (row) => row.state },
      sheet: { header: "Sheet", width: 20, cell: ({ place }) => place?.sheet || null },
      cell: { header: "Cell", width: 14, cell: ({ place }) => (place ? (place.range ?? "whole sheet") : null) },
      cells: { header: "Cells", width: 9, format: formats.count, cell: ({ cells }) => cells },
      message: { header: "What was found", width: 60, wrap: true, cell: ({ message }) => message },
      assumed: { header: "What was assumed", width: 44, wrap: true, cell: ({ assumed }) => assumed || null },
      fix: { header: "What to do", width: 60, wrap: true, cell: ({ fix }) => fix },
    },
    jumps: { column: "cell", to: ({ place }) => jumpTo(context, place) },
    more:
      rows.length === 0
        ? {}
        : {
            conditionalFormats: [
              {
                kind: "when",
                area: columnArea(layout, "state", "state", rows.length),
                formula: `${state}="not used"`,
                ink: statusInks.attention,
                bold: true,
              },
            ],
          },
  });
}
