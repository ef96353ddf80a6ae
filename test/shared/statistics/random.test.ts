import { expect, test } from "vitest";
import { mulberry32, uniform } from "../../../shared/statistics/random.ts";

test("the same seed gives the same numbers", () => {
  const next = mulberry32(12345);
  expect([next(), next(), next(), next()]).toEqual([4207900869, 1317490944, 2079646450, 3513001552]);
});

test("numbers lie strictly between 0 and 1", () => {
  expect([uniform(() => 0) > 0, uniform(() => 4294967295) < 1]).toEqual([true, true]);
});
