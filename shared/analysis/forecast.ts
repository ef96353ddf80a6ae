import { dateText } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate, KeptRow, Place, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { dayNumber, isoDate, periodOf } from "../workbook/dates.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import { similarity } from "../workbook/words.ts";
import type { KpiResult } from "./analysis.ts";
import { effectText, intervalFigures } from "./effect-text.ts";
import type { ForecastEntry } from "./evaluation.ts";
import { grades, type LinkEvidence } from "./evidence-results.ts";
import { shareText } from "./headline-words.ts";
import { textIn } from "./kept-values.ts";
import { linesOf } from "./lines.ts";
import { namesIn, namesOf } from "./resolve.ts";
import { parseTarget, type Target, targetValue } from "./target.ts";
import type { Deadline } from "./target-deadline.ts";

/** What the forecasts are held against. */
export interface ForecastContext {
  evidence: readonly LinkEvidence[];
  kpis: readonly KpiResult[];
  asOf: IsoDate;
}

/** Names this alike are the same KPI. */
const sameMetric = 0.6;

/** What somebody expected of a training, before anything is held against it. */
interface Expectation {
  training: string;
  kpi: string | null;
  expected: string;
  approvedOn: IsoDate | null;
  approvedBy: string | null;
  place: Place;
}

/**
 * What was expected of each training against what happened (E7), by training, KPI and day of approval: of the approved
 * requests with an expected effect; else, where no request was approved by the end of the training, of the training's
 * own target. What happened is the effect of the strongest design, and counts only when it was measured after the
 * approval. `met`: the effect is at least as large as expected; `partly`: the right way but smaller; before the
 * deadline, what is not met is too early to judge. A change that cannot be worked out is `null`, never 0.
 */
export function forecastsOf(dataset: Dataset, { evidence, kpis, asOf }: ForecastContext): ForecastEntry[] {
  const { trainings } = namesOf(dataset);
  const trainingOf = new Map(trainings.map((training) => [training.id, training]));
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const found = evidenceByPair(evidence);
  const requested = requestedOf(dataset, kpiOf);
  const covered = new Set(
    requested
      .filter(({ training, approvedOn }) => isFirstRound(approvedOn, trainingOf.get(training)))
      .flatMap(({ training, kpi }) => [pairKey(training, kpi), training]),
  );
  const own = ownTargets(dataset, kpiOf).filter(
    ({ training, kpi }) => !covered.has(kpi === null ? training : pairKey(training, kpi)),
  );
  return [...requested, ...own]
    .sort(
      (a, b) =>
        byCodePoint(a.training, b.training) ||
        byCodePoint(a.kpi ?? "", b.kpi ?? "") ||
        byCodePoint(a.approvedOn ?? "", b.approvedOn ?? "") ||
        byCodePoint(a.expected, b.expected),
    )
    .map((expectation) => {
      const kpi = expectation.kpi === null ? undefined : kpiOf.get(expectation.kpi);
      const link = found.get(pairKey(expectation.training, expectation.kpi)) ?? null;
      return judged(expectation, kpi ?? null, link, trainingOf.get(expectation.training) ?? null, asOf);
    });
}

function pairKey(training: string, kpi: string | null): string {
  return `${training}\u0000${kpi}`;
}

function evidenceByPair(evidence: readonly LinkEvidence[]): Map<string, LinkEvidence> {
  const found = new Map<string, LinkEvidence>();
  for (const link of evidence) {
    const key = pairKey(link.training, link.kpi);
    const known = found.get(key);
    if (!known || grades.indexOf(link.grade) > grades.indexOf(known.grade)) found.set(key, link);
  }
  return found;
}

function requestedOf(dataset: Dataset, kpiOf: ReadonlyMap<string, KpiResult>): Expectation[] {
  const names = namesOf(dataset);
  const linked = linkedKpis(dataset);
  return dataset.requests.flatMap(({ values, place }: KeptRow) => {
    const expected = textIn(values, "expectedEffect");
    const training = names.training(textIn(values, "training"));
    if (expected === null || training === null || values.state !== "approved") return [];
    const named = namesIn(textIn(values, "kpi"), names.kpi).filter((kpi) => kpiOf.has(kpi));
    const kpis = named.length > 0 ? named : meant(expected, linked.get(training) ?? [], kpiOf);
    return (kpis.length > 0 ? kpis : [null]).map((kpi) => ({
      training,
      kpi,
      expected,
      approvedOn: textIn(values, "decided"),
      approvedBy: textIn(values, "decidedBy"),
      place,
    }));
  });
}

