import { said, say, sayings } from "../language.ts";
import type { Place } from "../model.ts";
import type { Problem } from "../workbook/problems.ts";
import type { RequestState } from "./follow-up-results.ts";
import type { RefusalCode } from "./requests-states.ts";

/** A step on record that should not have been possible. The request counts as the sheet says. */
export function impossibleStep(
  place: Place,
  name: string,
  state: RequestState,
  { code, text }: { code: RefusalCode; text: string },
): Problem {
  return {
    code: `request-${code}`,
    severity: isIncomplete(code) ? "note" : "warning",
    place,
    cells: 0,
    message: say`${name} is on record as ${said(state)}, which should not have been possible: ${text}`,
    assumed: say`The request counts as the sheet says.`,
    fix: said(mend[code]),
  };
}

export function numberTwice(place: Place, number: string): Problem {
  return {
    code: "requestNumberTwice",
    severity: "warning",
    place,
    cells: 0,
    message: say`The request number ${number} stands for two different trainings or skills.`,
    assumed: say`They count as two requests.`,
    fix: say`Give one of them another number.`,
  };
}

function isIncomplete(code: RefusalCode): boolean {
  return code === "no-who" || code === "no-when" || code === "no-why" || code === "no-what";
}

const mend: Record<RefusalCode, string> = sayings({
  "not-next": "Add a row with the same request number for the step between, or correct the state.",
  "never-approved": "Add a row with the same request number, the state Approved, who approved it, when and why.",
  "no-what": "Name the training or the skill.",
  "no-who": "Fill in who asked or decided.",
  "no-when": "Fill in the day.",
  "no-why": "Fill in the reason.",
  "too-early": "Correct one of the two days.",
  "own-request": "Have somebody else of the council decide, and put down who it was.",
  "no-seat": "Correct the seat, or add it to the setting “Council seats”.",
  "not-clear": "Fill in those columns for the training, or take the approval back.",
  "no-target": "Fill in where the money goes.",
  "same-target": "Correct where the money goes.",
});
