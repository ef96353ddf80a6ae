import { dateText } from "../format.ts";
import { said } from "../language.ts";
import type { Dataset, IsoDate, Kpi, KpiReading } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { adjustedP } from "../statistics/false-discovery.ts";
import type { KpiResult, LinkResult } from "./analysis.ts";
import { type Arms, armsOf } from "./arms.ts";
import { beforeAfter, blankDesign, comparison, type Outcome } from "./designs.ts";
import { type DesignResult, designs, type LinkEvidence } from "./evidence-results.ts";
import { cannots, linkWording } from "./evidence-words.ts";
import { monthsOf, nextStart, periodLength } from "./history-periods.ts";
import { kpiValue } from "./kpi-value.ts";
import { sourcesAt } from "./place-sources.ts";
import { readingsOfWaves } from "./readings.ts";
import { regressionWarning } from "./regression-warning.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { seriesOf, trend } from "./trend-design.ts";
import { History, type UnitHistory, type UnitValues } from "./unit-values.ts";
import * as warnings from "./warnings.ts";

interface Context {
  settings: Settings;
  asOf: IsoDate;
  seed: number;
}

/**
 * For every training and KPI that a link ties together, what is known about whether the one moved the other: the
 * strongest design the data allow, with the weaker ones beneath it. In the order of `links`; a pair that several links
 * name is judged once. KPIs that count effort are never evidence of a result.
 */
export function evidenceOf(
  dataset: Dataset,
  links: readonly LinkResult[],
  results: readonly KpiResult[],
  context: Context,
): LinkEvidence[] {
  const { kpis, trainings } = namesOf(dataset);
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const resultOf = new Map(results.map((kpi) => [kpi.id, kpi]));
  const nameOf = new Map(trainings.map(({ id, name }) => [id, name]));
  const arms = armsOf(dataset);
  const history = new History(dataset, historyByKpi(dataset));
  const waves = readingsOfWaves(dataset);

  const pairs = new Map<string, LinkResult>();
  for (const link of links)
    if (link.training !== null && link.kpi !== null && kpiOf.has(link.kpi)) {
      const key = JSON.stringify([link.training, link.kpi]);
      if (!pairs.has(key)) pairs.set(key, link);
    }
  const sameKpi = new Map<string, string[]>();
  for (const { training, kpi } of pairs.values()) sameKpi.set(kpi!, (sameKpi.get(kpi!) ?? []).concat(training!));

  const found = [...pairs.values()].map((link) => {
    const kpi = kpiOf.get(link.kpi!)!;
    const others = sameKpi.get(kpi.id)!.filter((training) => training !== link.training);
    return measured(link, kpi, resultOf.get(kpi.id)!, {
      ...context,
      history,
      arms: arms.get(link.training!) ?? null,
      others: others.map((training) => ({ name: nameOf.get(training) ?? training, arms: arms.get(training)! })),
      waves: waves.get(kpi.id)?.get(link.training!) ?? [],
    });
  });
  correctForMany(found, context.settings);
  for (const each of found) {
    const kpi = kpiOf.get(each.kpi)!;
    each.wording = linkWording(nameOf.get(each.training) ?? each.training, kpi, each);
  }
  return found;
}

interface LinkContext extends Context {
  history: History;
  arms: Arms | null;
  others: readonly { name: string; arms: Arms }[];
  waves: readonly UnitValues[];
}

