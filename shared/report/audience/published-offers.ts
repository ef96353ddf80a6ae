import type { Analysis, TrainingResult } from "../../analysis/analysis.ts";
import type { CausesSummary } from "../../analysis/cause-results.ts";
import type { TrainingEvaluation } from "../../analysis/evaluation.ts";
import type { GapItem, SkillResult } from "../../analysis/gap-results.ts";
import { gainsAssumed, mustDoAssumed } from "../../analysis/offer-assumptions.ts";
import type { BudgetOffer, BudgetOffers } from "../../analysis/offers.ts";
import { expectedGain } from "../../analysis/past-gains.ts";
import { causesAssumed } from "../../analysis/plannable-gaps.ts";
import { say } from "../../language.ts";
import type { Names } from "./names.ts";

/**
 * What money could be spent on, for the published ranked gaps and with their published sizes. What few people gained
 * counts as no experience, and seats that were counted from hidden people are counted from the published ones.
 */
export function publishedOffers(
  { offers: found, gaps: all, settings, trainings }: Pick<Analysis, "offers" | "gaps" | "settings" | "trainings">,
  gaps: readonly GapItem[],
  told: { evaluations: readonly TrainingEvaluation[]; causes: CausesSummary; skills: readonly SkillResult[] },
  names: Names,
  minimumGroup: number,
): BudgetOffers {
  const planned = new Set(found.gaps.map(({ id }) => id));
  const open = gaps.filter(({ id, rank, metrics }) => planned.has(id) && rank !== null && (metrics.totalGap ?? 0) > 0);
  const shown = new Map(open.map((item) => [item.id, item]));
  const original = new Map(trainings.map((training) => [training.id, training]));
  const offers = found.offers
    .map((offer): BudgetOffer => {
      const ids = Object.keys(offer.levels).filter((id) => shown.has(id));
      const enough = (id: string) => (offer.known[id] ?? 0) >= minimumGroup;
      return {
        id: names.without(offer.id),
        name: names.without(offer.name),
        training: offer.training,
        fixedCost: offer.fixedCost,
        costPerSeat: offer.costPerSeat,
        hoursPerSeat: offer.hoursPerSeat,
        seats: seatsOf(offer, original.get(offer.training ?? ""), { all, open, minimumGroup }),
        mustRun: offer.mustRun,
        levels: Object.fromEntries(
          ids.map((id) => [
            id,
            enough(id) ? Math.round(10 * offer.levels[id]!) / 10 : expectedGain(null, settings.budget),
          ]),
        ),
        known: Object.fromEntries(ids.map((id) => [id, enough(id) ? offer.known[id]! : 0])),
      };
    })
    .filter(({ levels, mustRun }) => mustRun || Object.values(levels).some((gain) => gain > 0));
  const served = new Set(offers.flatMap(({ levels }) => Object.keys(levels)));
  const named = new Map(trainings.map(({ id, name }) => [name, id]));
  const reasons = new Map(told.evaluations.map(({ training, decision }) => [training, decision]));
  return {
    gaps: open
      .filter(({ id }) => served.has(id))
      .map(({ id, score, metrics }) => ({
        id,
        priority: score!,
        totalGap: metrics.totalGap!,
        people: metrics.gapCount,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    offers,
    leftOut: found.leftOut.flatMap(({ what }) => {
      const id = named.get(what);
      if (id === undefined) return [];
      const found = reasons.get(id);
      const ends = found?.decision === "retire" || found?.decision === "pause";
      return [{ what: names.without(what), why: ends ? found.reason : say`HR's report says why.` }];
    }),
    assumed: [
      ...gainsAssumed(offers, settings),
      ...causesAssumed(told, { gaps: open, causes: told.causes }),
      ...mustDoAssumed(open),
    ],
  };
}

/** Seats of a training, unless they were counted from people who took part or fall short. */
function seatsOf(
  { levels, seats }: BudgetOffer,
  training: TrainingResult | undefined,
  { all, open, minimumGroup }: { all: readonly GapItem[]; open: readonly GapItem[]; minimumGroup: number },
): number {
  const short = (items: readonly GapItem[]) =>
    items
      .filter(({ id, skill }) => id in levels || (training?.skills.includes(skill) ?? false))
      .reduce((sum, { metrics }) => sum + metrics.gapCount, 0);
  const planned = all.filter(({ rank }) => rank !== null);
  const took = training?.participants ?? 0;
  const isFew = took < minimumGroup && seats === took;
  return isFew || seats === short(planned) || seats === short(all) ? short(open) : seats;
}
