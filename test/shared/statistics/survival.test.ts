import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier } from "../../../shared/statistics/survival.ts";

/** Weeks as "4 6 6* 8": a star for those who are not there yet. */
function weeks(text: string, confidence?: number, fewest?: number) {
  const words = text.split(" ");
  const times = words.map((word) => Number.parseFloat(word));
  const reached = words.map((word) => !word.endsWith("*"));
  return kaplanMeier(times, reached, confidence, fewest);
}

test("half are competent after ten weeks, counting those who are not there yet", () => {
  const { median, ciLow, ciHigh, times, survival } = weeks("4 6 6* 8 10 12* 12 16*");
  expect({ median, ciLow, ciHigh, times }).toEqual({ median: 10, ciLow: 4, ciHigh: null, times: [4, 6, 8, 10, 12] });
  expect(survival.map((share) => share.toFixed(2))).toEqual(["0.88", "0.75", "0.60", "0.45", "0.30"]);
});

test("four people are too few for a median", () => {
  const { status, median, ciLow, events } = weeks("4 6 8 10");
  expect({ status, median, ciLow, events }).toEqual({ status: "too-few", median: null, ciLow: null, events: 4 });
});

test("a median that nobody reached within the time observed is not known", () => {
  const { status, median, lastTime } = weeks("13 16* 16* 7* 3* 18*");
  expect({ status, median, lastTime }).toEqual({ status: "ok", median: null, lastTime: 18 });
});

test("when exactly half are there, the median is the middle until the next one gets there", () => {
  expect(weeks("2 4 6 9 11 13").median).toBe(7.5);
});

test("when exactly half are there and nobody follows, the middle until the last look counts", () => {
  expect(weeks("2 4 6 9* 11* 13*").median).toBe(9.5);
});

test("nobody at all has no curve", () => {
  expect(kaplanMeier([], [])).toEqual({
    status: "too-few",
    n: 0,
    events: 0,
    median: null,
    ciLow: null,
    ciHigh: null,
    times: [],
    survival: [],
    lastTime: null,
  });
});

test("a time without its event is a mistake of the caller", () => {
  expect(() => kaplanMeier([1, 2], [true])).toThrow("got 1 for 2");
});

const time = fc.integer({ min: 0, max: 20 });
const observed = fc.array(fc.tuple(time, fc.boolean()), { minLength: 1, maxLength: 40 });

test("when everybody got there, the curve is the share not there yet", () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 40 }), (all) => {
      const { times, survival } = kaplanMeier(
        all,
        all.map(() => true),
      );
      times.forEach((at, index) => {
        expect(survival[index]).toBeCloseTo(all.filter((each) => each > at).length / all.length, 12);
      });
    }),
  );
});

test("the curve only falls, within 0 and 1, and its limits hold the median", () => {
  fc.assert(
    fc.property(observed, (all) => {
      const { survival, median, ciLow, ciHigh } = kaplanMeier(
        all.map(([at]) => at),
        all.map(([, event]) => event),
      );
      const falls = survival.every((share, index) => share >= 0 && share < (survival[index - 1] ?? 1));
      return falls && (median === null || ((ciLow ?? median) <= median && median <= (ciHigh ?? median)));
    }),
  );
});

test("the order of people changes nothing", () => {
  fc.assert(
    fc.property(observed, (all) => {
      const curve = (rows: typeof all) =>
        kaplanMeier(
          rows.map(([at]) => at),
          rows.map(([, event]) => event),
        );
      expect(curve([...all].reverse())).toEqual(curve(all));
    }),
  );
});
