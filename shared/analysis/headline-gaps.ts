import { list, number, percentRange } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { Headline } from "./analysis.ts";
import { type Criterion, criteria, type GapItem, type RankCertainty } from "./gap-results.ts";
import { type HeadlineSubject, inWords, itemName, merged, shareText, skillName, sum } from "./headline-words.ts";
import { isFirm } from "./rank-acceptability.ts";

/** The gap with the highest score in one sentence; when no gap has a rank also why not. `null` when nobody is short. */
export function biggestGap(analysis: HeadlineSubject): Headline | null {
  const top = topItem(analysis);
  if (!top) return null;
  const items = analysis.gaps.filter(({ skill }) => skill === top.skill);
  return {
    code: "answer",
    text: analysis.people.length === 1 ? onePerson(analysis, top) : severalPeople(analysis, top, items),
    sources: merged(items.flatMap(({ sources }) => [...sources.current, ...sources.required])),
    about: { kind: "skill", id: top.skill },
  };
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

function severalPeople(analysis: HeadlineSubject, top: GapItem, items: readonly GapItem[]): string {
  const name = skillName(analysis, top.skill);
  const told = `${name}: ${peopleShort(items)}${teamsShort(items)}`;
  if (top.rank !== null) return say`What holds us back most is ${told}.`;
  return say`No gap is ranked, because ${tooLittle(analysis, top)}. By what is known the largest is ${told}.`;
}

function onePerson(analysis: HeadlineSubject, top: GapItem): string {
  const [person] = analysis.people;
  const { demand, gapCount } = analysis.organisation.metrics;
  const name = skillName(analysis, top.skill);
  const whom =
    demand === 1
      ? say`The one level required of ${person!.name} is ${gapCount === 1 ? say`not reached` : say`reached`}`
      : say`Of the ${number(demand)} levels required of ${person!.name}, ${gapCount === 0 ? say`none` : number(gapCount)} ${gapCount < 2 ? say`is` : say`are`} not reached`;
  const size =
    top.metrics.gapCount === 0
      ? say`a valid certificate is missing`
      : say`level ${number(top.currentSum, 2)} where ${number(top.requiredSum, 2)} is required`;
  if (top.rank !== null) return say`${whom}; what matters most is ${name}: ${size}.`;
  return say`${whom}. No gap is ranked, because ${tooLittle(analysis, top)}; by what is known the largest is ${name}: ${size}.`;
}

const criterionWords: Record<Criterion, string> = sayings({
  severity: "the size of the gap",
  reach: "how many people it affects",
  impact: "the KPIs it is tied to",
  criticality: "how critical the skill is",
  review: "what reviews say",
  aspiration: "what people want to learn",
  speed: "how fast it can be learnt",
  cost: "what closing it costs",
});

/** Why an item has no rank: too much of what a ranking weighs is not known (METHODS 2.2). */
function tooLittle({ settings }: HeadlineSubject, { utilities, completeness }: GapItem): string {
  const known = criteria.filter((criterion) => utilities[criterion] !== null && settings.weights[criterion] > 0);
  if (known.length === 0) return say`nothing of what a ranking weighs is known`;
  const named = list(known.map((criterion) => said(criterionWords[criterion])));
  return say`only ${shareText(completeness)} of what a ranking weighs is known (${named}) and ${shareText(settings.enoughInformation)} is needed`;
}

/** The gap that goes before all others although another has the higher score: nobody may do without the skill. */
export function mustDo(analysis: HeadlineSubject): Headline[] {
  const first = analysis.gaps.find(({ rank }) => rank === 1);
  const top = topItem(analysis);
  if (!first || !top || first.skill === top.skill || !isRule(analysis, first) || first.score! >= top.score!) return [];
  const count = analysis.gaps.filter((item) => item.rank !== null && isRule(analysis, item)).length;
  const name = itemName(analysis, first);
  const lead =
    count === 1
      ? say`${name} comes first whatever its score, because it is non-negotiable`
      : say`${inWords(count, true)} gaps come first whatever their score, because they are non-negotiable; the first of them is ${name}`;
  return [
    {
      code: "must-do",
      text: `${lead}: ${peopleShort([first])}.`,
      sources: merged([...first.sources.current, ...first.sources.required]),
      about: { kind: "skill", id: first.skill },
    },
  ];
}

function isRule({ settings }: HeadlineSubject, { criticality }: GapItem): boolean {
  return settings.mustDoFirst && criticality === "non-negotiable";
}

/** How many people fall short, with bounds where some are not rated (METHODS 1.3). */
function peopleShort(items: readonly GapItem[]): string {
  const demand = sum(items, ({ metrics }) => metrics.demand);
  const short = sum(items, ({ metrics }) => metrics.gapCount);
  const uncertified = sum(items, ({ notMeeting }) => notMeeting) - short;
  const unknown = sum(items, ({ metrics }) => metrics.unknown);
  const of = (count: number) => {
    if (count < demand) return say`${number(count)} of the ${number(demand)} people who need it`;
    return demand === 1 ? say`the one person who needs it` : say`all ${number(demand)} people who need it`;
  };
  const share = percentRange(short / demand, (short + unknown) / demand);
  const notRated = unknown === 0 ? "" : say`${number(unknown)} ${unknown === 1 ? say`is` : say`are`} not rated`;
  const lacking = (who: string) => say`${who} ${uncertified === 1 ? say`lacks` : say`lack`} a valid certificate`;
  if (short === 0 && uncertified > 0) return lacking(of(uncertified)) + (notRated && ` (${notRated})`);
  const below = say`${of(short)} ${short === 1 ? say`is` : say`are`} below the required level`;
  const told = short === demand ? below : `${below} (${share}${notRated && say`, as ${notRated}`})`;
  return uncertified > 0 ? say`${told} and ${lacking(say`${number(uncertified)} more`)}` : told;
}

/** In how many of the teams that need the skill somebody falls short. */
function teamsShort(items: readonly GapItem[]): string {
  const needing = items.filter(({ team, metrics }) => team !== null && metrics.demand > 0);
  const short = needing.filter(({ notMeeting }) => notMeeting > 0).length;
  if (short === 0) return "";
  if (needing.length === 1) return say`, in the one team that needs it`;
  return short === needing.length
    ? say`, in ${short === 2 ? say`both` : say`all ${inWords(short)}`} teams that need it`
    : say`, in ${inWords(short)} of the ${inWords(needing.length)} teams that need it`;
}

/**
 * How sure it is that the gap with the highest score belongs to the first three, over many weightings (METHODS 2.4).
 * That is told of scores alone: the rule that puts non-negotiable gaps first is not in question.
 */
export function firmness(analysis: HeadlineSubject): Headline[] {
  const top = topItem(analysis);
  const ranked = analysis.gaps.filter(({ rank }) => rank !== null);
  if (!top?.certainty || ranked.length < 2) return [];
  const ruled = ranked.filter((item) => isRule(analysis, item)).length;
  const byScore = ruled > 0 && ruled < ranked.length;
  const name = itemName(analysis, top);
  return [
    {
      code: "certainty",
      text: `${byScore ? say`By score alone, ` : ""}${certaintySentence(name, top.certainty, ranked.length, byScore)}`,
      sources: merged([...top.sources.current, ...top.sources.required]),
      about: { kind: "gaps", id: null },
    },
  ];
}

function certaintySentence(name: string, certainty: RankCertainty, ranked: number, goesOn: boolean): string {
  const { topThree, ranks, wording } = certainty;
  const first = shareText(ranks[0] ?? 0);
  if (ranked <= 3)
    return say`${name} has the highest score of the ${inWords(ranked)} ranked gaps in ${first} of weightings.`;
  if (isFirm(topThree))
    return say`${name} is ${wording.replace("top 3", "top three")}: in ${shareText(topThree)} of weightings, and first in ${first}.`;
  return say`${goesOn ? say`whether` : say`Whether`} ${name} is among the top three depends on the weights: it is in ${shyShare(topThree)} of weightings, and first in ${first}.`;
}

/** A share between the two marks of the wording, never rounded up or down to one of them. */
function shyShare(share: number): string {
  if (share >= 0.895) return say`just under 90 %`;
  return share < 0.105 ? say`just over 10 %` : shareText(share);
}
