import fc from "fast-check";
import { expect, test } from "vitest";
import { criteria, type GapItem } from "../../../shared/analysis/gap-results.ts";
import { companyOf, type Draft, draft, everyWeight, itemOf, itemsOf, strengths } from "./random-company.ts";
import { analysisOf } from "./small-company.ts";

/* METHODS 2.3, M1 to M11, on items that went the whole way from rows to score. */

const runs = { numRuns: 1000 };
const tiny = 1e-9;

/** Scores before and after a change of the draft, for items that have one both times. */
function scores(before: Draft, after: Draft): { id: string; before: GapItem; after: GapItem }[] {
  const changed = itemsOf(after);
  return [...itemsOf(before)].flatMap(([id, item]) => {
    const other = changed.get(id);
    return item.score === null || !other || other.score === null ? [] : [{ id, before: item, after: other }];
  });
}

function withPair(drafted: Draft, at: number, change: Partial<Draft["pairs"][number]>): Draft {
  return { ...drafted, pairs: drafted.pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)) };
}

/** Places of the pairs of people who exist. */
function present({ pairs, teams }: Draft): number[] {
  return [...pairs.keys()].filter((at) => pairs[at]!.person < teams.length);
}

test("M1: raising what is required of a rated person never lowers the priority", () => {
  fc.assert(
    fc.property(draft, fc.nat(), (drafted, choice) => {
      const places = present(drafted).filter((at) => {
        const { required, current } = drafted.pairs[at]!;
        return required > 0 && required < 4 && current !== null;
      });
      fc.pre(places.length > 0);
      const at = places[choice % places.length]!;
      const raised = withPair(drafted, at, { required: drafted.pairs[at]!.required + 1 });
      const id = itemOf(drafted, drafted.pairs[at]!);
      for (const item of scores(drafted, raised))
        if (item.id === id) expect(item.after.score).toBeGreaterThanOrEqual(item.before.score! - tiny);
    }),
    runs,
  );
});

test("M2: a person who gets better never raises the priority", () => {
  fc.assert(
    fc.property(draft, fc.nat(), (drafted, choice) => {
      const places = present(drafted).filter((at) => {
        const { current } = drafted.pairs[at]!;
        return current !== null && current < 4;
      });
      fc.pre(places.length > 0);
      const at = places[choice % places.length]!;
      const better = withPair(drafted, at, { current: drafted.pairs[at]!.current! + 1 });
      for (const { before, after } of scores(drafted, better))
        expect(after.score).toBeLessThanOrEqual(before.score! + tiny);
    }),
    runs,
  );
});

test("M3: a KPI that falls further behind never lowers a priority", () => {
  fc.assert(
    fc.property(draft, fc.nat(1), (drafted, at) => {
      const { current } = drafted.kpis[at]!;
      fc.pre(current !== null);
      const kpis = drafted.kpis.map((kpi, index) => (index === at ? { ...kpi, current: current! - 5 } : kpi));
      for (const { before, after } of scores(drafted, { ...drafted, kpis }))
        expect(after.score).toBeGreaterThanOrEqual(before.score! - tiny);
    }),
    runs,
  );
});

test("M4: a stronger link to a KPI never lowers a priority", () => {
  fc.assert(
    fc.property(draft, fc.nat(), (drafted, choice) => {
      fc.pre(drafted.links !== null);
      const at = choice % drafted.links!.length;
      const stronger = strengths[Math.min(2, strengths.indexOf(drafted.links![at]!.strength) + 1)]!;
      const links = drafted.links!.map((link, index) => (index === at ? { ...link, strength: stronger } : link));
      for (const { before, after } of scores(drafted, { ...drafted, links }))
        expect(after.score).toBeGreaterThanOrEqual(before.score! - tiny);
    }),
    runs,
  );
});

/** A draft in which nothing a score is made of is unknown, so that all its items are complete. */
function complete(drafted: Draft): Draft {
  const signals = [0, 1, 2].flatMap((skill) => [
    { skill, kind: "review" as const, mentions: skill, of: 10 },
    { skill, kind: "aspiration" as const, mentions: 2 - skill, of: 5 },
  ]);
  return {
    ...drafted,
    skills: drafted.skills.map(({ criticality, weeks, cost }) => ({
      criticality: criticality ?? "important",
      weeks: weeks ?? 8,
      cost: cost ?? 500,
    })),
    kpis: drafted.kpis.map((kpi) => ({ ...kpi, current: kpi.current ?? 80 })),
    links: drafted.links ?? [{ skill: 0, kpi: 0, strength: "medium" }],
    signals: [...drafted.signals, ...signals],
  };
}

