import { expect, test } from "vitest";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { moneyOf } from "../../../shared/analysis/money.ts";
import { defaultSettings, type Settings } from "../../../shared/analysis/settings.ts";
import { trainingsOf } from "../../../shared/analysis/training.ts";
import type { Training } from "../../../shared/model.ts";
import { aDataset, aParticipant, aTraining } from "./small-dataset.ts";
import { aDesign, someEvidence, someKpis } from "./small-effects.ts";

const kpis = someKpis(
  ["Reporting time", { unit: "hours", direction: "lower", valuePerUnit: 100 }],
  ["Deal size", { unit: "€", direction: "higher", valuePerUnit: 2 }],
  ["Fix rate", { unit: "%", direction: "higher", valuePerUnit: 50_000, percent: true }],
  ["Mood", { direction: "higher" }],
);
const everything = {
  design: 1000,
  delivery: 3000,
  materials: 0,
  facilities: 0,
  travel: 0,
  participantTime: 800,
  overhead: 0,
  evaluation: 0,
};

function moneyFor(
  details: Partial<Training>,
  evidence: readonly LinkEvidence[],
  { people = 0, ...settings }: Partial<Settings> & { people?: number } = {},
) {
  const training = aTraining("Course", details);
  const participants = Array.from({ length: people }, (_, index) => aParticipant(`P${index}`, "Course"));
  const [result] = trainingsOf(aDataset({ trainings: [training], participants }), []);
  const context = { result: result!, evidence, kpis, settings: { ...defaultSettings, ...settings } };
  return moneyOf(training, { ...context, monthsPerPeriodOf: () => 1 });
}

const compared = someEvidence("Course", "Reporting time", [aDesign("comparison", -2)]);
const changed = someEvidence("Course", "Reporting time", [aDesign("before-after", -2)]);
const asserted = someEvidence("Course", "Reporting time");

test("a fall is a benefit where lower is better, over the months of the horizon and the units that were trained", () => {
  const money = moneyFor({ costs: everything }, [compared]);
  expect(money).toMatchObject({
    status: "ok",
    cost: 4800,
    missingCosts: [],
    isolation: 1,
    units: 4,
    periods: 12,
    benefit: 2 * 100 * 4 * 12,
    roi: 100,
    roiLow: 0,
    roiHigh: 200,
    paybackMonths: 6,
    breakEvenEffect: 1,
  });
  expect(money.assumed).toContain("the change counts for the 4 trained teams that were measured");
});

test("the sheet's own units and periods go before what is taken for granted", () => {
  const money = moneyFor({ costs: everything, confidence: 1, kept: { units: 2, periods: 6 } }, [compared]);
  expect(money).toMatchObject({ units: 2, periods: 6, benefit: 2 * 100 * 2 * 6, assumed: [] });
});

test("missing costs are named, because without them the return is too high", () => {
  const { delivery, design } = everything;
  const money = moneyFor({ costs: { delivery, design } }, [compared]);
  expect(money.missingCosts).toContain("travel");
  expect(money.text).toContain("Missing, so the return is too high:");
});

test("one total has no missing parts", () => {
  expect(moneyFor({ costs: { total: 4800 } }, [compared]).missingCosts).toEqual([]);
});

test("without any cost there is no return, not one of nothing", () => {
  expect(moneyFor({}, [compared])).toMatchObject({ status: "no-cost", cost: null, roi: null, breakEvenEffect: null });
});

test("the time of the participants is worked out where the hourly rate is known", () => {
  const details = { costs: { delivery: 3000 }, hours: 8 };
  expect(moneyFor(details, [compared], { hourlyRate: 45, people: 10 })).toMatchObject({ cost: 3000 + 8 * 10 * 45 });
  expect(moneyFor(details, [compared], { people: 10 }).cost).toBe(3000);
});

test("a change whose cause is not shown needs the sponsor's share, and says what all of it would have to be", () => {
  const money = moneyFor({ costs: everything }, [changed]);
  expect(money).toMatchObject({ status: "needs-isolation", roi: null, benefit: null, breakEvenEffect: 1 });
  const asked = moneyFor({ costs: everything, isolation: 0.5, confidence: 0.5 }, [changed]);
  expect(asked).toMatchObject({ status: "ok", benefit: 9600 / 4, roi: -50, isolation: 0.5 });
});

test("of a link nobody measured only the change that would pay the cost is told", () => {
  const money = moneyFor({ costs: everything, isolation: 1, kept: { units: 4 } }, [asserted]);
  expect(money).toMatchObject({ status: "what-it-must-achieve", roi: null, benefit: null, breakEvenEffect: 1 });
});

test("a change without an interval has a return without a range, and that is said", () => {
  const single = aDesign("before-after", -2, { low: null, high: null, status: "effect-only", n: 1 });
  const money = moneyFor({ costs: everything, isolation: 1 }, [someEvidence("Course", "Reporting time", [single])]);
  expect(money).toMatchObject({ roiLow: null, roiHigh: null });
  expect(money.text).toContain("its range is not known");
});

test("of several KPIs with a price the strongest evidence counts, and the others are listed, not added", () => {
  const weaker = someEvidence("Course", "Deal size", [aDesign("before-after", 500)]);
  const money = moneyFor({ costs: everything, isolation: 1 }, [weaker, compared]);
  expect(money).toMatchObject({ kpi: "Reporting time", grade: "E3", benefit: 9600 });
  expect(money.others).toEqual([{ kpi: "Deal size", benefit: 500 * 2 * 4 * 12, roi: 900 }]);
});

test("a share that is kept as a fraction is priced as the cells count it", () => {
  const rise = aDesign("trend", 0.07, { counted: "periods", n: 12, low: 0.04, high: 0.1 });
  const money = moneyFor({ costs: everything }, [someEvidence("Course", "Fix rate", [rise])]);
  expect(money.units).toBe(1);
  expect(money.benefit).toBeCloseTo(0.07 * 50_000 * 12);
});

test("without a price of the KPI there is no return", () => {
  const mood = someEvidence("Course", "Mood", [aDesign("comparison", 2)]);
  expect(moneyFor({ costs: everything }, [mood])).toMatchObject({ status: "no-value", roi: null, kpi: null });
});

test("a training that costs nothing has a benefit and no return in percent", () => {
  expect(moneyFor({ costs: { total: 0 } }, [compared])).toMatchObject({
    status: "zero-cost",
    benefit: 9600,
    roi: null,
  });
});

test("what has no price is kept apart", () => {
  expect(moneyFor({ costs: everything, kept: { intangibles: "Calmer month ends" } }, [compared]).intangibles).toBe(
    "Calmer month ends",
  );
});
