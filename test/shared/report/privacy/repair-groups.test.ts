import fc from "fast-check";
import { expect, test } from "vitest";
import { repairGroups } from "../../../../shared/report/privacy/repair-groups.ts";
import { exposedByTrying, idOf, someGroups } from "./brute-force.ts";

/* H2, METHODS 7.4: the repair. */

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => idOf(from + index));
const team = (id: string, from: number, to: number) => ({ id, people: people(from, to), hierarchy: true });
const other = (id: string, from: number, to: number) => ({ id, people: people(from, to), hierarchy: false });

test("H2 the smallest group outside the hierarchy that takes part is dropped, and it is said why", () => {
  const { kept, dropped, audit, involved } = repairGroups(
    [team("East", 0, 12), other("Finished", 0, 10), other("Asked", 3, 8), other("Agents", 0, 11)],
    5,
  );
  expect(kept).toEqual(["Asked", "East"]);
  expect(dropped).toEqual([
    {
      id: "Finished",
      n: 10,
      why: "Not shown: with the other groups in this report, the result of fewer than 5 people could be worked out from it.",
    },
    { id: "Agents", n: 11, why: expect.any(String) },
  ]);
  expect([audit.safe, involved]).toEqual([true, []]);
});

test("H2 a group that gives nobody away is kept, also when it is the same people as a team", () => {
  expect(repairGroups([team("East", 0, 12), other("Agents", 0, 12), other("Finished", 5, 20)], 5).dropped).toEqual([]);
});

test("H2 the hierarchy itself is never dropped: its groups are named, and the report is not safe", () => {
  const { audit, involved, dropped } = repairGroups([team("East", 0, 12), team("org", 0, 14), other("A", 2, 9)], 5);
  expect([audit.safe, audit.exposed, involved, dropped]).toEqual([false, [people(12, 14)], ["East", "org"], []]);
});

test("H2 what is kept gives nobody away, and nothing is dropped without need", () => {
  fc.assert(
    fc.property(someGroups, (lists) => {
      const groups = lists.map((list, index) => ({ id: `g${index}`, people: list, hierarchy: false }));
      const { kept, dropped } = repairGroups(groups, 5);
      const shown = groups.filter(({ id }) => kept.includes(id)).map((group) => group.people);
      expect(exposedByTrying(shown, 5)).toEqual([]);
      expect(kept.length + dropped.length).toBe(groups.length);
      if (exposedByTrying(lists, 5).length === 0) expect(dropped).toEqual([]);
    }),
    { numRuns: 100, seed: 27 },
  );
});
