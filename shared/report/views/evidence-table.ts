import { intervalFigures, type Unit } from "../../analysis/effect-text.ts";
import type { DesignResult, LinkEvidence } from "../../analysis/evidence-results.ts";
import { intervalOf, number } from "../../format.ts";
import { said, say } from "../../language.ts";
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
  secondText,
  sizeText,
  testsText,
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
      { label: say`Design` },
      { label: say`Effect (95 % interval)`, numeric: true },
      { label: say`Tests` },
      { label: say`Counted` },
      { label: say`Before → after` },
      { label: say`Verdict` },
      { label: say`Smallest effect it would find`, numeric: true },
      { label: say`What limits it` },
    ],
    rows: designs.map((result) => [
      `${result.grade}, ${said(designWords[result.design])}`,
      effectCell(unit, result),
      testsText(unit, result),
      countedText(result),
      beforeAfterText(unit, result),
      said(verdictWords[result.verdict]),
      { content: detectableText(unit, result), sort: result.detectable ?? "" },
      limitsText(result),
    ]),
    note: agreementNote(designs),
  };
}

function effectCell(unit: Unit, result: DesignResult): Cell {
  const { low, high, effect } = result;
  const interval = low === null || high === null ? "" : ` (${intervalFigures(unit, low, high)})`;
  return { content: `${designEffect(unit, result)}${interval}`, sort: effect ?? "" };
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
      ? say`Only the first row counts. The rows beneath give another answer: a weaker design cannot set apart who was selected, a trend that was already there, and regression to the mean (extreme values come back by themselves).`
      : say`Only the first row counts; the weaker designs beneath are there for comparison.`,
  ];
}

/** Which name stands before a row: the training on the page of a KPI, the KPI on that of a training. */
type About = "training" | "both";

/** What is known about some links, and the numbers it rests on: two tables, one row a link in each. */
export function linkTables(report: Report, evidence: readonly LinkEvidence[], caption: string, about: About): Table[] {
  const names = about === "both" ? [{ label: say`Training` }, { label: say`KPI` }] : [{ label: say`Training` }];
  const named = ({ training, kpi }: LinkEvidence) =>
    about === "both" ? [trainingLink(report, training), kpiLink(report, kpi)] : [trainingLink(report, training)];
  return [
    {
      id: "links",
      caption,
      columns: [
        ...names,
        { label: say`Verdict` },
        { label: say`Evidence` },
        { label: say`Effect (95 % interval)`, numeric: true },
        { label: say`Counted` },
        { label: say`What limits it` },
      ],
      rows: evidence.map((link) => [...named(link), verdictCell(link), ...findingOf(unitOf(report, link.kpi), link)]),
    },
    {
      id: "tests",
      caption: say`Tests, and what could have been seen`,
      columns: [
        ...names,
        { label: "p", numeric: true },
        { label: "q", numeric: true },
        { label: say`Second test` },
        { label: say`Standardised effect g (95 % interval)`, numeric: true },
        { label: say`Promised`, numeric: true },
        { label: say`Smallest effect it would find`, numeric: true },
      ],
      rows: evidence
        .filter(({ designs }) => designs.length > 0)
        .map((link) => [...named(link), ...testsOf(unitOf(report, link.kpi), link)]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

function verdictCell(link: LinkEvidence): Cell {
  const mark = { supported: "met", contrary: "attention" }[link.countsAs as string] as Cell["mark"];
  return { content: link.designs.length > 0 ? linkVerdict(link) : say`not measured`, mark };
}

function findingOf(unit: Unit, { designs: [strongest], cannot }: LinkEvidence): (Cell | Inline)[] {
  if (!strongest) return [`E0, ${said(designWords.asserted)}`, "–", "–", cannot ?? "–"];
  return [
    `${strongest.grade}, ${said(designWords[strongest.design])}`,
    effectCell(unit, strongest),
    countedText(strongest),
    limitsText(strongest),
  ];
}

function testsOf(unit: Unit, { designs: [strongest], q, promised }: LinkEvidence): (Cell | Inline)[] {
  const { p, g, gLow, gHigh, detectable } = strongest!;
  const range = gLow === null || gHigh === null ? "" : ` (${intervalOf(gLow, gHigh, 2)})`;
  return [
    { content: chanceText(p), sort: p ?? "" },
    { content: chanceText(q), sort: q ?? "" },
    secondText(unit, strongest!),
    g === null ? "–" : { content: `${number(g, 2)}${range}`, sort: g },
    { content: sizeText(unit, promised), sort: promised ?? "" },
    { content: detectableText(unit, strongest!), sort: detectable ?? "" },
  ];
}
