import type { GapItem } from "../analysis/gap-results.ts";
import { number } from "../format.ts";
import { classWords } from "../report/views/parts.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import type { SheetContext } from "./context.ts";
import { type CountKey, countHeads, countOf, kindFormula, metricColumns } from "./gap-columns.ts";
import type { KpiWeights } from "./kpi-weights-sheet.ts";
import { type Levels, levelsLayout } from "./levels-sheet.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import { rankColumns, scoreColumns, shareCells, sharesRow, utilityColumns } from "./priority-columns.ts";
import { type Column, firstRow, tableSheet } from "./table-sheet.ts";
import { workingsLayout } from "./workings-layout.ts";
import { type WorkingsRow, workingsRows } from "./workings-rows.ts";

/** The sheet in which priorities are worked out, and where each gap stands in it. */
export interface Workings {
  plan: SheetPlan;
  rows: readonly WorkingsRow[];
  /** Every gap of the analysis is listed, so that sums over the rows are sums over everybody. */
  complete: boolean;
  first: number;
  last: number;
  rowOf(item: string): number | null;
}

/** One row for each gap, in order of its name: counts, utilities, score, contributions, rank. */
export function workingsSheet(context: SheetContext, levels: Levels, kpiWeights: KpiWeights): Workings {
  const { analysis } = context;
  const rows = workingsRows(context, levels, kpiWeights);
  const [first, last] = [firstRow, firstRow + Math.max(1, rows.length) - 1];
  const rowAt = new Map(rows.map(({ item }, index) => [item.id, firstRow + index]));
  const plan = tableSheet({
    layout: workingsLayout,
    title: "Priority workings",
    sentence: "Every number behind the ranking: counts, utilities from 0 to 1, points, and the rank they lead to.",
    note: noteOf(context, levels, rows.length),
    from: { sheets: [], linked: false },
    table: "TL_Priority_workings",
    frozenColumns: 2,
    tab: "data",
    rows,
    columns: {
      ...nameColumns(),
      ...countColumns(levels),
      ...inputColumns(),
      ...utilityColumns(),
      ...scoreColumns(analysis.settings),
      ...rankColumns({ first, last }, analysis.settings),
      ...metricColumns(workingsLayout, ({ item }: WorkingsRow) => item.metrics, levels.live),
      ...wordColumns(context),
    },
  });
  return {
    plan: withShares(plan, context),
    rows,
    complete: rows.length === analysis.gaps.length,
    first,
    last,
    rowOf: (item) => rowAt.get(item) ?? null,
  };
}

function noteOf({ analysis, liveRows }: SheetContext, { live }: Levels, shown: number): string {
  const counts = live
    ? "The counts follow the sheet of levels."
    : `With more than ${number(liveRows)} rows of people and skills the counts are values: analyse again after changing levels.`;
  const left = analysis.gaps.length - shown;
  return left > 0
    ? `${counts} The ${number(shown)} highest are listed and ranked; ${number(left)} are left out.`
    : counts;
}

function withShares(plan: SheetPlan, { analysis }: SheetContext): SheetPlan {
  const shares = shareCells(analysis.settings);
  const rows = [...plan.rows];
  const line = [...rows[sharesRow]!];
  for (const { column, value } of shares) {
    while (line.length < column) line.push(null);
    line[column] = value;
  }
  rows[sharesRow] = line;
  const [from, to] = [shares[0]!.column, shares.at(-1)!.column];
  return {
    ...plan,
    rows,
    formulas: [...shares.map(({ column, formula }) => ({ row: sharesRow, column, formula })), ...plan.formulas!],
    cellFormats: [{ area: { top: sharesRow, left: from, bottom: sharesRow, right: to }, format: formats.share }],
  };
}

function nameColumns(): Record<"skill" | "team" | "skillNumber" | "teamNumber" | "criticality", Column<WorkingsRow>> {
  return {
    skill: { header: "Skill", width: 28, cell: ({ skill }) => skill },
    team: { header: "Team", width: 20, cell: ({ team }) => team },
    skillNumber: { header: "Skill number", width: 10, format: formats.count, cell: ({ skillNumber }) => skillNumber },
    teamNumber: { header: "Team number", width: 10, format: formats.count, cell: ({ teamNumber }) => teamNumber },
    criticality: { header: "Criticality", width: 15, input: true, cell: ({ item }) => item.criticality },
  };
}

