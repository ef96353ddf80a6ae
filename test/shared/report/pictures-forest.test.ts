import fc from "fast-check";
import { expect, test } from "vitest";
import { forestPlotShape } from "../../../shared/report/pictures/forest-plot.ts";
import type { ForestPlot } from "../../../shared/report/view.ts";

type Row = ForestPlot["rows"][number];

function row(part: Partial<Row>): Row {
  return {
    label: "Workshop → deal size",
    group: "comparison group",
    design: "comparison",
    estimate: 0.5,
    low: 0.1,
    high: 0.9,
    text: "",
    verdict: "supported",
    favourable: "right",
    promised: 1,
    ...part,
  };
}

const plot = (...rows: Row[]) => forestPlotShape({ kind: "forest-plot", title: "", axis: "", rows, summary: "" });
const lines = (path: string | null) => path?.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

test("a fall in a KPI that should fall is drawn like a rise in one that should rise", () => {
  const fall = row({ favourable: "left", estimate: -0.5, low: -0.9, high: -0.1, promised: -1 });
  const [up, down] = plot(row({}), fall).groups[0]!.rows;
  expect(down).toEqual(up);
});

test("an effect in the wanted direction stands right of no change, one against it left", () => {
  const { zero, groups } = plot(row({}), row({ estimate: -0.5, low: -0.7, high: -0.3 }));
  const [wanted, against] = groups[0]!.rows;
  expect(wanted!.x!).toBeGreaterThan(zero);
  expect(against!.x!).toBeLessThan(zero);
});

test("the promised change stands in the rows that promised one, and nowhere else", () => {
  const { promised, groups } = plot(row({}), row({ promised: null }));
  expect(groups[0]!.rows.map((each) => each.promised)).toEqual([promised, null]);
  expect(plot(row({ promised: null })).promised).toBeNull();
});

test("a link that was not measured has a row without a mark", () => {
  const [only] = plot(row({ design: "asserted", estimate: null, low: null, high: null })).groups[0]!.rows;
  expect([only!.x, only!.interval]).toEqual([null, null]);
});

test("an effect without an interval is a mark alone", () => {
  const [only] = plot(row({ low: null, high: null })).groups[0]!.rows;
  expect(only!.interval).toBeNull();
  expect(only!.x).not.toBeNull();
});

test("every design that is shown has a mark of its own shape", () => {
  const designs = (["before-after", "trend", "comparison", "randomised"] as const).map((design) => row({ design }));
  const marks = plot(...designs).designs.map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(4);
});

test("rows of one grade stand together in the order given", () => {
  const { groups } = plot(
    row({ group: "A", text: "1" }),
    row({ group: "B", text: "2" }),
    row({ group: "A", text: "3" }),
  );
  expect(groups.map(({ name, rows }) => [name, rows.map(({ text }) => text)])).toEqual([
    ["A", ["1", "3"]],
    ["B", ["2"]],
  ]);
});

test("an interval that goes on beyond the picture ends in an arrow, one that does not has none", () => {
  const [wide, narrow] = plot(row({ low: -40, high: 41 }), row({})).groups[0]!.rows;
  expect(wide!.interval!.match(/L/g)).toHaveLength(2);
  expect(narrow!.interval).not.toContain("L");
});

test("an effect beyond the picture has its mark before the arrow at the edge", () => {
  const { groups, width } = plot(row({ estimate: 12, low: 11, high: 13 }));
  const [only] = groups[0]!.rows;
  expect(only!.x!).toBeLessThan(width - 16);
  expect(Math.max(...lines(only!.interval))).toBeGreaterThan(only!.x! + 8);
});

test("whatever the effects, marks and intervals stay inside the picture", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      const [low, estimate, high] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
      const { groups, width } = plot(row({ estimate, low, high }), row({}));
      for (const { x, interval } of groups[0]!.rows)
        for (const each of [x!, ...lines(interval)]) {
          expect(each).toBeGreaterThanOrEqual(-5);
          expect(each).toBeLessThanOrEqual(width);
        }
    }),
  );
});
