import type { Dataset, IsoDate, Kpi, KpiDirection, KpiReading, Place, Source } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { isUnknownMark } from "../workbook/cells.ts";
import { periodOf } from "../workbook/dates.ts";
import { similarity } from "../workbook/words.ts";
import type { KpiResult } from "./analysis.ts";
import { factorOf, historyOf, type PeriodValue, readingValue } from "./kpi-history.ts";
import { tagOf } from "./kpi-tag.ts";
import { type Line, linesOf } from "./lines.ts";
import { sourcesAt } from "./place-sources.ts";
import { namesOf } from "./resolve.ts";
import { parseTarget, type Target, targetValue } from "./target.ts";
import type { Deadline } from "./target-deadline.ts";

/** How far a KPI is from its target (METHODS 3.1). */
export interface KpiAttainment {
  met: boolean | null;
  shortfall: number | null;
  attainment: number | null;
  progress: number | null;
  status: "met" | "short" | "unknown" | "needs-baseline";
}

const unknownAttainment: KpiAttainment = {
  met: null,
  shortfall: null,
  attainment: null,
  progress: null,
  status: "unknown",
};

/**
 * How far a KPI is from its target: `shortfall` and `attainment` as shares of the target (attainment 0 to 1.5),
 * `progress` as the share of the way from baseline to target, not clamped. A target of 0 is measured against the
 * baseline. Without an actual value, a target or a direction everything is unknown.
 *
 * @example
 * kpiAttainment({ actual: 1, target: 0, direction: "lower", baseline: 4 })
 * // => { met: false, shortfall: 0.25, attainment: null, progress: 0.75, status: "short" }
 */
export function kpiAttainment(kpi: {
  actual: number | null;
  target: number | null;
  direction: KpiDirection | null;
  baseline: number | null;
}): KpiAttainment {
  const { actual, target, direction, baseline } = kpi;
  if (actual === null || target === null || direction === null) return unknownAttainment;
  const miss = (direction === "higher" ? 1 : -1) * (target - actual);
  const met = miss <= 1e-9 * Math.max(1, Math.abs(target));
  const way = baseline === null || baseline === target ? null : target - baseline;
  const size = target !== 0 ? Math.abs(target) : way === null ? null : Math.abs(way);
  const shortfall = met ? 0 : size === null ? null : miss / size;
  return {
    met,
    shortfall,
    attainment: target === 0 ? null : Math.min(1.5, Math.max(0, 1 - miss / Math.abs(target))),
    progress: way === null ? null : (actual - baseline!) / way,
    status: met ? "met" : shortfall === null ? "needs-baseline" : "short",
  };
}

/**
 * Every KPI of a workbook with its attainment on the day `asOf`, in sheet order; KPIs that only a history, linkage or
 * training row names follow. The current value is that of the KPI's own row, else the newest known one of its history
 * up to `asOf`. The target is the number, else what the sentence works out to. The direction is that of the sheet,
 * else of the sentence, else the way from baseline to target; without any of them the status is `unknown`.
 */
export function kpisOf(dataset: Dataset, asOf: IsoDate): KpiResult[] {
  const names = namesOf(dataset);
  const readings = readingsByKpi(dataset);
  const lines = new Map<string, Line[]>();
  for (const line of linesOf(dataset)) {
    if (line.kpi === null) continue;
    const id = names.kpi(line.kpi) ?? line.kpi;
    const known = lines.get(id);
    if (known) known.push(line);
    else lines.set(id, [line]);
  }
  return names.kpis.map((kpi) => kpiResult(kpi, readings.get(kpi.id) ?? [], lines.get(kpi.id) ?? [], asOf));
}

function readingsByKpi(dataset: Dataset): Map<string, KpiReading[]> {
  const { kpi: resolve } = namesOf(dataset);
  const readings = new Map<string, KpiReading[]>();
  for (const reading of dataset.history) {
    const id = resolve(reading.kpi) ?? reading.kpi;
    const known = readings.get(id);
    if (known) known.push(reading);
    else readings.set(id, [reading]);
  }
  return readings;
}

