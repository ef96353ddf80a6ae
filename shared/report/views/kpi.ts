import type { KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import type { LinkEvidence } from "../../analysis/evidence-results.ts";
import { kpiValue } from "../../analysis/kpi-value.ts";
import { dateText, list, monthText, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { NextStep, PageView, Sentence, Table } from "../view.ts";
import { linkTables } from "./evidence-table.ts";
import { asSentence, byGradeThenEffect } from "./evidence-words.ts";
import { foundSection, kpiPictures } from "./kpi-evidence.ts";
import { enumerate, linkTo, skillLink, sourceTexts, trainingLink } from "./parts.ts";

const goalParts: Record<KpiResult["missing"][number], string> = sayings({
  metric: "metric",
  baseline: "baseline",
  target: "target",
  date: "date",
  owner: "owner",
  "parent goal": "parent goal",
});

/** One KPI: where it stands against its target, and what is meant to move it. */
export function kpiView(report: Report, id: string): PageView {
  const { kpis, trainings, evidenceOfKpi } = lookupsOf(report.analysis);
  const kpi = kpis.get(id)!;
  const offers = kpi.trainings.flatMap((training) => trainings.get(training) ?? []);
  const evidence = [...(evidenceOfKpi.get(id) ?? [])].sort(byGradeThenEffect);
  return {
    title: say`Is ${kpi.name} where it should be?`,
    eyebrow: kpi.tag === "effort" ? say`KPI, measures effort, not impact` : say`KPI`,
    answer: kpiAnswer(report, kpi, evidence),
    pictures: kpiPictures(report, kpi, offers, evidence),
    next: nextForKpi(kpi, offers),
    sections: [...foundSection(report, evidence), ...targetSection(kpi)],
    tables: [
      ...linkTables(report, evidence, say`Evidence by training`, "training"),
      ...(kpi.byUnit.length ? [unitTable(kpi)] : []),
      ...(kpi.history.length ? [historyTable(kpi)] : []),
    ],
    how: {
      counts: [
        kpi.history.length
          ? say`${plural(kpi.history.length, "period")} of history, the newest of ${monthText(kpi.history.at(-1)!.period)}.`
          : say`One value, no history.`,
      ],
      method: [
        say`Shortfall is the distance to the target as a share of the target. A training that stands beside a KPI is intended to affect it; what was found is told in the words its design allows. See `,
        linkTo(report, "method", null, say`Method`),
        ".",
      ],
      sources: sourceTexts([...kpi.sources, ...evidence.flatMap(({ sources }) => sources)]),
      missing: kpi.missing.length
        ? [say`The KPI has no ${list(kpi.missing.map((part) => said(goalParts[part])))} in the workbook.`]
        : [],
    },
  };
}

const mostNamed = 6;

function kpiAnswer(report: Report, kpi: KpiResult, evidence: readonly LinkEvidence[]): Sentence[] {
  const strongest = evidence.find(({ designs }) => designs.length > 0);
  return [standing(kpi), ...meant(report, kpi), ...(strongest ? [[asSentence(strongest.wording)]] : [])];
}

/** Where a KPI stands against its target, in a sentence. */
function standing(kpi: KpiResult): Sentence {
  const now = kpiValue(kpi, kpi.current);
  const when = kpi.currentPeriod ? ` (${monthText(kpi.currentPeriod)})` : "";
  if (kpi.current === null) return [say`No current value of it is known.`];
  if (kpi.target === null) return [say`It stands at ${now}${when}; the workbook gives no target that can be computed.`];
  const target = kpiValue(kpi, kpi.target);
  if (kpi.direction === null)
    return [say`It stands at ${now}${when}, the target is ${target}; whether higher or lower is better is not stated.`];
  if (kpi.met) return [say`It stands at ${now}${when} and meets its target of ${target}.`];
  const distance = kpi.shortfall === null ? "" : say`, ${shortfallText(kpi.shortfall)} of the target away`;
  return [say`It stands at ${now}${when} against a target of ${target}${distance}.`];
}

function targetSection(kpi: KpiResult): { title: string; paragraphs: Sentence[] }[] {
  const paragraphs = targetSentence(kpi);
  return paragraphs.length ? [{ title: say`How the target was read`, paragraphs }] : [];
}

function targetSentence(kpi: KpiResult): Sentence[] {
  const flags = kpi.parsed?.status === "ok" ? kpi.parsed.flags : [];
  if (flags.includes("relative-or-points"))
    return [
      [
        say`The target's wording can be read as percent of the baseline or as percentage points; it was taken as percent of the baseline. Please confirm.`,
      ],
    ];
  if (flags.includes("direction-inferred"))
    return [[say`Whether higher or lower is better was inferred from the name. Please confirm.`]];
  return [];
}

function meant(report: Report, kpi: KpiResult): Sentence[] {
  const skills = kpi.skills.slice(0, mostNamed).map((id) => skillLink(report, id));
  const trainings = kpi.trainings.slice(0, mostNamed).map((id) => trainingLink(report, id));
  if (skills.length + trainings.length === 0) return [[say`No skill and no training in the workbook is tied to it.`]];
  return [
    [
      say`Intended to affect it: `,
      ...(skills.length ? [kpi.skills.length === 1 ? say`the skill ` : say`the skills `, ...enumerate(skills)] : []),
      ...(skills.length && trainings.length ? ["; "] : []),
      ...(trainings.length
        ? [kpi.trainings.length === 1 ? say`the training ` : say`the trainings `, ...enumerate(trainings)]
        : []),
      ".",
    ],
  ];
}

/** What to do about a KPI: what it lacks, and what is meant to move it. */
export function nextForKpi(kpi: KpiResult, offers: readonly TrainingResult[]): NextStep[] {
  const owner = kpi.owner ?? say`No owner in the workbook`;
  const due = kpi.due ? dateText(kpi.due) : say`No date in the workbook`;
  const steps: NextStep[] = [];
  if (kpi.missing.length)
    steps.push({
      what: [say`Give the KPI its ${list(kpi.missing.map((part) => said(goalParts[part])))}.`],
      who: owner,
      when: say`Before the next report`,
    });
  if (offers.length === 0 && kpi.met === false)
    steps.push({
      what: [say`Say which skill or training is meant to move it, or what else will.`],
      who: owner,
      when: due,
    });
  for (const training of offers.filter(({ method }) => method === null).slice(0, 2))
    steps.push({
      what: [say`Agree how the effect of “${training.name}” on it will be measured.`],
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
    caption: say`Newest value by unit`,
    columns: [{ label: say`Unit` }, { label: say`Period` }, { label: say`Value`, numeric: true }],
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
    caption: say`History`,
    columns: [{ label: say`Period` }, { label: say`Value`, numeric: true }],
    rows: kpi.history.map(({ period, value }) => [{ content: monthText(period), sort: period }, kpiValue(kpi, value)]),
  };
}

/** A miss too small for a whole percent is still a miss. */
export function shortfallText(shortfall: number | null): string {
  return shortfall !== null && shortfall > 0 && shortfall < 0.005 ? say`under 1 %` : percent(shortfall);
}
