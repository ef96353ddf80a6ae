import fc from "fast-check";
import { expect, test } from "vitest";
import type { CauseClass } from "../../../shared/analysis/cause-results.ts";
import { decisionFor, decisionHistoryOf, decisionOf, foundNoProof } from "../../../shared/analysis/decision.ts";
import { reasonText } from "../../../shared/analysis/decision-words.ts";
import { type DecisionInputs, rules } from "../../../shared/analysis/evaluation.ts";
import { grades, type Verdict } from "../../../shared/analysis/evidence-results.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { aDataset, aTraining } from "./small-dataset.ts";
import { nothingKnown } from "./small-decision.ts";

const { governance } = defaultSettings;
const works: DecisionInputs = {
  ...nothingKnown,
  ageDays: 200,
  trained: 20,
  grade: "E3",
  verdict: "supported",
  roiLow: 10,
  roiPoint: 60,
  roiHigh: 120,
  adoption: 0.7,
  openPriority: 62,
  cause: "training",
};
const delivered = { cost: 8900, status: "Completed", start: "2026-03-16", end: "2026-03-20" };
const context = { training: delivered, settings: defaultSettings, asOf: "2026-11-22" };
const decide = (inputs: Partial<DecisionInputs>, of: DecisionInputs = works) =>
  decisionOf({ ...of, ...inputs }, context);

test("a training about which nothing is known goes on, with a plan to measure it", () => {
  expect(decide({}, nothingKnown)).toMatchObject({ decision: "continue", rule: "G14", freed: 0, decided: null });
  expect(decide({}, nothingKnown).reason).toBe(
    "The proposal is to continue with it (G14): no effect has been measured, and no other rule applies; it needs a plan to measure it.",
  );
});

test("the first rule that holds counts: a closed gap ends even a training that pays", () => {
  expect(decide({ openPriority: 0 })).toMatchObject({ decision: "retire", rule: "G1", freed: 8900 });
});

test("what law requires is neither retired nor paused, and frees nothing", () => {
  const decision = decide({ openPriority: 0, mandatory: true });
  expect(decision).toMatchObject({ decision: "re-scope", rule: "G1", mandatoryOverride: true, freed: 0 });
  expect(decision.reason).toContain("It is mandatory, so it is neither paused nor retired.");
});

test("a reader who may not know how many took part, and when, reads a whole sentence still", () => {
  const proposal = { decision: "continue", rule: "G4", mandatoryOverride: false } as const;
  expect(reasonText({ ...nothingKnown, ageDays: null, trained: null }, proposal, governance)).toBe(
    "The proposal is to continue with it (G4): it is too early to judge.",
  );
});

test("each reason carries the values of the training", () => {
  const reasons = [
    decide({}),
    decide({ verdict: "contrary" }),
    decide({ ageDays: 56, trained: 3 }),
    decide({ roiLow: -90, roiPoint: -60, roiHigh: -5 }),
    decide({ adoption: 0.3 }),
    decide({ grade: "E1", roiLow: -70, roiPoint: -26, roiHigh: 19 }),
    decide({ verdict: "inconclusive", mdeOk: true, priorUnproven: 1 }),
  ].map(({ rule, reason }) => [rule, reason]);
  expect(reasons).toEqual([
    [
      "G8",
      "The proposal is to scale it (G8): the evidence (E3) supports the intended change of the KPI, the return is above 0 % over its whole range (10 % to 120 %), and a gap it is meant to close has priority 62 (50 or more).",
    ],
    [
      "G3",
      "The proposal is to pause it (G3): the KPI changed against the intended direction (evidence E3). Its cost so far is spent; not running it again frees € 8,900 a round.",
    ],
    [
      "G4",
      "The proposal is to continue with it (G4): it is too early to judge: 56 days have passed and 90 are needed, and 3 people have been trained and 5 are needed.",
    ],
    [
      "G5",
      "The proposal is to retire it (G5): the return is below 0 % over its whole range (−90 % to −5 %; evidence E3). Its cost so far is spent; not running it again frees € 8,900 a round.",
    ],
    [
      "G7",
      "The proposal is to re-scope it (G7): 30 % of those whose check is due and known use it at work, fewer than 50 %; transfer and the support of managers have to change.",
    ],
    [
      "G10",
      "The proposal is to re-scope it (G10): the evidence (E1) supports the intended change of the KPI, cause not shown, but the return is estimated at −26 % (range −70 % to 19 %); the cost has to come down.",
    ],
    [
      "G13",
      "The proposal is to pause it (G13): the evidence (E3) is inconclusive although a change as large as promised would have been seen, and 1 earlier review found no proof either. Its cost so far is spent; not running it again frees € 8,900 a round.",
    ],
  ]);
});

test("what pausing frees depends on whether the training is still to come", () => {
  const freed = (training: Partial<typeof delivered> & { cost?: number | null }) => {
    const decision = decisionOf(
      { ...works, cause: "not-training" },
      { ...context, training: { ...delivered, ...training } },
    );
    return [decision.freed, decision.reason.split("first. ")[1]];
  };
  expect(freed({ status: "Planned", start: "2027-01-18" })).toEqual([8900, "Not running it frees € 8,900."]);
  expect(freed({ status: "Running", end: "2026-12-18" })).toEqual([
    8900,
    "Stopping it frees up to € 8,900, less what has been spent.",
  ]);
  expect(
    decisionOf({ ...works, openPriority: 0 }, { ...context, training: { ...delivered, cost: null as never } }),
  ).toMatchObject({ freed: null, reason: expect.stringContaining("not known: the training has no cost written") });
});