test("M5: more weight on a criterion never turns round two gaps of which the leader is also ahead in it", () => {
  fc.assert(
    fc.property(draft, fc.constantFrom(...criteria), fc.integer({ min: 1, max: 50 }), (drafted, criterion, more) => {
      const before = complete(drafted);
      const weights = { ...before.weights, [criterion]: before.weights[criterion] + more };
      const ranked = scores(before, { ...before, weights }).filter((item) => item.before.status === "ok");
      for (const one of ranked)
        for (const other of ranked) {
          expect(one.before.completeness).toBeCloseTo(1, 9);
          if (one.before.score! < other.before.score!) continue;
          if (one.before.utilities[criterion]! < other.before.utilities[criterion]!) continue;
          expect(one.after.score).toBeGreaterThanOrEqual(other.after.score! - tiny);
        }
    }),
    runs,
  );
});

/** What an item says that is not itself a level. */
function withoutLevels({ requiredSum: _, currentSum: __, sources: ___, ...item }: GapItem) {
  return item;
}

test("M6: adding 1 to every level of the scale changes no result", () => {
  fc.assert(
    fc.property(draft, (drafted) => {
      const shifted = itemsOf({ ...drafted, min: 1 });
      for (const [id, item] of itemsOf(drafted)) expect(withoutLevels(shifted.get(id)!)).toEqual(withoutLevels(item));
    }),
    runs,
  );
});

test("M7: multiplying all weights by the same number changes no score", () => {
  fc.assert(
    fc.property(draft, fc.integer({ min: 2, max: 9 }), (drafted, factor) => {
      const weights = { ...drafted.weights };
      for (const criterion of criteria) weights[criterion] *= factor;
      for (const { before, after } of scores(drafted, { ...drafted, weights }))
        expect(after.score).toBeCloseTo(before.score!, 9);
    }),
    runs,
  );
});

test("M8: another gap on the list changes no score", () => {
  fc.assert(
    fc.property(draft, fc.nat(), (drafted, level) => {
      const counted = present(drafted).filter((at) => {
        const { required, current } = drafted.pairs[at]!;
        return required > 0 || current !== null;
      });
      const people = new Set(counted.map((at) => drafted.pairs[at]!.person));
      const skills = [...drafted.skills, { criticality: "non-negotiable" as const, weeks: 1, cost: 0 }];
      const more = [...people].map((person) => ({ person, skill: 3, required: 4, current: level % 5 }));
      const larger = { ...drafted, skills, pairs: [...drafted.pairs, ...more] };
      for (const { before, after } of scores(drafted, larger)) expect(after.score).toBe(before.score);
    }),
    runs,
  );
});

test("M9: the order of rows changes nothing", () => {
  fc.assert(
    fc.property(draft, (drafted) => {
      const company = companyOf(drafted);
      const turned = {
        ...company,
        people: company.people!.toReversed(),
        skills: company.skills!.toReversed(),
        rated: company.rated!.toReversed(),
        required: company.required!.toReversed(),
        signals: company.signals!.toReversed(),
        links: company.links!.toReversed(),
        kpis: company.kpis!.toReversed(),
      };
      const items = (gaps: readonly GapItem[]) => gaps.map(({ sources: _, ...item }) => item);
      expect(items(analysisOf(turned).gaps)).toEqual(items(analysisOf(company).gaps));
    }),
    runs,
  );
});

test("M10: a score lies between 0 and 100, its reasons add up to it, and no gap scores 0", () => {
  fc.assert(
    fc.property(draft, (drafted) => {
      for (const item of itemsOf(drafted).values()) {
        if (item.score === null) continue;
        expect(item.score).toBeGreaterThanOrEqual(0);
        expect(item.score).toBeLessThanOrEqual(100 + tiny);
        const points = criteria.reduce((sum, criterion) => sum + (item.contributions![criterion] ?? 0), 0);
        expect(points).toBeCloseTo(item.score, 9);
        const split = item.kpiContributions.reduce((sum, kpi) => sum + kpi.points, 0);
        expect(split).toBeCloseTo(item.contributions!.impact ?? 0, 9);
        if (item.notMeeting === 0) expect(item.score).toBe(0);
      }
    }),
    runs,
  );
});

test("M11: a score lies between its bounds, and finding out what is unknown stays inside them", () => {
  fc.assert(
    fc.property(draft, (drafted) => {
      const some = { ...drafted, weights: everyWeight };
      const signals = complete({ ...some, signals: [] }).signals;
      const told = [
        { ...some, skills: complete(some).skills },
        { ...some, signals: some.signals.length === 0 ? signals : some.signals },
        some.links === null ? { ...some, links: complete(some).links } : some,
      ];
      for (const after of told)
        for (const item of scores(some, after)) {
          expect(item.before.low).toBeLessThanOrEqual(item.before.score! + tiny);
          expect(item.before.high).toBeGreaterThanOrEqual(item.before.score! - tiny);
          expect(item.after.score).toBeGreaterThanOrEqual(item.before.low - tiny);
          expect(item.after.score).toBeLessThanOrEqual(item.before.high + tiny);
        }
    }),
    runs,
  );
});
