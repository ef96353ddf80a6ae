import { tenth } from "./axis.ts";

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a label's first line starts or ends, and a thin line back to its point when the label had to move. */
export interface LabelPlace {
  x: number;
  y: number;
  anchor: "start" | "end";
  leader: string | null;
}

/** Up and down from the point, nearest first. */
const moves = [0, -8, 8, -16, 16, -26, 26, -38, 38, -52, 52, -68, 68];
/** What lying on a line costs, in units of moving. */
const onLine = 24;
/** A label that moved as far has a line back to its point. */
const withLeader = 15;
/** From the top of a line of text to where its letters stand. */
const ascent = 10;

/**
 * Places for labels beside their points, right or left, in the order given: no two on each other, on a mark or outside
 * `plot`, near the point, and off the `lines` where that does not lead too far away. `null` where no place is free.
 * `gap` lies between a point and its label; all lengths are in the picture's units.
 */
export function placeLabels(
  points: readonly { x: number; y: number; width: number; height: number }[],
  { plot, marks, lines, gap }: { plot: Box; marks: readonly Box[]; lines: readonly Box[]; gap: number },
): (LabelPlace | null)[] {
  const labels: Box[] = [];
  return points.map((point) => {
    let best: { anchor: "start" | "end"; move: number; box: Box; cost: number } | null = null;
    for (const move of moves)
      for (const anchor of ["start", "end"] as const) {
        const box = boxBeside(point, anchor, move, gap);
        const isFree = isWithin(box, plot) && ![...marks, ...labels].some((other) => overlap(box, other));
        const cost = Math.abs(move) + onLine * lines.filter((line) => overlap(box, line)).length;
        if (isFree && cost < (best?.cost ?? Number.POSITIVE_INFINITY) && !labels.some(meets(point, anchor, box)))
          best = { anchor, move, box, cost };
      }
    if (!best) return null;
    const { anchor, move, box } = best;
    labels.push(box);
    const end = leaderEnd(anchor, box);
    return {
      x: tenth(anchor === "start" ? box.left : box.right),
      y: tenth(box.top + ascent),
      anchor,
      leader: Math.abs(move) < withLeader ? null : `M${point.x},${point.y}L${tenth(end.x)},${tenth(end.y)}`,
    };
  });
}

function leaderEnd(anchor: "start" | "end", box: Box): { x: number; y: number } {
  return { x: anchor === "start" ? box.left - 2 : box.right + 2, y: (box.top + box.bottom) / 2 };
}

/** Whether the way from a point to its label meets another label. */
function meets(point: { x: number; y: number }, anchor: "start" | "end", box: Box): (label: Box) => boolean {
  const end = leaderEnd(anchor, box);
  const steps = [0.2, 0.4, 0.6, 0.8].map((share) => ({
    x: point.x + share * (end.x - point.x),
    y: point.y + share * (end.y - point.y),
  }));
  return ({ left, right, top, bottom }) => steps.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
}

function boxBeside(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  anchor: "start" | "end",
  move: number,
  gap: number,
): Box {
  const left = anchor === "start" ? x + gap : x - gap - width;
  const top = y + move - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function isWithin(box: Box, plot: Box): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