test("what would change the proposal is first looked for among what nobody knows", () => {
  expect(decide({ roiLow: null, roiPoint: null, roiHigh: null }).wouldChange).toBe(
    "The return is not known: if the return were above 0 % over its whole range, the proposal would be to scale it (G8); if the return were estimated at 0 % or less, the proposal would be to re-scope it (G10).",
  );
  expect(decide({}, nothingKnown).wouldChange).toBe(
    "No effect has been measured: if a trend or a comparison group showed a change too small to be useful, the proposal would be to re-scope it (G12); if a trend or a comparison group showed a change against the intended direction, the proposal would be to pause it (G3).",
  );
  expect(decide({ adoption: 0.3, learningVerdict: "supported" }).wouldChange).toBe(
    "If 50 % or more used it at work, the proposal would be to scale it (G8).",
  );
});

test("while it is too early, it is told what the other rules will say", () => {
  expect(decide({ ageDays: 56, verdict: "none", grade: "E0", adoption: 0.2 }).wouldChange).toBe(
    "After 34 more days the other rules apply; as things stand the proposal would be to re-scope it (G7).",
  );
  expect(decide({ trained: 3, roiLow: -5 }).wouldChange).toBe(
    "Once 5 people are trained the other rules apply; as things stand the proposal would still be to continue with it (G9).",
  );
});

const amount = fc.option(fc.double({ min: -200, max: 200, noNaN: true }));
const anyInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  mandatory: fc.boolean(),
  ageDays: fc.option(fc.integer({ min: -100, max: 400 })),
  trained: fc.option(fc.integer({ min: 0, max: 40 })),
  grade: fc.constantFrom(...grades),
  verdict: fc.constantFrom<Verdict[]>("none", "negligible", "supported", "contrary", "inconclusive"),
  learningVerdict: fc.constantFrom<Verdict[]>("none", "negligible", "supported", "contrary", "inconclusive"),
  roiLow: amount,
  roiPoint: amount,
  roiHigh: amount,
  adoption: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  openPriority: fc.option(fc.integer({ min: 0, max: 100 })),
  cause: fc.constantFrom<CauseClass[]>("unknown", "not-training", "unclear", "mixed", "training"),
  priorUnproven: fc.integer({ min: 0, max: 2 }),
  mdeOk: fc.option(fc.boolean()),
});

test("any inputs get one rule, a reason that names it and a sentence on what would change it", () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { decision, rule, reason, wouldChange } = decisionOf(inputs, context);
      expect(rules).toContain(rule);
      expect(reason).toContain(`(${rule})`);
      expect(`${reason} ${wouldChange}`).not.toMatch(/undefined|NaN|null|caused|proved|impact of|!/);
      expect(wouldChange).toMatch(/^[A-Z].*\.$/);
      if (inputs.mandatory) expect(["retire", "pause"]).not.toContain(decision);
    }),
  );
});

test("not knowing something never satisfies a rule", () => {
  fc.assert(
    fc.property(
      anyInputs,
      fc.constantFrom("ageDays", "trained", "adoption", "openPriority", "roiHigh"),
      (inputs, key) => {
        const before = decisionFor(inputs, governance);
        const after = decisionFor({ ...inputs, [key]: null }, governance);
        const needing = {
          ageDays: ["G4"],
          trained: ["G4"],
          adoption: ["G7"],
          openPriority: ["G1", "G8"],
          roiHigh: ["G5"],
        };
        if (after.rule !== before.rule) expect(needing[key as keyof typeof needing]).toContain(before.rule);
      },
    ),
  );
});

const request = (values: Record<string, string | null>, row = 2) => ({
  values: { training: "Webinar", ...values },
  place: { sheet: "Requests", range: `A${row}` },
});
const webinar = aTraining("Webinar", { id: "T6" });

test("the newest decision about a training stands beside the proposal; open requests and later ones do not", () => {
  const history = decisionHistoryOf(
    aDataset({
      trainings: [webinar],
      requests: [
        request({ state: "reallocated", decidedBy: "Saskia", decided: "2026-10-08", reason: "No gap left" }),
        request({ state: "approved", decidedBy: "Abebe", decided: "2026-01-10" }, 3),
        request({ state: "requested", date: "2026-11-01" }, 4),
        request({ state: "rejected", decidedBy: "Abebe", decided: "2026-12-24" }, 5),
      ],
    }),
    "2026-11-22",
  );
  expect(history.get("T6")).toEqual({
    decided: {
      state: "reallocated",
      by: "Saskia",
      on: "2026-10-08",
      reason: "No gap left",
      place: { sheet: "Requests", range: "A2" },
    },
    priorUnproven: 0,
  });
});

test("a review or decision that found no proof counts once a day", () => {
  const history = decisionHistoryOf(
    aDataset({
      trainings: [webinar],
      requests: [request({ decidedBy: "Saskia", decided: "2026-10-08", reason: "Overtime unchanged" })],
      checkIns: [
        request({ kind: "review", date: "2026-10-08", note: "No measurable effect on overtime" }),
        request({ kind: "review", date: "2026-06-01", note: "No proof so far" }),
        request({ kind: "coaching", date: "2026-05-01", note: "No change" }),
      ],
    }),
    "2026-11-22",
  );
  expect(history.get("T6")).toMatchObject({ priorUnproven: 2, decided: { by: "Saskia" } });
  expect(decisionHistoryOf(aDataset({ trainings: [webinar] }), "2026-11-22").size).toBe(0);
});

test("words that do not report a missing proof are not taken for one", () => {
  const texts = ["No proof needed", "First-time fix rate rose", "Wish of the board", "Wait for a comparison", null];
  expect(texts.filter(foundNoProof)).toEqual([]);
  const without = ["Inconclusive", "Effect not shown", "without any proof", "did not move", "unproven"];
  expect(without.filter((text) => !foundNoProof(text))).toEqual([]);
});
