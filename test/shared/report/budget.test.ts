import { beforeAll, expect, test } from "vitest";
import { budgetPlanOf } from "../../../shared/analysis/budget-plan.ts";
import { doubtText, nextStepText, planText } from "../../../shared/report/budget-words.ts";
import type { Report } from "../../../shared/report/report.ts";
import { budgetView } from "../../../shared/report/views/budget.ts";
import { highsSolver } from "../../../site/solver/highs.ts";
import { sampleReport, textsOf } from "./sample-report.ts";

let report: Report;

beforeAll(async () => {
  const sample = await sampleReport();
  const solver = await highsSolver({ each: 10, altogether: 100 });
  report = { ...sample, budget: budgetPlanOf(sample.analysis, { money: 50_000, hours: 400 }, solver) };
});

test("the page asks what the next euro would close and answers with the plan and its frontier", () => {
  const view = budgetView(report);
  expect(view.title).toBe("What would the next euro close?");
  expect(view.pictures).toMatchObject([{ kind: "frontier", costUnit: "€", current: 50_000 }]);
  expect(view.tables.map(({ id }) => id)).toEqual(["plan", "closing", "frontier", "left-out"]);
  expect(textsOf(view.answer).join(" ")).toMatch(/expected to close \d.* weighted levels/);
});

test("the frontier stands in the table as it does in the picture, with the budget of now marked", () => {
  const { pictures, tables } = budgetView(report);
  const picture = pictures.find((each) => each.kind === "frontier")!;
  const rows = tables.find(({ id }) => id === "frontier")!.rows;
  expect(rows).toHaveLength(11);
  expect(picture.points).toHaveLength(11);
  expect(textsOf(rows[5]).join(" ")).toContain("€ 50,000 (now)");
});

test("what is expected is never said to be measured", () => {
  const texts = textsOf(budgetView(report)).join("\n");
  expect(texts).toContain("expected here, not measured");
  expect(texts).not.toMatch(/\b(?:led to|caused|proved|impact of)\b|!/);
});

test("without a plan the page says which columns would supply one, and lists what was left out", () => {
  const { analysis } = report;
  const nothing = { ...analysis, offers: { gaps: [], offers: [], leftOut: analysis.offers.leftOut, assumed: [] } };
  const view = budgetView({ ...report, analysis: nothing, budget: null });
  expect(textsOf(view.answer).join(" ")).toContain("columns Skills, Seats, Hours");
  expect(view.pictures).toEqual([]);
  expect(view.tables.map(({ id }) => id)).toEqual(["left-out"]);
});

test("a budget that buys no plan says which constraint cannot be kept", () => {
  const budget = report.budget!;
  const because = "What must run (First aid) costs 900, more than the budget of 500.";
  const plan = { ...budget.plan, status: "infeasible" as const, objective: null, infeasibleBecause: because };
  expect(planText({ ...budget, budget: 500, plan }, "€")).toBe(`No plan is possible with € 500. ${because}`);
});

test("the next step names what enters and what drops", () => {
  const budget = report.budget!;
  const at = (current: number) => nextStepText({ ...budget, frontier: { ...budget.frontier, current } }, "€");
  expect(at(0)).toMatch(/^€ \d[\d,]* more would close \d[\d.]* more: .+ enters?/);
  expect(at(10)).toMatch(/^More money would close nothing further/);
});

test("a plan the solver could not finish is said to be maybe not the best", () => {
  const budget = report.budget!;
  const steps = budget.frontier.steps.map((step, at) => ({ ...step, provenBest: at !== 3, provenCheapest: true }));
  expect(doubtText(budget)).toBeNull();
  expect(doubtText({ ...budget, frontier: { ...budget.frontier, steps } })).toBe(
    "The solver stopped at its time limit: of 11 budgets, 1 budget may allow a plan that closes more.",
  );
});
