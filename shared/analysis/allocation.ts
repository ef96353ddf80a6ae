import { list, number } from "../format.ts";
import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import { modelText, type Plan, type Programme, planFrom, programmeOf } from "./allocation-model.ts";

/** A gap that money could close. `priority` is from 0 to 100, `totalGap` in levels over all people short. */
export interface AllocationGap {
  id: string;
  priority: number;
  totalGap: number;
  people: number;
}

/** A training that could run. `levels` is what one person is expected to gain on each gap, by gap id. */
export interface AllocationOffer {
  id: string;
  /** What sentences call it; its id when left out. */
  name?: string;
  /** Spent as soon as it runs. */
  fixedCost: number;
  costPerSeat: number;
  hoursPerSeat: number;
  seats: number;
  mustRun: boolean;
  levels: Record<string, number>;
}

export interface AllocationProblem {
  gaps: readonly AllocationGap[];
  offers: readonly AllocationOffer[];
  /** Money and hours there are; `null`: no limit. */
  budget: number | null;
  hours: number | null;
}

/** What a solver found. `status` is “Optimal” when nothing better exists; `values` by variable name. */
export interface Solution {
  status: string;
  objective: number;
  values: Map<string, number>;
}

/** Solves a model in CPLEX LP format, whole numbers included. Handed in, because solvers need a machine. */
export type Solver = (model: string) => Solution;

export interface AllocationResult {
  status: "optimal" | "infeasible";
  /** The constraint that cannot be kept, as a sentence. */
  infeasibleBecause: string | null;
  /** Levels closed, each weighted by the priority of its gap from 0 to 1; `null` when infeasible. */
  objective: number | null;
  cost: number | null;
  hours: number | null;
  /** What runs, by offer id, and for which gap people take part. */
  runs: { offer: string; seats: { gap: string; people: number }[] }[];
  /** Levels closed of each gap that is touched, by gap id. */
  closing: { gap: string; levels: number; totalGap: number }[];
  /** No plan closes more, and none that closes as much costs less; false when the solver stopped at its limit before. */
  provenBest: boolean;
  provenCheapest: boolean;
}

const slack = 1e-7;

/**
 * The plan that closes most levels, each weighted by the priority of its gap, within a budget and hours; among those
 * that close as much, one that costs least. Offers run or do not run, and people come in whole numbers; no more people
 * are counted on an offer for a gap than are short in it, and no gap closes by more than it is wide. That one person
 * might attend two offers for the same gap, and what hours one person has, is not modelled. Several plans may be as
 * good; the same problem gives the same plan, whatever the order of its parts.
 *
 * @throws RangeError when a number is negative or not finite.
 * @example allocate({ gaps: [], offers: [], budget: 100, hours: null }, () => ({ status: "Optimal", objective: 0, values: new Map() })).cost // => 0
 */
export function allocate(problem: AllocationProblem, solver: Solver): AllocationResult {
  check(problem);
  const because = impossible(problem);
  if (because !== null) return infeasible(because);
  const programme = programmeOf(problem);
  if (programme.options.length === 0)
    return resultOf(programme, nothingFurther(programme), { provenBest: true, provenCheapest: true });

  const most = solver(modelText(programme, null));
  if (most.status === "Infeasible") return infeasible(say`No plan keeps within the budget and the hours.`);
  const best = keepsLimits(programme, planFrom(programme, most)) ?? nothingFurther(programme);
  const worth = worthOf(programme, best);

  if (most.status !== "Optimal") return resultOf(programme, best, { provenBest: false, provenCheapest: false });
  const cheapest = solver(modelText(programme, worth - slack));
  const other = keepsLimits(programme, planFrom(programme, cheapest));
  const cheaper =
    other !== null &&
    worthOf(programme, other) >= worth - 10 * slack &&
    costOf(programme, other) <= costOf(programme, best) + slack;
  return resultOf(programme, cheaper ? other : best, {
    provenBest: true,
    provenCheapest: cheapest.status === "Optimal" && cheaper,
  });
}

function impossible({ offers, budget }: AllocationProblem): string | null {
  if (budget === null) return null;
  const must = offers.filter(({ mustRun }) => mustRun).sort((a, b) => byCodePoint(a.id, b.id));
  const cost = must.reduce((sum, { fixedCost }) => sum + fixedCost, 0);
  if (cost <= budget + slack) return null;
  const names = list(must.filter(({ fixedCost }) => fixedCost > 0).map(({ id, name = id }) => name));
  return say`What must run (${names}) costs ${number(cost)}, more than the budget of ${number(budget)}.`;
}

