import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterWidth } from "../../../shared/report/pictures/axis.ts";
import { kpiLineShape } from "../../../shared/report/pictures/kpi-line.ts";
import { lineFlowShape } from "../../../shared/report/pictures/line-flow.ts";
import type { KpiLine, LineFlow } from "../../../shared/report/view.ts";

const line = (values: readonly number[], target: number | null, baseline: number | null): KpiLine => ({
  kind: "kpi-line",
  title: "Deal size",
  unit: "€",
  points: values.map((value, month) => ({
    date: `2026-${String(month + 1).padStart(2, "0")}-01`,
    value,
    label: `${value}`,
  })),
  target: target === null ? null : { value: target, label: "target" },
  baseline: baseline === null ? null : { value: baseline, label: "baseline" },
  bands: [{ from: "2026-02-01", to: "2026-03-01", label: "Negotiation workshop" }],
  summary: "",
});

describe("a KPI over time", () => {
  test("a higher value stands higher in the picture, a later month further right", () => {
    const { points } = kpiLineShape(line([10, 20, 15], null, null), 640);
    expect(points[1]!.y).toBeLessThan(points[2]!.y);
    expect(points[2]!.y).toBeLessThan(points[0]!.y);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  test("whatever the values, the line, the target and the baseline stay inside the picture", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), value, value, (values, target, baseline) => {
        const { points, rules, plot } = kpiLineShape(line(values, target, baseline), 340);
        for (const { y } of [...points, ...rules]) {
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.1);
        }
      }),
    );
  });

  test("the labels of a target and a baseline that lie close together do not lie on each other", () => {
    const { labels } = kpiLineShape(line([10, 100], 50, 51), 640);
    expect(labels.map(({ text }) => text).sort()).toEqual(["baseline", "target"]);
    expect(Math.abs(labels[0]!.y - labels[1]!.y)).toBeGreaterThan(12);
  });

  test("however long its name and wherever it lies, a training's label stays inside the picture", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 6 }), (letters, month) => {
        for (const width of [340, 720]) {
          const bands = [{ from: `2026-0${month}-01`, to: `2026-0${month}-20`, label: "m".repeat(letters) }];
          const [band] = kpiLineShape({ ...line([1, 2, 3, 4, 5, 6], null, null), bands }, width).bands;
          const { text, x, anchor } = band!.label;
          const length = letterWidth * text.length;
          expect(anchor === "end" ? x - length : x).toBeGreaterThanOrEqual(0);
          expect(anchor === "end" ? x : x + length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  const date = (month: number) => `2026-0${month}-01`;

  test("the path expected without the training starts with the training, above the values where they fell", () => {
    const expected = [3, 4, 5].map((month) => ({ date: date(month), value: 20 }));
    const interval = expected.map((each) => ({ date: each.date, low: 18, high: 22 }));
    const { lines, points, labels, plot, ...shape } = kpiLineShape(
      { ...line([20, 20, 15, 12, 11], null, null), expected, interval },
      640,
    );
    expect(lines.map(({ kind }) => kind)).toEqual(["expected", "value"]);
    const [start, height] = lines[0]!.path.match(/[\d.]+/g)!.map(Number) as [number, number];
    expect(start).toBe(points[2]!.x);
    expect(height).toBeLessThan(points[4]!.y);
    expect(shape.interval).toMatch(/^M.*Z$/);
    expect(labels.map(({ text }) => text)).toEqual(["expected without the training"]);
  });

  test("a comparison group is a line of its own, named at its end", () => {
    const comparison = [1, 2, 3].map((month) => ({ date: date(month), value: 30 + month, label: "other teams" }));
    const { lines, labels } = kpiLineShape({ ...line([20, 19, 15], null, null), comparison, label: "trained" }, 640);
    expect(lines.map(({ kind }) => kind)).toEqual(["comparison", "value"]);
    expect(labels.map(({ text }) => text).sort()).toEqual(["other teams", "trained"]);
  });

  test("nothing is drawn of a model that is not there", () => {
    const shape = kpiLineShape({ ...line([1, 2], null, null), expected: null, interval: [], fitted: null }, 640);
    expect([shape.lines.length, shape.interval, shape.labels]).toEqual([1, null, []]);
  });

  test("the label of a rule stands where the KPI's line leaves room for it", () => {
    const { labels } = kpiLineShape(line([50, 40, 30, 20, 12, 10, 10], 10, null), 340);
    expect(labels).toMatchObject([{ text: "target", anchor: "start" }]);
  });

  test("a training outside the time shown has no band", () => {
    const shape = kpiLineShape(
      { ...line([1, 2], null, null), bands: [{ from: "2024-01-01", to: "2024-02-01", label: "old" }] },
      640,
    );
    expect(shape.bands).toEqual([]);
  });
});

describe("the straight line", () => {
  const flow: LineFlow = {
    kind: "line-flow",
    title: "",
    columns: ["Skill gap", "Training", "Learning outcome", "KPI"],
    nodes: [
      { id: "0:a", column: 0, label: "Negotiation", to: "skills/negotiation.html", missing: false },
      { id: "1:b", column: 1, label: "Workshop", to: null, missing: false },
      {
        id: "2:c",
        column: 2,
        label: "Account managers trade concessions instead of giving them",
        to: null,
        missing: false,
      },
      { id: "3:d", column: 3, label: "no KPI", to: null, missing: true },
    ],
    links: [
      { from: "0:a", to: "1:b", weight: 12, broken: false },
      { from: "1:b", to: "2:c", weight: 12, broken: false },
      { from: "2:c", to: "3:d", weight: 12, broken: true },
    ],
    summary: "",
  };

  test("skill, training, outcome and KPI stand from left to right, each below its heading", () => {
    const { nodes, columns } = lineFlowShape(flow);
    expect(nodes.map(({ full }) => full)).toEqual(flow.nodes.map(({ label }) => label));
    const aside = nodes.map(({ x }, column) => Math.abs(x - columns[column]!.x));
    expect(Math.max(...aside)).toBeLessThan(2);
  });

  test("a missing part stays marked as missing and its link as broken", () => {
    const { nodes, links } = lineFlowShape(flow);
    expect(nodes.map(({ missing }) => missing)).toEqual([false, false, false, true]);
    expect(links.map(({ broken }) => broken)).toEqual([false, false, true]);
  });

  test("a long label takes at most two lines and is whole in its title", () => {
    const { lines, full } = lineFlowShape(flow).nodes[2]!;
    expect(lines).toHaveLength(2);
    expect(lines.join(" ")).toContain("…");
    expect(full).toBe("Account managers trade concessions instead of giving them");
  });
});
