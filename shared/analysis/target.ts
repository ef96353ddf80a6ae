import { type Amount, amountPattern, fractionPattern, readAmount } from "./target-amount.ts";
import { type Deadline, takeDeadline } from "./target-deadline.ts";

export type TargetFlag = "direction-inferred" | "relative-or-points" | "no-deadline";

/**
 * A target sentence as understood (METHODS 3.2). `relative`: `value` is a fraction of the baseline; `points` and
 * `change`: it is added or taken away; `level`: it is the target itself. Flags have to be confirmed by the user.
 */
export interface UnderstoodTarget {
  status: "ok";
  direction: "up" | "down";
  mode: "relative" | "points" | "change" | "level";
  value: number;
  unit: string | null;
  /** `null` only when the sentence leaves it to the row it stands in, as in “+10 %”. */
  metric: string | null;
  from: number | null;
  deadline: Deadline | null;
  flags: TargetFlag[];
}

/** A target sentence, understood or not. Nothing is guessed: what fits no pattern is `unparsed`. */
export type Target = UnderstoodTarget | { status: "unparsed" } | { status: "empty" };

/** What the row says beside the sentence: the name of its KPI, and whether that is itself in percent. */
export interface TargetContext {
  metric?: string | null;
  inPercent?: boolean;
}

type Reading = Omit<UnderstoodTarget, "status" | "direction" | "deadline" | "flags"> & { direction: Direction };
/** `better`: the verb leaves open whether more or less is meant. */
type Direction = "up" | "down" | "better";
type Parts = Record<string, string | undefined>;

const directionOf = wordMap({
  up: "increase raise grow boost lift gain expand strengthen rise growth uplift",
  down: "reduce decrease cut lower shorten lessen drop minimise minimize trim reduction decline fall",
  better: "improve better enhance improvement",
});
const verbs =
  "increase|raise|grow|boost|lift|gain|expand|strengthen|reduce|decrease|cut|lower|shorten|lessen|drop|minimi[sz]e|trim|improve|better|enhance";
const nouns = "increase|rise|growth|gain|uplift|improvement|reduction|decrease|drop|cut|decline|fall";
const atLeast = ">=|>|at least|no less than|not less than|no fewer than|more than|at or above|above|over";
const atMost = "<=|<|at most|no more than|not more than|less than|fewer than|at or below|below|under";
const boundStart = String.raw`(?<![\p{L}\p{N}-])`;
const amount = `(?<amount>${amountPattern})`;
const anyAmount = `(?<amount>${amountPattern}|${fractionPattern})`;

const longestSentence = 300;

/** METHODS 3.2, P1 to P6 in order, then what the row's own words leave short: “+15 % average deal size”, “NPS +5”. */
const patterns: readonly [RegExp, (parts: Parts) => Reading | null][] = [
  [
    sentence(
      `(?:(?:achieve|deliver|reach|get|see|secure) )?(?:(?:a|an|the) )?${anyAmount} (?<noun>${nouns})(?: (?:in|of|to) (?<metric>.+))?`,
    ),
    ({ noun, amount, metric }) => changed(directionOf(noun!), amount!, metric),
  ],
  [sentence("(?<verb>halve|double|triple) (?<metric>.+)"), ({ verb, metric }) => multiplied(verb!, metric!)],
  [
    sentence("(?:eliminate|zero|no) (?!(?:more|less|fewer|longer|target|goal|data|baseline|change)\\b)(?<metric>.+)"),
    ({ metric }) => ({ direction: "down", mode: "level", value: 0, unit: null, metric: metric!, from: null }),
  ],
  [
    sentence(`(?<verb>${verbs})(?: (?<metric>.+?))? by (?:at least )?${anyAmount}`),
    ({ verb, metric, amount }) => changed(directionOf(verb!), amount!, metric),
  ],
  [
    sentence(`(?<verb>${verbs})(?: (?<metric>.+?))?(?: from (?<from>${amountPattern}))? to ${amount}`),
    ({ verb, metric, from, amount }) => reached(directionOf(verb!), amount!, metric, from),
  ],
  [
    sentence(
      `(?:(?:keep|maintain|hold|(?<verb>${verbs})) )?(?:(?<metric>.+?) ?)??(?:(?:to|is|are|to be|must be|should be|stays?) )?(?<bound>[<>]=?|${boundStart}(?:${atLeast}|${atMost})(?= )) ?${amount}`,
    ),
    ({ verb, metric, bound, amount }) => bounded(verb, bound!, amount!, metric),
  ],
  [sentence(`(?=[+-])${amount}(?: (?:in |of |on |for )?(?<metric>\\D+))?`), signed],
  [sentence(`(?:(?<verb>${verbs}) )?(?<metric>.+?) (?=[+-][^ ])${amount}`), signed],
];

