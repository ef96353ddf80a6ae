import fc from "fast-check";
import { expect, test } from "vitest";
import { beforeAfter, comparison, gradeAfter, type Outcome, unitsCompared } from "../../../shared/analysis/designs.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import type { UnitValues } from "../../../shared/analysis/unit-values.ts";

const outcome: Outcome = {
  direction: "higher",
  smallestUseful: null,
  show: (value) => String(Math.round(10 * value) / 10),
  settings: defaultSettings.evidence,
  seed: 1,
  isScore: false,
};

function unit(arm: UnitValues["arm"], before: number | null, after: number | null, details: Partial<UnitValues> = {}) {
  return { unit: `${arm} ${before} ${after}`, arm, team: null, before, after, early: null, late: null, ...details };
}

const trained = (values: readonly [number | null, number | null][]) => values.map(([a, b]) => unit("trained", a, b));
const others = (values: readonly [number | null, number | null][]) => values.map(([a, b]) => unit("comparison", a, b));
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

test("known scores before and after give the published interval and both tests (METHODS 3.4)", () => {
  const rows: [number, number][] = [
    [50, 60],
    [60, 66],
    [70, 71],
    [55, 70],
    [64, 69],
    [58, 66],
  ];
  const found = beforeAfter(trained(rows), "people", outcome);
  expect(found).toMatchObject({
    design: "before-after",
    grade: "E1",
    status: "ok",
    n: 6,
    effect: 7.5,
    verdict: "supported",
  });
  expect([found.low!, found.high!].map((limit) => limit.toFixed(2))).toEqual(["2.50", "12.50"]);
  expect(found.second).toMatchObject({ method: "signed rank", p: 0.03125, estimate: 7.5 });
});

test("four pairs have an interval and no verdict, one has neither", () => {
  const four = beforeAfter(
    trained([
      [1, 3],
      [2, 4.5],
      [1, 4],
      [2, 5],
    ]),
    "people",
    outcome,
  );
  expect(four).toMatchObject({ status: "provisional", verdict: "none" });
  expect(four.low).toBeGreaterThan(0);
  expect(beforeAfter(trained([[1, 3]]), "people", outcome)).toMatchObject({
    status: "effect-only",
    effect: 2,
    low: null,
  });
});

test("people without a value afterwards are counted, and too many of them lower a grade", () => {
  const rows = trained([
    [1, 3],
    [2, 4],
    [1, 4],
    [2, 5],
    [2, 6],
    [1, null],
    [2, null],
  ]);
  const found = comparison(
    [
      ...rows,
      ...others([
        [1, 1],
        [2, 3],
        [1, 1.5],
        [2, 2],
      ]),
    ],
    "people",
    false,
    outcome,
  );
  expect(found).toMatchObject({ dropped: 2, n: 5, grade: "E2" });
  expect(found.drops.map(({ text }) => text)).toEqual(["2 of 7 who started have no value afterwards"]);
});

test("when the two tests fall on different sides of 5 %, the verdict is inconclusive and both are printed", () => {
  const found = beforeAfter(
    trained([
      [0, 10],
      [0, 9],
      [0, 11],
      [0, 10],
      [0, 9.5],
    ]),
    "people",
    outcome,
  );
  expect(found.p).toBeLessThan(0.001);
  expect(found.second!.p).toBe(0.0625);
  expect(found.verdict).toBe("inconclusive");
  expect(codes(found)).toContain("tests-disagree");
});

test("groups that differed before the training are said to, with both means", () => {
  const found = comparison(
    [
      ...trained([
        [9, 12],
        [10, 13],
        [11, 15],
        [10, 14],
      ]),
      ...others([
        [1, 1],
        [2, 3],
        [3, 3],
        [2, 2.5],
      ]),
    ],
    "units",
    false,
    outcome,
  );
  expect(found.warnings.find(({ code }) => code === "baseline-groups-differ")!.text).toContain("10 against 2");
  expect(found.grade).toBe("E3");
});

test("where chance decided, a different start lowers the grade", () => {
  const rows = [
    ...trained([
      [9, 12],
      [10, 13],
      [11, 15],
      [10, 14],
    ]),
    ...others([
      [1, 1],
      [2, 3],
      [3, 3],
      [2, 2.5],
    ]),
  ];
  expect(comparison(rows, "units", true, outcome)).toMatchObject({ design: "randomised", grade: "E3" });
});

test("people chosen for a low score are no proof when they rise, whatever the interval says", () => {
  const rows = [
    ...trained([
      [30, 42],
      [32, 45],
      [28, 41],
      [31, 40],
      [33, 44],
    ]),
    ...others([
      [60, 58],
      [64, 60],
      [70, 64],
      [58, 57],
      [66, 61],
    ]),
  ];
  const score = comparison(rows, "people", false, { ...outcome, isScore: true });
  expect(score.low).toBeGreaterThan(0);
  expect(score.verdict).toBe("inconclusive");
  expect(codes(score)).toContain("selected-by-low-score");
  expect(comparison(rows, "people", false, outcome).verdict).toBe("supported");
});

test("what was given by team is counted by team, whatever the number of its people", () => {
  const person = (team: string, arm: UnitValues["arm"], before: number | null, after: number) =>
    unit(arm, before, after, { team });
  const found = unitsCompared([
    person("South", "trained", 1, 3),
    person("North", "comparison", 2, 3),
    person("East", "trained", 5, 5),
    person("South", "trained", 1, 5),
    person("South", "trained", null, 9),
  ]);
  expect(found).toMatchObject({ byTeam: true, complete: 4 });
  expect(found.used.map(({ unit: team, before, after }) => [team, after - before])).toEqual([
    ["South", 3],
    ["North", 1],
    ["East", 0],
  ]);
});

test("groups that drifted apart before the training lose a grade", () => {
  const drift = (arm: UnitValues["arm"], by: number) =>
    [1, 2, 3, 4, 5].map((start) => unit(arm, start, start + by, { early: start, late: start + by + (start % 2) / 10 }));
  const found = comparison([...drift("trained", 3), ...drift("comparison", 0)], "units", false, outcome);
  expect(found.grade).toBe("E2");
  expect(codes(found)).toContain("trend-before");
});

test("a design keeps its step, loses one for each drop, and is never less than before and after", () => {
  expect([0, 1, 2, 3, 9].map((drops) => gradeAfter("randomised", drops))).toEqual(["E4", "E3", "E2", "E1", "E1"]);
  expect(gradeAfter("asserted", 1)).toBe("E0");
});

test("turning the sides round turns the effect round and nothing else", () => {
  const value = fc.integer({ min: -50, max: 50 });
  const arm = fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(arm, arm, (first, second) => {
      const one = comparison([...trained(first), ...others(second)], "units", false, outcome);
      const two = comparison([...trained(second), ...others(first)], "units", false, outcome);
      expect(two.effect).toBeCloseTo(-one.effect!, 9);
      expect(two.standardError ?? 0).toBeCloseTo(one.standardError ?? 0, 9);
      const turned = { supported: "contrary", contrary: "supported" } as Record<string, string>;
      expect(two.verdict).toBe(turned[one.verdict] ?? one.verdict);
    }),
    { numRuns: 60 },
  );
});
