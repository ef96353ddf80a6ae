import type { Criterion, GapClass } from "../../shared/analysis/gap-results.ts";
import { level, list, listSome, money, number, percent, plural } from "../../shared/format.ts";
import type { RankedGap } from "./reranked.ts";
import type { Leaving, PaneResult } from "./results.ts";

/* Every sentence of the step Explore. */

export const criterionNames: Record<Criterion, string> = {
  severity: "Size of the gap",
  reach: "People affected",
  impact: "KPI shortfall",
  criticality: "Criticality",
  review: "Reviews and feedback",
  aspiration: "Wish to learn",
  speed: "Quick to learn",
  cost: "Cheap to close",
};

export const weightsIntro = "Move a weight, and the ranking follows at once. Only their proportions count.";
export const weightsKept = "These weights were set in the pane; they count before those of the sheet Settings.";
export const weightsMoved = "These are not the weights of the sheets.";
export const noGaps = "No gap can be ranked with what is in this workbook.";

/** What a weight is of all weights. */
export function shareOfWeights(weight: number, total: number): string {
  return percent(total > 0 ? weight / total : 0);
}

/** Where a gap is that belongs to no team. */
export const withoutTeam = "people without a team";

export function gapName({ gap: { skill, team } }: RankedGap): string {
  return team === null ? skill : `${skill}, ${team}`;
}

/** "5 of 8 below; 54 points". */
export function gapFacts({ gap, score }: RankedGap): string {
  const { gapCount, assessed, notMeeting } = gap;
  const uncertified = notMeeting > gapCount ? `, ${number(notMeeting - gapCount)} without a certificate` : "";
  return `${number(gapCount)} of ${number(assessed)} below${uncertified} · ${number(score)} points`;
}

/** How far a gap moved against the ranking in the sheets. */
export function movedText({ gap, rank }: RankedGap): string | null {
  if (rank === gap.rank || rank === null || gap.rank === null) return null;
  const places = Math.abs(rank - gap.rank);
  return `${rank < gap.rank ? "up" : "down"} ${number(places)}`;
}

export const unranked = "Not ranked: too little of the weight is known. By what is known:";

const classWords: Record<GapClass, string> = {
  "no-requirement": "nothing is required",
  unknown: "nobody is rated",
  none: "nobody is below",
  systemic: "the gap is systemic: most of those who need it are below",
  individual: "it is a matter of single people",
  undetermined: "too few are rated to tell whether it is systemic",
  shared: "some share the gap, most do not",
};

/** Why a gap stands where it stands, under the weights as they are. */
export function whyText(ranked: RankedGap, byScore: number | null, mustDoFirst: boolean): string[] {
  const { gap, rank, points, score, notKnown } = ranked;
  const first = gap.criticality === "non-negotiable" && mustDoFirst && rank !== null;
  const most = points.filter((each) => each.points > 0).slice(0, 2);
  const from = most.map(
    ({ criterion, points: part }) => `${criterionNames[criterion].toLowerCase()} (${number(part)})`,
  );
  const makes = from.length === 0 ? "" : ` Most comes from ${list(from)}.`;
  const depth = gap.depth === null ? "" : `, by ${levels(gap.depth)} on average`;
  const people = `${number(gap.gapCount)} of ${plural(gap.assessed, "rated person", "rated people")} ${gap.gapCount === 1 ? "is" : "are"} below the requirement${depth}; ${classWords[gap.class]}.`;
  return [
    first
      ? `It comes before other gaps because the skill is non-negotiable.${byScore === null ? "" : ` By score alone it would be number ${number(byScore)}.`}`
      : rank === null
        ? `It has no rank, because too little of the weight is known; by what is known it scores ${number(score)} of 100.`
        : `It is number ${number(rank)} with ${number(score)} of 100 points.`,
    `${people}${makes}`,
    ...(notKnown.length > 0
      ? [
          `Not known: ${list(notKnown.map((criterion) => criterionNames[criterion].toLowerCase()))}. The known ones share that weight.`,
        ]
      : []),
    ...(gap.singleSource ? ["The gap is known from a single kind of source."] : []),
  ];
}

function levels(depth: number): string {
  const text = level(depth);
  return `${text} ${text === "1" ? "level" : "levels"}`;
}

/** How sure the rank is. It was computed with the weights of the sheets. */
export function certaintyText({ gap: { certainty } }: RankedGap, moved: boolean): string | null {
  if (certainty === null) return null;
  if (moved) return "How sure the rank is will be computed again with the sheets.";
  const { best, worst, share, wording } = certainty;
  const where = `number ${number(best)}${best === worst ? "" : ` to ${number(worst)}`}`;
  return `By score it is ${where} in ${percent(share)} of weightings: ${wording}.`;
}

export function pointsText(points: number): string {
  return number(points, 1);
}

export function kpisText(kpis: RankedGap["gap"]["kpis"]): string | null {
  return kpis.length === 0
    ? null
    : `KPIs behind it: ${listSome(
        kpis.map(({ name }) => name),
        4,
      )}.`;
}

export const leavingIntro = "See which skills a team would lose. Nobody is taken to follow.";
export const keyPeople = "Most hangs on:";

export function keyPersonText({ name, alone }: { name: string; alone: number }): string {
  return `${name} (alone in ${plural(alone, "skill")})`;
}

export function nobodyFound(text: string): string {
  return `Nobody is called “${text}”.`;
}

/** What the leaving of a person would do, in one sentence. */
export function leavingText({ losses, unharmed }: Leaving, name: string): string {
  if (losses.length === 0)
    return unharmed === 0
      ? `${name} is not the holder of any skill a team needs.`
      : `Without ${name}, every skill stays as covered as it is: ${plural(unharmed, "skill")} would lose a holder and have others.`;
  const rest = unharmed === 0 ? "" : ` ${plural(unharmed, "other skill")} would lose a holder and stay as covered.`;
  return `Without ${name}, ${plural(losses.length, "skill")} would be covered worse.${rest}`;
}

export function lossText({ skill, before, after, kpis }: Leaving["losses"][number]): string {
  const exposed = kpis.length === 0 ? "" : ` KPIs that depend on it: ${listSome(kpis, 3)}.`;
  return `${skill}: ${after}, now ${before}.${exposed}`;
}

export function budgetIntro({ offers, settings: { budget, currency } }: PaneResult): string {
  if (offers === 0)
    return "No training could be planned: none with a known cost is for an open ranked gap. The columns Skills, Seats, Hours and the cost columns of the sheet Trainings would supply that.";
  const known =
    budget.money === null
      ? "The workbook names no budget."
      : `The budget of the workbook is ${money(budget.money, currency)}.`;
  return `${known} Name one, and the plan that is expected to close most is looked for among ${plural(offers, "training")}.`;
}

export function runText(
  { name, people, cost }: { name: string; people: number; cost: number },
  currency: string,
): string {
  return `${name}: ${plural(people, "person", "people")}, ${money(cost, currency)}`;
}

export function leftOutLabel(count: number): string {
  return `Left out: ${number(count)}`;
}

export const budgetCommand = "The whole plan, with what more or less money would close, comes from this command:";
export const wantsNumber = "Type an amount from 0 up.";
