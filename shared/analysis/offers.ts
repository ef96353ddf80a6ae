import { list, number, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate, Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { grouped } from "../workbook/grouped.ts";
import type { AllocationGap, AllocationOffer } from "./allocation.ts";
import type { TrainingResult } from "./analysis.ts";
import type { CausesSummary } from "./cause-results.ts";
import type { Decision, TrainingEvaluation } from "./evaluation.ts";
import type { GapItem } from "./gap-results.ts";
import { costsAssumed, gainsAssumed, mustDoAssumed } from "./offer-assumptions.ts";
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

/** With more gaps than this no solver ends in time, and those that weigh little hardly change the plan. */
const mostGaps = 1000;

/**
 * The open ranked gaps that something is on offer for, and the trainings that could run, both by id, for `allocate`.
 * The cost of a run is that of the whole training; what grows with people is counted by seat. Trainings proposed to be
 * retired or paused, refused by the committee, stopped or without a known cost are left out and listed, and so are gaps
 * whose cause is not a lack of skill or that no training is for. A mandatory training that is planned must run.
 */
export function offersOf(dataset: Dataset, inputs: OfferInputs): BudgetOffers {
  const { asOf, settings, trainings } = inputs;
  const plannable = plannableGaps(dataset, inputs);
  const bySkill = grouped(plannable.gaps, ({ skill }) => skill);
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
  const gaps = heaviest(plannable.gaps.filter(({ id }) => served.has(id)));
  leftOut.push(...withoutOffer(plannable.gaps, served, dataset), ...tooMany(served.size - gaps.length));
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
      ...gainsAssumed(offers, settings),
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
    if (/^(?:rejected|deferred)$/.test(state)) return say`The committee ${state} it.`;
    if (/stopp|cancel|retired|discontinu|abandon/i.test(result.status ?? ""))
      return say`Its status is “${result.status}”.`;
    if (result.skills.length === 0) return say`It names no skill, so no gap is known that it would close.`;
    if (result.openItems.length === 0) return say`No open gap calls for it.`;
    if (Object.keys(offer.levels).length === 0)
      return say`No gap that can be planned for calls for it, or those who took it did not gain on the ratings before and after.`;
    if (offer.seats === 0) return say`It has no seats.`;
  }
  if (Math.min(offer.fixedCost, offer.costPerSeat, offer.hoursPerSeat ?? 0, offer.seats) < 0)
    return say`Its cost, hours or seats are below zero.`;
  return run.known ? null : say`Its cost is not known. A cost column of the sheet Trainings would supply it.`;
}

/** The gaps that weigh most, by id. */
function heaviest(gaps: readonly GapItem[]): GapItem[] {
  const weight = ({ score, metrics }: GapItem) => score! * metrics.totalGap!;
  return [...gaps]
    .sort((a, b) => weight(b) - weight(a) || byCodePoint(a.id, b.id))
    .slice(0, mostGaps)
    .sort((a, b) => byCodePoint(a.id, b.id));
}

function tooMany(dropped: number): LeftOut[] {
  if (dropped === 0) return [];
  return [
    {
      what: plural(dropped, "gap"),
      why: say`The plan is made for the ${number(mostGaps)} gaps with the highest priority times levels short.`,
    },
  ];
}

function withoutOffer(gaps: readonly GapItem[], served: ReadonlySet<string>, dataset: Dataset): LeftOut[] {
  const nameOf = gapNames(dataset);
  const alone = gaps.filter(({ id }) => !served.has(id));
  return [...grouped(alone, ({ skill }) => skill)].map(([skill, items]) => ({
    what:
      items.length === 1 ? nameOf(items[0]!) : say`${nameOf({ skill, team: null })} in ${plural(items.length, "team")}`,
    why: say`No training that could run is for it.`,
  }));
}
