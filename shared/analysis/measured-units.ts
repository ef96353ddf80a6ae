import type { Dataset } from "../model.ts";
import { armsOf } from "./arms.ts";
import { type Complete, isComplete, unitsCompared } from "./designs.ts";
import { historyByKpi } from "./evidence.ts";
import type { DesignResult, LinkEvidence } from "./evidence-results.ts";
import { readingsOfWaves } from "./readings.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { History, type UnitValues } from "./unit-values.ts";

/**
 * The teams, people or sites behind the evidence of every link, with their values before and after the training, by id
 * of the link. Links without a start of their training, or without values of single units, are missing.
 */
export function measuredUnitsOf(
  dataset: Dataset,
  evidence: readonly LinkEvidence[],
  settings: Settings,
): Map<string, readonly UnitValues[]> {
  const kpis = new Map(namesOf(dataset).kpis.map((kpi) => [kpi.id, kpi]));
  const arms = armsOf(dataset);
  const history = new History(dataset, historyByKpi(dataset));
  const waves = readingsOfWaves(dataset);
  const found = new Map<string, readonly UnitValues[]>();
  for (const { link, training, kpi } of evidence) {
    const own = arms.get(training);
    if (!own || own.start === null) continue;
    const others = evidence.filter((each) => each.kpi === kpi && each.training !== training);
    const units = history.of(
      kpis.get(kpi)!,
      { ...own, start: own.start },
      others.flatMap((each) => arms.get(each.training) ?? []),
      settings.evidence.trainedShare,
    );
    const used = units?.units ?? waves.get(kpi)?.get(training) ?? [];
    if (used.length > 0) found.set(link, used);
  }
  return found;
}

/**
 * The units a design counted, the trained first; none for a design over periods, or when they do not give its effect.
 */
export function countedBy(design: DesignResult, units: readonly UnitValues[]): Complete[] {
  if (design.effect === null || design.counted === "periods") return [];
  const isPaired = design.design === "before-after";
  const used = isPaired ? units.filter(isComplete).filter(({ arm }) => arm === "trained") : unitsCompared(units).used;
  const trained = used.filter(({ arm }) => arm === "trained");
  const others = used.filter(({ arm }) => arm === "comparison");
  const counts = isPaired ? others.length === 0 : others.length === design.nComparison;
  return trained.length === design.n && counts ? [...trained, ...others] : [];
}
