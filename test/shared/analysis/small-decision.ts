import type { DecisionInputs } from "../../../shared/analysis/evaluation.ts";

/** What the decision table is asked when nothing is known of a training. */
export const nothingKnown: DecisionInputs = {
  mandatory: false,
  ageDays: null,
  trained: null,
  grade: "E0",
  verdict: "none",
  learningVerdict: "none",
  roiLow: null,
  roiPoint: null,
  roiHigh: null,
  adoption: null,
  openPriority: null,
  cause: "unknown",
  priorUnproven: 0,
  mdeOk: null,
};
