import type { Unit } from "../../analysis/effect-text.ts";
import type { DesignResult, LinkEvidence } from "../../analysis/evaluation.ts";
import { number } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Sentence, Table } from "../view.ts";
import {
  beforeAfterText,
  chanceText,
  countedText,
  designEffect,
  designWords,
  detectableText,
  limitsText,
  linkVerdict,
  rangeText,
  secondText,
  sizeText,
  verdictWords,
} from "./evidence-words.ts";
import { kpiLink, trainingLink } from "./parts.ts";

/** The unit of a link's KPI. */
export function unitOf(report: Report, kpi: string): Unit {
  return lookupsOf(report.analysis).kpis.get(kpi) ?? { unit: null, percent: false };
}

/** Every design of one question, the strongest first. */
export function designTable(
  table: { id: string; caption: string },
  unit: Unit,
  designs: readonly DesignResult[],
): Table {
  return {
    ...table,
    columns: [
      { label: "Design" },
      { label: "Effect", numeric: true },
      { label: "95 % interval", numeric: true },
      { label: "p", numeric: true },
      { label: "Second test" },
      { label: "Counted" },
      { label: "Before → after" },
      { label: "Grade" },
      { label: "Verdict" },
      { label: "Smallest effect it would find", numeric: true },
      { label: "What limits it" },
    ],
    rows: designs.map((result) => [
      designWords[result.design],
      { content: designEffect(unit, result), sort: result.effect ?? "" },
      { content: rangeText(unit, result), sort: result.low ?? "" },
      { content: chanceText(result.p), sort: result.p ?? "" },
      secondText(unit, result),
      countedText(result),
      beforeAfterText(unit, result),
      result.grade,
      verdictWords[result.verdict],
      { content: detectableText(unit, result), sort: result.detectable ?? "" },
      limitsText(result),
    ]),
    note: agreementNote(designs),
  };
}

/** Why designs beneath the strongest may say something else. */
function agreementNote(designs: readonly DesignResult[]): Sentence | undefined {
  const [strongest, ...weaker] = designs;
  if (!strongest || weaker.length === 0) return undefined;
  const sign = (effect: number | null) => (effect === null ? null : Math.sign(effect));
  const differs = weaker.some(
    ({ verdict, effect }) =>
      (verdict !== "none" && verdict !== strongest.verdict) ||
      (effect !== null && sign(effect) !== sign(strongest.effect)),
  );
  return [
    differs
      ? "Only the first row counts. The rows beneath give another answer: a weaker design cannot set apart who was selected, a trend that was already there, and regression to the mean (extreme values come back by themselves)."
      : "Only the first row counts; the weaker designs beneath are there for comparison.",
  ];
}

/** Every number about some links in one table, one row a link. `about` is the column that differs between the rows. */
export function linkTable(
  report: Report,
  evidence: readonly LinkEvidence[],
  table: { id: string; caption: string; about: "training" | "kpi" | "both" },
): Table {
  const withTraining = table.about !== "kpi";
  const withKpi = table.about !== "training";
  return {
    id: table.id,
    caption: table.caption,
    columns: [
      ...(withTraining ? [{ label: "Training" }] : []),
      ...(withKpi ? [{ label: "KPI" }] : []),
      { label: "Grade" },
      { label: "Verdict" },
      { label: "Effect", numeric: true },
      { label: "95 % interval", numeric: true },
      { label: "p", numeric: true },
      { label: "q", numeric: true },
      { label: "Second test" },
      { label: "Standardised effect (g)", numeric: true },
      { label: "Design" },
      { label: "Counted" },
      { label: "Promised", numeric: true },
      { label: "Smallest effect it would find", numeric: true },
      { label: "What limits it" },
    ],
    rows: evidence.map((link) => [
      ...(withTraining ? [trainingLink(report, link.training)] : []),
      ...(withKpi ? [kpiLink(report, link.kpi)] : []),
      link.grade,
      verdictCell(link),
      ...numbersOf(unitOf(report, link.kpi), link),
    ]),
  };
}

function verdictCell(link: LinkEvidence): Cell {
  const mark = { supported: "met", contrary: "attention" }[link.countsAs as string] as Cell["mark"];
  return { content: linkVerdict(link), mark };
}

function numbersOf(unit: Unit, link: LinkEvidence): (Cell | Inline)[] {
  const strongest = link.designs[0];
  const promised = { content: sizeText(unit, link.promised), sort: link.promised ?? "" };
  if (!strongest)
    return ["not measured", "–", "–", "–", "–", "–", designWords.asserted, "–", promised, "–", link.cannot ?? "–"];
  const { effect, low, high, p, g, gLow, gHigh, detectable } = strongest;
  const range = gLow === null || gHigh === null ? "" : ` (${number(gLow, 2)} to ${number(gHigh, 2)})`;
  return [
    { content: designEffect(unit, strongest), sort: effect ?? "" },
    { content: rangeText(unit, { low, high }), sort: low ?? "" },
    { content: chanceText(p), sort: p ?? "" },
    { content: chanceText(link.q), sort: link.q ?? "" },
    secondText(unit, strongest),
    g === null ? "–" : { content: `${number(g, 2)}${range}`, sort: g },
    designWords[strongest.design],
    countedText(strongest),
    promised,
    { content: detectableText(unit, strongest), sort: detectable ?? "" },
    limitsText(strongest),
  ];
}
