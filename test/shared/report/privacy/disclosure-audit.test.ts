import fc from "fast-check";
import { expect, test } from "vitest";
import { auditGroups } from "../../../../shared/report/privacy/disclosure-audit.ts";
import { nestedGroups, overlappingGroups } from "../../../bench/audit-groups.ts";
import { exposedByTrying, idOf, someGroups } from "./brute-force.ts";

/* H2, METHODS 7.4. */

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => idOf(from + index));

test("H2 all ten, and those eight who finished, give the other two away", () => {
  const audit = auditGroups([people(0, 10), people(0, 8)], 5);
  expect(audit).toMatchObject({ safe: false, exposed: [people(8, 10)], truncated: false, searchedUpTo: null });
  expect(audit.disclosures).toEqual([{ people: people(8, 10), groups: [0, 1] }]);
});

test("H2 three overlapping groups give one person away that no two of them do", () => {
  const [a, b, c, d] = [people(0, 6), people(6, 12), people(12, 18), ["one"]];
  const groups = [
    [...a!, ...b!, ...d!],
    [...b!, ...c!, ...d!],
    [...a!, ...c!, ...d!],
    [...a!, ...b!, ...c!],
  ];
  expect(auditGroups(groups, 5).exposed).toEqual([["one"]]);
  expect(groups.map((_, left) => auditGroups(groups.toSpliced(left, 1), 5).safe)).toEqual([true, true, true, true]);
});

test("H2 groups that overlap without giving anybody away are safe", () => {
  expect(auditGroups([people(0, 10), people(5, 15)], 5)).toMatchObject({ safe: true, exposed: [] });
  expect(auditGroups([people(0, 6), people(0, 6), []], 5).safe).toBe(true);
  expect(auditGroups([], 5).safe).toBe(true);
});

test("H2 a published group below the minimum is found, and so is everybody in every union of such groups", () => {
  expect(auditGroups([["Ana"], ["Ben", "Cai"]], 5)).toMatchObject({
    exposed: [["Ana"], ["Ana", "Ben", "Cai"], ["Ben", "Cai"]],
    disclosures: [
      { people: ["Ana"], groups: [0] },
      { people: ["Ben", "Cai"], groups: [1] },
    ],
  });
});

test("people may be numbers, and are then in the order of numbers", () => {
  expect(auditGroups([Int32Array.of(1, 2, 3, 9, 10), Int32Array.of(3, 2, 1)], 3).exposed).toEqual([[9, 10]]);
});

test("H2 the audit finds exactly what trying every set finds, for any minimum", () => {
  fc.assert(
    fc.property(someGroups, fc.integer({ min: 3, max: 8 }), (groups, minGroup) => {
      const expected = exposedByTrying(groups, minGroup);
      const audit = auditGroups(groups, minGroup);
      expect(audit.exposed).toEqual(expected);
      expect(audit).toMatchObject({ safe: expected.length === 0, truncated: false, searchedUpTo: null });
    }),
    { numRuns: Number(process.env.AUDITS ?? 300), seed: 24 },
  );
});

test("the order of groups and of people, and naming somebody twice, change nothing", () => {
  fc.assert(
    fc.property(
      someGroups.chain((groups) =>
        fc.tuple(fc.constant(groups), fc.shuffledSubarray(groups, { minLength: groups.length })),
      ),
      ([groups, shuffled]) => {
        const again = shuffled.map((group) => [...group.toReversed(), group[0]!]);
        expect(auditGroups(again, 5).exposed).toEqual(auditGroups(groups, 5).exposed);
      },
    ),
    { numRuns: 100, seed: 25 },
  );
});

test("H2 what a disclosure names is enough to work it out", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      for (const { people: told, groups: named } of auditGroups(groups, 5).disclosures)
        expect(
          exposedByTrying(
            named.map((index) => groups[index]!),
            5,
          ),
        ).toContainEqual(told);
    }),
    { numRuns: 100, seed: 26 },
  );
});

test("H2 a company of 141 nested groups is audited whole, and one group too many in it is found", () => {
  const groups = nestedGroups(1205, 141, 3);
  expect(auditGroups(groups, 5)).toMatchObject({ safe: true, searchedUpTo: null });
  const team = groups.at(-1)!;
  const audit = auditGroups([...groups, team.slice(0, -2)], 5);
  expect(audit.exposed).toEqual([[...team.slice(-2)]]);
});

test("H2 among arbitrary overlapping groups of hundreds, those that tell of four people are found", () => {
  const groups = overlappingGroups(400, 40, 7);
  expect(auditGroups(groups, 5)).toMatchObject({ safe: true, searchedUpTo: null });
  const all = [...groups[0]!];
  const audit = auditGroups([...groups, Int32Array.from(all.slice(4))], 5);
  expect(audit.exposed).toEqual([all.slice(0, 4)]);
});

test("H2 where everybody can be worked out the list ends at a limit and says so", () => {
  const groups = Array.from({ length: 30 }, (_, out) => people(0, 30).toSpliced(out, 1));
  const audit = auditGroups([...groups, people(0, 30)], 5);
  expect([audit.safe, audit.truncated, audit.exposed.length, audit.disclosures.length]).toEqual([
    false,
    true,
    10_000,
    30,
  ]);
});

test("H2 sums and dependencies whose fractions are too large to write down are proved by more primes", () => {
  const groups = overlappingGroups(90, 60, 11);
  const part = overlappingGroups(30, 60, 12).map((group) => group.map((person) => person + 1000));
  const audit = auditGroups([...groups, ...part], 3);
  expect(audit.disclosures.map((disclosure) => disclosure.people)).toEqual(
    [...Array(30).keys()].map((person) => [person + 1000]),
  );
  expect([audit.exposed.length, audit.searchedUpTo]).toEqual([30 + 435, null]);
});

test("H2 a minimum too high to try every set says how far it went, and still sees a plain difference", () => {
  const groups = overlappingGroups(800, 60, 13);
  const [first] = groups;
  const audit = auditGroups([...groups, first!.slice(9)], 12);
  expect(audit).toMatchObject({ safe: false, searchedUpTo: 4, exposed: [[...first!.slice(0, 9)]] });
});
