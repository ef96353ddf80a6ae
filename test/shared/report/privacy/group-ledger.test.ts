import fc from "fast-check";
import { expect, test } from "vitest";
import {
  coarseMean,
  coarseShare,
  compareWithLedger,
  emptyLedger,
  type GroupLedger,
  withPublication,
} from "../../../../shared/report/privacy/group-ledger.ts";

/* H2, METHODS 7.7. */

const code = (id: string) => `code of ${id}`;
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `p${from + index}`);
const east = (from: number, to: number) => ({ variable: "SQL", group: "East", people: people(from, to) });
const after = (ledger: GroupLedger, date: `${number}-${number}-${number}`, ...groups: ReturnType<typeof east>[]) => {
  const findings = compareWithLedger(groups, ledger, 5, code);
  return withPublication(
    ledger,
    groups.map((group, index) => ({ ...group, coarse: findings[index]!.coarse })),
    date,
    code,
  );
};
const may = after(emptyLedger, "2026-05-31", east(0, 10));
const changeOf = (ledger: GroupLedger, from: number, to: number) =>
  compareWithLedger([east(from, to)], ledger, 5, code)[0]!;

test("H2 a group that is published for the first time, or with the same people, is published exactly", () => {
  expect(compareWithLedger([{ ...east(0, 3), group: "West" }], may, 5, code)[0]).toMatchObject({
    change: "first",
    coarse: false,
    why: null,
  });
  expect(changeOf(may, 0, 10)).toMatchObject({ change: "same", since: "2026-05-31", coarse: false });
});

test("H2 when one person joins, or four come and go, the group is published coarsely and it is said why", () => {
  expect(changeOf(may, 0, 11)).toEqual({
    variable: "SQL",
    group: "East",
    change: "few",
    since: "2026-05-31",
    coarse: true,
    why: "Rounded to half levels and ten-point steps: fewer than 5 people joined or left this group since the report of 2026-05-31, and exact figures of both reports would tell about them.",
  });
  expect([changeOf(may, 2, 12).change, changeOf(may, 3, 13).change]).toEqual(["few", "many"]);
});

test("H2 a coarse publication in between does not make the next one exact", () => {
  const june = after(may, "2026-06-30", east(0, 11));
  expect(june.entries[0]).toMatchObject({ date: "2026-05-31", n: 10 });
  expect(changeOf(june, 0, 11).coarse).toBe(true);
  const july = after(june, "2026-07-31", east(0, 15));
  expect(july.entries[0]).toMatchObject({ date: "2026-07-31", n: 15 });
});

test("H2 the same people under another skill are another value, kept once", () => {
  const both = withPublication(may, [{ ...east(0, 10), variable: "Coaching", coarse: false }], "2026-06-30", code);
  expect(both.entries.map(({ variable, membership }) => [variable, membership])).toEqual([
    ["Coaching", 0],
    ["SQL", 0],
  ]);
  expect(both.memberships.length).toBe(1);
});

test("the ledger holds codes and no ids, and is the same after a round trip through JSON", () => {
  expect(JSON.stringify(may)).not.toMatch(/"p\d/);
  expect(JSON.parse(JSON.stringify(may))).toEqual(may);
});

test("the ledger does not depend on the order of groups and people", () => {
  const groups = [east(0, 6), { variable: "A", group: "West", people: people(3, 12) }];
  const turned = groups.map((group) => ({ ...group, people: group.people.toReversed() })).reverse();
  expect(after(emptyLedger, "2026-05-31", ...turned)).toEqual(after(emptyLedger, "2026-05-31", ...groups));
});

test("a change of 1 to 4 people is few, of 5 or more is many, however it comes about", () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1 });
  fc.assert(
    fc.property(some, some, (before, now) => {
      const group = (ids: number[]) => ({ variable: "SQL", group: "East", people: ids.map((id) => `p${id}`) });
      const changed = [...before, ...now].filter((id) => before.includes(id) !== now.includes(id)).length;
      const ledger = after(emptyLedger, "2026-05-31", group(before));
      expect(compareWithLedger([group(now)], ledger, 5, code)[0]!.change).toBe(
        changed === 0 ? "same" : changed < 5 ? "few" : "many",
      );
    }),
    { numRuns: 100, seed: 28 },
  );
});

test("coarse means are half levels and coarse shares ten-point steps, bounded where they are extreme", () => {
  expect([0, 0.24, 0.25, 2.74, 2.75, 5].map(coarseMean)).toEqual([0, 0, 0.5, 2.5, 3, 5]);
  expect([0, 3, 9, 14, 15].map((count) => coarseShare(count, 15, 5).text)).toEqual([
    "<=20%",
    "<=20%",
    "60%",
    ">=80%",
    ">=80%",
  ]);
  expect([10, 40, 45, 90, 370].map((count) => coarseShare(count, 400, 5).text)).toEqual([
    "<=10%",
    "<=10%",
    "10%",
    "20%",
    ">=90%",
  ]);
  expect([coarseShare(2, 4, 5).text, coarseShare(0, 0, 5).text]).toEqual(["hidden", "none"]);
});
