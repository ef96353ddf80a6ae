import type { BudgetPlan } from "../analysis/budget-plan.ts";
import type { FrontierStep } from "../analysis/frontier.ts";
import { list, money, number, percent, plural } from "../format.ts";
import { say, sayings } from "../language.ts";

/* What is said about a budget, the same on its page and on the command line. Everything in it is expected, not measured. */

/** What a weighted level is. */
export const weightedLevels = sayings(
  "A level counts by the priority of its gap: as 1 at a priority of 100, as half a level at 50.",
);

/** How the plan is made. */
export const planMethod = sayings(
  "The plan is the one that closes most weighted levels within money and hours, in whole trainings and whole people; of plans that close as much, the cheapest. Each budget is solved anew. That one person might take two trainings for the same gap, and how many hours one person has, is not considered.",
);

/** Where the budget comes from. */
export function budgetSentence({ budget, budgetFrom, hours }: BudgetPlan, currency: string): string {
  const from = {
    asked: "",
    settings: say` (from the Settings sheet)`,
    "all-offers": say`, which is what everything on offer costs, because the workbook names no budget`,
  }[budgetFrom];
  return say`The budget is ${money(budget, currency)}${from}; hours are ${hours === null ? say`not limited` : say`limited to ${number(hours)}`}.`;
}

/** What the plan is expected to close. */
export function planText({ plan, frontier, budget }: BudgetPlan, currency: string): string {
  if (plan.objective === null)
    return say`No plan is possible with ${money(budget, currency)}. ${plan.infeasibleBecause}`;
  if (plan.runs.length === 0) return say`Within ${money(budget, currency)} no training can run.`;
  const share = frontier.open > 0 ? ` (${percent(plan.objective / frontier.open)})` : "";
  return (
    say`${plural(plan.runs.length, "training")} for ${money(plan.cost, currency)} and ${number(plan.hours)} hours ` +
    say`${plan.runs.length === 1 ? say`is` : say`are`} expected to close ${number(plan.objective, 1)} of the ${number(frontier.open, 1)} weighted levels that trainings on offer are for${share}.`
  );
}

/** What the next step of the frontier would close, or that more money would close nothing. */
export function nextStepText(plan: BudgetPlan, currency: string): string {
  const { steps, current, most } = plan.frontier;
  const now = steps[current]!;
  if (most === null || now.closed === null) return "";
  if (most.closed - now.closed < 0.005)
    return say`More money would close nothing further with what is on offer${hoursAreUsed(plan) ? say` and the hours there are` : ""}.`;
  const next = steps.slice(current + 1).find(({ closed }) => closed !== null && closed - now.closed! >= 0.005);
  if (!next)
    return say`Nothing more would close before ${money(steps.at(-1)!.budget, currency)}; all that is on offer would take ${money(most.cost, currency)}.`;
  const change = changeText(plan, now, next);
  return (
    say`${money(next.budget - now.budget, currency)} more would close ${number(next.closed! - now.closed, 1)} more` +
    `${change === "" ? "" : `: ${change}`}.`
  );
}

/** Whether the plan, or a step of the frontier, may not be the best; nothing when all are. */
export function doubtText({ frontier }: BudgetPlan): string | null {
  const stopped = frontier.steps.filter(({ provenBest }) => !provenBest).length;
  const dear = frontier.steps.filter(({ provenBest, provenCheapest }) => provenBest && !provenCheapest).length;
  if (stopped === 0 && dear === 0) return null;
  const parts = [
    ...(stopped > 0 ? [say`${plural(stopped, "budget")} may allow a plan that closes more`] : []),
    ...(dear > 0 ? [say`${plural(dear, "budget")} may allow a cheaper plan that closes as much`] : []),
  ];
  return say`The solver stopped at its time limit: of ${plural(frontier.steps.length, "budget")}, ${list(parts)}.`;
}

/** What enters and what drops in a step, by name. */
export function namesIn({ offers }: BudgetPlan, ids: readonly string[]): string[] {
  const names = new Map(offers.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
}

/** Whether nobody more could take part within the hours. */
function hoursAreUsed({ plan, hours, offers }: BudgetPlan): boolean {
  const seats = offers.flatMap(({ hoursPerSeat }) => hoursPerSeat || []);
  return hours !== null && plan.hours !== null && seats.length > 0 && hours - plan.hours < Math.min(...seats);
}

function changeText(plan: BudgetPlan, now: FrontierStep, next: FrontierStep): string {
  const steps = plan.frontier.steps.slice(plan.frontier.steps.indexOf(now) + 1, plan.frontier.steps.indexOf(next) + 1);
  const running = new Set(steps.flatMap(({ enters }) => enters));
  const enters = [...running].filter((id) => !steps.some(({ drops }) => drops.includes(id)));
  const drops = steps.flatMap((step) => step.drops).filter((id) => !running.has(id));
  return [
    ...(enters.length > 0 ? [`${list(namesIn(plan, enters))} ${enters.length === 1 ? "enters" : "enter"}`] : []),
    ...(drops.length > 0
      ? [`${list(namesIn(plan, drops))} ${drops.length === 1 ? say`drops out` : say`drop out`}`]
      : []),
  ].join("; ");
}
