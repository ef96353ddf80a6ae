import { type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { Grade } from "../../analysis/evidence-results.ts";
import type { LineFlow } from "../view.ts";
import { shortPath, tenth } from "./axis.ts";

/** Where everything of a flow stands, in the picture's own units. */
export interface LineFlowShape {
  width: number;
  height: number;
  columns: readonly { x: number; label: string }[];
  nodes: readonly {
    x: number;
    y: number;
    width: number;
    height: number;
    lines: readonly string[];
    full: string;
    to: string | null;
    missing: boolean;
    textX: number;
    textY: number;
  }[];
  links: readonly { path: string; width: number; broken: boolean; grade: Grade; title: string }[];
}

const width = 860;
const nodeWidth = 8;
/** Room for the labels of the last column. */
const rightMargin = 160;
const header = 26;
const lineLength = 24;
/** Room for the second line of the lowest label. */
const bottom = 18;
/** A label of one line stands above the line that leaves its node. */
const aboveLine = 8;

/** Lays out the flow skill → training → outcome → KPI. */
export function lineFlowShape({ columns, nodes, links }: LineFlow): LineFlowShape {
  const tallest = Math.max(...columns.map((_, column) => nodes.filter((node) => node.column === column).length));
  const height = header + Math.max(120, tallest * 50);
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  type Node = LineFlow["nodes"][number];
  const graph = sankey<Node, LineFlow["links"][number]>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }: SankeyNode<Node, LineFlow["links"][number]> & Node) => column)
    .nodeWidth(nodeWidth)
    .nodePadding(30)
    .extent([
      [4, header + 8],
      [width - rightMargin, height - bottom],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map(({ from, to, weight, broken, grade = "E0" }) => ({
      source: from,
      target: to,
      value: weight,
      from,
      to,
      weight,
      broken,
      grade,
    })),
  });
  const draw = sankeyLinkHorizontal();
  const step = (width - rightMargin - 4 - nodeWidth) / (columns.length - 1);
  return {
    width,
    height,
    columns: columns.map((label, index) => ({ x: Math.round(4 + index * step), label })),
    nodes: graph.nodes.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, label, to, missing, sourceLinks = [] }) => ({
      x: tenth(x0),
      y: tenth(y0),
      width: tenth(x1 - x0),
      height: tenth(Math.max(3, y1 - y0)),
      lines: linesOf(label),
      full: label,
      to,
      missing,
      textX: tenth(x1 + 6),
      textY: tenth((y0 + y1) / 2 - (sourceLinks.length > 0 && linesOf(label).length === 1 ? aboveLine : 0)),
    })),
    links: graph.links.map((link) => ({
      path: shortPath(draw(link) ?? ""),
      width: tenth(Math.max(2, link.width ?? 2)),
      broken: link.broken,
      grade: link.grade ?? "E0",
      title: `${labels.get(link.from)} → ${labels.get(link.to)}`,
    })),
  };
}

/** A label in at most two lines. */
function linesOf(label: string): string[] {
  const words = label.split(/\s+/);
  const lines = [""];
  for (const word of words) {
    const current = lines.at(-1)!;
    if (current === "" || current.length + word.length < lineLength)
      lines[lines.length - 1] = `${current} ${word}`.trim();
    else lines.push(word);
  }
  if (lines.length <= 2 && lines.every((line) => line.length <= lineLength + 6)) return lines;
  const [first, second] = [lines[0]!, lines[1] ?? ""];
  return [cut(first), ...(second ? [cut(lines.length > 2 ? `${second}…` : second)] : [])];
}

function cut(line: string): string {
  return line.length > lineLength + 6 ? `${line.slice(0, lineLength + 4)}…` : line;
}
