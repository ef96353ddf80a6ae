import { assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import {
  type AllocationGap,
  type AllocationOffer,
  type AllocationProblem,
  allocate,
} from "../../../shared/analysis/allocation.ts";
import { highsSolver } from "../../../site/solver/highs.ts";

const solver = await highsSolver({ each: 10, altogether: 100 });

/** A gap by id, priority, levels and people short. */
function gap(id: string, priority: number, totalGap: number, people: number): AllocationGap {
  return { id, priority, totalGap, people };
}

function offer(id: string, details: Partial<AllocationOffer>): AllocationOffer {
  return { id, fixedCost: 0, costPerSeat: 0, hoursPerSeat: 0, seats: 10, mustRun: false, levels: {}, ...details };
}

/** The example of METHODS 5.3. */
const example: AllocationProblem = {
  gaps: [gap("g1", 70, 6, 5), gap("g2", 40, 4, 3)],
  offers: [
    offer("o1", { fixedCost: 500, costPerSeat: 100, hoursPerSeat: 8, seats: 6, levels: { g1: 1, g2: 0.5 } }),
    offer("o2", { fixedCost: 200, costPerSeat: 150, hoursPerSeat: 4, seats: 4, levels: { g2: 1 } }),
  ],
  budget: 1500,
  hours: 60,
};

test("the worked example closes 4.3 weighted levels for 1500", () => {
  const { status, objective, cost } = allocate(example, solver);
  expect(status).toBe("optimal");
  expect(objective).toBeCloseTo(4.3, 9);
  expect(cost).toBe(1500);
});

test("a plan says who runs, how many people for which gap, and what that closes", () => {
  const plan = allocate({ ...example, gaps: [gap("g1", 70, 6, 5)], budget: 1000 }, solver);
  expect(plan).toMatchObject({
    cost: 1000,
    hours: 40,
    runs: [{ offer: "o1", seats: [{ gap: "g1", people: 5 }] }],
    closing: [{ gap: "g1", levels: 5, totalGap: 6 }],
    provenBest: true,
    provenCheapest: true,
  });
});

test("of two trainings that close as much, the cheaper one runs", () => {
  const dear = offer("a", { fixedCost: 300, levels: { g: 1 } });
  const cheap = offer("b", { fixedCost: 200, levels: { g: 1 } });
  const plan = allocate({ gaps: [gap("g", 50, 3, 3)], offers: [dear, cheap], budget: 400, hours: null }, solver);
  expect(plan.runs.map((run) => run.offer)).toEqual(["b"]);
  expect(plan.cost).toBe(200);
});

test("nobody is sent to close more than a gap is wide", () => {
  const plan = allocate(
    {
      gaps: [gap("g", 100, 2, 9)],
      offers: [offer("o", { costPerSeat: 10, levels: { g: 1 } })],
      budget: 90,
      hours: null,
    },
    solver,
  );
  expect(plan).toMatchObject({ objective: 2, cost: 20 });
});

test("hours limit a plan as money does, and null limits nothing", () => {
  const limited = { ...example, budget: null, hours: 16 };
  expect(allocate(limited, solver).hours).toBeLessThanOrEqual(16);
  expect(allocate({ ...limited, hours: null }, solver).objective).toBeCloseTo(0.7 * 5 + 0.4 * 3.5, 9);
});

test("what must run runs, also when it closes nothing", () => {
  const plan = allocate(
    { ...example, offers: [...example.offers, offer("law", { fixedCost: 900, mustRun: true })] },
    solver,
  );
  expect(plan.runs).toContainEqual({ offer: "law", seats: [] });
  expect(plan.cost).toBeLessThanOrEqual(1500);
  expect(plan.objective).toBeLessThan(4.3);
});

test("when what must run costs more than the budget, the sentence says so by name", () => {
  const law = offer("T5", { name: "First aid", fixedCost: 1600, mustRun: true });
  expect(allocate({ ...example, offers: [law] }, solver)).toMatchObject({
    status: "infeasible",
    infeasibleBecause: "What must run (First aid) costs 1,600, more than the budget of 1,500.",
    objective: null,
    cost: null,
    runs: [],
  });
});

test("without money only what is free runs, and zero is a plain zero", () => {
  const free = offer("free", { levels: { g2: 0.5 } });
  expect(allocate({ ...example, budget: 0 }, solver)).toMatchObject({ objective: 0, cost: 0, hours: 0, runs: [] });
  expect(allocate({ ...example, offers: [free], budget: 0 }, solver)).toMatchObject({ objective: 0.4 * 1.5, cost: 0 });
  expect(Object.is(allocate({ ...example, budget: 0 }, solver).objective, 0)).toBe(true);
});

test("names from the workbook are never part of the model", () => {
  const odd = "x <= 1\nEnd \\ 3 Subject To";
  const models: string[] = [];
  const plan = allocate(
    { gaps: [gap(odd, 50, 2, 2)], offers: [offer(`${odd}!`, { levels: { [odd]: 1 } })], budget: 5, hours: null },
    (model) => {
      models.push(model);
      return solver(model);
    },
  );
  expect(plan.runs).toEqual([{ offer: `${odd}!`, seats: [{ gap: odd, people: 2 }] }]);
  expect(
    models
      .join("")
      .match(/[a-z]+\d[\d_]*/g)!
      .every((name) => /^(?:[cxz]\d+|n\d+_\d+)$/.test(name)),
  ).toBe(true);
});

test("a solver that finds nothing in time leaves what must run, and the plan says that a better one may exist", () => {
  const law = offer("law", { fixedCost: 100, mustRun: true });
  const stopped = () => ({ status: "Time limit reached", objective: Number.NaN, values: new Map<string, number>() });
  expect(allocate({ ...example, offers: [...example.offers, law] }, stopped)).toMatchObject({
    status: "optimal",
    cost: 100,
    runs: [{ offer: "law", seats: [] }],
    provenBest: false,
    provenCheapest: false,
  });
});

test("a negative or unknown number is refused", () => {
  expect(() => allocate({ ...example, budget: -1 }, solver)).toThrow(RangeError);
  expect(() => allocate({ ...example, gaps: [gap("g", Number.NaN, 1, 1)] }, solver)).toThrow("priority of g");
});

const small = record({
  priorities: record({ a: integer({ min: 1, max: 100 }), b: integer({ min: 1, max: 100 }) }),
  gains: record({ one: constantFrom(0, 0.5, 1, 1.5), two: constantFrom(0.5, 1), three: constantFrom(0.3, 1) }),
  fixed: record({ one: integer({ min: 0, max: 30 }), two: integer({ min: 0, max: 30 }) }),
  perSeat: record({ one: integer({ min: 0, max: 12 }), two: integer({ min: 0, max: 12 }) }),
  budget: integer({ min: 0, max: 90 }),
  hours: integer({ min: 0, max: 12 }),
  mustRun: constantFrom(true, false),
});

test("no plan tried by hand closes more, and none that closes as much costs less", () => {
  assert(
    property(small, ({ priorities, gains, fixed, perSeat, budget, hours, mustRun }) => {
      const problem: AllocationProblem = {
        gaps: [gap("a", priorities.a, 2.5, 3), gap("b", priorities.b, 2, 2)],
        offers: [
          offer("one", {
            fixedCost: fixed.one,
            costPerSeat: perSeat.one,
            hoursPerSeat: 2,
            seats: 3,
            mustRun,
            levels: { a: gains.one, b: gains.two },
          }),
          offer("two", {
            fixedCost: fixed.two,
            costPerSeat: perSeat.two,
            hoursPerSeat: 1,
            seats: 4,
            levels: { b: gains.three },
          }),
        ],
        budget,
        hours,
      };
      const best = byHand(problem);
      const plan = allocate(problem, solver);
      expect(plan.status).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) return;
      expect(plan.objective).toBeCloseTo(best.objective, 6);
      expect(plan.cost).toBeCloseTo(best.cost, 6);
      expect(plan.cost).toBeLessThanOrEqual(budget + 1e-6);
      expect(plan.hours).toBeLessThanOrEqual(hours + 1e-6);
      const turned = { ...problem, gaps: [...problem.gaps].reverse(), offers: [...problem.offers].reverse() };
      expect(allocate(turned, solver)).toEqual(plan);
    }),
    { numRuns: 60, seed: 7 },
  );
});

