import { list, number, percent, plural } from "../format.ts";
import type { Source } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { Analysis, CoverageItem, GapItem, Headline, KpiResult, SkillResult } from "./analysis.ts";
import { mergedSources, sourcesAt } from "./place-sources.ts";

/** The parts of an analysis that the headlines speak of. */
export type HeadlineSubject = Pick<
  Analysis,
  | "gaps"
  | "skills"
  | "teams"
  | "organisation"
  | "people"
  | "coverage"
  | "kpis"
  | "trainings"
  | "brokenLinks"
  | "inputsWithoutOutcome"
>;

const most = 6;
const mostSources = 8;

/**
 * What is holding us back, in at most six sentences with their numbers and cells (B11): the answer first, then the KPI
 * it shows in, how firm the first place is, where nobody can stand in, money without a line to a KPI, activity without
 * a result, and last what is not known. A sentence without its numbers is left out.
 */
export function headlinesOf(analysis: HeadlineSubject): Headline[] {
  const found = [
    answer(analysis),
    ...kpiShortfall(analysis),
    ...firmness(analysis),
    ...nobodyQualified(analysis),
    ...looseSpend(analysis),
    ...flatOutcome(analysis),
  ];
  const unknown = notKnownYet(analysis);
  return [...found.slice(0, most - unknown.length), ...unknown];
}

function answer(analysis: HeadlineSubject): Headline {
  const top = topItem(analysis);
  if (top) return biggestGap(analysis, top);
  const { metrics } = analysis.organisation;
  const data = { code: "answer", sources: [], about: { kind: "data-check", id: null } };
  if (metrics.demand === 0)
    return {
      ...data,
      text: `No gap can be named: the workbook has ${plural(analysis.people.length, "person", "people")} and ${plural(analysis.skills.length, "skill")}, but no required level for any of them.`,
    };
  if (metrics.assessed === 0)
    return {
      ...data,
      text: `No gap can be named: none of the ${plural(metrics.demand, "required level")} has a rating.`,
    };
  return {
    ...data,
    text: `No rated person is below a required level: ${ratedOf(metrics.assessed, metrics.demand)}.`,
    about: { kind: "gaps", id: null },
  };
}

function ratedOf(assessed: number, demand: number): string {
  return assessed === demand
    ? `all ${plural(demand, "required level")} are rated`
    : `${number(assessed)} of ${plural(demand, "required level")} are rated, the others are not known`;
}

/** The first item in rank; when nothing could be ranked, the one most people are short in. */
function topItem({ gaps }: HeadlineSubject): GapItem | null {
  const short = gaps.filter(({ notMeeting }) => notMeeting > 0);
  const ranked = short.filter(({ rank }) => rank !== null);
  if (ranked.length > 0) return ranked.reduce((best, item) => (item.rank! < best.rank! ? item : best));
  return short.sort((a, b) => b.notMeeting - a.notMeeting || byCodePoint(a.id, b.id))[0] ?? null;
}

function biggestGap(analysis: HeadlineSubject, top: GapItem): Headline {
  const items = analysis.gaps.filter(({ skill }) => skill === top.skill);
  const name = skillName(analysis, top.skill);
  const teams = items.filter(({ team, notMeeting }) => team !== null && notMeeting > 0).length;
  const where = teams === 0 ? "" : ` it is short in ${number(teams)} of ${plural(analysis.teams.length, "team")};`;
  const lead =
    top.rank === null
      ? `The gaps cannot be ranked yet, the largest is ${name}:`
      : `What holds us back most is ${name}:`;
  return {
    code: "answer",
    text: `${lead}${where} ${peopleShort(items)}.`,
    sources: merged(items.flatMap(({ sources }) => [...sources.current, ...sources.required])),
    about: { kind: "skill", id: top.skill },
  };
}

function peopleShort(items: readonly GapItem[]): string {
  const demand = sum(items, ({ metrics }) => metrics.demand);
  const short = sum(items, ({ metrics }) => metrics.gapCount);
  const uncertified = sum(items, ({ notMeeting }) => notMeeting) - short;
  const unknown = sum(items, ({ metrics }) => metrics.unknown);
  const of = (count: number) => {
    if (count < demand) return `${number(count)} of the ${number(demand)} people who need it`;
    return demand === 1 ? "the one person who needs it" : `all ${number(demand)} people who need it`;
  };
  const parts: string[] = [];
  if (short > 0 || uncertified === 0)
    parts.push(`${of(short)} ${short === 1 ? "is" : "are"} below the required level (${percent(short / demand)})`);
  if (uncertified > 0)
    parts.push(
      `${short > 0 ? `${number(uncertified)} more` : of(uncertified)} ${uncertified === 1 ? "lacks" : "lack"} a valid certificate`,
    );
  if (unknown > 0) parts.push(`${number(unknown)} ${unknown === 1 ? "is" : "are"} not rated`);
  return list(parts);
}

