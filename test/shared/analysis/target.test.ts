import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lessIsBetter,
  parseTarget,
  type Target,
  type TargetContext,
  targetValue,
} from "../../../shared/analysis/target.ts";

/** direction mode value unit | metric | flags, in one line. */
function inShort(target: Target): string {
  if (target.status !== "ok") return target.status;
  const { direction, mode, value, unit, metric, from, flags } = target;
  const start = from === null ? "" : `from ${from} `;
  const asked = flags.filter((flag) => flag !== "no-deadline").join(" ");
  return `${direction} ${mode} ${start}${Number(value.toFixed(6))}${unit ? ` ${unit}` : ""} | ${metric}${asked ? ` | ${asked}` : ""}`;
}

function read(text: string, context?: TargetContext): string {
  return inShort(parseTarget(text, context));
}

function deadline(text: string): unknown {
  const target = parseTarget(text);
  return target.status === "ok" ? target.deadline : target.status;
}

test.each(["increase", "raise", "grow", "boost", "lift", "gain", "expand", "strengthen"])("“%s” means more", (verb) => {
  expect(read(`${verb} monthly sales by 12%`)).toBe("up relative 0.12 | monthly sales");
});

test.each(["reduce", "decrease", "cut", "lower", "shorten", "lessen", "drop", "minimise", "trim"])(
  "“%s” means less",
  (verb) => {
    expect(read(`${verb} setup effort by 12%`)).toBe("down relative 0.12 | setup effort");
  },
);

test.each(["increase", "rise", "growth", "gain", "uplift"])("“a 15 %% %s in” means more", (noun) => {
  expect(read(`Deliver a 15% ${noun} in deal size`)).toBe("up relative 0.15 | deal size");
});

test.each(["reduction", "decrease", "drop", "cut", "decline", "fall"])("“a 15 %% %s in” means less", (noun) => {
  expect(read(`See a 15% ${noun} in rework hours`)).toBe("down relative 0.15 | rework hours");
});

