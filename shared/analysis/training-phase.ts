import type { IsoDate } from "../model.ts";
import type { TrainingResult } from "./analysis.ts";

/** How far a training is. `unknown`: neither its status nor a date nor a completion tells. */
export type Phase = "planned" | "running" | "delivered" | "called off" | "unknown";

/**
 * How far a training is on the day `asOf`. A start after that day is still to come, whatever the status says; else the
 * status counts, and where it says nothing the dates do. `completed` people make a training at least running.
 *
 * @example phaseOf({ status: "Completed", start: "2026-02-09", end: "2026-02-27" }, "2026-06-01") // => "delivered"
 * @example phaseOf({ status: null, start: "2026-05-01", end: "2026-07-01" }, "2026-06-01") // => "running"
 */
export function phaseOf(
  { status, start, end, completed = 0 }: Pick<TrainingResult, "status" | "start" | "end"> & { completed?: number },
  asOf: IsoDate,
): Phase {
  if (start !== null && start > asOf) return "planned";
  const said = saidIn(status ?? "");
  if (said === "planned" && completed > 0) return byDates(start, end, asOf) ?? "running";
  if (said !== null) return said;
  const dated = byDates(start, end, asOf);
  return dated ?? (completed > 0 ? "delivered" : "unknown");
}

function saidIn(status: string): Phase | null {
  if (/not (?:yet )?(?:started|delivered|held)|plan|schedul|upcoming|propos|draft|request|approved|to do/i.test(status))
    return "planned";
  if (/cancel|withdrawn|reject|declined/i.test(status)) return "called off";
  if (/complet|deliver|done|finish|held|closed|ended|past|stopp|retired/i.test(status)) return "delivered";
  return /run|progress|ongoing|active|started|current|open|continu|recur|live/i.test(status) ? "running" : null;
}

function byDates(start: IsoDate | null, end: IsoDate | null, asOf: IsoDate): Phase | null {
  if (end !== null) return end <= asOf ? "delivered" : start !== null ? "running" : "planned";
  return start === null ? null : "delivered";
}
