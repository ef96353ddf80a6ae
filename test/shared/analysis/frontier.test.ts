import { expect, test } from "vitest";
import { type AllocationOffer, type AllocationProblem, allocate } from "../../../shared/analysis/allocation.ts";
import { frontierOf } from "../../../shared/analysis/frontier.ts";
import { highsSolver } from "../../../site/solver/highs.ts";

const solver = await highsSolver({ each: 10, altogether: 100 });

function offer(id: string, fixedCost: number, gain: number, details: Partial<AllocationOffer> = {}): AllocationOffer {
  return { id, fixedCost, costPerSeat: 0, hoursPerSeat: 1, seats: 4, mustRun: false, levels: { g: gain }, ...details };
}

/** One gap of four people and eight levels; a cheap half measure and a dear whole one. */
const problem: AllocationProblem = {
  gaps: [{ id: "g", priority: 50, totalGap: 8, people: 4 }],
  offers: [offer("clinic", 300, 0.5), offer("course", 1000, 2)],
  budget: 500,
  hours: null,
};

test("eleven budgets from nothing to twice as much, the given one in the middle", () => {
  const { frontier } = frontierOf(problem, solver);
  expect(frontier.steps.map(({ budget }) => budget)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  expect(frontier.current).toBe(5);
  expect(frontier.open).toBe(4);
  expect(frontier.most).toEqual({ closed: 4, cost: 1000 });
});

test("each step says what it closes, what that is more, and what enters and drops", () => {
  const { steps } = frontierOf(problem, solver).frontier;
  expect(steps.map(({ closed }) => closed)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 4]);
  expect(steps[0]).toMatchObject({ gain: null, enters: [], drops: [], cost: 0 });
  expect(steps[3]).toMatchObject({ gain: 1, enters: ["clinic"], drops: [], cost: 300 });
  expect(steps[10]).toMatchObject({ gain: 3, enters: ["course"], drops: ["clinic"], cost: 1000 });
});

test("every step is the best plan for its budget, and the plan is that of the given budget", () => {
  const { frontier, plan } = frontierOf(problem, solver);
  expect(plan).toEqual(allocate(problem, solver));
  for (const { budget, closed } of frontier.steps)
    expect(allocate({ ...problem, budget }, solver).objective).toBe(closed);
});

test("budgets too small for what must run have no plan and say why", () => {
  const law = offer("law", 250, 0, { mustRun: true, levels: {} });
  const { steps } = frontierOf({ ...problem, offers: [...problem.offers, law] }, solver).frontier;
  expect(steps.map(({ closed }) => closed).slice(0, 4)).toEqual([null, null, null, 0]);
  expect(steps[2]).toMatchObject({ status: "infeasible", cost: null, gain: null });
  expect(steps[2]!.infeasibleBecause).toContain("law");
  expect(steps[3]).toMatchObject({ gain: null, enters: ["law"] });
});

test("a budget of nothing is set against what the fullest plan costs", () => {
  const { steps, current } = frontierOf({ ...problem, budget: 0 }, solver).frontier;
  expect(current).toBe(0);
  expect(steps.at(-1)).toMatchObject({ budget: 1000, closed: 4 });
});

test("more money never closes less, also when the solver gives up on some budgets", () => {
  let calls = 0;
  const unsteady = (model: string) => {
    calls++;
    return calls % 5 === 3 ? { status: "Time limit reached", objective: Number.NaN, values: new Map() } : solver(model);
  };
  const { steps } = frontierOf(problem, unsteady).frontier;
  const closed = steps.map((step) => step.closed!);
  expect(closed).toEqual([...closed].sort((a, b) => a - b));
});

test("without a budget there is no frontier", () => {
  expect(() => frontierOf({ ...problem, budget: null }, solver)).toThrow(RangeError);
});
