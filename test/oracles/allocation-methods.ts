import { type AllocationProblem, allocate } from "../../shared/analysis/allocation.ts";
import { highsSolver } from "../../site/solver/highs.ts";

const solver = await highsSolver({ each: 60, altogether: 600 });

/** What a budget closes at most, and the least that costs. */
export function allocation(problem: AllocationProblem) {
  const { status, objective, cost } = allocate(problem, solver);
  return { status, objective, minCostAtOptimum: cost };
}
