import { careerPathsOf } from "./career-paths.ts";
import { developmentPlansOf, type PlanBasis } from "./development-plan.ts";
import type { FollowUp } from "./follow-up-results.ts";
import type { Growth } from "./growth-results.ts";
import type { Pairs } from "./pairs.ts";
import { recognitionOf } from "./recognition.ts";
import { saidThemesOf } from "./you-said.ts";

/** How people grow: plans, paths, what is worth recognising, and what came of what was said (G1 to G3). */
export function growthOf(pairs: Pairs, basis: Omit<PlanBasis, "actions"> & { followUp: FollowUp }): Growth {
  const { dataset, asOf } = pairs;
  const { actions } = basis.followUp;
  return {
    ...developmentPlansOf(pairs, { ...basis, actions }),
    paths: careerPathsOf(pairs),
    recognition: recognitionOf(pairs, { ...basis, actions }),
    said: saidThemesOf(dataset, { ...basis, asOf }),
  };
}

/** Nothing of how people grow: what somebody sees who may see none of it. */
export const noGrowth: Growth = {
  plans: [],
  mentoring: null,
  paths: { reach: 0, people: [], roles: [], unknown: 0 },
  recognition: {
    entries: [],
    measured: 0,
    unconfirmed: 0,
    days: 0,
    tenure: { status: "too-few", n: 0, rho: null, p: null, ciLow: null, ciHigh: null, answer: "unknown", groups: [] },
  },
  said: [],
};
