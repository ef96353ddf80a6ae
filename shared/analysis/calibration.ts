import { level as levelText, percent, plural } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import { type Dataset, type RaterType, raterTypes, type Scale } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { Calibration, RaterCalibration } from "./analysis.ts";
import { type CalibrationSums, calibrationSums, kinds } from "./calibration-sums.ts";
import { defaultSettings } from "./settings.ts";

/** From when a way of rating is worth talking about. Conventions. */
export interface CalibrationThresholds {
  /** Mean distance to the others as a share of the scale's range: half a level on 0–4. */
  distanceShare: number;
  /** Pairs both sides rated, below which no distance is judged. */
  pairs: number;
  /** Skills a person must be rated in before equal levels count as halo. */
  haloSkills: number;
  /** Share of such people with the same level in every skill, from which a kind of rater is flagged. */
  haloShare: number;
  /** People that must be rated in a skill before equal levels count as low variance. */
  varianceHolders: number;
  /** Share of such skills in which a kind of rater gives everybody the same level, from which it is flagged. */
  varianceShare: number;
  /** Spread of the kinds of rater as a share of the range, from which they disagree (METHODS 1.2). */
  disagreeShare: number;
}

const calibrationThresholds: CalibrationThresholds = {
  distanceShare: 0.125,
  pairs: 10,
  haloSkills: 5,
  haloShare: 0.2,
  varianceHolders: 5,
  varianceShare: 0.25,
  disagreeShare: defaultSettings.disagreeShare,
};

/**
 * How the kinds of rater differ (B8). Of each kind the newest ratings of a person and skill count (the mean of those of
 * one day). `severity` is the mean distance, in levels, of one kind to the mean of the others on the pairs both rated:
 * above zero it rates higher. With one kind of rater only halo and low variance can be seen. People by id, skills in
 * sheet order. One pass over the ratings.
 */
export function calibrationOf(
  dataset: Dataset,
  scale: Scale,
  thresholds: Partial<CalibrationThresholds> = {},
): Calibration {
  const limits = { ...calibrationThresholds, ...thresholds };
  const sums = calibrationSums(dataset, scale, limits);
  const heard = raterTypes.filter((_, type) => sums.ratings[type]! > 0);
  const range = scale.max - scale.min;
  return {
    raters: heard.map((rater) => raterResult(rater, sums, dataset.skills.length, range, limits)),
    selfMinusManager: sums.selfManagerPairs > 0 ? sums.selfMinusManager / sums.selfManagerPairs : null,
    selfManagerPairs: sums.selfManagerPairs,
    disagreements: sums.disagreements,
    lowVarianceSkills: dataset.skills.filter((_, skill) => isFlat(sums, skill, kinds, limits)).map(({ id }) => id),
    haloPeople: sums.haloPeople.sort(
      (a, b) => byCodePoint(a.person, b.person) || raterTypes.indexOf(a.rater) - raterTypes.indexOf(b.rater),
    ),
    status: heard.length === 0 ? "unknown" : heard.length === 1 ? "one-rater-type" : "ok",
  };
}

function isFlat(
  { low, high, holders }: CalibrationSums,
  skill: number,
  type: number,
  limits: CalibrationThresholds,
): boolean {
  const cell = skill * (kinds + 1) + type;
  return holders[cell]! >= limits.varianceHolders && low[cell] === high[cell];
}

const raterNames: Record<RaterType, string> = sayings({
  test: "Tests",
  manager: "Managers",
  peer: "Peers",
  self: "People themselves",
});

function raterResult(
  rater: RaterType,
  sums: CalibrationSums,
  skills: number,
  range: number,
  limits: CalibrationThresholds,
): RaterCalibration {
  const type = raterTypes.indexOf(rater);
  const name = said(raterNames[rater]);
  const pairs = sums.pairs[type]!;
  const severity = pairs > 0 ? sums.distance[type]! / pairs : null;
  const flags: RaterCalibration["flags"] = [];
  if (severity !== null && pairs >= limits.pairs && Math.abs(severity) >= limits.distanceShare * range - 1e-9) {
    const way = severity > 0 ? say`higher` : say`lower`;
    flags.push({
      flag: severity > 0 ? "inflation" : "severe",
      message: say`${name} rate ${levelText(Math.abs(severity))} levels ${way} than the others, over ${plural(pairs, "rating")} both gave.`,
    });
  }
  const haloOf = sums.haloOf[type]!;
  const halo = sums.halo[type]!;
  if (haloOf > 0 && halo / haloOf >= limits.haloShare)
    flags.push({
      flag: "halo",
      message: say`${name} gave the same level in every skill to ${halo} of ${plural(haloOf, "person", "people")} (${percent(halo / haloOf)}).`,
    });
  let flat = 0;
  let judged = 0;
  for (let skill = 0; skill < skills; skill++) {
    if (sums.holders[skill * (kinds + 1) + type]! < limits.varianceHolders) continue;
    judged++;
    if (isFlat(sums, skill, type, limits)) flat++;
  }
  if (judged > 0 && flat / judged >= limits.varianceShare)
    flags.push({
      flag: "low-variance",
      message: say`${name} gave everybody the same level in ${flat} of ${plural(judged, "skill")} (${percent(flat / judged)}).`,
    });
  return { rater, ratings: sums.ratings[type]!, severity, pairs, flags };
}
