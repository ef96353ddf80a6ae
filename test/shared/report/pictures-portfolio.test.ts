import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "../../../shared/report/pictures/axis.ts";
import { frontierShape } from "../../../shared/report/pictures/frontier.ts";
import { placeLabels } from "../../../shared/report/pictures/label-places.ts";
import { portfolioPlotShape } from "../../../shared/report/pictures/portfolio-plot.ts";
import type { Frontier, PortfolioPlot } from "../../../shared/report/view.ts";

type Point = PortfolioPlot["points"][number];

const point = (label: string, cost: number, benefit: number | null, low: number | null = null, high = low): Point => ({
  label,
  cost,
  benefit,
  low,
  high,
  decision: "continue",
});

function portfolio(points: readonly Point[], notMeasured: PortfolioPlot["notMeasured"] = []): PortfolioPlot {
  return { kind: "portfolio-plot", title: "", costUnit: "€", points, notMeasured, summary: "" };
}

describe("cost against benefit", () => {
  test("a dearer training stands further right, one that brings more stands higher", () => {
    const { points, zero } = portfolioPlotShape(portfolio([point("A", 1000, 500), point("B", 3000, -200)]), 860);
    expect(points[1]!.x).toBeGreaterThan(points[0]!.x);
    expect(points[0]!.y).toBeLessThan(zero);
    expect(points[1]!.y).toBeGreaterThan(zero);
  });

  test("a training without a measured benefit stands on the strip below, never at a benefit of zero", () => {
    const shape = portfolioPlotShape(
      portfolio([point("A", 1000, 500), point("B", 3000, null)], [{ label: "C", cost: 2000, decision: "pause" }]),
      860,
    );
    expect(shape.points).toHaveLength(1);
    expect(shape.ticks.map(({ title }) => title)).toEqual([
      "B: costs € 3,000, not measured, continue",
      "C: costs € 2,000, not measured, pause",
    ]);
    expect(shape.strip!).toBeGreaterThan(shape.plot.bottom);
  });

  test("one very uncertain benefit does not squeeze the others: its interval ends in arrows", () => {
    const { points } = portfolioPlotShape(
      portfolio([point("A", 1, 100, -9e5, 9e5), point("B", 2, 300, 200, 400)]),
      860,
    );
    expect(points[0]!.interval!.match(/L/g)).toHaveLength(2);
    expect(points[1]!.interval).not.toContain("L");
    expect(points[0]!.y - points[1]!.y).toBeGreaterThan(40);
  });

  test("the name and the decision stand beside the point; on a phone its number in the list does", () => {
    const picture = portfolio([point("A", 1, null), point("Negotiation workshop", 1000, 500)]);
    expect(portfolioPlotShape(picture, 860).points[0]!.label!.lines).toEqual(["Negotiation workshop", "continue"]);
    expect(portfolioPlotShape(picture, 340).points[0]!.label!.lines).toEqual(["1 continue"]);
  });

  test("points without room for a name are counted", () => {
    const crowd = Array.from({ length: 80 }, (_, index) => point(`Training ${index}`, 1000 + index, 500 + index));
    const { points, unlabelled } = portfolioPlotShape(portfolio(crowd), 860);
    expect(unlabelled).toBeGreaterThan(0);
    expect(points.filter(({ label }) => label === null)).toHaveLength(unlabelled);
  });

  test("a portfolio of which nothing is measured is still drawn", () => {
    const shape = portfolioPlotShape(portfolio([], [{ label: "C", cost: 0, decision: "continue" }]), 340);
    expect(shape.ticks).toHaveLength(1);
    expect(JSON.stringify(shape)).not.toMatch(/NaN|null,null/);
  });

  test("no label lies on another, on a mark or outside the picture", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 300 }) });
    const plot = { left: 0, right: 500, top: 0, bottom: 300 };
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (places) => {
        const points = places.map((each) => ({ ...each, width: 90, height: 26 }));
        const marks = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
        const boxes = placeLabels(points, { plot, marks, lines: [], gap: 8 }).flatMap((label) => {
          if (!label) return [];
          const left = label.anchor === "start" ? label.x : label.x - 90;
          return [{ left, right: left + 90, top: label.y - 10, bottom: label.y + 16 }];
        });
        boxes.forEach((box, index) => {
          expect(Math.min(box.left, box.top, 500 - box.right, 300 - box.bottom)).toBeGreaterThanOrEqual(0);
          for (const other of [...boxes.slice(index + 1), ...marks]) {
            const isApart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(isApart).toBe(true);
          }
        });
      }),
    );
  });
});

describe("what each budget closes", () => {
  const frontier = (current: number): Frontier => ({
    kind: "frontier",
    title: "",
    unit: "levels",
    costUnit: "€",
    points: [0, 1, 2, 3].map((step) => ({ budget: 10_000 * step, closed: [0, 5, 8, 8][step]!, label: `${step}` })),
    current,
    summary: "",
  });

  test("the line never falls as the budget grows, and starts where both are zero", () => {
    const { points, plot } = frontierShape(frontier(10_000), 720);
    expect(points[0]).toMatchObject({ x: plot.left, y: plot.bottom });
    expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => b - a));
  });

  test("the budget of now is marked", () => {
    const { points, current } = frontierShape(frontier(10_000), 720);
    expect(points.map((each) => each.current)).toEqual([false, true, false, false]);
    expect(current.x).toBe(points[1]!.x);
  });

  test("a budget of now between two computed ones has its own place", () => {
    const { points, current } = frontierShape(frontier(15_000), 340);
    expect(points.some((each) => each.current)).toBe(false);
    expect(current.x).toBeGreaterThan(points[1]!.x);
    expect(current.x).toBeLessThan(points[2]!.x);
  });

  test("a budget of nothing that closes nothing is still drawn", () => {
    const empty = { ...frontier(0), points: [{ budget: 0, closed: 0, label: "" }] };
    expect(JSON.stringify(frontierShape(empty, 340))).not.toContain("null");
  });
});

test("labels that want the same height are moved apart as little as possible, within the picture", () => {
  expect(apart([50, 52, 10], 14, 0, 100)).toEqual([50, 64, 10]);
  expect(apart([95, 96], 14, 0, 100)).toEqual([86, 100]);
});