function check({ gaps, offers, budget, hours }: AllocationProblem): void {
  const numbers = [
    ...gaps.flatMap(({ id, priority, totalGap, people }) => [
      [say`priority of ${id}`, priority] as const,
      [say`total gap of ${id}`, totalGap] as const,
      [say`people of ${id}`, people] as const,
    ]),
    ...offers.flatMap(({ id, fixedCost, costPerSeat, hoursPerSeat, seats }) => [
      [say`fixed cost of ${id}`, fixedCost] as const,
      [say`cost per seat of ${id}`, costPerSeat] as const,
      [say`hours per seat of ${id}`, hoursPerSeat] as const,
      [say`seats of ${id}`, seats] as const,
    ]),
    ["budget", budget ?? 0] as const,
    ["hours", hours ?? 0] as const,
  ];
  for (const [what, value] of numbers)
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`allocate requires a ${what} of 0 or more, got ${value}`);
}

function infeasible(infeasibleBecause: string): AllocationResult {
  return {
    status: "infeasible",
    infeasibleBecause,
    objective: null,
    cost: null,
    hours: null,
    runs: [],
    closing: [],
    provenBest: true,
    provenCheapest: true,
  };
}

/** What must run runs, and nobody takes part. */
function nothingFurther({ offers, options }: Programme): Plan {
  return { people: options.map(() => 0), runs: offers.map(({ mustRun }) => mustRun) };
}

/** A plan that keeps its limits after rounding to whole people; `null` otherwise. */
function keepsLimits(programme: Programme, plan: Plan | null): Plan | null {
  if (plan === null) return null;
  const { offers, options, budget, hours } = programme;
  const taken = offers.map(() => 0);
  options.forEach(({ offer }, at) => {
    taken[offer]! += plan.people[at]!;
  });
  const tolerance = 1e-6;
  const kept =
    taken.every((people, offer) => people <= offers[offer]!.seats + tolerance) &&
    costOf(programme, plan) <= (budget ?? Number.POSITIVE_INFINITY) + tolerance &&
    hoursOf(programme, plan) <= (hours ?? Number.POSITIVE_INFINITY) + tolerance;
  return kept ? plan : null;
}

function resultOf(
  programme: Programme,
  plan: Plan,
  proven: Pick<AllocationResult, "provenBest" | "provenCheapest">,
): AllocationResult {
  const { gaps, offers, options } = programme;
  const seats = offers.map((): { gap: string; people: number }[] => []);
  options.forEach(({ offer, gap }, at) => {
    if (plan.people[at]! > 0) seats[offer]!.push({ gap: gaps[gap]!.id, people: plan.people[at]! });
  });
  const closed = closedBy(programme, plan);
  return {
    status: "optimal",
    infeasibleBecause: null,
    objective: worthOf(programme, plan),
    cost: costOf(programme, plan),
    hours: hoursOf(programme, plan),
    runs: offers.flatMap(({ id }, offer) => (plan.runs[offer] ? [{ offer: id, seats: seats[offer]! }] : [])),
    closing: gaps.flatMap(({ id, totalGap }, gap) =>
      closed[gap]! > 0 ? [{ gap: id, levels: closed[gap]!, totalGap }] : [],
    ),
    ...proven,
  };
}

function closedBy({ gaps, options }: Programme, { people }: Plan): number[] {
  const gained = gaps.map(() => 0);
  options.forEach(({ gap, gain }, at) => {
    gained[gap]! += gain * people[at]!;
  });
  return gaps.map(({ totalGap }, gap) => Math.min(totalGap, gained[gap]!));
}

function worthOf(programme: Programme, plan: Plan): number {
  const closed = closedBy(programme, plan);
  return programme.gaps.reduce((sum, { priority }, gap) => sum + (priority / 100) * closed[gap]!, 0);
}

function costOf({ offers, options }: Programme, { people, runs }: Plan): number {
  const fixed = offers.reduce((sum, { fixedCost }, offer) => sum + (runs[offer] ? fixedCost : 0), 0);
  return options.reduce((sum, { offer }, at) => sum + offers[offer]!.costPerSeat * people[at]!, fixed);
}

function hoursOf({ offers, options }: Programme, { people }: Plan): number {
  return options.reduce((sum, { offer }, at) => sum + offers[offer]!.hoursPerSeat * people[at]!, 0);
}
