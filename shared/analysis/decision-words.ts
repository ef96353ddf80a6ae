import { inPercent, money, number, percent, plural } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { IsoDate } from "../model.ts";
import type { TrainingResult } from "./analysis.ts";
import type { Decision, DecisionInputs, DecisionKind, Rule } from "./evaluation.ts";
import type { Settings } from "./settings.ts";
import { phaseOf } from "./training-phase.ts";

type Governance = Settings["governance"];
/** What the decision table answers. */
export type Proposal = Pick<Decision, "decision" | "rule" | "mandatoryOverride">;
type Reasons = Record<Rule, (inputs: DecisionInputs, governance: Governance) => string>;

const actions: Record<DecisionKind, string> = sayings({
  continue: "continue with it",
  scale: "scale it",
  "re-scope": "re-scope it",
  pause: "pause it",
  retire: "retire it",
});

/**
 * A decision as something one does.
 * @example actionOf("retire") // => "retire it"
 */
export function actionOf(decision: DecisionKind): string {
  return said(actions[decision]);
}

const reasons: Reasons = {
  G1: () => say`no gap that it is meant to close is still open`,
  G2: () => say`the gap does not come from a lack of skill, so training alone will not close it; fix the cause first`,
  G3: ({ grade }) => say`the KPI changed against the intended direction (evidence ${grade})`,
  G4: ({ ageDays, trained }, { tooEarlyDays, fewestTrained }) =>
    tooEarly(ageDays, trained, tooEarlyDays, fewestTrained),
  G5: ({ grade, roiLow, roiHigh }) =>
    say`the return is below 0 % over its whole range (${range(roiLow, roiHigh)}; evidence ${grade})`,
  G6: ({ learningVerdict }) =>
    learningVerdict === "contrary"
      ? say`scores of what people know changed against the intended direction; the content has to change`
      : say`scores of what people know changed too little to be useful; the content has to change`,
  G7: (inputs, { adoption }) =>
    say`${percent(inputs.adoption)} of those whose check is due and known use it at work, fewer than ${percent(adoption)}; transfer and the support of managers have to change`,
  G8: ({ grade, roiLow, roiHigh, openPriority }, { scaleFrom }) =>
    say`the evidence (${grade}) supports the intended change of the KPI, the return is above 0 % over its whole range (${range(roiLow, roiHigh)}), and a gap it is meant to close has priority ${number(openPriority)} (${number(scaleFrom)} or more)`,
  G9: ({ grade, ...money }) =>
    say`the evidence (${grade}) supports the intended change of the KPI${grade === "E1" ? say`, cause not shown` : ""}, and ${money.roiPoint === null ? say`the return is not known` : returnText(money)}`,
  G10: ({ grade, ...money }) =>
    say`the evidence (${grade}) supports the intended change of the KPI${grade === "E1" ? say`, cause not shown` : ""}, but ${returnText(money)}; the cost has to come down`,
  G11: ({ grade }) =>
    say`the KPI changed against the intended direction, but the evidence is weak (${grade}); measure it with a comparison group`,
  G12: ({ grade, priorUnproven }) =>
    say`the change of the KPI is too small to be useful (evidence ${grade})${priorUnproven >= 1 ? say`, and ${earlierReviews(priorUnproven)}` : ""}`,
  G13: ({ grade, priorUnproven }) =>
    say`the evidence (${grade}) is inconclusive although a change as large as promised would have been seen, and ${earlierReviews(priorUnproven)}`,
  G14: (inputs) =>
    say`${notKnownEnough(inputs)}, and no other rule applies; it needs a plan to measure it${inputs.grade === "E0" ? "" : say` better`}`,
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
  const why = say`The proposal is to ${actionOf(decision)} (${rule}): ${reasons[rule](inputs, governance)}.`;
  return mandatoryOverride ? say`${why} It is mandatory, so it is neither paused nor retired.` : why;
}

/** What pausing or retiring a training frees, in a sentence: of what is to come, or of the next round. */
export function freedText(
  training: Pick<TrainingResult, "cost" | "status" | "start" | "end">,
  currency: string,
  asOf: IsoDate,
): string {
  if (training.cost === null) return say`What that frees is not known: the training has no cost written.`;
  const amount = money(training.cost, currency);
  const phase = phaseOf(training, asOf);
  if (phase === "planned") return say`Not running it frees ${amount}.`;
  if (phase === "running") return say`Stopping it frees up to ${amount}, less what has been spent.`;
  return say`Its cost so far is spent; not running it again frees ${amount} a round.`;
}

function tooEarly(ageDays: number | null, trained: number | null, fewestDays: number, fewestTrained: number): string {
  const parts = [];
  if (ageDays !== null && ageDays < fewestDays)
    parts.push(
      ageDays < 0
        ? say`it has not ended yet`
        : say`${plural(ageDays, "day has", "days have")} passed and ${number(fewestDays)} are needed`,
    );
  if (trained !== null && trained < fewestTrained)
    parts.push(
      say`${plural(trained, "person has", "people have")} been trained and ${number(fewestTrained)} are needed`,
    );
  // Readers who may not know how many took part read no reason.
  if (parts.length === 0) return say`it is too early to judge`;
  return say`it is too early to judge: ${parts.join(say`, and `)}`;
}

function notKnownEnough({ verdict, grade, mdeOk }: DecisionInputs): string {
  if (verdict === "inconclusive")
    return say`the evidence (${grade}) is inconclusive${mdeOk === false ? say` (a change as large as promised could have been missed)` : ""}`;
  if (verdict === "negligible")
    return say`the change of the KPI is too small to be useful, but the evidence is weak (${grade})`;
  return grade === "E0" ? say`no effect has been measured` : say`the evidence (${grade}) gives no verdict`;
}

/** A return is never told without its range. */
function returnText({ roiLow, roiPoint, roiHigh }: Pick<DecisionInputs, "roiLow" | "roiPoint" | "roiHigh">): string {
  const between = roiLow === null && roiHigh === null ? say`range not known` : say`range ${range(roiLow, roiHigh)}`;
  return say`the return is estimated at ${inPercent(roiPoint)} (${between})`;
}

function earlierReviews(count: number): string {
  return say`${plural(count, "earlier review")} found no proof either`;
}

function range(low: number | null, high: number | null): string {
  return low === null || high === null
    ? say`${inPercent(low ?? high)} at one end`
    : say`${inPercent(low)} to ${inPercent(high)}`;
}
