import type { Kpi, KpiReading } from "../model.ts";
import { type InterruptedSeries, interruptedSeries, type SeriesEffect } from "../statistics/interrupted-series.ts";
import { mean } from "../statistics/samples.ts";
import { blankDesign, drop, gradeAfter, judged, type Outcome } from "./designs.ts";
import type { DesignResult, SeriesResult } from "./evidence-results.ts";
import { isWithoutGaps, type PeriodLength } from "./history-periods.ts";
import { historyOf } from "./kpi-history.ts";
import * as warnings from "./warnings.ts";

/** In 10,000 series of 24 periods without any effect and errors that go together by .6, 8 % were found instead of 5. */
const alike = 0.4;
const fewForAlike = 40;

/** One value for each period, oldest first; `null` values are periods nobody measured. */
export interface Series {
  periods: string[];
  values: (number | null)[];
}

/**
 * The series of some units put together: of those with a value in every period, because units that come and go would
 * look like a change. Shares are only put together through numerators and denominators (METHODS 3.1).
 */
export function seriesOf(readings: readonly KpiReading[], kpi: Kpi): Series {
  const periods = new Set(readings.map(({ period }) => period));
  const counts = new Map<string | null, number>();
  for (const { unit, value, numerator } of readings)
    if (value !== null || numerator !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const steady = readings.filter(({ unit }) => counts.get(unit) === periods.size);
  const whole = historyOf(steady.length > 0 ? steady : readings, kpi);
  return { periods: whole.map(({ period }) => period), values: whole.map(({ value }) => value) };
}

/**
 * A single series before and after (METHODS 3.6): the average effect over the periods after, beyond the trend of the
 * periods before. With too few periods, or a gap among them, only the difference of the two means is given, as before
 * and after; `null` when a side has no period at all. `others` are trainings of the same KPI that began at the same time.
 */
export function trend(
  { periods, values }: Series,
  length: PeriodLength,
  start: string,
  others: readonly string[],
  outcome: Outcome,
): DesignResult | null {
  const { settings } = outcome;
  const firstPost = periods.findIndex((period) => period >= start);
  if (firstPost <= 0) return null;
  const known = values.filter((value) => value !== null);
  const [before, after] = [values.slice(0, firstPost), values.slice(firstPost)].map((side) =>
    side.filter((value) => value !== null),
  ) as [number[], number[]];
  if (before.length === 0 || after.length === 0) return null;
  const result = {
    ...blankDesign("trend", "periods" as const),
    n: before.length,
    nComparison: after.length,
    dropped: values.length - known.length,
    before: mean(before),
    after: mean(after),
  };
  const hasGaps = known.length < values.length || !isWithoutGaps(periods, length);
  const enough = Math.min(before.length, after.length) >= settings.periodsForSeries;
  const found = hasGaps || !enough ? null : interruptedSeries(known, firstPost);
  if (!found) {
    if (hasGaps && enough) return { ...result, status: "gaps" };
    return {
      ...result,
      design: "before-after",
      grade: gradeAfter("before-after", 0),
      status: "effect-only",
      effect: result.after - result.before,
      warnings: [warnings.shortSeries(before.length, after.length)],
    };
  }
  const { average } = found;
  Object.assign(result, {
    status: found.status === "ok" ? "ok" : "no-variation",
    effect: average.estimate,
    standardError: average.se,
    degreesOfFreedom: found.df,
    p: average.p,
    low: average.ciLow,
    high: average.ciHigh,
    second: { method: "Newey–West", p: null, estimate: average.olsEstimate },
    series: seriesResult(found, periods, known),
  } satisfies Partial<DesignResult>);
  if (Math.min(before.length, after.length) < settings.periodsForVerdict && result.status === "ok") {
    result.status = "provisional";
    result.warnings.push(warnings.provisionalSeries(before.length, after.length));
  }
  if (length === "month" && known.length < 24) result.warnings.push(warnings.seasonNotSeparated(known.length));
  if (found.rhoReml >= alike && known.length < fewForAlike)
    result.warnings.push(warnings.neighboursAlike(known.length));
  if (others.length > 0) {
    drop(result, warnings.eventAtTheSameTime(others));
    result.grade = "E1";
  }
  return judged(result, outcome);
}

function seriesResult(found: InterruptedSeries, periods: readonly string[], values: readonly number[]): SeriesResult {
  const detail = ({ estimate, ciLow, ciHigh, se, p, hacSe, olsEstimate }: SeriesEffect) => ({
    estimate,
    low: ciLow,
    high: ciHigh,
    standardError: se,
    p,
    hacStandardError: hacSe,
    olsEstimate,
  });
  const { end } = found;
  return {
    periods: [...periods],
    values: [...values],
    expected: found.expected,
    fitted: found.fitted,
    firstPost: found.nPre,
    level: detail(found.level),
    slope: detail(found.slope),
    end: { estimate: end.estimate, low: end.ciLow, high: end.ciHigh },
    rhoReml: found.rhoReml,
    rhoUsed: found.rhoUsed,
    durbinWatson: found.durbinWatson,
  };
}
