import { type Criterion, criteria } from "../analysis/gap-results.ts";
import { number, plural } from "../format.ts";
import { said } from "../language.ts";
import type { Source } from "../model.ts";
import { criterionWords } from "../report/views/gaps.ts";
import { classWords } from "../report/views/parts.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { fromSheets, type SheetContext } from "./context.ts";
import { heatFormats, thinFormat } from "./heat-formats.ts";
import { Layout } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { stateWords } from "./priority-columns.ts";
import { type Column, columnArea, firstCell, firstRow, tableSheet } from "./table-sheet.ts";
import { type WorkingsKey, workingsLayout } from "./workings-layout.ts";
import type { WorkingsRow } from "./workings-rows.ts";
import type { Workings } from "./workings-sheet.ts";

const pointKeys = criteria.map((criterion) => `points:${criterion}` as const);
const layout = new Layout(resultSheetNames.priorities, [
  "line",
  "rank",
  "skill",
  "team",
  "score",
  "low",
  "high",
  "assessed",
  "short",
  "meanGap",
  "meeting",
  "kind",
  "certainty",
  ...pointKeys,
  "completeness",
  "demand",
  "criticality",
  "state",
  "kpis",
  "trainings",
  "label",
  "at",
] as const);
type Key = (typeof layout)["keys"][number];

/** One hue for the need, a second for how it can be met; large criteria stand out. */
const pointColors: Record<Criterion, string> = {
  severity: "8A370B",
  reach: "E08A4D",
  impact: "1C5B77",
  criticality: "6FA0B4",
  review: "5C5851",
  aspiration: "A39E93",
  speed: "C9C4B8",
  cost: "E3DFD5",
};
const mostBars = 12;

/** The ranking itself: the first line is the gap that comes first, whatever the weights and levels say by then. */
export function prioritiesSheet(context: SheetContext, workings: Workings): SheetPlan {
  const { analysis } = context;
  const inOrder = [...workings.rows].sort((a, b) => a.position - b.position);
  const ranked = analysis.gaps.filter(({ rank }) => rank !== null);
  const sources = analysis.gaps.flatMap((item): Source[] => [...item.sources.current, ...item.sources.required]);
  const bars = Math.min(mostBars, Math.max(1, inOrder.filter(({ item }) => item.rank !== null).length));
  const chartColumn = layout.keys.length + 1;
  return tableSheet({
    layout,
    title: "Gap priorities",
    sentence:
      inOrder.length === 0
        ? "No requirement was found, so there is no gap to rank: required levels in the matrix or on a sheet Required levels would fill this."
        : `${plural(ranked.length, "gap is", "gaps are")} ranked by a weighted score from 0 to 100; the points of the criteria add up to it.`,
    note: noteOf(context, workings),
    from: fromSheets(context, sources),
    table: "TL_Gap_priorities",
    frozenColumns: 4,
    printedTo: "certainty",
    rows: inOrder,
    columns: columnsOf(context, workings),
    more:
      inOrder.length === 0
        ? {}
        : {
            conditionalFormats: [
              thinFormat(
                columnArea(layout, "meanGap", "meeting", inOrder.length),
                `$${firstCell(layout, "assessed")}`,
                `$${firstCell(layout, "demand")}`,
              ),
              ...heatFormats(
                columnArea(layout, "meanGap", "meanGap", inOrder.length),
                analysis.scale.max - analysis.scale.min,
              ),
              { kind: "bar", area: columnArea(layout, "score", "score", inOrder.length), color: "8FB4C4" },
            ],
            charts: [
              {
                kind: "stacked-bar",
                title: `What the score of the first ${plural(bars, "gap")} is made of`,
                labels: columnArea(layout, "label", "label", bars),
                series: criteria
                  .filter((criterion) => analysis.settings.weights[criterion] > 0)
                  .map((criterion) => ({
                    name: said(criterionWords[criterion]),
                    values: columnArea(layout, `points:${criterion}`, `points:${criterion}`, bars),
                    color: pointColors[criterion],
                  })),
                at: { top: firstRow, left: chartColumn, bottom: firstRow + 28, right: chartColumn + 10 },
                axis: "Points, 0 to 100",
              },
            ],
          },
  });
}

