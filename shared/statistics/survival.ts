import { normalQuantile } from "./distributions.ts";

/** How long it takes until something happens, with those to whom it has not happened yet kept in. */
export interface Survival {
  /** `too-few`: fewer than asked for, so there is no median. */
  status: "ok" | "too-few";
  n: number;
  events: number;
  /** In the unit of the times; `null`: not reached within the time observed, or too few. */
  median: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** Times at which the event happened, ascending, and the share to whom it has not happened right after each. */
  times: number[];
  survival: number[];
  /** The last time at which anybody was observed; `null` when nobody was. */
  lastTime: number | null;
}

/** Where a curve is as good as one half: the square root of the precision of a double. */
const flat = 1.5e-8;

/**
 * The Kaplan–Meier curve and its median with an interval from log–log limits.
 *
 * `times[i]` is how long the i-th was observed, `events[i]` whether it happened then (otherwise: not yet). Where the
 * curve rests on one half, the median is the middle of that stretch. No median for fewer than `fewest`.
 * Source: E. L. Kaplan and P. Meier, JASA 53, 1958; R. Brookmeyer and J. Crowley, Biometrics 38, 1982; the same
 * numbers as survfit with conf.type "log-log" of the R package survival.
 *
 * @throws RangeError when `times` and `events` differ in length.
 * @example kaplanMeier([2, 4, 6, 8, 9], [true, true, false, true, true]).median // => 8
 */
export function kaplanMeier(
  times: readonly number[],
  events: readonly boolean[],
  confidence = 0.95,
  fewest = 5,
): Survival {
  if (times.length !== events.length)
    throw new RangeError(`kaplanMeier requires an event for each time, got ${events.length} for ${times.length}`);
  const n = times.length;
  const order = times.map((_, index) => index).sort((a, b) => times[a]! - times[b]!);
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const happened: number[] = [];
  const survival: number[] = [];
  const lower: (number | null)[] = [];
  const upper: (number | null)[] = [];
  let share = 1;
  let greenwood = 0;
  let total = 0;
  for (let from = 0; from < n; ) {
    const time = times[order[from]!]!;
    const atRisk = n - from;
    let now = 0;
    for (; from < n && times[order[from]!] === time; from++) if (events[order[from]!]) now++;
    if (now === 0) continue;
    total += now;
    share = now === atRisk ? 0 : share * (1 - now / atRisk);
    greenwood += now / (atRisk * (atRisk - now));
    happened.push(time);
    survival.push(share);
    const width = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
    // Nobody left: the limits are not defined, and the curves end before.
    lower.push(share === 0 ? null : Math.exp(-Math.exp(Math.log(-Math.log(share)) + width)));
    upper.push(share === 0 ? null : Math.exp(-Math.exp(Math.log(-Math.log(share)) - width)));
  }
  const lastTime = n === 0 ? null : times[order[n - 1]!]!;
  const medianOf = (curve: readonly (number | null)[]) =>
    n < fewest || lastTime === null ? null : halfway(happened, curve, lastTime);
  return {
    status: n < fewest ? "too-few" : "ok",
    n,
    events: total,
    median: medianOf(survival),
    ciLow: medianOf(lower),
    ciHigh: medianOf(upper),
    times: happened,
    survival,
    lastTime,
  };
}

/** The first time a falling curve is below one half; the middle of the stretch where it rests on one half. */
function halfway(times: readonly number[], curve: readonly (number | null)[], lastTime: number): number | null {
  const at = curve.findIndex((share) => share !== null && share < 0.5 + flat);
  if (at < 0) return null;
  const share = curve[at]!;
  if (share <= 0.5 - flat) return times[at]!;
  const next = curve.findIndex((later, index) => index > at && later !== null && later < share);
  return (times[at]! + (next < 0 ? lastTime : times[next]!)) / 2;
}