function measured(link: LinkResult, kpi: Kpi, result: KpiResult, context: LinkContext): LinkEvidence {
  const { settings, asOf, seed, arms, history } = context;
  const smallest = kpi.kept?.smallestEffect;
  const outcome: Outcome = {
    direction: kpi.direction ?? result.direction,
    smallestUseful: typeof smallest === "number" && smallest > 0 ? smallest : null,
    show: (value) => kpiValue(kpi, value),
    settings: settings.evidence,
    seed,
    isScore: false,
  };
  const blank: LinkEvidence = {
    link: link.id,
    training: link.training!,
    kpi: kpi.id,
    designs: [],
    design: "asserted",
    grade: "E0",
    verdict: "none",
    q: null,
    survives: null,
    linksTested: 0,
    countsAs: "none",
    promised: promisedChange(link, result),
    smallestUseful: outcome.smallestUseful,
    couldBeSeen: null,
    wording: "",
    groups: null,
    cannot: null,
    sources: [],
  };
  const start = arms?.start ?? null;
  if (result.tag === "effort") return { ...blank, cannot: said(cannots.effort) };
  if (start === null || arms === null) return { ...blank, cannot: said(cannots.noStart) };
  if (start > asOf) return { ...blank, cannot: cannots.notStarted(dateText(start)) };

  const units = history.of(
    kpi,
    { ...arms, start },
    context.others.map((other) => other.arms),
    settings.evidence.trainedShare,
  );
  const { tried, sources } =
    units === null
      ? fromWavesOrSheet(context.waves, kpi, result, arms, outcome)
      : { tried: fromHistory(units, kpi, { ...arms, start }, context.others, outcome), sources: units.sources };
  const shown = tried.filter(({ effect }) => effect !== null).sort(strongestFirst);
  const refused = tried.filter(({ effect }) => effect === null);
  const [strongest] = shown;
  if (!strongest) return { ...blank, designs: [], cannot: whyNot(units, result), sources };
  const { promised } = blank;
  return {
    ...blank,
    designs: [...shown, ...refused],
    design: strongest.design,
    grade: strongest.grade,
    verdict: strongest.verdict,
    couldBeSeen: promised === null || strongest.detectable === null ? null : strongest.detectable <= promised,
    groups: units === null || units.comparison.length === 0 ? null : groupsOf(units, kpi),
    sources,
  };
}

function fromHistory(
  units: UnitHistory,
  kpi: Kpi,
  arms: Arms & { start: IsoDate },
  others: LinkContext["others"],
  outcome: Outcome,
): DesignResult[] {
  const counted = units.units.every(({ unit }) => unit.startsWith("person "))
    ? "people"
    : units.units.every(({ unit }) => unit.startsWith("team "))
      ? "teams"
      : "units";
  const has = (arm: UnitValues["arm"]) => units.units.some((unit) => unit.arm === arm);
  const tried: DesignResult[] = [];
  if (has("trained") && has("comparison")) {
    const compared = comparison(units.units, counted, arms.randomised, outcome);
    if (units.partly > 0) compared.warnings.push(warnings.partlyTrained(units.partly));
    tried.push(compared);
  }
  const around = atTheSameTime(units, arms.start, others);
  const overTime = trend(seriesOf(units.trained, kpi), units.length, arms.start, around, outcome);
  const paired = has("trained") ? beforeAfter(units.units, counted, outcome) : null;
  if (overTime?.design === "trend") tried.push(overTime);
  if (paired !== null && paired.n > 1) {
    const warning = regressionWarning(units.units, kpi, outcome.settings.reliability);
    if (warning) paired.warnings.push(warning);
    tried.push(paired);
  } else if (overTime?.design === "before-after") tried.push(overTime);
  else if (paired !== null && paired.n === 1) tried.push(paired);
  else if (overTime?.design === "trend" && paired === null)
    tried.push({
      ...blankDesign("before-after", "periods"),
      status: "effect-only",
      n: overTime.n,
      nComparison: overTime.nComparison,
      before: overTime.before,
      after: overTime.after,
      effect: overTime.after! - overTime.before!,
    });
  return tried;
}

function groupsOf({ trained, comparison: others }: UnitHistory, kpi: Kpi): LinkEvidence["groups"] {
  const [taught, compared] = [seriesOf(trained, kpi), seriesOf(others, kpi)];
  const periods = [...new Set([...taught.periods, ...compared.periods])].sort(byCodePoint);
  const along = (series: { periods: string[]; values: (number | null)[] }) => {
    const values = new Map(series.periods.map((period, index) => [period, series.values[index]!]));
    return periods.map((period) => values.get(period) ?? null);
  };
  return { periods, trained: along(taught), comparison: along(compared) };
}

