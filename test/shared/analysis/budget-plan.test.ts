import { expect, test } from "vitest";
import { budgetPlanOf, plannedRuns } from "../../../shared/analysis/budget-plan.ts";
import type { FormatAdvice } from "../../../shared/analysis/cause-results.ts";
import type { BudgetOffer } from "../../../shared/analysis/offers.ts";
import { defaultSettings, type Settings } from "../../../shared/analysis/settings.ts";
import { highsSolver } from "../../../site/solver/highs.ts";
import { anItem, aSkillResult } from "./small-analysis.ts";
import { noProgramme } from "./small-programme.ts";

const solver = await highsSolver({ each: 10, altogether: 100 });
const nothingAsked = { money: null, hours: null };
const gaps = ["SQL", "Coaching", "Excel"].map((skill, at) =>
  anItem(skill, "East", { demand: 5, gapCount: 4 }, { rank: at + 1, score: 60 - 10 * at }),
);

function offer(id: string, details: Partial<BudgetOffer> = {}): BudgetOffer {
  return {
    id,
    name: id,
    training: id,
    fixedCost: 100,
    costPerSeat: 50,
    hoursPerSeat: 8,
    seats: 4,
    mustRun: false,
    levels: { "SQL|East": 0.5 },
    known: { "SQL|East": 0 },
    ...details,
  };
}

function analysis(offers: BudgetOffer[], budget: Partial<Settings["budget"]> = {}, advice: FormatAdvice[] = []) {
  return {
    settings: { ...defaultSettings, budget: { ...defaultSettings.budget, ...budget } },
    offers: {
      gaps: gaps.map(({ id, score, metrics }) => ({ id, priority: score!, totalGap: metrics.totalGap!, people: 4 })),
      offers,
      leftOut: [],
      assumed: [],
    },
    gaps,
    causes: noProgramme.causes,
    advice,
    skills: gaps.map(({ skill }) => aSkillResult(skill, 4)),
  };
}

test("what is asked counts before the settings, and those before the cost of everything on offer", () => {
  const planOf = (money: number | null, settings: Partial<Settings["budget"]> = {}) =>
    budgetPlanOf(analysis([offer("a"), offer("b")], settings), { money, hours: null }, solver);
  expect(planOf(250, { money: 400 })).toMatchObject({ budget: 250, budgetFrom: "asked", hours: null });
  expect(planOf(null, { money: 400, hours: 16 })).toMatchObject({ budget: 400, budgetFrom: "settings", hours: 16 });
  expect(planOf(null)).toMatchObject({ budget: 600, budgetFrom: "all-offers" });
});

test("a run of the plan has its people, cost and hours", () => {
  const plan = budgetPlanOf(analysis([offer("a")]), { money: 200, hours: null }, solver)!;
  expect(plannedRuns(plan)).toEqual([
    {
      offer: "a",
      name: "a",
      training: "a",
      mustRun: false,
      people: 2,
      cost: 200,
      hours: 16,
      seats: [{ gap: "SQL|East", people: 2 }],
    },
  ]);
});

test("a training with unknown hours is left out when hours are limited, and planned when they are not", () => {
  const found = analysis([offer("a", { hoursPerSeat: null }), offer("b")]);
  const limited = budgetPlanOf(found, { money: null, hours: 100 }, solver)!;
  const free = budgetPlanOf(found, nothingAsked, solver)!;
  expect(limited.offers.map(({ id }) => id)).toEqual(["b"]);
  expect(limited.leftOut[0]).toMatchObject({ what: "a", why: expect.stringContaining("hours are not known") });
  expect(free.offers.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(free.assumed).toEqual(["Unknown hours count as none: a."]);
});

test("with next to no money the first two gaps are named, with what is free for them", () => {
  const advice: FormatAdvice = {
    item: "Coaching|East",
    rule: "R1",
    format: "A mentor from the house",
    why: "two people can do it",
    free: true,
    mentors: [],
    sequence: [],
  };
  const found = analysis([offer("paid"), offer("swap", { fixedCost: 0, costPerSeat: 0 })], {}, [
    advice,
    { ...advice, format: "A course", free: false },
  ]);
  expect(budgetPlanOf(found, { money: 120, hours: null }, solver)!.shoestring).toEqual([
    { item: "SQL|East", ways: ["swap, a training without cost"] },
    { item: "Coaching|East", ways: ["A mentor from the house: two people can do it"] },
  ]);
  expect(budgetPlanOf(found, { money: 150, hours: null }, solver)!.shoestring).toBeNull();
});

test("with nothing on offer there is no plan", () => {
  expect(budgetPlanOf(analysis([]), nothingAsked, solver)).toBeNull();
});
