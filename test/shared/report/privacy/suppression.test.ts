import fc from "fast-check";
import { expect, test } from "vitest";
import { auditGroups } from "../../../../shared/report/privacy/disclosure-audit.ts";
import { restIdOf, type SuppressionNode, suppress, withRest } from "../../../../shared/report/privacy/suppression.ts";
import { groupsOf, someTree } from "./brute-force.ts";

/* H2, METHODS 7.2 and 7.3. */

function org(...children: [string, number][]): SuppressionNode[] {
  const n = children.reduce((sum, [, people]) => sum + people, 0);
  return [{ id: "org", parent: null, n }, ...children.map(([id, people]) => ({ id, parent: "org", n: people }))];
}

test("H2 a team of four is hidden, and with it the smallest team that would give it away", () => {
  expect(suppress(org(["East", 4], ["North", 6], ["West", 9]), 5)).toEqual({
    primary: ["East"],
    secondary: ["North"],
    published: ["West", "org"],
    hidden: ["East", "North"],
  });
});

test("H2 two hidden teams that are large enough together need no third", () => {
  expect(suppress(org(["East", 4], ["North", 3], ["West", 9]), 5).secondary).toEqual([]);
});

test("H2 a department whose only team is too small is hidden itself", () => {
  const nodes = [
    { id: "org", parent: null, n: 20 },
    { id: "Sales", parent: "org", n: 6 },
    { id: "East", parent: "Sales", n: 2 },
    { id: "West", parent: "Sales", n: 4 },
    { id: "Finance", parent: "org", n: 8 },
    { id: "Legal", parent: "org", n: 6 },
  ];
  expect(suppress(nodes, 5).published).toEqual(["Finance", "Legal", "Sales", "org"]);
  expect(
    suppress(
      [
        { id: "org", parent: null, n: 7 },
        { id: "East", parent: "org", n: 4 },
      ],
      5,
    ).published,
  ).toEqual([]);
});

test("a group of nobody is neither hidden nor published", () => {
  const { hidden, published } = suppress(org(["East", 0], ["West", 9]), 5);
  expect([hidden, published]).toEqual([[], ["West", "org"]]);
});

test("H2 people of a department who are in no team count as a group that must not be worked out", () => {
  const nodes = [
    { id: "org", parent: null, n: 17 },
    { id: "East", parent: "org", n: 7 },
    { id: "West", parent: "org", n: 8 },
  ];
  expect(suppress(nodes, 5).published).toEqual(["East", "West", "org"]);
  const { published, secondary } = suppress(withRest(nodes), 5);
  expect([published, secondary]).toEqual([["West", "org"], ["East"]]);
  expect(withRest(nodes).at(-1)).toEqual({ id: restIdOf("org"), parent: "org", n: 2 });
});

test("H2 the minimum group may be set up, never below three", () => {
  expect(suppress(org(["East", 9], ["West", 12]), 10).published).toEqual(["org"]);
  expect(() => suppress([], 2)).toThrow("a minimum group is a whole number from 3, got 2");
  expect(() => suppress(org(["East", 9], ["East", 12]), 5)).toThrow(RangeError);
});

test("the order of the rows does not decide what is hidden", () => {
  fc.assert(
    fc.property(
      someTree.chain((tree) => {
        const nodes = groupsOf(tree).map(({ id, parent, people }) => ({ id, parent, n: people.length }));
        return fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length }));
      }),
      ([nodes, shuffled]) => {
        expect(suppress(shuffled, 5)).toEqual(suppress(nodes, 5));
      },
    ),
    { numRuns: 100, seed: 5 },
  );
});

test("H2 what is published of a hierarchy gives no group below the minimum away, whatever is added and subtracted", () => {
  fc.assert(
    fc.property(someTree, fc.integer({ min: 3, max: 7 }), (tree, minGroup) => {
      const groups = groupsOf(tree);
      const nodes = groups.map(({ id, parent, people }) => ({ id, parent, n: people.length }));
      const published = new Set(suppress(nodes, minGroup).published);
      const shown = groups.filter(({ id }) => published.has(id)).map(({ people }) => people);
      expect(auditGroups(shown, minGroup)).toMatchObject({ safe: true, exposed: [], searchedUpTo: null });
    }),
    { numRuns: Number(process.env.TREES ?? 200), seed: 23 },
  );
});

test("H2 people outside every team are kept apart too", () => {
  fc.assert(
    fc.property(someTree, fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }), (tree, outside) => {
      const groups = groupsOf(tree.map((teams, department) => [...teams, outside[department]!]));
      const listed = groups.filter(({ id, parent }) => {
        const department = tree[Number(parent?.match(/^D(\d+)$/)?.[1] ?? -1)];
        return department === undefined || id !== `${parent}T${department.length}`;
      });
      const nodes = listed.map(({ id, parent, people }) => ({ id, parent, n: people.length }));
      const published = new Set(suppress(withRest(nodes), 5).published);
      const shown = listed.filter(({ id }) => published.has(id)).map(({ people }) => people);
      expect(auditGroups(shown, 5).exposed).toEqual([]);
    }),
    { numRuns: 200, seed: 24 },
  );
});
