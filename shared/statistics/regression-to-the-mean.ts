import { mean } from "./samples.ts";

const farFromTheMean = 0.5;

/**
 * How far people who were chosen for a training stood from everybody's mean before it, and what they would have
 * changed without any training, because extreme scores are partly luck.
 *
 * `z` is in standard deviations of the population, `warn` from half of one; `expected` is in the unit of the scores
 * and above 0 when the chosen stood low. `reliability` is the test–retest correlation from 0 to 1. `z` is `null` and
 * nothing is warned of when the population has no spread.
 * Source: A. G. Barnett et al., Int. J. Epidemiol. 34 (2005) 215.
 *
 * @throws RangeError when there are no scores.
 * @example regressionToTheMean([40, 50], { populationMean: 60, populationSd: 10, reliability: 0.5 })
 * // => { z: -1.5, warn: true, expected: 7.5 }
 */
export function regressionToTheMean(
  pre: readonly number[],
  population: { populationMean: number; populationSd: number; reliability: number },
): { z: number | null; warn: boolean; expected: number } {
  const { populationMean, populationSd, reliability } = population;
  const distance = mean(pre) - populationMean;
  const z = populationSd > 0 ? distance / populationSd : null;
  return { z, warn: z !== null && Math.abs(z) >= farFromTheMean, expected: (1 - reliability) * -distance };
}
