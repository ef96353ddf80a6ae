import type { KpiResult } from "../../analysis/analysis.ts";
import { kpiFigure } from "../../analysis/kpi-value.ts";
import { notKnown, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { PageView, RangeBars } from "../view.ts";
import { nextForKpi, shortfallText } from "./kpi.ts";
import { enumerate, kpiLink, linkTo, sourceTexts, trainingLink } from "./parts.ts";

/** The list of all KPIs. */
export function kpisView(report: Report): PageView {
  const { kpis } = report.analysis;
  const { trainings } = lookupsOf(report.analysis);
  const judged = kpis.filter(({ met }) => met !== null);
  const short = judged.filter(({ met }) => met === false);
  return {
    title: say`Which results are not where they should be?`,
    eyebrow: say`KPIs`,
    answer: [[kpisAnswer(kpis.length, judged.length, short.length)]],
    pictures: attainmentBars(report),
    next: short.slice(0, 3).flatMap((kpi) =>
      nextForKpi(
        kpi,
        kpi.trainings.flatMap((id) => trainings.get(id) ?? []),
      ),
    ),
    tables: [
      {
        id: "kpis",
        caption: say`All KPIs`,
        columns: [
          { label: say`KPI` },
          { label: say`Better is` },
          { label: say`Unit` },
          { label: say`Baseline`, numeric: true },
          { label: say`Current`, numeric: true },
          { label: say`Target`, numeric: true },
          { label: say`Shortfall`, numeric: true },
          { label: say`State` },
          { label: say`Owner` },
          { label: say`Measures` },
          { label: say`Trainings` },
        ],
        rows: kpis.map((kpi) => [
          linkTo(report, "kpi", kpi.id, kpi.name),
          kpi.direction ?? say`not stated`,
          kpi.unit ?? (kpi.percent ? "%" : "–"),
          figure(kpi, kpi.baseline),
          figure(kpi, kpi.current),
          figure(kpi, kpi.target),
          shortfallText(kpi.shortfall),
          { content: said(stateWords[kpi.status]), mark: kpi.met === null ? undefined : kpi.met ? "met" : "attention" },
          kpi.owner ?? say`none`,
          kpi.tag ?? say`not stated`,
          { content: enumerate(kpi.trainings.map((id) => trainingLink(report, id))) },
        ]),
      },
    ],
    how: {
      counts: [`${plural(kpis.length, "KPI")}.`],
      method: [say`Participation, hours and attendance measure effort; they are never counted as impact.`],
      sources: sourceTexts(kpis.flatMap(({ sources }) => sources.slice(0, 1))),
      missing: kpis.filter(({ missing }) => missing.includes("target")).map(({ name }) => say`${name}: no target.`),
    },
  };
}

function kpisAnswer(all: number, judged: number, short: number): string {
  const why = say`because a target, a direction or a current value is missing`;
  if (all === 0)
    return say`The workbook has no KPIs. A sheet “KPIs” with the columns KPI, Direction, Baseline, Target and Current would supply them.`;
  if (judged === 0) return say`None of the ${plural(all, "KPI")} can be judged, ${why}.`;
  const rest = all > judged ? say`; ${number(all - judged)} cannot be judged, ${why}` : "";
  return say`${number(short)} of ${plural(judged, "KPI")} that can be judged ${short === 1 ? say`misses its` : say`miss their`} target${rest}.`;
}

function attainmentBars(report: Report): RangeBars[] {
  const judged = report.analysis.kpis.filter(({ attainment }) => attainment !== null);
  if (judged.length === 0) return [];
  return [
    {
      kind: "range-bars",
      title: say`How near each KPI is to its target`,
      legend: say`The mark is how much of the target is reached; at 100 % and above it is met.`,
      rows: judged
        .toSorted((a, b) => a.attainment! - b.attainment! || byCodePoint(a.id, b.id))
        .map((kpi) => ({
          label: kpiLink(report, kpi.id),
          value: Math.min(1, kpi.attainment!),
          low: null,
          high: null,
          note: attainmentText(kpi),
        })),
    },
  ];
}

/** A target that is all but reached is missed still, and never rounded to 100 %. */
function attainmentText({ attainment, met }: KpiResult): string {
  return met === false && attainment! >= 0.995 ? say`over ${percent(0.99)}` : percent(attainment);
}

function figure(kpi: KpiResult, value: number | null): string {
  return value === null ? notKnown() : kpiFigure(kpi, value);
}

const stateWords: Record<KpiResult["status"], string> = sayings({
  met: "meets its target",
  short: "misses its target",
  unknown: "cannot be judged",
  "needs-baseline": "needs a baseline",
});
