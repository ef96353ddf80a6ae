/// <reference types="office-js" />
import type { ChartPlan } from "../../shared/workbook/sheet-plan.ts";
import { rangeAt } from "./areas.ts";
import type { Outbox } from "./outbox.ts";

const types = {
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  column: "ColumnClustered",
  line: "Line",
  scatter: "XYScatter",
} as const;

const actionsToBegin = 16;
const actionsPerSeries = 12;

/** Charts of a sheet, and the sheet's id. */
interface ChartsOfSheet {
  id: string;
  name: string;
  charts: readonly ChartPlan[];
}

/** Draws native charts. Excel makes series of its own of a chart's first cells, so how many there are is asked first. */
export async function drawCharts(outbox: Outbox, sheets: readonly ChartsOfSheet[]): Promise<void> {
  const drawn = sheets.flatMap(({ id, name: about, charts }) =>
    charts.map((plan, index) => ({ id, about, plan, chart: `Throughline ${index + 1}`, series: 0 })),
  );
  for (const each of drawn)
    await outbox.add({
      actions: actionsToBegin,
      about: each.about,
      act: ({ workbook }) => {
        const count = begin(workbook.worksheets.getItem(each.id), each.plan, each.chart);
        return () => {
          each.series = count.value;
        };
      },
    });
  await outbox.flush();
  for (const { id, about, plan, chart, series } of drawn)
    await outbox.add({
      actions: actionsPerSeries * Math.max(series, plan.series.length),
      about,
      act: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(id);
        drawSeries(sheet, sheet.charts.getItem(chart), plan, series);
        return undefined;
      },
    });
}

function begin(sheet: Excel.Worksheet, plan: ChartPlan, name: string): OfficeExtension.ClientResult<number> {
  const { kind, title, series, at, axis } = plan;
  const chart = sheet.charts.add(types[kind], rangeAt(sheet, series[0]?.values ?? plan.labels), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.setPosition(sheet.getCell(at.top, at.left), sheet.getCell(at.bottom, at.right));
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  if (axis !== undefined) Object.assign(chart.axes.valueAxis.title, { text: axis, visible: true });
  if (kind === "bar" || kind === "stacked-bar") {
    // Bars are drawn from below: the first row of the table belongs at the top, the numbers stay below.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = "Maximum";
  }
  return chart.series.getCount();
}

function drawSeries(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan, made: number): void {
  const { kind, labels, series } = plan;
  for (let index = made - 1; index >= series.length; index--) chart.series.getItemAt(index).delete();
  series.forEach(({ name, values, color }, index) => {
    const line = index < made ? chart.series.getItemAt(index) : chart.series.add(name);
    line.name = name;
    line.setValues(rangeAt(sheet, values));
    line.setXAxisValues(rangeAt(sheet, labels));
    if (color !== undefined && kind === "line") line.format.line.color = `#${color}`;
    else if (color !== undefined) line.format.fill.setSolidColor(`#${color}`);
    if (kind === "bar" || kind === "stacked-bar") line.gapWidth = 50;
    if (kind === "stacked-bar") line.overlap = 100;
  });
}
