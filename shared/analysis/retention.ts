import { tQuantile } from "../statistics/distributions.ts";
import { mean, standardDeviation } from "../statistics/samples.ts";
import type { Retention } from "./evaluation.ts";

/** A gain of less than this many standard deviations of the scores before is too small to say what is left of it. */
const leastGain = 0.2;
/** Fewer people give no alarm. METHODS 3.4. */
const fewestForAlarm = 5;

const tooFew: Omit<Retention, "n"> = {
  gain: null,
  netGain: null,
  decay: null,
  decayLow: null,
  decayHigh: null,
  retention: null,
  backsliding: false,
  status: "too-few",
};

/**
 * What is left of a gain after some weeks of work: `gain` from before to after, `netGain` from before to follow-up,
 * `decay` from after to follow-up (below 0: lost) with its t interval, all in the unit of the scores; `retention` is
 * the share of the gain that is left, `null` where there was hardly a gain. The i-th values belong to one person; only
 * people with all three count, and fewer than two are too few. `backsliding`: the loss of five or more people is more
 * than chance; more is taken to be better.
 *
 * @throws RangeError when the three lists differ in length.
 * @example retentionOf([50, 60, 40], [70, 80, 60], [60, 70, 50]).retention // => 0.5
 */
export function retentionOf(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  followUp: readonly (number | null)[],
  confidence = 0.95,
): Retention {
  if (pre.length !== post.length || pre.length !== followUp.length)
    throw new RangeError(
      `retentionOf requires three scores a person, got ${pre.length}, ${post.length} and ${followUp.length}`,
    );
  const complete = pre.flatMap((before, index) => {
    const [after, later] = [post[index]!, followUp[index]!];
    return before === null || after === null || later === null ? [] : [{ before, after, later }];
  });
  const n = complete.length;
  if (n < 2) return { n, ...tooFew };
  const before = complete.map((each) => each.before);
  const start = mean(before);
  const losses = complete.map(({ after, later }) => later - after);
  const gain = mean(complete.map(({ after }) => after)) - start;
  const netGain = mean(complete.map(({ later }) => later)) - start;
  const decay = mean(losses);
  const half = (tQuantile(1 - (1 - confidence) / 2, n - 1) * standardDeviation(losses)!) / Math.sqrt(n);
  return {
    n,
    gain,
    netGain,
    decay,
    decayLow: decay - half,
    decayHigh: decay + half,
    retention: gain > leastGain * standardDeviation(before)! ? netGain / gain : null,
    backsliding: n >= fewestForAlarm && decay + half < 0,
    status: "ok",
  };
}
