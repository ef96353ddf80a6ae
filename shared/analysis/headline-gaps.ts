import { list, number, percent, plural } from "../format.ts";
import { byCodePoint } from "../order.ts";
import type { GapItem, Headline } from "./analysis.ts";
import { type HeadlineSubject, itemName, merged, skillName, sum } from "./headline-words.ts";

/** The answer in one sentence: the gap with the highest score, or why there is none to name. */
export function answer(analysis: HeadlineSubject): Headline {
  const top = topItem(analysis);
  if (top) return biggestGap(analysis, top);
  const { metrics } = analysis.organisation;
  const data = { code: "answer", sources: [], about: { kind: "data-check", id: null } };
  if (analysis.skills.length === 0)
    return { ...data, text: `No gap can be named: the workbook has no skills matrix${kpisThere(analysis)}.` };
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

function kpisThere({ kpis }: HeadlineSubject): string {
  return kpis.length === 0 ? "" : `, only ${plural(kpis.length, "KPI")}`;
}

function ratedOf(assessed: number, demand: number): string {
  return assessed === demand
    ? `all ${plural(demand, "required level")} are rated`
    : `${number(assessed)} of ${plural(demand, "required level")} are rated, the others are not known`;
}

/** The item with the highest score, of those that could be ranked if there are any; ties by people short, then by id. */
function topItem({ gaps }: HeadlineSubject): GapItem | null {
  const short = gaps.filter(({ notMeeting }) => notMeeting > 0);
  const ranked = short.filter(({ rank }) => rank !== null);
  const [first] = (ranked.length > 0 ? ranked : short).sort(
    (a, b) => (b.score ?? -1) - (a.score ?? -1) || b.notMeeting - a.notMeeting || byCodePoint(a.id, b.id),
  );
  return first ?? null;
}

/** The item that goes before all others although another has the higher score: nobody may do without it. */
export function mustDo(analysis: HeadlineSubject): Headline[] {
  const first = analysis.gaps.find(({ rank }) => rank === 1);
  const top = topItem(analysis);
  if (!first || !top || first.skill === top.skill || first.criticality !== "non-negotiable") return [];
  return [
    {
      code: "must-do",
      text: `${itemName(analysis, first)} comes first whatever its score, because it is non-negotiable: ${peopleShort([first])}.`,
      sources: merged([...first.sources.current, ...first.sources.required]),
      about: { kind: "skill", id: first.skill },
    },
  ];
}

function biggestGap(analysis: HeadlineSubject, top: GapItem): Headline {
  const items = analysis.gaps.filter(({ skill }) => skill === top.skill);
  const name = skillName(analysis, top.skill);
  const teams = items.filter(({ team, notMeeting }) => team !== null && notMeeting > 0).length;
  const where = teams === 0 ? "" : ` it is short in ${number(teams)} of ${plural(analysis.teams.length, "team")};`;
  const lead =
    top.rank === null
      ? `The gaps cannot be ranked yet, the largest by what is known is ${name}:`
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
    parts.push(
      `${of(short)} ${short === 1 ? "is" : "are"} below the required level${short < demand ? ` (${percent(short / demand)})` : ""}`,
    );
  if (uncertified > 0)
    parts.push(
      `${short > 0 ? `${number(uncertified)} more` : of(uncertified)} ${uncertified === 1 ? "lacks" : "lack"} a valid certificate`,
    );
  if (unknown > 0) parts.push(`${number(unknown)} ${unknown === 1 ? "is" : "are"} not rated`);
  return list(parts);
}

/** How firm the first place is, over many weightings (METHODS 2.4). */
export function firmness(analysis: HeadlineSubject): Headline[] {
  const top = topItem(analysis);
  if (!top?.certainty) return [];
  const name = itemName(analysis, top);
  const { topThree, ranks } = top.certainty;
  const first = ranks[0] ?? 0;
  const firm = topThree >= 0.9;
  const lead = firm
    ? first >= 0.5
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
