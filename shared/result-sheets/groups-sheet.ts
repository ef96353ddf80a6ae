import type { GapMetrics } from "../analysis/gap-results.ts";
import { plural } from "../format.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { type CountKey, countHeads, countOf, metricColumns } from "./gap-columns.ts";
import { heatFormats, thinFormat } from "./heat-formats.ts";
import { Layout } from "./layout.ts";
import type { Levels } from "./levels-sheet.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { type Column, columnArea, firstCell, firstRow, tableSheet } from "./table-sheet.ts";
import { workingsLayout } from "./workings-layout.ts";
import type { Workings } from "./workings-sheet.ts";

/** Columns of the sheet of groups. */
export const groupsLayout = new Layout(resultSheetNames.groups, [
  "group",
  "name",
  "people",
  "demand",
  "assessed",
  "coverage",
  "short",
  "totalGap",
  "meanGap",
  "surplus",
  "meeting",
  "meetingLow",
  "meetingHigh",
  "index",
  "indexLow",
  "indexHigh",
  "need",
  "needUnrated",
  "lost",
] as const);

/** The sheet of groups, and the row of each skill (id). */
export interface Groups {
  plan: SheetPlan;
  rowOfSkill(skill: string): number | null;
}

interface Row {
  id: string;
  group: string;
  name: string;
  people: number;
  metrics: GapMetrics;
  /** Which column of the workings tells the rows of the group apart, and its number there; `null`: all rows. */
  part: { column: "skillNumber" | "teamNumber"; number: number } | null;
}

/** Gap metrics of the organisation, every team and every skill, added up from the rows of the workings. */
export function groupsSheet(context: SheetContext, levels: Levels, workings: Workings): Groups {
  const { analysis } = context;
  const { organisation, teams, skills } = analysis;
  const rows: Row[] = [
    { ...organisation, group: "Organisation", part: null },
    ...teams.map((team, index): Row => ({ ...team, group: "Team", part: { column: "teamNumber", number: index + 1 } })),
    ...skills.map(
      (skill, index): Row => ({ ...skill, group: "Skill", part: { column: "skillNumber", number: index + 1 } }),
    ),
  ].filter(({ group, metrics }) => group === "Organisation" || metrics.demand > 0);
  const rowAt = new Map(
    skills.map(({ id }) => [id, rows.findIndex((row) => row.group === "Skill" && row.id === id)] as const),
  );
  const gaps = columnArea(groupsLayout, "meanGap", "meanGap", rows.length);
  return {
    rowOfSkill: (skill) => ((rowAt.get(skill) ?? -1) < 0 ? null : firstRow + rowAt.get(skill)!),
    plan: tableSheet({
      layout: groupsLayout,
      title: "Gaps by group",
      sentence: `The organisation, ${plural(teams.length, "team")} and ${plural(skills.length, "skill")}: how many are rated, how large the gap is, and how many meet what is required.`,
      note: "“At least” and “at most” are what a share would be if everybody not rated fell short, or nobody did. What is above a requirement never offsets a gap.",
      from: fromSheets(
        context,
        analysis.gaps.flatMap(({ sources }) => [...sources.current, ...sources.required]),
      ),
      table: "TL_Gaps_by_group",
      frozenColumns: 2,
      printedTo: "indexHigh",
      rows,
      columns: {
        group: { header: "Group", width: 14, cell: ({ group }) => group },
        name: { header: "Name", width: 30, cell: ({ name }) => name },
        people: { header: "People", width: 10, format: formats.count, cell: ({ people }) => people },
        ...countColumns(levels, workings),
        ...metricColumns(
          groupsLayout,
          ({ metrics }: Row) => metrics,
          levels.live && workings.complete && workings.rows.length > 0,
        ),
      },
      more: {
        conditionalFormats: [
          thinFormat(
            columnArea(groupsLayout, "meanGap", "indexHigh", rows.length),
            `$${firstCell(groupsLayout, "assessed")}`,
            `$${firstCell(groupsLayout, "demand")}`,
          ),
          ...heatFormats(gaps, analysis.scale.max - analysis.scale.min),
        ],
      },
    }),
  };
}

function countColumns(levels: Levels, workings: Workings): Record<CountKey, Column<Row>> {
  const { first, last, complete, rows } = workings;
  const isSummed = complete && rows.length > 0;
  const sum = (key: CountKey, { part }: Row) => {
    const block = workingsLayout.farBlock(key, first, last);
    if (part === null) return `SUM(${block})`;
    return `SUMIFS(${block},${workingsLayout.farBlock(part.column, first, last)},${part.number})`;
  };
  const needs = (row: Row, key: "need" | "needUnrated") =>
    rows
      .filter(({ skillNumber, teamNumber }) => {
        if (row.part === null) return true;
        return row.part.number === (row.part.column === "skillNumber" ? skillNumber : teamNumber);
      })
      .reduce((total, { item }) => total + levels.needOf(item.id)[key], 0);
  const column = (key: CountKey): Column<Row> => ({
    ...countHeads[key],
    cell: (row, line): PlannedCell => {
      if (key === "need" || key === "needUnrated")
        return levels.live && isSummed ? live(sum(key, row), needs(row, key)) : null;
      const value = countOf(row.metrics, key);
      if (!isSummed) return value;
      const isSum = key === "totalGap" || key === "surplus" || key === "lost";
      return live(isSum ? `IF(${groupsLayout.cell("assessed", line)}=0,"",${sum(key, row)})` : sum(key, row), value);
    },
  });
  const keys = Object.keys(countHeads) as CountKey[];
  return Object.fromEntries(keys.map((key) => [key, column(key)])) as Record<CountKey, Column<Row>>;
}