function kpiResult(kpi: Kpi, readings: readonly KpiReading[], lines: readonly Line[], asOf: IsoDate): KpiResult {
  const history = historyOf(readings, kpi);
  const newest = history.findLast(({ period, value }) => period <= asOf && value !== null) ?? null;
  const current = kpi.current ?? newest?.value ?? null;
  const parsed = sentenceOf(kpi, lines);
  const target = kpi.target ?? (parsed && targetValue(parsed, kpi.baseline, kpi.percent));
  const direction = directionOf(kpi, parsed, target);
  const due = kpi.due ?? dueOf(parsed);
  const used = kpi.current === null ? newest : null;
  return {
    id: kpi.id,
    name: kpi.name,
    unit: kpi.unit,
    direction,
    baseline: kpi.baseline,
    target,
    current,
    currentPeriod: used?.period ?? null,
    currentBasis: used ? used.basis : kpi.current === null ? null : "sheet",
    ...kpiAttainment({ actual: current, target, direction, baseline: kpi.baseline }),
    weight: kpi.weight,
    valuePerUnit: kpi.valuePerUnit,
    percent: kpi.percent,
    due,
    owner: kpi.owner,
    parentGoal: kpi.parentGoal,
    tag: tagOf(kpi.name, kpi.tag),
    parsed,
    missing: missingParts(kpi, parsed?.status === "ok" || target !== null, due ?? deadlineOf(parsed)),
    history: history.map(({ period, value }) => ({ period, value })),
    byUnit: byUnitOf(readings, kpi),
    skills: inOrder(lines.flatMap(({ skills }) => skills)),
    trainings: inOrder(lines.flatMap(({ training }) => training ?? [])),
    sources: sourcesOf(kpi, used),
  };
}

/**
 * The target sentence of a KPI: its own, else that of the one training or linkage row that speaks of it. A sentence of
 * a row that names several KPIs is used where its metric is this KPI by name.
 */
function sentenceOf(kpi: Kpi, lines: readonly Line[]): Target | null {
  const context = { metric: kpi.name, inPercent: kpi.percent || /%|percent/i.test(kpi.unit ?? "") };
  if (kpi.targetText !== null && !isUnknownMark(kpi.targetText)) return parseTarget(kpi.targetText, context);
  if (kpi.target !== null) return null;
  const sentences = [...new Set(lines.flatMap(({ targetText }) => targetText ?? []))];
  const understood = sentences.map((text) => parseTarget(text, context));
  return understood.length === 1
    ? understood[0]!
    : (understood.find((each) => each.status === "ok" && similarity(each.metric ?? "", kpi.name) >= 0.6) ?? null);
}

function directionOf({ direction, baseline }: Kpi, parsed: Target | null, target: number | null): KpiDirection | null {
  if (direction) return direction;
  if (parsed?.status === "ok") return parsed.direction === "up" ? "higher" : "lower";
  if (target === null || baseline === null || target === baseline) return null;
  return target > baseline ? "higher" : "lower";
}

function dueOf(parsed: Target | null): IsoDate | null {
  const deadline = deadlineOf(parsed);
  return deadline?.kind === "date" ? (periodOf(deadline.value)?.last ?? null) : null;
}

function deadlineOf(parsed: Target | null): Deadline | null {
  return parsed?.status === "ok" ? parsed.deadline : null;
}

/** Goal quality (C3): the parts a goal needs and this one lacks. */
function missingParts(kpi: Kpi, hasTarget: boolean, date: Deadline | IsoDate | null): KpiResult["missing"] {
  const parts: [KpiResult["missing"][number], boolean][] = [
    ["metric", kpi.name.trim() !== ""],
    ["baseline", kpi.baseline !== null],
    ["target", hasTarget],
    ["date", date !== null],
    ["owner", kpi.owner !== null],
    ["parent goal", kpi.parentGoal !== null],
  ];
  return parts.filter(([, present]) => !present).map(([part]) => part);
}

function byUnitOf(readings: readonly KpiReading[], kpi: Kpi): KpiResult["byUnit"] {
  const factor = factorOf(readings, kpi);
  return readings
    .flatMap((reading) =>
      reading.unit === null
        ? []
        : [{ unit: reading.unit, period: reading.period, value: readingValue(reading, factor) }],
    )
    .sort((a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.period, b.period));
}

function sourcesOf({ place, cells }: Kpi, used: PeriodValue | null): Source[] {
  const own: Place[] = [cells.baseline, cells.target, cells.current].flatMap((range) =>
    range === null ? [] : [{ sheet: place.sheet, range }],
  );
  return sourcesAt([...own, ...(used?.places ?? [])]);
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(byCodePoint);
}
