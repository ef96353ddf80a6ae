import type { AllocationProblem, AllocationResult, Solver } from "./allocation.ts";
import { allocate } from "./allocation.ts";

/** The best plan for one budget, and what changes against the budget before. */
export interface FrontierStep {
  budget: number;
  status: AllocationResult["status"];
  infeasibleBecause: string | null;
  /** Levels closed, weighted by the priority of their gaps; `null` when infeasible. */
  closed: number | null;
  cost: number | null;
  hours: number | null;
  /** What it closes beyond the step before; `null` for the first feasible step. */
  gain: number | null;
  /** Ids of the offers that run here and not in the step before, and of those that no longer do. */
  enters: string[];
  drops: string[];
  provenBest: boolean;
  provenCheapest: boolean;
}

/** What more money, or less, would close. */
export interface Frontier {
  steps: FrontierStep[];
  /** Index of the step with the budget there is. */
  current: number;
  /** What all the money in the world would close with these offers and hours, and the least it costs; `null`: infeasible. */
  most: { closed: number; cost: number } | null;
  /** All open levels of the gaps that something is on offer for, weighted by priority. */
  open: number;
}

const parts = 10;

/**
 * The best plan at eleven budgets from 0 to twice the given one, each solved anew: no prices are read off the solver,
 * because for whole trainings and people they mislead. A budget of 0 is set against what the fullest plan costs
 * instead. A step closes at least as much as the one before, also where the solver was stopped.
 *
 * @throws RangeError when the problem has no budget.
 */
export function frontierOf(problem: AllocationProblem, solver: Solver): { frontier: Frontier; plan: AllocationResult } {
  const { budget } = problem;
  if (budget === null) throw new RangeError("frontierOf requires a budget, got null");
  const fullest = allocate({ ...problem, budget: null }, solver);
  const top = budget > 0 ? 2 * budget : (fullest.cost ?? 0);
  const current = budget > 0 ? parts / 2 : 0;
  const budgets = top > 0 ? Array.from({ length: parts + 1 }, (_, at) => (top * at) / parts) : [0];

  const planFor = (money: number) =>
    fullest.cost !== null && money >= fullest.cost ? fullest : allocate({ ...problem, budget: money }, solver);
  // The budget there is comes first, in case the solver's time runs out.
  const now = planFor(budgets[current]!);
  const plans: AllocationResult[] = [];
  for (const [at, money] of budgets.entries()) {
    const plan = at === current ? now : planFor(money);
    const before = plans.at(-1);
    plans.push(before && (before.objective ?? -1) > (plan.objective ?? -1) ? before : plan);
  }
  return {
    frontier: {
      steps: plans.map((plan, at) => stepOf(budgets[at]!, plan, plans[at - 1] ?? null)),
      current,
      most: fullest.objective === null ? null : { closed: fullest.objective, cost: fullest.cost! },
      open: problem.gaps.reduce((sum, { priority, totalGap }) => sum + (priority / 100) * totalGap, 0),
    },
    plan: plans[current]!,
  };
}

function stepOf(budget: number, plan: AllocationResult, before: AllocationResult | null): FrontierStep {
  const now = plan.runs.map(({ offer }) => offer);
  const then = before?.runs.map(({ offer }) => offer) ?? [];
  const { status, infeasibleBecause, objective, cost, hours, provenBest, provenCheapest } = plan;
  return {
    budget,
    status,
    infeasibleBecause,
    closed: objective,
    cost,
    hours,
    gain: objective === null || before === null || before.objective === null ? null : objective - before.objective,
    enters: now.filter((offer) => !then.includes(offer)),
    drops: then.filter((offer) => !now.includes(offer)),
    provenBest,
    provenCheapest,
  };
}
