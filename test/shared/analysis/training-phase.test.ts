import { expect, test } from "vitest";
import { isHrOnly } from "../../../shared/analysis/hr-function.ts";
import { datesIn } from "../../../shared/analysis/kept-values.ts";
import { phaseOf } from "../../../shared/analysis/training-phase.ts";

test("how far a training is comes from its status, and from its dates where the status is silent", () => {
  const rows = [
    ["Completed", "2026-02-09", "2026-02-27", 0, "delivered"],
    ["Completed", "2027-02-09", "2027-02-27", 0, "planned"],
    ["Running", "2025-12-01", "2026-12-18", 5, "running"],
    ["Planned", "2026-11-01", null, 0, "planned"],
    ["Planned", "2026-11-01", "2026-11-05", 8, "delivered"],
    ["Cancelled", "2026-03-01", "2026-03-02", 0, "called off"],
    ["Stopped", "2026-03-01", "2026-12-31", 4, "delivered"],
    [null, "2026-03-01", null, 0, "delivered"],
    [null, "2026-11-01", "2026-12-31", 0, "running"],
    [null, null, null, 3, "delivered"],
    [null, null, null, 0, "unknown"],
  ] as const;
  const found = rows.map(([status, start, end, completed]) => phaseOf({ status, start, end, completed }, "2026-11-22"));
  expect(found).toEqual(rows.map(([, , , , phase]) => phase));
});

test("HR by any of its names is HR, and HR with somebody from the business is not", () => {
  const hr = ["HR", "H.R.", "HR department", "Head of HR", "HRBP", "Human Resources", "People & Culture", "L&D"];
  expect(hr.filter((text) => !isHrOnly(text))).toEqual([]);
  const business = ["Operations", "HR and operations", "Supervisors and HR", "HR, sales", "Field service", "Chrome"];
  expect([...business, null].filter(isHrOnly)).toEqual([]);
});

test("a cell may name several days, in any way people write them", () => {
  expect(datesIn("31 March 2026, 30 June 2026")).toEqual(["2026-03-31", "2026-06-30"]);
  expect(datesIn("March 31, 2026")).toEqual(["2026-03-31"]);
  expect(datesIn("2026-06-30 2026-03-31")).toEqual(["2026-03-31", "2026-06-30"]);
  expect(datesIn("46188")).toEqual(["2026-06-15"]);
  expect([...datesIn("soon"), ...datesIn(null)]).toEqual([]);
});
