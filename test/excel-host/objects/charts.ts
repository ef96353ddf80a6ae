import { invalidArgument, itemNotFound } from "../host-error.ts";
import { bounding, columnsOf, rowsOf } from "../model/areas.ts";
import { seriesOf } from "../model/chart-series.ts";
import type { Chart, ChartAxis } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import { asAreaOf, asRange, asSize, asText, oneOf } from "./arguments.ts";
import { axesKind, chartLookKind, chartPartKinds, chartTitleKind, legendKind, seriesListKind } from "./chart-parts.ts";
import { mayChange } from "./guard.ts";
import {
  type Behaviour,
  type HostObject,
  keeps,
  nothing,
  type ObjectKind,
  objectKind,
  type Property,
  reads,
} from "./object-type.ts";

const chartTypes = oneOf(
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "LineMarkers",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "Area",
  "Pie",
  "Doughnut",
);

function freshAxis(): ChartAxis {
  return {
    title: "",
    titleVisible: false,
    minimum: "",
    maximum: "",
    numberFormat: "General",
    majorGridlines: false,
    reversed: false,
    visible: true,
  };
}

function add(sheet: Sheet, type: unknown, source: unknown, seriesBy: unknown): Chart {
  mayChange(sheet, "allowEditObjects");
  const target = asRange(source, sheet);
  const wish = oneOf("Auto", "Columns", "Rows")(seriesBy ?? "Auto");
  const by = wish === "Auto" ? (columnsOf(target.area) > rowsOf(target.area) ? "Rows" : "Columns") : wish;
  const chart: Chart = {
    id: sheet.workbook.newId("chart"),
    sheet,
    name: `Chart ${sheet.workbook.count(`chart name ${sheet.id}`)}`,
    type: chartTypes(type),
    title: "Chart Title",
    titleVisible: true,
    legendVisible: true,
    legendPosition: "Bottom",
    series: seriesOf(target, by),
    category: freshAxis(),
    value: { ...freshAxis(), majorGridlines: true },
    frame: { left: 0, top: 0, width: 360, height: 216 },
    over: null,
    altText: "",
  };
  sheet.charts.push(chart);
  return chart;
}

function frame(side: keyof Chart["frame"]): Property<Chart> {
  return {
    get: (chart) => chart.frame[side],
    set: (chart, value) => {
      mayChange(chart.sheet, "allowEditObjects");
      chart.frame[side] = asSize(value);
      chart.over = null;
    },
  };
}

function found(sheet: Sheet, key: unknown): HostObject {
  const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return chart === undefined ? nothing : chartKind.of(chart);
}

const chartKind: ObjectKind<Chart> = objectKind({
  name: "Chart",
  identify: ({ id }) => id,
  sheetOf: ({ sheet }) => sheet,
  isGone: (chart) => !chart.sheet.charts.includes(chart),
  properties: {
    id: reads(({ id }) => id),
    name: keeps("name", asText),
    chartType: keeps("type", chartTypes),
    left: frame("left"),
    top: frame("top"),
    width: frame("width"),
    height: frame("height"),
  },
  links: {
    title: (chart) => chartTitleKind.of(chart),
    legend: (chart) => legendKind.of(chart),
    series: (chart) => seriesListKind.of(chart),
    axes: (chart) => axesKind.of(chart),
    format: (chart) => chartLookKind.of(chart),
  },
  methods: {
    setPosition: (chart, [start, end]) => {
      mayChange(chart.sheet, "allowEditObjects");
      const from = asAreaOf(start, chart.sheet);
      chart.over = end === undefined || end === null ? from : bounding(from, asAreaOf(end, chart.sheet));
    },
    setData: (chart, [source, by]) => {
      const target = asRange(source, chart.sheet);
      chart.series = seriesOf(target, by === "Rows" ? "Rows" : "Columns");
    },
    delete: (chart) => {
      mayChange(chart.sheet, "allowEditObjects");
      chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
    },
  },
});

export const chartsKind: ObjectKind<Sheet> = objectKind({
  name: "ChartCollection",
  sheetOf: (sheet) => sheet,
  properties: { count: reads(({ charts }) => charts.length) },
  items: ({ charts }) => charts.map((chart) => chartKind.of(chart)),
  methods: {
    add: (sheet, [type, source, by]) => chartKind.of(add(sheet, type, source, by)),
    getItem: (sheet, [key]) => {
      const chart = found(sheet, key);
      if (chart === nothing) throw itemNotFound();
      return chart;
    },
    getItemAt: (sheet, [index]) => {
      const chart = sheet.charts[Number(index)];
      if (chart === undefined) throw invalidArgument();
      return chartKind.of(chart);
    },
    getItemOrNullObject: (sheet, [key]) => found(sheet, key),
    getCount: ({ charts }) => charts.length,
  },
});

export const chartKinds = [chartsKind, chartKind, ...chartPartKinds];

export const chartBehaviours: readonly Behaviour[] = [
  {
    about: "ChartCollection.add",
    says: "a first column of texts is the categories, a first row of texts the names",
    basis: "assumed",
  },
  { about: "ChartCollection.add", says: "a new chart carries a title to be replaced", basis: "assumed" },
  { about: "Chart.setPosition", says: "places the chart over the cells", basis: "documented" },
  { about: "ChartFill.setSolidColor", says: "the colour of the chart area is not kept", basis: "assumed" },
];
