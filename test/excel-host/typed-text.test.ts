import { expect, test } from "vitest";
import { typed } from "./model/typed-text.ts";

test.each([
  ["12%", 0.12, "0%"],
  ["4.5%", 0.045, "0.00%"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["$5", 5, "$#,##0"],
  ["(5)", -5, undefined],
  ["1e3", 1000, "0.00E+00"],
  ["007", 7, undefined],
  ["-5", -5, undefined],
  ["2027-03-31", 46_477, "m/d/yyyy"],
  ["3/31/2027", 46_477, "m/d/yyyy"],
  ["31 Mar 2027", 46_477, "d-mmm-yy"],
  ["Mar 2027", 46_447, "mmm-yy"],
  ["1:30", 0.0625, "h:mm"],
  ["true", true, undefined],
  ["#n/a", "#N/A", undefined],
])("typing %s into a cell leaves another value there", (text, value, format) => {
  expect(typed(text, "General")).toMatchObject({ value, ...(format !== undefined && { format }) });
});

test.each(["=1+1", "+A1", "-A1", "@SUM(A1)"])("typing %s makes a formula", (text) => {
  expect(typed(text, "General").formula).toMatch(/^=/);
});

test.each(["Level 3", "13/32/2027", "3-4-5-6", "SQL", "12 people", "--", "- none", "1.2.3", "25:61", "n/a", "="])(
  "typing %s leaves it as it is",
  (text) => {
    expect(typed(text, "General")).toEqual({ value: text });
  },
);

test.each(["=1+1", "007", "12%", "@x", "TRUE"])("%s stays itself behind an apostrophe and in a text cell", (text) => {
  expect(typed(`'${text}`, "General")).toEqual({ value: text });
  expect(typed(text, "@")).toEqual({ value: text });
});