/** Every number of people on every option, tried one after the other. */
function byHand({ gaps, offers, budget, hours }: AllocationProblem): { objective: number; cost: number } | null {
  const [one, two] = offers as [AllocationOffer, AllocationOffer];
  const [a, b] = gaps as [AllocationGap, AllocationGap];
  let best: { objective: number; cost: number } | null = null;
  for (let oneA = 0; oneA <= 3; oneA++)
    for (let oneB = 0; oneB <= Math.min(2, 3 - oneA); oneB++)
      for (let twoB = 0; twoB <= 2; twoB++) {
        const runsOne = one.mustRun || oneA + oneB > 0;
        const cost =
          (runsOne ? one.fixedCost : 0) +
          (twoB > 0 ? two.fixedCost : 0) +
          one.costPerSeat * (oneA + oneB) +
          two.costPerSeat * twoB;
        const time = one.hoursPerSeat * (oneA + oneB) + two.hoursPerSeat * twoB;
        if (cost > budget! || time > hours!) continue;
        const objective =
          (a.priority / 100) * Math.min(a.totalGap, one.levels.a! * oneA) +
          (b.priority / 100) * Math.min(b.totalGap, one.levels.b! * oneB + two.levels.b! * twoB);
        const closer = best === null || objective > best.objective + 1e-7;
        if (closer || (objective > best!.objective - 1e-7 && cost < best!.cost)) best = { objective, cost };
      }
  return best;
}