/**
 * What a target sentence says, by the patterns of METHODS 3.2. Parts in words (“by a fifth”, “by half”) are relative.
 * Without a metric of its own (“+10 %”, “below 2 %”) a sentence is about the KPI of its row; where the row is not
 * known either, only a signed amount is understood.
 *
 * @example
 * parseTarget("Cut weekly reporting time by a fifth this year")
 * // => { status: "ok", direction: "down", mode: "relative", value: 0.2, unit: null, metric: "weekly reporting time",
 * //      from: null, deadline: { kind: "period", which: "this", unit: "year" }, flags: [] }
 */
export function parseTarget(text: string, context: TargetContext = {}): Target {
  const normal = normalised(text);
  if (normal === "") return { status: "empty" };
  if (normal.length > longestSentence) return { status: "unparsed" };
  const { rest, deadline } = takeDeadline(normal);
  for (const [shape, read] of patterns) {
    const parts = shape.exec(rest)?.groups;
    const reading = parts && read(parts);
    if (!reading) continue;
    const metric = reading.metric ?? context.metric ?? null;
    if (metric === null && !/^[+-]/.test(rest)) return { status: "unparsed" };
    return understood({ ...reading, metric }, deadline, context.inPercent ?? false);
  }
  return { status: "unparsed" };
}

/**
 * The number a target sentence works out to, in the unit of the KPI's cells, or `null` when it cannot be said:
 * not understood, no baseline, or a relative change of a baseline that is not above zero. The sentence's own `from`
 * goes before `baseline`. `percent`: the cells hold fractions (0.72 for 72 %).
 *
 * @example targetValue(parseTarget("Reduce time spent on weekly reporting by 20%"), 6.5) // => 5.2
 * @example targetValue(parseTarget("Raise retention by 5 points"), 0.81, true) // => 0.8600000000000001
 */
export function targetValue(target: Target, baseline: number | null, percent = false): number | null {
  if (target.status !== "ok") return null;
  const { mode, value, unit, direction } = target;
  const inCells = percent && (mode === "points" || unit === "%") ? value / 100 : value;
  if (mode === "level") return inCells;
  const from = target.from === null ? null : percent ? target.from / 100 : target.from;
  const start = from ?? baseline;
  const sign = direction === "up" ? 1 : -1;
  if (start === null || (mode === "relative" && !(start > 0))) return null;
  return mode === "relative" ? start * (1 + sign * value) : start + sign * inCells;
}

function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[−‐‑‒–—﹣]/g, "-")
    .replaceAll("≥", ">=")
    .replaceAll("≤", "<=")
    .replace(/\s+/g, " ")
    .replace(/\bper ?cent\b/gi, "%")
    .trim()
    .replace(/[.;! ]+$/, "")
    .replace(/^([+-]) (?=[\d€$£¥])/, "$1");
}

function understood(
  reading: Reading & { metric: string | null },
  deadline: Deadline | null,
  inPercent: boolean,
): Target {
  const flags: TargetFlag[] = [];
  const metric = reading.metric?.replace(/^(?:(?:the|our|their) )+/i, "") ?? null;
  if (reading.direction === "better") flags.push("direction-inferred");
  if (reading.mode === "relative" && (inPercent || isShare(metric))) flags.push("relative-or-points");
  if (deadline === null) flags.push("no-deadline");
  const inferred = lessIsBetter(metric ?? "") ? "down" : "up";
  return {
    status: "ok",
    ...reading,
    direction: reading.direction === "better" ? inferred : reading.direction,
    metric,
    deadline,
    flags,
  };
}

/** “by 10 %”, “by 5 points”, “by 2 hours”, “by a fifth”. A minus sign repeats “reduce” and contradicts “increase”. */
function changed(direction: Direction, written: string, metric: string | undefined): Reading | null {
  const found = readAmount(written);
  if (!found || (found.value < 0 && direction !== "down")) return null;
  return { direction, ...sizeOf(found), metric: metric ?? null, from: null };
}

