import { number, plural } from "../format.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import type { InputWithoutOutcome, KpiResult } from "./analysis.ts";
import { linesOf } from "./lines.ts";
import { namesOf } from "./resolve.ts";
import { takesPart } from "./training.ts";

/** From when activity counts as risen and an outcome as flat. Conventions. */
export interface InputOutcomeThresholds {
  /** Periods with a value the KPI needs. */
  periods: number;
  /** How much completions per period must rise, as a share of those before. */
  rise: number;
  /** A move smaller than this share of the earlier mean is flat, however steady the KPI is. */
  band: number;
}

export const inputOutcomeThresholds: InputOutcomeThresholds = { periods: 6, rise: 0.25, band: 0.01 };

/**
 * Trainings whose attendance grew while the KPI they serve did not move the wanted way (B10), in order of line.
 *
 * The KPI's periods are cut in an earlier and a later half (an odd one in the middle belongs to the later half).
 * Completions per period must have risen by `rise`; the mean of the KPI counts as flat when it moved the wanted way by
 * no more than it usually moves from one period to the next (the median of those moves), at least `band` of its
 * earlier mean. Needs a direction and at least `periods` periods with a value.
 */
export function inputsWithoutOutcomeOf(
  dataset: Dataset,
  kpis: readonly KpiResult[],
  thresholds: InputOutcomeThresholds = inputOutcomeThresholds,
): InputWithoutOutcome[] {
  const results = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const { trainings } = namesOf(dataset);
  const names = new Map(trainings.map(({ id, name }) => [id, name]));
  const completions = completionsByTraining(dataset);
  const seen = new Set<string>();
  return linesOf(dataset).flatMap(({ training, kpi: id }) => {
    const kpi = id === null ? undefined : results.get(id);
    if (training === null || !kpi || seen.has(`${training}\u0000${id}`)) return [];
    seen.add(`${training}\u0000${id}`);
    const name = names.get(training) ?? training;
    return compared(kpi, { id: training, name }, completions.get(training) ?? [], thresholds) ?? [];
  });
}

function completionsByTraining(dataset: Dataset): Map<string, IsoDate[]> {
  const { training: resolve } = namesOf(dataset);
  const completions = new Map<string, IsoDate[]>();
  for (const row of dataset.participants) {
    const training = resolve(row.training) ?? row.training;
    if (training === null || row.completed === null || !takesPart(row)) continue;
    const known = completions.get(training);
    if (known) known.push(row.completed);
    else completions.set(training, [row.completed]);
  }
  return completions;
}

function compared(
  kpi: KpiResult,
  training: { id: string; name: string },
  completed: readonly IsoDate[],
  { periods, rise, band }: InputOutcomeThresholds,
): InputWithoutOutcome | null {
  const known = kpi.history.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  if (known.length < periods || kpi.direction === null || completed.length === 0) return null;
  const cut = Math.floor(known.length / 2);
  const [first, turn] = [known[0]!.period, known[cut]!.period];
  const end = endOf(known);
  const earlier = completed.filter((date) => date >= first && date < turn).length / cut;
  const later = completed.filter((date) => date >= turn && date < end).length / (known.length - cut);
  if (later === 0 || later < earlier * (1 + rise)) return null;
  const before = mean(known.slice(0, cut).map(({ value }) => value));
  const after = mean(known.slice(cut).map(({ value }) => value));
  const moves = known.slice(1).map(({ value }, index) => Math.abs(value - known[index]!.value));
  const usual = Math.max(medianOf(moves), band * Math.abs(before));
  const gained = (kpi.direction === "higher" ? 1 : -1) * (after - before);
  if (gained > usual) return null;
  const value = (amount: number) => (kpi.percent ? `${number(100 * amount, 1)} %` : number(amount, 1));
  const how =
    gained < -usual ? "moved the other way" : "moved no more than it usually does from one period to the next";
  return {
    training: training.id,
    kpi: kpi.id,
    input: { before: earlier, after: later, what: "completions per period" },
    outcome: { before, after },
    message:
      `${training.name}: completions rose from ${number(earlier, 1)} to ${number(later, 1)} per period, while ${kpi.name}, ` +
      `which it is intended to affect, ${how} (mean ${value(before)} in the first ${plural(cut, "period")}, ` +
      `${value(after)} in the ${number(known.length - cut)} after). This does not show that the training has no effect.`,
  };
}

/** The day after the last period, which is taken to be as long as the one before. */
function endOf(known: readonly { period: IsoDate }[]): IsoDate {
  const [before, last] = known.slice(-2).map(({ period }) => dayNumber(period)) as [number, number];
  return isoDate(2 * last - before);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
