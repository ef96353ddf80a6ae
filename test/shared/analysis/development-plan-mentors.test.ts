import fc from "fast-check";
import { expect, test } from "vitest";
import { assignMentors, type VisitMentor } from "../../../shared/analysis/development-plan-mentors.ts";

type Wishes = readonly (readonly number[])[];

function assigned(wishes: Wishes, mentors: number, limit: number): number[] {
  return Array.from(
    assignMentors(wishes.length, mentors, limit, (wish, visit) => {
      for (const [rank, mentor] of wishes[wish]!.entries()) visit(mentor, rank);
    }),
  );
}

/** The most people that can have a mentor at once, by trying everything. */
function most(wishes: Wishes, limit: number, taken: readonly number[] = []): number {
  const [first, ...others] = wishes;
  if (!first) return 0;
  const without = most(others, limit, taken);
  const withOne = first
    .filter((mentor) => taken.filter((each) => each === mentor).length < limit)
    .map((mentor) => 1 + most(others, limit, [...taken, mentor]));
  return Math.max(without, ...withOne);
}

const wishes = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 3 }), { maxLength: 6 });
const limit = fc.integer({ min: 1, max: 2 });

test("nobody is a mentor to more people than the setting allows (G1)", () => {
  fc.assert(
    fc.property(wishes, limit, (all, most) => {
      const found = assigned(all, 5, most);
      for (let mentor = 0; mentor < 5; mentor++)
        expect(found.filter((each) => each === mentor).length).toBeLessThanOrEqual(most);
    }),
  );
});

test("everybody gets a mentor they could learn from, or none", () => {
  fc.assert(
    fc.property(wishes, limit, (all, most) => {
      for (const [wish, mentor] of assigned(all, 5, most).entries())
        expect(mentor === -1 || all[wish]!.includes(mentor)).toBe(true);
    }),
  );
});

test("as many people as possible get a mentor", () => {
  fc.assert(
    fc.property(wishes, limit, (all, each) => {
      expect(assigned(all, 5, each).filter((mentor) => mentor >= 0).length).toBe(most(all, each));
    }),
  );
});

test("nobody more urgent goes without because of somebody less urgent", () => {
  fc.assert(
    fc.property(wishes, limit, (all, each) => {
      const found = assigned(all, 5, each);
      for (let upTo = 1; upTo <= all.length; upTo++)
        expect(found.slice(0, upTo).filter((mentor) => mentor >= 0).length).toBe(most(all.slice(0, upTo), each));
    }),
  );
});

test("where two mentors are as near, the one with fewer people is asked", () => {
  const both = (_: number, visit: VisitMentor) => visit(0, 0) || visit(1, 0);
  expect(Array.from(assignMentors(4, 2, 3, both))).toEqual([0, 1, 0, 1]);
});

test("a limit that is no number of people is a broken promise", () => {
  expect(() => assignMentors(1, 1, -1, () => {})).toThrow(RangeError);
});
