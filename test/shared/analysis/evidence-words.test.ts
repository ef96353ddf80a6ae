import { expect, test } from "vitest";
import { blankDesign } from "../../../shared/analysis/designs.ts";
import { type Design, designs, type Verdict } from "../../../shared/analysis/evidence-results.ts";
import { linkWording } from "../../../shared/analysis/evidence-words.ts";

const kpi = { name: "Deal size", unit: "€", percent: false };

function wording(design: Design, verdict: Verdict): string {
  const found = { ...blankDesign(design, "people"), effect: 120, low: 20, high: 220, verdict };
  return linkWording("Course", kpi, {
    designs: design === "asserted" ? [] : [found],
    verdict,
    survives: true,
    linksTested: 1,
    cannot: null,
  });
}

test("each design has its own verb, and only a draw by lot may say caused", () => {
  expect(designs.map((design) => wording(design, "supported"))).toEqual([
    "“Course” is intended to affect Deal size.",
    "Deal size changed after “Course” (cause not shown), the way it was meant to: by € +120 (95 % interval +20 to +220).",
    "Deal size changed beyond its earlier trend after “Course”, the way it was meant to: by € +120 (95 % interval +20 to +220).",
    "Deal size changed more than in the comparison group after “Course”, the way it was meant to: by € +120 (95 % interval +20 to +220).",
    "“Course” caused a change of € +120 (95 % interval +20 to +220) in Deal size.",
  ]);
});

test("what is not known is not said to have happened", () => {
  for (const design of designs.slice(1)) expect(wording(design, "inconclusive")).toMatch(/^It cannot be told whether /);
  expect(wording("trend", "none")).toContain("that is no verdict");
});

test("a grade that dropped always says why, in the same sentence", () => {
  const drops = [{ code: "trend-before" as const, text: "the groups were already drifting apart before the training" }];
  const found = { ...blankDesign("comparison", "teams"), effect: 1, low: 0.5, high: 1.5, drops, warnings: drops };
  const told = { designs: [found], verdict: "supported" as const, survives: true, linksTested: 1, cannot: null };
  expect(linkWording("Course", kpi, told)).toMatch(/, with limitations: the groups were already drifting apart/);
});

test("too little for a verdict says so and why, and a change is told only where its interval leaves out 0", () => {
  const warnings = [{ code: "provisional" as const, text: "6 periods before and 5 after are too few for a verdict" }];
  const told = (low: number) => {
    const found = { ...blankDesign("trend", "periods"), effect: 5, low, high: 9, warnings };
    return linkWording("Course", kpi, {
      designs: [found],
      verdict: "none",
      survives: null,
      linksTested: 1,
      cannot: null,
    });
  };
  expect(told(1)).toBe(
    "Deal size changed beyond its earlier trend after “Course” by € +5 (95 % interval +1 to +9); that is no verdict (6 periods before and 5 after are too few for a verdict).",
  );
  expect(told(-1)).toMatch(/^It cannot be told whether .*, and that is no verdict \(6 periods/);
});
