import { list, number, percent, plural } from "../format.ts";
import type { CoverageItem, Headline, SkillResult } from "./analysis.ts";
import { answer, firmness, mustDo } from "./headline-gaps.ts";
import { kpiShortfall } from "./headline-kpi.ts";
import { type HeadlineSubject, merged, mostSources, skillName, teamName } from "./headline-words.ts";
import { sourcesAt } from "./place-sources.ts";

const most = 6;

/**
 * What is holding us back, in at most six sentences with their numbers and cells (B11): the answer first, then what may
 * not wait, the KPI furthest from its target, how firm the first place is, where nobody can stand in, money without a
 * line to a KPI, activity without a result, and last what is not known. A sentence without its numbers is left out.
 */
export function headlinesOf(analysis: HeadlineSubject): Headline[] {
  const found = [
    answer(analysis),
    ...mustDo(analysis),
    ...kpiShortfall(analysis),
    ...firmness(analysis),
    ...nobodyQualified(analysis),
    ...looseSpend(analysis),
    ...flatOutcome(analysis),
  ];
  const unknown = notKnownYet(analysis);
  return [...found.slice(0, most - unknown.length), ...unknown];
}

const exposures = ["uncovered", "single-point"] as const;

/** The team and skill where nobody, or only one person, can do what the team needs. */
function nobodyQualified(analysis: HeadlineSubject): Headline[] {
  const urgency = new Map(analysis.skills.map(({ id, criticality }) => [id, weightOf(criticality)]));
  for (const status of exposures) {
    const items = analysis.coverage.filter((item) => item.status === status);
    if (items.length === 0) continue;
    const rank = (item: CoverageItem) => 10 * (urgency.get(item.skill) ?? 0) + item.kpis.length;
    const first = items.reduce((best, item) => (rank(item) > rank(best) ? item : best));
    const skill = skillName(analysis, first.skill);
    const team = first.team === null ? "" : ` in ${teamName(analysis, first.team)}`;
    const rest = items.length - 1;
    const text =
      status === "uncovered"
        ? `No one${team} can stand in for ${skill}: zero qualified people.${rest === 0 ? "" : ` The same holds for ${number(rest)} more ${rest === 1 ? "pair" : "pairs"} of team and skill.`}`
        : `${skill}${team} depends on one qualified person.${rest === 0 ? "" : ` The same holds for ${number(rest)} more ${rest === 1 ? "pair" : "pairs"} of team and skill.`}`;
    return [{ code: status, text, sources: merged(first.sources), about: { kind: "coverage", id: null } }];
  }
  return [];
}

function weightOf(criticality: SkillResult["criticality"]): number {
  return criticality === "non-negotiable" ? 2 : criticality === "important" ? 1 : 0;
}

function looseSpend({ brokenLinks, trainings }: HeadlineSubject): Headline[] {
  const loose = brokenLinks.find(({ kind }) => kind === "spend-without-link");
  if (!loose) return [];
  const untied = new Set(
    brokenLinks.flatMap(({ kind, training }) => (kind === "training-without-kpi" ? [training] : [])),
  );
  return [
    {
      code: "spend-without-link",
      text: loose.message,
      sources: sourcesAt(trainings.filter(({ id, cost }) => untied.has(id) && cost).map(({ place }) => place)),
      about: { kind: "links", id: null },
    },
  ];
}

function flatOutcome({ inputsWithoutOutcome, kpis }: HeadlineSubject): Headline[] {
  const first = inputsWithoutOutcome[0];
  if (!first) return [];
  return [
    {
      code: "input-without-outcome",
      text: first.message,
      sources: kpis.find(({ id }) => id === first.kpi)?.sources.slice(0, mostSources) ?? [],
      about: { kind: "training", id: first.training },
    },
  ];
}

/** What the workbook leaves open: ratings first, then KPIs that cannot be held against a target. */
function notKnownYet({ organisation, kpis, gaps }: HeadlineSubject): Headline[] {
  const { demand, unknown } = organisation.metrics;
  const open = kpis.filter(({ status }) => status === "unknown" || status === "needs-baseline");
  const parts: string[] = [];
  if (unknown > 0)
    parts.push(
      `${number(unknown)} of ${plural(demand, "required level")} (${percent(unknown / demand)}) ${unknown === 1 ? "has" : "have"} no rating`,
    );
  if (open.length > 0)
    parts.push(`${number(open.length)} of ${plural(kpis.length, "KPI")} cannot be held against a target`);
  if (parts.length === 0) return [];
  return [
    {
      code: "not-known",
      text: `Not known: ${list(parts)}.`,
      sources: merged([
        ...gaps.flatMap(({ metrics, sources }) => (metrics.unknown > 0 ? sources.required : [])),
        ...open.flatMap(({ sources }) => sources),
      ]),
      about: { kind: "data-check", id: null },
    },
  ];
}
