import type { Analysis } from "../../shared/analysis/analysis.ts";
import { type BudgetPlan, plannedRuns } from "../../shared/analysis/budget-plan.ts";
import { gapNames } from "../../shared/analysis/plannable-gaps.ts";
import { money, number } from "../../shared/format.ts";
import { said } from "../../shared/language.ts";
import {
  budgetSentence,
  doubtText,
  namesIn,
  nextStepText,
  planText,
  weightedLevels,
} from "../../shared/report/budget-words.ts";
import { onOneLine, wrap } from "./text.ts";

/** A plan as text: the answer, the trainings, what they close, the curve, what was left out and what was assumed. */
export function budgetText(analysis: Analysis, budget: BudgetPlan, width: number): string {
  const { currency } = analysis.settings;
  const items = new Map(analysis.gaps.map((item) => [item.id, item]));
  const nameOf = gapNames(analysis);
  const gapName = (id: string) => nameOf(items.get(id)!);
  const answer = [
    budgetSentence(budget, currency),
    planText(budget, currency),
    nextStepText(budget, currency),
    doubtText(budget) ?? "",
    `${said(weightedLevels)} What trainings close is expected here, not measured.`,
  ];
  const parts = [
    answer.filter((text) => text !== "").flatMap((text) => wrap(text, width)),
    section("The plan", runRows(budget, currency, gapName), width),
    section("What it is expected to close", closingRows(budget, gapName), width),
    section("What more or less money would close", frontierRows(budget, currency), width),
    section(
      "With next to no money",
      (budget.shoestring ?? []).map(({ item, ways }) => [
        gapName(item),
        ways.join("; ") || "the workbook names nothing that is free",
      ]),
      width,
    ),
    section(
      "Left out",
      budget.leftOut.map(({ what, why }) => [what, why]),
      width,
    ),
    section(
      "Taken for granted",
      budget.assumed.map((text) => [text]),
      width,
    ),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

type Row = readonly string[];

function runRows(budget: BudgetPlan, currency: string, gapName: (id: string) => string): Row[] {
  const runs = plannedRuns(budget).map(({ name, mustRun, people, cost, hours, seats }) => [
    name,
    number(people),
    money(cost, currency),
    number(hours, 1),
    [...seats.map(({ gap, people: some }) => `${gapName(gap)} ${number(some)}`), ...(mustRun ? ["must run"] : [])].join(
      "; ",
    ),
  ]);
  return runs.length === 0 ? [] : [["Training", "Seats", "Cost", "Hours", "For"], ...runs];
}

function closingRows({ plan, gaps }: BudgetPlan, gapName: (id: string) => string): Row[] {
  if (plan.closing.length === 0) return [];
  const priorities = new Map(gaps.map(({ id, priority }) => [id, priority]));
  return [
    ["Gap", "Priority", "Short", "Closes"],
    ...plan.closing.map(({ gap, levels, totalGap }) => [
      gapName(gap),
      number(priorities.get(gap)!, 1),
      number(totalGap, 1),
      number(levels, 1),
    ]),
  ];
}

function frontierRows(budget: BudgetPlan, currency: string): Row[] {
  const { steps, current } = budget.frontier;
  return [
    ["Budget", "Closes", "More", "Cost", "Enters", "Drops out"],
    ...steps.map((step, at) => [
      `${money(step.budget, currency)}${at === current ? " now" : ""}`,
      step.closed === null ? "no plan" : number(step.closed, 1),
      step.gain === null ? "–" : number(step.gain, 1),
      step.cost === null ? "–" : money(step.cost, currency),
      namesIn(budget, step.enters).join(", ") || "–",
      namesIn(budget, step.drops).join(", ") || "–",
    ]),
  ];
}

const between = "  ";
const narrow = 40;

/** A heading and a table beneath; columns as wide as they need, the last ones share what remains. */
function section(title: string, rows: readonly Row[], width: number): string[] {
  if (rows.length === 0) return [];
  const columns = rows[0]!.length;
  const safe = rows.map((row) => row.map(onOneLine));
  const needs = Array.from({ length: columns }, (_, column) => Math.max(...safe.map((row) => row[column]!.length)));
  const widths = sharedOut(needs, width - columns * between.length);
  return [
    title,
    ...safe.flatMap((row) => {
      const cells = row.map((text, column) => wrap(text, widths[column]!));
      const height = Math.max(...cells.map(({ length }) => length));
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((cell, column) => between + (cell[line] ?? "").padEnd(widths[column]!))
          .join("")
          .trimEnd(),
      );
    }),
  ];
}

function sharedOut(needs: readonly number[], width: number): number[] {
  const wide = needs.map((need, column) => column > 0 && need > narrow / 2);
  const first = Math.min(needs[0]!, needs.length === 1 ? width : narrow);
  const fixed = needs.reduce((sum, need, column) => sum + (column === 0 ? first : wide[column] ? 0 : need), 0);
  const share = Math.floor((width - fixed) / Math.max(1, wide.filter(Boolean).length));
  return needs.map((need, column) => (column === 0 ? first : wide[column] ? Math.max(narrow / 2, share) : need));
}
