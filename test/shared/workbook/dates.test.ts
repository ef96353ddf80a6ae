import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateInColumn,
  dateOf,
  dayNumber,
  dayOrderOf,
  isDateFormat,
  isoDate,
  periodOf,
} from "../../../shared/workbook/dates.ts";

const dates: [string, string | null][] = [
  ["2026-03-31", "2026-03-31"],
  ["2026/3/1", "2026-03-01"],
  ["20260331", "2026-03-31"],
  ["31.03.2026", "2026-03-31"],
  ["31/03/26", "2026-03-31"],
  ["03/31/2026", "2026-03-31"],
  ["2026-03-31T14:05:00Z", "2026-03-31"],
  ["31/03/2026 2:05 PM", "2026-03-31"],
  ["31 March 2026", "2026-03-31"],
  ["March 31, 2026", "2026-03-31"],
  ["31-Mar-26", "2026-03-31"],
  ["Tue, 31 Mar 2026", "2026-03-31"],
  ["Mar 2026", "2026-03-01"],
  ["Jan-24", "2024-01-01"],
  ["2026-03", "2026-03-01"],
  ["03/2026", "2026-03-01"],
  ["Q2 2027", "2027-04-01"],
  ["2027 Q2", "2027-04-01"],
  ["H2 2026", "2026-07-01"],
  ["FY2027", "2027-01-01"],
  ["2027", "2027-01-01"],
  ["2026-W12", "2026-03-16"],
  ["31.02.2026", null],
  ["13/13/2026", null],
  ["next week", null],
  ["PO1000", null],
  ["1.5", null],
];

describe("dates as people write them", () => {
  for (const [text, date] of dates)
    test(`“${text}” is ${date ?? "no date"}`, () => {
      expect(dateOf(text, 1900)).toBe(date);
    });

  test("a period also has a last day, for deadlines", () => {
    expect(periodOf("Feb 2028")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
  });
});

describe("serial numbers", () => {
  test("a number is a date only when it is shown as one", () => {
    expect(dateOf(45000, 1900)).toBeNull();
    expect(dateOf(45000, 1900, "dd/mm/yyyy")).toBe("2023-03-15");
  });

  test("the 1904 system starts four years and a day later", () => {
    expect(dateOf(43538, 1904, "yyyy-mm-dd")).toBe("2023-03-15");
  });

  test("29 February 1900, which Excel believes in, is no date", () => {
    expect(dateOf(60, 1900, "yyyy-mm-dd")).toBeNull();
    expect(dateOf(59, 1900, "yyyy-mm-dd")).toBe("1900-02-28");
    expect(dateOf(61, 1900, "yyyy-mm-dd")).toBe("1900-03-01");
  });

  test("in a column of dates plain serial numbers and years count too, other numbers do not", () => {
    expect(dateInColumn(45000, 1900)?.first).toBe("2023-03-15");
    expect(dateInColumn(2027, 1900)).toEqual({ first: "2027-01-01", last: "2027-12-31" });
    expect(dateInColumn(3, 1900)).toBeNull();
    expect(dateInColumn(99_000, 1900)).toBeNull();
  });

  test("hours and money are no dates", () => {
    expect(["[h]:mm", "#,##0.00", '0.00 "days"', "General", "h:mm"].some(isDateFormat)).toBe(false);
    expect(["m/d/yy", "mmm-yy", "d. mmmm yyyy", "[$-409]dd-mmm-yy"].every(isDateFormat)).toBe(true);
  });
});

describe("day or month first", () => {
  test("one value above twelve settles the column", () => {
    expect(dayOrderOf(["03/04/2026", "03/31/2026"])).toBe("month-first");
    expect(dayOrderOf(["03/04/2026", "31/03/2026"])).toBe("day-first");
  });

  test("dots mean day first", () => {
    expect(dayOrderOf(["03.04.2026"])).toBe("day-first");
  });

  test("a column that can be read both ways is unclear", () => {
    expect(dayOrderOf(["03/04/2026", "05/06/2026"])).toBeNull();
    expect(dayOrderOf(["2026-03-04", 45000])).toBeUndefined();
  });

  test("a column found to be month first is read so", () => {
    expect(dateOf("03/04/2026", 1900, undefined, "month-first")).toBe("2026-03-04");
  });
});

test("days and dates turn into each other", () => {
  fc.assert(fc.property(fc.integer({ min: -25_000, max: 60_000 }), (day) => dayNumber(isoDate(day)) === day));
});

test("no text makes the reader of dates fail", () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => ["object"].includes(typeof periodOf(text))));
});
