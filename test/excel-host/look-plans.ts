import { address } from "../../shared/workbook/raw-workbook.ts";
import type { ChartPlan, ConditionalFormat as PlannedRule } from "../../shared/workbook/sheet-plan.ts";
import type { Chart, ConditionalFormat } from "./model/parts.ts";

/* Rules and charts of the simulated workbook, as a file's plan says them; what it cannot say is left out. */

interface Point {
  type?: string;
  formula?: string | null;
  color?: string;
}

const operators: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

const kinds: Record<string, ChartPlan["kind"]> = {
  BarClustered: "bar",
  BarStacked: "stacked-bar",
  ColumnClustered: "column",
  Line: "line",
  LineMarkers: "line",
  XYScatter: "scatter",
};

export function conditionalPlan(format: ConditionalFormat): PlannedRule[] {
  const { area, kind, rule } = format;
  if (kind === "DataBar") return [{ kind: "bar", area, color: plain(format.barColor ?? "#638EC6") }];
  if (kind === "ColorScale") {
    const { minimum, maximum } = (rule ?? {}) as { minimum?: Point; maximum?: Point };
    if (minimum?.color === undefined || maximum?.color === undefined) return [];
    return [
      {
        kind: "scale",
        area,
        low: plain(minimum.color),
        high: plain(maximum.color),
        ...numberOf("from", minimum),
        ...numberOf("to", maximum),
      },
    ];
  }
  const formula = kind === "Custom" ? rule : cellValueFormula(format);
  if (typeof formula !== "string") return [];
  return [
    {
      kind: "when",
      area,
      formula: formula.replace(/^=/, ""),
      ...(format.fill && { fill: plain(format.fill) }),
      ...(format.fontColor && { ink: plain(format.fontColor) }),
      ...(format.bold && { bold: format.bold }),
    },
  ];
}

function cellValueFormula({ area, rule }: ConditionalFormat): string | null {
  const { formula1, operator } = (rule ?? {}) as { formula1?: unknown; operator?: string };
  const sign = operators[operator ?? ""];
  return sign === undefined ? null : `${address(area.top, area.left)}${sign}${String(formula1).replace(/^=/, "")}`;
}

function numberOf<Name extends "from" | "to">(name: Name, { type, formula }: Point): { [Key in Name]?: number } {
  const value = type === "Number" ? Number(String(formula).replace(/^=/, "")) : Number.NaN;
  return (Number.isFinite(value) ? { [name]: value } : {}) as { [Key in Name]?: number };
}

export function chartPlan({ type, title, series, over, value }: Chart): ChartPlan[] {
  const kind = kinds[type];
  const drawn = series.flatMap(({ name, values, categories, color }) =>
    values === null ? [] : [{ name, values: values.area, categories, ...(color !== "" && { color: plain(color) }) }],
  );
  const labels = drawn.find(({ categories }) => categories !== null)?.categories?.area;
  if (kind === undefined || labels === undefined || over === null) return [];
  return [
    {
      kind,
      title,
      labels,
      series: drawn.map(({ categories: _categories, ...each }) => each),
      at: over,
      ...(value.title !== "" && { axis: value.title }),
    },
  ];
}

function plain(color: string): string {
  return color.replace("#", "");
}
