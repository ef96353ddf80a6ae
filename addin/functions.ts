import { gapBetween } from "../shared/analysis/gap.ts";
import { kpiAttainment } from "../shared/analysis/kpi.ts";
import { returnOnCost } from "../shared/analysis/roi.ts";
import { parseTarget, targetValue } from "../shared/analysis/target.ts";
import { compareGroups } from "../shared/statistics/comparison.ts";
import { pairedChange } from "../shared/statistics/paired.ts";
import { isNotApplicable, isUnknownMark, numberOf } from "../shared/workbook/cells.ts";

/*
 * Functions for cells: =THROUGHLINE.GAP(…). Each asks one shared rule. What Excel shows while somebody types is made
 * from the comments below. `unknown` is a cell that may be empty: Excel on the web hands an empty cell over as null,
 * Excel for Windows and Mac as 0, so that a formula there has to ask first: =IF(B2="","",THROUGHLINE.GAP(A2,B2)).
 */

/**
 * How many levels are missing: required minus current, 0 when it is met or exceeded. Not rated gives #N/A.
 * @customfunction GAP
 * @param required Level that is required
 * @param current Level the person has; empty or "?" when nobody has rated it
 * @returns Levels missing
 */
export function GAP(required: unknown, current: unknown): number {
  return gapBetween(
    needed(required, "required", "No level is required here."),
    needed(current, "current", "Nobody has rated this yet."),
  );
}

/**
 * How much of a target is reached, as a fraction for percent format, from 0 to 1.5.
 * @customfunction ATTAINMENT
 * @param actual Value now
 * @param target Value to reach; not 0
 * @param better Which is better: "higher" or "lower"
 * @returns Share of the target that is reached
 */
export function ATTAINMENT(actual: unknown, target: unknown, better: string): number {
  const { attainment } = kpiAttainment({
    actual: needed(actual, "actual", "The value now is not known."),
    target: needed(target, "target", "There is no target."),
    direction: choice(better, directions, "better"),
    baseline: null,
  });
  return answer(attainment, "#N/A", "A target of 0 has no share that is reached.");
}

/**
 * The number a target sentence works out to, such as 5.2 for "cut reporting time by a fifth" from 6.5.
 * @customfunction TARGET
 * @param sentence The target as a sentence
 * @param [baseline] Value the change starts from, when the sentence does not say it
 * @param [percent] TRUE when the KPI's cells are percentages
 * @param [kpi] Name of the KPI, when the sentence does not say it
 * @returns The target as a number, in the unit of the KPI's cells
 */
export function TARGET(sentence: string, baseline?: unknown, percent?: boolean, kpi?: string): number {
  const inPercent = percent ?? false;
  const target = parseTarget(sentence, { metric: kpi || "this KPI", inPercent });
  if (target.status === "empty") throw new NoAnswer("#N/A", "There is no sentence.");
  if (target.status === "unparsed") throw new NoAnswer("#N/A", "The sentence was not understood.");
  return answer(
    targetValue(target, numberIn(baseline, "baseline"), inPercent),
    "#N/A",
    "The sentence speaks of a change: a baseline is needed, above 0 when the change is in percent.",
  );
}

/**
 * How much the same people or units changed from before to after, by the paired t test. It does not show a cause. With fewer than five pairs it is too little for a verdict.
 * @customfunction PREPOST
 * @param before Values before, one cell each
 * @param after Values after, in the same order
 * @param [what] "change" (when left out), "low" and "high" of its 95 % interval, "p", "g" (effect size) or "n" (complete pairs)
 * @returns The number asked for
 */
export function PREPOST(before: unknown[][], after: unknown[][], what?: string): number {
  const [first, second] = [before.flat(), after.flat()];
  if (first.length !== second.length)
    throw new NoAnswer("#VALUE!", `before has ${first.length} cells and after ${second.length}: give as many of each.`);
  const result = pairedChange(
    first.map((cell) => numberIn(cell, "before")),
    second.map((cell) => numberIn(cell, "after")),
  );
  const { change, low, high, p, g, n } = {
    change: result.mean,
    low: result.ciLow,
    high: result.ciHigh,
    p: result.p,
    g: result.g,
    n: result.n,
  };
  return answer(choice(what || "change", { change, low, high, p, g, n }, "what"), "#N/A", reasons[result.status]);
}

