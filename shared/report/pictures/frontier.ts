import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { Frontier } from "../view.ts";
import { digitWidth, type Frame, moneyScale, narrowest, tenth, tickTexts } from "./axis.ts";

export interface FrontierShape extends Frame {
  path: string;
  points: readonly { x: number; y: number; label: string; current: boolean }[];
  yTicks: readonly { y: number; label: string }[];
  xTicks: readonly { x: number; label: string }[];
  /** How the axis of budgets reads: "€ thousand". */
  money: string;
  /** Where the budget of now stands. */
  current: { x: number; labelX: number; anchor: "start" | "end" };
}

/**
 * Lays out what each budget closes, for a picture of the given width. Both axes start at zero. Between two budgets the
 * line stays at what the smaller one closes: more was not computed.
 */
export function frontierShape({ points, current, costUnit }: Frontier, width: number): FrontierShape {
  const height = Math.round(width < narrowest ? width * 0.75 : width * 0.42);
  const largest = Math.max(current, ...points.map(({ budget }) => budget));
  const { divisor, unit } = moneyScale(largest, costUnit);
  const [top, bottom] = [26, height - 40];
  const y = scaleLinear([0, Math.max(...points.map(({ closed }) => closed)) || 1], [bottom, top]).nice(5);
  const yShown = y.ticks(5);
  const yTexts = tickTexts(yShown);
  const widest = Math.max(...yTexts.map((text) => text.length));
  const plot = { left: 14 + digitWidth * widest, right: width - 16, top, bottom };
  const x = scaleLinear([0, largest / divisor || 1], [plot.left, plot.right]);
  const xShown = x.ticks(width < narrowest ? 4 : 8);
  const xTexts = tickTexts(xShown);
  const placed = points.map(({ budget, closed, label }) => ({
    x: tenth(x(budget / divisor)),
    y: tenth(y(closed)),
    label,
    current: budget === current,
  }));
  const currentX = tenth(x(current / divisor));
  const isLeft = currentX < (plot.left + plot.right) / 2;
  return {
    width,
    height,
    plot,
    path: line().curve(curveStepAfter)(placed.map((point) => [point.x, point.y])) ?? "",
    points: placed,
    yTicks: yShown.map((tick, index) => ({ y: tenth(y(tick)), label: yTexts[index]! })),
    xTicks: xShown.map((tick, index) => ({ x: tenth(x(tick)), label: xTexts[index]! })),
    money: unit,
    current: { x: currentX, labelX: tenth(currentX + (isLeft ? 5 : -5)), anchor: isLeft ? "start" : "end" },
  };
}
