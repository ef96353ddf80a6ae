import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../../shared/statistics/wilson.ts";

test("11 of 15 who apply a skill could be anything from 48 to 89 percent", () => {
  const { p, low, high } = wilson(11, 15)!;
  expect([p, low, high].map((share) => share.toFixed(3))).toEqual(["0.733", "0.480", "0.891"]);
});

test("a share of nobody is not known", () => {
  expect(wilson(0, 0)).toBeNull();
});

test("nobody of five does not mean that nobody ever would", () => {
  const { low, high } = wilson(0, 5)!;
  expect([low, high.toFixed(3)]).toEqual([0, "0.434"]);
});

test("more answers of yes than answers is a mistake of the caller", () => {
  expect(() => wilson(3, 2)).toThrow("wilson requires a count from 0 to 2, got 3");
});

const shares = fc.nat(1000).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
const confidences = fc.double({ min: 0.5, max: 0.999, noNaN: true });

test("the interval lies from 0 to 1 and holds the share", () => {
  fc.assert(
    fc.property(shares, confidences, ([count, of], confidence) => {
      const found = wilson(count, of, confidence);
      if (of === 0) return found === null;
      return 0 <= found!.low && found!.low <= found!.p && found!.p <= found!.high && found!.high <= 1;
    }),
  );
});

test("counting those who do not gives the mirror image", () => {
  fc.assert(
    fc.property(shares, ([count, of]) => {
      fc.pre(of > 0);
      const [does, doesNot] = [wilson(count, of)!, wilson(of - count, of)!];
      expect(does.low).toBeCloseTo(1 - doesNot.high, 12);
    }),
  );
});
