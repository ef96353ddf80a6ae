import { scaleLinear } from "d3-scale";
import { money, number } from "../../format.ts";
import { say } from "../../language.ts";
import type { Inline, PortfolioPlot } from "../view.ts";
import { digitWidth, type Frame, letterWidth, moneyScale, narrowest, shortened, tenth, tickTexts } from "./axis.ts";
import { type Box, placeLabels } from "./label-places.ts";

export interface PortfolioPlotShape extends Frame {
  zero: number;
  /** How the axes read: "€ thousand". */
  money: string;
  yTicks: readonly { y: number; label: string }[];
  xTicks: readonly { x: number; label: string }[];
  points: readonly {
    x: number;
    y: number;
    title: string;
    /** The interval, with an arrow where it goes on beyond the picture. */
    interval: string | null;
    label: { x: number; y: number; anchor: "start" | "end"; lines: readonly string[]; leader: string | null } | null;
  }[];
  /** Where the trainings without a measured benefit stand, and the strip they stand on. */
  ticks: readonly { x: number; title: string }[];
  strip: number | null;
  /** How many points have no label because there was no room. */
  unlabelled: number;
}

const lineHeight = 13;
const radius = 4.5;

/**
 * Lays out cost against net benefit for a picture of the given width. A label stands beside its point, moved up or down
 * where labels would meet; without any free place it is left out. On a phone the points with a benefit are numbered in their order.
 */
export function portfolioPlotShape(picture: PortfolioPlot, width: number): PortfolioPlotShape {
  const { points, notMeasured, costUnit } = picture;
  const isNarrow = width < narrowest;
  const measured = points.flatMap((point) => (point.benefit === null ? [] : [{ ...point, benefit: point.benefit }]));
  const without = [...points.filter(({ benefit }) => benefit === null), ...notMeasured];
  const [lowest, highest] = benefitRange(measured);
  const most = Math.max(0, ...[...points, ...notMeasured].map(({ cost }) => cost));
  const { divisor, unit } = moneyScale(Math.max(most, highest, -lowest), costUnit);
  const plotHeight = Math.round(isNarrow ? width * 0.9 : width * 0.45);
  const [top, bottom] = [34, 34 + plotHeight];
  const strip = without.length === 0 ? null : bottom + 28;
  const y = scaleLinear([lowest / divisor, highest / divisor], [bottom - 8, top + 8]).nice(5);
  const yShown = y.ticks(5);
  const yTexts = tickTexts(yShown);
  const plot = {
    left: 14 + digitWidth * Math.max(...yTexts.map((text) => text.length)),
    right: width - 14,
    top,
    bottom,
  };
  const x = scaleLinear([0, most / divisor || 1], [plot.left, plot.right - 6]).nice(5);
  const xShown = x.ticks(isNarrow ? 4 : 8);
  const xTexts = tickTexts(xShown);
  const placed = measured.map((point, index) => {
    const [at, height] = [tenth(x(point.cost / divisor)), tenth(y(point.benefit / divisor))];
    const name = shortened(nameOf(point.label), 28);
    return {
      x: at,
      y: height,
      title: titleOf(point, costUnit),
      lines: isNarrow ? [`${index + 1} ${point.decision}`] : [name, point.decision],
      ...intervalOf(point, at, (benefit) => y(benefit / divisor), plot),
    };
  });
  const marks = placed.map((point): Box => markBox(point));
  const zero = tenth(y(0));
  const zeroLine = { left: plot.left, right: plot.right, top: zero - 1, bottom: zero + 1 };
  const spans = placed.flatMap(({ x: at, span }) => (span ? [{ left: at - 1, right: at + 1, ...span }] : []));
  const labels = placeLabels(
    placed.map(({ x: at, y: height, lines }) => ({
      x: at,
      y: height,
      width: letterWidth * Math.max(...lines.map((line) => line.length)),
      height: lineHeight * lines.length,
    })),
    { plot, marks, lines: [zeroLine, ...spans], gap: radius + 4 },
  );
  return {
    width,
    height: bottom + (strip === null ? 44 : 76),
    plot,
    zero,
    money: unit,
    yTicks: yShown.map((tick, index) => ({ y: tenth(y(tick)), label: yTexts[index]! })),
    xTicks: xShown.map((tick, index) => ({ x: tenth(x(tick)), label: xTexts[index]! })),
    points: placed.map(({ x: at, y: height, title, interval, lines }, index) => {
      const label = labels[index]!;
      return { x: at, y: height, title, interval, label: label && { ...label, lines } };
    }),
    ticks: without.map((training) => ({
      x: tenth(x(training.cost / divisor)),
      title: say`${nameOf(training.label)}: costs ${money(training.cost, costUnit)}, not measured, ${training.decision}`,
    })),
    strip,
    unlabelled: labels.filter((label) => label === null).length,
  };
}

/** Zero, every benefit, and of the intervals as much as leaves the benefits apart from each other. */
function benefitRange(
  points: readonly { benefit: number; low: number | null; high: number | null }[],
): [number, number] {
  const benefits = [0, ...points.map(({ benefit }) => benefit)];
  const [least, most] = [Math.min(...benefits), Math.max(...benefits)];
  const beyond = 1.5 * (most - least || 1);
  const limits = points.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
  return [Math.max(least - beyond, Math.min(least, ...limits)), Math.min(most + beyond, Math.max(most, ...limits))];
}

function intervalOf(
  { low, high }: { low: number | null; high: number | null },
  x: number,
  y: (benefit: number) => number,
  plot: Frame["plot"],
): { interval: string | null; span: { top: number; bottom: number } | null } {
  if (low === null || high === null) return { interval: null, span: null };
  const [top, bottom] = [Math.max(plot.top, tenth(y(high))), Math.min(plot.bottom, tenth(y(low)))];
  const arrow = (end: number, step: number) => `M${tenth(x - 4)},${tenth(end + step)}L${x},${end}l4,${step}`;
  const interval = [
    `M${x},${top}V${bottom}`,
    ...(y(high) < plot.top ? [arrow(top, 5)] : []),
    ...(y(low) > plot.bottom ? [arrow(bottom, -5)] : []),
  ].join("");
  return { interval, span: { top, bottom } };
}

function markBox({ x, y }: { x: number; y: number }): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function nameOf(label: Inline): string {
  return typeof label === "string" ? label : label.text;
}

type Measured = PortfolioPlot["points"][number];

function titleOf({ label, cost, benefit, low, high, decision }: Measured, currency: string): string {
  const range = low === null || high === null ? "" : say` (${number(low)} to ${number(high)})`;
  return say`${nameOf(label)}: costs ${money(cost, currency)}, net benefit ${money(benefit, currency)}${range}, ${decision}`;
}
