import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { number } from "../../format.ts";
import type { KpiLine } from "../view.ts";

/** Where everything of a KPI's line stands, in the picture's own units. */
export interface KpiLineShape {
  width: number;
  height: number;
  path: string;
  points: readonly { x: number; y: number; label: string }[];
  yTicks: readonly { y: number; label: string }[];
  xTicks: readonly { x: number; label: string }[];
  rules: readonly { y: number; label: string; labelY: number; kind: "target" | "baseline" }[];
  bands: readonly { x: number; width: number; label: string; labelY: number }[];
  plot: { left: number; right: number; top: number; bottom: number };
}

const digitWidth = 7;

/**
 * Lays out a KPI over time for a picture of the given width. The value axis covers the values, the target and the
 * baseline; it need not start at zero, because a line shows change, not size.
 */
export function kpiLineShape({ points, target, baseline, bands }: KpiLine, width: number): KpiLineShape {
  const height = Math.round(width < 480 ? width * 0.75 : width * 0.42);
  const dates = points.map(({ date }) => dayOf(date));
  const values = [...points, target, baseline].flatMap((each) => (each === null ? [] : [each.value]));
  const [top, bottom] = [26, height - 26];
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [bottom, top]).nice(5);
  const shown = y.ticks(5);
  const labels = shown.map((tick) => number(tick, decimalsOf(shown)));
  const widest = Math.max(...labels.map((label) => label.length));
  const plot = { left: 14 + digitWidth * widest, right: width - 12, top, bottom };
  const x = scaleUtc([Math.min(...dates), Math.max(...dates)], [plot.left, plot.right]);
  const placed = points.map(({ date, value, label }) => ({ x: round(x(dayOf(date))), y: round(y(value)), label }));
  const rules = (
    [
      ["target", target],
      ["baseline", baseline],
    ] as const
  ).flatMap(([kind, rule]) => (rule === null ? [] : [{ kind, y: round(y(rule.value)), label: rule.label }]));
  return {
    width,
    height,
    path: line()(placed.map((point) => [point.x, point.y])) ?? "",
    points: placed,
    yTicks: shown.map((tick, index) => ({ y: round(y(tick)), label: labels[index]! })),
    xTicks: x.ticks(width < 480 ? 3 : 6).map((tick) => ({ x: round(x(tick)), label: tickLabel(tick) })),
    rules: apart(rules),
    bands: bandsWithin(bands, x, plot),
    plot,
  };
}

/** Keeps the labels of the two rules from lying on each other. */
function apart(rules: { kind: "target" | "baseline"; y: number; label: string }[]): KpiLineShape["rules"] {
  const [first, second] = rules;
  if (!first) return [];
  if (!second) return [{ ...first, labelY: first.y - 5 }];
  const upper = first.y <= second.y ? first : second;
  return rules.map((rule) => ({ ...rule, labelY: rule === upper ? rule.y - 5 : rule.y + 15 }));
}

function bandsWithin(
  bands: KpiLine["bands"],
  x: (date: number) => number,
  plot: KpiLineShape["plot"],
): KpiLineShape["bands"] {
  return bands.flatMap(({ from, to, label }, index) => {
    const [start, end] = [x(dayOf(from)), x(dayOf(to))];
    if (end < plot.left || start > plot.right) return [];
    const left = Math.max(plot.left, start);
    const right = Math.min(plot.right, Math.max(end, left + 3));
    return [{ x: round(left), width: round(right - left), label, labelY: 12 + (index % 2) * 12 }];
  });
}

function decimalsOf(ticks: readonly number[]): number {
  const step = ticks.length > 1 ? Math.abs(ticks[1]! - ticks[0]!) : 1;
  return step >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(step)));
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function tickLabel(date: Date): string {
  return `${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
