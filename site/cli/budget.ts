import type { Analysis } from "../../shared/analysis/analysis.ts";
import { plural } from "../../shared/format.ts";
import { planBudget } from "../solver/plan-budget.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { budgetText } from "./budget-text.ts";
import { type Command, Slip } from "./command.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";

const mostNamed = 3;

/** Seconds for one solve, and for all of them. */
const limits = { each: 10, altogether: 60 };

export const budgetCommand: Command = {
  name: "budget",
  summary: "plan what to spend a training budget on, and what more or less would close",
  operands: "<workbook…>",
  about: [
    "Prints which trainings to run, with how many people for which gap, so that most of the gaps, weighted by priority, is expected to close; what eleven budgets from nothing to twice as much would close; and what was left out and why.",
    "Without --budget and --hours the Settings sheet says what there is; if it does not, the budget is what everything on offer costs, and hours are not limited.",
    "Ends with 1 when no plan keeps within the budget, and a sentence says why.",
  ],
  options: {
    budget: { value: "money", help: "what may be spent, in the workbook's currency, as 50000" },
    hours: { value: "hours", help: "how many hours people may spend in training, all together" },
    ...readingOptions,
    json: { help: "print the plan as JSON" },
  },
  async run(world, request) {
    const asked = {
      money: amountFrom(request.texts.get("budget"), "an amount of money such as 50000"),
      hours: amountFrom(request.texts.get("hours"), "a number of hours such as 400"),
    };
    const progress = new Progress(world);
    try {
      const { analysis } = await readAnalysis(world, request, progress);
      progress.stage("Planning");
      const plan = await planBudget(analysis, asked, limits);
      if (plan === null) throw new Refusal(nothingToPlan(analysis));
      world.print(
        request.flags.has("json") ? `${JSON.stringify(plan, null, 2)}\n` : budgetText(analysis, plan, world.width),
      );
      if (plan.plan.infeasibleBecause === null) return 0;
      world.tell(`${plan.plan.infeasibleBecause}\n`);
      return 1;
    } finally {
      progress.end();
    }
  },
};

/** The number behind an option, thousands set apart or not; `null` when the option is not there. */
function amountFrom(text: string | undefined, what: string): number | null {
  if (text === undefined) return null;
  const plain = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[, ]/g, "") : text;
  if (!/^\d+(?:\.\d+)?$/.test(plain) || !Number.isFinite(Number(plain))) throw new Slip(`“${text}” is not ${what}.`);
  return Number(plain);
}

function nothingToPlan({ workbook, offers }: Analysis): string {
  const shown = offers.leftOut.slice(0, mostNamed).map(({ what, why }) => ` ${what}: ${why}`);
  const more = offers.leftOut.length - shown.length;
  return (
    `There is nothing to spend a budget on in ${workbook}: no training with a known cost is for an open ranked gap.` +
    shown.join("") +
    (more > 0 ? ` And ${plural(more, "other")}.` : "")
  );
}
