import { inPercent, money, number, percent, plural } from "../format.ts";
import type { IsoDate } from "../model.ts";
import type { TrainingResult } from "./analysis.ts";
import type { Decision, DecisionInputs, DecisionKind, Rule } from "./evaluation.ts";
import type { Settings } from "./settings.ts";
import { phaseOf } from "./training-phase.ts";

type Governance = Settings["governance"];
/** What the decision table answers. */
export type Proposal = Pick<Decision, "decision" | "rule" | "mandatoryOverride">;
type Reasons = Record<Rule, (inputs: DecisionInputs, governance: Governance) => string>;

const actions: Record<DecisionKind, string> = {
  continue: "continue with it",
  scale: "scale it",
  "re-scope": "re-scope it",
  pause: "pause it",
  retire: "retire it",
};

/**
 * A decision as something one does.
 * @example actionOf("retire") // => "retire it"
 */
export function actionOf(decision: DecisionKind): string {
  return actions[decision];
}

const reasons: Reasons = {
  G1: () => "no gap that it is meant to close is still open",
  G2: () => "the gap does not come from a lack of skill, so training alone will not close it; fix the cause first",
  G3: ({ grade }) => `the KPI changed against the intended direction (evidence ${grade})`,
  G4: ({ ageDays, trained }, { tooEarlyDays, fewestTrained }) =>
    tooEarly(ageDays, trained, tooEarlyDays, fewestTrained),
  G5: ({ grade, roiLow, roiHigh }) =>
    `the return is below 0 % over its whole range (${range(roiLow, roiHigh)}; evidence ${grade})`,
  G6: ({ learningVerdict }) =>
    learningVerdict === "contrary"
      ? "scores of what people know changed against the intended direction; the content has to change"
      : "scores of what people know changed too little to be useful; the content has to change",
  G7: (inputs, { adoption }) =>
    `${percent(inputs.adoption)} of those whose check is due and known use it at work, fewer than ${percent(adoption)}; transfer and the support of managers have to change`,
  G8: ({ grade, roiLow, roiHigh, openPriority }, { scaleFrom }) =>
    `the evidence (${grade}) supports the intended change of the KPI, the return is above 0 % over its whole range (${range(roiLow, roiHigh)}), and a gap it is meant to close has priority ${number(openPriority)} (${number(scaleFrom)} or more)`,
  G9: ({ grade, ...money }) =>
    `the evidence (${grade}) supports the intended change of the KPI${grade === "E1" ? ", cause not shown" : ""}, and ${money.roiPoint === null ? "the return is not known" : returnText(money)}`,
  G10: ({ grade, ...money }) =>
    `the evidence (${grade}) supports the intended change of the KPI${grade === "E1" ? ", cause not shown" : ""}, but ${returnText(money)}; the cost has to come down`,
  G11: ({ grade }) =>
    `the KPI changed against the intended direction, but the evidence is weak (${grade}); measure it with a comparison group`,
  G12: ({ grade, priorUnproven }) =>
    `the change of the KPI is too small to be useful (evidence ${grade})${priorUnproven >= 1 ? `, and ${earlierReviews(priorUnproven)}` : ""}`,
  G13: ({ grade, priorUnproven }) =>
    `the evidence (${grade}) is inconclusive although a change as large as promised would have been seen, and ${earlierReviews(priorUnproven)}`,
  G14: (inputs) =>
    `${notKnownEnough(inputs)}, and no other rule applies; it needs a plan to measure it${inputs.grade === "E0" ? "" : " better"}`,
};

/**
 * Why the table proposes what it does: the rule in words, with the values of this training.
 *
 * @example
 * reasonText({ cause: "not-training" }, { decision: "pause", rule: "G2", mandatoryOverride: false }, {})
 * // => "The proposal is to pause it (G2): the gap does not come from a lack of skill, so training alone will not close it; fix the cause first."
 */
export function reasonText(
  inputs: DecisionInputs,
  { decision, rule, mandatoryOverride }: Proposal,
  governance: Governance,
): string {
  const why = `The proposal is to ${actionOf(decision)} (${rule}): ${reasons[rule](inputs, governance)}.`;
  return mandatoryOverride ? `${why} It is mandatory, so it is neither paused nor retired.` : why;
}

/** What pausing or retiring a training frees, in a sentence: of what is to come, or of the next round. */
export function freedText(
  training: Pick<TrainingResult, "cost" | "status" | "start" | "end">,
  currency: string,
  asOf: IsoDate,
): string {
  if (training.cost === null) return "What that frees is not known: the training has no cost written.";
  const amount = money(training.cost, currency);
  const phase = phaseOf(training, asOf);
  if (phase === "planned") return `Not running it frees ${amount}.`;
  if (phase === "running") return `Stopping it frees up to ${amount}, less what has been spent.`;
  return `Its cost so far is spent; not running it again frees ${amount} a round.`;
}

function tooEarly(ageDays: number | null, trained: number | null, fewestDays: number, fewestTrained: number): string {
  const parts = [];
  if (ageDays !== null && ageDays < fewestDays)
    parts.push(
      ageDays < 0
        ? "it has not ended yet"
        : `${plural(ageDays, "day has", "days have")} passed and ${number(fewestDays)} are needed`,
    );
  if (trained !== null && trained < fewestTrained)
    parts.push(`${plural(trained, "person has", "people have")} been trained and ${number(fewestTrained)} are needed`);
  return `it is too early to judge: ${parts.join(", and ")}`;
}

function notKnownEnough({ verdict, grade, mdeOk }: DecisionInputs): string {
  if (verdict === "inconclusive")
    return `the evidence (${grade}) is inconclusive${mdeOk === false ? " (a change as large as promised could have been missed)" : ""}`;
  if (verdict === "negligible")
    return `the change of the KPI is too small to be useful, but the evidence is weak (${grade})`;
  return grade === "E0" ? "no effect has been measured" : `the evidence (${grade}) gives no verdict`;
}

/** A return is never told without its range. */
function returnText({ roiLow, roiPoint, roiHigh }: Pick<DecisionInputs, "roiLow" | "roiPoint" | "roiHigh">): string {
  const between = roiLow === null && roiHigh === null ? "range not known" : `range ${range(roiLow, roiHigh)}`;
  return `the return is estimated at ${inPercent(roiPoint)} (${between})`;
}

function earlierReviews(count: number): string {
  return `${plural(count, "earlier review")} found no proof either`;
}

function range(low: number | null, high: number | null): string {
  return low === null || high === null
    ? `${inPercent(low ?? high)} at one end`
    : `${inPercent(low)} to ${inPercent(high)}`;
}
