import { expect, test } from "vitest";
import { isWithoutGaps, nextStart, periodLength, sideOf } from "../../../shared/analysis/history-periods.ts";

test("the length of a period is found from the days on which periods begin", () => {
  expect(periodLength(["2026-01-01", "2026-04-01", "2026-10-01"])).toBe("quarter");
  expect(periodLength(["2026-01-01", "2026-02-01"])).toBe("month");
  expect(periodLength(["2026-01-05", "2026-01-12", "2026-01-26"])).toBe("week");
  expect(periodLength(["2026-01-05", "2026-01-06"])).toBe("day");
  expect(periodLength([])).toBeNull();
});

test("a year that ended before the training is before, the year it began in is neither, the next one after", () => {
  expect(["1975-01-01", "1976-01-01", "1978-01-01"].map((year) => sideOf(year, "year", "1976-07-01"))).toEqual([
    "before",
    "during",
    "after",
  ]);
});

test("a training that starts on the first of a month leaves no month between before and after", () => {
  expect(["2025-12-01", "2026-01-01"].map((month) => sideOf(month, "month", "2026-01-01"))).toEqual([
    "before",
    "after",
  ]);
});

test("months follow each other across the end of a year, and a missing one is a gap", () => {
  expect(nextStart("2026-11-01", "quarter")).toBe("2027-02-01");
  expect(isWithoutGaps(["2025-11-01", "2025-12-01", "2026-01-01"], "month")).toBe(true);
  expect(isWithoutGaps(["2025-11-01", "2026-01-01"], "month")).toBe(false);
});
