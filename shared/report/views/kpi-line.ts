import type { KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import type { LinkEvidence, SeriesResult } from "../../analysis/evidence-results.ts";
import { kpiValue } from "../../analysis/kpi-value.ts";
import { monthText } from "../../format.ts";
import { say } from "../../language.ts";
import type { IsoDate } from "../../model.ts";
import type { KpiLine } from "../view.ts";

/** A KPI over time with its target and the trainings meant to move it; `null` with fewer than two known values. */
export function kpiLine(kpi: KpiResult, offers: readonly TrainingResult[]): KpiLine | null {
  const points = kpi.history.flatMap(({ period, value }) => (value === null ? [] : [pointOf(kpi, period, value)]));
  return points.length < 2 ? null : { ...frameOf(kpi, offers, points), title: say`${kpi.name} over time` };
}

/**
 * The values of those who were trained, and beside them the path that was expected without the training, with its
 * interval: as wide at each period as that of the effect there.
 */
export function expectedLine(kpi: KpiResult, training: TrainingResult, series: SeriesResult, effect: string): KpiLine {
  const { periods, values, expected, fitted, firstPost } = series;
  const points = periods.map((period, index) => pointOf(kpi, period, values[index]!));
  const dated = (path: readonly number[], index: number) => ({
    date: periods[index]!,
    value: scaled(kpi, path[index]!),
  });
  const after = [...periods.keys()].slice(firstPost);
  const halves = halfWidths(series);
  return {
    ...frameOf(kpi, [training], points),
    title: say`${kpi.name} of the trained, and the path expected without ${training.name}`,
    // The expected path stands near it, so the baseline would only hide it.
    baseline: null,
    label: say`as it was`,
    expected: [...periods.keys()].slice(Math.max(0, firstPost - 1)).map((index) => dated(expected, index)),
    fitted: after.map((index) => dated(fitted, index)),
    interval: halves
      ? after.map((index, place) => {
          const { date, value } = dated(expected, index);
          const half = scaled(kpi, halves[place]!);
          return { date, low: value - half, high: value + half };
        })
      : null,
    effect: { text: effect },
  };
}

/** The trained and the comparison group over time; periods in which a group was not measured are left out. */
export function groupsLine(
  kpi: KpiResult,
  training: TrainingResult,
  { periods, trained, comparison }: NonNullable<LinkEvidence["groups"]>,
  effect: string,
): KpiLine | null {
  const along = (values: readonly (number | null)[]) =>
    periods.flatMap((period, index) => {
      const value = values[index]!;
      return value === null ? [] : [pointOf(kpi, period, value)];
    });
  const [points, others] = [along(trained), along(comparison)];
  if (points.length < 2 || others.length < 2) return null;
  return {
    ...frameOf(kpi, [training], points),
    title: say`${kpi.name} of the trained and of the comparison group`,
    baseline: null,
    label: say`trained`,
    comparison: others.map((point, index) =>
      index === others.length - 1 ? { ...point, label: say`comparison group` } : point,
    ),
    effect: { text: effect },
  };
}

/**
 * Half the width of the effect's interval at each period after the training. The effect at period P is level + slope·P;
 * what level and slope share is found from the interval of the last period.
 */
function halfWidths({ level, slope, end, periods, firstPost }: SeriesResult): number[] | null {
  const last = periods.length - 1 - firstPost;
  const spread = ({ low, high }: { low: number | null; high: number | null }) =>
    low === null || high === null ? null : (high - low) / 2;
  const [ofLevel, ofSlope, ofEnd] = [spread(level), spread(slope), spread(end)];
  if (ofLevel === null || ofSlope === null || ofEnd === null || last < 1) return null;
  const shared = (ofEnd ** 2 - ofLevel ** 2 - (last * ofSlope) ** 2) / (2 * last);
  return Array.from({ length: last + 1 }, (_, period) =>
    Math.sqrt(Math.max(0, ofLevel ** 2 + (period * ofSlope) ** 2 + 2 * period * shared)),
  );
}

function frameOf(kpi: KpiResult, offers: readonly TrainingResult[], points: KpiLine["points"]): Omit<KpiLine, "title"> {
  const rule = (value: number | null, name: string) =>
    value === null ? null : { value: scaled(kpi, value), label: `${name} ${kpiValue(kpi, value)}` };
  return {
    kind: "kpi-line",
    unit: kpi.percent ? "%" : (kpi.unit ?? ""),
    points,
    target: rule(kpi.target, say`target`),
    baseline: rule(kpi.baseline, say`baseline`),
    bands: offers.flatMap(({ start, end, name }) =>
      start === null ? [] : [{ from: start, to: end ?? start, label: name }],
    ),
    summary: `${points[0]!.label}, ${points.at(-1)!.label}.`,
  };
}

function pointOf(kpi: KpiResult, date: IsoDate, value: number): KpiLine["points"][number] {
  return { date, value: scaled(kpi, value), label: `${monthText(date)}: ${kpiValue(kpi, value)}` };
}

function scaled(kpi: KpiResult, value: number): number {
  return kpi.percent ? 100 * value : value;
}