function noteOf({ analysis }: SheetContext, { plan, rows }: Workings): string {
  const { smaa } = analysis.settings;
  const left = analysis.gaps.length - rows.length;
  return [
    "Blank is not known, grey rests on few people. Lowest and highest are what the score could become if the unknown criteria were known.",
    `How sure a rank is, is a value: ${number(smaa.draws)} weightings, seed ${analysis.seed}, version ${analysis.version}.`,
    ...(left > 0 ? [`${number(left)} gaps with lower scores are left out.`] : []),
    `All workings: sheet ${plan.name}. The chart stands to the right of the table.`,
  ].join(" ");
}

function columnsOf(context: SheetContext, workings: Workings): Record<Key, Column<WorkingsRow>> {
  const { rows, first, last } = workings;
  const indexOf = new Map(rows.map(({ item }, index) => [item.id, index + 1]));
  const shown = (
    key: WorkingsKey,
    head: Pick<Column<WorkingsRow>, "header" | "width" | "format" | "wrap">,
    value: (row: WorkingsRow) => CellValue,
  ): Column<WorkingsRow> => ({
    ...head,
    cell: (row, line) => {
      const found = `INDEX(${workingsLayout.farBlock(key, first, last)},${layout.cell("at", line)})`;
      return live(`IF(${found}="","",${found})`, value(row));
    },
  });
  const points = { width: 9, format: formats.level };
  const count = { width: 10, format: formats.count };
  const pointColumns = criteria.map((criterion): [Key, Column<WorkingsRow>] => [
    `points:${criterion}`,
    shown(
      `points:${criterion}`,
      { header: `Points: ${said(criterionWords[criterion])}`, width: 10, format: formats.level },
      ({ item }) => item.contributions?.[criterion] ?? null,
    ),
  ]);
  return {
    line: { header: "Line", width: 7, format: formats.count, cell: ({ position }) => position },
    rank: shown("rank", { header: "Rank", width: 8, format: formats.count }, ({ item }) => item.rank),
    skill: shown("skill", { header: "Skill", width: 30 }, ({ skill }) => skill),
    team: shown("team", { header: "Team", width: 20 }, ({ team }) => team),
    score: shown("score", { ...points, header: "Score" }, ({ item }) => item.score),
    low: shown("low", { ...points, header: "Lowest" }, ({ item }) => item.low),
    high: shown("high", { ...points, header: "Highest" }, ({ item }) => item.high),
    assessed: shown("assessed", { ...count, header: "People rated" }, ({ item }) => item.metrics.assessed),
    short: shown("short", { ...count, header: "of them short" }, ({ item }) => item.metrics.gapCount),
    meanGap: shown(
      "meanGap",
      { header: "Mean gap in levels", width: 9, format: formats.mean },
      ({ item }) => item.metrics.meanGap,
    ),
    meeting: shown(
      "meeting",
      { header: "Share meeting it", width: 9, format: formats.share },
      ({ item }) => item.metrics.pctMeeting,
    ),
    kind: shown("kind", { header: "Kind", width: 15 }, ({ item }) => classWords[item.class]),
    certainty: shown(
      "certainty",
      { header: "How sure the rank is", width: 30, wrap: true },
      ({ certainty }) => certainty || null,
    ),
    ...(Object.fromEntries(pointColumns) as Record<`points:${Criterion}`, Column<WorkingsRow>>),
    completeness: shown(
      "completeness",
      { header: "Weight known", width: 9, format: formats.share },
      ({ item }) => item.completeness,
    ),
    demand: shown("demand", { ...count, header: "People required" }, ({ item }) => item.metrics.demand),
    criticality: shown("criticality", { header: "Criticality", width: 15 }, ({ item }) => item.criticality),
    state: shown("state", { header: "State", width: 18 }, ({ item }) => stateWords[item.status]),
    kpis: shown("kpis", { header: "KPIs that depend on it", width: 34, wrap: true }, ({ kpis }) => kpis || null),
    trainings: shown(
      "trainings",
      { header: "Trainings for it", width: 34, wrap: true },
      ({ trainings }) => trainings || null,
    ),
    label: {
      header: "Label in the chart",
      width: 30,
      cell: ({ skill, team }, line) =>
        context.analysis.teams.length === 0
          ? live(layout.cell("skill", line), skill)
          : live(`${layout.cell("skill", line)}&", "&${layout.cell("team", line)}`, `${skill}, ${team}`),
    },
    at: {
      header: "Line in the workings",
      width: 9,
      cell: ({ item }, line) =>
        live(
          `MATCH(${layout.cell("line", line)},${workingsLayout.farBlock("position", first, last)},0)`,
          indexOf.get(item.id)!,
        ),
    },
  };
}
