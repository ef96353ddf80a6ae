import { effectText, intervalFigures } from "../../analysis/effect-text.ts";
import type { DesignResult, LinkEvidence } from "../../analysis/evidence-results.ts";
import { number, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { ForestPlot, Sentence } from "../view.ts";
import { unitOf } from "./evidence-table.ts";
import { designWords, gradeWords, linkVerdict, rangeText, verdictWords } from "./evidence-words.ts";
import { kpiLink, trainingLink } from "./parts.ts";

const mostRows = 24;
const axis = sayings(
  "0 is no change and 1 is the change that was promised, in the direction that was intended; where nothing was promised, 1 is the outer end of the row's own interval.",
);

/**
 * Effects of links with their intervals, in the order given; `null` when none is measured. On the page of a KPI the rows
 * are named after the trainings alone.
 */
export function forestPlot(
  report: Report,
  evidence: readonly LinkEvidence[],
  title: string,
  about: "training" | "both" = "both",
): ForestPlot | null {
  const measured = evidence.filter(({ designs: [strongest] }) => strongest && strongest.effect !== null);
  if (measured.length === 0) return null;
  const shown = measured.slice(0, mostRows);
  const left = evidence.length - shown.length;
  return {
    kind: "forest-plot",
    title,
    axis: said(axis),
    rows: shown.map((link) => ({
      ...rowOf(report, link, link.designs[0]!),
      label: labelOf(report, link, about),
      group: said(gradeWords[link.grade]),
      verdict: linkVerdict(link),
    })),
    summary: `${plural(shown.length, "measured link")}${shown.length > 1 ? say`, the strongest evidence first` : ""}.${left > 0 ? say` ${plural(left, "further link")} only in the table.` : ""}`,
  };
}

/** What each design says of one link, the strongest first; `null` when none has an effect. */
export function designPlot(report: Report, link: LinkEvidence): ForestPlot | null {
  const shown = link.designs.filter(({ effect }) => effect !== null);
  if (shown.length === 0) return null;
  const name = lookupsOf(report.analysis).kpis.get(link.kpi)?.name ?? link.kpi;
  const single = shown.length === 1;
  return {
    kind: "forest-plot",
    title: single
      ? say`${name}: what changed, with its interval`
      : say`${name}: what each design says, strongest first`,
    axis: said(axis),
    rows: shown.map((result) => ({
      ...rowOf(report, link, result),
      label: said(designWords[result.design]),
      group: said(gradeWords[result.grade]),
      verdict: said(verdictWords[result.verdict]),
    })),
    summary: single
      ? say`The only design the data allow.`
      : say`Only the first row counts; the others show what it corrects.`,
  };
}

function rowOf(
  report: Report,
  { kpi, promised }: LinkEvidence,
  result: DesignResult,
): Omit<ForestPlot["rows"][number], "label" | "group" | "verdict"> {
  const { effect, low, high } = result;
  const unit = unitOf(report, kpi);
  const lower = lookupsOf(report.analysis).kpis.get(kpi)?.direction === "lower";
  const full = promised || Math.max(...[effect, low, high].map((value) => Math.abs(value ?? 0))) || 1;
  const onAxis = (value: number | null) => (value === null ? null : value / full);
  const interval =
    low === null || high === null ? say`, no interval` : say` (95 % interval ${intervalFigures(unit, low, high)})`;
  return {
    design: result.design,
    estimate: onAxis(effect),
    low: onAxis(low),
    high: onAxis(high),
    text: `${effectText(unit, effect!)}${interval}`,
    favourable: lower ? "left" : "right",
    promised: promised ? (lower ? -1 : 1) : null,
  };
}

function labelOf(report: Report, { training, kpi }: LinkEvidence, about: "training" | "both"): Sentence {
  const name = trainingLink(report, training);
  return about === "training" ? [name] : [name, " → ", kpiLink(report, kpi)];
}

/** How sure a finding is, in one sentence. */
export function sureSentence(report: Report, link: LinkEvidence): string {
  const [strongest] = link.designs;
  if (!strongest) return say`How sure: grade E0, which is what somebody intends and no measurement.`;
  const interval =
    strongest.low === null
      ? say`no interval can be given`
      : say`95 % interval ${rangeText(unitOf(report, link.kpi), strongest)}`;
  const many =
    link.linksTested > 1 && link.verdict === "supported"
      ? say`; ${number(link.linksTested)} links were tested, and it ${link.survives ? say`holds` : say`does not hold`} after the correction for that`
      : "";
  return say`How sure: grade ${link.grade} on the ladder from E0 (asserted) to E4 (randomised), ${interval}, ${link.verdict === "none" ? "" : say`verdict `}${linkVerdict(link)}${many}.`;
}
