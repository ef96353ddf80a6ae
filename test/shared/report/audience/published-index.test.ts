import fc from "fast-check";
import { expect, test } from "vitest";
import { metricsOf } from "../../../../shared/analysis/gap.ts";
import { roundedIndex, roundedWhole } from "../../../../shared/report/audience/published-index.ts";
import { type RoundedMetrics, roundedMetrics, type Share } from "../../../../shared/report/audience/shares.ts";

/* H2, METHODS 7.5: a whole next to its parts. */

const pairs = (of: number, short: number) =>
  Array.from({ length: of }, (_, at) => ({ required: 3, current: at < short ? 2 : 3 }));
const metrics = (of: number, short: number) => metricsOf(pairs(of, short), { min: 0 });

interface Part {
  of: number;
  short: number;
}

type Make = typeof roundedIndex;

function told(make: Make, parts: readonly Part[]): { whole: RoundedMetrics; parts: RoundedMetrics[] } {
  const known = parts.map(({ of, short }) => roundedMetrics(metrics(of, short), of, 5));
  const all = metricsOf(
    parts.flatMap(({ of, short }) => pairs(of, short)),
    { min: 0 },
  );
  const people = Math.max(...parts.map(({ of }) => of));
  return {
    whole: make({ metrics: all, people, minimumGroup: 5, range: 3, coarse: null, parts: known }),
    parts: known,
  };
}

const seen = ({ rounded, meanGap }: RoundedMetrics) => JSON.stringify([rounded.below, rounded.meeting, meanGap]);

/** How many people may be below in each part, for somebody who tries everything that gives the same report. */
function possible(make: Make, parts: readonly Part[]): Set<number>[] {
  const report = told(make, parts);
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
    const other = told(
      make,
      parts.map(({ of }, at) => ({ of, short: shorts[at]! })),
    );
    if (seen(other.whole) !== seen(report.whole)) continue;
    shorts.forEach((short, at) => void found[at]!.add(short));
  }
  return found;
}

const isBounded = (share: Share | null) => share !== null && share.value === null;

const someParts = fc.array(
  fc
    .integer({ min: 5, max: 14 })
    .chain((of) =>
      fc.record({
        of: fc.constant(of),
        short: fc.oneof(fc.integer({ min: 0, max: of }), fc.constantFrom(0, 1, of - 1, of)),
      }),
    ),
  { minLength: 2, maxLength: 3 },
);

for (const [name, make] of [
  ["the levels over all skills", roundedIndex],
  ["a skill over all teams", roundedWhole],
] as const)
  test(`H2 ${name} never tell how many are below where only “at most” or “at least” is told`, () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const report = told(make, parts);
        const found = possible(make, parts);
        report.parts.forEach(({ rounded }, at) => {
          if (isBounded(rounded.below)) expect(found[at]!.size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 120, seed: 7 },
    );
  });

test("H2 two bounded skills whose exact sum would tell both are published with a sum in steps of ten points", () => {
  const { whole } = told(roundedIndex, [
    { of: 15, short: 1 },
    { of: 12, short: 10 },
  ]);
  expect(whole.rounded).toMatchObject({ below: { value: 0.4, low: 0.35, high: 0.45 }, coarse: { code: "bounds" } });
});

test("H2 where even steps of ten points would tell, nothing is told", () => {
  const { whole } = told(roundedIndex, [
    { of: 15, short: 3 },
    { of: 12, short: 12 },
  ]);
  expect(whole.rounded).toMatchObject({ hidden: true, below: null });
});

test("H2 a sum of parts that are all told in whole percent stays in whole percent", () => {
  const { whole } = told(roundedIndex, [
    { of: 10, short: 4 },
    { of: 12, short: 5 },
  ]);
  expect(whole.rounded).toMatchObject({ below: { value: 0.41, low: 0.41, high: 0.41 }, coarse: null });
});