test.each([
  ["Improve first response time by 2 hours", "down change 2 hour | first response time | direction-inferred"],
  ["Better our complaint handling by 10 percent", "up relative 0.1 | complaint handling | direction-inferred"],
  ["Enhance staff absence by 10 %", "down relative 0.1 | staff absence | direction-inferred"],
  ["Improve on-time delivery by 5 pp", "up points 5 points | on-time delivery | direction-inferred"],
  ["Secure a 10% improvement in unplanned downtime", "down relative 0.1 | unplanned downtime | direction-inferred"],
  ["Improve pass marks from 60 to 75", "up level from 60 75 | pass marks"],
  ["Improve waiting list from 60 to 45 days", "down level from 60 45 day | waiting list"],
  ["Improve CSAT to 4.4", "up level 4.4 | CSAT | direction-inferred"],
])("“improve” takes its direction from the numbers, else from what is measured: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["Increase engagement score by 10 %", "up relative 0.1 | engagement score | relative-or-points"],
  ["Reduce error rate by 10%", "down relative 0.1 | error rate | relative-or-points"],
  ["Reduce error rate by 10 percentage points", "down points 10 points | error rate"],
  ["Increase NPS by 8 points", "up points 8 points | NPS"],
  ["Increase market share by 3pp", "up points 3 points | market share"],
  ["Increase separate bins by 10%", "up relative 0.1 | separate bins"],
])("a percentage of a score or rate may mean points, and is asked: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["Grow revenue by $1,200", "up change 1200 | revenue"],
  ["Grow revenue by £1,200,000.50", "up change 1200000.5 | revenue"],
  ["Grow revenue by €50k", "up change 50000 | revenue"],
  ["Grow revenue to 1.5 million", "up level 1500000 | revenue"],
  ["Reduce handling time by 3,5 minutes", "down change 3.5 minute | handling time"],
  ["Reduce lead time by ３ days", "down change 3 day | lead time"],
  ["Increase output by ２０％", "up relative 0.2 | output"],
  ["Cut errors by at least 20 percent", "down relative 0.2 | errors"],
  ["Cut errors by at least 20 per cent!!", "down relative 0.2 | errors"],
  ["Cut response time from 6 to 4 hours", "down level from 6 4 hour | response time"],
  ["Raise margin from −2% to 3%", "up level from -2 3 % | margin"],
  ["Reduce accidents to zero", "down level 0 | accidents"],
  ["Lower scrap by −5 %", "down relative 0.05 | scrap"],
  ["Halve the escalations", "down relative 0.5 | escalations"],
  ["Double our referrals", "up relative 1 | referrals"],
  ["Triple the number of mentors", "up relative 2 | number of mentors"],
  ["Eliminate manual re-entry", "down level 0 | manual re-entry"],
  ["No lost-time accidents", "down level 0 | lost-time accidents"],
  ["Achieve 5 points uplift in eNPS", "up points 5 points | eNPS"],
  ["A 2-day reduction of invoice delay", "down change 2 day | invoice delay"],
])("amounts are read as people write them: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["Keep absence at most 3%", "down level 3 % | absence"],
  ["Maintain stock accuracy at least 98 %", "up level 98 % | stock accuracy"],
  ["Hold overtime no more than 6 hours", "down level 6 hour | overtime"],
  ["CSAT >= 4.5", "up level 4.5 | CSAT"],
  ["CSAT≥4.5", "up level 4.5 | CSAT"],
  ["Error rate < 2%", "down level 2 % | Error rate"],
  ["Utilisation above 80%", "up level 80 % | Utilisation"],
  ["Training places over 200", "up level 200 | Training places"],
  ["Queue under 15 minutes", "down level 15 minute | Queue"],
  ["Pass marks no less than 70 points", "up level 70 points | Pass marks"],
  ["Raise compliance to at least 95 %", "up level 95 % | compliance"],
  ["Staff turnover is below 8%", "down level 8 % | Staff turnover"],
])("bounds are levels: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["cut weekly reporting time by a fifth", "down relative 0.2 | weekly reporting time"],
  ["Cut errors by half", "down relative 0.5 | errors"],
  ["Reduce the backlog by two thirds", "down relative 0.666667 | backlog"],
  ["Increase sales by three quarters", "up relative 0.75 | sales"],
  ["Reduce waste by 1/3", "down relative 0.333333 | waste"],
])("parts in words are relative: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ["+15 % average deal size next quarter", "up relative 0.15 | average deal size"],
  ["−20 %", "down relative 0.2 | null"],
  ["+5 points", "up points 5 points | null"],
  ["NPS +5", "up change 5 | NPS"],
])("a sign alone gives the direction: %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("a sentence without a metric is about the KPI of its row, and only then understood", () => {
  expect(read("Reduce by 20%")).toBe("unparsed");
  expect(read("Reduce by 20%", { metric: "Error rate" })).toBe("down relative 0.2 | Error rate | relative-or-points");
  expect(read("below 2 %", { metric: "Error rate" })).toBe("down level 2 % | Error rate");
  expect(read("+10 %", { metric: "Pulse result", inPercent: true })).toBe(
    "up relative 0.1 | Pulse result | relative-or-points",
  );
});

test.each([
  "Make people happier",
  "Improve communication",
  "Be the best employer in 2027",
  "Increase sales",
  "Increase by 10%",
  "100% completion",
  "No target yet",
  "Increase margin by -5%",
  "Reduce errors above 5%",
  "Reduce errors from 4 to 6",
  "Turnover 5",
  "by 2027",
])("nothing is guessed: “%s”", (text) => {
  expect(parseTarget(text)).toEqual({ status: "unparsed" });
});

test.each(["", "  ", "\u00a0", " . "])("an empty cell is an empty target: %j", (text) => {
  expect(parseTarget(text)).toEqual({ status: "empty" });
});

