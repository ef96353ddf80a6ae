import type { KpiResult, TrainingResult } from "../../analysis/analysis.ts";
import type { DesignResult, LinkEvidence } from "../../analysis/evidence-results.ts";
import { said, say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { KpiLine, Picture, Sentence } from "../view.ts";
import { forestPlot } from "./evidence-picture.ts";
import { asSentence, designEffect, rangeText, verdictWords } from "./evidence-words.ts";
import { expectedLine, groupsLine, kpiLine } from "./kpi-line.ts";
import { trainingLink } from "./parts.ts";

const mostSeries = 3;

/** The KPI over time, the path expected without each training that a series was found for, and all effects. */
export function kpiPictures(
  report: Report,
  kpi: KpiResult,
  offers: readonly TrainingResult[],
  evidence: readonly LinkEvidence[],
): Picture[] {
  const paths = evidence.flatMap((link) => expectedPath(report, kpi, link)).slice(0, mostSeries);
  const whole = kpiLine(kpi, offers);
  const line = paths.some((path) => sameLine(path, whole)) ? null : whole;
  const plot =
    evidence.length > 1 ? forestPlot(report, evidence, say`What changed after each training`, "training") : null;
  return [line, ...paths, plot].filter((picture) => picture !== null);
}

/** Where everyone the KPI counts was trained, the line of the trained is the line of all. */
function sameLine(path: KpiLine, whole: KpiLine | null): boolean {
  return (
    whole !== null &&
    path.points.length === whole.points.length &&
    path.points.every(({ value }, index) => Math.abs(value - whole.points[index]!.value) <= 1e-9 * Math.abs(value))
  );
}

function expectedPath(report: Report, kpi: KpiResult, { training, design, designs, groups }: LinkEvidence): KpiLine[] {
  const found = lookupsOf(report.analysis).trainings.get(training);
  if (!found) return [];
  const [strongest] = designs;
  const compared =
    groups && strongest && (design === "comparison" || design === "randomised")
      ? groupsLine(kpi, found, groups, say`Difference of the changes: ${resultText(kpi, strongest)}.`)
      : null;
  if (compared) return [compared];
  const result = designs.find(({ series }) => series !== null);
  if (!result?.series) return [];
  const effect = say`On average over the periods after the start: ${resultText(kpi, result)}.`;
  return [expectedLine(kpi, found, result.series, effect)];
}

function resultText(kpi: KpiResult, result: DesignResult): string {
  const interval = result.low === null ? "" : say`, 95 % interval ${rangeText(kpi, result)}`;
  return `${designEffect(kpi, result)}${interval}; ${said(verdictWords[result.verdict])}`;
}

/** What was found for each training, the strongest evidence first, in the words its design allows. */
export function foundSection(
  report: Report,
  evidence: readonly LinkEvidence[],
): { title: string; paragraphs: Sentence[] }[] {
  if (evidence.length < 2) return [];
  return [
    {
      title: say`What was found, training by training`,
      paragraphs: evidence.map(({ training, wording }) => [trainingLink(report, training), `: ${asSentence(wording)}`]),
    },
  ];
}
