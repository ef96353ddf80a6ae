import type { KpiResult } from "../analysis/analysis.ts";
import type { Kpi } from "../model.ts";
import { columnIndex } from "../workbook/raw-workbook.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import { statusInks } from "./colors.ts";
import { fromSheets, jumpTo, type SheetContext } from "./context.ts";
import { farCell, Layout } from "./layout.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { figureFormat, formats } from "./number-formats.ts";
import { type Column, columnArea, firstCell, firstRow, tableSheet } from "./table-sheet.ts";

/** Columns of the sheet of KPIs. */
export const kpiLayout = new Layout(resultSheetNames.kpis, [
  "kpi",
  "unit",
  "direction",
  "baseline",
  "target",
  "current",
  "status",
  "attainment",
  "shortfall",
  "progress",
  "miss",
  "weight",
  "counted",
  "sentence",
  "basis",
  "due",
  "owner",
  "goal",
  "tag",
  "missing",
] as const);
type Key = (typeof kpiLayout)["keys"][number];

const statusWords: Record<KpiResult["status"], string> = {
  met: "met",
  short: "short of target",
  unknown: "not known",
  "needs-baseline": "needs a baseline",
};

/** The sheet of KPIs, and the rows they stand in. */
export interface KpiSheet {
  plan: SheetPlan;
  rowOf(kpi: string): number | null;
}

/** How far every KPI is from its target. Values can be changed; what is worked out from them is live. */
export function kpiSheet(context: SheetContext): KpiSheet {
  const { analysis, dataset } = context;
  const { kpis } = analysis;
  const listed = new Map(dataset.kpis.map((kpi) => [kpi.id, kpi]));
  const rows = new Map(kpis.map(({ id }, index) => [id, firstRow + index]));
  const first = `$${firstCell(kpiLayout, "status")}`;
  const statusArea = columnArea(kpiLayout, "status", "status", kpis.length);
  return {
    rowOf: (kpi) => rows.get(kpi) ?? null,
    plan: tableSheet({
      layout: kpiLayout,
      title: "KPI attainment",
      sentence:
        kpis.length === 0
          ? "No KPI was found: a sheet KPIs with a baseline, a target and a current value for each would fill this."
          : sentenceOf(kpis),
      note: "Shortfall is the distance to the target as a share of the target, or of the way from the baseline when the target is zero. Attainment ends at 150 %.",
      from: fromSheets(
        context,
        kpis.flatMap(({ sources }) => sources),
      ),
      table: "TL_KPI_attainment",
      frozenColumns: 1,
      printedTo: "progress",
      chartTo: kpis.length === 0 ? 0 : chartPlace(kpis.length).bottom,
      rows: kpis,
      columns: columnsOf(context, listed),
      jumps: { column: "kpi", to: ({ id }) => jumpTo(context, listed.get(id)?.place ?? null) },
      more:
        kpis.length === 0
          ? {}
          : {
              cellFormats: figureCells(kpis),
              conditionalFormats: [
                { kind: "when", area: statusArea, formula: `${first}="met"`, ink: statusInks.met },
                {
                  kind: "when",
                  area: statusArea,
                  formula: `${first}="short of target"`,
                  ink: statusInks.attention,
                  bold: true,
                },
                {
                  kind: "bar",
                  area: columnArea(kpiLayout, "attainment", "attainment", kpis.length),
                  color: "8FB4C4",
                },
              ],
              charts: [
                {
                  kind: "bar",
                  title: "Attainment of each KPI: 100 % is the target",
                  labels: columnArea(kpiLayout, "kpi", "kpi", kpis.length),
                  series: [
                    {
                      name: "Attainment",
                      values: columnArea(kpiLayout, "attainment", "attainment", kpis.length),
                      color: "1C5B77",
                    },
                  ],
                  at: chartPlace(kpis.length),
                },
              ],
            },
    }),
  };
}

function chartPlace(rows: number) {
  const top = firstRow + rows + 2;
  return { top, left: 0, bottom: top + Math.max(8, Math.min(22, rows + 4)), right: 7 };
}

function sentenceOf(kpis: readonly KpiResult[]): string {
  const count = (status: KpiResult["status"]) => kpis.filter((kpi) => kpi.status === status).length;
  const unknown = count("unknown") + count("needs-baseline");
  return `Of ${kpis.length} KPIs ${count("met")} meet their target, ${count("short")} are short of it and ${unknown} cannot be judged yet.`;
}

/** The values of each KPI with as many decimals as they need, shares in percent. */
function figureCells(kpis: readonly KpiResult[]): NonNullable<SheetPlan["cellFormats"]> {
  return kpis.flatMap(({ percent, baseline, target, current }, index) => {
    const row = firstRow + index;
    const area = { top: row, left: kpiLayout.column("baseline"), bottom: row, right: kpiLayout.column("current") };
    const miss = { top: row, left: kpiLayout.column("miss"), bottom: row, right: kpiLayout.column("miss") };
    const format = figureFormat([baseline, target, current], percent);
    return [area, miss].map((each) => ({ area: each, format }));
  });
}