function ownTargets(dataset: Dataset, kpiOf: ReadonlyMap<string, KpiResult>): Expectation[] {
  const seen = new Set<string>();
  const linked = linkedKpis(dataset);
  const own: Expectation[] = [];
  for (const { training, kpi, targetText, place } of linesOf(dataset)) {
    if (training === null || targetText === null || seen.has(pairKey(training, kpi))) continue;
    seen.add(pairKey(training, kpi));
    const known = kpi !== null && kpiOf.has(kpi) ? kpi : null;
    const among = meant(targetText, linked.get(training) ?? [], kpiOf);
    if (known !== null && !among.includes(known)) continue;
    own.push({ training, kpi: known, expected: targetText, approvedOn: null, approvedBy: null, place });
  }
  return own;
}

function linkedKpis(dataset: Dataset): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  for (const { training, kpi } of linesOf(dataset)) {
    if (training === null || kpi === null) continue;
    const own = linked.get(training);
    if (!own) linked.set(training, [kpi]);
    else if (!own.includes(kpi)) own.push(kpi);
  }
  return linked;
}

/** The KPIs a sentence speaks of: the one it names, else all that the training is linked to. */
function meant(sentence: string, linked: readonly string[], kpiOf: ReadonlyMap<string, KpiResult>): string[] {
  const known = linked.filter((kpi) => kpiOf.has(kpi));
  if (known.length < 2) return known;
  const target = parseTarget(sentence, {});
  const metric = target.status === "ok" ? target.metric : null;
  if (metric === null) return known;
  const named = known.filter((kpi) => similarity(metric, kpiOf.get(kpi)!.name) >= sameMetric);
  return named.length > 0 ? named : known;
}

/** Whether an approval belongs to the round of a training that was held, not to a later one. */
function isFirstRound(approvedOn: IsoDate | null, training: Training | undefined): boolean {
  const end = training?.end ?? training?.start ?? null;
  return approvedOn === null || end === null || approvedOn <= end;
}

function judged(
  expectation: Expectation,
  kpi: KpiResult | null,
  link: LinkEvidence | null,
  training: Training | null,
  asOf: IsoDate,
): ForecastEntry {
  const { expected, approvedOn } = expectation;
  const target = parseTarget(expected, { metric: kpi?.name ?? null, inPercent: kpi?.percent ?? false });
  const isSince = isFirstRound(approvedOn, training ?? undefined);
  const design = isSince ? (link?.designs.find(({ effect }) => effect !== null) ?? null) : null;
  const entry: ForecastEntry = {
    ...expectation,
    expectedChange: kpi === null ? null : expectedChange(target, kpi),
    happened: design?.effect ?? null,
    low: design?.low ?? null,
    high: design?.high ?? null,
    grade: design === null ? "E0" : link!.grade,
    outcome: "not-measured",
    text: "",
  };
  const start = training?.start ?? null;
  const due = kpi === null ? null : dueOf(target, approvedOn ?? start, kpi);
  const isEarly = (isSince && start !== null && start > asOf) || (due !== null && due > asOf);
  const outcome = outcomeOf(entry, target, kpi, isEarly);
  return { ...entry, outcome, text: textOf({ ...entry, outcome }, kpi, link, isSince, due) };
}

function outcomeOf(
  { expectedChange, happened }: ForecastEntry,
  target: Target,
  kpi: KpiResult | null,
  isEarly: boolean,
): ForecastEntry["outcome"] {
  if (kpi === null || target.status !== "ok") return "not-quantified";
  if (expectedChange === null || expectedChange === 0) return "not-measured";
  const share = happened === null ? null : happened / expectedChange;
  if (share !== null && share >= 1 - 1e-9) return "met";
  if (isEarly) return "too-early";
  return share === null ? "not-measured" : share > 0 ? "partly" : "missed";
}