/**
 * How much a group that was trained differs from one that was not, by Welch's t test: on changes, or on values at one time. It does not show a cause.
 * @customfunction COMPARE
 * @param trained Values of the group that was trained
 * @param others Values of the group it is compared with
 * @param [what] "difference" (when left out), "low" and "high" of its 95 % interval, "p" or "g" (effect size)
 * @returns The number asked for
 */
export function COMPARE(trained: unknown[][], others: unknown[][], what?: string): number {
  const known = (cells: unknown[][], name: string) =>
    cells
      .flat()
      .map((cell) => numberIn(cell, name))
      .filter((value) => value !== null);
  const result = compareGroups(known(trained, "trained"), known(others, "others"));
  const numbers = { difference: result.effect, low: result.ciLow, high: result.ciHigh, p: result.p, g: result.g };
  return answer(choice(what || "difference", numbers, "what"), "#N/A", reasons[result.status]);
}

/**
 * Return on a training's cost, as a fraction for percent format: 0 is break-even, -1 a total loss. No cost gives #NUM!.
 * @customfunction ROI
 * @param benefits What the training itself is taken to have brought, in money
 * @param costs Full cost of the training, above 0
 * @returns Return on the cost
 */
export function ROI(benefits: unknown, costs: unknown): number {
  const percent = returnOnCost(
    needed(benefits, "benefits", "The benefit is not known."),
    needed(costs, "costs", "The cost is not known."),
  );
  return answer(percent, "#NUM!", "Costs have to be above 0.") / 100;
}

/** What Excel offers to a script that brings functions. */
export interface FunctionsDoor {
  associate(id: string, run: (...cells: never[]) => number): void;
  Error: new (code: never, message?: string) => Error;
}

/** Tells Excel which function answers to which name. A cell without an answer shows an error, and says why. */
export function associateFunctions(excel: FunctionsDoor): void {
  const functions: Record<string, (...cells: never[]) => number> = { GAP, ATTAINMENT, TARGET, PREPOST, COMPARE, ROI };
  for (const [id, run] of Object.entries(functions))
    excel.associate(id, (...cells) => {
      try {
        return run(...cells);
      } catch (error) {
        const code = error instanceof NoAnswer ? error.code : "#VALUE!";
        throw new excel.Error(code as never, (error as Error).message);
      }
    });
}

type ErrorCode = "#N/A" | "#VALUE!" | "#NUM!";

/** Why a cell shows an error: the code is what it shows, the message what Excel says about it. */
export class NoAnswer extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const directions = { higher: "higher", lower: "lower" } as const;

const reasons = {
  ok: "These values do not say it.",
  provisional: "These values do not say it.",
  "too-few": "Two values are needed, or two on each side.",
  "no-variation": "All values are alike, so their spread says nothing.",
};

/** The number in a cell; `null` when the cell is empty or says that nobody knows. */
function numberIn(cell: unknown, name: string): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string" && (isUnknownMark(cell) || isNotApplicable(cell))) return null;
  const found = typeof cell === "number" || typeof cell === "string" ? numberOf(cell) : null;
  if (found === null) throw new NoAnswer("#VALUE!", `${name}: “${cell}” is not a number.`);
  return found.value;
}

function needed(cell: unknown, name: string, missing: string): number {
  return answer(numberIn(cell, name), "#N/A", missing);
}

function answer(value: number | null, code: ErrorCode, missing: string): number {
  if (value === null) throw new NoAnswer(code, missing);
  return value;
}

function choice<Value>(word: string, choices: Readonly<Record<string, Value>>, name: string): Value {
  const chosen = String(word ?? "")
    .trim()
    .toLowerCase();
  if (!Object.hasOwn(choices, chosen))
    throw new NoAnswer("#VALUE!", `${name} is one of: ${Object.keys(choices).join(", ")}.`);
  return choices[chosen]!;
}
