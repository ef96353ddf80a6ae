import type { Dataset, IsoDate } from "../model.ts";
import { dayNumber } from "../workbook/dates.ts";
import type { Journey } from "./evaluation.ts";
import { isHrOnly } from "./hr-function.ts";
import { type JourneyFacts, type JourneySearch, journeyFactsOf } from "./journey-facts.ts";
import { type StageView, stagesOf, successOf } from "./journey-stages.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

/**
 * The way of every training from a gap to a review (D1 to D3, C2), by training id. `reviewPlanned` is the first day
 * planned and `reviewHeld` the last one held up to `asOf`, from the training's row and from check-ins of that kind.
 * A delivered training is `eventOnly` when nothing of the time after it is on record: no action item, score, reading,
 * follow-up, conversation, review or measured KPI. It is `informational` when it has neither clear expectations nor
 * the reinforcement of leaders nor any measurement. A sponsor whose function nobody wrote is looked up among the
 * people; unknown counts as not from HR.
 */
export function journeysOf(
  dataset: Dataset,
  search: JourneySearch & { settings: Pick<Settings, "checkAfterDays"> },
): Map<string, Journey> {
  const { person } = namesOf(dataset);
  const people = new Map(dataset.people.map((each) => [each.id, each]));
  const skills = new Map(dataset.skills.map(({ id, name }) => [id, name]));
  const functionOf = (name: string | null) => {
    const found = people.get(person(name) ?? "");
    return found?.department ?? found?.team ?? null;
  };
  return new Map(
    journeyFactsOf(dataset, search).map((facts) => {
      const { sponsor, sponsorFunction } = facts.own;
      const area = sponsorFunction ?? functionOf(sponsor);
      const view = {
        facts,
        skillName: (id: string) => skills.get(id) ?? id,
        success: successOf(facts),
        sponsor: {
          name: sponsor,
          function: area,
          fromHrOnly: sponsor !== null && isHrOnly(area ?? sponsor),
        },
        reviewPlanned: firstOf(facts.reviewsPlanned),
        reviewHeld: lastOf(facts.reviewsHeld),
        daysSinceDelivery: facts.deliveredOn === null ? null : daysBetween(facts.deliveredOn, search.asOf),
        settings: search.settings,
        asOf: search.asOf,
      };
      return [facts.training.id, journeyOf(view)];
    }),
  );
}

function journeyOf(view: StageView): Journey {
  const { facts, sponsor, reviewPlanned, reviewHeld, daysSinceDelivery, success } = view;
  const { open, done, overdue } = facts.actions;
  return {
    stages: stagesOf(view),
    eventOnly: facts.phase === "delivered" && !hasAftermath(facts) && reviewHeld === null,
    informational: isInformational(facts),
    sponsor,
    reviewPlanned,
    reviewHeld,
    daysSinceDelivery,
    revisited: reviewHeld !== null && (facts.deliveredOn === null || reviewHeld >= facts.deliveredOn),
    leaderActs: facts.acts,
    success,
    actions: { open, done, overdue },
    place: facts.own.place,
  };
}

function hasAftermath({ actions, after, later, talks, measured }: JourneyFacts): boolean {
  return actions.open + actions.done + after + later + talks + measured.length > 0;
}

function isInformational(facts: JourneyFacts): boolean {
  const { own, acts, before, after, later, measured, kpis } = facts;
  const isExpected = own.doDifferently !== null || own.whatShowsIt !== null;
  const isReinforced = own.leadersReinforce !== null || acts.model + acts.referTo + acts.reinforce > 0;
  const isMeasured =
    own.method !== null || before + after + later + measured.length > 0 || kpis.some(({ method }) => method);
  return !isExpected && !isReinforced && !isMeasured;
}

function firstOf(days: readonly IsoDate[]): IsoDate | null {
  return [...days].sort()[0] ?? null;
}

function lastOf(days: readonly IsoDate[]): IsoDate | null {
  return [...days].sort().at(-1) ?? null;
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.max(0, dayNumber(to) - dayNumber(from));
}
