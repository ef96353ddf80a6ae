import type { SheetChart, WriteSheet } from "hucre/xlsx";
import type { ChartPlan } from "../../shared/workbook/sheet-plan.ts";
import { fixed, sheetReference } from "./formula-text.ts";

const types = { bar: "bar", "stacked-bar": "bar", column: "column", line: "line", scatter: "scatter" } as const;

/** A native chart over cells of a sheet. */
export function chartOf(plan: ChartPlan, sheet: string): NonNullable<WriteSheet["charts"]>[number] {
  const { kind, title, labels, series, at, axis } = plan;
  const on = sheetReference(sheet);
  const isBar = kind === "bar" || kind === "stacked-bar";
  const chart: SheetChart = {
    type: types[kind],
    title,
    titleFontSize: 12,
    altText: title,
    anchor: { from: { row: at.top, col: at.left }, to: { row: at.bottom, col: at.right } },
    series: series.map(({ name, values, color }) => ({
      name,
      values: `${on}${fixed(values)}`,
      categories: `${on}${fixed(labels)}`,
      ...(color !== undefined && { color }),
    })),
    legend: series.length > 1 ? "bottom" : false,
    axes: {
      // Bars are drawn from below: the first row of the table belongs at the top.
      x: isBar ? { reverse: true } : {},
      y: { ...(axis !== undefined && { title: axis }), ...(isBar && { crosses: "max" as const }) },
    },
  };
  if (kind === "stacked-bar")
    Object.assign(chart, { barGrouping: "stacked", overlap: 100 } satisfies Partial<SheetChart>);
  if (isBar) chart.gapWidth = 50;
  if (kind === "scatter") chart.scatterStyle = "marker";
  return chart;
}
