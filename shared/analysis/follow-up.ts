import type { Dataset, IsoDate } from "../model.ts";
import type { Problem } from "../workbook/problems.ts";
import { actionsOf, ownersOf } from "./actions.ts";
import { checkInsOf, skillTalkOf } from "./check-ins.ts";
import { reviewsOf, useChecksOf } from "./check-ins-due.ts";
import type { FollowUp } from "./follow-up-results.ts";
import { requestsOf } from "./requests.ts";
import type { RequestBasis } from "./requests-ranking.ts";
import type { Settings } from "./settings.ts";

/** What people agreed on, said and asked for up to a day, and what of it does not fit together. */
export function followUpOf(
  dataset: Dataset,
  basis: RequestBasis & { asOf: IsoDate; settings: Pick<Settings, "checkAfterDays" | "councilSeats"> },
): { followUp: FollowUp; problems: Problem[] } {
  const { asOf, settings } = basis;
  const { checkAfterDays, councilSeats } = settings;
  const actions = actionsOf(dataset, asOf);
  const checkIns = checkInsOf(dataset, asOf);
  const { requests, seats, problems } = requestsOf(dataset, { ...basis, councilSeats });
  return {
    followUp: {
      actions,
      owners: ownersOf(actions),
      checkIns,
      skillTalk: skillTalkOf(checkIns),
      reviews: reviewsOf(dataset, checkIns, asOf),
      useChecks: useChecksOf(dataset, checkIns, { asOf, checkAfterDays }),
      requests,
      seats,
    },
    problems,
  };
}

/** Nothing agreed, said or asked for: what somebody sees who may see none of it. */
export const noFollowUp: FollowUp = {
  actions: [],
  owners: [],
  checkIns: [],
  skillTalk: [],
  reviews: [],
  useChecks: [],
  requests: [],
  seats: [],
};
