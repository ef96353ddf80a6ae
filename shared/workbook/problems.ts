import type { Place } from "../model.ts";

export type Severity = "error" | "warning" | "note";

/**
 * Something in the user's workbook that a person should know or mend. Collected, never thrown.
 * `error`: what the cells say is not used; `warning`: used with the assumption named; `note`: worth knowing.
 * `cells` is how many filled cells this problem accounts for (0 when the cells are used or empty).
 */
export interface Problem {
  code: string;
  severity: Severity;
  place: Place;
  cells: number;
  /** What we found. */
  message: string;
  /** What was assumed or done with it. */
  assumed: string;
  /** What to do about it. */
  fix: string;
}
