import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsOf } from "../../../../shared/analysis/gap.ts";
import { roundedIndex } from "../../../../shared/report/audience/published-index.ts";
import { type RoundedMetrics, roundedMetrics, type Share } from "../../../../shared/report/audience/shares.ts";

/* H2, METHODS 7.5: a whole next to its parts. */

const pairs = (of: number, short: number) =>
  Array.from({ length: of }, (_, at) => ({ required: 3, current: at < short ? 2 : 3 }));
const metrics = (of: number, short: number) => metricsOf(pairs(of, short), { min: 0 });

interface Part {
  of: number;
  short: number;
}

function told(parts: readonly Part[]): { whole: RoundedMetrics; parts: RoundedMetrics[] } {
  const known = parts.map(({ of, short }) => roundedMetrics(metrics(of, short), of, 5));
  const all = metricsOf(
    parts.flatMap(({ of, short }) => pairs(of, short)),
    { min: 0 },
  );
  const people = Math.max(...parts.map(({ of }) => of));
  return {
    whole: roundedIndex({ metrics: all, people, minimumGroup: 5, coarse: null, parts: known }),
    parts: known,
  };
}

const seen = ({ rounded }: RoundedMetrics) => JSON.stringify([rounded.hidden, rounded.below, rounded.meeting]);

/** How many people may be below in each part, for somebody who tries everything that gives the same report. */
function possible(parts: readonly Part[]): Set<number>[] {
  const report = told(parts);
  const found = parts.map(() => new Set<number>());
  const alike = parts.map(({ of }, at) =>
    Array.from({ length: of + 1 }, (_, short) => short).filter(
      (short) => seen(roundedMetrics(metrics(of, short), of, 5)) === seen(report.parts[at]!),
    ),
  );
  const tries = alike.reduce<number[][]>(
    (all, shorts) => all.flatMap((one) => shorts.map((short) => [...one, short])),
    [[]],
  );
  for (const shorts of tries) {
    const other = told(parts.map(({ of }, at) => ({ of, short: shorts[at]! })));
    if (seen(other.whole) !== seen(report.whole)) continue;
    shorts.forEach((short, at) => void found[at]!.add(short));
  }
  return found;
}

const isBounded = (share: Share | null) => share !== null && share.value === null;

const someParts = fc.array(
  fc.integer({ min: 5, max: 14 }).chain((of) =>
    fc.record({
      of: fc.constant(of),
      short: fc.oneof(fc.integer({ min: 0, max: of }), fc.constantFrom(0, 1, of - 1, of)),
    }),
  ),
  { minLength: 2, maxLength: 3 },
);

test("H2 the levels over all skills never tell how many are below where only “at most” or “at least” is told", () => {
  fc.assert(
    fc.property(someParts, (parts) => {
      const report = told(parts);
      const found = possible(parts);
      report.parts.forEach(({ rounded, assessed }, at) => {
        if (isBounded(rounded.below)) expect(found[at]!.size).toBe(Math.floor(0.2 * assessed + 1e-9) + 1);
      });
    }),
    { numRuns: 100, seed: 7 },
  );
});

test("H2 two bounded skills whose exact sum would tell both are published with “about” the sum of their bounds", () => {
  const { whole } = told([
    { of: 15, short: 1 },
    { of: 12, short: 10 },
  ]);
  expect(whole.rounded).toMatchObject({ below: { value: 0.5 }, coarse: { code: "bounds" } });
});

test("H2 a sum of parts that are all told in whole percent stays in whole percent", () => {
  const { whole } = told([
    { of: 10, short: 4 },
    { of: 12, short: 5 },
  ]);
  expect(whole.rounded).toMatchObject({ below: { value: 0.41, low: 0.41, high: 0.41 }, coarse: null });
});
