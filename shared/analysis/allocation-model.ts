import type { AllocationGap, AllocationOffer, AllocationProblem, Solution } from "./allocation.ts";

/*
 * The integer programme of METHODS 5.3 as CPLEX LP text. Variables are x (the offer runs), n (people on an offer for a
 * gap) and z (levels closed), numbered by position: nothing a workbook says stands in the text.
 */

/** One way to close a gap: seats of an offer for it. */
export interface Option {
  offer: number;
  gap: number;
  /** Expected gain of one person, in levels. */
  gain: number;
  /** More people than this would close nothing further. */
  most: number;
}

/** A problem with everything that cannot matter left out, in an order that does not depend on how it was given. */
export interface Programme {
  gaps: readonly AllocationGap[];
  offers: readonly AllocationOffer[];
  options: readonly Option[];
  budget: number | null;
  hours: number | null;
}

/** How many people each option takes, and which offers run. */
export interface Plan {
  people: number[];
  runs: boolean[];
}

const guard = 1e-9;

/** The options of a problem: offers by gap where somebody would gain and there is a seat, both sorted by id. */
export function programmeOf({ gaps, offers, budget, hours }: AllocationProblem): Programme {
  const sortedGaps = gaps.filter(({ totalGap, people }) => totalGap > guard && people > 0).sort(byId);
  const sortedOffers = [...offers].sort(byId);
  const position = new Map(sortedGaps.map(({ id }, at) => [id, at]));
  const options = sortedOffers.flatMap(({ levels, seats }, offer) =>
    Object.entries(levels)
      .flatMap(([id, gain]): Option[] => {
        const gap = position.get(id);
        if (gap === undefined || gain <= guard) return [];
        const { totalGap, people } = sortedGaps[gap]!;
        const most = Math.floor(Math.min(people, seats, Math.ceil(totalGap / gain - guard)) + guard);
        return most > 0 ? [{ offer, gap, gain, most }] : [];
      })
      .sort((a, b) => a.gap - b.gap),
  );
  return { gaps: sortedGaps, offers: sortedOffers, options, budget, hours };
}

/** The model that closes most, or, given what must be closed at least, the one that costs least. */
export function modelText(programme: Programme, atLeast: number | null): string {
  const { gaps, offers, options, budget, hours } = programme;
  const worth = sum(gaps.map(({ priority }, gap) => [priority / 100, `z${gap}`]));
  const cost = sum([
    ...offers.map(({ fixedCost }, offer): Term => [fixedCost, `x${offer}`]),
    ...options.map(({ offer, gap }): Term => [offers[offer]!.costPerSeat, seat(offer, gap)]),
  ]);
  const time = sum(options.map(({ offer, gap }) => [offers[offer]!.hoursPerSeat, seat(offer, gap)]));
  const byGap = gaps.map((): Option[] => []);
  const byOffer = offers.map((): Option[] => []);
  for (const option of options) {
    byGap[option.gap]!.push(option);
    byOffer[option.offer]!.push(option);
  }
  const rows = [
    ...byGap.map(
      (closing, gap) =>
        `${sum([[1, `z${gap}`], ...closing.map(({ offer, gain }): Term => [-gain, seat(offer, gap)])])} <= 0`,
    ),
    ...byOffer.flatMap((own, offer) => {
      if (own.length === 0) return [];
      const wanted = own.reduce((all, { most }) => all + most, 0);
      const taken = own.map(({ gap }): Term => [1, seat(offer, gap)]);
      return [`${sum([...taken, [-Math.min(offers[offer]!.seats, wanted), `x${offer}`]])} <= 0`];
    }),
    ...(budget === null ? [] : [`${cost} <= ${budget}`]),
    ...(hours === null ? [] : [`${time} <= ${hours}`]),
    ...(atLeast === null ? [] : [`${worth} >= ${atLeast}`]),
  ];
  const bounds = [
    ...offers.map(({ mustRun }, offer) => (mustRun ? `x${offer} = 1` : `0 <= x${offer} <= 1`)),
    ...options.map(({ offer, gap, most }) => `0 <= ${seat(offer, gap)} <= ${most}`),
    ...gaps.map(({ totalGap }, gap) => `0 <= z${gap} <= ${totalGap}`),
  ];
  const whole = [...offers.map((_, offer) => `x${offer}`), ...options.map(({ offer, gap }) => seat(offer, gap))];
  return [
    atLeast === null ? `Maximize\n obj: ${worth}` : `Minimize\n obj: ${cost}`,
    `Subject To\n${rows.map((row, at) => ` c${at}: ${row}`).join("\n")}`,
    `Bounds\n ${bounds.join("\n ")}`,
    `Generals\n ${whole.join("\n ")}`,
    "End\n",
  ].join("\n");
}

/** What a solution says, in whole people; `null` when it says nothing. */
export function planFrom({ offers, options }: Programme, { values }: Solution): Plan | null {
  const people = options.map(({ offer, gap, most }) => {
    const value = values.get(seat(offer, gap));
    return value === undefined || !Number.isFinite(value) ? null : Math.min(most, Math.max(0, Math.round(value)));
  });
  if (people.some((each) => each === null)) return null;
  const runs = offers.map(({ mustRun }) => mustRun);
  options.forEach(({ offer }, at) => {
    if (people[at]! > 0) runs[offer] = true;
  });
  return { people: people as number[], runs };
}

type Term = readonly [factor: number, variable: string];

/** A line each, because readers of the format may limit the length of lines. */
function sum(terms: readonly Term[]): string {
  const shown = terms.filter(([factor]) => factor !== 0);
  const used = shown.length > 0 ? shown : terms.slice(0, 1);
  return used.map(([factor, variable]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${variable}`).join("\n  ");
}

function seat(offer: number, gap: number): string {
  return `n${offer}_${gap}`;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
