import { invalidArgument } from "../host-error.ts";
import type { Chart, ChartAxis, ChartSeries } from "../model/parts.ts";
import { asColor, asNumber, asRange, asSize, asText, asTruth, oneOf } from "./arguments.ts";
import { keeps, type ObjectKind, objectKind, reads } from "./object-type.ts";

interface Series {
  chart: Chart;
  series: ChartSeries;
}

export const chartTitleKind: ObjectKind<Chart> = objectKind({
  name: "ChartTitle",
  properties: { text: keeps("title", asText), visible: keeps("titleVisible", asTruth) },
});

export const legendKind: ObjectKind<Chart> = objectKind({
  name: "ChartLegend",
  properties: {
    visible: keeps("legendVisible", asTruth),
    position: keeps("legendPosition", oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom")),
  },
});

export const chartLookKind: ObjectKind<Chart> = objectKind({
  name: "ChartAreaFormat",
  links: { fill: (chart) => chartFillKind.of(chart) },
});

const chartFillKind: ObjectKind<Chart> = objectKind({
  name: "ChartFill",
  methods: {
    clear: () => {},
    setSolidColor: (_chart, [color]) => {
      asColor(color);
    },
  },
});

export const axesKind: ObjectKind<Chart> = objectKind({
  name: "ChartAxes",
  links: {
    categoryAxis: (chart) => axisKind.of(chart.category),
    valueAxis: (chart) => axisKind.of(chart.value),
  },
});

const asPosition = oneOf("Automatic", "Maximum", "Minimum", "Custom");

const axisKind: ObjectKind<ChartAxis> = objectKind({
  name: "ChartAxis",
  properties: {
    minimum: keeps("minimum", (value) => (value === "" ? "" : asNumber(value))),
    maximum: keeps("maximum", (value) => (value === "" ? "" : asNumber(value))),
    numberFormat: keeps("numberFormat", asText),
    reversePlotOrder: keeps("reversed", asTruth),
    position: {
      get: ({ position }) => position ?? "Automatic",
      set: (axis, value) => {
        axis.position = asPosition(value);
      },
    },
    visible: keeps("visible", asTruth),
  },
  links: {
    title: (axis) => axisTitleKind.of(axis),
    majorGridlines: (axis) => gridlinesKind.of(axis),
  },
});

const axisTitleKind: ObjectKind<ChartAxis> = objectKind({
  name: "ChartAxisTitle",
  properties: { text: keeps("title", asText), visible: keeps("titleVisible", asTruth) },
});

const gridlinesKind: ObjectKind<ChartAxis> = objectKind({
  name: "ChartGridlines",
  properties: { visible: keeps("majorGridlines", asTruth) },
});

export const seriesListKind: ObjectKind<Chart> = objectKind({
  name: "ChartSeriesCollection",
  sheetOf: ({ sheet }) => sheet,
  properties: { count: reads(({ series }) => series.length) },
  items: (chart) => chart.series.map((series) => seriesKind.of({ chart, series })),
  methods: {
    add: (chart, [name]) => {
      const series = {
        id: chart.sheet.workbook.newId("series"),
        name: String(name ?? ""),
        values: null,
        categories: null,
        color: "",
      };
      chart.series.push(series);
      return seriesKind.of({ chart, series });
    },
    getItemAt: (chart, [index]) => {
      const series = chart.series[Number(index)];
      if (series === undefined) throw invalidArgument();
      return seriesKind.of({ chart, series });
    },
    getCount: ({ series }) => series.length,
  },
});

const seriesKind: ObjectKind<Series> = objectKind({
  name: "ChartSeries",
  sheetOf: ({ chart }) => chart.sheet,
  isGone: ({ chart, series }) => !chart.series.includes(series),
  properties: {
    name: {
      ...reads(({ series }) => series.name),
      set: ({ series }, value) => {
        series.name = asText(value);
      },
    },
    gapWidth: {
      get: ({ series }) => series.gapWidth ?? 150,
      set: ({ series }, value) => {
        series.gapWidth = asSize(value);
      },
    },
    overlap: {
      get: ({ series }) => series.overlap ?? 0,
      set: ({ series }, value) => {
        series.overlap = asNumber(value);
      },
    },
  },
  links: { format: (series) => seriesLookKind.of(series) },
  methods: {
    setValues: ({ chart, series }, [range]) => {
      series.values = asRange(range, chart.sheet);
    },
    setXAxisValues: ({ chart, series }, [range]) => {
      series.categories = asRange(range, chart.sheet);
    },
    delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
});

const seriesLookKind: ObjectKind<Series> = objectKind({
  name: "ChartSeriesFormat",
  links: { fill: (series) => seriesFillKind.of(series), line: (series) => seriesLineKind.of(series) },
});

const seriesFillKind: ObjectKind<Series> = objectKind({
  name: "ChartFill",
  methods: {
    setSolidColor: ({ series }, [color]) => {
      series.color = asColor(color);
    },
    clear: () => {},
  },
});

const seriesLineKind: ObjectKind<Series> = objectKind({
  name: "ChartLineFormat",
  properties: {
    color: {
      get: ({ series }) => series.color,
      set: ({ series }, value) => {
        series.color = asColor(value);
      },
    },
  },
});

export const chartPartKinds = [
  chartTitleKind,
  legendKind,
  chartLookKind,
  chartFillKind,
  axesKind,
  axisKind,
  axisTitleKind,
  gridlinesKind,
  seriesListKind,
  seriesKind,
  seriesLookKind,
  seriesFillKind,
  seriesLineKind,
];
