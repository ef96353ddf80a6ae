import { inPercent, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { dayNumber, isoDate } from "../workbook/dates.ts";
import type { InputWithoutOutcome, KpiResult } from "./analysis.ts";
import { linesOf } from "./lines.ts";
import { namesOf } from "./resolve.ts";
import { takesPart } from "./training.ts";

/* From when activity counts as risen and an outcome as flat. Conventions. */

/** Periods with a value the KPI needs, and how many of them must lie on either side of the cut. */
const [fewestPeriods, fewestOnASide] = [6, 3];
/** How much completions per period must rise, as a share of those before. */
const leastRise = 0.25;
/** Share of the way from the earlier mean to the target below which a KPI is flat. */
const flatOfTheWay = 0.1;
/** The same as a share of the earlier mean, for a KPI whose target is not known or was already met. */
const flatOfTheMean = 0.02;

/**
 * Trainings whose attendance grew while the KPI they serve did not move the wanted way (B10), in order of line.
 *
 * The KPI's periods are cut in an earlier and a later half; when nobody had completed the training in the earlier half,
 * where somebody first did. Completions per period must have risen by a quarter. The KPI is flat when its mean moved the
 * wanted way by less than a tenth of what was left to the target, without a target by less than 2 % of itself. Needs a
 * direction and at least six periods with a value. Nothing is tested here: a flat KPI is a question, not a proof.
 */
export function inputsWithoutOutcomeOf(dataset: Dataset, kpis: readonly KpiResult[]): InputWithoutOutcome[] {
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
    return compared(kpi, { id: training, name }, completions.get(training) ?? []) ?? [];
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
): InputWithoutOutcome | null {
  const known = kpi.history.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  if (known.length < fewestPeriods || kpi.direction === null) return null;
  const cut = cutOf(known, completed);
  const [first, turn, end] = [known[0]!.period, known[cut]!.period, endOf(known)];
  const earlier = completed.filter((date) => date >= first && date < turn).length / cut;
  const later = completed.filter((date) => date >= turn && date < end).length / (known.length - cut);
  if (later === 0 || later < earlier * (1 + leastRise)) return null;
  const before = mean(known.slice(0, cut).map(({ value }) => value));
  const after = mean(known.slice(cut).map(({ value }) => value));
  const sign = kpi.direction === "higher" ? 1 : -1;
  const gained = sign * (after - before);
  const left = kpi.target === null ? 0 : sign * (kpi.target - before);
  const least = left > 0 ? flatOfTheWay * left : flatOfTheMean * Math.abs(before);
  if (gained >= least) return null;
  const value = (amount: number) => (kpi.percent ? inPercent(100 * amount, 1) : number(amount, 1));
  return {
    training: training.id,
    kpi: kpi.id,
    input: { before: earlier, after: later, what: say`completions per period` },
    outcome: { before, after },
    message:
      say`${training.name}: completions rose from ${number(earlier, 1)} to ${number(later, 1)} per period, while ${kpi.name}, ` +
      say`which it is intended to affect, ${gained < -least ? say`moved the other way` : say`hardly moved`} (mean ${value(before)} in ` +
      say`${plural(cut, "period")}, then ${value(after)} in ${number(known.length - cut)}). ` +
      say`This does not show that the training has no effect.`,
  };
}

/** Where the later periods begin: in the middle, or later where the first completion falls. */
function cutOf(known: readonly { period: IsoDate }[], completed: readonly IsoDate[]): number {
  const middle = Math.floor(known.length / 2);
  const first = completed.reduce((earliest, date) => (date < earliest ? date : earliest), "9999");
  const start = known.findLastIndex(({ period }) => period <= first);
  return Math.min(Math.max(middle, start), Math.max(middle, known.length - fewestOnASide));
}

/** The day after the last period, which is taken to be as long as the one before. */
function endOf(known: readonly { period: IsoDate }[]): IsoDate {
  const [before, last] = known.slice(-2).map(({ period }) => dayNumber(period)) as [number, number];
  return isoDate(2 * last - before);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
