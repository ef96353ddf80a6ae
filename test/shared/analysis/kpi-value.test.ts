import { expect, test } from "vitest";
import { kpiFigure, kpiValue } from "../../../shared/analysis/kpi-value.ts";

test("a KPI that is not known is not a number", () => {
  expect(kpiValue({ unit: "€", percent: false }, null)).toBe("not known");
});

test("large values have fewer decimals than small ones, and shares are in percent whatever the unit", () => {
  expect([0.666, 1234.56, 18_260.4].map((value) => kpiValue({ unit: null, percent: false }, value))).toEqual([
    "0.67",
    "1,234.6",
    "18,260",
  ]);
  expect(kpiValue({ unit: "orders", percent: true }, 0.5)).toBe("50 %");
});

test("a target repeats signs and leaves out words", () => {
  expect(kpiFigure({ unit: "€ per head", percent: false }, 12)).toBe("€ 12");
  expect(kpiFigure({ unit: "hours", percent: false }, 12)).toBe("12");
  expect(kpiFigure({ unit: "%", percent: false }, 12)).toBe("12 %");
});
