import type { DesignResult } from "../analysis/evidence-results.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import { Layout } from "./layout.ts";
import { live, type PlannedCell } from "./live-cell.ts";
import { type Measured, measurementsLayout } from "./measurements-sheet.ts";

/* Effects and p values over the measured values (METHODS 3.4 and 3.5) as formulas. */

/** Columns of the sheet of evidence. */
export const evidenceLayout = new Layout(resultSheetNames.evidence, [
  "training",
  "measure",
  "counts",
  "grade",
  "design",
  "verdict",
  "wording",
  "effect",
  "low",
  "high",
  "unit",
  "counted",
  "p",
  "q",
  "second",
  "before",
  "after",
  "beforeComparison",
  "afterComparison",
  "standardError",
  "degreesOfFreedom",
  "g",
  "gLow",
  "gHigh",
  "promised",
  "detectable",
  "limits",
  "computed",
] as const);
export type EvidenceKey = (typeof evidenceLayout)["keys"][number];

/** The figures of a design that follow from the measured values. */
const figureKeys = [
  "effect",
  "low",
  "high",
  "p",
  "before",
  "after",
  "beforeComparison",
  "afterComparison",
  "standardError",
  "degreesOfFreedom",
] as const;
export type Figure = (typeof figureKeys)[number];

/**
 * A figure of a design: live where it follows from the values on the sheet of measurements, else a value. Limits of a
 * comparison are values, because Excel cuts off the fraction of a degree of freedom that Welch's test needs.
 */
export function figure(key: Figure, design: DesignResult, measured: Measured | null, row: number): PlannedCell {
  const value = design[key];
  if (measured === null || value === null) return value;
  const formula = measured.comparison === null ? pairedFormula(key, measured, row) : comparedFormula(key, measured);
  return formula === null ? value : live(`IFERROR(${formula},"")`, value);
}

function pairedFormula(key: Figure, { trained }: Measured, row: number): string | null {
  const block = (column: "before" | "after" | "change") =>
    measurementsLayout.farBlock(column, trained.first, trained.last);
  const at = (column: EvidenceKey) => evidenceLayout.cell(column, row);
  const half = `T.INV.2T(0.05,${at("degreesOfFreedom")})*${at("standardError")}`;
  switch (key) {
    case "before":
    case "after":
      return `AVERAGE(${block(key)})`;
    case "effect":
      return `AVERAGE(${block("change")})`;
    case "standardError":
      return `STDEV.S(${block("change")})/SQRT(COUNT(${block("change")}))`;
    case "degreesOfFreedom":
      return `COUNT(${block("change")})-1`;
    case "p":
      return `T.DIST.2T(ABS(${at("effect")}/${at("standardError")}),${at("degreesOfFreedom")})`;
    case "low":
      return `${at("effect")}-${half}`;
    case "high":
      return `${at("effect")}+${half}`;
    default:
      return null;
  }
}

function comparedFormula(key: Figure, { trained, comparison }: Measured): string | null {
  const block = (column: "before" | "after" | "change", { first, last } = trained) =>
    measurementsLayout.farBlock(column, first, last);
  const others = (column: "before" | "after" | "change") => block(column, comparison!);
  switch (key) {
    case "before":
    case "after":
      return `AVERAGE(${block(key)})`;
    case "beforeComparison":
      return `AVERAGE(${others("before")})`;
    case "afterComparison":
      return `AVERAGE(${others("after")})`;
    case "effect":
      return `AVERAGE(${block("change")})-AVERAGE(${others("change")})`;
    case "standardError":
      return `SQRT(VAR.S(${block("change")})/COUNT(${block("change")})+VAR.S(${others("change")})/COUNT(${others("change")}))`;
    case "p":
      return `T.TEST(${block("change")},${others("change")},2,3)`;
    default:
      return null;
  }
}
