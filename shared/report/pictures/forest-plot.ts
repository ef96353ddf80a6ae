import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type SymbolType, symbol, symbolCircle, symbolSquare, symbolTriangle } from "d3-shape";
import type { Design } from "../../analysis/evidence-results.ts";
import { sayings } from "../../language.ts";
import type { ForestPlot } from "../view.ts";
import { shortPath, tenth } from "./axis.ts";

/** A row of a forest plot: what is written, and what is drawn on a strip `width` × `height`. */
export interface ForestRow {
  label: ForestPlot["rows"][number]["label"];
  text: string;
  verdict: string;
  design: Design;
  /** The interval, with an arrow where it or the estimate lies beyond the strip; `null` without either. */
  interval: string | null;
  /** Where the estimate stands; `null` without one. */
  x: number | null;
  /** Where the promised change stands. */
  promised: number | null;
}

export interface ForestPlotShape {
  width: number;
  height: number;
  zero: number;
  /** Where 1 stands, when any row promised something. */
  promised: number | null;
  groups: readonly { name: string; rows: readonly ForestRow[] }[];
  /** The designs there are estimates of, weakest first. */
  designs: readonly { design: Design; name: string; mark: string }[];
}

const [width, height] = [300, 24];
/** So that the labels of the axis and half a mark fit in. */
const margin = 8;
/** What lies beyond is drawn at the edge with an arrow: one wide interval must not squeeze the others. */
const farthest = { estimate: [-2, 3], limit: [-1, 2] } as const;
/** From the arrow at the edge back to a mark that would lie beyond it. */
const arrowLength = 14;

const shapes: readonly { design: Design; name: string; type: SymbolType; area: number }[] = sayings([
  { design: "asserted", name: "nobody", type: symbolCircle, area: 24 },
  { design: "before-after", name: "themselves before", type: symbolCircle, area: 56 },
  { design: "trend", name: "their earlier trend", type: symbolTriangle, area: 60 },
  { design: "comparison", name: "a comparison group", type: symbolSquare, area: 64 },
  { design: "randomised", name: "others, chosen by lot", type: symbolCircle, area: 78 },
]);

/** Lays out effects with their intervals; in every row the favourable side is the right. */
export function forestPlotShape({ rows }: ForestPlot): ForestPlotShape {
  const turned = rows.map((row) => (row.favourable === "right" ? row : turnedRound(row)));
  const isPromised = turned.some(({ promised }) => promised !== null);
  const x = scaleLinear(domainOf(turned), [margin, width - margin]).clamp(true);
  const used = new Set(turned.flatMap(({ design, estimate }) => (estimate === null ? [] : [design])));
  return {
    width,
    height,
    zero: tenth(x(0)),
    promised: isPromised ? tenth(x(1)) : null,
    groups: groupsOf(turned, (row) => rowShape(row, x)),
    designs: shapes
      .filter(({ design }) => used.has(design))
      .map(({ design, name, type, area }) => ({ design, name, mark: shortPath(symbol(type, area)() ?? "") })),
  };
}

type Row = ForestPlot["rows"][number];

function domainOf(rows: readonly Row[]): [number, number] {
  const within = (value: number | null, [least, most]: readonly [number, number]) =>
    value === null ? 0 : Math.min(most, Math.max(least, value));
  const known = rows.flatMap(({ estimate, low, high }) => [
    within(estimate, farthest.estimate),
    within(low, farthest.limit),
    within(high, farthest.limit),
  ]);
  return [Math.min(-0.4, ...known), Math.max(1.15, ...known)];
}

function turnedRound(row: Row): Row {
  const minus = (value: number | null) => (value === null ? null : -value);
  return {
    ...row,
    estimate: minus(row.estimate),
    low: minus(row.high),
    high: minus(row.low),
    promised: minus(row.promised),
  };
}

function rowShape({ estimate, low, high, promised, ...row }: Row, x: ScaleLinear<number, number>): ForestRow {
  const [first, last] = x.domain() as [number, number];
  const known = [estimate, low, high].filter((value) => value !== null);
  const goesOn = { left: Math.min(0, ...known) < first, right: Math.max(0, ...known) > last };
  const edge = [margin + (goesOn.left ? arrowLength : 0), width - margin - (goesOn.right ? arrowLength : 0)] as const;
  const mark = estimate === null ? null : tenth(Math.min(edge[1], Math.max(edge[0], x(estimate))));
  const limits = low === null || high === null ? [] : [tenth(x(low)), tenth(x(high))];
  const drawn = mark === null ? limits : [...limits, mark];
  return {
    label: row.label,
    text: row.text,
    verdict: row.verdict,
    design: row.design,
    interval: drawn.length === 0 ? null : intervalPath(Math.min(...drawn), Math.max(...drawn), goesOn),
    x: mark,
    promised: promised === null ? null : tenth(x(promised)),
  };
}

function intervalPath(from: number, to: number, goesOn: { left: boolean; right: boolean }): string | null {
  const start = goesOn.left ? margin : from;
  const end = goesOn.right ? width - margin : to;
  if (start === end) return null;
  const middle = height / 2;
  const arrow = (at: number, step: number) => `M${at + step},${middle - 4}L${at},${middle}l${step},4`;
  return [
    `M${start},${middle}H${end}`,
    ...(goesOn.left ? [arrow(start, 5)] : []),
    ...(goesOn.right ? [arrow(end, -5)] : []),
  ].join("");
}

function groupsOf(rows: readonly Row[], shapeOf: (row: Row) => ForestRow): ForestPlotShape["groups"] {
  const groups = new Map<string, ForestRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(shapeOf(row));
    else groups.set(row.group, [shapeOf(row)]);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}