/** Trainings of the same KPI that began within one period of this one. */
function atTheSameTime(units: UnitHistory, start: IsoDate, others: LinkContext["others"]): string[] {
  const within = (a: IsoDate, b: IsoDate) => a <= b && b <= nextStart(a, units.length);
  return others
    .filter(({ arms }) => arms.start !== null && (within(start, arms.start) || within(arms.start, start)))
    .map(({ name }) => name);
}

function fromWavesOrSheet(
  waves: readonly UnitValues[],
  kpi: Kpi,
  { baseline, current }: KpiResult,
  arms: Arms,
  outcome: Outcome,
): { tried: DesignResult[]; sources: LinkEvidence["sources"] } {
  if (waves.length > 0) {
    const both = new Set(waves.map(({ arm }) => arm)).size === 2;
    const compared = both ? [comparison(waves, "units", arms.randomised, outcome)] : [];
    return { tried: [...compared, beforeAfter(waves, "units", outcome)], sources: [] };
  }
  if (baseline === null || current === null) return { tried: [], sources: [] };
  const { sheet } = kpi.place;
  const cells = [kpi.cells.baseline, kpi.cells.current].filter((cell) => cell !== null);
  return {
    tried: [
      {
        ...blankDesign("before-after", "periods"),
        status: "effect-only",
        n: 1,
        before: baseline,
        after: current,
        effect: current - baseline,
        warnings: [warnings.oneUnit()],
      },
    ],
    sources: sourcesAt(cells.map((range) => ({ sheet, range }))),
  };
}

function whyNot(units: UnitHistory | null, { baseline }: KpiResult): string {
  if (units === null) return baseline === null ? said(cannots.noBaseline) : said(cannots.noReading);
  if (units.units.some(({ after }) => after !== null) && units.units.every(({ before }) => before === null))
    return said(cannots.noBaseline);
  return units.units.length > 0 ? said(cannots.nobodyBoth) : said(cannots.noReading);
}

/** Results with an interval come first, the strongest design first among them. */
function strongestFirst(a: DesignResult, b: DesignResult): number {
  const step = ({ design, low }: DesignResult) => designs.indexOf(design) + (low === null ? 0 : designs.length);
  return step(b) - step(a);
}

function promisedChange({ targetValue }: LinkResult, { baseline }: KpiResult): number | null {
  if (targetValue === null || baseline === null) return null;
  const change = Math.abs(targetValue - baseline);
  return change > 0 ? change : null;
}

/** Benjamini–Hochberg over every link with a p value (METHODS 3.7). */
function correctForMany(found: readonly LinkEvidence[], settings: Settings): void {
  const tested = found.filter(({ designs: [strongest] }) => strongest !== undefined && strongest.p !== null);
  const adjusted = adjustedP(tested.map(({ designs: [strongest] }) => strongest!.p!));
  tested.forEach((each, index) => {
    each.q = adjusted[index]!;
    each.survives = each.q <= settings.evidence.falseDiscovery;
  });
  for (const each of found) {
    each.linksTested = tested.length;
    each.countsAs = each.verdict === "supported" && each.survives === false ? "inconclusive" : each.verdict;
  }
}

/** The history of every KPI, by its id; readings of what is no KPI under the name as written. */
export function historyByKpi(dataset: Dataset): Map<string, KpiReading[]> {
  const { kpi: resolve } = namesOf(dataset);
  const ids = new Map<string, string | null>();
  const byKpi = new Map<string, KpiReading[]>();
  for (const reading of dataset.history) {
    if (!ids.has(reading.kpi)) ids.set(reading.kpi, resolve(reading.kpi));
    const id = ids.get(reading.kpi) ?? reading.kpi;
    const known = byKpi.get(id);
    if (known) known.push(reading);
    else byKpi.set(id, [reading]);
  }
  return byKpi;
}

/**
 * How many months a period of each KPI's history lasts, by KPI id; KPIs without a history are missing.
 */
export function periodMonths(dataset: Dataset): Map<string, number> {
  return new Map(
    [...historyByKpi(dataset)].flatMap(([kpi, readings]) => {
      const length = periodLength([...new Set(readings.map(({ period }) => period))].sort(byCodePoint));
      return length === null ? [] : [[kpi, monthsOf(length)] as const];
    }),
  );
}