test.each([
  ["in 6 weeks", { kind: "duration", n: 6, unit: "week" }],
  ["within 30 days.", { kind: "duration", n: 30, unit: "day" }],
  ["over the next 3 quarters", { kind: "duration", n: 3, unit: "quarter" }],
  ["during the 2 years", { kind: "duration", n: 2, unit: "year" }],
  ["within one year", { kind: "duration", n: 1, unit: "year" }],
  ["next week", { kind: "period", which: "next", unit: "week" }],
  ["this month", { kind: "period", which: "this", unit: "month" }],
  ["by next quarter", { kind: "period", which: "next", unit: "quarter" }],
  ["by the end of this year", { kind: "period", which: "this", unit: "year" }],
  ["by year-end", { kind: "period", which: "this", unit: "year" }],
  ["by end of next year", { kind: "period", which: "next", unit: "year" }],
  ["by 2027", { kind: "date", value: "2027" }],
  ["before Q2 2027", { kind: "date", value: "Q2 2027" }],
  ["until 31 March 2027", { kind: "date", value: "31 March 2027" }],
  ["by the end of March 2027", { kind: "date", value: "March 2027" }],
  ["by 2027-03-31", { kind: "date", value: "2027-03-31" }],
  ["in Q3", { kind: "date", value: "Q3" }],
  ["by end of 2027", { kind: "date", value: "2027" }],
  ["at the next audit", { kind: "event", value: "audit" }],
  ["in the next pulse survey", { kind: "event", value: "pulse survey" }],
  ["by the next customer review", { kind: "event", value: "customer review" }],
])("“%s” is a deadline", (text, expected) => {
  expect(deadline(`Reduce rework by 10% ${text}`)).toEqual(expected);
  expect(read(`Reduce rework by 10% ${text}`)).toBe("down relative 0.1 | rework");
});

test("a deadline may have a comma, before it or behind it", () => {
  expect(read("Cut rework by 10 percent, by Q2 2027")).toBe("down relative 0.1 | rework");
  expect(deadline("By Q2 2027, cut rework by 10%")).toEqual({ kind: "date", value: "Q2 2027" });
});

test("a missing deadline is flagged", () => {
  const target = parseTarget("Improve cycle time by 10 %");
  expect(target.status === "ok" && target.flags).toEqual(["direction-inferred", "no-deadline"]);
});

test("a relative target needs a baseline above zero", () => {
  const target = parseTarget("Increase net profit by 10%");
  expect(targetValue(target, 200)).toBeCloseTo(220);
  expect([-20, 0, null].map((baseline) => targetValue(target, baseline))).toEqual([null, null, null]);
});

test("points and levels in percent become fractions where the cells hold fractions", () => {
  expect(targetValue(parseTarget("Raise retention by 5 percentage points"), 0.81, true)).toBeCloseTo(0.86);
  expect(targetValue(parseTarget("Error rate below 2%"), 0.035, true)).toBeCloseTo(0.02);
  expect(targetValue(parseTarget("Reduce error rate by 20%"), 0.05, true)).toBeCloseTo(0.04);
  expect(targetValue(parseTarget("Cut onboarding time to 6 weeks"), 10, false)).toBe(6);
});

test("a change is added to or taken from the baseline", () => {
  expect(targetValue(parseTarget("Grow revenue by $50,000"), -10_000)).toBe(40_000);
  expect(targetValue(parseTarget("Reduce overtime by 6 hours"), 20)).toBe(14);
  expect(targetValue(parseTarget("Reduce overtime by 6 hours"), null)).toBeNull();
  expect(targetValue(parseTarget("Make people happier"), 20)).toBeNull();
});

test("words that only contain “time” do not make less better", () => {
  expect(["time to hire", "downtime", "defect rate", "staff turnover"].map(lessIsBetter)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["on-time delivery", "uptime", "first-time fix", "sales"].map(lessIsBetter)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("any text is answered without an exception, in any case and spacing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(["ok", "unparsed", "empty"]).toContain(parseTarget(text).status);
    }),
    { numRuns: 300 },
  );
  expect(read("  REDUCE   Rework  BY 10 %  ")).toBe("down relative 0.1 | Rework");
});

test("a very long text is no target sentence", () => {
  expect(parseTarget(`Reduce ${"very ".repeat(5000)}long rework by 10%`).status).toBe("unparsed");
});
