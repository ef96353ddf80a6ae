import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedShare, roundParts, wholePercent } from "../../../shared/report/display.ts";

test("half a percent is rounded up", () => {
  expect([0.425, 0.005, 1].map(wholePercent)).toEqual([43, 1, 100]);
});

test("rounded parts add up to their rounded total, and none is off by a whole unit", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (parts) => {
      const rounded = roundParts(parts);
      const total = Math.floor(parts.reduce((sum, part) => sum + part, 0) + 0.5);
      expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
      rounded.forEach((part, index) => {
        expect(Math.abs(part - parts[index]!)).toBeLessThan(1 + 1e-6);
      });
    }),
  );
});

test("in a small group a share near nobody or everybody is only bounded", () => {
  expect(publishedShare(10, 10, 5).text).toBe(">=80%");
  expect(publishedShare(0, 400, 5).text).toBe("<=1%");
  expect(publishedShare(4, 4, 5).text).toBe("hidden");
});
