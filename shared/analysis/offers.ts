import { list, listSome, number, plural } from "../format.ts";
import type { Dataset, IsoDate, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { AllocationGap, AllocationOffer } from "./allocation.ts";
import type { GapItem, TrainingResult } from "./analysis.ts";
import type { CausesSummary, Decision, TrainingEvaluation } from "./evaluation.ts";
import { costOfRun, type RunCost } from "./offer-cost.ts";
import { requestedOf } from "./offer-requests.ts";
import { expectedGain, type PastGain, pastGains } from "./past-gains.ts";
import { causesAssumed, gapNames, plannableGaps } from "./plannable-gaps.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { phaseOf } from "./training-phase.ts";

/** A training that could run, with what it is called and how its expected gains are known. */
export interface BudgetOffer extends Omit<AllocationOffer, "hoursPerSeat"> {
  name: string;
  /** Id of the training; `null` for one that only a request names. */
  training: string | null;
  /** `null`: not known. */
  hoursPerSeat: number | null;
  /** People rated before and after it, per gap id; 0 where the expected gain is an assumption. */
  known: Record<string, number>;
}

/** Something that is not planned with, and why. */
export interface LeftOut {
  what: string;
  why: string;
}

/** What a budget can be spent on, and on what. */
export interface BudgetOffers {
  gaps: AllocationGap[];
  offers: BudgetOffer[];
  leftOut: LeftOut[];
  /** What was taken for granted because the workbook does not say it, as sentences. */
  assumed: string[];
}

/** What of an analysis offers are made from. */
export interface OfferInputs {
  asOf: IsoDate;
  settings: Settings;
  gaps: readonly GapItem[];
  trainings: readonly TrainingResult[];
  causes: CausesSummary;
  evaluations: readonly TrainingEvaluation[];
}

const mostNamed = 5;

/**
 * The open ranked gaps that something is on offer for, and the trainings that could run, both by id, for `allocate`.
 * The cost of a run is that of the whole training; what grows with people is counted by seat. Trainings proposed to be
 * retired or paused, refused by the committee, stopped or without a known cost are left out and listed, and so are gaps
 * whose cause is not a lack of skill or that no training is for. A mandatory training that is planned must run.
 */
export function offersOf(dataset: Dataset, inputs: OfferInputs): BudgetOffers {
  const { asOf, settings, trainings } = inputs;
  const plannable = plannableGaps(dataset, inputs);
  const bySkill = new Map<string, GapItem[]>();
  for (const item of plannable.gaps) {
    const known = bySkill.get(item.skill);
    if (known) known.push(item);
    else bySkill.set(item.skill, [item]);
  }
  const gains = pastGains(dataset, trainings, settings, asOf);
  const listed = new Map(namesOf(dataset).trainings.map((training) => [training.id, training]));
  const decisions = new Map(inputs.evaluations.map(({ training, decision }) => [training, decision]));
  const requested = requestedOf(dataset, plannable.gaps);
  const leftOut = [...plannable.leftOut, ...requested.leftOut];
  const incomplete: string[] = [];
  const offers = requested.offers.map(
    ({ items, ...offer }): BudgetOffer => ({
      ...offer,
      training: null,
      mustRun: false,
      costPerSeat: 0,
      ...expectedOn(items, undefined, settings),
    }),
  );
  for (const result of trainings) {
    const training = listed.get(result.id)!;
    const items = result.skills.flatMap((skill) => bySkill.get(skill) ?? []);
    const seats = Math.floor(training.seats ?? (result.participants || peopleShort(items)));
    const run = costOfRun(training, seats, settings.hourlyRate);
    const mustRun = training.mandatory && phaseOf(result, asOf) === "planned";
    const offer = offerOf(training, {
      items,
      seats,
      run,
      mustRun,
      expected: expectedOn(items, gains.get(result.id), settings),
    });
    const why = reasonAgainst(offer, { run, result, decision: decisions.get(result.id) });
    if (why !== null) {
      leftOut.push({ what: result.name, why });
      continue;
    }
    if (run.missing.length > 0) incomplete.push(`${result.name} (${list(run.missing)})`);
    offers.push(offer);
  }
  offers.sort((a, b) => byCodePoint(a.id, b.id));

  const served = new Set(offers.flatMap(({ levels }) => Object.keys(levels)));
  const gaps = plannable.gaps.filter(({ id }) => served.has(id)).sort((a, b) => byCodePoint(a.id, b.id));
  leftOut.push(...withoutOffer(plannable.gaps, served, dataset));
  return {
    gaps: gaps.map(({ id, score, metrics }) => ({
      id,
      priority: score!,
      totalGap: metrics.totalGap!,
      people: metrics.gapCount,
    })),
    offers,
    leftOut: leftOut.sort((a, b) => byCodePoint(a.what, b.what) || byCodePoint(a.why, b.why)),
    assumed: [
      ...expectations(offers, settings),
      ...costsAssumed(offers, incomplete, listed, settings),
      ...causesAssumed(dataset, { gaps, causes: inputs.causes }),
      ...mustDoAssumed(gaps),
    ],
  };
}

interface Run {
  items: readonly GapItem[];
  seats: number;
  run: RunCost;
  mustRun: boolean;
  expected: Pick<BudgetOffer, "levels" | "known">;
}

function offerOf({ id, name, hours }: Training, { items, seats, run, mustRun, expected }: Run): BudgetOffer {
  // What must run without a gap to close runs with everybody all the same.
  const asWhole = items.length === 0;
  return {
    id,
    name,
    training: id,
    fixedCost: run.fixedCost + (asWhole ? run.costPerSeat * seats : 0),
    costPerSeat: asWhole ? 0 : run.costPerSeat,
    hoursPerSeat: hours,
    seats,
    mustRun,
    ...expected,
  };
}

/** What one person is expected to gain on each gap, where that is anything. */
function expectedOn(
  items: readonly GapItem[],
  past: ReadonlyMap<string, PastGain> | undefined,
  { budget }: Settings,
): Pick<BudgetOffer, "levels" | "known"> {
  const gains = items
    .map(({ id, skill }) => ({ id, past: past?.get(skill) ?? null }))
    .map((each) => ({ ...each, gain: expectedGain(each.past, budget) }))
    .filter(({ gain }) => gain > 0);
  return {
    levels: Object.fromEntries(gains.map(({ id, gain }) => [id, gain])),
    known: Object.fromEntries(gains.map(({ id, past }) => [id, past?.people ?? 0])),
  };
}

function peopleShort(items: readonly GapItem[]): number {
  return items.reduce((sum, { metrics }) => sum + metrics.gapCount, 0);
}

function reasonAgainst(
  offer: BudgetOffer,
  { run, result, decision }: { run: RunCost; result: TrainingResult; decision: Decision | undefined },
): string | null {
  if (decision?.decision === "retire" || decision?.decision === "pause") return decision.reason;
  if (!offer.mustRun) {
    const state = decision?.decided?.state ?? "";
    if (/^(?:rejected|deferred)$/.test(state)) return `The committee ${state} it.`;
    if (/stopp|cancel|retired|discontinu|abandon/i.test(result.status ?? ""))
      return `Its status is “${result.status}”.`;
    if (result.skills.length === 0) return "It names no skill, so no gap is known that it would close.";
    if (result.openItems.length === 0) return "No open gap calls for it.";
    if (Object.keys(offer.levels).length === 0)
      return "No gap that can be planned for calls for it, or those who took it did not gain on the ratings before and after.";
    if (offer.seats === 0) return "It has no seats.";
  }
  return run.known ? null : "Its cost is not known. A cost column of the sheet Trainings would supply it.";
}

function withoutOffer(gaps: readonly GapItem[], served: ReadonlySet<string>, dataset: Dataset): LeftOut[] {
  const nameOf = gapNames(dataset);
  const teams = new Map<string, GapItem[]>();
  for (const item of gaps) if (!served.has(item.id)) teams.set(item.skill, [...(teams.get(item.skill) ?? []), item]);
  return [...teams].map(([skill, items]) => ({
    what:
      items.length === 1 ? nameOf(items[0]!) : `${nameOf({ skill, team: null })} in ${plural(items.length, "team")}`,
    why: "No training that could run is for it.",
  }));
}

function expectations(offers: readonly BudgetOffer[], { budget }: Settings): string[] {
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
          `One person is expected to gain ${number(budget.priorGain, 2)} levels in a skill (an assumption, the setting “Expected gain without experience”) where nobody was rated before and after: ${named(assumed)}.`,
        ]
      : []),
    ...(measured.length > 0
      ? [
          `Past changes of people rated before and after, drawn towards that figure, are expected again: ${named(measured)}. That they came from the training is not shown.`,
        ]
      : []),
  ];
}

function costsAssumed(
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
          `Cost items without a figure count as nothing, so the plan costs more than it says: ${listSome([...incomplete].sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(designed.length > 0 ? ["The cost of design is counted again when a training runs again."] : []),
    ...(oneSum.length > 0
      ? [
          `A cost given as one sum is spent whatever the number of people: ${listSome(oneSum.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(timed.length > 0
      ? [
          `The time of participants is hours times ${number(hourlyRate, 2)}, the setting “Cost of an hour”: ${listSome(timed.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
    ...(noSeats.length > 0
      ? [
          `Seats are not known, so as many as took part before, else as many as are short: ${listSome(noSeats.sort(byCodePoint), mostNamed)}.`,
        ]
      : []),
  ];
}

function mustDoAssumed(gaps: readonly GapItem[]): string[] {
  return gaps.some(({ criticality }) => criticality === "non-negotiable")
    ? ["Non-negotiable gaps rank before all others, but here they count by their score like the rest."]
    : [];
}
