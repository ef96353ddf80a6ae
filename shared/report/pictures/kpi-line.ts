import { scaleLinear, scaleUtc } from "d3-scale";
import { area, line } from "d3-shape";
import { monthText } from "../../format.ts";
import { say } from "../../language.ts";
import type { KpiLine } from "../view.ts";
import { apart, digitWidth, type Frame, letterWidth, narrowest, shortened, tenth, tickTexts } from "./axis.ts";

/** Where everything of a KPI's line stands, in the picture's own units. */
export interface KpiLineShape extends Frame {
  points: readonly { x: number; y: number; label: string }[];
  yTicks: readonly { y: number; label: string }[];
  xTicks: readonly { x: number; label: string }[];
  rules: readonly { y: number; kind: "target" | "baseline" }[];
  bands: readonly { x: number; width: number; label: Omit<Label, "kind"> }[];
  /** The interval of the expected path as an area. */
  interval: string | null;
  /** The KPI's own line last, so that it lies on top. */
  lines: readonly { kind: LineKind; path: string }[];
  labels: readonly Label[];
}

type LineKind = "comparison" | "fitted" | "expected" | "value";
interface Label {
  kind: LineKind | "target" | "baseline";
  text: string;
  x: number;
  y: number;
  /** Which end of the text is at `x`. */
  anchor: "start" | "end";
}
type Dated = readonly { date: string; value: number }[];

/** Between two labels one above the other; from the end of a line up or down to its label. */
const [labelDistance, above, below] = [14, -6, 15];

/**
 * Lays out a KPI over time for a picture of the given width. The value axis covers the values, the target, the baseline
 * and the further lines; it need not start at zero, because a line shows change, not size.
 */
export function kpiLineShape(picture: KpiLine, width: number): KpiLineShape {
  const interval = picture.interval ?? [];
  const all = linesOf(picture);
  const rules = rulesOf(picture);
  const dates = [...all.flatMap(({ points }) => points), ...interval].map(({ date }) => dayOf(date));
  const values = [
    ...all.flatMap(({ points }) => points.map(({ value }) => value)),
    ...rules.map(({ value }) => value),
    ...interval.flatMap(({ low, high }) => [low, high]),
  ];
  const height = Math.round(width < narrowest ? width * 0.75 : width * 0.42);
  const [top, bottom] = [26, height - 26];
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [bottom, top]).nice(5);
  const shown = y.ticks(5);
  const texts = tickTexts(shown);
  const left = 14 + digitWidth * Math.max(...texts.map((text) => text.length));
  const plot = { left, right: width - 12, top, bottom };
  const x = scaleUtc([Math.min(...dates), Math.max(...dates)], [plot.left, plot.right]);
  const xAt = ({ date }: { date: string }) => tenth(x(dayOf(date)));
  const yAt = (value: number) => tenth(y(value));
  const draw = line<Dated[number]>(xAt, ({ value }) => yAt(value));
  const drawInterval = area<(typeof interval)[number]>(
    xAt,
    ({ low }) => yAt(low),
    ({ high }) => yAt(high),
  );
  const points = picture.points.map((point) => ({ x: xAt(point), y: yAt(point.value), label: point.label }));
  const wanted: Label[] = [
    ...rules.map(({ kind, value, label }) => besideLine({ kind, text: label, y: y(value) + above }, points, plot)),
    ...all.flatMap(({ kind, points: own, label }) => {
      if (label === "") return [];
      // A label stands clear of the interval, so that it does not hide the path.
      const limits =
        kind === "expected"
          ? interval.flatMap(({ date, low, high }) => [
              { date, value: low },
              { date, value: high },
            ])
          : [];
      return atEnd(
        { kind, text: label },
        [...limits, ...own].map((each) => ({ x: xAt(each), y: yAt(each.value) })),
        plot,
      );
    }),
  ];
  return {
    width,
    height,
    plot,
    points,
    yTicks: shown.map((tick, index) => ({ y: yAt(tick), label: texts[index]! })),
    xTicks: x.ticks(width < narrowest ? 3 : 6).map((tick) => ({ x: tenth(x(tick)), label: monthText(isoOf(tick)) })),
    rules: rules.map(({ kind, value }) => ({ kind, y: yAt(value) })),
    bands: bandsWithin(picture.bands, x, plot),
    interval: interval.length === 0 ? null : drawInterval(interval),
    lines: all.map(({ kind, points }) => ({ kind, path: draw(points) ?? "" })),
    labels: (["start", "end"] as const).flatMap((anchor) => {
      const side = wanted.filter((label) => label.anchor === anchor);
      const heights = apart(
        side.map((label) => label.y),
        labelDistance,
        plot.top - 4,
        plot.bottom - 4,
      );
      return side.map((label, index) => ({ ...label, y: tenth(heights[index]!) }));
    }),
  };
}

