import { expect, test } from "vitest";
import {
  ATTAINMENT,
  associateFunctions,
  COMPARE,
  type FunctionsDoor,
  GAP,
  NoAnswer,
  PREPOST,
  ROI,
  TARGET,
} from "../../addin/functions.ts";

function column(...values: unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

/** What a cell shows when a function has no number for it, and what Excel says about it. */
function shown(formula: () => number): string {
  try {
    return String(formula());
  } catch (error) {
    return error instanceof NoAnswer ? `${error.code} ${error.message}` : String(error);
  }
}

test("a gap is what is missing; more than is required is no gap", () => {
  expect([GAP(3, 1), GAP(2, 4), GAP(3, "1")]).toEqual([2, 0, 2]);
});

test("a skill nobody rated has no gap of any size: the cell says so", () => {
  for (const unknown of [null, "", "?", "n/a", undefined])
    expect(shown(() => GAP(3, unknown))).toBe("#N/A Nobody has rated this yet.");
  expect(shown(() => GAP("", 2))).toBe("#N/A No level is required here.");
});

test("a word where a number belongs is named", () => {
  expect(shown(() => GAP(3, "expert"))).toBe("#VALUE! current: “expert” is not a number.");
  expect(shown(() => GAP(true, 2))).toBe("#VALUE! required: “true” is not a number.");
});

test("attainment is the share of the target that is reached, whichever direction is better", () => {
  expect(ATTAINMENT(45, 50, "higher")).toBeCloseTo(0.9, 12);
  expect(ATTAINMENT(6, 5, "lower")).toBeCloseTo(0.8, 12);
  expect(ATTAINMENT(45, 50, " Higher ")).toBeCloseTo(0.9, 12);
});

test("attainment without a value, a target or a direction is not guessed", () => {
  expect(shown(() => ATTAINMENT("", 50, "higher"))).toBe("#N/A The value now is not known.");
  expect(shown(() => ATTAINMENT(45, null, "higher"))).toBe("#N/A There is no target.");
  expect(shown(() => ATTAINMENT(45, 0, "lower"))).toBe("#N/A A target of 0 has no share that is reached.");
  expect(shown(() => ATTAINMENT(45, 50, "better"))).toBe("#VALUE! better is one of: higher, lower.");
});

test("a target sentence becomes its number", () => {
  expect(TARGET("Cut weekly reporting time by a fifth", 6.5)).toBeCloseTo(5.2, 12);
  expect(TARGET("Raise retention by 5 points", 0.81, true)).toBeCloseTo(0.86, 12);
  expect(TARGET("below 2 %", null, true)).toBeCloseTo(0.02, 12);
  expect(TARGET("+15 %", 40, undefined, "average deal size")).toBeCloseTo(46, 12);
});

test("a sentence that is not understood, or lacks its baseline, gives no number", () => {
  expect(shown(() => TARGET(""))).toBe("#N/A There is no sentence.");
  expect(shown(() => TARGET("Do better"))).toBe("#N/A The sentence was not understood.");
  expect(shown(() => TARGET("Cut reporting time by a fifth"))).toContain("#N/A The sentence speaks of a change");
});

test("before and after: the change and its interval, of pairs that are complete", () => {
  const before = column(50, 60, 70, 55, 64, 58, "");
  const after = column(60, 66, 71, 70, 69, 66, 80);
  expect(PREPOST(before, after)).toBeCloseTo(7.5, 12);
  expect(PREPOST(before, after, "n")).toBe(6);
  expect(PREPOST(before, after, "low")).toBeLessThan(7.5);
  expect(PREPOST(before, after, "high")).toBeGreaterThan(7.5);
  expect(PREPOST([before.flat()], [after.flat()], "P")).toBe(PREPOST(before, after, "p"));
});

test("before and after with one pair has a change but no interval", () => {
  expect(PREPOST(column(1), column(3))).toBe(2);
  expect(shown(() => PREPOST(column(1), column(3), "p"))).toContain("#N/A Two values are needed");
  expect(shown(() => PREPOST(column(1, 2), column(3, 4), "p"))).toContain("#N/A All values are alike");
  expect(shown(() => PREPOST(column(1, 2), column(3)))).toContain("#VALUE! before has 2 cells and after 1");
  expect(shown(() => PREPOST(column(1), column(3), "power"))).toContain("#VALUE! what is one of: change, low, high");
});

test("two groups: the difference of their means, empty cells left out", () => {
  const [trained, others] = [column(6, 9, 3, 8, 7, ""), column(1, 4, 2, 0, 3, 2)];
  expect(COMPARE(trained, others)).toBeCloseTo(4.6, 12);
  expect(COMPARE(trained, others, "p")).toBeLessThan(0.05);
  expect(shown(() => COMPARE(column("?"), others))).toContain("#N/A Two values are needed");
});

test("return on cost is a fraction, and has no meaning without a cost", () => {
  expect(ROI(80_000, 50_000)).toBeCloseTo(0.6, 12);
  expect(ROI("€ 0", 50_000)).toBe(-1);
  expect(shown(() => ROI(80_000, 0))).toBe("#NUM! Costs have to be above 0.");
  expect(shown(() => ROI("", 50_000))).toBe("#N/A The benefit is not known.");
});

test("Excel is told of every function, and hears why a cell has no number", () => {
  const known = new Map<string, (...cells: never[]) => number>();
  class ExcelError extends Error {
    readonly code: string;
    constructor(code: string, message?: string) {
      super(message);
      this.code = code;
    }
  }
  associateFunctions({ associate: (id, run) => known.set(id, run), Error: ExcelError } as FunctionsDoor);
  expect([...known.keys()]).toEqual(["GAP", "ATTAINMENT", "TARGET", "PREPOST", "COMPARE", "ROI"]);
  // Excel hands every function one more value than it asks for, and null for what was left out.
  const ask = (id: string, ...cells: unknown[]) => known.get(id)!(...(cells as never[]));
  expect(ask("GAP", 3, 1, {})).toBe(2);
  expect(ask("TARGET", "below 2 days", null, null, null, {})).toBe(2);
  expect(() => ask("GAP", 3, null, {})).toThrow(expect.objectContaining({ code: "#N/A" }));
});
