import type { Proportion } from "../../shared/analysis/evidence-results.ts";
import { reactionOf } from "../../shared/analysis/reaction.ts";
import { retentionOf } from "../../shared/analysis/retention.ts";
import { funnelOf } from "../../shared/analysis/transfer.ts";

/* The oracle of the four levels has three methods in one file. */

type Scores = (number | null)[];

type LevelInput =
  | { kind: "retention"; pre: Scores; post: Scores; followUp: Scores; conf?: number }
  | ({ kind: "funnel"; conf?: number } & Parameters<typeof funnelOf>[0])
  | { kind: "reaction"; ratings: Scores; invited: number; max?: number; conf?: number };

/** Reaction, adoption with proficiency, or what is left of a gain, by the kind of the case. */
export function kirkpatrick(input: LevelInput) {
  if (input.kind === "retention") return retentionOf(input.pre, input.post, input.followUp, input.conf);
  if (input.kind === "reaction") {
    const reaction = reactionOf(input.ratings, input.invited, input.max ?? 5, input.conf);
    return { ...reaction, topBox: named(reaction.topBox) };
  }
  const funnel = funnelOf(input, input.conf);
  return { ...funnel, adoption: named(funnel.adoption), proficiency: named(funnel.proficiency) };
}

function named({ share, low, high }: Proportion) {
  return { p: share, low, high };
}