/** The change a sentence asks for, signed, in the unit of the KPI's cells. */
function expectedChange(target: Target, { baseline, percent }: KpiResult): number | null {
  if (target.status !== "ok") return null;
  const from = target.from === null ? baseline : percent ? target.from / 100 : target.from;
  // A change in points or units does not depend on where it starts.
  const start = target.mode === "points" || target.mode === "change" ? (from ?? 0) : from;
  const value = targetValue(target, start, percent);
  return value === null || start === null ? null : value - start;
}

/** The last day of the deadline; of one that starts now, seen from `from`; else the KPI's own. */
function dueOf(target: Target, from: IsoDate | null, { due }: KpiResult): IsoDate | null {
  const deadline = target.status === "ok" ? target.deadline : null;
  return (deadline && lastDay(deadline, from)) ?? due;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function lastDay(deadline: Deadline, from: IsoDate | null): IsoDate | null {
  if (deadline.kind === "date") return periodOf(deadline.value)?.last ?? null;
  if (deadline.kind === "event" || from === null) return null;
  const { unit } = deadline;
  const isDays = unit === "day" || unit === "week";
  const length = unit === "week" ? 7 : 1;
  if (deadline.kind === "duration")
    return isDays ? isoDate(dayNumber(from) + deadline.n * length) : monthsLater(from, deadline.n * monthsIn[unit]);
  const ahead = deadline.which === "next" ? 2 : 1;
  if (isDays) return isoDate(dayNumber(from) + ahead * length);
  const months = monthsIn[unit];
  const [year, month] = from.split("-").map(Number) as [number, number];
  const first = Math.floor((month - 1) / months) * months;
  return isoDate(Date.UTC(year, first + ahead * months, 1) / 86_400_000 - 1);
}

function monthsLater(from: IsoDate, months: number): IsoDate {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)) / 86_400_000);
}

function textOf(
  entry: ForecastEntry,
  kpi: KpiResult | null,
  link: LinkEvidence | null,
  isSince: boolean,
  due: IsoDate | null,
): string {
  const expected = say`Expected${entry.approvedOn === null ? "" : say` when it was approved on ${dateText(entry.approvedOn)}`}: ${entry.expected}`;
  if (entry.outcome === "not-quantified" || kpi === null)
    return say`${expected}. This cannot be held against a number: ${kpi === null ? say`no KPI is named with it` : say`it does not say how much should change`}.`;
  if (entry.expectedChange === null)
    return (
      say`${expected}. Not measured: without a value before nobody can say how much of it happened; ` +
      say`the column ${fieldTitle("kpis", "baseline")} of the sheet ${sheetTitle("kpis")} would tell.`
    );
  const size = `${expected} (${effectText(kpi, entry.expectedChange)}).`;
  if (entry.happened === null) {
    const later = due === null ? "" : say` The deadline is ${dateText(due)}.`;
    if (!isSince) return say`${size} Nothing has been measured since it was approved.${later}`;
    if (entry.outcome === "too-early") return say`${size} It is too early to tell.${later}`;
    return say`${size} Not measured. ${link?.cannot ?? say`Values before and after on the sheet ${sheetTitle("kpi-history")} would tell.`}`;
  }
  const range =
    entry.low === null || entry.high === null
      ? say`, without an interval`
      : say`, 95 % interval ${intervalFigures(kpi, entry.low, entry.high)}`;
  return say`${size} Measured: ${effectText(kpi, entry.happened)} (${entry.grade}${range}). ${verdictText(entry, due)}`;
}

function verdictText({ outcome, happened, expectedChange, low, high }: ForecastEntry, due: IsoDate | null): string {
  const share = happened! / expectedChange!;
  const isOpen = low !== null && high !== null && low <= 0 && high >= 0;
  const chance = isOpen ? say` The interval includes no change at all.` : "";
  const part = share > 0 ? say`${shareText(share)} of what was expected` : say`none of what was expected`;
  if (outcome === "met") return say`That is as much as expected or more.${chance}`;
  if (outcome === "too-early") return say`So far that is ${part}; the deadline is ${dateText(due)}.${chance}`;
  return say`That is ${part}.${chance}`;
}
