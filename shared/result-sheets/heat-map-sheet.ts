import type { GapItem, GapMetrics } from "../analysis/gap-results.ts";
import { plural } from "../format.ts";
import { byCodePoint } from "../order.ts";
import { teamName } from "../report/views/parts.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { type Groups, groupsLayout } from "./groups-sheet.ts";
import { heatFormats } from "./heat-formats.ts";
import { Layout } from "./layout.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, firstRow, headerRow, tableSheet } from "./table-sheet.ts";
import { workingsLayout } from "./workings-layout.ts";
import type { Workings } from "./workings-sheet.ts";

const mostTeams = 60;
const notRated = "?";

interface Row {
  id: string;
  name: string;
  metrics: GapMetrics;
}

/** Mean gap of every skill in every team; the largest gaps first, both down and across. */
export function heatMapSheet(context: SheetContext, workings: Workings, groups: Groups): SheetPlan {
  const { analysis, report } = context;
  const items = new Map(workings.rows.map(({ item }) => [item.id, item]));
  const all = teamsOf(context, workings);
  const teams = all.slice(0, mostTeams);
  const left = all.length - teams.length;
  const needed = new Set(workings.rows.map(({ item }) => item.skill));
  const rows = analysis.skills
    .filter(({ id }) => needed.has(id))
    .map(({ id, name, metrics }): Row => ({ id, name, metrics }))
    .sort(byMeanGap);
  const keys = ["skill", "all", ...teams.map((_, index) => `team:${index}`)];
  const layout = new Layout<string>(resultSheetNames.heatMap, keys);
  const teamColumn = (team: string | null): Column<Row> => ({
    header: teamName(report, team),
    width: 13,
    format: formats.level,
    cell: ({ id }) => {
      const item = items.get(`${id}|${team ?? ""}`);
      return item ? meanGapCell(item, workings) : null;
    },
  });
  const columns: [string, Column<Row>][] = [
    ["skill", { header: "Skill", width: 30, cell: ({ name }) => name }],
    [
      "all",
      {
        header: "Everybody",
        width: 12,
        format: formats.level,
        cell: ({ id, metrics }) => {
          const row = groups.rowOfSkill(id);
          return row === null ? metrics.meanGap : live(groupsLayout.far("meanGap", row), metrics.meanGap);
        },
      },
    ],
    ...teams.map((team, index): [string, Column<Row>] => [`team:${index}`, teamColumn(team)]),
  ];
  const area = {
    top: firstRow,
    left: 1,
    bottom: firstRow + Math.max(1, rows.length) - 1,
    right: keys.length - 1,
  };
  return tableSheet({
    layout,
    title: "Heat map",
    sentence:
      rows.length === 0
        ? "No requirement was found, so there is nothing to draw: required levels in the matrix or on a sheet Required levels would fill this."
        : "Mean gap in levels of those rated, by skill and team: darker is larger, 0.0 is met, a question mark is not rated, empty is not required.",
    note: `Ordered by the size of the gap as it was when the sheet was written; the numbers and colours follow.${left > 0 ? ` ${plural(left, "team")} with smaller gaps ${left === 1 ? "is" : "are"} left out.` : ""}`,
    from: fromSheets(
      context,
      analysis.gaps.flatMap(({ sources }) => sources.current),
    ),
    // The header names teams of the user, who may call two alike: that is no table for Excel.
    table: null,
    frozenColumns: 1,
    rows,
    columns: Object.fromEntries(columns),
    more: {
      headerRow,
      conditionalFormats: rows.length === 0 ? [] : heatFormats(area, analysis.scale.max - analysis.scale.min),
    },
  });
}

/** The teams by mean gap, the largest first; those nobody is rated in last. */
function teamsOf({ analysis }: SheetContext, { rows }: Workings): (string | null)[] {
  const gaps = new Map<string | null, number | null>(analysis.teams.map(({ id, metrics }) => [id, metrics.meanGap]));
  const present = [...new Set(rows.map(({ item }) => item.team))];
  return present.sort((a, b) => (gaps.get(b) ?? -1) - (gaps.get(a) ?? -1) || byCodePoint(a ?? "", b ?? ""));
}

function byMeanGap(a: Row, b: Row): number {
  return (b.metrics.meanGap ?? -1) - (a.metrics.meanGap ?? -1) || byCodePoint(a.id, b.id);
}

function meanGapCell({ id, metrics }: GapItem, workings: Workings): PlannedCell {
  const row = workings.rowOf(id)!;
  const [gap, demand] = [workingsLayout.far("meanGap", row), workingsLayout.far("demand", row)];
  const value = metrics.meanGap ?? (metrics.demand > 0 ? notRated : null);
  return live(`IF(${gap}="",IF(${demand}>0,"${notRated}",""),${gap})`, value);
}
