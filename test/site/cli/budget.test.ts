import { expect, test } from "vitest";
import type { BudgetPlan } from "../../../shared/analysis/budget-plan.ts";
import { cli, skills } from "./fake-world.ts";

const trainings = [
  ["Training", "Skills", "Status", "Mandatory", "Hours", "Seats", "Delivery cost", "Materials cost"],
  ["SQL course", "SQL", "Planned", null, 8, 4, 900, 400],
  ["Coaching lab", "Coaching", "Planned", null, 4, 4, 100, 0],
];
const mandatory = ["Fire drill", "SQL", "Planned", "Yes", 2, 4, 700, 0];

/** Enough is known of SQL for a rank. */
const known = [
  ["Skill", "Criticality", "Weeks to competency"],
  ["SQL", "important", 4],
];

const disk = (...more: (string | number | null)[][]) => ({
  workbooks: { "skills.xlsx": { ...skills, Skills: known, Trainings: [...trainings, ...more] } },
});

test("budget prints the plan, what eleven budgets would close, and what was left out and why", async () => {
  const { code, out } = await cli("budget skills.xlsx --budget 1,000 --hours 40", disk());
  expect(code).toBe(0);
  expect(out).toContain("The budget is € 1,000; hours are limited to 40.");
  expect(out).toMatch(/^ {2}SQL course +1 +€ 1,000 +8 +SQL in East 1$/m);
  expect(out).toMatch(/^ {2}€ 1,000 now /m);
  expect(out.match(/^ {2}€ [\d,]+(?: now)? .*€/gm)).toHaveLength(11);
  expect(out).toMatch(/^ {2}Coaching lab +The proposal is to retire it/m);
  expect(out).toContain("Taken for granted");
});

test("--json gives the plan to a program", async () => {
  const { code, out } = await cli("budget skills.xlsx --budget 1000 --json", disk());
  const plan: BudgetPlan = JSON.parse(out);
  expect(code).toBe(0);
  expect(plan).toMatchObject({ budget: 1000, hours: null, plan: { status: "optimal", cost: 1000 } });
  expect(plan.frontier.steps).toHaveLength(11);
});

test("a budget that does not pay for what must run ends with 1 and one sentence", async () => {
  const { code, err } = await cli("budget skills.xlsx --budget 500", disk(mandatory));
  expect({ code, err }).toEqual({
    code: 1,
    err: "What must run (Fire drill) costs 700, more than the budget of 500.\n",
  });
});

test("without a budget anywhere, everything on offer is the budget, and that is said", async () => {
  const { out } = await cli("budget skills.xlsx", disk());
  expect(out).toContain("The budget is € 1,300, which is what everything on offer costs");
});

test("a workbook with nothing to spend on ends with 1 and says why", async () => {
  const { code, out, err } = await cli("budget skills.xlsx", { workbooks: { "skills.xlsx": skills } });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("There is nothing to spend a budget on");
});

test("an amount that is no number is answered with the usage", async () => {
  const { code, err } = await cli("budget skills.xlsx --budget lots", disk());
  expect(code).toBe(2);
  expect(err).toContain("“lots” is not an amount of money such as 50000.");
});
