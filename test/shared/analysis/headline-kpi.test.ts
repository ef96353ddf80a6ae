import { expect, test } from "vitest";
import { aSkillResult, kpiResults } from "./small-analysis.ts";
import { aKpi } from "./small-dataset.ts";
import { say } from "./small-headlines.ts";

test("the KPI furthest from its target is told with its value, its target and the skills intended to affect it", () => {
  const [deals, errors] = kpiResults(
    aKpi("Average deal size", { target: 100, current: 91, direction: "higher", unit: "€", due: "2027-03-31" }),
    aKpi("Errors", { target: 10, current: 10.5, direction: "lower" }),
  );
  const skills = [aSkillResult("Negotiation", 4), aSkillResult("Pricing", 1), aSkillResult("Excel", 0)];
  const about = (...names: string[]) => say({ skills, kpis: [{ ...deals!, skills: names }, errors!] })[1];
  expect(about("Negotiation", "Pricing")).toBe(
    "The KPI Average deal size stands at € 91, 9 % below its target of € 100 for 31 March 2027; both skills intended to affect it are short (Negotiation and Pricing). Neither KPI held against a target has reached it.",
  );
  expect(about("Negotiation", "Excel")).toContain(
    "of the two skills intended to affect it one is short (Negotiation).",
  );
  expect(about("Negotiation")).toContain("the one skill intended to affect it, Negotiation, is short.");
  expect(about("Excel")).toContain("the one skill intended to affect it, Excel, is not known to be short.");
  expect(about("Negotiation", "Pricing", "Excel")).toContain(
    "of the three skills intended to affect it two are short (Negotiation and Pricing).",
  );
  expect(about()).toContain("no skill is tied to it.");
});

test("a KPI in percent, one with a plural name and one with a target of zero read well", () => {
  const told = (...kpis: Parameters<typeof kpiResults>) => say({ kpis: kpiResults(...kpis) })[1];
  expect(
    told(
      aKpi("First-time fix", {
        target: 0.85,
        current: 0.8211,
        direction: "higher",
        percent: true,
        unit: "% of orders",
      }),
    ),
  ).toBe("The KPI First-time fix stands at 82.1 % of orders, 3 % below its target of 85 %; no skill is tied to it.");
  expect(
    told(aKpi("Escalated conflicts", { target: 0.4, current: 0.66, direction: "lower", unit: "cases per month" })),
  ).toBe(
    "The KPI Escalated conflicts stands at 0.66 cases per month, 65 % above its target of 0.4; no skill is tied to it.",
  );
  expect(told(aKpi("Incidents", { target: 0, current: 2, baseline: 4, direction: "lower" }))).toBe(
    "The KPI Incidents stands at 2 against a target of 0; no skill is tied to it.",
  );
});

test("how many KPIs have not reached their target is counted over those that can be held against one", () => {
  const short = ["Sales", "Margin"].map((name) => aKpi(name, { target: 10, current: 5, direction: "higher" }));
  const met = aKpi("Churn", { target: 5, current: 4, direction: "lower" });
  const [, told, unknown] = say({ kpis: kpiResults(...short, met, aKpi("Mood")) });
  expect(told).toMatch(/ In all, two of the three KPIs held against a target have not reached it\.$/);
  expect(unknown).toBe(
    "Not known: 1 of 4 KPIs cannot be held against a target (1 has no target and 1 has no current value).",
  );
  expect(say({ kpis: kpiResults(...short, aKpi("Cost", { target: 5, current: 7, direction: "lower" })) })[1]).toMatch(
    / None of the three KPIs held against a target has reached it\.$/,
  );
});

test("KPIs that cannot be held against a target say what they lack", () => {
  const unknown = (...kpis: Parameters<typeof kpiResults>) => say({ kpis: kpiResults(...kpis) }).at(-1);
  expect(unknown(aKpi("Earnings", { current: 5, direction: "higher" }))).toBe(
    "Not known: the one KPI, Earnings, has no target.",
  );
  expect(unknown(aKpi("Uptime"), aKpi("Costs"))).toBe("Not known: none of the 2 KPIs has a target or a current value.");
  expect(unknown(aKpi("Uptime", { target: 99 }), aKpi("Costs", { current: 4, targetText: "Spend wisely" }))).toBe(
    "Not known: none of the 2 KPIs can be held against a target (1 has no target in figures, 1 has no current value and 1 has no known direction).",
  );
});

test("a KPI whose target sentence has two meanings says which one was used", () => {
  const kpis = kpiResults(
    aKpi("Engagement score", { baseline: 70, current: 70, targetText: "Increase by 10 % by 2027" }),
  );
  expect(say({ kpis })[1]).toBe(
    "The KPI Engagement score stands at 70, 9 % below its target of 77 for 31 December 2027 (if the target means a change relative to the baseline, which nobody has confirmed); no skill is tied to it.",
  );
});

test("effort is not presented as a result that is missed", () => {
  const kpis = kpiResults(aKpi("Training hours", { target: 40, current: 20, direction: "higher" }));
  expect(say({ kpis })).toHaveLength(1);
});
