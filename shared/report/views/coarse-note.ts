import type { GapMetrics } from "../../analysis/gap-results.ts";
import { dateText, number } from "../../format.ts";
import { say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { roundedOf } from "../audience/shares.ts";
import type { Report } from "../report.ts";

/** Why some of these numbers are told as “about”, in one text; none when none is. */
export function coarseNotes({ privacy }: Report, told: readonly { metrics: GapMetrics }[]): string[] {
  if (privacy === null) return [];
  const reasons = told.flatMap(({ metrics }) => roundedOf(metrics)?.coarse ?? []);
  if (reasons.length === 0) return [];
  const since = reasons.flatMap((reason) => (reason.code === "few-changed" ? reason.since : [])).sort(byCodePoint);
  const few =
    since.length === 0
      ? ""
      : say` Fewer than ${number(privacy.minimumGroup)} people joined or left a group since the report of ${dateText(since.at(-1)!)}, and exact figures of both reports would tell about them.`;
  const bounds = reasons.some(({ code }) => code === "bounds")
    ? say` Of a whole it is made of what is told of its parts: an exact figure would tell those of which only “at most” or “at least” is told.`
    : "";
  return [" ", say`“About” is in steps of ten points, with the mean gap to half a level.${few}${bounds}`];
}
