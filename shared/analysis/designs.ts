import type { KpiDirection } from "../model.ts";
import { compareGroups } from "../statistics/comparison.ts";
import { detectableEffect } from "../statistics/detectable-effect.ts";
import { pairedChange } from "../statistics/paired.ts";
import { permutationP } from "../statistics/permutation.ts";
import { mean } from "../statistics/samples.ts";
import { signedRank } from "../statistics/signed-rank.ts";
import { type Design, type DesignResult, type Grade, grades, type Warning } from "./evidence-results.ts";
import type { Settings } from "./settings.ts";
import type { UnitValues } from "./unit-values.ts";
import { verdictOf } from "./verdict.ts";
import * as warnings from "./warnings.ts";

/** What every design has to know about the outcome. */
export interface Outcome {
  direction: KpiDirection | null;
  smallestUseful: number | null;
  /** Writes a value in the outcome's unit. */
  show: (value: number) => string;
  settings: Settings["evidence"];
  seed: number;
  /** One reading a side and person, such as a test: whoever scored low by bad luck scores higher the next time. */
  isScore: boolean;
}

const stepOf: Readonly<Record<Design, Grade>> = {
  asserted: "E0",
  "before-after": "E1",
  trend: "E2",
  comparison: "E3",
  randomised: "E4",
};

/**
 * The grade of a design after its drops: one step each, never below E1 for something measured (METHODS 3.3).
 * @example gradeAfter("comparison", 1) // => "E2"
 * @example gradeAfter("before-after", 3) // => "E1"
 */
export function gradeAfter(design: Design, drops: number): Grade {
  const step = grades.indexOf(stepOf[design]);
  return step <= 1 ? stepOf[design] : grades[Math.max(1, step - drops)]!;
}

/** A design with nothing found yet. */
export function blankDesign(design: Design, counted: DesignResult["counted"]): DesignResult {
  return {
    design,
    grade: stepOf[design],
    drops: [],
    status: "too-few",
    counted,
    n: 0,
    nComparison: null,
    dropped: 0,
    before: null,
    after: null,
    beforeComparison: null,
    afterComparison: null,
    effect: null,
    standardError: null,
    degreesOfFreedom: null,
    p: null,
    low: null,
    high: null,
    g: null,
    gLow: null,
    gHigh: null,
    second: null,
    series: null,
    verdict: "none",
    detectable: null,
    warnings: [],
  };
}

/** Units with a value on both sides of the training. */
export type Complete = UnitValues & { before: number; after: number };

/** Whether a unit has a value on both sides. */
export function isComplete(unit: UnitValues): unit is Complete {
  return unit.before !== null && unit.after !== null;
}

/**
 * The trained before and after (METHODS 3.4): complete pairs only, the paired t interval decides, the signed rank test
 * beside it. One unit alone has an effect without an interval and no verdict.
 * Source: Wilcoxon 1945; Hedges 1981.
 */
export function beforeAfter(
  units: readonly UnitValues[],
  counted: DesignResult["counted"],
  outcome: Outcome,
): DesignResult {
  const trained = units.filter(({ arm }) => arm === "trained");
  const pairs = trained.filter(isComplete);
  const result = blankDesign("before-after", counted);
  result.n = pairs.length;
  result.dropped = trained.length - pairs.length;
  if (pairs.length === 0) return result;
  const [before, after] = [pairs.map((unit) => unit.before), pairs.map((unit) => unit.after)];
  Object.assign(result, { before: mean(before), after: mean(after) });
  if (pairs.length === 1)
    return { ...result, status: "effect-only", effect: after[0]! - before[0]!, warnings: [warnings.oneUnit()] };
  const change = pairedChange(before, after);
  const rank = signedRank(pairs.map((unit) => unit.after - unit.before));
  Object.assign(result, {
    status: change.status === "ok" ? "ok" : change.status === "provisional" ? "provisional" : "effect-only",
    effect: change.mean,
    standardError: change.se,
    degreesOfFreedom: change.df,
    p: change.p,
    low: change.ciLow,
    high: change.ciHigh,
    g: change.g,
    gLow: change.gLow,
    gHigh: change.gHigh,
    second: { method: "signed rank", p: rank.p, estimate: rank.pseudomedian },
  } satisfies Partial<DesignResult>);
  if (change.status === "no-variation") result.status = "no-variation";
  missingAfter(result, trained, outcome);
  return judged(result, outcome);
}

