import { say } from "../language.ts";
import { regressionToTheMean } from "../statistics/regression-to-the-mean.ts";
import { mean, standardDeviation } from "../statistics/samples.ts";
import { effectText, type Unit } from "./effect-text.ts";
import type { ScoreEvidence, Warning } from "./evidence-results.ts";
import type { UnitValues } from "./unit-values.ts";
import * as warnings from "./warnings.ts";

/** Reliabilities shown when nobody knows the test–retest correlation (METHODS 3.4). */
const usualReliabilities = [0.6, 0.8];

/**
 * The change to expect without any training because the trained stood apart from everybody before it; everybody is the
 * trained and the others together. `null` when there are no others to stand apart from, or no spread.
 * Source: A. G. Barnett et al., Int. J. Epidemiol. 34 (2005) 215.
 */
export function regressionOf(
  units: readonly UnitValues[],
  reliability: number | null,
): ScoreEvidence["regressionToTheMean"] {
  const known = units.flatMap(({ arm, before }) => (before === null ? [] : [{ arm, before }]));
  const trained = known.filter(({ arm }) => arm === "trained").map(({ before }) => before);
  const everybody = known.map(({ before }) => before);
  const populationSd = standardDeviation(everybody.length > 1 ? everybody : []);
  if (trained.length === 0 || trained.length === everybody.length || !populationSd) return null;
  const populationMean = mean(everybody);
  const reliabilities = reliability === null ? usualReliabilities : [reliability];
  const found = reliabilities.map((each) =>
    regressionToTheMean(trained, { populationMean, populationSd, reliability: each }),
  );
  const { z, warn } = found[0]!;
  if (z === null) return null;
  const expected = found.map((each, index) => ({ reliability: reliabilities[index]!, change: each.expected }));
  return { z, warn, expected, populationMean };
}

/** The same as a warning, when there is one to give. */
export function regressionWarning(
  units: readonly UnitValues[],
  unit: Unit,
  reliability: number | null,
): Warning | null {
  const found = regressionOf(units, reliability);
  if (!found?.warn) return null;
  const changes = [...new Set(found.expected.map(({ change }) => effectText(unit, change)))];
  return warnings.regressionToTheMean(found.z, changes.join(say` or `));
}
