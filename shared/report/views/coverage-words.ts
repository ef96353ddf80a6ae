import type { CoverageItem, CoverageStatus } from "../../analysis/gap-results.ts";
import { number } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";

/** The states of coverage from the weakest to the strongest, as a reader calls them. */
export const coverageStates: Record<CoverageStatus, string> = sayings({
  uncovered: "nobody qualified",
  "single-point": "one person only",
  "possible-single-point": "one person known",
  unknown: "not known: nobody rated as qualified",
  thin: "fewer than needed",
  covered: "covered",
  "not-needed": "not needed",
});

/** From the weakest to the strongest. */
export const coverageOrder = Object.keys(coverageStates) as readonly CoverageStatus[];

/** How many are qualified, and where that is too few, what it amounts to: "1 of 2, one person only". */
export function coverageWords({ status, qualified, needed }: CoverageItem, isCounted = true): string {
  if (status === "covered" && !isCounted) return say`at least ${number(needed)}`;
  if (status === "covered" || status === "not-needed") return number(qualified);
  return say`${number(qualified)} of ${number(needed)}, ${said(coverageStates[status])}`;
}