/**
 * The change of the trained less the change of the comparison group (METHODS 3.5), by team where the training was
 * given by team. Source: Donald & Lang 2007; Cameron & Miller 2015.
 */
export function comparison(
  units: readonly UnitValues[],
  counted: DesignResult["counted"],
  isRandomised: boolean,
  outcome: Outcome,
): DesignResult {
  const { used, complete, byTeam } = unitsCompared(units);
  const arm = (side: UnitValues["arm"]) => used.filter((unit) => unit.arm === side);
  const [trained, others] = [arm("trained"), arm("comparison")];
  const result = blankDesign(isRandomised ? "randomised" : "comparison", byTeam ? "teams" : counted);
  Object.assign(result, { n: trained.length, nComparison: others.length, dropped: units.length - complete });
  if (trained.length > 0)
    Object.assign(result, {
      before: mean(trained.map((unit) => unit.before)),
      after: mean(trained.map((unit) => unit.after)),
    });
  if (others.length > 0)
    Object.assign(result, {
      beforeComparison: mean(others.map((unit) => unit.before)),
      afterComparison: mean(others.map((unit) => unit.after)),
    });
  const changes = (some: readonly Complete[]) => some.map((unit) => unit.after - unit.before);
  const found = compareGroups(changes(trained), changes(others));
  if (found.status === "too-few") return result;
  Object.assign(result, {
    status: found.status === "ok" ? "ok" : "no-variation",
    effect: found.effect,
    standardError: found.se,
    degreesOfFreedom: found.df,
    p: found.p,
    low: found.ciLow,
    high: found.ciHigh,
    g: found.g,
    gLow: found.gLow,
    gHigh: found.gHigh,
  } satisfies Partial<DesignResult>);
  const permuted = permutationP(changes(trained), changes(others), outcome.seed);
  result.second = { method: "permutation", p: permuted.p, estimate: null };
  fewGroups(result, permuted, outcome);
  compareBefore(result, trained, others, outcome);
  if (!isRandomised) trendBefore(result, trained, others);
  missingAfter(
    result,
    units.filter((unit) => unit.arm === "trained"),
    outcome,
  );
  if (isRandomised) differentialAttrition(result, units, outcome);
  return judged(result, outcome);
}

/**
 * What a comparison counts: the units with a value on both sides of the training, or the means of their teams where
 * the training was given by team; and how many units have both values.
 */
export function unitsCompared(units: readonly UnitValues[]): { used: Complete[]; complete: number; byTeam: boolean } {
  const complete = units.filter(isComplete);
  const byTeam = givenByTeam(complete);
  return { used: byTeam ? teamsOf(complete) : complete, complete: complete.length, byTeam };
}

/** Every team is wholly on one side, and some have more than one person: then the training was given by team. */
function givenByTeam(units: readonly UnitValues[]): boolean {
  const sides = new Map<string, UnitValues["arm"]>();
  for (const { team, arm } of units) {
    if (team === null) return false;
    if ((sides.get(team) ?? arm) !== arm) return false;
    sides.set(team, arm);
  }
  return sides.size > 0 && sides.size < units.length;
}

function teamsOf(people: readonly Complete[]): Complete[] {
  const teams = new Map<string, Complete[]>();
  for (const person of people) {
    const known = teams.get(person.team!);
    if (known) known.push(person);
    else teams.set(person.team!, [person]);
  }
  const half = (members: readonly Complete[], key: "early" | "late") => {
    const values = members.flatMap((member) => member[key] ?? []);
    return values.length === 0 ? null : mean(values);
  };
  return [...teams].map(([team, members]) => ({
    unit: team,
    arm: members[0]!.arm,
    team,
    before: mean(members.map(({ before }) => before)),
    after: mean(members.map(({ after }) => after)),
    early: half(members, "early"),
    late: half(members, "late"),
  }));
}