type Counted = CountKey | "notMeeting";

/** Counts over the block of rows of a gap; values where the rows are not listed. */
function countColumns(levels: Levels): Record<Counted, Column<WorkingsRow>> {
  const formulas: Record<Counted, (block: (key: (typeof levelsLayout)["keys"][number]) => string) => string> = {
    demand: (block) => `COUNTIF(${block("required")},">0")`,
    assessed: (block) => `COUNT(${block("gap")})`,
    short: (block) => `COUNTIF(${block("gap")},">0")`,
    totalGap: (block) => `IF(COUNT(${block("gap")})=0,"",SUM(${block("gap")}))`,
    surplus: (block) => `IF(COUNT(${block("gap")})=0,"",SUM(${block("surplus")}))`,
    notMeeting: (block) => `SUM(${block("notMeeting")})`,
    need: (block) => `SUMIF(${block("gap")},">=0",${block("need")})`,
    needUnrated: (block) => `SUM(${block("need")})-SUMIF(${block("gap")},">=0",${block("need")})`,
    lost: (block) => `IF(COUNT(${block("gap")})=0,"",SUM(${block("lost")}))`,
  };
  const column = (
    key: Counted,
    head: Pick<Column<WorkingsRow>, "header" | "width" | "format">,
  ): Column<WorkingsRow> => ({
    ...head,
    cell: ({ item, block }): PlannedCell => {
      const value = countedAs(item, key, levels);
      if (block === null) return value;
      return live(
        formulas[key]((each) => levelsLayout.farBlock(each, block.first, block.last)),
        value,
      );
    },
  });
  const counts = Object.keys(countHeads) as CountKey[];
  const columns = counts.map((key): [CountKey, Column<WorkingsRow>] => [key, column(key, countHeads[key])]);
  return {
    ...(Object.fromEntries(columns) as Record<CountKey, Column<WorkingsRow>>),
    notMeeting: column("notMeeting", { header: "Not meeting", width: 10, format: formats.count }),
  };
}

function countedAs({ id, metrics, notMeeting }: GapItem, key: Counted, levels: Levels) {
  if (key === "notMeeting") return notMeeting;
  if (key === "need" || key === "needUnrated") return levels.live ? levels.needOf(id)[key] : null;
  return countOf(metrics, key);
}

function inputColumns(): Record<"weeks" | "cost" | "mentions" | "reviews" | "want" | "answered", Column<WorkingsRow>> {
  const column = (header: string, value: (row: WorkingsRow) => number | null): Column<WorkingsRow> => ({
    header,
    width: 10,
    format: formats.plain,
    input: true,
    cell: value,
  });
  return {
    weeks: column("Weeks to learn it", ({ weeks }) => weeks),
    cost: column("Cost of a level", ({ cost }) => cost),
    mentions: column("Mentioned in reviews", ({ item }) => item.mentions),
    reviews: column("Reviews", ({ item }) => item.reviews),
    want: column("Wish to learn it", ({ item }) => item.want),
    answered: column("Were asked", ({ item }) => item.answered),
  };
}

function wordColumns({
  analysis,
}: SheetContext): Record<"kind" | "certainty" | "kpis" | "trainings", Column<WorkingsRow>> {
  const { smaa } = analysis.settings;
  return {
    kind: {
      header: "Kind",
      width: 15,
      cell: ({ item }, row) => live(kindFormula(workingsLayout, row), classWords[item.class]),
    },
    certainty: {
      header: `How sure the rank is (value: ${number(smaa.draws)} weightings, seed ${analysis.seed}, version ${analysis.version})`,
      width: 30,
      cell: ({ certainty }) => certainty || null,
    },
    kpis: { header: "KPIs that depend on it", width: 34, cell: ({ kpis }) => kpis || null },
    trainings: { header: "Trainings for it", width: 34, cell: ({ trainings }) => trainings || null },
  };
}