/** The KPI that is furthest from its target, weighed, and the skills that are intended to affect it. */
function kpiShortfall(analysis: HeadlineSubject): Headline[] {
  const short = analysis.kpis.filter(({ status, tag }) => status === "short" && tag !== "effort");
  const weight = (kpi: KpiResult) => (kpi.weight ?? 1) * Math.min(1, kpi.shortfall ?? 0);
  const tied = (kpi: KpiResult) => shortSkills(analysis, kpi).length > 0;
  const worst = short.sort(
    (a, b) => Number(tied(b)) - Number(tied(a)) || weight(b) - weight(a) || byCodePoint(a.id, b.id),
  )[0];
  if (!worst) return [];
  const others = short.length - 1;
  const more =
    others === 0 ? "" : ` ${inWords(others, true)} more ${others === 1 ? "KPI misses its" : "KPIs miss their"} target.`;
  return [
    {
      code: "kpi-short",
      text: `${worst.name} ${distanceOf(worst)}${assumed(worst)}; ${tiedSkills(analysis, worst)}.${more}`,
      sources: worst.sources.slice(0, mostSources),
      about: { kind: "kpi", id: worst.id },
    },
  ];
}

function distanceOf({ target, shortfall, direction, current, percent: isPercent, unit }: KpiResult): string {
  if (target !== 0) return `is ${percent(shortfall)} ${direction === "higher" ? "below" : "above"} its target`;
  const value = isPercent ? percent(current) : number(current, 1);
  return `stands at ${value}${unit && !isPercent ? ` ${unit}` : ""}, and its target is 0`;
}

function assumed({ parsed, target }: KpiResult): string {
  const open = parsed?.status === "ok" && target !== null && parsed.flags.includes("relative-or-points");
  return open ? " (if the target means a change relative to the baseline, which nobody has confirmed)" : "";
}

function tiedSkills(analysis: HeadlineSubject, kpi: KpiResult): string {
  const known = new Set(analysis.skills.map(({ id }) => id));
  const tied = kpi.skills.filter((skill) => known.has(skill)).length;
  const short = shortSkills(analysis, kpi).length;
  if (tied === 0) return "no skill is tied to it";
  const intended = `${inWords(tied)} ${tied === 1 ? "skill is" : "skills are"} intended to affect it`;
  if (short === 0) return `${intended}, and ${tied === 1 ? "it is not" : "none is"} known to be short`;
  if (short < tied) return `${intended}, and ${inWords(short)} of them ${short === 1 ? "is" : "are"} short`;
  return `${intended}, and ${["it is", "both are"][tied - 1] ?? `all ${inWords(tied)} are`} short`;
}

function shortSkills({ skills }: HeadlineSubject, kpi: KpiResult): SkillResult[] {
  return skills.filter(({ id, metrics }) => kpi.skills.includes(id) && metrics.gapCount > 0);
}

/** How firm the first place is, over many weightings (METHODS 2.4). */
function firmness(analysis: HeadlineSubject): Headline[] {
  const top = analysis.gaps.find(({ rank }) => rank === 1);
  if (!top?.certainty) return [];
  const name = itemName(analysis, top);
  const { topThree, ranks } = top.certainty;
  const first = ranks[0] ?? 0;
  const firm = topThree >= 0.9;
  const lead = firm
    ? first >= 0.9
      ? "The first place is firm"
      : "The top three are firmer than their order"
    : "The first place depends on the weights";
  return [
    {
      code: "certainty",
      text: `${lead}: ${name} is first in ${percent(first)} of weightings and in the top three in ${percent(topThree)}.`,
      sources: merged([...top.sources.current, ...top.sources.required]),
      about: { kind: "gaps", id: null },
    },
  ];
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
        ? `No one${team} can stand in for ${skill}: zero qualified people.${rest === 0 ? "" : ` The same holds for ${number(rest)} more ${rest === 1 ? "skill of a team" : "skills of teams"}.`}`
        : `${skill}${team} depends on one qualified person.${rest === 0 ? "" : ` The same holds for ${number(rest)} more ${rest === 1 ? "skill of a team" : "skills of teams"}.`}`;
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
      sources: sourcesAt(trainings.filter(({ id }) => untied.has(id)).map(({ place }) => place)),
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

function itemName(analysis: HeadlineSubject, { skill, team }: GapItem): string {
  const name = skillName(analysis, skill);
  return team === null ? name : `${name} in ${teamName(analysis, team)}`;
}

function skillName({ skills }: HeadlineSubject, id: string): string {
  return skills.find((skill) => skill.id === id)?.name ?? id;
}

function teamName({ teams }: HeadlineSubject, id: string): string {
  return teams.find((team) => team.id === id)?.name ?? id;
}

function merged(sources: readonly Source[]): Source[] {
  return mergedSources(sources, mostSources);
}

const words = "zero one two three four five six seven eight nine ten".split(" ");

function inWords(count: number, capital = false): string {
  const word = words[count] ?? number(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function sum<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((total, thing) => total + amount(thing), 0);
}
