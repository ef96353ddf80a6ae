import type { CauseClass } from "../../analysis/cause-results.ts";
import type { Decision, DecisionInputs, DecisionKind } from "../../analysis/evaluation.ts";
import { dateText, inPercent, number, percent } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { verdictWords } from "./evidence-words.ts";

/** Decisions as a table names them. */
export const decisionWords: Record<DecisionKind, string> = sayings({
  continue: "continue",
  scale: "scale up",
  "re-scope": "re-scope",
  pause: "pause",
  retire: "retire",
});

/** What the six boxes say a gap comes from. */
export const causeWords: Record<CauseClass, string> = sayings({
  unknown: "not known",
  "not-training": "not a lack of skill",
  unclear: "unclear",
  mixed: "skill and other things",
  training: "a lack of skill",
});

/** What the committee decided about a training, in a sentence; `null` when the workbook holds no decision. */
export function decidedText({ decided }: Decision): string | null {
  if (!decided) return null;
  const when = decided.on ? say` on ${dateText(decided.on)}` : "";
  const who = decided.by ? ` (${decided.by})` : "";
  return say`Decided${when}${who}: ${decided.state}${decided.reason ? `. ${decided.reason}` : ""}`;
}

/** What a decision was made from, as rows of a table. */
export function inputRows(inputs: DecisionInputs): [string, string][] {
  const { roiLow, roiHigh, mdeOk } = inputs;
  return [
    [say`Mandatory by law or for safety`, inputs.mandatory ? say`yes` : say`no`],
    [say`Days since it started`, number(inputs.ageDays)],
    [say`People trained`, number(inputs.trained)],
    [say`Grade of the evidence`, inputs.grade],
    [say`Verdict`, said(verdictWords[inputs.verdict])],
    [say`Verdict on learning`, said(verdictWords[inputs.learningVerdict])],
    [say`Return on its cost`, roiLow === null || roiHigh === null ? say`not known` : roiRange(roiLow, roiHigh)],
    [say`Share who use it at work`, percent(inputs.adoption)],
    [say`Highest priority of its open gaps`, number(inputs.openPriority, 1)],
    [say`Cause of the gaps`, said(causeWords[inputs.cause])],
    [say`Earlier reviews without proof`, number(inputs.priorUnproven)],
    [say`The promised effect would have been seen`, mdeOk === null ? say`not known` : mdeOk ? say`yes` : say`no`],
  ];
}

/**
 * A return on investment, always as a range, in percent: 0 is break-even.
 *
 * @example roiRange(-70.4, 18.5) // => "−70 % to 19 %"
 */
export function roiRange(low: number, high: number): string {
  return say`${inPercent(low)} to ${inPercent(high)}`;
}