function fewGroups(result: DesignResult, permuted: { smallest: number }, { settings }: Outcome): void {
  const fewest = Math.min(result.n, result.nComparison!);
  const areGroups = result.counted !== "people";
  if (fewest < settings.teamsForVerdict) {
    result.status = result.status === "ok" ? "provisional" : result.status;
    drop(result, warnings.fewUnits(result.n, result.nComparison!, result.counted));
  } else if (areGroups && fewest < settings.teamsForCalm)
    result.warnings.push(warnings.fewTeams(result.n, result.nComparison!, result.counted));
  if (permuted.smallest > 0.05)
    result.warnings.push(warnings.smallestPossible(result.n, result.nComparison!, result.counted, permuted.smallest));
}

function compareBefore(
  result: DesignResult,
  trained: readonly Complete[],
  others: readonly Complete[],
  { settings, show, isScore }: Outcome,
): void {
  const values = (some: readonly Complete[]) => some.map(({ before }) => before);
  const { g } = compareGroups(values(trained), values(others));
  if (g !== null && Math.abs(g) > settings.baselineDifference) {
    const warning = warnings.groupsDiffered(show(result.before!), show(result.beforeComparison!));
    if (result.design === "randomised") drop(result, warning);
    else result.warnings.push(warning);
  }
  const areApart =
    Math.max(...values(trained)) <= Math.min(...values(others)) ||
    Math.min(...values(trained)) >= Math.max(...values(others));
  // A group chosen by the very number that is compared comes back towards the middle by itself.
  if (isScore && areApart && trained.length + others.length >= 8 && result.before !== result.beforeComparison)
    result.warnings.push(warnings.chosenByScore());
}

function trendBefore(result: DesignResult, trained: readonly Complete[], others: readonly Complete[]): void {
  const changes = (some: readonly Complete[]) =>
    some.flatMap(({ early, late }) => (early === null || late === null ? [] : [late - early]));
  const { ciLow, ciHigh } = compareGroups(changes(trained), changes(others));
  if (ciLow !== null && ciHigh !== null && (ciLow > 0 || ciHigh < 0)) drop(result, warnings.trendedBefore());
}

function missingAfter(result: DesignResult, trained: readonly UnitValues[], { settings }: Outcome): void {
  const starters = trained.filter(({ before }) => before !== null);
  const missing = starters.filter(({ after }) => after === null).length;
  if (missing > settings.missingAfter * starters.length) drop(result, warnings.missingAfter(missing, starters.length));
}

function differentialAttrition(result: DesignResult, units: readonly UnitValues[], { settings }: Outcome): void {
  const share = (side: UnitValues["arm"]) => {
    const starters = units.filter(({ arm, before }) => arm === side && before !== null);
    return starters.length === 0 ? 0 : starters.filter(({ after }) => after === null).length / starters.length;
  };
  const [trained, others] = [share("trained"), share("comparison")];
  if (Math.abs(trained - others) > settings.missingAfter) drop(result, warnings.lostUnevenly(trained, others));
}

/** Lowers the grade by a step, and says why. */
export function drop(result: DesignResult, why: Warning): void {
  result.drops.push(why);
  result.warnings.push(why);
  result.grade = gradeAfter(result.design, result.drops.length);
}

/** The verdict of a design from its interval, unless there is too little for one or its two tests disagree. */
export function judged(result: DesignResult, { direction, smallestUseful }: Outcome): DesignResult {
  if (result.standardError !== null && result.degreesOfFreedom !== null && result.standardError > 0)
    result.detectable = detectableEffect(result.standardError, result.degreesOfFreedom);
  if (result.status !== "ok") return result;
  const { p, second } = result;
  const disagree = p !== null && second !== null && second.p !== null && p < 0.05 !== second.p < 0.05;
  result.verdict = verdictOf({ low: result.low, high: result.high, smallestUseful, direction });
  if (disagree && second.method !== "Newey–West") {
    result.warnings.push(warnings.testsDisagree(p, second.method, second.p!));
    result.verdict = "inconclusive";
  }
  if (result.warnings.some(({ code }) => code === "selected-by-low-score") && result.verdict === "supported")
    result.verdict = "inconclusive";
  return result;
}