/** A rule's label stands at its right end, unless the KPI's line leaves more room at the left. */
function besideLine(
  label: { kind: "target" | "baseline"; text: string; y: number },
  points: readonly { x: number; y: number }[],
  plot: Frame["plot"],
): Label {
  const length = letterWidth * label.text.length;
  const room = (from: number) =>
    Math.min(
      labelDistance,
      ...points.filter(({ x }) => x >= from && x <= from + length).map((point) => Math.abs(point.y - label.y)),
    );
  return room(plot.left) > room(plot.right - length)
    ? { ...label, x: plot.left + 4, anchor: "start" }
    : { ...label, x: plot.right, anchor: "end" };
}

/** The label of a line ends where the line does: above or below what of the line it would hide, whichever is nearer. */
function atEnd(
  label: { kind: LineKind; text: string },
  points: readonly { x: number; y: number }[],
  plot: Frame["plot"],
): Label {
  const last = points.at(-1)!;
  const hidden = points.filter(({ x }) => x >= last.x - letterWidth * label.text.length).map((point) => point.y);
  const [over, under] = [Math.min(...hidden) + above, Math.max(...hidden) + below];
  const isOver = under > plot.bottom - 4 || last.y - over <= under - last.y;
  return { ...label, x: last.x, y: isOver ? over : under, anchor: "end" };
}

function rulesOf({ target, baseline }: KpiLine) {
  return [
    ...(target === null ? [] : [{ kind: "target" as const, ...target }]),
    ...(baseline === null ? [] : [{ kind: "baseline" as const, ...baseline }]),
  ];
}

function linesOf({ points, label, comparison, fitted, expected }: KpiLine) {
  const lines: { kind: LineKind; label: string; points: Dated }[] = [
    { kind: "comparison", label: comparison?.at(-1)?.label ?? "", points: comparison ?? [] },
    { kind: "fitted", label: say`fitted line`, points: fitted ?? [] },
    { kind: "expected", label: say`expected without the training`, points: expected ?? [] },
    { kind: "value", label: label ?? "", points },
  ];
  return lines.filter((each) => each.points.length > 0);
}

function bandsWithin(bands: KpiLine["bands"], x: (date: number) => number, plot: Frame["plot"]): KpiLineShape["bands"] {
  return bands.flatMap(({ from, to, label }, index) => {
    const [start, end] = [x(dayOf(from)), x(dayOf(to))];
    if (end < plot.left || start > plot.right) return [];
    const left = Math.max(plot.left, start);
    const right = Math.min(plot.right, Math.max(end, left + 3));
    return [{ x: tenth(left), width: tenth(right - left), label: aboveBand(label, left, 12 + (index % 2) * 12, plot) }];
  });
}

/** The label of a band begins where the band does, unless it would leave the picture: then it ends at the right. */
function aboveBand(label: string, left: number, y: number, plot: Frame["plot"]): Omit<Label, "kind"> {
  const text = shortened(label, Math.floor(plot.right / letterWidth));
  return left + letterWidth * text.length > plot.right
    ? { text, x: plot.right, y, anchor: "end" }
    : { text, x: tenth(left), y, anchor: "start" };
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
