import { listSome, number } from "../format.ts";
import { say } from "../language.ts";
import type { Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { GapItem } from "./gap-results.ts";
import { costOfRun } from "./offer-cost.ts";
import type { BudgetOffer } from "./offers.ts";
import type { Settings } from "./settings.ts";

const mostNamed = 5;

/** What is taken for granted about what people gain, as sentences. */
export function gainsAssumed(offers: readonly BudgetOffer[], { budget }: Settings): string[] {
  const known = (offer: BudgetOffer) => Object.values(offer.known);
  const assumed = offers.filter((offer) => known(offer).includes(0));
  const measured = offers.filter((offer) => known(offer).some((people) => people > 0));
  const named = (list: readonly BudgetOffer[]) =>
    listSome(
      list.map(({ name }) => name),
      mostNamed,
    );
  return [
    ...(assumed.length > 0
      ? [
          say`One person is expected to gain ${number(budget.priorGain, 2)} levels in a skill (an assumption, the setting “Expected gain without experience”) where nobody was rated before and after: ${named(assumed)}.`,
        ]
      : []),
    ...(measured.length > 0
      ? [
          say`Past changes of people rated before and after, drawn towards ${number(budget.priorGain, 2)} levels where few were, are expected again: ${named(measured)}. That they came from the training is not shown.`,
        ]
      : []),
  ];
}

/** What is taken for granted about cost and seats, as sentences. `incomplete` names trainings with the items that have no figure. */
export function costsAssumed(
  offers: readonly BudgetOffer[],
  incomplete: readonly string[],
  listed: ReadonlyMap<string, Training>,
  { hourlyRate }: Settings,
): string[] {
  const trainings = offers.flatMap(({ training }) => (training === null ? [] : listed.get(training)!));
  const noSeats = trainings.filter(({ seats }) => seats === null).map(({ name }) => name);
  const designed = trainings.filter(({ costs }) => costs.total === undefined && (costs.design ?? 0) > 0);
  const oneSum = trainings.filter(({ costs }) => costs.total !== undefined).map(({ name }) => name);
  const timed = trainings.filter((training) => costOfRun(training, 1, hourlyRate).timeCounted).map(({ name }) => name);
  return [
    ...(incomplete.length > 0
      ? [
          say`Cost items without a figure count as nothing, so the plan costs more than it says: ${listSome([...incomplete].sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(designed.length > 0 ? [say`The cost of design is counted again when a training runs again.`] : []),
    ...(oneSum.length > 0
      ? [
          say`A cost given as one sum is spent whatever the number of people: ${listSome(oneSum.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(timed.length > 0
      ? [
          say`The time of participants is hours times ${number(hourlyRate, 2)}, the setting “Cost of an hour”: ${listSome(timed.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(noSeats.length > 0
      ? [
          say`Seats are not known, so as many as took part before, else as many as are short: ${listSome(noSeats.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
  ];
}

/** That non-negotiable gaps get no precedence in a plan, when there are any. */
export function mustDoAssumed(gaps: readonly Pick<GapItem, "criticality">[]): string[] {
  return gaps.some(({ criticality }) => criticality === "non-negotiable")
    ? [say`Non-negotiable gaps rank before all others, but here they count by their score like the rest.`]
    : [];
}
