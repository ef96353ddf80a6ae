import type { CauseClass } from "../../analysis/cause-results.ts";
import type { Decision, DecisionInputs, DecisionKind } from "../../analysis/evaluation.ts";
import { dateText, inPercent, number, percent } from "../../format.ts";
import { verdictWords } from "./evidence-words.ts";

/** Decisions as a table names them. */
export const decisionWords: Record<DecisionKind, string> = {
  continue: "continue",
  scale: "scale up",
  "re-scope": "re-scope",
  pause: "pause",
  retire: "retire",
};

/** What the six boxes say a gap comes from. */
export const causeWords: Record<CauseClass, string> = {
  unknown: "not known",
  "not-training": "not a lack of skill",
  unclear: "unclear",
  mixed: "skill and other things",
  training: "a lack of skill",
};

/** What the committee decided about a training, in a sentence; `null` when the workbook holds no decision. */
export function decidedText({ decided }: Decision): string | null {
  if (!decided) return null;
  const when = decided.on ? ` on ${dateText(decided.on)}` : "";
  const who = decided.by ? ` (${decided.by})` : "";
  return `Decided${when}${who}: ${decided.state}${decided.reason ? `. ${decided.reason}` : ""}`;
}

/** What a decision was made from, as rows of a table. */
export function inputRows(inputs: DecisionInputs): [string, string][] {
  const { roiLow, roiHigh, mdeOk } = inputs;
  return [
    ["Mandatory by law or for safety", inputs.mandatory ? "yes" : "no"],
    ["Days since it started", number(inputs.ageDays)],
    ["People trained", number(inputs.trained)],
    ["Grade of the evidence", inputs.grade],
    ["Verdict", verdictWords[inputs.verdict]],
    ["Verdict on learning", verdictWords[inputs.learningVerdict]],
    ["Return on its cost", roiLow === null || roiHigh === null ? "not known" : roiRange(roiLow, roiHigh)],
    ["Share who use it at work", percent(inputs.adoption)],
    ["Highest priority of its open gaps", number(inputs.openPriority, 1)],
    ["Cause of the gaps", causeWords[inputs.cause]],
    ["Earlier reviews without proof", number(inputs.priorUnproven)],
    ["The promised effect would have been seen", mdeOk === null ? "not known" : mdeOk ? "yes" : "no"],
  ];
}

/**
 * A return on investment, always as a range, in percent: 0 is break-even.
 *
 * @example roiRange(-70.4, 18.5) // => "−70 % to 19 %"
 */
export function roiRange(low: number, high: number): string {
  return `${inPercent(low)} to ${inPercent(high)}`;
}
