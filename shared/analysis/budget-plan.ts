import { list } from "../format.ts";
import { say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { AllocationGap, AllocationOffer, AllocationResult, Solver } from "./allocation.ts";
import type { Analysis } from "./analysis.ts";
import { type Frontier, frontierOf } from "./frontier.ts";
import type { BudgetOffer, LeftOut } from "./offers.ts";
import { plannableGaps } from "./plannable-gaps.ts";
import type { ProgrammeResults } from "./programme-results.ts";

/** What to spend a budget on, what it is expected to close, and what more or less money would. */
export interface BudgetPlan {
  budget: number;
  /** Who said how much money there is; `all-offers`: nobody, so it is what everything on offer costs. */
  budgetFrom: "asked" | "settings" | "all-offers";
  /** `null`: no limit. */
  hours: number | null;
  plan: AllocationResult;
  frontier: Frontier;
  /** What was planned with, by id. */
  offers: Omit<BudgetOffer, "levels" | "known">[];
  gaps: AllocationGap[];
  /** When no training that costs money fits the budget: the first one or two gaps and what is free for them. */
  shoestring: { item: string; ways: string[] }[] | null;
  leftOut: LeftOut[];
  assumed: string[];
}

/** Money and hours somebody asks about; `null`: the settings say, else there is no limit of hours. */
export interface Asked {
  money: number | null;
  hours: number | null;
}

const mostCritical = 2;

/**
 * The plan for a budget: which trainings, how many seats for which gap, and the frontier around it. Where hours are
 * limited, trainings with unknown hours are left out. `null` when there is nothing to spend money on.
 */
export function budgetPlanOf(
  analysis: Pick<Analysis & ProgrammeResults, "settings" | "offers" | "gaps" | "causes" | "advice" | "skills">,
  asked: Asked,
  solver: Solver,
): BudgetPlan | null {
  const { settings, offers: found } = analysis;
  if (found.offers.length === 0) return null;
  const hours = asked.hours ?? settings.budget.hours;
  const timeless = found.offers.filter(
    ({ hoursPerSeat, mustRun }) => hoursPerSeat === null && (hours === null || mustRun),
  );
  const leftOut = found.offers.filter((offer) => offer.hoursPerSeat === null && !timeless.includes(offer));
  const offers = found.offers.filter((offer) => !leftOut.includes(offer));
  const budget = asked.money ?? settings.budget.money ?? allOf(offers);
  const problem = {
    gaps: found.gaps,
    offers: offers.map((offer): AllocationOffer => ({ ...offer, hoursPerSeat: offer.hoursPerSeat ?? 0 })),
    budget,
    hours,
  };
  return {
    budget,
    budgetFrom: asked.money !== null ? "asked" : settings.budget.money !== null ? "settings" : "all-offers",
    hours,
    ...frontierOf(problem, solver),
    offers: offers.map(({ levels: _, known: __, ...offer }) => offer),
    gaps: found.gaps,
    shoestring: isTiny(budget, offers) ? freeWays(analysis, offers) : null,
    leftOut: [
      ...found.leftOut,
      ...leftOut.map(({ name }) => ({
        what: name,
        why: say`Its hours are not known, and hours are limited. The column Hours of the sheet Trainings would supply them.`,
      })),
    ].sort((a, b) => byCodePoint(a.what, b.what) || byCodePoint(a.why, b.why)),
    assumed:
      timeless.length === 0
        ? found.assumed
        : [...found.assumed, say`Unknown hours count as none: ${list(timeless.map(({ name }) => name))}.`],
  };
}

/** A training of a plan: who takes part for which gap, and what that costs. */
export interface PlannedRun {
  offer: string;
  name: string;
  training: string | null;
  mustRun: boolean;
  people: number;
  cost: number;
  /** `null`: not known. */
  hours: number | null;
  seats: { gap: string; people: number }[];
}

/** What runs, by offer id, with its people, money and hours. */
export function plannedRuns({ plan, offers }: Pick<BudgetPlan, "plan" | "offers">): PlannedRun[] {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return plan.runs.map(({ offer, seats }) => {
    const { name, training, mustRun, fixedCost, costPerSeat, hoursPerSeat } = byId.get(offer)!;
    const people = seats.reduce((sum, each) => sum + each.people, 0);
    return {
      offer,
      name,
      training,
      mustRun,
      people,
      cost: fixedCost + costPerSeat * people,
      hours: hoursPerSeat === null ? null : hoursPerSeat * people,
      seats,
    };
  });
}

function allOf(offers: readonly BudgetOffer[]): number {
  return offers.reduce((sum, { fixedCost, costPerSeat, seats }) => sum + fixedCost + costPerSeat * seats, 0);
}

/** Whether no training that costs money could run with even one person. */
function isTiny(budget: number, offers: readonly BudgetOffer[]): boolean {
  const left = offers.reduce((rest, { mustRun, fixedCost }) => rest - (mustRun ? fixedCost : 0), budget);
  const paid = offers
    .filter(({ levels }) => Object.keys(levels).length > 0)
    .map(({ mustRun, fixedCost, costPerSeat }) => (mustRun ? 0 : fixedCost) + costPerSeat)
    .filter((cost) => cost > 0);
  return paid.length > 0 ? left < Math.min(...paid) : budget === 0;
}

function freeWays(
  { gaps, causes, advice, skills }: Pick<Analysis & ProgrammeResults, "gaps" | "causes" | "advice" | "skills">,
  offers: readonly BudgetOffer[],
): { item: string; ways: string[] }[] {
  const first = plannableGaps({ skills }, { gaps, causes }).gaps.slice(0, mostCritical);
  return first.map(({ id }) => ({
    item: id,
    ways: [
      ...offers
        .filter(({ levels, fixedCost, costPerSeat }) => id in levels && fixedCost === 0 && costPerSeat === 0)
        .map(({ name }) => say`${name}, a training without cost`),
      ...advice.filter(({ item, free }) => item === id && free).map(({ format, why }) => `${format}: ${why}`),
    ],
  }));
}