function columnsOf(context: SheetContext, listed: ReadonlyMap<string, Kpi>): Record<Key, Column<KpiResult>> {
  const at = (key: Key, row: number) => kpiLayout.cell(key, row);
  const figure = { width: 12, format: formats.plain, input: true };
  return {
    kpi: { header: "KPI", width: 32, cell: ({ name }) => name },
    unit: { header: "Unit", width: 22, wrap: true, cell: ({ unit }) => unit },
    direction: { header: "Better when", width: 10, cell: ({ direction }) => direction },
    baseline: { ...figure, header: "Baseline", cell: (kpi) => sourced(context, listed, kpi, "baseline") },
    target: { ...figure, header: "Target", cell: (kpi) => sourced(context, listed, kpi, "target") },
    current: { ...figure, header: "Current", cell: (kpi) => sourced(context, listed, kpi, "current") },
    ...attainmentColumns(at),
    weight: { header: "Weight", width: 10, format: formats.plain, input: true, cell: ({ weight }) => weight },
    counted: {
      header: "Weight counted (1 when blank)",
      width: 12,
      format: formats.plain,
      cell: ({ weight }, row) => live(`IF(ISNUMBER(${at("weight", row)}),${at("weight", row)},1)`, weight ?? 1),
    },
    sentence: {
      header: "Target as written",
      width: 40,
      wrap: true,
      cell: ({ id }) => listed.get(id)?.targetText ?? null,
    },
    basis: { header: "Current value is from", width: 18, cell: basisText },
    due: { header: "Due", width: 12, format: formats.date, cell: ({ due }) => due },
    owner: { header: "Owner", width: 20, cell: ({ owner }) => owner },
    goal: { header: "Parent goal", width: 28, wrap: true, cell: ({ parentGoal }) => parentGoal },
    tag: { header: "Effort or impact", width: 10, cell: ({ tag }) => tag },
    missing: {
      header: "What the goal lacks",
      width: 28,
      wrap: true,
      cell: ({ missing }) => missing.join(", ") || null,
    },
  };
}

function attainmentColumns(
  at: (key: Key, row: number) => string,
): Record<"status" | "attainment" | "shortfall" | "progress" | "miss", Column<KpiResult>> {
  return {
    status: {
      header: "State",
      width: 16,
      cell: ({ status }, row) => {
        const [miss, shortfall] = [at("miss", row), at("shortfall", row)];
        return live(
          `IF(${miss}="","not known",IF(${miss}<=0.000000001*MAX(1,ABS(${at("target", row)})),"met",IF(${shortfall}="","needs a baseline","short of target")))`,
          statusWords[status],
        );
      },
    },
    attainment: {
      header: "Attainment",
      width: 12,
      format: formats.share,
      cell: ({ attainment }, row) =>
        live(
          `IF(${at("miss", row)}="","",IF(${at("target", row)}=0,"",MIN(1.5,MAX(0,1-${at("miss", row)}/ABS(${at("target", row)})))))`,
          attainment,
        ),
    },
    shortfall: {
      header: "Shortfall",
      width: 11,
      format: formats.share,
      cell: ({ shortfall }, row) => {
        const [miss, target, baseline] = [at("miss", row), at("target", row), at("baseline", row)];
        const ofTheWay = `IF(ISNUMBER(${baseline}),IF(${baseline}=${target},"",${miss}/ABS(${baseline}-${target})),"")`;
        return live(
          `IF(${miss}="","",IF(${miss}<=0.000000001*MAX(1,ABS(${target})),0,IF(${target}<>0,${miss}/ABS(${target}),${ofTheWay})))`,
          shortfall,
        );
      },
    },
    progress: {
      header: "Way from baseline to target",
      width: 12,
      format: formats.share,
      cell: ({ progress }, row) => {
        const [target, baseline] = [at("target", row), at("baseline", row)];
        return live(
          `IF(OR(${at("miss", row)}="",NOT(ISNUMBER(${baseline}))),"",IF(${baseline}=${target},"",(${at("current", row)}-${baseline})/(${target}-${baseline})))`,
          progress,
        );
      },
    },
    miss: {
      header: "Missing to the target, in its unit",
      width: 14,
      format: formats.plain,
      cell: ({ direction, target, current }, row) => {
        const [way, now, aim] = [at("direction", row), at("current", row), at("target", row)];
        return live(
          `IF(OR(COUNT(${now},${aim})<2,${way}=""),"",IF(${way}="higher",${aim}-${now},${now}-${aim}))`,
          direction === null || target === null || current === null
            ? null
            : direction === "higher"
              ? target - current
              : current - target,
        );
      },
    },
  };
}

/** A value of a KPI: as a formula over the user's cell where that holds the very number. */
function sourced(
  { beside }: SheetContext,
  listed: ReadonlyMap<string, Kpi>,
  kpi: KpiResult,
  field: "baseline" | "target" | "current",
): PlannedCell {
  const value = kpi[field];
  const own = listed.get(kpi.id);
  const address = /^([A-Z]+)(\d+)$/.exec(own?.cells[field] ?? "");
  const sheet = own && beside?.get(own.place.sheet);
  if (value === null || !address || !sheet) return value;
  const [row, column] = [Number(address[2]) - 1, columnIndex(address[1]!)];
  const reference = farCell(sheet.name, row, column);
  return sheet.rows[row]?.[column] === value ? live(`IF(ISNUMBER(${reference}),${reference},"")`, value) : value;
}

function basisText({ current, currentBasis, currentPeriod }: KpiResult): string | null {
  if (current === null) return null;
  return currentBasis === "sheet" ? "its own cell" : currentPeriod === null ? null : `history, ${currentPeriod}`;
}
