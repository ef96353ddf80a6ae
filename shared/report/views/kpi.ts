import type { KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import { kpiFigure, kpiValue } from "../../analysis/kpi-value.ts";
import { dateText, list, monthText, notKnown, number, percent, plural } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { KpiLine, NextStep, PageView, Sentence, Table } from "../view.ts";
import { enumerate, linkTo, skillLink, sourceTexts, trainingLink } from "./parts.ts";

/** One KPI: where it stands against its target, and what is meant to move it. */
export function kpiView(report: Report, id: string): PageView {
  const { kpis, trainings } = lookupsOf(report.analysis);
  const kpi = kpis.get(id)!;
  const offers = kpi.trainings.flatMap((training) => trainings.get(training) ?? []);
  const line = kpiLine(kpi, offers);
  return {
    title: `Is ${kpi.name} where it should be?`,
    eyebrow: kpi.tag === "effort" ? "KPI, measures effort, not impact" : "KPI",
    answer: kpiAnswer(report, kpi),
    pictures: line ? [line] : [],
    next: nextForKpi(kpi, offers),
    tables: [...(kpi.byUnit.length ? [unitTable(kpi)] : []), ...(kpi.history.length ? [historyTable(kpi)] : [])],
    how: {
      counts: [
        kpi.history.length
          ? `${plural(kpi.history.length, "period")} of history, the newest of ${kpi.currentPeriod ? monthText(kpi.currentPeriod) : "an unknown date"}.`
          : "One value, no history.",
      ],
      method: [
        "Shortfall is the distance to the target as a share of the target. A training that stands beside a KPI is intended to affect it; whether it did is not shown here. See ",
        linkTo(report, "method", null, "Method"),
        ".",
      ],
      sources: sourceTexts(kpi.sources),
      missing: kpi.missing.length ? [`The KPI has no ${list(kpi.missing)} in the workbook.`] : [],
    },
  };
}

function kpiAnswer(report: Report, kpi: KpiResult): Sentence[] {
  return [standing(kpi), ...targetSentence(kpi), ...meant(report, kpi)];
}

/** Where a KPI stands against its target, in a sentence. */
export function standing(kpi: KpiResult): Sentence {
  const now = kpiValue(kpi, kpi.current);
  const when = kpi.currentPeriod ? ` (${monthText(kpi.currentPeriod)})` : "";
  if (kpi.current === null) return ["No current value of it is known."];
  if (kpi.target === null) return [`It stands at ${now}${when}; the workbook gives no target that can be computed.`];
  const target = kpiValue(kpi, kpi.target);
  if (kpi.direction === null)
    return [`It stands at ${now}${when}, the target is ${target}; whether higher or lower is better is not stated.`];
  if (kpi.met) return [`It stands at ${now}${when} and meets its target of ${target}.`];
  const distance = kpi.shortfall === null ? "" : `, ${shortfallText(kpi.shortfall)} of the target away`;
  return [`It stands at ${now}${when} against a target of ${target}${distance}.`];
}

function targetSentence(kpi: KpiResult): Sentence[] {
  const flags = kpi.parsed?.status === "ok" ? kpi.parsed.flags : [];
  if (flags.includes("relative-or-points"))
    return [
      [
        `The target's wording can be read as percent of the baseline or as percentage points; it was taken as percent of the baseline. Please confirm.`,
      ],
    ];
  if (flags.includes("direction-inferred"))
    return [["Whether higher or lower is better was inferred from the name. Please confirm."]];
  return [];
}

function meant(report: Report, kpi: KpiResult): Sentence[] {
  const parts: Sentence = [
    ...(kpi.skills.length
      ? ["Skills: ", ...enumerate(kpi.skills.slice(0, 6).map((id) => skillLink(report, id))), ". "]
      : []),
    ...(kpi.trainings.length
      ? ["Trainings: ", ...enumerate(kpi.trainings.slice(0, 6).map((id) => trainingLink(report, id))), "."]
      : []),
  ];
  return parts.length
    ? [["What is intended to affect it. ", ...parts]]
    : [["No skill and no training in the workbook is tied to it."]];
}

/** A KPI over time with its target and the trainings meant to move it; `null` with fewer than two known values. */
export function kpiLine(kpi: KpiResult, offers: readonly TrainingResult[]): KpiLine | null {
  const points = kpi.history.flatMap(({ period, value }) =>
    value === null ? [] : [{ date: period, value, label: `${monthText(period)}: ${kpiValue(kpi, value)}` }],
  );
  if (points.length < 2) return null;
  const first = points[0]!;
  const last = points.at(-1)!;
  return {
    kind: "kpi-line",
    title: `${kpi.name} over time`,
    unit: kpi.percent ? "%" : (kpi.unit ?? ""),
    points: kpi.percent ? points.map((point) => ({ ...point, value: 100 * point.value })) : points,
    target:
      kpi.target === null ? null : { value: scaled(kpi, kpi.target), label: `target ${kpiValue(kpi, kpi.target)}` },
    baseline:
      kpi.baseline === null
        ? null
        : { value: scaled(kpi, kpi.baseline), label: `baseline ${kpiValue(kpi, kpi.baseline)}` },
    bands: offers.flatMap(({ start, end, name }) =>
      start === null ? [] : [{ from: start, to: end ?? start, label: name }],
    ),
    summary: `${first.label}, ${last.label}.`,
  };
}

function scaled(kpi: KpiResult, value: number): number {
  return kpi.percent ? 100 * value : value;
}

function nextForKpi(kpi: KpiResult, offers: readonly TrainingResult[]): NextStep[] {
  const owner = kpi.owner ?? "No owner in the workbook";
  const due = kpi.due ? dateText(kpi.due) : "No date in the workbook";
  const steps: NextStep[] = [];
  if (kpi.missing.length)
    steps.push({ what: [`Give the KPI its ${list(kpi.missing)}.`], who: owner, when: "Before the next report" });
  if (offers.length === 0 && kpi.met === false)
    steps.push({
      what: ["Say which skill or training is meant to move it, or what else will."],
      who: owner,
      when: due,
    });
  for (const training of offers.filter(({ method }) => method === null).slice(0, 2))
    steps.push({
      what: [`Agree how the effect of “${training.name}” on it will be measured.`],
      who: training.owner ?? owner,
      when: due,
    });
  return steps;
}

function unitTable(kpi: KpiResult): Table {
  const newest = new Map<string, KpiResult["byUnit"][number]>();
  for (const reading of kpi.byUnit) {
    const before = newest.get(reading.unit);
    if (!before || reading.period >= before.period) newest.set(reading.unit, reading);
  }
  return {
    id: "units",
    caption: "Newest value by unit",
    columns: [{ label: "Unit" }, { label: "Period" }, { label: "Value", numeric: true }],
    rows: [...newest.values()].map(({ unit, period, value }) => [
      unit,
      { content: monthText(period), sort: period },
      kpiValue(kpi, value),
    ]),
  };
}

function historyTable(kpi: KpiResult): Table {
  return {
    id: "history",
    caption: "History",
    columns: [{ label: "Period" }, { label: "Value", numeric: true }],
    rows: kpi.history.map(({ period, value }) => [{ content: monthText(period), sort: period }, kpiValue(kpi, value)]),
  };
}

/** The list of all KPIs. */
export function kpisView(report: Report): PageView {
  const { kpis } = report.analysis;
  const judged = kpis.filter(({ met }) => met !== null);
  const short = judged.filter(({ met }) => met === false);
  return {
    title: "Which results are not where they should be?",
    eyebrow: "KPIs",
    answer:
      kpis.length === 0
        ? [
            [
              "The workbook has no KPIs. A sheet “KPIs” with the columns KPI, Direction, Baseline, Target and Current would supply them.",
            ],
          ]
        : [
            [
              `${number(short.length)} of ${plural(judged.length, "KPI")} that can be judged ${short.length === 1 ? "misses its" : "miss their"} target${kpis.length > judged.length ? `; ${number(kpis.length - judged.length)} cannot be judged, because a target, a direction or a current value is missing` : ""}.`,
            ],
          ],
    pictures: [],
    next: [],
    tables: [
      {
        id: "kpis",
        caption: "All KPIs",
        columns: [
          { label: "KPI" },
          { label: "Better is" },
          { label: "Unit" },
          { label: "Baseline", numeric: true },
          { label: "Current", numeric: true },
          { label: "Target", numeric: true },
          { label: "Shortfall", numeric: true },
          { label: "State" },
          { label: "Owner" },
          { label: "Measures" },
          { label: "Trainings" },
        ],
        rows: kpis.map((kpi) => [
          linkTo(report, "kpi", kpi.id, kpi.name),
          kpi.direction ?? "not stated",
          kpi.unit ?? (kpi.percent ? "%" : "–"),
          figure(kpi, kpi.baseline),
          figure(kpi, kpi.current),
          figure(kpi, kpi.target),
          shortfallText(kpi.shortfall),
          { content: stateWords[kpi.status], mark: kpi.met === null ? undefined : kpi.met ? "met" : "attention" },
          kpi.owner ?? "none",
          kpi.tag ?? "not stated",
          { content: enumerate(kpi.trainings.map((id) => trainingLink(report, id))) },
        ]),
      },
    ],
    how: {
      counts: [`${plural(kpis.length, "KPI")}.`],
      method: ["Participation, hours and attendance measure effort; they are never counted as impact."],
      sources: sourceTexts(kpis.flatMap(({ sources }) => sources.slice(0, 1))),
      missing: kpis.filter(({ missing }) => missing.includes("target")).map(({ name }) => `${name}: no target.`),
    },
  };
}

function figure(kpi: KpiResult, value: number | null): string {
  return value === null ? notKnown : kpiFigure(kpi, value);
}

/** A miss too small for a whole percent is still a miss. */
function shortfallText(shortfall: number | null): string {
  return shortfall !== null && shortfall > 0 && shortfall < 0.005 ? "under 1 %" : percent(shortfall);
}

const stateWords: Record<KpiResult["status"], string> = {
  met: "meets its target",
  short: "misses its target",
  unknown: "cannot be judged",
  "needs-baseline": "needs a baseline",
};
