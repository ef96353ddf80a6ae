import type { Dataset } from "../model.ts";
import { numberOf } from "../workbook/cells.ts";
import { armsOf, keyOf } from "./arms.ts";
import { textIn } from "./kept-values.ts";
import { namesOf } from "./resolve.ts";
import type { UnitValues } from "./unit-values.ts";

/** When something was read, as seen from the training. */
export type Wave = "before" | "after" | "follow-up";

/**
 * Which wave a cell names, or `null`.
 *
 * @example waveOf("Pre-training") // => "before"
 * @example waveOf("90 days later") // => "follow-up"
 */
export function waveOf(text: string | number | boolean | null): Wave | null {
  const words = String(text ?? "").toLowerCase();
  if (/follow|later|sustain|retention|delayed|\d+ ?(?:day|week|month)s? after/.test(words)) return "follow-up";
  if (/\bbefore|\bpre\b|^pre[-_ ]?|baseline|t0/.test(words)) return "before";
  return /\bafter|\bpost\b|^post[-_ ]?|t1/.test(words) ? "after" : null;
}

/**
 * The readings of a KPI for single people, teams or sites before and after a training (sheet Readings), by KPI id and
 * training id. What was read some time later counts as after when nothing was read right after.
 */
export function readingsOfWaves(dataset: Dataset): Map<string, Map<string, UnitValues[]>> {
  const { kpi: kpiOf, training: trainingOf } = namesOf(dataset);
  const key = keyOf(dataset);
  const arms = armsOf(dataset);
  const found = new Map<string, Map<string, Map<string, UnitValues>>>();
  const later = new Map<UnitValues, number>();
  for (const { values } of dataset.readings) {
    const kpi = kpiOf(textIn(values, "measure"));
    const training = trainingOf(textIn(values, "training"));
    const wave = waveOf(values.wave ?? null);
    const who = textIn(values, "person") ?? textIn(values, "unit");
    const value = numberOf(values.value ?? null)?.value ?? null;
    if (kpi === null || training === null || wave === null || who === null || value === null) continue;
    const units = mapIn(mapIn(found, kpi), training);
    const unit = units.get(key(who)) ?? blank(key(who), arms.get(training)?.people.get(key(who)) ?? "trained");
    units.set(unit.unit, unit);
    if (wave === "before") unit.before = value;
    else if (wave === "after") unit.after = value;
    else later.set(unit, value);
  }
  for (const [unit, value] of later) unit.after ??= value;
  return new Map(
    [...found].map(([kpi, trainings]) => [
      kpi,
      new Map([...trainings].map(([training, units]) => [training, [...units.values()]])),
    ]),
  );
}

function blank(unit: string, arm: UnitValues["arm"]): UnitValues {
  return { unit, arm, team: null, before: null, after: null, early: null, late: null };
}

function mapIn<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key) ?? new Map<string, V>();
  map.set(key, known);
  return known;
}