function sizeOf({ value, unit, fraction }: Amount): Pick<Reading, "mode" | "value" | "unit"> {
  const size = Math.abs(value);
  if (fraction) return { mode: "relative", value: size, unit: null };
  if (unit === "%") return { mode: "relative", value: size / 100, unit: null };
  return { mode: unit === "points" ? "points" : "change", value: size, unit };
}

function multiplied(verb: string, metric: string): Reading {
  const size = { halve: 0.5, double: 1, triple: 2 }[verb.toLowerCase()]!;
  const direction = verb.toLowerCase() === "halve" ? "down" : "up";
  return { direction, mode: "relative", value: size, unit: null, metric, from: null };
}

function reached(
  direction: Direction,
  written: string,
  metric: string | undefined,
  start: string | undefined,
): Reading | null {
  const end = readAmount(written);
  const from = start === undefined ? null : readAmount(start);
  if (!end) return null;
  const way = from === null || from.value === end.value ? null : from.value < end.value ? "up" : "down";
  const sameUnit = from?.unit === null || from?.unit === end.unit;
  if (way && sameUnit && direction !== "better" && direction !== way) return null;
  return {
    direction: direction === "better" && way ? way : direction,
    mode: "level",
    value: end.value,
    unit: end.unit ?? from?.unit ?? null,
    metric: metric ?? null,
    from: from?.value ?? null,
  };
}

function bounded(verb: string | undefined, bound: string, written: string, metric: string | undefined): Reading | null {
  const found = readAmount(written);
  const direction = new RegExp(`^(?:${atLeast})$`, "i").test(bound) ? "up" : "down";
  const said = verb === undefined ? "better" : directionOf(verb);
  if (!found || (said !== "better" && said !== direction)) return null;
  return { direction, mode: "level", value: found.value, unit: found.unit, metric: metric ?? null, from: null };
}

function signed({ verb, metric, amount }: Parts): Reading | null {
  const found = readAmount(amount!);
  if (!found) return null;
  const direction = found.value < 0 ? "down" : "up";
  const said = verb === undefined ? "better" : directionOf(verb);
  if (said !== "better" && said !== direction) return null;
  return { direction, ...sizeOf(found), metric: metric ?? null, from: null };
}

/** Whether a measure is a share or a score, where “by 10 %” may mean ten points. */
function isShare(metric: string | null): boolean {
  return /(?<![\p{L}\p{N}])(?:scores?|rates?|shares?|ind(?:ex|exes|ices)|ratios?|percentages?|proportions?|e?nps|csat|engagement|satisfaction|retention|conversion|utili[sz]ation|compliance|%)(?![\p{L}\p{N}])/iu.test(
    metric ?? "",
  );
}

/**
 * Whether less of a measure is better, by the words that name it: time, errors, complaints, turnover, cost …
 * Only used where a sentence says “improve”. “On-time” names no time, and “complaint handling” is no complaint.
 *
 * @example lessIsBetter("error rate") // => true
 * @example lessIsBetter("on-time delivery") // => false
 */
export function lessIsBetter(metric: string): boolean {
  const named = metric
    .replace(/\b(?:on|first|real|full|part|right|in|just)[- ](?:in[- ])?time\b/gi, "")
    .replace(
      /\b\w+ (?:handling|resolution|management|control|prevention|awareness|recovery|recycling|savings?)\b/gi,
      "",
    );
  return /\b(?:times?|errors?|defects?|complaints?|turnover|churn|attrition|incidents?|injur(?:y|ies)|costs?|expenses?|conflicts?|escalations?|absen(?:ces?|teeism)|sick(?:ness| days| leave)|downtime|overtime|turnaround|backlogs?|rework|delays?|accidents?|waste|scrap|tickets?|mistakes?|failures?|faults?|bugs?|latency|duration|lateness|resignations?|grievances?|cancellations?|refunds?|vacanc(?:y|ies)|wait(?:s|ing)?)\b/i.test(
    named,
  );
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "iu");
}

function wordMap(lists: Record<Direction, string>): (word: string) => Direction {
  const words = new Map<string, Direction>();
  for (const [direction, list] of Object.entries(lists))
    for (const word of list.split(" ")) words.set(word, direction as Direction);
  return (word) => words.get(word.toLowerCase())!;
}
