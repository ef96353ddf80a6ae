import { list, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Source } from "../model.ts";
import type { Headline } from "./analysis.ts";
import { nobodyQualified } from "./headline-coverage.ts";
import { biggestGap, firmness, mustDo } from "./headline-gaps.ts";
import { kpiShortfall, unheldKpis } from "./headline-kpi.ts";
import { noGap, scarceSkills } from "./headline-levels.ts";
import { type HeadlineSubject, merged, mostSources, shareText } from "./headline-words.ts";
import { sourcesAt } from "./place-sources.ts";

const most = 6;

/**
 * What is holding us back, in at most six sentences with their numbers and cells (B11): the answer first, then what may
 * not wait, the KPI furthest from its target, how firm the first place is, where nobody can stand in, money without a
 * line to a KPI, activity without a result, and last what is not known. Where no level is required, the second says
 * which skills are scarce. A sentence without its numbers is left out. `cellsOf` gives the ratings behind a skill by
 * its position in `skills`.
 */
export function headlinesOf(
  analysis: HeadlineSubject,
  cellsOf: (skill: number) => readonly Source[] = () => [],
): Headline[] {
  const found = [
    biggestGap(analysis) ?? noGap(analysis),
    ...scarceSkills(analysis, cellsOf),
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
function notKnownYet(analysis: HeadlineSubject): Headline[] {
  const { organisation, gaps } = analysis;
  const { demand, unknown } = organisation.metrics;
  const open = unheldKpis(analysis);
  const parts: string[] = [];
  if (unknown > 0)
    parts.push(
      say`${number(unknown)} of ${plural(demand, "required level")} (${shareText(unknown / demand)}) ${unknown === 1 ? say`has` : say`have`} no rating`,
    );
  if (open) parts.push(open.text);
  if (parts.length === 0) return [];
  return [
    {
      code: "not-known",
      text: say`Not known: ${list(parts)}.`,
      sources: merged([
        ...gaps.flatMap(({ metrics, sources }) => (metrics.unknown > 0 ? sources.required : [])),
        ...(open?.kpis ?? []).flatMap(({ sources }) => sources),
      ]),
      about: { kind: "data-check", id: null },
    },
  ];
}
